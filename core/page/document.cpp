#include "page/document.h"

namespace crosscheck::page {

bool isKeptByDocument(const PageRequest& request, const PageRequest& earlier, fetch::Outcome outcome,
                      const fetch::Profile& profile)
{
    const bool same = request.initiator == earlier.initiator && request.url == earlier.url &&
                      request.as == earlier.as && request.mode == earlier.mode &&
                      request.credentials == earlier.credentials &&
                      request.crossorigin == earlier.crossorigin;
    const bool good = outcome == fetch::Outcome::Ok || outcome == fetch::Outcome::Unknown;
    switch (request.initiator) {
    case Initiator::ScriptModule:
    case Initiator::Import:
        return same && (good || profile.documents.keepFailedModules);
    case Initiator::Img:
    case Initiator::Webgl:
    case Initiator::CssMask:
    case Initiator::CssShape:
    case Initiator::CssBackground:
    case Initiator::Preload:
        return same && good;
    case Initiator::Stylesheet:
    case Initiator::Font:
    case Initiator::SvgUse:
        return same && good && profile.documents.keepStylesAndFonts;
    case Initiator::FontCss:
        return same && good && profile.documents.keepCssFonts;
    default:
        return false;
    }
}

bool takesPreload(const PageRequest& request, const PageRequest& earlier)
{
    // A preload's crossorigin decides its mode and its credentials, and both have to be those of the request.
    const bool corsPreload = earlier.initiator == Initiator::Preload && earlier.as == "fetch" &&
                             earlier.mode == fetch::Mode::Cors && !earlier.crossorigin;
    const auto includes = [](const PageRequest& one) {
        return one.credentials == fetch::Credentials::Include || one.withCredentials;
    };
    const bool byScript = request.initiator == Initiator::Fetch || request.initiator == Initiator::Xhr;
    const bool plain = request.method == "GET" && request.headers.isEmpty() && request.integrity.isEmpty() &&
                       request.cache.isEmpty() &&
                       request.mode.value_or(fetch::Mode::Cors) == fetch::Mode::Cors;
    return corsPreload && byScript && plain && request.url == earlier.url &&
           includes(request) == includes(earlier);
}

} // namespace crosscheck::page

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

} // namespace crosscheck::page

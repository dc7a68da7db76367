#include "page/document.h"

#include "fetch/headers.h"
#include "page/integrity.h"
#include "page/prepare.h"
#include "page/sniff.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::DocumentCache;

namespace {

bool isModule(const PageRequest& request)
{
    return request.initiator == Initiator::ScriptModule || request.initiator == Initiator::Import ||
           (request.initiator == Initiator::Preload && request.as == "module"_b);
}

/// The images that one list holds: one that is drawn in one way is there for the others.
bool isImage(Initiator initiator, DocumentCache cache)
{
    const bool plain = initiator == Initiator::Img || initiator == Initiator::CssBackground;
    return plain || (cache != DocumentCache::WebKit &&
                     (initiator == Initiator::CssMask || initiator == Initiator::CssShape));
}

/// What a request is a use of: the initiator that a preload for it is loaded as.
Initiator useOf(const PageRequest& request)
{
    switch (request.initiator) {
    case Initiator::Webgl:
    case Initiator::CssMask:
    case Initiator::CssShape:
    case Initiator::CssBackground:
        return Initiator::Img;
    case Initiator::ScriptModule:
    case Initiator::Import:
        return Initiator::Script;
    case Initiator::FontCss:
        return Initiator::Font;
    case Initiator::Xhr:
    case Initiator::EventSource:
        return Initiator::Fetch;
    default:
        return request.initiator;
    }
}

/// What a request is loaded as; one kind takes another's place under the same address.
Initiator memoryKind(const PageRequest& request)
{
    const bool preload = request.initiator == Initiator::Preload;
    if (isModule(request))
        return Initiator::Script;
    return preload ? loadedAs(request) : useOf(request);
}

/// What a document waits for before it has loaded (https://html.spec.whatwg.org/multipage/parsing.html#delay-the-load-event).
bool delaysLoad(Initiator initiator)
{
    return initiator == Initiator::Script || initiator == Initiator::ScriptModule ||
           initiator == Initiator::Stylesheet || initiator == Initiator::Img;
}

/// Images that a style sheet draws: nobody is told whether they could be had.
bool isSilent(Initiator initiator)
{
    return initiator == Initiator::CssMask || initiator == Initiator::CssShape ||
           initiator == Initiator::CssBackground;
}

/// Whether a preload's element asks otherwise than anonymously.
bool isNotAnonymous(const PageRequest& preload)
{
    const bool plain = !preload.mode && !preload.crossorigin;
    const bool credentials = preload.crossorigin ? http::sameName(*preload.crossorigin, "use-credentials")
                                                 : preload.credentials == fetch::Credentials::Include;
    return plain || credentials;
}

/// The hashes that count of an element's integrity.
QList<QByteArray> hashesOf(const QByteArray& metadata)
{
    QList<QByteArray> all;
    if (metadata.isEmpty())
        return all;
    const QList<IntegrityItem> strongest =
        strongestIntegrity(integrityItems(metadata, fetch::HashNames::Hyphened));
    for (const IntegrityItem& item : strongest)
        all.append(item.algorithm + '-' + item.digest);
    return all;
}

/// Mode and credentials as the attribute crossorigin can say them
/// (https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attribute).
int corsSetting(fetch::Mode mode, fetch::Credentials credentials)
{
    return mode != fetch::Mode::Cors ? 0 : credentials == fetch::Credentials::Include ? 2 : 1;
}

/// Whether a preload that failed so is as if nobody had asked for it.
bool isLost(const PageRequest& preload, const fetch::Verdict& verdict, DocumentCache cache)
{
    if (preload.initiator != Initiator::Preload || !verdict.failure)
        return false;
    const bool forbidden = verdict.failure->symptom == fetch::Symptom::CspBlocked;
    switch (cache) {
    case DocumentCache::Standard:
    case DocumentCache::Gecko:
        return false;
    case DocumentCache::Chromium:
        return forbidden;
    case DocumentCache::WebKit:
        break;
    }
    // A preload of a module asks a redirect for more than the module does.
    const bool include = preload.crossorigin ? http::sameName(*preload.crossorigin, "use-credentials")
                                             : preload.credentials == fetch::Credentials::Include;
    const bool byCredentials = !include && verdict.failure->detail == "redirect-response"_b &&
                               verdict.failure->symptom != fetch::Symptom::AcaoMissing;
    return (preload.as == "module"_b && byCredentials) || (forbidden && preload.as != "fetch"_b);
}

} // namespace

DocumentMemory::Asked DocumentMemory::asked(const Environment& environment, const ReadRequest& request) const
{
    fetch::Trace unseen;
    fetch::Recorder recorder(unseen);
    const fetch::Request made = prepare(environment, request, m_profile, recorder).request;
    return {made.mode, made.credentials, !fetch::unsafeHeaderNames(made.headers, m_profile).isEmpty()};
}

bool DocumentMemory::isFor(const PageRequest& preload, const PageRequest& use) const
{
    if (use.initiator == Initiator::Preload || loadedAs(preload) != useOf(use))
        return false;
    switch (m_profile.documents.cache) {
    case DocumentCache::Standard:
    case DocumentCache::Chromium:
        return preload.as != "module"_b;
    case DocumentCache::Gecko:
        return preload.as != "module"_b && preload.as != "track"_b &&
               use.initiator != Initiator::EventSource && !isModule(use);
    case DocumentCache::WebKit:
        break;
    }
    return use.initiator != Initiator::EventSource;
}

DocumentMemory::Preload DocumentMemory::match(const Environment& environment, const ReadRequest& request,
                                              const Entry& preload) const
{
    // https://html.spec.whatwg.org/multipage/links.html#consume-a-preloaded-resource
    const PageRequest& use = request.written;
    const Asked before = asked(environment, *preload.read), now = asked(environment, request);
    const bool isFetch = useOf(use) == Initiator::Fetch;
    const bool otherMethod = isFetch && use.method != "GET"_b;
    const bool sameSetting =
        corsSetting(before.mode, before.credentials) == corsSetting(now.mode, now.credentials);
    switch (m_profile.documents.cache) {
    case DocumentCache::Standard:
    case DocumentCache::Chromium:
        if (otherMethod)
            return Preload::OtherMethod;
        if ((useOf(use) == Initiator::Script || useOf(use) == Initiator::Stylesheet) &&
            !hashesOf(use.integrity).isEmpty() &&
            hashesOf(use.integrity) != hashesOf(preload.read->written.integrity))
            return Preload::OtherIntegrity;
        if (use.keepalive)
            return Preload::KeptAlive;
        if (now.mode == fetch::Mode::SameOrigin)
            return Preload::None; // refused before anybody looks
        if (before.credentials != now.credentials)
            return Preload::OtherCredentials;
        if (before.mode != now.mode)
            return Preload::OtherMode;
        return Preload::Used;
    case DocumentCache::Gecko: {
        const bool sameHash = use.integrity.isEmpty() || use.integrity == preload.read->written.integrity;
        const bool plain = !use.keepalive && use.cache.isEmpty() && sameHash &&
                           use.redirect.value_or(fetch::Redirect::Follow) == fetch::Redirect::Follow;
        const bool lost = preload.failed && !preload.underWay &&
                          (useOf(use) == Initiator::Script || useOf(use) == Initiator::Stylesheet);
        // A font that is preloaded otherwise than anonymously comes anonymously all the same, and is nobody's.
        const PageRequest& written = preload.read->written;
        const bool isNobodys = written.as == "font"_b && isNotAnonymous(written);
        const bool isFits = sameSetting && !isNobodys && !otherMethod && !now.needsPreflight && !lost &&
                            (plain || useOf(use) == Initiator::Img) && use.url == written.url;
        return isFits ? Preload::Used : Preload::None;
    }
    case DocumentCache::WebKit:
        break;
    }
    // What is still under way is not taken by a script or a style sheet that asks otherwise (WebCore: CachedResourceLoader,
    // isResourceSuitableForDirectReuse).
    const bool elsewhere = !request.url || !url::isSameOrigin(*request.url, environment.origin);
    const bool plainUse = now.mode == fetch::Mode::NoCors &&
                          (useOf(use) == Initiator::Script || useOf(use) == Initiator::Stylesheet);
    if (preload.underWay && elsewhere && before.mode != now.mode && (plainUse || isModule(use)))
        return Preload::None;
    const bool isDrawnByShape = use.initiator == Initiator::CssMask || use.initiator == Initiator::CssShape;
    const bool isAskedAnew = isDrawnByShape || use.initiator == Initiator::Track;
    if (!isFetch)
        return isAskedAnew && !sameSetting ? Preload::None : Preload::Used;
    const bool sameCredentials = now.mode == fetch::Mode::Cors || before.credentials == now.credentials;
    const bool own = request.url && url::isSameOrigin(*request.url, environment.origin);
    const bool isFits = sameSetting && sameCredentials && !otherMethod && !now.needsPreflight && !own &&
                        use.cache != "no-store"_b && use.cache != "reload"_b;
    return isFits ? Preload::Used : Preload::None;
}

void DocumentMemory::usePreload(const Environment& environment, const ReadRequest& request, Found& found)
{
    const bool servesOnce = m_profile.documents.cache != DocumentCache::WebKit;
    for (auto at = firstInMemory(request); at != m_entries.end(); ++at) {
        Entry& entry = *at;
        const PageRequest& earlier = entry.read->written;
        if (earlier.initiator != Initiator::Preload || entry.used || entry.read->href != request.href ||
            !isFor(earlier, request.written))
            continue;
        found.preload = match(environment, request, entry);
        if (found.preload == Preload::Used) {
            entry.used = servesOnce;
            found.kept = true;
            found.failed = entry.failed && !servesOnce;
            if (isModule(request.written) && isModule(earlier) &&
                asked(environment, request) != asked(environment, *entry.read))
                found.asBefore = entry.read;
            return;
        }
    }
}

bool DocumentMemory::isPreloadKept(const Environment& environment, const ReadRequest& request,
                                   const Entry& earlier) const
{
    const QByteArray& as = request.written.as;
    const bool good = earlier.outcome == fetch::Outcome::Ok || earlier.outcome == fetch::Outcome::Unknown;
    switch (m_profile.documents.cache) {
    case DocumentCache::Standard:
        return good;
    case DocumentCache::Chromium:
        // A preload that failed is there, and fails again (seldom-preload-style-close); what was used is as good as loaded by
        // its element: seldom-preload-script-used.
        return as == "module"_b ? good : !earlier.used || as == "image"_b;
    case DocumentCache::Gecko:
        return (good || earlier.byStatus) && (!earlier.used || as == "style"_b || as == "image"_b);
    case DocumentCache::WebKit:
        break;
    }
    return !earlier.isUndecodable &&
           (as != "fetch"_b || asked(environment, request).mode == asked(environment, *earlier.read).mode);
}

std::vector<DocumentMemory::Entry>::iterator DocumentMemory::firstInMemory(const ReadRequest& request)
{
    if (m_profile.documents.cache != DocumentCache::WebKit || isModule(request.written))
        return m_entries.begin();
    // WebCore: CachedResourceLoader, determineRevalidationPolicy: seldom-preload-style-get-good, crossed-one-075
    const Initiator use = memoryKind(request.written);
    const auto other = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Entry& entry) {
        return entry.sent && entry.read->href == request.href && memoryKind(entry.read->written) != use;
    });
    return other.base();
}

bool DocumentMemory::isKept(const Environment& environment, const ReadRequest& request,
                            const Entry& earlier) const
{
    const PageRequest& now = request.written;
    const PageRequest& before = earlier.read->written;
    if (request.href != earlier.read->href)
        return false;
    const DocumentCache cache = m_profile.documents.cache;
    // Blink and WebCore find what was preloaded by address and kind (ResourceFetcher::MatchPreload, CachedResourceLoader::
    // determineRevalidationPolicy), and nobody asks a font for what crossorigin says: seldom-preload-script-cors-include.
    const bool isPreload = now.initiator == Initiator::Preload;
    const bool isFont = now.initiator == Initiator::FontCss || now.initiator == Initiator::Font;
    const bool byAddress =
        isFont || (isPreload && (cache == DocumentCache::Chromium || cache == DocumentCache::WebKit));
    const bool written = now.initiator == before.initiator && now.url == before.url && now.as == before.as &&
                         (byAddress || (now.mode == before.mode && now.credentials == before.credentials &&
                                        now.crossorigin == before.crossorigin));
    const bool bothModules = isModule(now) && isModule(before) && now.initiator != Initiator::Preload;
    const bool bothImages = isImage(now.initiator, cache) && isImage(before.initiator, cache);
    // https://html.spec.whatwg.org/multipage/webappapis.html#module-map: kept by address, whoever asked for them and how
    const bool sameImage = bothImages && asked(environment, request) == asked(environment, *earlier.read);
    if (!written && !((bothModules || sameImage) && now.url == before.url))
        return false;
    const bool good = earlier.outcome == fetch::Outcome::Ok || earlier.outcome == fetch::Outcome::Unknown;
    switch (now.initiator) {
    case Initiator::ScriptModule:
    case Initiator::Import:
        // What a policy stopped was never there: crossed-one-153.
        if (earlier.failed && !earlier.sent)
            return false;
        return (good && !(earlier.failed && before.initiator == Initiator::Preload)) ||
               m_profile.documents.keepFailedModules;
    case Initiator::Img:
    case Initiator::Webgl:
    case Initiator::CssMask:
    case Initiator::CssShape:
    case Initiator::CssBackground:
        return good && !(earlier.failed && isSilent(before.initiator));
    case Initiator::Preload:
        return isPreloadKept(environment, request, earlier);
    case Initiator::Stylesheet:
    case Initiator::Font:
    case Initiator::SvgUse:
        return good && m_profile.documents.keepStylesAndFonts;
    case Initiator::FontCss:
        // A rule for an address that failed has failed with it: drawn-one-preloaded-01.
        return m_profile.documents.keepCssFonts;
    default:
        return false;
    }
}

bool DocumentMemory::isKeptWhileLoading(const Environment& environment, const ReadRequest& request) const
{
    // Blink and WebCore keep what is no more than bytes of a document until it has loaded (ResourceFetcher and
    // CachedResourceLoader, determineRevalidationPolicy). A frame's script asks before that, the page's own afterwards.
    const PageKind kind = environment.page.kind;
    const bool framed = kind == PageKind::Frame || kind == PageKind::Sandbox || kind == PageKind::Srcdoc ||
                        kind == PageKind::Data || kind == PageKind::Blob;
    const Initiator by = request.written.initiator;
    const bool sheets = m_profile.documents.cache == DocumentCache::Chromium;
    if (!framed || m_profile.documents.cache == DocumentCache::Gecko ||
        (by != Initiator::Script && !(by == Initiator::Stylesheet && sheets)))
        return false;
    const bool loading = std::all_of(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return delaysLoad(entry.read->written.initiator);
    });
    const auto last = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                   [&](const Entry& entry) { return entry.read->href == request.href; });
    return loading && last != m_entries.rend() && last->reusable && last->read->written.initiator == by &&
           asked(environment, request) == asked(environment, *last->read);
}

DocumentMemory::Found DocumentMemory::find(const Environment& environment, const ReadRequest& request)
{
    Found found;
    if (m_entries.empty())
        return found;
    usePreload(environment, request, found);
    if (found.kept)
        return found;
    const bool preloads = request.written.initiator == Initiator::Preload;
    if (preloads && isModule(request.written) && m_profile.documents.cache == DocumentCache::Gecko) {
        // Firefox has nothing to preload of a module that it has asked for, but for an equal preload that nobody has used, and
        // says that it failed: seldom-preload-module-plain-cors.
        const auto isSame = [&](const Entry& earlier) {
            return isModule(earlier.read->written) && earlier.read->href == request.href;
        };
        const auto isElements = [&](const Entry& earlier) {
            return isSame(earlier) && earlier.read->written.initiator != Initiator::Preload;
        };
        const auto first = std::find_if(m_entries.begin(), m_entries.end(), isSame);
        if (first != m_entries.end() && (!isKept(environment, request, *first) ||
                                         std::any_of(m_entries.begin(), m_entries.end(), isElements))) {
            found.kept = found.failed = true;
            return found;
        }
    }
    // WebCore holds a raw preload against the oldest one that is there: seldom-preload-fetch-plain-cors.
    const bool oldest =
        preloads && request.written.as == "fetch"_b && m_profile.documents.cache == DocumentCache::WebKit;
    auto kept = std::find_if(firstInMemory(request), m_entries.end(), [&](const Entry& earlier) {
        return (oldest && earlier.read->href == request.href) || isKept(environment, request, earlier);
    });
    if (oldest && kept != m_entries.end() && !isKept(environment, request, *kept))
        kept = m_entries.end();
    found.kept = kept != m_entries.end() || isKeptWhileLoading(environment, request);
    if (kept != m_entries.end() && (isModule(request.written) || preloads)) {
        found.failed = kept->failed && (!preloads || kept->outcome != fetch::Outcome::Ok);
        const Asked before = asked(environment, *kept->read), now = asked(environment, request);
        // WebCore looks at what came without CORS once more for who asks with it: crossed-one-194.
        const bool checked = m_profile.documents.cache == DocumentCache::WebKit && preloads &&
                             before.mode == fetch::Mode::NoCors && now.mode == fetch::Mode::Cors;
        if (before != now && !checked)
            found.asBefore = kept->read;
    }
    return found;
}

void DocumentMemory::add(std::shared_ptr<const ReadRequest> request, const fetch::Verdict& verdict,
                         const http::Response& answer, bool redirected, bool sent, bool underWay)
{
    if (isLost(request->written, verdict, m_profile.documents.cache))
        return;
    // WebCore looks at Vary and at what led there, and at no status: repeated-frame-frame-script-302.
    const bool strict = m_profile.documents.cache == DocumentCache::WebKit;
    const bool asIs = !verdict.failure || verdict.failure->detail == "integrity"_b ||
                      (strict && verdict.failure->detail == "status"_b);
    const bool unfit = strict && (redirected || http::contains(answer.headers, "Vary"));
    const bool drawn =
        !isSilent(request->written.initiator) || looksLikeImage(answer.body) || looksLikeSvg(answer.body);
    const bool storable =
        !fetch::joined(answer.headers, "Cache-Control").value_or(QByteArray()).contains("no-store");
    m_entries.push_back({std::move(request), verdict.outcome, verdict.failure.has_value() || !drawn, false,
                         underWay, asIs && !unfit && storable && !m_waits,
                         verdict.failure && verdict.failure->detail == "status"_b,
                         verdict.failure && verdict.failure->detail == "not-decodable"_b, sent});
}

bool isConfirmedInMemory(const PageRequest& request, const fetch::Profile& profile)
{
    switch (profile.documents.confirmed) {
    case fetch::Confirmed::None:
        return false;
    case fetch::Confirmed::Scripts:
        return request.initiator == Initiator::Script;
    case fetch::Confirmed::All:
        break;
    }
    return request.initiator != Initiator::Fetch && !request.synchronous;
}

void keepLeave(http::Response& answer, const http::Response& earlier)
{
    for (const char* name : {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"}) {
        http::remove(answer.headers, name);
        for (const http::Header& header : earlier.headers) {
            if (http::sameName(header.name, name))
                answer.headers.append(header);
        }
    }
}

} // namespace crosscheck::page

#include "page/prepare.h"

#include "fetch/headers.h"
#include "fetch/parse_url.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Credentials;
using fetch::Failure;
using fetch::Mode;
using fetch::shown;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence badUrl{"prepare.bad-url", "page", QT_TRANSLATE_NOOP("page", "“%1” is not a URL.")};
constexpr Sentence urlUserinfo{
    "prepare.url-userinfo", "page",
    QT_TRANSLATE_NOOP("page", "The URL holds a user name or a password, which fetch() refuses.")};
constexpr Sentence unknownMember{"prepare.unknown-member", "page",
                                 QT_TRANSLATE_NOOP("page", "fetch() doesn't know “%1”.")};
constexpr Sentence modeNavigate{"prepare.mode-navigate", "page",
                                QT_TRANSLATE_NOOP("page", "A page may not ask for mode navigate.")};
constexpr Sentence onlyIfCached{
    "prepare.only-if-cached", "page",
    QT_TRANSLATE_NOOP("page", "Cache mode only-if-cached needs mode same-origin.")};
constexpr Sentence badMethod{"prepare.bad-method", "page",
                             QT_TRANSLATE_NOOP("page", "“%1” is not a method.")};
constexpr Sentence forbiddenMethod{"prepare.forbidden-method", "page",
                                   QT_TRANSLATE_NOOP("page", "A page may not use method %1.")};
constexpr Sentence noCorsMethod{
    "prepare.no-cors-method", "page",
    QT_TRANSLATE_NOOP("page", "With mode no-cors only GET, HEAD and POST are allowed, not %1.")};
constexpr Sentence badHeaderName{"prepare.bad-header-name", "page",
                                 QT_TRANSLATE_NOOP("page", "“%1” is not a header name.")};
constexpr Sentence badHeaderValue{"prepare.bad-header-value", "page",
                                  QT_TRANSLATE_NOOP("page", "“%1” cannot be the value of a header.")};
constexpr Sentence getWithBody{"prepare.get-with-body", "page",
                               QT_TRANSLATE_NOOP("page", "A request with method %1 can't have a body.")};
constexpr Sentence noDuplex{"prepare.no-duplex", "page",
                            QT_TRANSLATE_NOOP("page", "A body that is a stream needs “duplex: 'half'”.")};
constexpr Sentence noStreams{"prepare.no-streams", "page",
                             QT_TRANSLATE_NOOP("page", "This browser can't send a stream as a body.")};
constexpr Sentence emptyUrl{"prepare.empty-url", "page",
                            QT_TRANSLATE_NOOP("page", "The element names nothing that could be loaded.")};
constexpr Sentence workerElsewhere{
    "prepare.worker", "page",
    QT_TRANSLATE_NOOP("page", "A worker's script must have the page's own origin.")};

constexpr const char* streamAsText = "[object ReadableStream]";

/// Builds one request; stops at the first exception.
class Builder
{
public:
    Builder(const Page& page, const Environment& environment, const PageRequest& given,
            const fetch::Profile& profile, fetch::Recorder& recorder)
        : m_page(page), m_environment(environment), m_given(given), m_profile(profile), m_recorder(recorder)
    {
    }

    Prepared build()
    {
        m_out.request.origin = m_environment.origin;
        m_out.request.originText = m_environment.originText;
        m_out.request.referrerPolicy =
            m_given.referrerPolicy.isEmpty() ? pageReferrerPolicy() : m_given.referrerPolicy;
        m_out.request.integrity = knowsIntegrity() ? m_given.integrity : QByteArray();
        m_out.request.keepalive = m_given.keepalive;
        m_out.request.credentialless = isCredentialless();
        const bool corsFetch =
            m_given.initiator == Initiator::Fetch && m_given.mode.value_or(Mode::Cors) == Mode::Cors;
        if (!parseUrl())
            return m_out;
        m_out.request.followsEmptyLocation =
            m_profile.redirects.emptyLocationIsNoneForFetchOnly && !corsFetch;
        switch (m_given.initiator) {
        case Initiator::Fetch:
            buildFetch();
            break;
        case Initiator::Xhr:
            buildXhr();
            break;
        case Initiator::Beacon:
            buildBeacon();
            break;
        case Initiator::EventSource:
            cors(m_given.withCredentials || m_given.credentials == Credentials::Include);
            break;
        case Initiator::Worker:
            buildWorker();
            break;
        case Initiator::FormPost:
            m_out.request.mode = Mode::Navigate;
            m_out.request.credentials = Credentials::Include;
            m_out.request.method = "POST";
            m_out.request.destination = "document";
            break;
        default:
            buildElement();
            break;
        }
        return m_out;
    }

private:
    QByteArray pageReferrerPolicy() const
    {
        const std::optional<QByteArray> value = fetch::joined(m_page.headers, "Referrer-Policy");
        return value ? http::lowered(fetch::splitValue(*value).last()) : QByteArray();
    }

    /// fetch() and the elements that have the attribute; no other load can be given a hash.
    bool knowsIntegrity() const
    {
        return m_given.initiator == Initiator::Fetch || m_given.initiator == Initiator::Script ||
               m_given.initiator == Initiator::ScriptModule || m_given.initiator == Initiator::Stylesheet ||
               m_given.initiator == Initiator::Preload;
    }

    bool isCredentialless() const
    {
        const std::optional<QByteArray> value = fetch::joined(m_page.headers, "Cross-Origin-Embedder-Policy");
        return value && value->split(';').first().trimmed() == "credentialless"_b &&
               url::isPotentiallyTrustworthy(m_environment.top);
    }

    void throwing(const QByteArray& detail, const QByteArray& value, fetch::Because because,
                  Symptom symptom = Symptom::NotCorsOther)
    {
        Failure failure;
        failure.symptom = symptom;
        failure.detail = detail;
        failure.value = value;
        failure.url = m_out.request.url.scheme.isEmpty() ? m_given.url : m_out.request.url.href(true);
        failure.origin = m_out.request.origin.serialized();
        failure.step = m_recorder.fail(std::move(because));
        m_out.exception = failure;
    }

    std::optional<url::Url> parse(QByteArrayView text) const
    {
        // The address of such a document has no path that another could be relative to.
        const bool opaquePath = m_page.kind == PageKind::Blob || m_page.kind == PageKind::Data;
        const bool hasBase = m_environment.base && !opaquePath;
        url::ParseResult parsed = fetch::parseUrl(text, hasBase ? &*m_environment.base : nullptr, m_profile);
        auto* url = std::get_if<url::Url>(&parsed);
        return url ? std::optional<url::Url>(std::move(*url)) : std::nullopt;
    }

    bool parseUrl()
    {
        const std::optional<url::Url> parsed = parse(m_given.url);
        if (!parsed) {
            m_recorder.at("request-constructor.5");
            throwing("bad-url", m_given.url, fetch::Because(badUrl, m_given.url));
            return false;
        }
        m_out.request.url = *parsed;
        return true;
    }

    void buildFetch()
    {
        fetch::Request& request = m_out.request;
        if (request.url.includesCredentials()) {
            m_recorder.at("request-constructor.5.3");
            throwing("url-userinfo", m_given.url, fetch::Because(urlUserinfo), Symptom::UrlHasCredentials);
            return;
        }
        request.mode = m_given.mode.value_or(Mode::Cors);
        request.credentials = m_given.credentials.value_or(Credentials::SameOrigin);
        request.redirect = m_given.redirect.value_or(fetch::Redirect::Follow);
        request.unsafeRequest = true;
        m_recorder.at("request-constructor.17");
        if (!m_given.unknownMember.isEmpty()) {
            throwing("bad-mode", m_given.unknownMember, fetch::Because(unknownMember, m_given.unknownMember));
            return;
        }
        static const QList<QByteArray> spaces{"", "unknown", "public", "local", "loopback", "private"};
        if (m_profile.policies.localNetworkAccess && !m_given.targetAddressSpace.isEmpty() &&
            !spaces.contains(m_given.targetAddressSpace)) {
            const QByteArray member = "targetAddressSpace: " + m_given.targetAddressSpace;
            throwing("bad-mode", member, fetch::Because(unknownMember, member));
            return;
        }
        if (request.mode == Mode::Navigate) {
            throwing("mode-navigate", "navigate", fetch::Because(modeNavigate));
            return;
        }
        if (!m_given.referrer.isEmpty() && m_given.referrer != "about:client"_b && !parse(m_given.referrer)) {
            m_recorder.at("request-constructor.14");
            throwing("bad-referrer", m_given.referrer, fetch::Because(badUrl, m_given.referrer));
            return;
        }
        static constexpr struct
        {
            const char* word;
            fetch::Cache cache;
        } caches[] = {{"no-store", fetch::Cache::NoStore},
                      {"reload", fetch::Cache::Reload},
                      {"no-cache", fetch::Cache::NoCache},
                      {"force-cache", fetch::Cache::ForceCache},
                      {"only-if-cached", fetch::Cache::OnlyIfCached}};
        for (const auto& row : caches) {
            if (!m_given.cache.isEmpty() && m_given.cache == row.word)
                request.cache = row.cache;
        }
        if (m_given.cache == "only-if-cached"_b && request.mode != Mode::SameOrigin) {
            m_recorder.at("request-constructor.21");
            throwing("only-if-cached", m_given.cache, fetch::Because(onlyIfCached));
            return;
        }
        if (!setMethod())
            return;
        if (request.mode == Mode::NoCors && !fetch::isSafelistedMethod(request.method)) {
            m_recorder.at("request-constructor.32");
            throwing("no-cors-method", request.method, fetch::Because(noCorsMethod, request.method));
            return;
        }
        // The Headers object that a page hands over lists its headers sorted, lower-case and combined.
        if (!addHeaders(fetch::sortedAndCombined(m_given.headers)))
            return;
        if (!m_given.body)
            return;
        if (request.method == "GET"_b || request.method == "HEAD"_b) {
            m_recorder.at("request-constructor.35");
            throwing("get-with-body", request.method, fetch::Because(getWithBody, request.method));
            return;
        }
        Body body = *m_given.body;
        if (body.kind == Body::Kind::Stream) {
            if (m_profile.uploads.streamUpload == fetch::StreamUpload::Unsupported) {
                m_recorder.at("request-constructor.37");
                throwing("stream-unsupported", {}, fetch::Because(noStreams));
                return;
            }
            if (m_profile.uploads.streamUpload == fetch::StreamUpload::Text) {
                body = {Body::Kind::Text, streamAsText, {}};
            } else if (m_given.duplex.isEmpty()) {
                m_recorder.at("request-constructor.40");
                throwing("no-duplex", {}, fetch::Because(noDuplex));
                return;
            } else {
                request.bodyIsStream = true;
                request.useCorsPreflight = true;
            }
        }
        setBody(body);
        if (request.mode == Mode::NoCors) {
            request.headers.removeIf([&](const http::Header& header) {
                return !fetch::isNoCorsSafelisted(header.name, header.value, m_profile);
            });
        }
    }

    void buildXhr()
    {
        fetch::Request& request = m_out.request;
        const bool include = m_given.withCredentials || m_given.credentials == Credentials::Include;
        request.mode = Mode::Cors;
        request.credentials = include ? Credentials::Include : Credentials::SameOrigin;
        request.unsafeRequest = true;
        if (!setMethod() || !addHeaders(combinedInOrder(m_given.headers)))
            return;
        // https://xhr.spec.whatwg.org/#the-send()-method
        if (m_given.body && request.method != "GET"_b && request.method != "HEAD"_b)
            setBody(*m_given.body);
        const bool unheard = m_given.synchronous && m_profile.uploads.syncIgnoresUploadListener;
        const bool listens = m_given.uploadListener && !unheard &&
                             (!m_given.uploadListenerLate || m_profile.uploads.lateUploadListenerCounts);
        request.useCorsPreflight = listens && (request.body || !m_profile.uploads.uploadListenerNeedsBody);
    }

    void buildBeacon()
    {
        // https://w3c.github.io/beacon/#sec-processing-model
        fetch::Request& request = m_out.request;
        request.method = "POST";
        request.keepalive = true;
        if (m_page.kind == PageKind::Sandbox && m_profile.originHeader.beaconsIgnoreSandbox) {
            request.origin = m_environment.top;
            request.originText = m_page.origin;
        }
        request.credentials = Credentials::Include;
        request.mode = Mode::NoCors;
        request.unsafeRequest = true;
        if (!m_given.body)
            return;
        setBody(*m_given.body);
        const QByteArray type = fetch::joined(request.headers, "Content-Type").value_or(QByteArray());
        if (!type.isEmpty() && fetch::whyNotSafelisted("content-type", type, m_profile))
            request.mode = Mode::Cors;
    }

    void buildWorker()
    {
        m_out.request.mode = Mode::SameOrigin;
        m_out.request.destination = "worker";
        const bool same = url::isSameOrigin(m_out.request.url, m_out.request.origin);
        if (!same && m_profile.loads.workerThrowsCrossOrigin && m_out.request.url.isHttp()) {
            m_recorder.at("worker-constructor.5").departing("workerThrowsCrossOrigin");
            throwing("worker-cross-origin", m_out.request.url.href(), fetch::Because(workerElsewhere),
                     Symptom::SameOriginMode);
        }
    }

    void buildElement()
    {
        static constexpr struct
        {
            Initiator initiator;
            const char* destination;
        } destinations[] = {
            {Initiator::Img, "image"},           {Initiator::Webgl, "image"},
            {Initiator::Script, "script"},       {Initiator::ScriptModule, "script"},
            {Initiator::Import, "script"},       {Initiator::Stylesheet, "style"},
            {Initiator::Media, "audio"},         {Initiator::Track, "track"},
            {Initiator::Font, "font"},           {Initiator::FontCss, "font"},
            {Initiator::CssMask, "image"},       {Initiator::CssShape, "image"},
            {Initiator::CssBackground, "image"}, {Initiator::SvgUse, "image"},
        };
        for (const auto& row : destinations) {
            if (row.initiator == m_given.initiator)
                m_out.request.destination = row.destination;
        }
        if (m_given.initiator == Initiator::Preload)
            m_out.request.destination = m_given.as == "fetch"_b    ? QByteArray()
                                        : m_given.as == "module"_b ? "script"
                                                                   : m_given.as;

        const bool asModule = m_given.initiator == Initiator::ScriptModule ||
                              m_given.initiator == Initiator::Import ||
                              (m_given.initiator == Initiator::Preload && m_given.as == "module"_b);
        const bool preloads = m_given.initiator == Initiator::Preload;
        const bool isFont = m_given.initiator == Initiator::Font || m_given.initiator == Initiator::FontCss;
        const bool isBackground = m_given.initiator == Initiator::CssBackground;
        const bool preloadsFont = preloads && m_given.as == "font"_b;
        const bool cssWithCors =
            m_given.initiator == Initiator::CssMask || m_given.initiator == Initiator::CssShape;
        const Attribute attribute = crossorigin();
        if (isFont && !m_profile.loads.fontsUseCors) {
            noCors();
        } else if (isFont || cssWithCors) {
            // https://drafts.csswg.org/css-fonts/#font-fetching-requirements: no attribute speaks for a font or a CSS image
            cors(false);
        } else if (m_given.initiator == Initiator::Import) {
            cors(false); // it has no attribute, and its script was loaded without credentials for others
        } else if (asModule) {
            cors(attribute == Attribute::UseCredentials);
        } else if (m_given.initiator == Initiator::SvgUse) {
            m_out.request.mode = Mode::SameOrigin;
        } else if ((attribute != Attribute::None && !isBackground) ||
                   (preloadsFont && m_profile.loads.fontPreloadsAreAnonymous)) {
            cors(attribute == Attribute::UseCredentials &&
                 !(preloadsFont && m_profile.loads.fontPreloadsAreAnonymous));
        } else if (m_given.initiator == Initiator::Track && !m_profile.loads.tracksWithoutCorsLoad) {
            // https://html.spec.whatwg.org/multipage/media.html#start-the-track-processing-model: same-origin fallback
            m_out.request.mode = Mode::SameOrigin;
        } else {
            noCors();
        }
        const bool sends = asModule || preloads || m_given.initiator == Initiator::Webgl ||
                           m_given.initiator == Initiator::Script ||
                           m_given.initiator == Initiator::Stylesheet ||
                           m_given.initiator == Initiator::Img ||
                           (m_profile.originHeader.sameOriginFontsSendOrigin &&
                            (isFont || cssWithCors || m_given.initiator == Initiator::Track));
        m_out.request.alwaysSendsOrigin =
            sends && m_out.request.mode == Mode::Cors && m_profile.originHeader.sameOriginElementsSendOrigin;
        if (m_profile.originHeader.opaquePagesNameThemselves && m_out.request.mode == Mode::NoCors &&
            m_out.request.origin.opaque &&
            url::isSameOrigin(url::originOf(m_out.request.url), topOriginOf(m_page)))
            m_out.request.alwaysSendsOrigin = true;
        m_out.request.neverSendsOrigin =
            m_given.initiator == Initiator::Import && m_profile.originHeader.importsSendNoOrigin;
        // https://html.spec.whatwg.org/: an empty address is none, and a destination that isn't known isn't preloaded.
        const bool unknownPreload = preloads && m_given.as == "track"_b && !m_profile.loads.preloadsTracks;
        if (m_given.url.isEmpty() || unknownPreload) {
            m_recorder.at("element.url");
            throwing(unknownPreload ? "unknown-preload" : "empty-url", m_given.url, fetch::Because(emptyUrl));
        }
    }

    enum class Attribute { None, Anonymous, UseCredentials };
    Attribute crossorigin() const
    {
        // https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attribute
        if (m_given.crossorigin)
            return http::sameName(*m_given.crossorigin, "use-credentials") ? Attribute::UseCredentials
                                                                           : Attribute::Anonymous;
        if (m_given.mode != Mode::Cors)
            return Attribute::None;
        const bool include = m_given.withCredentials || m_given.credentials == Credentials::Include;
        return include ? Attribute::UseCredentials : Attribute::Anonymous;
    }

    void cors(bool include)
    {
        m_out.request.mode = Mode::Cors;
        m_out.request.credentials = include ? Credentials::Include : Credentials::SameOrigin;
    }

    void noCors()
    {
        m_out.request.mode = Mode::NoCors;
        m_out.request.credentials = Credentials::Include;
    }

    bool setMethod()
    {
        m_recorder.at("request-constructor.25");
        if (!http::isHeaderName(m_given.method)) {
            throwing("bad-method", m_given.method, fetch::Because(badMethod, m_given.method));
            return false;
        }
        if (fetch::isForbiddenMethod(m_given.method)) {
            throwing("forbidden-method", m_given.method, fetch::Because(forbiddenMethod, m_given.method));
            return false;
        }
        m_out.request.method = fetch::normalizedMethod(m_given.method);
        return true;
    }

    static http::HeaderList combinedInOrder(const http::HeaderList& headers)
    {
        http::HeaderList combined;
        for (const http::Header& header : headers) {
            const auto same = std::find_if(combined.begin(), combined.end(), [&](const http::Header& other) {
                return http::sameName(other.name, header.name);
            });
            if (same == combined.end())
                combined.append({header.name, http::normalizeValue(header.value)});
            else
                same->value += ", " + http::normalizeValue(header.value);
        }
        return combined;
    }

    /// Request's headers guard (https://fetch.spec.whatwg.org/#concept-headers-append).
    bool addHeaders(const http::HeaderList& headers)
    {
        m_recorder.at("request-constructor.33");
        for (const http::Header& header : headers) {
            const QByteArray value = http::normalizeValue(header.value);
            if (!http::isHeaderName(header.name)) {
                throwing("bad-header-name", header.name, fetch::Because(badHeaderName, header.name));
                return false;
            }
            if (!http::isHeaderValue(value)) {
                throwing("bad-header-value", value, fetch::Because(badHeaderValue, value));
                return false;
            }
            const bool ownUserAgent =
                m_profile.requestHeaders.ignoresUserAgentHeader && http::sameName(header.name, "User-Agent");
            const bool closed = m_out.request.mode == Mode::NoCors &&
                                !fetch::isNoCorsSafelisted(header.name, value, m_profile);
            if (ownUserAgent || closed || fetch::isForbiddenRequestHeader(header.name, value)) {
                Failure dropped;
                dropped.value = header.name;
                dropped.detail = closed ? "no-cors-header" : "forbidden-header";
                m_out.ignored.append(dropped);
                continue;
            }
            m_out.request.headers.append({header.name, value});
        }
        return true;
    }

    void setBody(const Body& body)
    {
        m_out.request.body = body.bytes;
        const QByteArray type = typeOfBody(body);
        if (!type.isEmpty() && !http::contains(m_out.request.headers, "Content-Type"))
            m_out.request.headers.append({"Content-Type", type});
    }

    const Page& m_page;
    const Environment& m_environment;
    const PageRequest& m_given;
    const fetch::Profile& m_profile;
    fetch::Recorder& m_recorder;
    Prepared m_out;
};

} // namespace

Prepared prepare(const Page& page, const Environment& environment, const PageRequest& request,
                 const fetch::Profile& profile, fetch::Recorder& recorder)
{
    return Builder(page, environment, request, profile, recorder).build();
}

bool givesResponse(Initiator initiator)
{
    return initiator == Initiator::Fetch || initiator == Initiator::Xhr;
}

QByteArray typeOfBody(const Body& body)
{
    switch (body.kind) {
    case Body::Kind::Text:
        return "text/plain;charset=UTF-8";
    case Body::Kind::Blob:
        // https://w3c.github.io/FileAPI/#constructorBlob: a type with other than printable ASCII counts for nothing
        return std::any_of(body.type.begin(), body.type.end(), [](char c) { return c < 0x20 || c > 0x7E; })
                   ? QByteArray()
                   : http::lowered(body.type);
    case Body::Kind::Form:
        return "multipart/form-data; boundary=----CrosscheckBoundary";
    case Body::Kind::UrlSearchParams:
        return "application/x-www-form-urlencoded;charset=UTF-8";
    case Body::Kind::Buffer:
    case Body::Kind::Stream:
        break;
    }
    return {};
}

} // namespace crosscheck::page

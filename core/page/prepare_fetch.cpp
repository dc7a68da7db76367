#include "fetch/headers.h"
#include "fetch/mime.h"
#include "fetch/parse_url.h"
#include "page/request_builder.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Credentials;
using fetch::Failure;
using fetch::Mode;
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
constexpr Sentence keptAliveStream{
    "prepare.keepalive-stream", "page",
    QT_TRANSLATE_NOOP("page",
                      "A request that outlives its page (keepalive) can't have a stream as its body.")};
constexpr Sentence noDuplex{"prepare.no-duplex", "page",
                            QT_TRANSLATE_NOOP("page", "A body that is a stream needs “duplex: 'half'”.")};
constexpr Sentence noStreams{"prepare.no-streams", "page",
                             QT_TRANSLATE_NOOP("page", "This browser can't send a stream as a body.")};

constexpr const char* streamAsText = "[object ReadableStream]";

} // namespace

bool RequestBuilder::isBareSpecifier() const
{
    // https://html.spec.whatwg.org/multipage/webappapis.html#resolving-a-url-like-module-specifier
    const QByteArray& given = m_given.url;
    return m_given.initiator == Initiator::Import && !given.startsWith('/') && !given.startsWith("./") &&
           !given.startsWith("../") && !url::parseOrNull(given);
}

bool RequestBuilder::parseUrl()
{
    const bool bare = isBareSpecifier();
    if (m_read.url && !bare) {
        m_out.request.url = *m_read.url;
        m_out.request.urlText = m_read.href;
        const QByteArray& escaped = m_profile.redirects.pathEscapes;
        const QByteArray& path = m_read.url->path;
        if (std::any_of(escaped.begin(), escaped.end(), [&](char c) { return path.contains(c); })) {
            m_out.request.url.path = fetch::withEscapes(path, escaped);
            m_out.request.urlText = m_out.request.url.href(true);
        }
        return true;
    }
    // An engine may read what the standard doesn't.
    std::optional<url::Url> parsed = bare ? std::nullopt : parse(m_given.url);
    if (!parsed) {
        m_recorder.at("request-constructor.5");
        throwing("bad-url", m_given.url, fetch::Because(badUrl, m_given.url));
        return false;
    }
    m_out.request.url = std::move(*parsed);
    return true;
}

void RequestBuilder::buildFetch()
{
    fetch::Request& request = m_out.request;
    if (request.url.includesCredentials()) {
        m_recorder.at("request-constructor.5.3");
        return throwing("url-userinfo", m_given.url, fetch::Because(urlUserinfo), Symptom::UrlHasCredentials);
    }
    request.mode = m_given.mode.value_or(Mode::Cors);
    request.credentials = m_given.credentials.value_or(Credentials::SameOrigin);
    request.redirect = m_given.redirect.value_or(fetch::Redirect::Follow);
    request.unsafeRequest = true;
    if (!checkMembers() || !setCache() || !setMethod())
        return;
    if (request.mode == Mode::NoCors && !fetch::isSafelistedMethod(request.method)) {
        m_recorder.at("request-constructor.32");
        return throwing("no-cors-method", request.method, fetch::Because(noCorsMethod, request.method));
    }
    if (request.mode == Mode::NoCors && request.credentials == Credentials::Include &&
        request.origin.opaque && m_page.kind != PageKind::File &&
        m_profile.originHeader.opaquePagesNameThemselves && namesItself())
        request.alwaysSendsOrigin = true; // as an element's: combined-five-redirected-00
    // The Headers object that a page hands over lists its headers sorted, lower-case and combined.
    if (!addHeaders(fetch::sortedAndCombined(m_given.headers)))
        return;
    if (m_profile.preflightCache.earlyConditions != fetch::EarlyConditions::Nowhere)
        seeConditions();
    if (m_given.body)
        addBody(*m_given.body);
}

QByteArray RequestBuilder::unknownMemberOf() const
{
    static const QList<QByteArray> spaces{"", "unknown", "public", "local", "loopback", "private"};
    if (!m_given.unknownMember.isEmpty())
        return m_given.unknownMember;
    if (m_profile.policies.localNetworkAccess && !m_given.targetAddressSpace.isEmpty() &&
        !spaces.contains(m_given.targetAddressSpace))
        return "targetAddressSpace: " + m_given.targetAddressSpace;
    if (m_profile.uploads.streamUpload == fetch::StreamUpload::Stream && !m_given.duplex.isEmpty() &&
        m_given.duplex != "half"_b)
        return "duplex: " + m_given.duplex;
    return {};
}

bool RequestBuilder::checkMembers()
{
    m_recorder.at("request-constructor.17");
    if (const QByteArray member = unknownMemberOf(); !member.isEmpty()) {
        throwing("bad-mode", member, fetch::Because(unknownMember, member));
        return false;
    }
    if (m_out.request.mode == Mode::Navigate) {
        throwing("mode-navigate", "navigate", fetch::Because(modeNavigate));
        return false;
    }
    if (!m_given.referrer.isEmpty() && m_given.referrer != "about:client"_b && !parse(m_given.referrer)) {
        m_recorder.at("request-constructor.14");
        throwing("bad-referrer", m_given.referrer, fetch::Because(badUrl, m_given.referrer));
        return false;
    }
    return true;
}

bool RequestBuilder::setCache()
{
    static constexpr struct
    {
        Literal word;
        fetch::Cache cache;
    } caches[] = {{"no-store"_b, fetch::Cache::NoStore},
                  {"reload"_b, fetch::Cache::Reload},
                  {"no-cache"_b, fetch::Cache::NoCache},
                  {"force-cache"_b, fetch::Cache::ForceCache},
                  {"only-if-cached"_b, fetch::Cache::OnlyIfCached}};
    for (const auto& [word, cache] : caches) {
        if (m_given.cache == word)
            m_out.request.cache = cache;
    }
    if (m_given.cache == "only-if-cached"_b && m_out.request.mode != Mode::SameOrigin) {
        m_recorder.at("request-constructor.21");
        throwing("only-if-cached", m_given.cache, fetch::Because(onlyIfCached));
        return false;
    }
    return true;
}

void RequestBuilder::addBody(const Body& body)
{
    fetch::Request& request = m_out.request;
    if (request.method == "GET"_b || request.method == "HEAD"_b) {
        m_recorder.at("request-constructor.35");
        return throwing("get-with-body", request.method, fetch::Because(getWithBody, request.method));
    }
    const fetch::StreamUpload upload = m_profile.uploads.streamUpload;
    if (body.kind != Body::Kind::Stream) {
        setBody(body);
    } else if (upload == fetch::StreamUpload::Text) {
        setBody({Body::Kind::Text, streamAsText, {}});
    } else if (upload == fetch::StreamUpload::Unsupported || m_given.keepalive) {
        // https://fetch.spec.whatwg.org/#concept-bodyinit-extract
        m_recorder.at("request-constructor.37");
        return upload == fetch::StreamUpload::Unsupported
                   ? throwing("stream-unsupported", {}, fetch::Because(noStreams))
                   : throwing("keepalive-stream", {}, fetch::Because(keptAliveStream));
    } else if (m_given.duplex.isEmpty()) {
        m_recorder.at("request-constructor.40");
        return throwing("no-duplex", {}, fetch::Because(noDuplex));
    } else {
        request.bodyIsStream = true;
        request.useCorsPreflight = true;
        setBody(body);
    }
    if (request.mode == Mode::NoCors) {
        request.headers.removeIf([&](const http::Header& header) {
            return !fetch::isNoCorsSafelisted(header.name, header.value, m_profile);
        });
    }
}

bool RequestBuilder::setMethod()
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

bool RequestBuilder::addHeaders(const http::HeaderList& headers)
{
    m_recorder.at("request-constructor.33");
    for (const http::Header& header : headers) {
        const QByteArray value = http::sharedNormalizedValue(header.value);
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
        const bool closed =
            m_out.request.mode == Mode::NoCors && !fetch::isNoCorsSafelisted(header.name, value, m_profile);
        // What a page may not set is dropped without a word.
        if (!ownUserAgent && !closed && !fetch::isForbiddenRequestHeader(header.name, value))
            m_out.request.headers.append({header.name, value});
    }
    return true;
}

bool RequestBuilder::isSentAsType(QByteArrayView type) const
{
    using fetch::BlobTypes;
    const BlobTypes sent = m_given.initiator == Initiator::Xhr      ? m_profile.uploads.xhrBlobTypes
                           : m_given.initiator == Initiator::Beacon ? m_profile.uploads.beaconBlobTypes
                                                                    : BlobTypes::Any;
    return sent == BlobTypes::Any ||
           (sent == BlobTypes::Parsable ? !fetch::mimeEssence(type).isEmpty() : fetch::isMimeType(type));
}

void RequestBuilder::seeConditions()
{
    fetch::Request& request = m_out.request;
    if (request.cache == fetch::Cache::Default && fetch::hasCondition(request.headers))
        request.cache = fetch::Cache::NoStore;
}

void RequestBuilder::setBody(const Body& body)
{
    m_out.request.body = body.bytes;
    // https://www.rfc-editor.org/rfc/rfc7578: one field "a" between boundaries of 38 characters
    constexpr qsizetype aroundOneField = 132;
    m_out.request.framing = body.kind == Body::Kind::Form ? aroundOneField : 0;
    const QByteArray type = typeOfBody(body);
    http::HeaderList& headers = m_out.request.headers;
    const bool isText = body.kind == Body::Kind::Text || body.kind == Body::Kind::UrlSearchParams;
    if (m_given.initiator == Initiator::Xhr && isText) {
        for (http::Header& header : headers) {
            if (http::sameName(header.name, "Content-Type"))
                header.value = fetch::withUtf8(header.value, m_profile.uploads.charsets);
        }
    }
    if (type.isEmpty() || http::contains(headers, "Content-Type") ||
        (body.kind == Body::Kind::Blob && !isSentAsType(type)))
        return;
    // XMLHttpRequest adds it when it sends: no header of the page's own (seldom-body-led-xhr-None-302-own-blob).
    m_out.request.typeComesWithBody |= m_given.initiator == Initiator::Xhr;
    // Where fetch() keeps its headers sorted this one stands among them.
    const auto at =
        m_given.initiator == Initiator::Fetch && m_profile.uploads.typeStandsByName
            ? std::find_if(headers.cbegin(), headers.cend(),
                           [](const http::Header& other) { return other.name > "content-type"_b; })
            : headers.cend();
    headers.insert(at, {"Content-Type", type});
}

} // namespace crosscheck::page

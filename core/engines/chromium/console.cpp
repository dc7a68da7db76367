#include "engines/chromium/lines.h"
#include "engines/chromium/names.h"
#include "engines/chromium/policy_notes.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "fetch/parse_url.h"
#include "page/answer.h"
#include "page/opaque_blocking.h"

#include <algorithm>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {
constexpr char schemes[] = "chrome, chrome-experimental-site-token-provider, chrome-extension, "
                           "chrome-untrusted, data, http, https, isolated-app";
/// What the network stack itself says of a failure.
constexpr struct
{
    Literal detail;
    const char* code;
} netCodes[] = {
    {"stream-http1"_b, "ERR_ALPN_NEGOTIATION_FAILED"},
    {"proxy-auth"_b, "ERR_UNEXPECTED_PROXY_AUTH"},
    {"bad-data-url"_b, "ERR_INVALID_URL"},
    {"contradictory-length"_b, "ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH"},
    {"http09-method"_b, "ERR_METHOD_NOT_SUPPORTED"},
    {"not-cached"_b, "ERR_CACHE_MISS"},
    {"bad-encoding"_b, "ERR_CONTENT_DECODING_FAILED"},
    {"several-locations"_b, "ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION"},
    {"several-dispositions"_b, "ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION"},
};
} // namespace

void ChromiumConsole::pageNotes()
{
    if (m_ended.page.headers.isEmpty())
        return;
    m_lines.addLines(m_ended.notes.whole);
    const bool silent = m_lines.all().isEmpty();
    if (m_ended.environment.policies.hasReportOnly())
        reportOnlyFrame(false);
    if (silent)
        return; // a second reading says no more
    using page::PageKind;
    const PageKind kind = m_ended.page.kind;
    const bool framed =
        kind == PageKind::Frame || kind == PageKind::Sandbox; // behind a first, empty document
    const bool inherits = kind == PageKind::Srcdoc || kind == PageKind::Data || kind == PageKind::Blob;
    // A worker's script is read twice, and told to two listeners in one order or another.
    const int again = framed ? 1 : inherits ? 2 : kind == PageKind::Worker ? 4 : 0;
    for (int time = 0; time < again; ++time)
        m_lines.addLines(m_ended.notes.inherited);
    if (framed)
        m_lines.addLines(m_ended.notes.whole);
}

QStringList ChromiumConsole::all()
{
    if (m_ended.isSharedWorker()) { // its console is another one
        if (m_ended.turn == Turn::First) {
            pageNotes();
            pageLoaded();
        }
        return m_lines.all();
    }
    preloaded();
    if (m_ended.turn == Turn::Kept) {
        if (m_ended.preload == page::DocumentMemory::Preload::Used)
            integrityNotes(); // drawn-three-preloaded-02
        const Failure* failure = m_ended.failure();
        if (failure && (failure->detail == "integrity"_b || failure->detail.startsWith("eventsource")))
            failed(*failure); // found by who uses the answer
        return m_lines.all();
    }
    if (m_ended.turn == Turn::First) {
        pageNotes();
        pageLoaded();
    }
    if (m_ended.isXhr()) {
        const QList<QByteArray> forbidden = m_ended.forbiddenHeaders();
        for (const QByteArray& name : forbidden)
            m_lines.addLine(u"Refused to set unsafe header \"%1\""_s.arg(QString::fromLatin1(name)));
    }
    const QByteArray& as = m_ended.request.as;
    if (m_ended.request.initiator == Initiator::Preload && !m_ended.request.integrity.isEmpty() &&
        as != "script"_b && as != "style"_b && as != "module"_b && as != "font"_b)
        m_lines.addLine(u"The `integrity` attribute is currently ignored for preload destinations that "
                        u"do not support subresource integrity. "
                        "See https://crbug.com/981419 for more information"_s);
    integrityNotes();
    reportOnly();
    hintLifted();
    upgraded();
    notUpgraded();
    if (const Failure* failure = m_ended.failure())
        failed(*failure);
    else
        status();
    if (!m_ended.failure() && isBroken())
        net("ERR_CONTENT_DECODING_FAILED"); // nobody reads it, and the console tells it all the same
    const Failure* ending = m_ended.failure();
    if (m_ended.response.bodyTruncated && (!ending || ending->detail == "not-decodable"_b) && !isKeptBack())
        net(truncation());
    ownFrame();
    framed();
    clearSiteData();
    workerFault();
    return m_lines.all();
}

bool ChromiumConsole::isKeptBack() const
{
    const fetch::Profile& profile = m_ended.run.profile();
    return m_ended.verdict.response && m_ended.verdict.response->type == "opaque"_b &&
           !page::whyOpaqueIsBlocked(m_ended.response, {}, profile.responseBlocking.sniffing,
                                     profile.loads.typeEnds)
                .isEmpty();
}

bool ChromiumConsole::isBroken() const
{
    return http::contains(m_ended.response.headers, "Content-Encoding") && !m_ended.hops.isEmpty() &&
           page::decodingOf(m_ended.response, m_ended.request.method, m_ended.run.profile().network,
                            m_ended.hops.last().startsWith("https:")) == page::Decoding::Broken;
}

void ChromiumConsole::net(const char* code)
{
    if (!m_ended.isWorker())
        m_lines.add("chromium-net", {{Field::Token, QString::fromLatin1(code)}});
}

void ChromiumConsole::status()
{
    constexpr int firstError = 400;
    if (isUnshownError())
        return frameStatus();
    if (m_ended.response.status >= firstError && m_ended.verdict.outcome != fetch::Outcome::JsException &&
        !m_ended.isWorker())
        m_lines.add("chromium-status", {{Field::Status, QString::number(m_ended.response.status)},
                                        {Field::Token, QString::fromLatin1(m_ended.response.reason)}});
}

QByteArray ChromiumConsole::whole(const Failure& failure) const
{
    return failure.url.startsWith("http") ? failure.url
                                          : withRootPath(withFragment(failure.url, failure.hop));
}

QByteArray ChromiumConsole::withFragment(const QByteArray& url, int hop) const
{
    const QByteArray at = m_ended.run.hopsWithFragments().value(hop);
    return at.startsWith(url) ? at : url;
}

Fields ChromiumConsole::inReason(const Failure& failure)
{
    switch (failure.symptom) {
    case Symptom::MethodNotAllowed:
        return {{Field::Method, QString::fromUtf8(failure.value)}};
    case Symptom::HeaderNotAllowed:
    case Symptom::AuthorizationNotCoveredByWildcard:
        return {{Field::Header, QString::fromLatin1(failure.value)}};
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return {{Field::Method, QString::fromUtf8(failure.value)},
                {Field::Header, QString::fromLatin1(failure.value)}};
    case Symptom::UrlHasCredentials:
        return {{Field::Next, QString()}};
    case Symptom::UnsupportedScheme:
        return {{Field::Token, QString::fromLatin1(schemes)}};
    case Symptom::LocalNetworkPermission:
    case Symptom::InsecureContextPrivateNetwork:
        return {{Field::Token, QString::fromLatin1(failure.detail)}};
    case Symptom::PrivateNetworkAccess:
        return {{Field::Token, chromiumValue(failure.value)},
                {Field::Any, QString::fromLatin1(failure.item)}};
    default: {
        const QString value = chromiumValue(failure.value);
        return {{Field::Value, value}, {Field::Token, value}};
    }
    }
}

const char* ChromiumConsole::truncation() const
{
    if (m_ended.response.badChunk)
        return "ERR_INVALID_CHUNKED_ENCODING";
    return http::contains(m_ended.response.headers, "Transfer-Encoding") ? "ERR_INCOMPLETE_CHUNKED_ENCODING"
                                                                         : "ERR_CONTENT_LENGTH_MISMATCH";
}

void ChromiumConsole::blocked(const Failure& failure)
{
    if (failure.symptom == Symptom::PreflightRedirect) {
        // net/url_request/url_request_http_job.cc gives up before anybody asks what CORS allows (branch-led-tls-4-star).
        const auto from = url::parseOrNull(failure.url);
        if (from && std::holds_alternative<url::ParseError>(
                        fetch::parseUrl(failure.next, &*from, m_ended.run.profile())))
            return net("ERR_INVALID_REDIRECT");
    }
    const QString kind = chromiumKind(m_ended.request);
    const bool redirectsOut =
        failure.symptom == Symptom::UnsupportedScheme && failure.detail == "redirect-scheme"_b;
    QByteArray named =
        redirectsOut && !failure.next.isEmpty() ? failure.next : withFragment(failure.url, failure.hop);
    if (!m_ended.isXhr()) // double-userinfo-img-cors-api, double-userinfo-xhr-api
        named = withoutUserinfo(named);
    Fields fields{
        {Field::Kind, kind}, {Field::Url, QString::fromUtf8(named)}, {Field::Origin, m_ended.origin()}};
    if (failure.hop > 0 || redirectsOut)
        fields.insert(Field::First, QString::fromUtf8(withFragment(m_ended.url(0).toUtf8(), 0)));
    QString line = Lines::newLine();
    m_lines.appendTo(line, "chromium-frame", fields);
    const bool judgesAnswer =
        failure.symptom != Symptom::MethodNotAllowed && failure.symptom != Symptom::HeaderNotAllowed &&
        failure.symptom != Symptom::WildcardInMethodsOrHeadersWithCredentials &&
        failure.symptom != Symptom::AuthorizationNotCoveredByWildcard && isCorsReason(failure.symptom);
    if (failure.preflight && judgesAnswer)
        m_lines.appendTo(line, "chromium-preflight");
    m_lines.appendTo(line, chromiumReason(failure), inReason(failure));
    const bool isValue = failure.symptom == Symptom::AcaoMismatch ||
                         failure.symptom == Symptom::AcaoMultipleValues ||
                         failure.symptom == Symptom::AcaoInvalidValue;
    const bool isCredentials = failure.symptom == Symptom::AcaoWildcardWithCredentials ||
                               failure.symptom == Symptom::AcacMissingOrNotTrue;
    if (m_ended.isFetch() && isValue)
        m_lines.appendTo(line, "chromium-send-valid");
    if (m_ended.isXhr() && isCredentials)
        m_lines.appendTo(line, "chromium-with-credentials");
    m_lines.addLine(line);
    // A worker's lines reach two listeners, and no network line is among them.
    if (m_ended.isWorker())
        m_lines.addLine(line);
    net("ERR_FAILED");
}

void ChromiumConsole::foreignUse(const Failure& failure)
{
    // The scenario's element uses the part "a" of the image.
    const bool plain = failure.hop == 0 && failure.next.isEmpty() && failure.url.startsWith("http");
    const QString url = QString::fromUtf8(failure.next.isEmpty() ? whole(failure) : failure.next) +
                        (plain ? QString() : u"#a"_s);
    if (failure.url.startsWith("file:"))
        return m_lines.add("chromium-local-resource", {{Field::Url, url}});
    unsafeAttempt(url, m_ended.documentUrl());
}

void ChromiumConsole::unsafeAttempt(const QString& url, const QString& page)
{
    if (!page.startsWith(u"file:") && !url.startsWith(u"file:"))
        return m_lines.add("chromium-unsafe-attempt", {{Field::Url, url}, {Field::Page, page}});
    m_lines.addLine(
        u"Unsafe attempt to load URL %1 from frame with URL %2. 'file:' URLs are treated as unique "
        "security origins.\n"_s.arg(url, page));
}

void ChromiumConsole::foreign(const Failure& failure)
{
    // A worker's redirect is told by nobody, nor is another origin's blob.
    if (m_ended.request.initiator == Initiator::Worker &&
        (failure.hop > 0 || failure.url.startsWith("blob:")))
        return;
    if (m_ended.request.initiator == Initiator::SvgUse)
        return foreignUse(failure);
    if (m_ended.request.initiator == Initiator::Track && failure.next.isEmpty() &&
        (failure.url.startsWith("file:") || failure.url.startsWith("blob:")))
        return m_lines.add("chromium-local-resource", {{Field::Url, QString::fromUtf8(whole(failure))}});
    const bool wasUpgraded = !m_ended.run.upgraded().isEmpty();
    if (failure.detail == "same-origin-mode"_b && m_ended.isFetch() && !wasUpgraded)
        return m_lines.add("chromium-same-origin-mode", {{Field::Url, QString::fromUtf8(whole(failure))},
                                                         {Field::Origin, m_ended.origin()}});
    Fields fields = where(failure);
    fields.insert(Field::Url, QString::fromUtf8(whole(failure)));
    // files-basic-same-worker-www
    if ((wasUpgraded || !failure.next.isEmpty()) && !m_ended.page.workerUrl.isEmpty())
        fields.insert(Field::Page, QString::fromUtf8(m_ended.page.workerUrl));
    else if (wasUpgraded || (!m_ended.isFetch() && !m_ended.isXhr()))
        fields.insert(Field::Page, m_ended.documentUrl());
    if (!failure.next.isEmpty())
        fields.insert(Field::Url, QString::fromUtf8(failure.next));
    unsafeAttempt(fields.value(Field::Url), fields.value(Field::Page));
}

Fields ChromiumConsole::where(const Failure& failure) const
{
    return {{Field::Url, QString::fromUtf8(withoutUserinfo(failure.url))},
            {Field::Page, m_ended.pageUrl()},
            {Field::Origin, m_ended.origin()}};
}

void ChromiumConsole::failed(const Failure& failure)
{
    const QByteArray& detail = failure.detail;
    if (styleRefused(failure))
        return;
    if (m_ended.notStarted())
        return workerRefused(failure);
    if (detail == "sandboxed-form"_b && m_ended.environment.top.scheme == "https"_b &&
        m_ended.request.url.startsWith("http:") && !m_ended.environment.policies.upgradesInsecureRequests())
        mixedForm(QString::fromUtf8(m_ended.environment.top.serialized()) + u'/', m_ended.request.url);
    if (detail == "sandboxed-form"_b)
        return m_lines.addLine(m_ended.sandboxedForm());
    if (detail == "sync-forbidden"_b)
        return m_lines.addLine(
            u"Permissions policy violation: Synchronous requests are disabled by permissions policy."_s);
    if (detail == "trusted-types"_b)
        m_lines.addLine(
            u"This document requires 'TrustedScriptURL' assignment. The action has been blocked."_s);
    if (m_ended.verdict.outcome == fetch::Outcome::JsException)
        return;
    if (m_ended.request.initiator == Initiator::FormPost && navigationFailed(failure))
        return;
    if (isCorsReason(failure.symptom))
        return blocked(failure);
    if (detail == "embedded-credentials"_b) {
        if (m_ended.request.initiator == Initiator::FormPost)
            m_lines.addLine(u"Subresource requests whose URLs contain embedded credentials (e.g. "
                            u"`https://user:pass@host/`) are blocked. See "
                            "https://www.chromestatus.com/feature/5669008342777856 for more details."_s);
        return;
    }
    switch (failure.symptom) {
    case Symptom::InsecureContextPrivateNetwork:
        if (m_ended.request.initiator == Initiator::Worker)
            return; // told to nobody
        return blocked(failure);
    case Symptom::LocalNetworkPermission:
    case Symptom::PrivateNetworkAccess:
    case Symptom::UrlHasCredentials:
        return blocked(failure);
    case Symptom::UnsupportedScheme:
        return scheme(failure);
    case Symptom::SameOriginMode:
        return foreign(failure);
    case Symptom::NoCorsOpaque:
        if (detail == "no-cors-redirect-mode"_b)
            m_lines.add("chromium-no-cors-redirect", where(failure));
        return;
    case Symptom::MixedContent:
        if (isSilentPreload(failure.hop))
            return;
        return mixed(failure);
    case Symptom::CspBlocked:
        return policy(failure);
    case Symptom::CorpBlocked:
        return net(detail == "same-site"_b ? "ERR_BLOCKED_BY_RESPONSE.NotSameSite"
                                           : "ERR_BLOCKED_BY_RESPONSE.NotSameOrigin");
    case Symptom::CoepBlocked:
        if (detail == "worker-embedder"_b)
            return; // told to nobody
        return net("ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep");
    case Symptom::OrbCorbBlocked:
        return;
    case Symptom::FrameBlocked:
        return frameStatus();
    case Symptom::RedirectDenied:
        if (m_ended.request.initiator == Initiator::Worker)
            return; // told to nobody
        return net(detail == "too-many-redirects"_b ? "ERR_TOO_MANY_REDIRECTS"
                   : detail == "bad-location"_b     ? "ERR_INVALID_REDIRECT"
                                                    : "ERR_FAILED");
    default:
        break;
    }
    other(failure);
}

QString ChromiumConsole::essence() const
{
    // A type that says nothing is passed over as it stands; with a parameter it is one (net/http: http_util.cc).
    const QByteArray type = fetch::joined(m_ended.response.headers, "Content-Type").value_or(QByteArray());
    return type != "*/*"_b && fetch::mimeEssence(type) == "*/*"_b
               ? u"*/*"_s
               : QString::fromLatin1(m_ended.essenceAsShown());
}

void ChromiumConsole::other(const Failure& failure)
{
    const QByteArray& detail = failure.detail;
    if (detail == "bad-encoding"_b) {
        if (m_ended.request.initiator == Initiator::Worker)
            return; // told to nobody
        const QByteArray coding =
            fetch::joined(m_ended.response.headers, "Content-Encoding").value_or(QByteArray());
        if (failure.url.startsWith("https:") || (!coding.contains("br") && !coding.contains("zstd")))
            status(); // what can't be read is found where the answer is here
    }
    for (const auto& [what, code] : netCodes) {
        if (detail == what)
            return net(code);
    }
    if (detail == "blob-not-found"_b) {
        const auto blob = url::parseOrNull(failure.url);
        const bool foreign = blob && !url::isSameOrigin(url::originOf(*blob), m_ended.environment.origin);
        if (!foreign && m_ended.request.initiator == Initiator::Worker)
            return;
        return foreign ? m_lines.add("chromium-local-resource", where(failure)) : net("ERR_FILE_NOT_FOUND");
    }
    if (detail == "local-file"_b)
        return m_lines.add("chromium-local-resource", where(failure));
    if (m_ended.request.initiator == Initiator::Worker && detail == "status"_b)
        return; // told to nobody
    if (detail == "status"_b)
        return status();
    if (detail == "integrity"_b || detail == "integrity-opaque"_b)
        return integrity(failure);
    if (detail == "eventsource-type"_b)
        return m_lines.add("chromium-event-stream", {{Field::Token, sniffedEssence()}});
    if (detail == "eventsource-charset"_b)
        return m_lines.add(
            "chromium-event-stream-charset",
            {{Field::Token, QString::fromLatin1(fetch::extractedCharset(m_ended.response.headers))}});
    if (detail == "nosniff"_b || detail == "mime-type"_b)
        unusableType(failure);
    if (detail == "not-decodable"_b &&
        (m_ended.request.initiator == Initiator::Font || m_ended.request.initiator == Initiator::FontCss))
        return font(where(failure));
    if (detail == "truncated-body"_b) {
        status(); // combined-two-answered-08
        return net(truncation());
    }
    if ((detail == "mime-type"_b || detail == "nosniff"_b) && m_ended.isModule()) {
        if (m_ended.response.status < 300) // of others nobody looks at the type
            m_lines.add("chromium-module-mime", {{Field::Token, essence()}});
        return;
    }
    if (failure.network != NetworkFailure::None)
        net(chromiumNetError(failure.network));
    else if (detail != "unsafe-port"_b)
        status(); // what can't be used is told, and its status too
}

QStringList chromiumLines(const Ended& ended)
{
    return ChromiumConsole(ended).all();
}

} // namespace crosscheck::engines

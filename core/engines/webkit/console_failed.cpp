#include "engines/webkit/lines.h"
#include "page/policies.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

/// Whether a blob: URL holds an origin (https://url.spec.whatwg.org/#concept-url-origin).
bool namesOrigin(const QByteArray& blob)
{
    const auto parsed = url::parseOrNull(blob);
    return parsed && !url::originOf(*parsed).opaque;
}

} // namespace

QString WebKitConsole::reason(const Failure& failure) const
{
    const bool unreadable = failure.detail == "invalid-token"_b;
    const auto unreadableList = [&](const char* row) {
        return m_lines.text(row, {{Field::Token, QString::fromUtf8(failure.value)}});
    };
    const auto method = [&] {
        return m_lines.text("webkit-method", {{Field::Method, QString::fromUtf8(failure.value)}});
    };
    const auto header = [&] {
        return m_lines.text("webkit-header", {{Field::Header, headerName(failure.value)}});
    };
    switch (failure.symptom) {
    case Symptom::AcaoMultipleValues:
        return m_lines.text("webkit-acao-multiple");
    case Symptom::AcaoWildcardWithCredentials:
        return m_lines.text("webkit-acao-wildcard");
    case Symptom::AcacMissingOrNotTrue:
        return m_lines.text("webkit-acac");
    case Symptom::PreflightStatusNotOk:
    case Symptom::PreflightRedirect:
        return m_lines.text("webkit-preflight-status", {{Field::Status, QString::number(failure.status)}});
    case Symptom::MethodNotAllowed:
        return unreadable ? unreadableList("webkit-methods-unreadable") : method();
    case Symptom::HeaderNotAllowed:
    case Symptom::AuthorizationNotCoveredByWildcard:
        return unreadable ? unreadableList("webkit-headers-unreadable") : header();
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return failure.detail == "method"_b ? method() : header();
    default:
        return m_lines.text("webkit-origin", {{Field::Status, QString::number(failure.status)},
                                              {Field::Origin, QString::fromLatin1(failure.origin)}});
    }
}

bool WebKitConsole::styleRefused(const Failure& failure)
{
    const auto all = m_ended.styleViolations(failure);
    for (const auto& one : all) {
        const bool fallback = http::lowered(one.directive).startsWith("default-src");
        m_lines.addLine(
            u"Refused to apply a stylesheet because its hash, its nonce, or 'unsafe-inline' %1 of the "
            u"Content "
            "Security Policy."_s.arg(
                fallback ? u"appears in neither the style-src directive nor the default-src directive"_s
                         : u"does not appear in the style-src directive"_s));
    }
    return !all.isEmpty();
}

void WebKitConsole::failed(const Failure& failure)
{
    if (styleRefused(failure))
        return;
    if (failure.symptom == Symptom::CspBlocked)
        return policy(failure);
    if (m_ended.notStarted() && m_ended.isWorker())
        return workerRefused(failure);
    if (failure.detail == "sandboxed-form"_b)
        return m_lines.addLine(m_ended.sandboxedForm());
    if (failure.detail == "trusted-types"_b)
        m_lines.addLine(
            u"This requires a TrustedScriptURL value else it violates the following Content Security "
            "Policy directive: \"require-trusted-types-for 'script'\""_s);
    if (m_ended.verdict.outcome == fetch::Outcome::JsException)
        return;
    if (isCorsReason(failure.symptom))
        return cors(failure);
    switch (failure.symptom) {
    case Symptom::UrlHasCredentials:
        return userinfo(failure);
    case Symptom::UnsupportedScheme:
        return failure.detail == "url-scheme"_b ? unknownScheme(failure) : redirectScheme(failure);
    case Symptom::SameOriginMode:
        return sameOriginMode(failure);
    case Symptom::NoCorsOpaque:
        m_lines.add("webkit-no-cors-redirect");
        if (!inWorker())
            m_lines.add("webkit-no-request");
        return checks(QString::fromUtf8(failure.url));
    case Symptom::MixedContent:
        return mixed(failure);
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
        return resourcePolicy(failure);
    case Symptom::RedirectDenied:
        return redirectDenied(failure);
    default:
        break;
    }
    if (neverSent(failure))
        return;
    if (isTransport(failure))
        transport(failure);
    else
        unusable(failure);
}

void WebKitConsole::cors(const Failure& failure)
{
    const bool onRedirect = failure.detail == "redirect-response"_b && !failure.preflight;
    const QString url = QString::fromUtf8(failure.url);
    const QString line =
        (onRedirect ? redirectFrame(asUpgraded(QString::fromUtf8(failure.next))) : QString()) +
        reason(failure);
    m_lines.addLine(line);
    if (m_ended.request.initiator == Initiator::Beacon)
        beacon(url, line);
    else
        checks(failure.hop > 0 ? asNamed(url) : url);
}

QString WebKitConsole::asNamed(const QString& url) const
{
    for (const QByteArray& from : m_ended.run.upgraded()) {
        const QString named = QString::fromUtf8(from);
        if (asUpgraded(named) == url)
            return named;
    }
    return url;
}

QString WebKitConsole::asUpgraded(const QString& next) const
{
    const QByteArray from = next.toUtf8();
    const auto parsed = m_ended.run.upgraded().contains(from) ? url::parseOrNull(from) : std::nullopt;
    const auto secure = parsed ? page::asHttps(*parsed) : std::nullopt;
    return secure ? QString::fromUtf8(secure->href(true)) : next;
}

QString WebKitConsole::redirectFrame(const QString& next) const
{
    const auto parsed = url::parseOrNull(next.toUtf8());
    const QString named = parsed && parsed->includesCredentials()
                              ? QString::fromUtf8(parsed->withoutCredentials().href())
                              : next;
    return m_lines.text("webkit-redirect-frame", {{Field::Next, named}});
}

void WebKitConsole::beacon(const QString& url, const QString& why)
{
    m_lines.addLine(m_lines.text("webkit-beacon", {{Field::Url, url}}) + why);
}

void WebKitConsole::userinfo(const Failure& failure)
{
    const QString next = QString::fromUtf8(failure.next);
    m_lines.addLine(redirectFrame(next) + m_lines.text("webkit-redirect-userinfo", {{Field::Next, next}}));
    checks(QString::fromUtf8(failure.url));
}

void WebKitConsole::sameOriginMode(const Failure& failure)
{
    const bool worker = m_ended.request.initiator == Initiator::Worker;
    if (const QString next = QString::fromUtf8(worker ? withoutUserinfo(failure.next) : failure.next);
        !next.isEmpty()) {
        // The scenario's element uses the part "a" of the image.
        const bool part = m_ended.request.initiator == Initiator::SvgUse && !next.contains(u'#');
        m_lines.add("webkit-unsafe-attempt",
                    {{Field::Url, part ? next + u"#a"_s : next}, {Field::Origin, m_ended.origin()}});
        workerChecks(next);
        return checks(next);
    }
    if (inWorker())
        return;
    if (m_ended.isFetch())
        m_lines.add("webkit-same-origin", {{Field::Url, whole(failure)}});
    else if (m_ended.request.initiator == Initiator::Worker && failure.url.startsWith("http"))
        workerRefused(failure);
    else if (m_ended.request.initiator == Initiator::SvgUse) {
        // What isn't asked for over http keeps the part of the image that the scenario's element uses.
        const QString asked = QString::fromUtf8(failure.url);
        const bool whole = asked.startsWith(u"http") || asked.contains(u'#');
        m_lines.add("webkit-unsafe-attempt",
                    {{Field::Url, whole ? asked : asked + u"#a"_s}, {Field::Origin, m_ended.origin()}});
    }
}

void WebKitConsole::resourcePolicy(const Failure& failure)
{
    if (m_ended.isSharedWorker() && failure.symptom == Symptom::CoepBlocked)
        return;
    const QString url = QString::fromUtf8(failure.url);
    const Fields where{
        {Field::Url, url}, {Field::Page, m_ended.pageUrl()}, {Field::Origin, m_ended.origin()}};
    if (failure.detail == "worker-embedder"_b) {
        m_lines.add("webkit-coep-worker", where);
        m_lines.addLine(u"Worker load was blocked by Cross-Origin-Embedder-Policy"_s);
        return workerChecks(url);
    }
    const QString next = QString::fromUtf8(failure.next);
    const QString line =
        (next.isEmpty() ? QString() : redirectFrame(next)) + m_lines.text("webkit-corp", where);
    m_lines.addLine(line);
    if (m_ended.request.initiator == Initiator::Beacon)
        beacon(url, line);
    else
        checks(url);
}

void WebKitConsole::redirectDenied(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    if (failure.detail == "too-many-redirects"_b) {
        m_lines.add("webkit-too-many");
        workerChecks(url);
    } else if (failure.detail == "bad-location"_b && m_ended.request.initiator == Initiator::Beacon) {
        return beacon(url, u"The URL can\u2019t be shown"_s); // combined-one-dead_ends-07
    } else if (failure.detail == "redirect-error-mode"_b)
        m_lines.add("webkit-redirect-error", {{Field::Url, url}});
    else if (!failure.value.trimmed().isEmpty() && m_ended.isCrossOriginCors(failure.hop))
        m_lines.addLine(redirectFrame(QString::fromUtf8(failure.value)) +
                        m_lines.text("webkit-redirect-scheme"));
    else
        return;
    checks(url);
}

void WebKitConsole::unknownScheme(const Failure& failure)
{
    // What nobody can load is told to scripts that asked for CORS, and all others are told of ftp alone.
    const bool told = asksByScript() && m_ended.asksWithCors();
    const bool byName = failure.value == "ftp"_b && !told;
    if (failure.value == "blob"_b && m_ended.isModule() && m_ended.request.initiator != Initiator::Preload)
        return m_lines.add("webkit-local-resource", {{Field::Url, QString::fromUtf8(failure.url)}});
    if (inWorker() || (!told && !byName))
        return;
    m_lines.add(byName ? "webkit-ftp" : "webkit-http-only");
    // A socket's address has been upgraded by then, too: beside-open-socket-upgrade-plain-xhr.
    const bool upgraded = failure.value == "ws"_b && (m_ended.isFetch() || m_ended.isXhr()) &&
                          m_ended.environment.policies.upgradesInsecureRequests();
    checks(QString::fromUtf8(upgraded ? "wss" + failure.url.sliced(2) : failure.url));
}

bool WebKitConsole::isInsecureScheme(QByteArrayView scheme)
{
    static constexpr const char* secure[] = {"https", "wss", "about", "data", "blob", "file"};
    return std::none_of(std::begin(secure), std::end(secure), [&](const char* one) { return scheme == one; });
}

void WebKitConsole::beaconRedirect(const Failure& failure)
{
    // unused-redirect-scheme-beacon-data and the others of that series
    const QString url = QString::fromUtf8(failure.url), next = QString::fromUtf8(failure.next);
    if (failure.value == "data"_b)
        return;
    if (failure.value == "about"_b)
        return beacon(next, u"The URL can\u2019t be shown"_s);
    if (failure.value == "file"_b) {
        m_lines.add("webkit-local-resource", {{Field::Url, next}});
        return beacon(url, u"Redirect was not allowed"_s);
    }
    m_lines.add("webkit-redirect-no-http");
    beacon(next, m_lines.text("webkit-redirect-no-http"));
}

void WebKitConsole::redirectScheme(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    // A load that the page waits for is redirected without it: unused-request-bogus-sync-303-2.
    if (m_ended.request.synchronous && m_ended.isXhr())
        return;
    const QString next = QString::fromUtf8(failure.next);
    if (m_ended.request.initiator == Initiator::FormPost &&
        (failure.value == "data"_b || failure.value == "about"_b))
        return m_lines.addLine(u"Not allowed to redirect to %1 due to its scheme"_s.arg(next));
    // Nothing but the page's own origin may lend an SVG, which is asked first.
    const bool part = m_ended.request.initiator == Initiator::SvgUse;
    if (part && failure.value != "file"_b && failure.value != "blob"_b && failure.value != "ftp"_b)
        return sameOriginMode(failure);
    static const QList<QByteArray> known{"file", "blob", "ftp", "data", "about"};
    if (m_ended.request.initiator == Initiator::Worker && !known.contains(failure.value)) {
        m_lines.add("webkit-unsafe-attempt", {{Field::Url, next}, {Field::Origin, m_ended.origin()}});
        return workerChecks(url);
    }
    if (failure.value == "ftp"_b) {
        m_lines.add("webkit-ftp");
        if (m_ended.request.initiator == Initiator::Beacon)
            return beacon(url, m_lines.text("webkit-ftp"));
        return checks(url);
    }
    // From another origin nothing but http is followed; from the page's own what another origin's document may not show is
    // refused first, and every URL but the page's own blob: is of another origin.
    const bool cross = m_ended.isCrossOriginCors(failure.hop);
    if (!cross && m_ended.environment.top.scheme == "https"_b && isInsecureScheme(failure.value)) {
        Failure blocked = failure;
        blocked.url = failure.next;
        blocked.hop = failure.hop + 1;
        return mixed(blocked);
    }
    if (m_ended.request.initiator == Initiator::Beacon &&
        (!m_ended.asksWithCors() || !known.contains(failure.value)))
        return beaconRedirect(failure);
    // fetch() in mode same-origin asks for the origin before it asks for the scheme (open-own-mode-foo).
    const bool ownOnly = m_ended.isFetch() && m_ended.request.mode == fetch::Mode::SameOrigin;
    if (ownOnly &&
        (failure.value == "about"_b || failure.value == "data"_b || !known.contains(failure.value))) {
        m_lines.add("webkit-unsafe-attempt", {{Field::Url, next}, {Field::Origin, m_ended.origin()}});
        return checks(url);
    }
    const bool own = failure.value == "blob"_b && m_ended.ownBlob(failure.next);
    const bool foreign = !namesOrigin(failure.next) || (!own && !m_ended.asksWithCors());
    const bool local = failure.value == "file"_b || (failure.value == "blob"_b && foreign);
    if (m_ended.asksWithCors() && (cross || (!own && !local))) {
        m_lines.addLine(redirectFrame(next) + m_lines.text("webkit-redirect-scheme"));
        return checks(url);
    }
    if (local) {
        m_lines.add("webkit-local-resource", {{Field::Url, part ? next + u"#a"_s : next}});
        return checks(url);
    }
    if (!asksByScript() && failure.value == "about"_b)
        return;
    m_lines.add(m_ended.isFetch() ? "webkit-redirect-not-http" : "webkit-redirect-no-http");
    if (own)
        workerChecks(next);
    checks(next);
}

} // namespace crosscheck::engines

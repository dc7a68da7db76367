#include "engines/webkit/header_names.h"
#include "engines/webkit/lines.h"
#include "engines/webkit/script_errors.h"
#include "fetch/headers.h"
#include "fetch/mime.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
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

QStringList WebKitConsole::all()
{
    reportOnly();
    insecureForm();
    upgraded();
    notUpgraded();
    if (m_ended.turn == Turn::Kept)
        return m_lines.all();
    forbiddenHeaders();
    deprecated();
    if (const Failure* failure = m_ended.failure())
        failed(*failure);
    else
        scriptRan();
    const QByteArray charset = m_ended.request.initiator == Initiator::EventSource && !m_ended.failure()
                                   ? fetch::extractedCharset(m_ended.response.headers)
                                   : QByteArray();
    if (!charset.isEmpty() && !http::sameName(charset, "utf-8"))
        m_lines.addLine(
            u"EventSource's response has a charset (\"%1\") that is not UTF-8. The response will be "
            "decoded as UTF-8."_s.arg(QString::fromLatin1(charset)));
    return m_lines.all();
}

void WebKitConsole::checks(QString url)
{
    if (m_ended.isWorker() || m_ended.isSharedWorker())
        return;
    // This text names an address whole, with its fragment.
    if (const Failure* failure = m_ended.failure(); failure && url == QString::fromUtf8(failure->url))
        url = whole(*failure);
    switch (m_ended.request.initiator) {
    case Initiator::Fetch:
        return m_lines.add("webkit-fetch", {{Field::Url, url}});
    case Initiator::Xhr:
        return m_lines.add("webkit-xhr", {{Field::Url, url}});
    case Initiator::EventSource:
        return m_lines.add("webkit-event-source", {{Field::Url, url}});
    case Initiator::Img:
    case Initiator::Webgl:
        return m_lines.add("webkit-image", {{Field::Url, m_ended.url(0)}});
    case Initiator::Script:
        return m_lines.add("webkit-script");
    case Initiator::Track:
        return m_lines.add("webkit-track");
    default:
        return;
    }
}

QString WebKitConsole::whole(const Failure& failure) const
{
    return QString::fromUtf8(m_ended.run.hopsWithFragments().value(failure.hop, failure.url));
}

QString WebKitConsole::asUpgraded(const QString& next) const
{
    const auto parsed = url::parseOrNull(next.toUtf8());
    const bool local = parsed && parsed->host && url::isLoopbackHost(*parsed->host);
    const bool mixed = m_ended.environment.top.scheme == "https" && next.startsWith(u"http:");
    return isShown() && mixed && !local ? u"https"_s + next.sliced(4) : next;
}

void WebKitConsole::workerChecks(const QString& url)
{
    if (m_ended.request.initiator == Initiator::Worker || m_ended.notStarted())
        m_lines.addLine(u"Cannot load %1 due to access control checks."_s.arg(url));
}

void WebKitConsole::workerRefused(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    m_lines.add("webkit-unsafe-attempt", {{Field::Url, url}, {Field::Origin, m_ended.origin()}});
    m_lines.add("webkit-no-request");
    workerChecks(url);
}

bool WebKitConsole::asksByScript() const
{
    const Initiator by = m_ended.request.initiator;
    return by == Initiator::Fetch || by == Initiator::Xhr || by == Initiator::EventSource;
}

QString WebKitConsole::headerName(const QByteArray& lowered) const
{
    if (const char* known = webkitHeaderName(lowered))
        return QString::fromLatin1(known);
    if (m_ended.isXhr()) {
        for (const http::Header& header : m_ended.request.headers) {
            if (http::sameName(header.name, lowered))
                return QString::fromLatin1(header.name);
        }
    }
    return QString::fromLatin1(lowered);
}

QString WebKitConsole::reason(const Failure& failure) const
{
    const bool unreadable = failure.detail == "invalid-token";
    const Fields token{{Field::Token, QString::fromUtf8(failure.value)}};
    const Fields status{{Field::Status, QString::number(failure.status)},
                        {Field::Origin, QString::fromLatin1(failure.origin)}};
    const Fields method{{Field::Method, QString::fromUtf8(failure.value)}};
    const Fields header{{Field::Header, headerName(failure.value)}};
    switch (failure.symptom) {
    case Symptom::AcaoMultipleValues:
        return m_lines.text("webkit-acao-multiple");
    case Symptom::AcaoWildcardWithCredentials:
        return m_lines.text("webkit-acao-wildcard");
    case Symptom::AcacMissingOrNotTrue:
        return m_lines.text("webkit-acac");
    case Symptom::PreflightStatusNotOk:
    case Symptom::PreflightRedirect:
        return m_lines.text("webkit-preflight-status", status);
    case Symptom::MethodNotAllowed:
        return unreadable ? m_lines.text("webkit-methods-unreadable", token)
                          : m_lines.text("webkit-method", method);
    case Symptom::HeaderNotAllowed:
    case Symptom::AuthorizationNotCoveredByWildcard:
        return unreadable ? m_lines.text("webkit-headers-unreadable", token)
                          : m_lines.text("webkit-header", header);
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return failure.detail == "method" ? m_lines.text("webkit-method", method)
                                          : m_lines.text("webkit-header", header);
    default:
        return m_lines.text("webkit-origin", status);
    }
}

void WebKitConsole::failed(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const QString next = QString::fromUtf8(failure.next);
    if (failure.symptom == Symptom::CspBlocked)
        return policy(failure);
    if (m_ended.notStarted() && m_ended.isWorker())
        return workerRefused(failure);
    if (m_ended.verdict.outcome == fetch::Outcome::JsException)
        return;
    if (isCorsReason(failure.symptom)) {
        const bool onRedirect = failure.detail == "redirect-response" && !failure.preflight;
        const QString line =
            (onRedirect ? m_lines.text("webkit-redirect-frame", {{Field::Next, asUpgraded(next)}})
                        : QString()) +
            reason(failure);
        if (m_ended.isSharedWorker() &&
            (failure.preflight || failure.hop > 0 || onRedirect || m_ended.isXhr()))
            return;
        m_lines.addLine(line);
        if (m_ended.request.initiator == Initiator::Beacon)
            return m_lines.addLine(m_lines.text("webkit-beacon", {{Field::Url, url}}) + line);
        return checks(url);
    }
    const Fields where{
        {Field::Url, url}, {Field::Page, m_ended.pageUrl()}, {Field::Origin, m_ended.origin()}};
    switch (failure.symptom) {
    case Symptom::UrlHasCredentials: {
        // The frame names the URL without what is refused in it.
        QString clean = next;
        if (const auto parsed = url::parseOrNull(failure.next))
            clean = QString::fromUtf8(parsed->withoutCredentials().href());
        m_lines.addLine(m_lines.text("webkit-redirect-frame", {{Field::Next, clean}}) +
                        m_lines.text("webkit-redirect-userinfo", {{Field::Next, next}}));
        return checks(url);
    }
    case Symptom::UnsupportedScheme:
        return scheme(failure);
    case Symptom::SameOriginMode:
        if (!next.isEmpty() && !m_ended.isSharedWorker()) {
            m_lines.add("webkit-unsafe-attempt", {{Field::Url, next}, {Field::Origin, m_ended.origin()}});
            workerChecks(next);
            return checks(next);
        }
        if (m_ended.isWorker() || m_ended.isSharedWorker())
            return;
        if (m_ended.isFetch())
            m_lines.add("webkit-same-origin", {{Field::Url, whole(failure)}});
        else if (m_ended.request.initiator == Initiator::Worker)
            workerRefused(failure);
        else if (m_ended.request.initiator == Initiator::SvgUse)
            m_lines.add("webkit-unsafe-attempt", where);
        return;
    case Symptom::NoCorsOpaque:
        m_lines.add("webkit-no-cors-redirect");
        m_lines.add("webkit-no-request");
        return checks(url);
    case Symptom::MixedContent:
        if (m_ended.isSharedWorker())
            return;
        mixed(failure);
        if (m_ended.request.initiator == Initiator::Beacon)
            return m_lines.addLine(m_lines.text("webkit-beacon", {{Field::Url, url}}) +
                                   m_lines.text("webkit-no-request"));
        if (m_ended.isWorker() || m_ended.isSharedWorker() || !asksByScript())
            return;
        if (failure.hop == 0)
            m_lines.add("webkit-no-request");
        return checks(failure.hop > 0 ? m_ended.url(failure.hop - 1) : url);
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
        if (failure.detail == "worker-embedder") {
            m_lines.add("webkit-coep-worker", where);
            m_lines.addLine(u"Worker load was blocked by Cross-Origin-Embedder-Policy"_s);
            return workerChecks(url);
        }
        m_lines.add("webkit-corp", where);
        if (m_ended.request.initiator == Initiator::Beacon)
            return m_lines.addLine(m_lines.text("webkit-beacon", where) + m_lines.text("webkit-corp", where));
        return checks(url);
    case Symptom::RedirectDenied:
        if (failure.detail == "too-many-redirects")
            m_lines.add("webkit-too-many");
        else if (failure.detail == "redirect-error-mode")
            m_lines.add("webkit-redirect-error", where);
        else if (!failure.value.trimmed().isEmpty() && m_ended.isCrossOriginCors(failure.hop))
            m_lines.addLine(
                m_lines.text("webkit-redirect-frame", {{Field::Next, QString::fromUtf8(failure.value)}}) +
                m_lines.text("webkit-redirect-scheme"));
        else
            return;
        return checks(url);
    default:
        break;
    }
    other(failure, where);
}

void WebKitConsole::other(const Failure& failure, const Fields& where)
{
    const QByteArray& detail = failure.detail;
    const QString type = m_ended.contentType().section(u';', 0, 0).trimmed();
    if (detail == "unsafe-port" && m_ended.request.synchronous)
        return;
    if (detail == "keepalive-too-large") {
        m_lines.add("webkit-keepalive");
        return checks(QString::fromUtf8(failure.url));
    }
    if (detail == "unsafe-port")
        return m_lines.addLine(
            m_lines.text("webkit-port", {{Field::Token, QString::fromLatin1(failure.value)},
                                         {Field::Url, QString::fromUtf8(failure.url)}}));
    if (detail == "local-file" || (detail == "blob-not-found" && !m_ended.ownBlob(failure.url))) {
        m_lines.add("webkit-local-resource", where);
        if (!asksByScript())
            return;
        m_lines.add("webkit-no-request");
        return checks(QString::fromUtf8(failure.url));
    }
    if (detail == "bad-data-url") {
        if (m_ended.isWorker() || m_ended.isSharedWorker())
            return;
        if (m_ended.isFetch())
            m_lines.add("webkit-same-origin", where);
        else if (m_ended.isXhr())
            m_lines.add("webkit-xhr-refused", where);
        return;
    }
    if (detail == "eventsource-type")
        return m_lines.add(
            "webkit-event-stream",
            {{Field::Token, type.isEmpty() ? u"application/octet-stream"_s : type.section(u',', 0, 0)}});
    if (detail == "nosniff" && m_ended.request.initiator == Initiator::Script)
        return m_lines.add("webkit-nosniff", {{Field::Url, m_ended.url(0)}});
    const Initiator by = m_ended.request.initiator;
    if (by == Initiator::Stylesheet && (detail == "mime-type" || detail == "nosniff"))
        return m_lines.add("webkit-style-mime", {{Field::Url, m_ended.url(0)}});
    if (by == Initiator::Script && detail == "mime-type")
        return m_lines.add("webkit-script-mime",
                           {{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, type}});
    const bool byType = detail == "mime-type" || detail == "nosniff";
    if (byType && by != Initiator::Import && by != Initiator::Worker) {
        // A type that is none is sniffed, and what is no script is text.
        const bool readable = !fetch::mimeEssence(type.toLatin1()).isEmpty();
        return m_lines.add("webkit-module-mime", {{Field::Token, readable ? type : u"text/plain"_s}});
    }
    if (detail == "integrity" || detail == "integrity-opaque")
        return integrity(failure);
    if (!isTransport(failure))
        return;
    if (failure.preflight) {
        m_lines.addLine(library(failure));
        checks(QString::fromUtf8(failure.url));
    }
    if (by == Initiator::Beacon)
        m_lines.addLine(m_lines.text("webkit-beacon", where) + library(failure));
}

QString WebKitConsole::library(const Failure& failure) const
{
    const auto parsed = url::parseOrNull(failure.url);
    QString host = parsed && parsed->host ? QString::fromLatin1(parsed->host->text) : QString();
    if (host.startsWith(u'['))
        host = host.sliced(1).chopped(1);
    switch (failure.network) {
    case NetworkFailure::ClosedWithoutAnswer:
        return m_lines.text("webkit-closed");
    case NetworkFailure::Reset:
        return m_lines.text("webkit-reset");
    case NetworkFailure::Refused:
        return m_lines.text("webkit-refused", {{Field::Any, host}});
    case NetworkFailure::Dns:
        return m_lines.text("webkit-dns", {{Field::Any, host}});
    case NetworkFailure::InvalidResponse:
        return m_lines.text("webkit-garbage");
    case NetworkFailure::TlsProtocol:
        return m_lines.text("webkit-tls-packet");
    case NetworkFailure::TlsUntrusted:
    case NetworkFailure::TlsName:
    case NetworkFailure::TlsExpired:
        return m_lines.text("webkit-tls");
    default:
        return m_lines.text("webkit-closed");
    }
}

void WebKitConsole::integrity(const Failure& failure)
{
    const QByteArray announced =
        http::get(m_ended.response.headers, "Content-Length").value_or(QByteArray("0"));
    m_lines.add(
        m_ended.isFetch() ? "webkit-integrity" : "webkit-integrity-script",
        {{Field::Url, m_ended.url(0)}, // whatever redirected it
         {Field::Kind, m_ended.request.initiator == Initiator::Stylesheet ? u"stylesheet"_s : u"script"_s},
         {Field::Any, u"%1, Expected content length: %2"_s.arg(m_ended.response.body.size())
                          .arg(QString::fromLatin1(announced))},
         {Field::Token, QString::fromLatin1(failure.value)}});
    if (m_ended.isFetch())
        checks(m_ended.url(0));
}

void WebKitConsole::scheme(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const QString next = QString::fromUtf8(failure.next);
    if (failure.detail == "url-scheme") {
        // What nobody can load is told where CORS was asked for.
        if (m_ended.isWorker() || m_ended.isSharedWorker() || !m_ended.asksWithCors())
            return;
        m_lines.add("webkit-http-only");
        return checks(url);
    }
    // From another origin nothing but http is followed; from the page's own what another origin's document may not show is
    // refused first, and every URL but the page's own blob: is of another origin.
    if (failure.value == "ftp") {
        m_lines.add("webkit-ftp");
        return checks(url);
    }
    const bool cross = m_ended.isCrossOriginCors(failure.hop);
    const bool own = failure.value == "blob" && m_ended.ownBlob(failure.next);
    const bool local = failure.value == "file" || (failure.value == "blob" && !namesOrigin(failure.next));
    if (m_ended.asksWithCors() && (cross || (!own && !local))) {
        m_lines.addLine(m_lines.text("webkit-redirect-frame", {{Field::Next, next}}) +
                        m_lines.text("webkit-redirect-scheme"));
        return checks(url);
    }
    if (local) {
        m_lines.add("webkit-local-resource", {{Field::Url, next}});
        return checks(url);
    }
    if (!asksByScript() && failure.value == "about")
        return;
    m_lines.add(m_ended.isFetch() ? "webkit-redirect-not-http" : "webkit-redirect-no-http");
    checks(next);
}

void WebKitConsole::forbiddenHeaders()
{
    if (!m_ended.isXhr() || m_ended.isWorker() || m_ended.isSharedWorker())
        return;
    const QList<QByteArray> forbidden = m_ended.forbiddenHeaders();
    for (const QByteArray& name : forbidden)
        m_lines.addLine(u"Refused to set unsafe header \"%1\""_s.arg(QString::fromLatin1(name)));
}

void WebKitConsole::scriptRan()
{
    if (m_ended.request.initiator != Initiator::Script)
        return;
    // The words of a script engine are not told apart by browser, so no row recognises them.
    const QString error = webkitScriptError(m_ended.response.body);
    if (!error.isEmpty())
        m_lines.addLine(error);
}

void WebKitConsole::deprecated()
{
    const auto& body = m_ended.request.body;
    if (m_ended.isXhr() && body && body->kind == page::Body::Kind::Buffer &&
        m_ended.verdict.outcome != fetch::Outcome::JsException && !m_ended.isWorker() &&
        !m_ended.isSharedWorker())
        m_lines.add("webkit-array-buffer");
}

QStringList webkitLines(const Ended& ended)
{
    return WebKitConsole(ended).all();
}

} // namespace crosscheck::engines

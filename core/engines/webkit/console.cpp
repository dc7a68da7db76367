#include "engines/console.h"

#include "page/csp.h"
#include "page/policies.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

/// Names that the engine keeps in a form of its own; every other name is shown as it was set.
constexpr const char* knownNames[] = {
    "Accept",
    "Accept-Charset",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Ranges",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Method",
    "Age",
    "Authorization",
    "Cache-Control",
    "Connection",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Location",
    "Content-Range",
    "Content-Security-Policy",
    "Content-Security-Policy-Report-Only",
    "Content-Type",
    "Cookie",
    "Cookie2",
    "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "DNT",
    "Date",
    "Default-Style",
    "ETag",
    "Expect",
    "Expires",
    "Host",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "If-Unmodified-Since",
    "Keep-Alive",
    "Last-Event-ID",
    "Last-Modified",
    "Link",
    "Location",
    "Origin",
    "Ping-From",
    "Ping-To",
    "Pragma",
    "Proxy-Authorization",
    "Purpose",
    "Range",
    "Referer",
    "Referrer-Policy",
    "Refresh",
    "Server",
    "Server-Timing",
    "Service-Worker",
    "Set-Cookie",
    "Set-Cookie2",
    "SourceMap",
    "TE",
    "Timing-Allow-Origin",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Upgrade-Insecure-Requests",
    "User-Agent",
    "Vary",
    "Via",
    "X-Content-Type-Options",
    "X-DNS-Prefetch-Control",
    "X-Frame-Options",
    "X-SourceMap",
    "X-XSS-Protection",
};

class Console
{
public:
    explicit Console(const Ended& ended) : m_ended(ended), m_lines(webkitTexts()) {}

    QStringList all()
    {
        reportOnly();
        upgraded();
        if (const Failure* failure = m_ended.failure())
            failed(*failure);
        return m_lines.all();
    }

private:
    /// "… cannot load … due to access control checks.", which not every initiator prints.
    void checks(const QString& url)
    {
        if (m_ended.isWorker() || m_ended.isSharedWorker())
            return;
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

    QString headerName(const QByteArray& lowered) const
    {
        for (const char* known : knownNames) {
            if (http::sameName(known, lowered))
                return QString::fromLatin1(known);
        }
        if (m_ended.isXhr()) {
            for (const http::Header& header : m_ended.request.headers) {
                if (http::sameName(header.name, lowered))
                    return QString::fromLatin1(header.name);
            }
        }
        return QString::fromLatin1(lowered);
    }

    QString reason(const Failure& failure) const
    {
        const bool unreadable = failure.detail == "invalid-token";
        const Fields token{{Field::Token, QString::fromLatin1(failure.value)}};
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

    void failed(const Failure& failure)
    {
        const QString url = QString::fromUtf8(failure.url);
        const QString next = QString::fromUtf8(failure.next);
        if (failure.symptom == Symptom::CspBlocked)
            return policy(failure);
        if (m_ended.verdict.outcome == fetch::Outcome::JsException)
            return;
        if (isCorsReason(failure.symptom)) {
            const bool onRedirect = failure.detail == "redirect-response" && !failure.preflight;
            const QString line =
                (onRedirect ? m_lines.text("webkit-redirect-frame", {{Field::Next, next}}) : QString()) +
                reason(failure);
            if (m_ended.request.initiator == Initiator::Beacon)
                return m_lines.addLine(m_lines.text("webkit-beacon", {{Field::Url, url}}) + line);
            m_lines.addLine(line);
            return checks(url);
        }
        const Fields where{
            {Field::Url, url}, {Field::Page, m_ended.pageUrl}, {Field::Origin, m_ended.origin}};
        switch (failure.symptom) {
        case Symptom::UrlHasCredentials: {
            // The frame names the URL without what is refused in it.
            QString clean = next;
            if (auto parsed = url::parseOrNull(failure.next)) {
                parsed->username.clear();
                parsed->password.clear();
                clean = QString::fromUtf8(parsed->href());
            }
            m_lines.addLine(m_lines.text("webkit-redirect-frame", {{Field::Next, clean}}) +
                            m_lines.text("webkit-redirect-userinfo", {{Field::Next, next}}));
            return checks(url);
        }
        case Symptom::UnsupportedScheme:
            return scheme(failure);
        case Symptom::SameOriginMode:
            if (!next.isEmpty()) {
                m_lines.add("webkit-unsafe-attempt", {{Field::Url, next}, {Field::Origin, m_ended.origin}});
                return checks(next);
            }
            if (m_ended.isFetch())
                m_lines.add("webkit-same-origin", where);
            return;
        case Symptom::NoCorsOpaque:
            m_lines.add("webkit-no-cors-redirect");
            m_lines.add("webkit-no-request");
            return checks(url);
        case Symptom::MixedContent:
            mixed(failure);
            if (failure.hop == 0)
                m_lines.add("webkit-no-request");
            return checks(url);
        case Symptom::CorpBlocked:
            m_lines.add("webkit-corp", where);
            return checks(url);
        case Symptom::CoepBlocked:
            m_lines.add("webkit-corp", where);
            return checks(url);
        case Symptom::RedirectDenied:
            if (failure.detail == "too-many-redirects")
                m_lines.add("webkit-too-many");
            else if (failure.detail == "redirect-error-mode")
                m_lines.add("webkit-redirect-error", where);
            else
                return;
            return checks(url);
        default:
            break;
        }
        other(failure, where);
    }

    void other(const Failure& failure, const Fields& where)
    {
        const QByteArray& detail = failure.detail;
        const QString type = m_ended.contentType().section(u';', 0, 0).trimmed();
        if (detail == "unsafe-port")
            return m_lines.addLine(
                print(row(webkitTexts(), "webkit-port"), {{Field::Token, QString::fromLatin1(failure.value)},
                                                          {Field::Url, QString::fromUtf8(failure.url)}}));
        if (detail == "local-file")
            return m_lines.add("webkit-local-resource", where);
        if (detail == "eventsource-type")
            return m_lines.add("webkit-event-stream", {{Field::Token, type}});
        if (detail == "nosniff" && m_ended.request.initiator == Initiator::Script)
            return m_lines.add("webkit-nosniff", where);
        if (detail == "mime-type" && m_ended.request.initiator != Initiator::Stylesheet &&
            m_ended.request.initiator != Initiator::Script)
            return m_lines.add("webkit-module-mime", {{Field::Token, type}});
        if (detail == "integrity" || detail == "integrity-opaque")
            return integrity(failure);
        if (failure.preflight && isTransport(failure)) {
            library(failure);
            checks(QString::fromUtf8(failure.url));
        }
    }

    /// The words of the network library, which only a preflight lets through.
    void library(const Failure& failure)
    {
        const auto parsed = url::parseOrNull(failure.url);
        const QString host = parsed && parsed->host ? QString::fromLatin1(parsed->host->text) : QString();
        switch (failure.network) {
        case NetworkFailure::ClosedWithoutAnswer:
            return m_lines.add("webkit-closed");
        case NetworkFailure::Reset:
            return m_lines.add("webkit-reset");
        case NetworkFailure::Refused:
            return m_lines.add("webkit-refused", {{Field::Any, host}});
        case NetworkFailure::Dns:
            return m_lines.add("webkit-dns", {{Field::Any, host}});
        case NetworkFailure::InvalidResponse:
            return m_lines.add("webkit-garbage");
        case NetworkFailure::TlsUntrusted:
        case NetworkFailure::TlsName:
        case NetworkFailure::TlsExpired:
            return m_lines.add("webkit-tls");
        default:
            return m_lines.add("webkit-closed");
        }
    }

    void integrity(const Failure& failure)
    {
        const QByteArray announced =
            http::get(m_ended.response.headers, "Content-Length").value_or(QByteArray("0"));
        m_lines.add(m_ended.isFetch() ? "webkit-integrity" : "webkit-integrity-script",
                    {{Field::Url, QString::fromUtf8(failure.url)},
                     {Field::Any, u"%1, Expected content length: %2"_s.arg(m_ended.response.body.size())
                                      .arg(QString::fromLatin1(announced))},
                     {Field::Token, QString::fromLatin1(failure.value)}});
    }

    void scheme(const Failure& failure)
    {
        const QString url = QString::fromUtf8(failure.url);
        const QString next = QString::fromUtf8(failure.next);
        if (failure.detail == "url-scheme") {
            m_lines.add("webkit-http-only");
            return checks(url);
        }
        if (failure.value == "ftp") {
            m_lines.add("webkit-ftp");
            return checks(next);
        }
        if (failure.value == "file" && !m_ended.isCrossOriginCors(failure.hop))
            m_lines.add("webkit-local-resource", {{Field::Url, next}});
        else if (m_ended.isCrossOriginCors(failure.hop))
            m_lines.addLine(m_lines.text("webkit-redirect-frame", {{Field::Next, next}}) +
                            m_lines.text("webkit-redirect-scheme"));
        else
            m_lines.add("webkit-redirect-not-http");
        checks(m_ended.isCrossOriginCors(failure.hop) ? url : next);
    }

    void mixed(const Failure& failure)
    {
        Fields fields{{Field::Page, m_ended.pageUrl}, {Field::Url, QString::fromUtf8(failure.url)}};
        const auto parsed = url::parseOrNull(failure.url);
        const bool local = parsed && parsed->host && url::isLoopbackHost(*parsed->host);
        if (!local)
            fields.insert(Field::Any, u"HTTPS"_s);
        m_lines.add("webkit-mixed", fields);
    }

    void upgraded()
    {
        const auto from = m_ended.upgradedFrom();
        if (from && !page::ContentSecurityPolicy(m_ended.page.headers).upgradesInsecureRequests())
            m_lines.add("webkit-mixed-upgraded", {{Field::Page, m_ended.pageUrl}, {Field::Url, *from}});
    }

    void policy(const Failure& failure)
    {
        QByteArray effective = failure.detail == "csp-exception" ? QByteArray("connect-src") : failure.detail;
        const bool fallback = !failure.value.startsWith(effective);
        const bool connects = effective == "connect-src";
        const Fields fields{{Field::Url, QString::fromUtf8(failure.url)},
                            {Field::Kind, QString::fromLatin1(effective)}};
        m_lines.add(connects ? (fallback ? "webkit-csp-connect-default" : "webkit-csp-connect")
                             : (fallback ? "webkit-csp-load-default" : "webkit-csp-load"),
                    fields);
        if (failure.hop > 0) {
            m_lines.add("webkit-csp-blocked");
            checks(QString::fromUtf8(failure.url));
        }
    }

    void reportOnly()
    {
        if (m_ended.hops.isEmpty())
            return;
        const auto target = url::parseOrNull(m_ended.hops.first());
        const QList<QByteArray> directives = page::directivesFor(m_ended.request);
        const page::ContentSecurityPolicy policies(m_ended.page.headers);
        const QByteArray header =
            http::get(m_ended.page.headers, "Content-Security-Policy-Report-Only").value_or(QByteArray());
        if (!header.isEmpty() && !header.contains("report-uri") && !header.contains("report-to"))
            m_lines.add("webkit-csp-no-report", {{Field::Token, QString::fromUtf8(header)}});
        if (policies.has("treat-as-public-address"))
            m_lines.add("webkit-csp-unknown", {{Field::Token, u"treat-as-public-address"_s}});
        if (!target || directives.isEmpty() || directives.first() != "connect-src")
            return;
        if (policies.reportOnlyViolation(*target, directives, page::originOf(m_ended.page), false)) {
            const Fields fields{{Field::Url, m_ended.url(0)}, {Field::Kind, u"connect-src"_s}};
            m_lines.add("webkit-csp-report", fields);
        }
    }

    const Ended& m_ended;
    Lines m_lines;
};

} // namespace

QStringList webkitLines(const Ended& ended)
{
    return Console(ended).all();
}

} // namespace crosscheck::engines

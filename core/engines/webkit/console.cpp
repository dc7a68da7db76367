#include "engines/console.h"

#include "engines/webkit/header_names.h"
#include "engines/webkit/script_errors.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

class Console
{
public:
    explicit Console(const Ended& ended) : m_ended(ended), m_lines(webkitTexts()) {}

    QStringList all()
    {
        reportOnly();
        forbiddenHeaders();
        deprecated();
        upgraded();
        notUpgraded();
        if (const Failure* failure = m_ended.failure())
            failed(*failure);
        else
            scriptRan();
        return m_lines.all();
    }

private:
    /// "… cannot load … due to access control checks.", which not every initiator prints.
    void checks(QString url)
    {
        if (m_ended.isWorker() || m_ended.isSharedWorker())
            return;
        // This text names an address whole, with its fragment.
        if (const Failure* failure = m_ended.failure(); failure && url == QString::fromUtf8(failure->url))
            url = QString::fromUtf8(m_ended.run.hopsWithFragments().value(failure->hop, failure->url));
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

    const page::ContentSecurityPolicy& policies() const { return m_ended.run.environment().policies; }

    /// Requests of an API; what an element asks for is refused before it becomes a load.
    bool asksByScript() const
    {
        const Initiator by = m_ended.request.initiator;
        return by == Initiator::Fetch || by == Initiator::Xhr || by == Initiator::EventSource;
    }

    QString headerName(const QByteArray& lowered) const
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

    QString reason(const Failure& failure) const
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
            if (m_ended.isSharedWorker() &&
                (failure.preflight || failure.hop > 0 || onRedirect || m_ended.request.synchronous))
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
                m_lines.add("webkit-unsafe-attempt", {{Field::Url, next}, {Field::Origin, m_ended.origin()}});
                return checks(next);
            }
            if (m_ended.isWorker() || m_ended.isSharedWorker())
                return;
            if (m_ended.isFetch())
                m_lines.add("webkit-same-origin", where);
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
            m_lines.add("webkit-corp", where);
            if (m_ended.request.initiator == Initiator::Beacon)
                return m_lines.addLine(m_lines.text("webkit-beacon", where) +
                                       m_lines.text("webkit-corp", where));
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

    void other(const Failure& failure, const Fields& where)
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
                print(row(webkitTexts(), "webkit-port"), {{Field::Token, QString::fromLatin1(failure.value)},
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
            return m_lines.add("webkit-nosniff", where);
        const Initiator by = m_ended.request.initiator;
        if (by == Initiator::Stylesheet && (detail == "mime-type" || detail == "nosniff"))
            return m_lines.add("webkit-style-mime", where);
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

    /// The words of the network library, which only a preflight and a beacon let through.
    QString library(const Failure& failure) const
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

    void integrity(const Failure& failure)
    {
        const QByteArray announced =
            http::get(m_ended.response.headers, "Content-Length").value_or(QByteArray("0"));
        m_lines.add(m_ended.isFetch() ? "webkit-integrity" : "webkit-integrity-script",
                    {{Field::Url, QString::fromUtf8(failure.url)},
                     {Field::Any, u"%1, Expected content length: %2"_s.arg(m_ended.response.body.size())
                                      .arg(QString::fromLatin1(announced))},
                     {Field::Token, QString::fromLatin1(failure.value)}});
        if (m_ended.isFetch())
            checks(QString::fromUtf8(failure.url));
    }

    void scheme(const Failure& failure)
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
        const bool cross = m_ended.isCrossOriginCors(failure.hop);
        const bool own = failure.value == "blob" && m_ended.ownBlob(failure.next);
        if (m_ended.asksWithCors() && (cross || (!own && failure.value != "file"))) {
            m_lines.addLine(m_lines.text("webkit-redirect-frame", {{Field::Next, next}}) +
                            m_lines.text("webkit-redirect-scheme"));
            return checks(url);
        }
        if (failure.value == "ftp" || failure.value == "file") {
            if (failure.value == "ftp")
                m_lines.add("webkit-ftp");
            else
                m_lines.add("webkit-local-resource", {{Field::Url, next}});
            return checks(url);
        }
        if (!asksByScript() && failure.value == "about")
            return;
        m_lines.add(m_ended.isFetch() ? "webkit-redirect-not-http" : "webkit-redirect-no-http");
        checks(next);
    }

    void mixed(const Failure& failure)
    {
        const QByteArray& frame = m_ended.page.documentUrl;
        Fields fields{{Field::Page, frame.isEmpty() ? m_ended.pageUrl() : QString::fromUtf8(frame)},
                      {Field::Url, QString::fromUtf8(failure.url)}};
        const auto parsed = url::parseOrNull(failure.url);
        const bool local = parsed && parsed->host && url::isLoopbackHost(*parsed->host);
        if (!local)
            fields.insert(Field::Any, u"HTTPS"_s);
        m_lines.add("webkit-mixed", fields);
    }

    void upgraded()
    {
        const QList<QByteArray> all = m_ended.run.upgraded();
        const bool image = m_ended.request.initiator == Initiator::Img;
        if (!image && policies().upgradesInsecureRequests())
            return;
        // What can't be played is asked for once more, and told once more.
        const Failure* failure = m_ended.failure();
        const bool again = m_ended.request.initiator == Initiator::Media && failure &&
                           failure->detail == "not-decodable" && m_ended.run.profile().network.repeatsMedia;
        for (int time = 0; time < (again ? 2 : 1); ++time) {
            for (const QByteArray& from : all)
                m_lines.add("webkit-mixed-upgraded",
                            {{Field::Page, m_ended.pageUrl()}, {Field::Url, QString::fromUtf8(from)}});
        }
    }

    /// An image or a media file of this machine stays as it is on a secure page, and the console says so.
    void notUpgraded()
    {
        if (m_ended.hops.isEmpty() || !m_ended.pageUrl().startsWith(u"https:"))
            return;
        const auto asked = url::parseOrNull(m_ended.hops.first());
        const bool shown = m_ended.request.initiator == Initiator::Img ||
                           m_ended.request.initiator == Initiator::Webgl ||
                           m_ended.request.initiator == Initiator::Media ||
                           m_ended.request.initiator == Initiator::CssBackground ||
                           m_ended.request.initiator == Initiator::CssMask ||
                           m_ended.request.initiator == Initiator::CssShape;
        if (shown && asked && asked->scheme == "http" && asked->host && url::isLoopbackHost(*asked->host))
            m_lines.add("webkit-mixed-local",
                        {{Field::Page, m_ended.pageUrl()}, {Field::Url, m_ended.url(0)}});
    }

    /// The directive as this engine names it: it knows none for elements.
    static QByteArray named(const QByteArray& directive)
    {
        if (directive == "script-src-elem")
            return "script-src";
        return directive == "style-src-elem" ? QByteArray("style-src") : directive;
    }

    QString refused(const page::ContentSecurityPolicy::Violation& violation, const QString& url) const
    {
        const QByteArray effective = named(violation.effective);
        const bool fallback = http::lowered(violation.directive).startsWith("default-src");
        const Fields fields{{Field::Url, url}, {Field::Kind, QString::fromLatin1(effective)}};
        return m_lines.text(effective == "connect-src"
                                ? (fallback ? "webkit-csp-connect-default" : "webkit-csp-connect")
                                : (fallback ? "webkit-csp-load-default" : "webkit-csp-load"),
                            fields);
    }

    void policy(const Failure& failure)
    {
        // A worker's refusal is told to nobody.
        if (m_ended.isWorker() || m_ended.isSharedWorker())
            return;
        const auto target = url::parseOrNull(failure.url);
        const QList<QByteArray> directives = page::directivesFor(m_ended.request);
        if (target) {
            const auto all =
                policies().violations(*target, directives, m_ended.run.environment().top, failure.hop > 0);
            for (const auto& violation : all)
                m_lines.addLine(refused(violation, QString::fromUtf8(failure.url)));
        }
        const bool asked =
            m_ended.isFetch() || m_ended.isXhr() || m_ended.request.initiator == Initiator::EventSource;
        const bool preloaded =
            m_ended.request.initiator == Initiator::Preload && m_ended.request.as == "fetch";
        if ((failure.hop > 0 && asked) || preloaded)
            m_lines.add("webkit-csp-blocked");
        if (failure.hop > 0)
            checks(QString::fromUtf8(failure.url));
    }

    void forbiddenHeaders()
    {
        if (!m_ended.isXhr() || m_ended.isWorker() || m_ended.isSharedWorker())
            return;
        for (const http::Header& header : m_ended.request.headers) {
            if (fetch::isForbiddenRequestHeader(header.name, header.value))
                m_lines.addLine(
                    u"Refused to set unsafe header \"%1\""_s.arg(QString::fromLatin1(header.name)));
        }
    }

    void scriptRan()
    {
        if (m_ended.request.initiator != Initiator::Script)
            return;
        // The words of a script engine are not told apart by browser, so no row recognises them.
        const QString error = webkitScriptError(m_ended.response.body);
        if (!error.isEmpty())
            m_lines.addLine(error);
    }

    /// XMLHttpRequest's send() says it of every ArrayBuffer (XMLHttpRequest.cpp).
    void deprecated()
    {
        const auto& body = m_ended.request.body;
        if (m_ended.isXhr() && body && body->kind == page::Body::Kind::Buffer &&
            m_ended.verdict.outcome != fetch::Outcome::JsException && !m_ended.isWorker() &&
            !m_ended.isSharedWorker())
            m_lines.add("webkit-array-buffer");
    }

    /// What the policies themselves are told when the page comes.
    void policyNotes()
    {
        if (policies().isEmpty())
            return;
        const QList<QByteArray> mixed = policies().directivesWithNoneAmongOthers();
        for (const QByteArray& directive : mixed)
            m_lines.add("webkit-csp-none", {{Field::Token, QString::fromLatin1(directive)}});
        const QList<QByteArray> headers =
            fetch::lines(m_ended.page.headers, "Content-Security-Policy-Report-Only");
        for (const QByteArray& header : headers) {
            const QList<QByteArray> each = header.split(',');
            for (const QByteArray& one : each) {
                if (!one.contains("report-uri") && !one.contains("report-to"))
                    m_lines.add("webkit-csp-no-report", {{Field::Token, QString::fromUtf8(one)}});
            }
        }
        const QList<QByteArray> unknown = policies().unknownDirectives();
        for (const QByteArray& name : unknown)
            m_lines.add("webkit-csp-unknown", {{Field::Token, QString::fromLatin1(name)}});
    }

    void reportOnly()
    {
        policyNotes();
        if (policies().isEmpty() || m_ended.hops.isEmpty() || m_ended.isWorker() || m_ended.isSharedWorker())
            return;
        const auto target = url::parseOrNull(m_ended.hops.first());
        const QList<QByteArray> directives = page::directivesFor(m_ended.request);
        if (!target || directives.isEmpty() || directives.first() != "connect-src")
            return;
        const auto all =
            policies().reportOnlyViolations(*target, directives, m_ended.run.environment().top, false);
        // Two places ask the policy, and each reports.
        for (int time = 0; time < 2; ++time) {
            for (const auto& violation : all)
                m_lines.addLine(u"[Report Only] "_s + refused(violation, m_ended.url(0)));
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

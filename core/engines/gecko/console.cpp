#include "engines/console.h"

#include "page/csp.h"
#include "page/policies.h"

#include <QCryptographicHash>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

const char* reasonOf(const Failure& failure)
{
    const bool unreadable = failure.detail == "invalid-token";
    switch (failure.symptom) {
    case Symptom::AcaoMissing:
    case Symptom::PreflightMissingAcao:
        return "gecko-acao-missing";
    case Symptom::AcaoMismatch:
    case Symptom::AcaoInvalidValue:
    case Symptom::AcaoMissingOrMismatch:
        return "gecko-acao-mismatch";
    case Symptom::AcaoMultipleValues:
        return "gecko-acao-multiple";
    case Symptom::AcaoWildcardWithCredentials:
        return "gecko-acao-wildcard";
    case Symptom::AcacMissingOrNotTrue:
        return "gecko-acac";
    case Symptom::PreflightStatusNotOk:
        return "gecko-preflight-status";
    case Symptom::PreflightRedirect:
        return "gecko-redirect";
    case Symptom::MethodNotAllowed:
        return unreadable ? "gecko-methods-unreadable" : "gecko-method";
    case Symptom::HeaderNotAllowed:
        return unreadable ? "gecko-headers-unreadable" : "gecko-header";
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return failure.detail == "method" ? "gecko-method" : "gecko-header";
    default:
        return "gecko-header";
    }
}

bool isRedirectStatus(int status)
{
    static const QList<int> redirects{301, 302, 303, 307, 308};
    return redirects.contains(status);
}

class Console
{
public:
    explicit Console(const Ended& ended) : m_ended(ended), m_lines(geckoTexts()) {}

    QStringList all()
    {
        if (m_ended.request.synchronous && m_ended.isXhr() && !m_ended.isWorker() &&
            !m_ended.isSharedWorker())
            m_lines.add("gecko-sync");
        upgraded();
        reportOnly();
        for (const Failure& warning : m_ended.verdict.warnings) {
            if (warning.symptom == Symptom::AuthorizationNotCoveredByWildcard)
                m_lines.addLine(
                    m_lines.text("gecko-warning-frame", {{Field::Url, QString::fromUtf8(warning.url)}}) +
                    m_lines.text("gecko-authorization-star"));
        }
        if (const Failure* failure = m_ended.failure())
            failed(*failure);
        return m_lines.all();
    }

private:
    void reason(const char* row, const Failure& failure)
    {
        const char* frame =
            QByteArrayView(row) == "gecko-acao-wildcard" ? "gecko-frame-quoted" : "gecko-frame";
        const QByteArray token = failure.item.isEmpty() ? failure.value : failure.item;
        m_lines.addLine(m_lines.text(frame, {{Field::Url, QString::fromUtf8(failure.url)}}) +
                        m_lines.text(row, {{Field::Value, QString::fromUtf8(failure.value)},
                                           {Field::Token, QString::fromUtf8(token)},
                                           {Field::Header, QString::fromLatin1(failure.value)},
                                           {Field::Status, QString::number(failure.status)}}));
    }

    void didNotSucceed(const QString& url)
    {
        m_lines.addLine(m_lines.text("gecko-frame", {{Field::Url, url}}) + m_lines.text("gecko-failed"));
    }

    void failed(const Failure& failure)
    {
        if (m_ended.verdict.outcome == fetch::Outcome::JsException)
            return;
        const QString url = QString::fromUtf8(failure.url);
        const bool isPolicy = failure.symptom == Symptom::CspBlocked;
        if (m_ended.request.initiator == Initiator::EventSource && isPolicy)
            m_lines.add("gecko-event-source", {{Field::Url, url}});
        if (isCorsReason(failure.symptom))
            cors(failure);
        else
            other(failure);
        const bool corsFailed = isCorsReason(failure.symptom);
        const bool noUse = failure.detail == "eventsource-type" || failure.detail == "status";
        const Fields where{{Field::Url, m_ended.url(0)}, {Field::Token, fontFamily()}};
        switch (m_ended.request.initiator) {
        case Initiator::EventSource:
            if (corsFailed || isTransport(failure) || noUse || failure.symptom == Symptom::MixedContent)
                m_lines.add("gecko-event-source", where);
            break;
        case Initiator::ScriptModule:
        case Initiator::Import:
            if (corsFailed)
                m_lines.add("gecko-module", where);
            break;
        case Initiator::Script:
            if (corsFailed)
                m_lines.add("gecko-script", where);
            else if (isTransport(failure) || failure.detail == "status")
                m_lines.add("gecko-script-failed", where);
            if (failure.symptom == Symptom::OrbCorbBlocked && essence().endsWith(u"json"))
                m_lines.add("gecko-script-mime", {{Field::Url, m_ended.url(0)}, {Field::Token, essence()}});
            break;
        case Initiator::Font:
        case Initiator::FontCss:
            if (corsFailed)
                m_lines.add("gecko-font", where);
            break;
        default:
            break;
        }
    }

    void cors(const Failure& failure)
    {
        const QString url = QString::fromUtf8(failure.url);
        reason(reasonOf(failure), failure);
        if (failure.symptom == Symptom::PreflightRedirect)
            reason("gecko-preflight-status", failure);
        const bool onRedirect = failure.detail == "redirect-response";
        if (failure.preflight) {
            didNotSucceed(url);
            const bool checksAnswer = failure.symptom != Symptom::PreflightStatusNotOk &&
                                      failure.symptom != Symptom::PreflightRedirect &&
                                      failure.symptom != Symptom::MethodNotAllowed &&
                                      failure.symptom != Symptom::HeaderNotAllowed;
            if (checksAnswer && isRedirectStatus(failure.status))
                didNotSucceed(url);
        } else if (onRedirect &&
                   m_ended.request.redirect.value_or(fetch::Redirect::Follow) == fetch::Redirect::Follow) {
            didNotSucceed(url);
        }
    }

    void afterRedirect(const Failure& failure)
    {
        if (failure.hop > 0 && m_ended.isCrossOriginCors(failure.hop))
            didNotSucceed(m_ended.url(failure.hop - 1));
    }

    QString fontFamily() const
    {
        return m_ended.request.initiator == Initiator::FontCss ? u"labcss"_s : u"labfont"_s;
    }

    void other(const Failure& failure)
    {
        const QByteArray& detail = failure.detail;
        const QString url = QString::fromUtf8(failure.url);
        const QString next = QString::fromUtf8(failure.next);
        const bool crossOrigin = m_ended.isCrossOriginCors(failure.hop);
        const Fields where{{Field::Url, url}, {Field::Page, m_ended.pageUrl}};
        switch (failure.symptom) {
        case Symptom::MixedContent:
            m_lines.add("gecko-mixed", where);
            return afterRedirect(failure);
        case Symptom::CspBlocked:
            m_lines.add("gecko-csp", {{Field::Url, url},
                                      {Field::Kind, QString::fromLatin1(failure.detail)},
                                      {Field::Token, QString::fromUtf8(failure.value)}});
            if (m_ended.request.initiator == Initiator::Font ||
                m_ended.request.initiator == Initiator::FontCss)
                m_lines.add("gecko-font-blocked", {{Field::Token, fontFamily()}, {Field::Url, url}});
            return afterRedirect(failure);
        case Symptom::CorpBlocked:
        case Symptom::CoepBlocked:
            return m_lines.add(
                "gecko-corp",
                {{Field::Url, url},
                 {Field::Any,
                  u"https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)"_s}});
        case Symptom::SameOriginMode:
            return m_lines.add("gecko-same-origin",
                               {{Field::Page, m_ended.pageUrl}, {Field::Url, next.isEmpty() ? url : next}});
        case Symptom::OrbCorbBlocked:
            return orb(failure);
        case Symptom::UrlHasCredentials:
            if (crossOrigin)
                didNotSucceed(url);
            return;
        case Symptom::UnsupportedScheme:
            return scheme(failure, crossOrigin);
        case Symptom::RedirectDenied:
            if (detail != "redirect-error-mode" && crossOrigin)
                didNotSucceed(url);
            return;
        default:
            break;
        }
        if (detail == "integrity") {
            const QByteArray hash =
                QCryptographicHash::hash(m_ended.response.body, QCryptographicHash::Sha256).toBase64();
            return m_lines.add("gecko-integrity",
                               {{Field::Url, url}, {Field::Token, QString::fromLatin1(hash)}});
        }
        if (detail == "integrity-opaque")
            return m_lines.add("gecko-integrity-no-cors", where);
        if (detail == "nosniff") {
            m_lines.add("gecko-nosniff", {{Field::Url, url}, {Field::Token, essence()}});
            return scriptFailed();
        }
        if (detail == "mime-type" && isModule())
            return m_lines.add("gecko-module-mime", {{Field::Url, url}, {Field::Token, essence()}});
        if (detail == "local-file")
            return m_lines.add("gecko-may-not-link", where);
        if (isTransport(failure) && crossOrigin) {
            didNotSucceed(url);
            if (failure.preflight)
                didNotSucceed(url);
        }
    }

    void scriptFailed()
    {
        if (m_ended.request.initiator == Initiator::Script)
            m_lines.add("gecko-script-failed", {{Field::Url, m_ended.url(0)}});
    }

    bool isModule() const
    {
        return m_ended.request.initiator == Initiator::ScriptModule ||
               m_ended.request.initiator == Initiator::Import || m_ended.request.as == "module";
    }

    QString essence() const { return m_ended.contentType().section(u';', 0, 0).trimmed(); }

    void scheme(const Failure& failure, bool crossOrigin)
    {
        const QString next = QString::fromUtf8(failure.next);
        if (failure.detail == "url-scheme") {
            if (m_ended.isXhr() || !m_ended.isFetch())
                reason("gecko-not-http", failure);
            return;
        }
        const bool wasCrossOrigin = m_ended.isCrossOriginCors(failure.hop);
        if (failure.value == "data") {
            m_lines.add("gecko-data-redirect", {{Field::Url, next}});
        } else if (failure.value == "file") {
            m_lines.add("gecko-may-not-link", {{Field::Page, m_ended.pageUrl}, {Field::Url, next}});
        } else if (crossOrigin) {
            Failure at = failure;
            if (!failure.next.isEmpty())
                at.url = failure.next;
            reason("gecko-not-http", at);
        }
        // The redirect is cancelled, which the request that was under way reports once more.
        if (wasCrossOrigin)
            didNotSucceed(QString::fromUtf8(failure.url));
    }

    void orb(const Failure& failure)
    {
        const QString why =
            failure.detail == "nosniff"
                ? u"nosniff is true and mimeType is an opaque-blocklisted MIME type or its essence is 'text/plain'"_s
                : u"Javascript validation failed"_s;
        m_lines.add("gecko-orb", {{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, why}});
        m_lines.add("gecko-orb-blank");
        scriptFailed();
    }

    void upgraded()
    {
        const auto from = m_ended.upgradedFrom();
        if (!from)
            return;
        const bool byPolicy = page::ContentSecurityPolicy(m_ended.page.headers).upgradesInsecureRequests();
        m_lines.add(byPolicy ? "gecko-csp-upgrade" : "gecko-mixed-upgraded", {{Field::Url, *from}});
    }

    void reportOnly()
    {
        if (m_ended.hops.isEmpty())
            return;
        const auto target = url::parseOrNull(m_ended.hops.first());
        const QList<QByteArray> directives = page::directivesFor(m_ended.request);
        if (!target || directives.isEmpty())
            return;
        const page::ContentSecurityPolicy policies(m_ended.page.headers);
        const QByteArray header =
            http::get(m_ended.page.headers, "Content-Security-Policy-Report-Only").value_or(QByteArray());
        if (!header.isEmpty() && !header.contains("report-uri") && !header.contains("report-to"))
            m_lines.add("gecko-csp-no-report", {{Field::Url, m_ended.pageUrl}});
        if (const auto violation =
                policies.reportOnlyViolation(*target, directives, page::originOf(m_ended.page), false))
            m_lines.add("gecko-csp-report", {{Field::Url, m_ended.url(0)},
                                             {Field::Kind, QString::fromLatin1(violation->effective)},
                                             {Field::Token, QString::fromUtf8(violation->directive)}});
        if (policies.has("treat-as-public-address"))
            m_lines.add("gecko-csp-unknown", {{Field::Token, u"treat-as-public-address"_s}});
    }

    const Ended& m_ended;
    Lines m_lines;
};

} // namespace

QStringList geckoLines(const Ended& ended)
{
    return Console(ended).all();
}

} // namespace crosscheck::engines

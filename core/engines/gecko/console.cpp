#include "engines/console.h"

#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"
#include "page/sniff.h"

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
        forbiddenHeaders();
        integrityLength();
        referrerPolicy();
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
        answered();
        return m_lines.all();
    }

private:
    void forbiddenHeaders()
    {
        if (!m_ended.isXhr())
            return;
        for (const http::Header& header : m_ended.request.headers) {
            if (fetch::isForbiddenRequestHeader(header.name, header.value))
                m_lines.add("gecko-forbidden-header", {{Field::Token, QString::fromLatin1(header.name)}});
        }
    }

    /// What the console says of an answer that came, whatever became of it.
    void answered()
    {
        const Failure* failure = m_ended.failure();
        if (m_ended.response.status == 0 ||
            (failure && (isCorsReason(failure->symptom) || isTransport(*failure))))
            return;
        const QByteArray first = fetch::joined(m_ended.response.headers, "X-Content-Type-Options")
                                     .value_or(QByteArray())
                                     .split(',')
                                     .first()
                                     .trimmed();
        const bool script =
            m_ended.request.initiator == Initiator::Script ||
            (m_ended.request.initiator == Initiator::Preload && m_ended.request.as == "script");
        if (!first.isEmpty() && !http::sameName(first, "nosniff") &&
            (script || m_ended.request.initiator == Initiator::Stylesheet))
            m_lines.add("gecko-nosniff-warning", {{Field::Token, QString::fromLatin1(first)}});
        const bool refused = failure && failure->symptom != Symptom::OrbCorbBlocked;
        const QByteArray type = fetch::extractedMimeEssence(m_ended.response.headers);
        if (!script || refused)
            return;
        if (!fetch::isJavaScriptType(type))
            m_lines.add("gecko-script-mime", {{Field::Url, QString::fromUtf8(m_ended.hops.last())},
                                              {Field::Token, QString::fromLatin1(type)}});
        if (failure)
            return;
        const page::ScriptFault fault = page::scriptFault(m_ended.response.body);
        if (fault.kind == page::ScriptFault::UnknownName)
            m_lines.addLine(u"ReferenceError: %1 is not defined"_s.arg(QString::fromUtf8(fault.token)));
        else if (fault.kind == page::ScriptFault::Syntax)
            m_lines.addLine((fault.token == "<" || fault.token == "%"
                                 ? u"SyntaxError: expected expression, got '%1'"_s
                                 : u"SyntaxError: unexpected token: '%1'"_s)
                                .arg(QString::fromUtf8(fault.token)));
    }

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
        const bool preloaded = m_ended.request.initiator == Initiator::Preload && failure.hop == 0;
        if (preloaded && (isPolicy || failure.symptom == Symptom::MixedContent))
            return;
        if (m_ended.request.initiator == Initiator::EventSource && isPolicy)
            m_lines.add("gecko-event-source", {{Field::Url, m_ended.url(0)}});
        if (isCorsReason(failure.symptom))
            cors(failure);
        else
            other(failure);
        const bool corsFailed = isCorsReason(failure.symptom);
        const bool noUse = failure.detail == "eventsource-type" || failure.detail == "status";
        const Fields where{{Field::Url, m_ended.url(0)}, {Field::Token, fontFamily()}};
        const bool refused = failure.symptom == Symptom::MixedContent || isPolicy || isTransport(failure) ||
                             failure.detail == "status";
        switch (m_ended.request.initiator) {
        case Initiator::EventSource:
            if (corsFailed || isTransport(failure) || noUse || failure.symptom == Symptom::MixedContent)
                m_lines.add("gecko-event-source", where);
            break;
        case Initiator::ScriptModule:
        case Initiator::Import:
            if (corsFailed || (isTransport(failure) && m_ended.isCrossOriginCors(failure.hop)))
                m_lines.add("gecko-module", where);
            else if (refused)
                m_lines.add("gecko-module-failed", where);
            break;
        case Initiator::Script:
            if (corsFailed)
                m_lines.add("gecko-script", where);
            else if (refused)
                m_lines.add("gecko-script-failed", where);
            break;
        case Initiator::Media:
            if (failure.detail == "not-decodable")
                m_lines.add("gecko-media-decode", where);
            break;
        case Initiator::Font:
        case Initiator::FontCss:
            if (corsFailed || isTransport(failure))
                m_lines.add("gecko-font", where);
            else if (failure.detail == "not-decodable")
                m_lines.add("gecko-font-rejected", where);
            else
                font(failure, where);
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

    /// One line for each policy that forbids the URL.
    void policy(const Failure& failure)
    {
        const auto target = url::parseOrNull(failure.url);
        if (!target)
            return;
        const QList<QByteArray> directives = page::directivesFor(m_ended.request);
        const char* id = directives.first() == "script-src-elem"  ? "gecko-csp-script"
                         : directives.first() == "style-src-elem" ? "gecko-csp-style"
                                                                  : "gecko-csp";
        const auto all =
            page::ContentSecurityPolicy(m_ended.page.headers)
                .violations(*target, directives, page::topOriginOf(m_ended.page), failure.hop > 0);
        for (const auto& violation : all)
            m_lines.add(id, {{Field::Url, QString::fromUtf8(failure.url)},
                             {Field::Kind, QString::fromLatin1(violation.effective)},
                             {Field::Token, QString::fromUtf8(asParsed(violation.directive))}});
    }

    /// A directive as this engine shows it: what it made of the text, not the text.
    QByteArray asParsed(const QByteArray& directive) const
    {
        QList<QByteArray> tokens = directive.simplified().split(' ');
        QByteArray text = http::lowered(tokens.takeFirst());
        if (tokens.isEmpty())
            tokens.append("'none'");
        const QByteArray scheme = page::topOriginOf(m_ended.page).scheme;
        for (const QByteArray& token : tokens) {
            const bool keyword = token.startsWith('\'') || token == "*" || token.endsWith(':');
            const bool whole = keyword || token.contains("://") || scheme.isEmpty();
            text += ' ' + (whole ? http::lowered(token) : scheme + "://" + token);
        }
        return text;
    }

    /// A font that came and can't be used, or that mixed content stops.
    void font(const Failure& failure, Fields where)
    {
        if (failure.detail == "status") {
            where.insert(Field::Any, u"2147746065"_s); // NS_ERROR_NOT_AVAILABLE
            m_lines.add("gecko-font-status", where);
        } else if (failure.symptom == Symptom::MixedContent) {
            m_lines.add("gecko-mixed", {{Field::Url, QString::fromUtf8(failure.url)}});
            m_lines.add("gecko-font-blocked",
                        {{Field::Token, fontFamily()}, {Field::Url, QString::fromUtf8(failure.url)}});
        }
    }

    void referrerPolicy()
    {
        static const QList<QByteArray> loose{"no-referrer-when-downgrade", "origin-when-cross-origin",
                                             "unsafe-url"};
        const auto target = m_ended.hops.isEmpty() ? std::nullopt : url::parseOrNull(m_ended.hops.first());
        if (target && m_ended.isFetch() && loose.contains(m_ended.request.referrerPolicy) &&
            !url::isSchemelesslySameSite(page::topOriginOf(m_ended.page), url::originOf(*target)))
            m_lines.add("gecko-referrer-policy",
                        {{Field::Token, QString::fromLatin1(m_ended.request.referrerPolicy)},
                         {Field::Url, m_ended.url(0)}});
    }

    void integrityLength()
    {
        const QList<QByteArray> tokens = m_ended.request.integrity.simplified().split(' ');
        for (const QByteArray& token : tokens) {
            const qsizetype wanted = token.startsWith("sha256-")   ? 32
                                     : token.startsWith("sha384-") ? 48
                                     : token.startsWith("sha512-") ? 64
                                                                   : 0;
            if (wanted && QByteArray::fromBase64(token.sliced(7)).size() != wanted)
                m_lines.add("gecko-integrity-length");
        }
    }

    void afterRedirect(const Failure& failure)
    {
        if (failure.hop > 0 && m_ended.isCrossOriginCors(failure.hop - 1))
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
            policy(failure);
            if (m_ended.request.initiator == Initiator::FontCss && failure.hop == 0)
                policy(failure); // the rule and the script that waits for it
            if (m_ended.request.initiator == Initiator::Font ||
                m_ended.request.initiator == Initiator::FontCss)
                m_lines.add("gecko-font-blocked", {{Field::Token, fontFamily()}, {Field::Url, url}});
            if (m_ended.request.initiator == Initiator::EventSource)
                return;
            return afterRedirect(failure);
        case Symptom::CorpBlocked:
        case Symptom::CoepBlocked:
            return m_lines.add(
                "gecko-corp",
                {{Field::Url, url},
                 {Field::Any,
                  u"https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)"_s}});
        case Symptom::SameOriginMode:
            if (url.startsWith(u"chrome:") || url.startsWith(u"moz-extension:"))
                return;
            return m_lines.add("gecko-same-origin",
                               {{Field::Page, m_ended.pageUrl}, {Field::Url, next.isEmpty() ? url : next}});
        case Symptom::OrbCorbBlocked:
            return orb(failure);
        case Symptom::UrlHasCredentials:
            if (m_ended.asksWithCors())
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
        const Fields type{{Field::Url, url}, {Field::Token, essence()}};
        const Initiator by = m_ended.request.initiator;
        const bool neverScript =
            fetch::isRefusedForScripts(fetch::extractedMimeEssence(m_ended.response.headers));
        if (by == Initiator::Worker && (detail == "nosniff" || detail == "mime-type"))
            return m_lines.add(neverScript ? "gecko-script-refused" : "gecko-worker-mime", type);
        if (detail == "nosniff" && neverScript)
            return m_lines.add("gecko-script-refused", type);
        if (detail == "nosniff" && isModule()) {
            m_lines.add("gecko-module-mime", type);
            return m_lines.add("gecko-module-failed", {{Field::Url, m_ended.url(0)}});
        }
        if (detail == "nosniff") {
            m_lines.add("gecko-nosniff", type);
            if (by != Initiator::Script || !crossOrigin)
                return scriptFailed();
            didNotSucceed(url);
            return m_lines.add("gecko-script", {{Field::Url, m_ended.url(0)}});
        }
        if (detail == "mime-type" && by == Initiator::Stylesheet)
            return m_lines.add("gecko-style-mime", type);
        if (detail == "mime-type" && (by == Initiator::Script || (by == Initiator::Preload && !isModule()))) {
            m_lines.add("gecko-script-refused", type);
            if (by == Initiator::Script && crossOrigin) {
                didNotSucceed(url);
                m_lines.add("gecko-script", {{Field::Url, m_ended.url(0)}});
            } else {
                scriptFailed();
            }
            return;
        }
        if (detail == "blob-not-found" && !m_ended.ownBlob(failure.url))
            return m_lines.add("gecko-same-origin", where);
        if (detail == "mime-type" && isModule() && crossOrigin) {
            didNotSucceed(url);
            if (by != Initiator::Preload)
                m_lines.add("gecko-module", {{Field::Url, m_ended.url(0)}});
        }
        if (detail == "mime-type" && isModule())
            return m_lines.add("gecko-module-mime", {{Field::Url, url}, {Field::Token, essence()}});
        if (detail == "local-file")
            return m_lines.add("gecko-may-not-link", where);
        const bool simpleBeacon = by == Initiator::Beacon && !failure.preflight;
        if (isTransport(failure) && crossOrigin && !simpleBeacon) {
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

    QString essence() const
    {
        return QString::fromLatin1(fetch::extractedMimeEssence(m_ended.response.headers));
    }

    void scheme(const Failure& failure, bool crossOrigin)
    {
        const QString next = QString::fromUtf8(failure.next);
        if (failure.detail == "url-scheme") {
            static const QList<QByteArray> own{"chrome", "resource", "moz-extension",
                                               "ws",     "wss",      "javascript"};
            const Fields where{{Field::Page, m_ended.pageUrl}, {Field::Url, QString::fromUtf8(failure.url)}};
            if (!m_ended.asksWithCors() && failure.value != "file" && failure.value != "blob")
                return;
            if ((failure.value == "file" && m_ended.page.kind != page::PageKind::File) ||
                failure.value == "view-source")
                m_lines.add("gecko-may-not-link", where);
            else if (failure.value == "blob" && m_ended.request.method == "GET")
                m_lines.add("gecko-same-origin", where);
            else if (failure.value != "blob" && !own.contains(failure.value))
                reason("gecko-not-http", failure);
            return;
        }
        const bool wasCrossOrigin = m_ended.isCrossOriginCors(failure.hop);
        if (failure.value == "data") {
            m_lines.add("gecko-data-redirect", {{Field::Url, next}});
        } else if (failure.value == "file") {
            m_lines.add("gecko-may-not-link",
                        {{Field::Page, QString::fromUtf8(failure.url)}, {Field::Url, next}});
        } else if (failure.value == "ws" || failure.value == "wss" || failure.value == "chrome") {
            // Not asked whether it is http: no channel is opened for it.
        } else if (m_ended.asksWithCors() && (crossOrigin || failure.value != "blob")) {
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
        static const QHash<QByteArray, QString> reasons{
            {"never-sniffed", u"mimeType is an opaque-blocklisted-never-sniffed MIME type"_s},
            {"nosniff",
             u"nosniff is true and mimeType is an opaque-blocklisted MIME type or its essence is 'text/plain'"_s},
            {"media-request", u"after sniff: media request"_s},
            {"nosniff-after-sniff", u"after sniff: nosniff is true"_s},
            {"status", u"after sniff: status code is not in allowed range"_s},
            {"media", u"after sniff: content-type declares image/video/audio, but sniffing fails"_s},
        };
        // Nothing came that could be looked at.
        if (failure.detail == "nosniff" && m_ended.response.body.isEmpty())
            return;
        if (failure.detail == "nosniff" && m_ended.request.initiator == Initiator::Media)
            return m_lines.add("gecko-media-type",
                               {{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, essence()}});
        const QString why = reasons.value(failure.detail, u"Javascript validation failed"_s);
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
            m_lines.add("gecko-csp-no-report",
                        {{Field::Url, QString::fromLatin1(page::topOriginOf(m_ended.page).serialized())}});
        if (const auto violation =
                policies.reportOnlyViolation(*target, directives, page::originOf(m_ended.page), false))
            m_lines.add("gecko-csp-report", {{Field::Url, m_ended.url(0)},
                                             {Field::Kind, QString::fromLatin1(violation->effective)},
                                             {Field::Token, QString::fromUtf8(violation->directive)}});
        const QList<QByteArray> unknown = policies.unknownDirectives();
        for (const QByteArray& name : unknown)
            m_lines.add("gecko-csp-unknown", {{Field::Token, QString::fromLatin1(name)}});
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

#include "engines/gecko/lines.h"
#include "engines/gecko/policy_notes.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"
#include "page/sniff.h"

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

} // namespace

QString GeckoConsole::pageName() const
{
    if (!m_ended.page.workerUrl.isEmpty())
        return QString::fromUtf8(m_ended.page.workerUrl);
    if (m_ended.page.kind == page::PageKind::Frame)
        return QString::fromUtf8(m_ended.page.documentUrl);
    return m_ended.page.kind == page::PageKind::Blob ? QString::fromUtf8(m_ended.page.origin) + u'/'
                                                     : m_ended.pageUrl();
}

QString GeckoConsole::whole(const Failure& failure) const
{
    const QList<QByteArray> all = m_ended.run.hopsWithFragments();
    const QByteArray at = all.value(failure.hop);
    const qsizetype end = failure.url.size();
    const bool goesOn = at.size() > end && at[end] == '#' && at.startsWith(failure.url);
    return QString::fromUtf8(goesOn ? at : failure.url);
}

QString GeckoConsole::beforeUpgrade() const
{
    const QByteArray first = m_ended.hops.value(0);
    for (const QByteArray& from : m_ended.run.upgraded()) {
        if (first == "https" + from.mid(4))
            return QString::fromUtf8(from);
    }
    return m_ended.url(0);
}

void GeckoConsole::reason(const char* row, const Failure& failure)
{
    const char* frame = QByteArrayView(row) == "gecko-acao-wildcard" ? "gecko-frame-quoted" : "gecko-frame";
    const QString value = QString::fromUtf8(failure.value);
    const QString token = failure.item.isEmpty() ? value : QString::fromUtf8(failure.item);
    m_lines.addLine(m_lines.text(frame, {{Field::Url, whole(failure)}}) +
                    m_lines.text(row, {{Field::Value, value},
                                       {Field::Token, token},
                                       {Field::Header, QString::fromLatin1(failure.value)},
                                       {Field::Status, QString::number(failure.status)}}));
}

void GeckoConsole::didNotSucceed(const QString& url)
{
    m_lines.addLine(m_lines.text("gecko-frame", {{Field::Url, url}}) + m_lines.text("gecko-failed"));
}

void GeckoConsole::failed(const Failure& failure)
{
    if (m_ended.notStarted())
        return workerRefused(failure);
    if (failure.detail == "bad-url")
        return badUrl();
    if (m_ended.verdict.outcome == fetch::Outcome::JsException)
        return;
    // A stream is asked for by http alone, before anybody looks at its address.
    if (m_ended.request.initiator == Initiator::EventSource && !m_ended.url(0).startsWith(u"http"))
        return m_lines.add("gecko-event-source", {{Field::Url, m_ended.asWritten(m_ended.url(0))}});
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
    if (!m_ended.isFetch() && !m_ended.isXhr())
        elementFailed(failure);
}

void GeckoConsole::workerRefused(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    if (failure.symptom == Symptom::CspBlocked)
        return m_lines.add("gecko-csp-worker",
                           {{Field::Url, url}, {Field::Token, QString::fromUtf8(asParsed(failure.value))}});
    m_lines.add("gecko-csp-upgrade", {{Field::Url, QString::fromUtf8(m_ended.page.workerUrl)}});
    m_lines.add("gecko-same-origin", {{Field::Page, m_ended.pageUrl()}, {Field::Url, url}});
}

void GeckoConsole::cors(const Failure& failure)
{
    const QString url = whole(failure);
    // A type that can't be used is found before the answer is asked whether the page may have it.
    if (!failure.preflight && failure.detail != "redirect-response" && typeRefused(failure))
        return didNotSucceed(url);
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
        if (checksAnswer && !failure.next.isEmpty())
            didNotSucceed(url);
    } else if (onRedirect &&
               m_ended.request.redirect.value_or(fetch::Redirect::Follow) == fetch::Redirect::Follow) {
        didNotSucceed(url);
    }
}

bool GeckoConsole::typeRefused(const Failure& failure)
{
    const bool script = m_ended.request.initiator == Initiator::Script;
    const bool style = m_ended.request.initiator == Initiator::Stylesheet;
    const bool module = m_ended.isModule();
    if (!script && !style && !module)
        return false;
    const QByteArray type = fetch::extractedMimeEssence(m_ended.response.headers);
    const bool nosniff = fetch::isNosniff(m_ended.response.headers);
    const Fields fields{{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, essence()}};
    if ((script || module) && fetch::isRefusedForScripts(type))
        m_lines.add("gecko-script-refused", fields);
    else if (module && !fetch::isJavaScriptType(type))
        m_lines.add("gecko-module-mime", fields);
    else if (nosniff && ((script && !fetch::isJavaScriptType(type)) || (style && type != "text/css")))
        m_lines.add("gecko-nosniff", fields);
    else
        return false;
    return true;
}

void GeckoConsole::afterRedirect(const Failure& failure)
{
    if (failure.hop > 0 && m_ended.isCrossOriginCors(failure.hop - 1))
        didNotSucceed(m_ended.url(failure.hop - 1));
}

void GeckoConsole::other(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const bool crossOrigin = m_ended.isCrossOriginCors(failure.hop);
    switch (failure.symptom) {
    case Symptom::MixedContent:
        // Fetched for later, a module, a style sheet or a script says nothing; what nobody would use otherwise does.
        if (m_ended.request.initiator != Initiator::Preload ||
            (failure.hop > 0 && m_ended.request.as == "fetch"))
            mixed(url);
        redirectLeft(failure);
        return afterRedirect(failure);
    case Symptom::CspBlocked:
        return forbidden(failure);
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
        return resourcePolicy(failure);
    case Symptom::SameOriginMode:
        return sameOriginMode(failure);
    case Symptom::OrbCorbBlocked:
        return orbLines(failure.url, failure.hop, failure.detail);
    case Symptom::UrlHasCredentials:
        if (m_ended.asksWithCors())
            didNotSucceed(url);
        return;
    case Symptom::UnsupportedScheme:
        return failure.detail == "url-scheme" ? unknownScheme(failure) : redirectScheme(failure);
    case Symptom::RedirectDenied:
        if (failure.detail != "redirect-error-mode" && crossOrigin)
            didNotSucceed(whole(failure));
        return;
    default:
        break;
    }
    // A request that changes something isn't sent again, and then there is no answer to look for a header in.
    if (failure.network == NetworkFailure::ClosedWithoutAnswer && crossOrigin &&
        (failure.detail == "interim-only" || afterPreflight(failure))) {
        reason("gecko-acao-multiple", failure);
        if (failure.preflight)
            didNotSucceed(url);
        return;
    }
    if (isTransport(failure))
        transport(failure, crossOrigin);
    else if (failure.network == NetworkFailure::UnsafePort && failure.hop > 0 && m_ended.asksWithCors())
        didNotSucceed(m_ended.url(failure.hop - 1));
    else
        unusable(failure);
}

void GeckoConsole::forbidden(const Failure& failure)
{
    const Initiator by = m_ended.request.initiator;
    policy(failure);
    if (failure.hop == 0 && by == Initiator::FontCss)
        policy(failure); // the rule and the script that waits for it
    if (failure.hop == 0 && (by == Initiator::Font || by == Initiator::FontCss))
        m_lines.add("gecko-font-blocked",
                    {{Field::Token, fontFamily()}, {Field::Url, QString::fromUtf8(failure.url)}});
    redirectLeft(failure);
    afterRedirect(failure);
}

void GeckoConsole::resourcePolicy(const Failure& failure)
{
    if (outlivesPage() || failure.detail == "worker-embedder" ||
        (m_ended.isWorker() && failure.symptom == Symptom::CoepBlocked))
        return;
    m_lines.add(
        "gecko-corp",
        {{Field::Url, QString::fromUtf8(failure.url)},
         {Field::Any, u"https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)"_s}});
}

void GeckoConsole::sameOriginMode(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const QString next = QString::fromUtf8(failure.next);
    const Initiator by = m_ended.request.initiator;
    if (url.startsWith(u"chrome:") || url.startsWith(u"moz-extension:") ||
        (url.startsWith(u"javascript:") && by != Initiator::Worker))
        return;
    if (by == Initiator::Worker &&
        (url == u"about:srcdoc" || url.startsWith(u"resource:") || url.startsWith(u"ws")))
        return; // nothing that opens such an address
    m_lines.add("gecko-same-origin", {{Field::Page, pageName()},
                                      {Field::Url, !next.isEmpty()           ? next
                                                   : by == Initiator::SvgUse ? url
                                                                             : whole(failure)}});
    if (by == Initiator::Worker && !next.isEmpty())
        m_lines.add("gecko-worker-mime", {{Field::Url, m_ended.url(0)}, {Field::Token, essence()}});
}

void GeckoConsole::unusable(const Failure& failure)
{
    const QByteArray& detail = failure.detail;
    const QString url = QString::fromUtf8(failure.url);
    // The type of a worker's script is looked at before its status.
    const bool untypedWorker =
        detail == "status" && m_ended.request.initiator == Initiator::Worker &&
        !fetch::isJavaScriptType(fetch::extractedMimeEssence(m_ended.response.headers));
    if (detail == "mime-type" || detail == "nosniff" || untypedWorker)
        wrongType(failure);
    else if (detail == "integrity")
        wrongDigest(failure);
    else if (detail == "integrity-opaque")
        m_lines.add("gecko-integrity-no-cors", {{Field::Url, failure.hop > 0 ? m_ended.url(0) : url}});
    else if (detail == "blob-not-found" && !m_ended.ownBlob(failure.url))
        m_lines.add("gecko-same-origin", {{Field::Url, url}, {Field::Page, pageName()}});
    else if (detail == "local-file")
        m_lines.add("gecko-may-not-link", {{Field::Url, url}, {Field::Page, pageName()}});
}

void GeckoConsole::wrongType(const Failure& failure)
{
    const Initiator by = m_ended.request.initiator;
    const bool nosniff = failure.detail == "nosniff";
    const bool style = page::loadedAs(m_ended.request) == Initiator::Stylesheet;
    const bool neverScript =
        !style && fetch::isRefusedForScripts(fetch::extractedMimeEssence(m_ended.response.headers));
    const char* row = neverScript               ? "gecko-script-refused"
                      : by == Initiator::Worker ? "gecko-worker-mime"
                      : m_ended.isModule()      ? "gecko-module-mime"
                      : nosniff                 ? "gecko-nosniff"
                      : style                   ? "gecko-style-mime"
                                                : "gecko-script-refused";
    const QString url = QString::fromUtf8(failure.url);
    m_lines.add(row, {{Field::Url, url}, {Field::Token, essence()}});
    // The type of a style sheet is looked at when it is here; the others' requests end by theirs.
    const bool endsRequest = nosniff || m_ended.isModule() || by == Initiator::Script;
    if (endsRequest && by != Initiator::Worker && m_ended.isCrossOriginCors(failure.hop))
        didNotSucceed(url);
}

void GeckoConsole::transport(const Failure& failure, bool crossOrigin)
{
    if (failure.detail == "invalid-status-line" && !m_ended.isWorker() && !m_ended.isSharedWorker())
        m_lines.add("gecko-status-line");
    const bool simpleBeacon = m_ended.request.initiator == Initiator::Beacon && !failure.preflight;
    if (!crossOrigin || simpleBeacon)
        return;
    for (int time = 0; time < (failure.preflight ? 2 : 1); ++time)
        didNotSucceed(QString::fromUtf8(failure.url));
}

bool GeckoConsole::afterPreflight(const Failure& failure) const
{
    const QList<page::Wanted>& wire = m_ended.run.wire();
    const bool changes =
        !wire.isEmpty() && wire.last().request.method != "GET" && wire.last().request.method != "HEAD";
    return !failure.preflight && changes && wire.first().kind == page::Wanted::Kind::Preflight;
}

void GeckoConsole::unknownScheme(const Failure& failure)
{
    static const QList<QByteArray> own{"chrome", "resource", "moz-extension", "ws", "wss", "javascript"};
    const Fields where{{Field::Page, pageName()}, {Field::Url, QString::fromUtf8(failure.url)}};
    // Of the pages that "about:" has only one is there for everybody.
    if (failure.value == "about" && failure.url != "about:blank")
        return;
    const bool opaquePage = m_ended.environment.origin.opaque;
    if (!m_ended.asksWithCors() && failure.value != "file" && failure.value != "blob")
        return;
    if (failure.value == "file" && m_ended.page.kind == page::PageKind::File)
        return; // a file may ask for a file: there is none
    if ((failure.value == "file" && m_ended.page.kind != page::PageKind::File) ||
        failure.value == "view-source")
        m_lines.add("gecko-may-not-link", where);
    else if (failure.value == "blob" && m_ended.request.method == "GET")
        m_lines.add("gecko-same-origin", where);
    else if (failure.value != "blob" && (!own.contains(failure.value) ||
                                         (failure.value == "javascript" && (opaquePage || m_ended.isXhr()))))
        reason("gecko-not-http", failure);
}

void GeckoConsole::redirectScheme(const Failure& failure)
{
    const QString next = QString::fromUtf8(failure.next);
    const bool wasCrossOrigin = m_ended.isCrossOriginCors(failure.hop);
    if (failure.value == "data") {
        m_lines.add("gecko-data-redirect", {{Field::Url, next}});
    } else if (failure.value == "file" || failure.value == "view-source") {
        // The page asks for an XMLHttpRequest, and for the others with CORS the server that redirects.
        const bool byServer = !m_ended.isXhr() && m_ended.asksWithCors();
        m_lines.add(
            "gecko-may-not-link",
            {{Field::Page, byServer ? QString::fromUtf8(failure.url) : pageName()}, {Field::Url, next}});
    } else if (failure.value == "blob" && leadsToOwnBlob(failure)) {
        // A server may lead to a blob of its own origin; there is none.
    } else if (failure.value == "blob" && !m_ended.isXhr()) {
        m_lines.add("gecko-same-origin", {{Field::Page, QString::fromUtf8(failure.url)}, {Field::Url, next}});
    } else if (failure.value == "ws" || failure.value == "wss" || failure.value == "chrome" ||
               failure.value == "javascript") {
        // Not asked whether it is http: no channel is opened for it.
    } else if (m_ended.asksWithCors()) {
        Failure at = failure;
        if (!failure.next.isEmpty())
            at.url = failure.next;
        reason("gecko-not-http", at);
    }
    static const QList<QByteArray> quiet{"data", "blob", "about", "file", "javascript"};
    const Initiator by = m_ended.request.initiator;
    const bool shown = by == Initiator::Img || by == Initiator::Webgl || by == Initiator::CssBackground;
    if (shown && !m_ended.asksWithCors() && !wasCrossOrigin && !quiet.contains(failure.value)) {
        orbLines(failure.url, failure.hop, "status");
    }
    // The redirect is cancelled, which the request that was under way reports once more.
    if (wasCrossOrigin)
        didNotSucceed(QString::fromUtf8(failure.url));
}

bool GeckoConsole::leadsToOwnBlob(const Failure& failure)
{
    const auto from = url::parseOrNull(failure.url), to = url::parseOrNull(failure.next);
    return from && to && url::isSameOrigin(url::originOf(*from), url::originOf(*to));
}

} // namespace crosscheck::engines

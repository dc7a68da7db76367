#include "engines/gecko/lines.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

const char* reasonOf(const Failure& failure)
{
    const bool unreadable = failure.detail == "invalid-token"_b;
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
        return failure.detail == "method"_b ? "gecko-method" : "gecko-header";
    default:
        return "gecko-header";
    }
}

} // namespace

QString GeckoConsole::pageName() const
{
    return m_ended.page.workerUrl.isEmpty() ? documentName() : QString::fromUtf8(m_ended.page.workerUrl);
}

QString GeckoConsole::documentName() const
{
    if (m_ended.environment.origin.opaque && m_ended.page.kind != page::PageKind::File)
        return u"moz-nullprincipal:{00000000-0000-0000-0000-000000000000}?"_s +
               QString::fromLatin1(m_ended.environment.top.serialized());
    switch (m_ended.page.kind) {
    case page::PageKind::Frame:
        return m_ended.documentUrl();
    case page::PageKind::Blob:
        return QString::fromUtf8(m_ended.page.origin) + u'/';
    default:
        return m_ended.pageUrl();
    }
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
    for (const QByteArray& from : m_ended.run.upgraded()) {
        if (isFirst(from))
            return QString::fromUtf8(from);
    }
    return m_ended.url(0);
}

void GeckoConsole::reason(const char* row, const Failure& failure)
{
    const char* frame = QByteArrayView(row) == "gecko-acao-wildcard"_b ? "gecko-frame-quoted" : "gecko-frame";
    Fields fields{{Field::Status, QString::number(failure.status)}};
    if (!failure.value.isEmpty() || !failure.item.isEmpty()) {
        const QString value = QString::fromUtf8(failure.value);
        fields.insert(Field::Value, value);
        fields.insert(Field::Token, failure.item.isEmpty() ? value : QString::fromUtf8(failure.item));
        fields.insert(Field::Header, QString::fromLatin1(failure.value));
    }
    QString line = Lines::newLine();
    m_lines.appendTo(line, frame, {{Field::Url, whole(failure)}});
    m_lines.appendTo(line, row, fields);
    m_lines.addLine(line);
}

void GeckoConsole::didNotSucceed(const QString& url)
{
    QString line = Lines::newLine();
    m_lines.appendTo(line, "gecko-frame", {{Field::Url, url}});
    m_lines.appendTo(line, "gecko-failed");
    m_lines.addLine(line);
}

bool GeckoConsole::styleRefused(const Failure& failure)
{
    const auto all = m_ended.styleViolations(failure);
    for (const auto& one : all)
        m_lines.addLine(
            u"Content-Security-Policy: The page’s settings blocked an inline style (style-src-elem) from "
            "being applied because it violates the following directive: “%1”. Consider using a hash ('%2', "
            "requires 'unsafe-hashes' for style attributes) or a nonce."_s.arg(asParsed(one.directive),
                                                                               m_ended.styleHash()));
    return !all.isEmpty();
}

void GeckoConsole::failed(const Failure& failure)
{
    if (styleRefused(failure))
        return;
    if (m_ended.notStarted())
        return workerRefused(failure);
    if (failure.detail == "bad-url"_b)
        return badUrl();
    if (failure.detail == "trusted-types"_b)
        m_lines.addLine(
            u"Content-Security-Policy: The page’s settings blocked assigning to an injection sink because "
            "it violates the following directive: “require-trusted-types-for ’script’“"_s);
    if (m_ended.verdict.outcome == fetch::Outcome::JsException)
        return;
    // A stream is asked for by http alone, before anybody looks at its address.
    if (m_ended.request.initiator == Initiator::EventSource && !m_ended.url(0).startsWith(u"http"))
        return m_lines.add("gecko-event-source", {{Field::Url, m_ended.asWritten(m_ended.url(0))}});
    const bool isPolicy = failure.symptom == Symptom::CspBlocked;
    const bool preloaded = m_ended.request.initiator == Initiator::Preload && failure.hop == 0;
    if (preloaded && failure.symptom == Symptom::MixedContent && blocksAllMixed())
        return mixed(QString::fromUtf8(failure.url));
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
        return m_lines.add("gecko-csp-worker", {{Field::Url, url}, {Field::Token, asParsed(failure.value)}});
    if (!m_ended.notStartedBySandbox())
        m_lines.add("gecko-csp-upgrade", {{Field::Url, QString::fromUtf8(m_ended.page.workerUrl)}});
    m_lines.add("gecko-same-origin", {{Field::Page, documentName()}, {Field::Url, url}});
}

void GeckoConsole::cors(const Failure& failure)
{
    const QString url = whole(failure);
    // A type that can't be used is found before the answer is asked whether the page may have it.
    const bool ofAnswer = !failure.preflight && failure.detail != "redirect-response"_b;
    if (ofAnswer && typeRefused(failure))
        return didNotSucceed(url);
    if (ofAnswer && page::loadedAs(m_ended.request) == Initiator::Script && !m_ended.isModule())
        scriptType(); // double-hash-typed-script-plain
    if (failure.preflight && !failure.next.isEmpty() && ledPreflight(failure))
        return;
    reason(reasonOf(failure), failure);
    if (failure.symptom == Symptom::PreflightRedirect)
        reason("gecko-preflight-status", failure);
    const bool onRedirect = failure.detail == "redirect-response"_b;
    const bool follows =
        m_ended.request.redirect.value_or(fetch::Redirect::Follow) == fetch::Redirect::Follow;
    if (failure.preflight) {
        didNotSucceed(url);
        const bool checksAnswer = failure.symptom != Symptom::PreflightStatusNotOk &&
                                  failure.symptom != Symptom::PreflightRedirect &&
                                  failure.symptom != Symptom::MethodNotAllowed &&
                                  failure.symptom != Symptom::HeaderNotAllowed;
        if (checksAnswer && !failure.next.isEmpty() && follows)
            didNotSucceed(url);
    } else if (onRedirect && follows) {
        didNotSucceed(url);
    }
}

void GeckoConsole::afterRedirect(const Failure& failure)
{
    if (failure.hop > 0 && !isBeacon() && m_ended.isCrossOriginCors(failure.hop - 1))
        didNotSucceed(m_ended.url(failure.hop - 1));
}

void GeckoConsole::other(const Failure& failure)
{
    if (failure.detail == "integrity-policy"_b && m_ended.request.initiator != Initiator::Preload)
        return m_lines.add("gecko-integrity-policy", {{Field::Url, QString::fromUtf8(failure.url)}});
    const QString url = QString::fromUtf8(failure.url);
    const bool crossOrigin = m_ended.isCrossOriginCors(failure.hop);
    switch (failure.symptom) {
    case Symptom::MixedContent:
        // Fetched for later, a module, a style sheet or a script says nothing; what nobody would use otherwise does.
        if (m_ended.request.initiator != Initiator::Preload || blocksAllMixed() ||
            (failure.hop > 0 && m_ended.request.as == "fetch"_b))
            mixed(url);
        redirectLeft(failure);
        return afterRedirect(failure);
    case Symptom::CspBlocked:
        return forbidden(failure);
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
        return resourcePolicy(failure);
    case Symptom::FrameBlocked:
        if (failure.detail == "frame-resource"_b)
            resourcePolicy(failure);
        return;
    case Symptom::SameOriginMode:
        return sameOriginMode(failure);
    case Symptom::OrbCorbBlocked:
        return orbLines(failure.url, failure.hop, failure.detail);
    case Symptom::UrlHasCredentials:
        if (m_ended.asksWithCors())
            didNotSucceed(url);
        return;
    case Symptom::UnsupportedScheme:
        return failure.detail == "url-scheme"_b ? unknownScheme(failure) : redirectScheme(failure);
    case Symptom::RedirectDenied:
        if (failure.detail != "redirect-error-mode"_b && crossOrigin)
            didNotSucceed(whole(failure));
        return;
    default:
        break;
    }
    // A request that changes something isn't sent again, and then there is no answer to look for a header in.
    if (failure.network == NetworkFailure::ClosedWithoutAnswer && crossOrigin &&
        (failure.detail == "interim-only"_b || afterPreflight(failure))) {
        reason("gecko-acao-multiple", failure);
        if (failure.preflight)
            didNotSucceed(url);
        return;
    }
    if (neverBegun() && crossOrigin)
        didNotSucceed(url);
    if (isTransport(failure))
        transport(failure, crossOrigin);
    else if (failure.network == NetworkFailure::UnsafePort && failure.hop > 0 && m_ended.asksWithCors() &&
             !isBeacon())
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
    if (failure.hop == 0 && (by == Initiator::Font || by == Initiator::FontCss) &&
        !failure.url.startsWith("data:"))
        m_lines.add("gecko-font-blocked",
                    {{Field::Token, fontFamily()}, {Field::Url, QString::fromUtf8(failure.url)}});
    redirectLeft(failure);
    afterRedirect(failure);
}

void GeckoConsole::resourcePolicy(const Failure& failure)
{
    const bool inWorker = m_ended.isWorker() || m_ended.isSharedWorker();
    if (outlivesPage() || inWorker || failure.detail == "worker-embedder"_b)
        return;
    m_lines.add(
        "gecko-corp",
        {{Field::Url, QString::fromUtf8(failure.url)},
         {Field::Any, u"https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)"_s}});
}

void GeckoConsole::transport(const Failure& failure, bool crossOrigin)
{
    if (failure.detail == "invalid-status-line"_b && !m_ended.isWorker() && !m_ended.isSharedWorker())
        m_lines.add("gecko-status-line");
    if (!crossOrigin || (isBeacon() && !failure.preflight))
        return;
    for (int time = 0; time < (failure.preflight ? 2 : 1); ++time)
        didNotSucceed(QString::fromUtf8(failure.url));
}

bool GeckoConsole::afterPreflight(const Failure& failure) const
{
    const QList<page::Wanted>& wire = m_ended.run.wire();
    const bool changes =
        !wire.isEmpty() && wire.last().request.method != "GET"_b && wire.last().request.method != "HEAD"_b;
    return !failure.preflight && changes && wire.first().kind == page::Wanted::Kind::Preflight;
}

} // namespace crosscheck::engines

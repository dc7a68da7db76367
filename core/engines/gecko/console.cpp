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
using page::Initiator;
using namespace Qt::StringLiterals;

QStringList GeckoConsole::all()
{
    if (m_ended.turn == Turn::Kept) {
        // Of a rule for what an earlier rule has asked for in vain nothing is said: double-kept-font-css.
        const bool preloaded = m_ended.preload == page::DocumentMemory::Preload::Used;
        const bool ofFont = m_ended.request.initiator == Initiator::Font ||
                            (m_ended.request.initiator == Initiator::FontCss && preloaded);
        const bool ofScript = m_ended.request.initiator == Initiator::Script;
        if (ofScript && preloaded)
            reportOnly(); // nobody was asked of the preload
        else if (!m_ended.failure())
            reportKept();
        if (const Failure* failure = m_ended.failure(); failure && (ofFont || ofScript))
            elementFailed(*failure);
        return m_lines.all();
    }
    if (m_ended.request.synchronous && m_ended.isXhr() && !m_ended.isWorker() && !m_ended.isSharedWorker())
        m_lines.add("gecko-sync");
    policyNotes();
    allowNotes();
    forbiddenHeaders();
    integrityNotes();
    referrerPolicy();
    upgraded();
    reportOnly();
    for (const Failure& warning : m_ended.verdict.warnings) {
        if (warning.symptom == Symptom::AuthorizationNotCoveredByWildcard)
            m_lines.addLine(
                m_lines.text("gecko-warning-frame", {{Field::Url, QString::fromUtf8(warning.url)}}) +
                m_lines.text("gecko-authorization-star"));
    }
    maskReference();
    framedForm();
    ownFrame();
    framed();
    if (const Failure* failure = m_ended.failure())
        failed(*failure);
    mixedTrack();
    emptyWorker();
    answered();
    clearSiteData();
    return m_lines.all();
}

void GeckoConsole::policyNotes()
{
    if (m_ended.page.headers.isEmpty() || m_ended.turn != Turn::First)
        return;
    QStringList notes = m_ended.notes.whole;
    if (const auto word = unknownTypeOption(m_ended.page.headers))
        notes.append(m_lines.text("gecko-nosniff-warning", {{Field::Token, *word}}));
    notes += ignoredPreloads();
    // The page has the policy, and so has the frame's document or the worker's script.
    const bool twice = m_ended.page.kind == page::PageKind::Frame ||
                       m_ended.page.kind == page::PageKind::Sandbox || m_ended.isWorker() ||
                       m_ended.isSharedWorker();
    const bool clears = http::contains(m_ended.page.headers, "Clear-Site-Data");
    for (int time = 0; time < (twice ? 2 : 1); ++time) {
        for (const QString& note : notes)
            m_lines.addLine(note);
        if (clears)
            clearing(m_ended.page.headers, m_ended.pageUrl());
    }
}

void GeckoConsole::forbiddenHeaders()
{
    if (!m_ended.isXhr())
        return;
    const QList<QByteArray> forbidden = m_ended.forbiddenHeaders();
    for (const QByteArray& name : forbidden)
        m_lines.add("gecko-forbidden-header", {{Field::Token, QString::fromLatin1(name)}});
}

void GeckoConsole::answered()
{
    const Failure* failure = m_ended.failure();
    if (m_ended.response.status == 0 ||
        (failure && (isCorsReason(failure->symptom) || isTransport(*failure))))
        return;
    nosniffWarning();
    xmlParsed(failure);
    const bool script = (page::loadedAs(m_ended.request) == Initiator::Script && !m_ended.isModule()) ||
                        m_ended.request.initiator == Initiator::Worker;
    const bool refused = failure && failure->symptom != Symptom::OrbCorbBlocked;
    const bool unopened =
        m_ended.request.initiator == Initiator::Preload && !m_ended.url(0).startsWith(u"http");
    if (m_ended.request.initiator == Initiator::ScriptModule && !failure)
        faultRead(readBody());
    if (script && !refused && !unopened)
        scriptRead(failure);
    else if (script && failure && failure->detail == "truncated-body"_b && !unopened &&
             !untypedBeforeStatus(*failure))
        scriptType(); // combined-one-answered-01
}

std::optional<QString> GeckoConsole::unknownTypeOption(const http::HeaderList& headers)
{
    const std::optional<QByteArray> options = fetch::joined(headers, "X-Content-Type-Options");
    if (!options || options->isEmpty())
        return std::nullopt;
    const QByteArray first = http::normalizeValue(options->split(',').first());
    if (http::sameName(first, "nosniff"))
        return std::nullopt;
    return QString::fromLatin1(first);
}

void GeckoConsole::nosniffWarning()
{
    const std::optional<QString> word = unknownTypeOption(m_ended.response.headers);
    if (!word || m_ended.request.initiator == Initiator::Worker)
        return;
    const bool script = page::loadedAs(m_ended.request) == Initiator::Script;
    const QByteArray type = m_ended.essence();
    // What its type makes no script is given up before anybody reads that header.
    const bool noScript =
        m_ended.isModule() ? !fetch::isJavaScriptType(type) : script && fetch::isRefusedForScripts(type);
    if (!noScript)
        m_lines.add("gecko-nosniff-warning", {{Field::Token, *word}});
}

void GeckoConsole::mixedTrack()
{
    if (m_ended.request.initiator != Initiator::Track || m_ended.environment.top.scheme != "https"_b)
        return;
    const Failure* failure = m_ended.failure();
    const bool byMode = failure && failure->symptom == Symptom::SameOriginMode;
    const QList<QByteArray> asked = byMode ? m_ended.hops.first(failure->hop) : m_ended.hops;
    for (const QByteArray& hop : asked) {
        const auto target = url::parseOrNull(hop);
        if (target && target->scheme == "http"_b && !url::isPotentiallyTrustworthy(*target))
            m_lines.addLine(u"Loading mixed (insecure) display content “%1” on a secure page"_s.arg(
                QString::fromUtf8(hop)));
    }
}

void GeckoConsole::xmlParsed(const Failure* failure)
{
    const bool drawn =
        m_ended.request.initiator == Initiator::SvgUse && !failure && essence() == u"image/svg+xml";
    // responseXML is read of what may be XML.
    const bool framed =
        m_ended.request.initiator == Initiator::FormPost && !failure && fetch::isXmlType(m_ended.essence());
    const bool asDocument = m_ended.isXhr() && (!failure || failure->detail == "truncated-body"_b) &&
                            m_ended.request.method != "HEAD"_b &&
                            // Forgotten at a redirect: double-type-xhr-empty-own, unused-request-bogus-302-6.
                            ((m_ended.essenceAsShown().isEmpty() && m_ended.hops.size() == 1) ||
                             fetch::isXmlType(m_ended.essence()));
    if (drawn || asDocument || framed)
        notXml(QString::fromUtf8(m_ended.isXhr() ? m_ended.run.hopsWithFragments().last()
                                                 : m_ended.hops.last()));
}

void GeckoConsole::scriptType()
{
    const bool good = m_ended.response.status >= 200 && m_ended.response.status <= 299 &&
                      !m_ended.hops.last().startsWith("data:");
    if (!good || fetch::isJavaScriptType(m_ended.essence()))
        return;
    const QByteArray at =
        m_ended.hops.size() > 1 ? m_ended.run.hopsWithFragments().last() : m_ended.hops.last();
    m_lines.add("gecko-script-mime", {{Field::Url, QString::fromUtf8(at)}, {Field::Token, essence()}});
}

void GeckoConsole::scriptRead(const Failure* failure)
{
    scriptType();
    if (failure || m_ended.request.initiator == Initiator::Preload)
        return; // nobody runs it
    const QByteArray body = readBody();
    if (body.startsWith("export "))
        return m_lines.addLine(
            u"SyntaxError: export declarations may only appear at top level of a module"_s);
    if (page::hasOpenComment(body))
        return m_lines.addLine(u"SyntaxError: unterminated comment"_s);
    faultRead(body);
}

void GeckoConsole::faultRead(const QByteArray& body)
{
    // A module is UTF-8 whatever it begins with.
    const bool noText = m_ended.isModule() && page::fromUtf16(body);
    const bool nul = m_ended.isModule() && body.contains('\0');
    const page::ScriptFault fault = noText ? page::ScriptFault{page::ScriptFault::Syntax, "\xEF\xBF\xBD"}
                                    : nul  ? page::ScriptFault{page::ScriptFault::Syntax, QByteArray(1, '\0')}
                                           : page::scriptFault(body);
    if (fault.kind == page::ScriptFault::UnknownName)
        m_lines.addLine(u"ReferenceError: %1 is not defined"_s.arg(QString::fromUtf8(fault.token)));
    else if (fault.kind == page::ScriptFault::EndsEarly)
        m_lines.addLine(u"SyntaxError: expected expression, got end of script"_s);
    else if (fault.kind == page::ScriptFault::Syntax)
        m_lines.addLine(syntaxError(QString::fromUtf8(fault.token)));
    else if (m_ended.request.initiator == Initiator::ScriptModule)
        bareSpecifier(body);
}

QString GeckoConsole::syntaxError(const QString& token)
{
    if (token.at(0).unicode() >= 0x7F || token.at(0).unicode() < 0x20 ||
        token == u"@") // branch-byte-2, branch-byte-3
        return u"SyntaxError: illegal character U+%1"_s.arg(
            QString::number(token.at(0).unicode(), 16).toUpper().rightJustified(4, u'0'));
    // These come behind a name or a string; all others are where a script begins.
    const bool behind = token == u"{" || token == u":";
    return (behind ? u"SyntaxError: unexpected token: '%1'"_s
                   : u"SyntaxError: expected expression, got '%1'"_s)
        .arg(token);
}

QByteArray GeckoConsole::firstReferrerPolicy() const
{
    if (m_ended.request.withholdsReferrer && m_ended.isFetch())
        return "no-referrer"; // FetchUtil::SetRequestReferrer: files-basic-referrer-post-nothing-api
    const QByteArray own = page::ownReferrerPolicy(m_ended.request);
    return own.isEmpty() ? m_ended.environment.referrerPolicy : own;
}

bool GeckoConsole::isCrossSite(const QByteArray& href) const
{
    const auto target = url::parseOrNull(href);
    return target && target->isHttp() &&
           (m_ended.environment.origin.opaque ||
            !url::isSchemelesslySameSite(m_ended.environment.top, url::originOf(*target)));
}

bool GeckoConsole::keepsReferrer(const QByteArray& policy, int hop) const
{
    // A sandboxed page's own requests have an origin without an address behind the first: double-referrer-opaque-sandbox-fetch.
    const bool nobody =
        m_ended.page.kind == page::PageKind::Sandbox && (m_ended.isFetch() || m_ended.isXhr());
    return policy != "no-referrer"_b && !(policy == "same-origin"_b && m_ended.isElsewhere(hop)) && !nobody;
}

void GeckoConsole::referrerPolicy()
{
    const auto isLoose = [](QByteArrayView name) {
        return name == "no-referrer-when-downgrade"_b || name == "origin-when-cross-origin"_b ||
               name == "unsafe-url"_b;
    };
    // A page's policy is one about its address, which there has to be; a request's own counts everywhere: sibling-one-166.
    const bool nameless = hasNoAddress() || m_ended.page.kind == page::PageKind::File;
    if ((nameless && page::ownReferrerPolicy(m_ended.request).isEmpty()) ||
        m_ended.request.initiator == Initiator::Track)
        return;
    const Failure* failure = m_ended.failure();
    const bool byMode = failure && failure->symptom == Symptom::SameOriginMode;
    QByteArray policy = firstReferrerPolicy();
    if (m_ended.hops.size() == 1 && !isLoose(policy))
        return;
    bool crossed = false, told = true;
    for (int hop = 0; hop < m_ended.hops.size(); ++hop) {
        // A redirect with a policy of its own begins anew (HttpBaseChannel::SetupReplacementChannel): double-referrer-chain-kept.
        if (const QByteArray answered = m_ended.run.answeredPolicy(hop); !answered.isEmpty()) {
            policy = answered;
            crossed = false;
        }
        const QByteArray& asked = m_ended.hops[hop];
        const bool noted = told && isLoose(policy) && isCrossSite(asked);
        told = told && keepsReferrer(policy, hop); // what isn't told once isn't told later
        if (!noted)
            continue;
        // What follows a redirect makes its referrer anew, and so does the page; once it is cut down there is nothing to ignore.
        const bool fontPreload =
            m_ended.request.initiator == Initiator::Preload && m_ended.request.as == "font"_b;
        const bool refused = byMode && failure->hop == hop;
        const bool byPage = !m_ended.isWorker() && !m_ended.isSharedWorker() &&
                            m_ended.request.initiator != Initiator::FormPost;
        const bool twice = hop == 0 ? fontPreload : byPage && !crossed && !refused;
        crossed = true;
        for (int time = 0; time < (twice ? 2 : 1); ++time)
            m_lines.add("gecko-referrer-policy", {{Field::Token, QString::fromLatin1(policy)},
                                                  {Field::Url, QString::fromUtf8(asked)}});
    }
}

void GeckoConsole::maskReference()
{
    if (m_ended.request.initiator != Initiator::CssMask || !m_ended.request.url.contains('#'))
        return;
    const QByteArray mask = m_ended.hops.value(0);
    if (url::originTextOf(mask) != m_ended.environment.originText)
        m_lines.add("gecko-same-origin", {{Field::Page, pageName()}, {Field::Url, m_ended.url(0)}});
}

void GeckoConsole::framedForm()
{
    // The parser's note; a document of another origin is guessed at.
    if (m_ended.request.initiator != Initiator::FormPost || m_ended.failure() || m_ended.hops.isEmpty() ||
        m_ended.isElsewhere(int(m_ended.hops.size()) - 1))
        return;
    const QString type = essence(); // nothing is text too
    const bool isText = type.isEmpty() || type == u"text/html" || type == u"text/plain" ||
                        fetch::isJavaScriptType(type.toLatin1());
    if (!isText)
        return;
    const QByteArray charset = fetch::extractedCharset(m_ended.response.headers);
    if (charset.isEmpty() && !http::lowered(m_ended.response.body).contains("charset"))
        m_lines.addLine(
            u"The character encoding of a framed document was not declared. The document may appear "
            "different if viewed without the document framing it."_s);
}

void GeckoConsole::upgraded()
{
    QByteArray frame = m_ended.page.documentUrl;
    if (m_ended.turn == Turn::First && frame.startsWith("https:") &&
        m_ended.environment.top.scheme == "http"_b)
        m_lines.add("gecko-csp-upgrade",
                    {{Field::Url, QString::fromUtf8(frame.remove(qsizetype(sizeof "http") - 1, 1))}});
    const QList<QByteArray> all = m_ended.run.upgraded();
    const bool byPolicy = !all.isEmpty() && m_ended.environment.policies.upgradesInsecureRequests();
    for (const QByteArray& from : all)
        m_lines.add(byPolicy ? "gecko-csp-upgrade" : "gecko-mixed-upgraded",
                    {{Field::Url, QString::fromUtf8(from)}});
}

void GeckoConsole::reportMissingIntegrity()
{
    // Of what a request is redirected to nothing is told.
    const QByteArray asked = m_ended.hops.value(0);
    const auto target = url::parseOrNull(asked);
    const fetch::Mode mode = m_ended.asksWithCors() ? fetch::Mode::Cors : fetch::Mode::NoCors;
    if (target && page::lacksIntegrity(m_ended.request, mode, *target, m_ended.run.profile()))
        m_lines.add("gecko-integrity-policy-report", {{Field::Url, QString::fromUtf8(asked)}});
}

void GeckoConsole::reportOnly()
{
    const bool inWorker = m_ended.isWorker() || m_ended.isSharedWorker();
    if (m_ended.environment.integrity.reports && m_ended.request.initiator != Initiator::Preload && !inWorker)
        reportMissingIntegrity();
    const page::ContentSecurityPolicy& policies = m_ended.environment.policies;
    if (!policies.hasReportOnly())
        return;
    if (m_ended.turn == Turn::First) {
        reportOnlyFrame();
        ownScripts();
    }
    const QList<QByteArray>& directives = page::directivesFor(m_ended.request);
    const Failure* failure = m_ended.failure();
    const bool byMode = failure && (failure->symptom == fetch::Symptom::SameOriginMode ||
                                    failure->symptom == fetch::Symptom::NoCorsOpaque);
    // Asked before anything is upgraded (open-report-upgrade-img-http).
    const std::optional<QString> written = m_ended.upgradedFrom();
    for (int hop = 0; hop < m_ended.hops.size(); ++hop) {
        const QString at = hop == 0 ? written.value_or(m_ended.url(0)) : m_ended.url(hop);
        const auto target = url::parseOrNull(at.toUtf8());
        const bool star = target && page::isLeftToOthers(*target);
        const auto report = [&](const QList<page::ContentSecurityPolicy::Violation>& all) {
            for (const auto& violation : all) {
                if (star && violation.directive.split(' ').contains("*"))
                    continue;
                m_lines.add(policyRow(violation.effective, true),
                            {{Field::Url, at},
                             {Field::Kind, QString::fromLatin1(violation.effective)},
                             {Field::Token, asParsed(violation.directive)}});
            }
        };
        if (byMode && failure->hop == hop)
            continue; // refused before the policy is asked
        if (m_ended.request.initiator == Initiator::Preload && failure && failure->hop == 0 &&
            failure->symptom == Symptom::CspBlocked)
            continue; // what is fetched for later is refused without a word
        // Nobody uses what is fetched for later yet, but fetch().
        if (m_ended.request.initiator == Initiator::Preload && m_ended.request.as != "fetch"_b && hop == 0)
            continue;
        if (!target || !page::isAskedOf(*target, m_ended.run.mode()))
            continue;
        // A stream is asked for by http alone, before anybody looks at its address.
        if (m_ended.request.initiator == Initiator::EventSource && !target->isHttp())
            continue;
        const auto violations = policies.reportOnlyViolations(*target, directives, hop > 0, m_ended.script());
        // A preflight is asked of the policy like the request itself.
        const bool preflighted =
            std::any_of(m_ended.run.wire().begin(), m_ended.run.wire().end(), [&](const page::Wanted& sent) {
                return sent.kind == page::Wanted::Kind::Preflight && sent.hop == hop;
            });
        // So is a font of a style sheet for the rule and for the script that waits for it, and a style sheet when it is found and
        // when it is read.
        const Initiator by = m_ended.request.initiator;
        const bool neverRead = failure && failure->hop == 0 && failure->symptom == Symptom::CspBlocked;
        const bool askedTwice =
            hop == 0 && (by == Initiator::FontCss || (by == Initiator::Stylesheet && !neverRead));
        report(violations);
        if (preflighted && m_ended.page.kind == page::PageKind::Data)
            report(policies.reportOnlyViolationsWithSelf(url::Origin(), *target, directives, hop > 0));
        else if (preflighted || askedTwice)
            report(violations);
    }
    reportsOfLedPreflight();
}

QStringList geckoLines(const Ended& ended)
{
    return GeckoConsole(ended).all();
}

} // namespace crosscheck::engines

#include "engines/webkit/lines.h"
#include "engines/webkit/policy_notes.h"
#include "fetch/headers.h"
#include "page/csp.h"
#include "page/link_header.h"
#include "page/policies.h"
#include "page/repeats.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using page::Initiator;
using namespace Qt::StringLiterals;

void WebKitConsole::mixed(const Failure& failure)
{
    const QString url = asLoaded(failure.url, asksByScript() ? 1 : failure.hop);
    // A shared worker has a document of its own, which has the address of its script.
    const QString page = m_ended.isSharedWorker() && !m_ended.page.workerUrl.isEmpty()
                             ? QString::fromUtf8(m_ended.page.workerUrl)
                             : m_ended.documentUrl();
    Fields fields{{Field::Page, page}, {Field::Url, url}};
    const auto parsed = url::parseOrNull(failure.url);
    const bool local = parsed && parsed->host && url::isLoopbackHost(*parsed->host);
    if (!local)
        fields.insert(Field::Any, u"HTTPS"_s);
    m_lines.add("webkit-mixed", fields);
    const QString asked = failure.hop > 0 ? m_ended.url(failure.hop - 1) : url;
    if (m_ended.request.initiator == Initiator::Beacon)
        return beacon(asked, m_lines.text(failure.hop > 0 ? "webkit-redirect-denied" : "webkit-no-request"));
    if (isShown() && failure.hop > 0)
        return checks(url);
    if (inWorker())
        return;
    if (failure.hop > 0)
        return checks(asked);
    if (!asksByScript())
        return;
    m_lines.add("webkit-no-request");
    checks(asked);
}

void WebKitConsole::insecureForm()
{
    if (m_ended.request.initiator != Initiator::FormPost || !m_ended.pageUrl().startsWith(u"https:"))
        return;
    const auto target = url::parseOrNull(m_ended.request.url);
    if (target && isInsecureScheme(target->scheme))
        m_lines.add("webkit-mixed-form",
                    {{Field::Page, m_ended.pageUrl()}, {Field::Url, QString::fromUtf8(target->href(true))}});
}

void WebKitConsole::upgraded()
{
    // Only what is mixed content is told of, and where the page's policy upgrades, only of what is shown and as it was asked for.
    if (m_ended.environment.top.scheme != "https")
        return;
    const bool byPolicy = policies().upgradesInsecureRequests();
    const QList<QByteArray> all = m_ended.run.upgraded();
    // What can't be played is asked for once more, and told once more.
    const bool again = page::loadsAgain(m_ended.run) > 0;
    for (int time = 0; time < (again ? 2 : 1); ++time) {
        for (const QByteArray& from : all) {
            const bool asked = from == all.first() &&
                               QString::fromUtf8(m_ended.hops.first()) == asUpgraded(QString::fromUtf8(from));
            if (byPolicy && !(isShownOrPreloaded() && asked))
                continue;
            // Of this machine's own names the text says otherwise than what is done.
            const auto parsed = byPolicy ? url::parseOrNull(from) : std::nullopt;
            const bool local = parsed && parsed->host && url::isLoopbackHost(*parsed->host);
            m_lines.add(local ? "webkit-mixed-local" : "webkit-mixed-upgraded",
                        {{Field::Page, m_ended.documentUrl()}, {Field::Url, asLoaded(from, asked ? 0 : 1)}});
        }
    }
}

QString WebKitConsole::asLoaded(const QByteArray& url, int hop) const
{
    const bool element = !asksByScript() && m_ended.request.initiator != Initiator::Beacon;
    const bool named = hop == 0 && !(element && m_ended.asksWithCors());
    return QString::fromUtf8(named ? url : withoutUserinfo(url));
}

bool WebKitConsole::isShown() const
{
    switch (m_ended.request.initiator) {
    case Initiator::Img:
    case Initiator::Webgl:
    case Initiator::Media:
    case Initiator::CssBackground:
    case Initiator::CssMask:
    case Initiator::CssShape:
        return true;
    default:
        return false;
    }
}

bool WebKitConsole::isShownOrPreloaded() const
{
    return isShown() || (m_ended.request.initiator == Initiator::Preload && m_ended.request.as == "image");
}

void WebKitConsole::notUpgraded()
{
    if (!isShownOrPreloaded() || m_ended.environment.top.scheme != "https")
        return;
    const bool again = page::loadsAgain(m_ended.run) > 0;
    for (int time = 0; time < (again ? 2 : 1); ++time) {
        for (int hop = 0; hop < m_ended.hops.size(); ++hop) {
            const auto asked = url::parseOrNull(m_ended.hops[hop]);
            if (asked && asked->scheme == "http" && asked->host && url::isLoopbackHost(*asked->host))
                m_lines.add("webkit-mixed-local",
                            {{Field::Page, m_ended.documentUrl()}, {Field::Url, m_ended.url(hop)}});
            // Every scheme is said to have been upgraded, and none but http and ws can be.
            if (asked && hop == 0 && asked->scheme != "http" && isInsecureScheme(asked->scheme))
                m_lines.add("webkit-mixed-upgraded",
                            {{Field::Page, m_ended.documentUrl()}, {Field::Url, m_ended.url(hop)}});
        }
        // A file is of this machine too, and no upgrade makes it secure.
        if (const Failure* failure = m_ended.failure(); failure && failure->next.startsWith("file:"))
            m_lines.add("webkit-mixed-local", {{Field::Page, m_ended.documentUrl()},
                                               {Field::Url, QString::fromUtf8(failure->next)}});
    }
}

QByteArray WebKitConsole::named(const QByteArray& directive)
{
    if (directive == "script-src-elem")
        return "script-src";
    return directive == "style-src-elem" ? QByteArray("style-src") : directive;
}

QString WebKitConsole::refused(const page::ContentSecurityPolicy::Violation& violation,
                               const QString& url) const
{
    const QByteArray effective = named(violation.effective);
    const bool fallback = http::lowered(violation.directive).startsWith("default-src");
    const Fields fields{{Field::Url, url}, {Field::Kind, QString::fromLatin1(effective)}};
    return m_lines.text(effective == "connect-src"
                            ? (fallback ? "webkit-csp-connect-default" : "webkit-csp-connect")
                            : (fallback ? "webkit-csp-load-default" : "webkit-csp-load"),
                        fields);
}

void WebKitConsole::policy(const Failure& failure)
{
    if (m_ended.notStarted() && m_ended.isWorker())
        return m_lines.addLine(refused({"worker-src", failure.value}, QString::fromUtf8(failure.url)));
    // A worker's refusal is told to nobody, unless the loader refuses.
    if (m_ended.isSharedWorker() || (m_ended.isWorker() && failure.hop == 0))
        return;
    const auto target = url::parseOrNull(failure.url);
    const QList<QByteArray>& directives = page::directivesThatRefused(m_ended.request, failure);
    const auto all = target ? policies().violations(*target, directives, failure.hop > 0, m_ended.script())
                            : QList<page::ContentSecurityPolicy::Violation>();
    const QString url = asLoaded(failure.url, failure.hop);
    for (const auto& violation : all)
        m_lines.addLine(refused(violation, url));
    // The page has nothing against it, but the loader (see Profile::Policies::dataPagesAreAskedAgain).
    const bool byLoader = failure.hop > 0 || all.isEmpty();
    if (all.isEmpty())
        m_lines.addLine(refused({failure.detail, failure.value}, url));
    const bool asked = asksByScript() || m_ended.request.initiator == Initiator::Worker;
    const bool preloaded = m_ended.request.initiator == Initiator::Preload && m_ended.request.as == "fetch";
    if ((byLoader && asked) || preloaded)
        m_lines.add("webkit-csp-blocked");
    if (byLoader && m_ended.request.initiator == Initiator::Beacon) {
        m_lines.add("webkit-csp-blocked");
        beacon(url, m_lines.text("webkit-csp-blocked"));
    }
    if (byLoader) {
        workerChecks(url);
        checks(url);
    }
}

void WebKitConsole::referrerPolicy()
{
    const auto value = fetch::joined(m_ended.page.headers, "Referrer-Policy");
    if (m_ended.turn != Turn::First || !value || !m_ended.environment.referrerPolicy.isEmpty())
        return;
    for (int document = 0; document < documentsWithHeaders(); ++document)
        m_lines.addLine(
            u"Failed to set referrer policy: The value '%1' is not one of 'no-referrer', "
            "'no-referrer-when-downgrade', 'same-origin', 'origin', 'strict-origin', "
            "'origin-when-cross-origin', "
            "'strict-origin-when-cross-origin' or 'unsafe-url'."_s.arg(QString::fromUtf8(*value)));
}

void WebKitConsole::reportOnly()
{
    if (m_ended.page.headers.isEmpty())
        return;
    const int told = m_ended.turn == Turn::First ? documents() : 0;
    for (int document = 0; document < told; ++document)
        m_lines.addLines(document < documentsWithHeaders() ? m_ended.notes.whole : m_ended.notes.inherited);
    const QList<page::PageRequest> ignored =
        told > 0 ? page::ignoredPreloads(m_ended.page.headers) : QList<page::PageRequest>();
    for (const page::PageRequest& one : ignored)
        m_lines.addLine(one.as.isEmpty() ? u"<link rel=preload> cannot have the empty string as `as` value"_s
                                         : u"<link rel=preload> must have a valid `as` value"_s);
    if (told > 0 && policies().hasReportOnly())
        ownScripts();
    const QList<QByteArray>& directives = page::directivesFor(m_ended.request);
    if (m_ended.isSharedWorker() || !policies().hasReportOnly())
        return;
    if (m_ended.turn == Turn::First)
        reportOnlyFrame();
    // What the document has is asked about at its own address, and a module not at all: seldom-kept-report-img-led.
    const bool kept = m_ended.turn == Turn::Kept;
    if (kept && (m_ended.request.initiator == Initiator::ScriptModule ||
                 m_ended.request.initiator == Initiator::Import))
        return;
    const bool firstOnly = kept || m_ended.request.initiator == Initiator::FormPost;
    const int atFirst = timesAsked();
    const int atRedirect =
        m_ended.request.initiator == Initiator::Media && page::loadsAgain(m_ended.run) > 0 ? 2 : 1;
    for (int hop = 0; hop < (firstOnly ? qMin<qsizetype>(1, m_ended.hops.size()) : m_ended.hops.size());
         ++hop) {
        const auto target = url::parseOrNull(m_ended.hops[hop]);
        // An SVG of another origin is refused before any policy is asked.
        if (m_ended.request.initiator == Initiator::SvgUse && m_ended.isElsewhere(hop))
            continue;
        if (!target)
            continue;
        for (int time = 0; time < (hop == 0 ? atFirst : atRedirect); ++time) {
            // The loader asks for a data: page, whose 'self' has no scheme then.
            url::Origin self = policies().self();
            if (time > 0 && m_ended.page.kind == page::PageKind::Data)
                self.scheme.clear();
            const auto all =
                policies().reportOnlyViolationsWithSelf(self, *target, directives, hop > 0, m_ended.script());
            for (const auto& violation : all)
                m_lines.addLine(u"[Report Only] "_s +
                                refused(violation, asLoaded(m_ended.hops[hop], hop + time)));
        }
    }
}

void WebKitConsole::ownScripts()
{
    const page::PageKind kind = m_ended.page.kind;
    if (!m_ended.page.workerUrl.isEmpty()) {
        const auto target = url::parseOrNull(m_ended.page.workerUrl);
        const auto all = target ? policies().reportOnlyViolations(*target, page::directivesForWorker(), false)
                                : QList<page::ContentSecurityPolicy::Violation>();
        for (int time = 0; time < 2; ++time) { // asked by the page, and by what loads it
            for (const auto& violation : all)
                m_lines.addLine(u"[Report Only] "_s +
                                refused(violation, QString::fromUtf8(m_ended.page.workerUrl)));
        }
        return;
    }
    if (kind == page::PageKind::Normal || kind == page::PageKind::File)
        return;
    const auto all = policies().reportOnlyInlineViolations();
    for (const auto& violation : all) {
        const QByteArray spoke = violation.directive.split(' ').first();
        m_lines.addLine(
            u"[Report Only] Refused to execute a script because its hash, its nonce, or 'unsafe-inline' %1 "
            u"of "
            "the Content Security Policy."_s.arg(
                spoke == "default-src"
                    ? u"appears in neither the script-src directive nor the default-src directive"_s
                    : u"does not appear in the %1 directive"_s.arg(QString::fromLatin1(spoke))));
    }
}

void WebKitConsole::reportOnlyFrame()
{
    static const QList<QByteArray> directives{"frame-src", "child-src", "default-src"};
    const bool nameless =
        m_ended.page.kind == page::PageKind::Blob || m_ended.page.kind == page::PageKind::Data;
    const bool loaded =
        m_ended.page.kind == page::PageKind::Frame || m_ended.page.kind == page::PageKind::Sandbox;
    const auto addresses = m_ended.framedAddresses(nameless || loaded);
    for (const auto& at : addresses) {
        const auto document = url::parseOrNull(at.url);
        if (!document)
            continue;
        // The page around the frame is who asks, and its 'self' the origin that the frame's address has.
        const url::Origin self = loaded && at.own ? url::originOf(*document) : policies().self();
        const auto all = policies().reportOnlyViolationsWithSelf(self, *document, directives, at.redirected);
        for (const auto& violation : all)
            m_lines.addLine(u"[Report Only] "_s + refused(violation, QString::fromUtf8(at.url)));
    }
}

int WebKitConsole::documentsWithHeaders() const
{
    const bool framed =
        m_ended.page.kind == page::PageKind::Frame || m_ended.page.kind == page::PageKind::Sandbox;
    return framed ? 2 : 1;
}

int WebKitConsole::documents() const
{
    // A form's frame has three of its own.
    constexpr int ofForm = 3;
    return documentsAround() + (m_ended.request.initiator == Initiator::FormPost ? ofForm : 0);
}

int WebKitConsole::documentsAround() const
{
    switch (m_ended.page.kind) {
    case page::PageKind::Frame:
    case page::PageKind::Sandbox:
    case page::PageKind::Data:
    case page::PageKind::Blob:
        return 3;
    case page::PageKind::Srcdoc:
        return 4;
    default:
        return 1;
    }
}

int WebKitConsole::timesAsked() const
{
    const Initiator by = m_ended.request.initiator;
    const auto asked = url::parseOrNull(m_ended.hops.value(0));
    if ((by == Initiator::EventSource || by == Initiator::Worker) && asked && !asked->isHttp())
        return 1;
    if (by == Initiator::Media)
        return page::loadsAgain(m_ended.run) > 0 ? 3 : 2;
    if (by == Initiator::Track || by == Initiator::Worker)
        return 2;
    if (by == Initiator::Preload || page::directivesFor(m_ended.request).first() != "connect-src")
        return 1;
    const Failure* failure = m_ended.failure();
    const bool first = failure && failure->hop == 0;
    const bool byMode =
        first && (failure->symptom == Symptom::SameOriginMode || failure->symptom == Symptom::NoCorsOpaque);
    const bool own = asked && url::isSameOrigin(*asked, m_ended.environment.origin);
    // What CORS can't be asked of gets no further than the script's own question: sibling-one-018.
    const bool notHttp = first && failure->symptom == Symptom::UnsupportedScheme && m_ended.asksWithCors();
    // A worker's request is asked for its mode before any policy.
    if (m_ended.isWorker())
        return byMode || notHttp || (m_ended.request.mode == fetch::Mode::SameOrigin && !own) ? 0 : 1;
    const bool refused =
        byMode || notHttp ||
        (first && (failure->symptom == Symptom::CspBlocked || failure->symptom == Symptom::MixedContent));
    const bool opaque = m_ended.request.mode == fetch::Mode::NoCors && asked && !own &&
                        (asked->isHttp() || asked->scheme == "file");
    const bool there = asked && asked->scheme == "data"; // nothing is left to load
    return refused || opaque || there ? 1 : 2;
}

} // namespace crosscheck::engines

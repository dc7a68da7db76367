#include "engines/chromium/lines.h"
#include "engines/chromium/policy_notes.h"
#include "page/csp.h"
#include "page/policies.h"

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using page::Initiator;
using namespace Qt::StringLiterals;

QString ChromiumConsole::mixedKind() const
{
    switch (page::loadedAs(m_ended.request)) {
    case Initiator::Xhr:
        return u"XMLHttpRequest endpoint"_s;
    case Initiator::EventSource:
        return u"EventSource endpoint"_s;
    case Initiator::Beacon:
        return u"Beacon endpoint"_s;
    case Initiator::Img:
        return u"image"_s;
    case Initiator::Script:
    case Initiator::ScriptModule:
    case Initiator::Import:
        return u"script"_s;
    case Initiator::Stylesheet:
        return u"stylesheet"_s;
    case Initiator::Font:
    case Initiator::FontCss:
        return u"font"_s;
    case Initiator::Track:
        return u"Text Track"_s;
    case Initiator::FormPost:
        return u"form action"_s;
    default:
        return u"resource"_s;
    }
}

QString ChromiumConsole::mixedPage() const
{
    // The check asks the topmost frame, which a sandboxed document's process knows by its origin only.
    const bool sandboxed = m_ended.page.kind == page::PageKind::Sandbox && m_ended.environment.origin.opaque;
    return sandboxed ? QString::fromUtf8(m_ended.page.origin) + u'/' : m_ended.pageUrl();
}

void ChromiumConsole::mixed(const Failure& failure)
{
    // A beacon whose redirect names a user is given up without a word: apart-told-userinfo-beacon-redirect-mixed.
    if (m_ended.request.initiator == Initiator::Beacon && withoutUserinfo(failure.url) != failure.url)
        return;
    const QString page =
        m_ended.page.workerUrl.isEmpty() ? mixedPage() : QString::fromUtf8(m_ended.page.workerUrl);
    m_lines.add(
        "chromium-mixed",
        {{Field::Page, page}, {Field::Kind, mixedKind()}, {Field::Url, QString::fromUtf8(failure.url)}});
    if (m_ended.request.initiator == Initiator::FormPost && failure.hop == 0)
        mixedForm(page, failure.url);
}

void ChromiumConsole::mixedForm(const QString& page, const QByteArray& url)
{
    m_lines.add("chromium-mixed-form", {{Field::Page, page}, {Field::Url, QString::fromUtf8(url)}});
}

void ChromiumConsole::notUpgraded()
{
    const bool image = m_ended.request.initiator == Initiator::Img ||
                       m_ended.request.initiator == Initiator::CssBackground ||
                       m_ended.request.initiator == Initiator::CssMask ||
                       m_ended.request.initiator == Initiator::CssShape ||
                       m_ended.request.initiator == Initiator::Media || m_ended.request.as == "image";
    // A policy that upgrades keeps the check of mixed content from asking what is left as it is.
    if (!image || m_ended.hops.isEmpty() || !m_ended.pageUrl().startsWith(u"https:") ||
        m_ended.environment.policies.upgradesInsecureRequests())
        return;
    const auto target = url::parseOrNull(m_ended.hops.first());
    const bool stays = target && target->host &&
                       (url::isPotentiallyTrustworthy(*target) || url::isUnspecified(*target->host));
    if (stays && target->scheme == "http")
        m_lines.add(target->host && target->host->kind == url::Host::Kind::Domain ? "chromium-mixed-local"
                                                                                  : "chromium-mixed-address",
                    {{Field::Page, m_ended.documentUrl()},
                     {Field::Kind, u"element"_s},
                     {Field::Url, m_ended.url(0)}});
    for (int hop = 1; hop < m_ended.hops.size() && target && target->scheme == "http"; ++hop) {
        const auto next = url::parseOrNull(m_ended.hops[hop]);
        if (next && next->scheme == "http" && !url::isPotentiallyTrustworthy(*next))
            m_lines.add("chromium-mixed-passes", {{Field::Page, m_ended.documentUrl()},
                                                  {Field::Kind, u"image"_s},
                                                  {Field::Url, m_ended.url(hop)}});
    }
}

void ChromiumConsole::hintLifted()
{
    const QByteArray& page = m_ended.page.url.isEmpty() ? m_ended.page.origin : m_ended.page.url;
    if (!page.startsWith("https:"))
        return;
    const Failure* failure = m_ended.failure();
    const bool isMixed = failure && failure->symptom == Symptom::MixedContent;
    for (int hop = 0; hop < m_ended.hops.size(); ++hop) {
        if (!m_ended.hops[hop].startsWith("http:") || (isMixed && failure->hop == hop))
            continue;
        const auto target = url::parseOrNull(m_ended.hops[hop]);
        const bool lifted = !m_ended.request.targetAddressSpace.isEmpty() ||
                            (target && target->host && url::isUnspecified(*target->host));
        if (lifted && target && !url::isPotentiallyTrustworthy(*target))
            m_lines.add(
                "chromium-mixed-passes",
                {{Field::Page, mixedPage()}, {Field::Kind, shownKind()}, {Field::Url, m_ended.url(hop)}});
    }
}

QString ChromiumConsole::shownKind() const
{
    switch (m_ended.request.initiator) {
    case Initiator::CssBackground:
    case Initiator::CssMask:
    case Initiator::CssShape:
        return u"image"_s;
    case Initiator::Media:
        return u"audio file"_s;
    default:
        return mixedKind();
    }
}

void ChromiumConsole::upgraded()
{
    const auto from = m_ended.upgradedFrom();
    // The scenario's element uses the part "a" of the image.
    const bool isUse = m_ended.request.initiator == Initiator::SvgUse;
    if (!from || m_ended.environment.policies.upgradesInsecureRequests())
        return;
    m_lines.add(
        "chromium-mixed-upgraded",
        {{Field::Page, m_ended.documentUrl()},
         {Field::Kind, u"element"_s},
         {Field::Url, m_ended.asWritten(*from) + (isUse ? u"#a"_s : QString())},
         {Field::Any, u"https://blog.chromium.org/2019/10/no-more-mixed-messages-about-https.html"_s}});
}

const char* ChromiumConsole::loadedKind(QByteArrayView directive)
{
    if (directive == "img-src")
        return "image";
    if (directive == "font-src")
        return "font";
    if (directive == "style-src-elem" || directive == "style-src")
        return "stylesheet";
    if (directive.startsWith("script-src"))
        return "script";
    return "media";
}

void ChromiumConsole::policy(const Failure& failure)
{
    if (isSilentPreload(failure.hop))
        return;
    if (failure.item == "path")
        return net("ERR_BLOCKED_BY_CSP"); // found by the browser's own process, which has no console
    if (m_ended.isXhr() && failure.hop == 0 && failure.url.startsWith("ftp:"))
        return m_lines.add("chromium-ftp"); // send() looks at the scheme first
    if (failure.detail == "frame-src") {
        const auto framed = url::parseOrNull(failure.url);
        const bool own = framed && url::isSameOrigin(*framed, m_ended.environment.origin);
        return framing(failure.value,
                       own || !framed ? QString::fromUtf8(failure.url)
                                      : QString::fromUtf8(url::originOf(*framed).serialized()) + u'/',
                       false);
    }
    const QString at = failure.detail == "form-action" ? m_ended.url(0)
                       : failure.hop == 0              ? asResource(QString::fromUtf8(failure.url))
                                                       : QString::fromUtf8(failure.url);
    for (const QByteArray& directive : m_ended.violatedDirectives(failure))
        violation({failure.detail, directive}, at, false);
    // A form that goes out unencrypted is told of when it is sent, before any policy is asked (draw-one-081).
    const auto target = url::parseOrNull(m_ended.url(0).toUtf8());
    if (failure.detail == "form-action" && failure.hop == 0 && m_ended.pageUrl().startsWith(u"https:") &&
        target && target->scheme == "http" && !url::isPotentiallyTrustworthy(*target))
        mixedForm(m_ended.pageUrl(), failure.url);
    if (failure.detail == "connect-src" && m_ended.isFetch() && failure.hop == 0)
        m_lines.add("chromium-csp-fetch", {{Field::Url, QString::fromUtf8(failure.url)}});
}

QString ChromiumConsole::asResource(const QString& url) const
{
    // An element that asks with CORS leaves the user's name out (third_party/blink: resource_fetcher.cc).
    const bool element = !m_ended.isFetch() && !m_ended.isXhr();
    return element && m_ended.request.initiator != Initiator::EventSource && m_ended.asksWithCors()
               ? QString::fromUtf8(withoutUserinfo(url.toUtf8()))
               : url;
}

void ChromiumConsole::workerRefused(const Failure& failure)
{
    // new Worker throws, or the worker has an error event.
    if (m_ended.notStartedBySandbox() || failure.symptom == Symptom::InsecureContextPrivateNetwork)
        return;
    violation({"worker-src", failure.value}, QString::fromUtf8(failure.url), false);
}

const char* ChromiumConsole::violationRow(QByteArrayView effective, QByteArrayView spoke, bool reportOnly)
{
    if (effective == "connect-src"_b)
        return !reportOnly                ? "chromium-csp-connect"
               : spoke == "default-src"_b ? "chromium-csp-report-default"
                                          : "chromium-csp-report";
    if (effective == "form-action"_b)
        return reportOnly ? "chromium-csp-report-form" : "chromium-csp-form";
    if (effective == "worker-src"_b)
        return reportOnly ? "chromium-csp-report-worker" : "chromium-csp-worker";
    if (effective == "media-src"_b)
        return reportOnly ? "chromium-csp-report-media" : "chromium-csp-media";
    if (spoke == "script-src"_b && spoke != effective)
        return reportOnly ? "chromium-csp-report-load-script" : "chromium-csp-load-script";
    if (spoke == "style-src"_b && spoke != effective)
        return reportOnly ? "chromium-csp-report-load-style" : "chromium-csp-load-style";
    return reportOnly ? "chromium-csp-report-load" : "chromium-csp-load";
}

void ChromiumConsole::violation(const page::ContentSecurityPolicy::Violation& violation, const QString& at,
                                bool reportOnly)
{
    const bool empty = !violation.directive.contains(' ');
    const bool isForm = violation.effective == "form-action";
    Fields fields{{Field::Url, at},
                  {Field::Token, QString::fromUtf8(violation.directive) + (!empty   ? QString()
                                                                           : isForm ? u" 'none'"_s
                                                                                    : u" "_s)}};
    const QByteArray spoke = violation.directive.split(' ').first();
    if (spoke != violation.effective)
        fields.insert(Field::Any,
                      QString::fromLatin1(violation.effective == "worker-src" ? spoke : violation.effective));
    const auto parsed = url::parseOrNull(at.toUtf8());
    const bool isNetwork = parsed && (parsed->isHttp() || parsed->scheme == "ws" || parsed->scheme == "wss");
    if (parsed && !isNetwork && !isForm && violation.directive.split(' ').contains("*"))
        fields.insert(Field::Other, QString::fromLatin1(parsed->scheme));
    fields.insert(Field::Kind, QString::fromLatin1(loadedKind(violation.effective)));
    m_lines.add(violationRow(violation.effective, spoke, reportOnly), fields);
}

void ChromiumConsole::reportOnlyFrame(bool ofForm)
{
    // https://w3c.github.io/webappsec-csp/#directive-frame-src, asked by the browser's own process (content/browser/renderer_host)
    const page::PageKind kind = m_ended.page.kind;
    if (ofForm && m_ended.request.initiator != Initiator::FormPost)
        return;
    const bool nameless = kind == page::PageKind::Blob || kind == page::PageKind::Data;
    const bool loaded = kind == page::PageKind::Frame || kind == page::PageKind::Sandbox;
    if (!ofForm && !nameless && !loaded)
        return;
    static const QList<QByteArray> frames{"frame-src", "child-src", "default-src"};
    const page::ContentSecurityPolicy& policies = m_ended.environment.policies;
    for (qsizetype hop = 0; hop < (ofForm ? m_ended.hops.size() : 1); ++hop) {
        const auto target = url::parseOrNull(ofForm ? m_ended.hops.at(hop) : m_ended.documentUrl().toUtf8());
        if (!target)
            continue;
        const bool own = ofForm && url::isSameOrigin(*target, m_ended.environment.origin);
        const QString shown = !ofForm && kind != page::PageKind::Data ? m_ended.documentUrl()
                              : !ofForm                               ? QString()
                              : own ? QString::fromUtf8(m_ended.hops.at(hop))
                                    : QString::fromUtf8(url::originOf(*target).serialized()) + u'/';
        const auto all = policies.reportOnlyViolations(*target, frames, hop > 0);
        for (const auto& one : all)
            framing(one.directive, shown, true);
    }
}

void ChromiumConsole::framing(const QByteArray& directive, const QString& shown, bool reportOnly)
{
    QList<QByteArray> words = directive.split(' ');
    const QByteArray spoke = words.takeFirst();
    QString notes =
        spoke == "frame-src" || spoke == "frame-ancestors"
            ? QString()
            : u" Note that 'frame-src' was not explicitly set, so '%1' is used as a fallback."_s.arg(
                  QString::fromLatin1(spoke));
    const QByteArray list = chromiumSourceList(words);
    if (list == "*" && spoke == "frame-ancestors")
        notes +=
            u" Note that '*' matches only URLs with network schemes ('http', 'https', 'ws', 'wss'), or URLs "
            "whose scheme matches `self`'s scheme. The scheme '%1:' must be added explicitly."_s.arg(
                shown.section(u':', 0, 0));
    const QString rule = QString::fromUtf8(spoke + ' ' + list);
    m_lines.addLine(
        (reportOnly
             ? u"Framing '%1' violates the following report-only Content Security Policy directive: \"%2\". "
               u"The "
               "violation has been logged, but no further action has been taken.%3"_s
             : u"Framing '%1' violates the following Content Security Policy directive: \"%2\". The request "
               "has been blocked.%3"_s)
            .arg(shown, rule, notes));
}

void ChromiumConsole::reportOnly()
{
    const page::ContentSecurityPolicy& policies = m_ended.environment.policies;
    if (!policies.hasReportOnly())
        return;
    reportOnlyFrame(true);
    const QList<QByteArray>& directives = page::directivesFor(m_ended.request);
    // The scenario's element uses the part "a" of the image, and a redirect is asked with it (rest-csp-svg-use-redirect-report).
    const bool isUse = m_ended.request.initiator == Initiator::SvgUse;
    // Asked before anything is upgraded (third_party/blink: resource_fetcher.cc).
    const std::optional<QString> written = m_ended.upgradedFrom();
    for (int hop = 0; hop < m_ended.hops.size(); ++hop) {
        const QString at = hop == 0 ? written.value_or(m_ended.url(0)) : m_ended.url(hop);
        const auto target = url::parseOrNull(at.toUtf8());
        // send() looks at the scheme first: apart-told-scheme-ftp-xhr-report.
        // A worker's script is asked for once, wherever it leads.
        if (hop > 0 && m_ended.request.initiator == Initiator::Worker)
            break;
        const bool unsendable = m_ended.isXhr() && hop == 0 && target && target->scheme == "ftp";
        if (!target || isSilentPreload(hop) || unsendable)
            continue;
        const auto all = policies.reportOnlyViolations(*target, directives, hop > 0, m_ended.script());
        for (const auto& one : all)
            violation(one, (hop == 0 ? asResource(at) : at) + (isUse && hop > 0 ? u"#a"_s : QString()), true);
    }
}

} // namespace crosscheck::engines

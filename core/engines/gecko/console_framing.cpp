#include "engines/gecko/lines.h"
#include "engines/gecko/policy_notes.h"
#include "fetch/headers.h"
#include "page/framing.h"

namespace crosscheck::engines {

using page::FrameOptions;
using namespace Qt::StringLiterals;

void GeckoConsole::frameAncestors(const page::ContentSecurityPolicy& policies, bool reportOnly)
{
    const auto all =
        page::forbiddenAncestors(policies, m_ended.environment, m_ended.run.profile(), reportOnly);
    for (const auto& one : all) {
        // nsCSPContext::PermitsAncestry: another origin's address isn't told
        QString at = u"<unknown>"_s;
        if (url::isSameOrigin(policies.self(), one.ancestor.origin))
            at = one.ancestor.url.scheme == "blob"_b
                     ? QString::fromUtf8(one.ancestor.origin.serialized()) + u'/'
                 : one.ancestor.url.scheme == "about"_b ? m_ended.pageUrl()
                                                        : QString::fromUtf8(one.ancestor.url.href(true));
        m_lines.add(
            policyRow("frame-ancestors", reportOnly),
            {{Field::Url, at},
             {Field::Kind, u"frame-ancestors"_s},
             {Field::Token, QString::fromUtf8(geckoDirective(one.violation.directive, policies.self()))}});
    }
}

void GeckoConsole::ownFrame()
{
    const page::PageKind kind = m_ended.page.kind;
    if (m_ended.turn == Turn::First && (kind == page::PageKind::Frame || kind == page::PageKind::Sandbox) &&
        page::frameOptionsIn(m_ended.page.headers) == FrameOptions::Invalid &&
        !m_ended.environment.policies.has("frame-ancestors"))
        invalidOptions(m_ended.documentUrl());
}

void GeckoConsole::invalidOptions(const QString& url)
{
    m_lines.addLine(
        u"Invalid X-Frame-Options header was found when loading “%1”: “invalid” is not a valid directive."_s
            .arg(url));
}

void GeckoConsole::framed()
{
    const fetch::Failure* failure = m_ended.failure();
    constexpr int noContent = 204, resetContent = 205;
    const bool stored = failure && failure->detail == "download"_b && failure->status != noContent &&
                        failure->status != resetContent;
    if (stored && m_ended.framesAnswer() && page::isSandboxedWithout(m_ended.page, "allow-downloads"))
        m_lines.addLine(
            u"Download of “%1” was blocked because the triggering iframe has the sandbox flag set."_s.arg(
                m_ended.url(failure->hop)));
    if (!m_ended.framesAnswer() || stored || (failure && failure->detail == "frame-resource"_b))
        return;
    const http::HeaderList& headers = m_ended.response.headers;
    const auto target = page::saysWhoMayFrame(headers) ? url::parseOrNull(m_ended.hops.last()) : std::nullopt;
    if (!target)
        return;
    const page::ContentSecurityPolicy policies =
        page::policiesOfAnswer(headers, *target, m_ended.run.profile());
    const bool forbidden = failure && failure->symptom == fetch::Symptom::FrameBlocked;
    if (!forbidden) {
        const QStringList notes = geckoPolicyNotes(headers, url::originOf(*target));
        for (const QString& note : notes)
            m_lines.addLine(note);
    }
    frameAncestors(policies, true);
    frameAncestors(policies, false);
    const QByteArray said = fetch::joined(headers, "X-Frame-Options").value_or(QByteArray()).trimmed();
    if (said.isEmpty())
        return;
    if (policies.has("frame-ancestors")) {
        if (!forbidden)
            m_lines.addLine(
                u"Content-Security-Policy: Ignoring ‘x-frame-options’ because of ‘frame-ancestors’ directive."_s);
        return;
    }
    const FrameOptions options = page::frameOptionsIn(headers);
    const QString at = QString::fromUtf8(m_ended.run.hopsWithFragments().last());
    if (options == FrameOptions::Invalid || options == FrameOptions::Conflict)
        invalidOptions(at);
    else if (forbidden && failure->detail == "frame-options"_b)
        m_lines.addLine(
            u"The loading of “%1” in a frame is denied by “X-Frame-Options“ directive set to “%2“."_s.arg(
                at, options == FrameOptions::Deny ? u"deny"_s : u"sameorigin"_s));
}

} // namespace crosscheck::engines

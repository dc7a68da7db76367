#include "engines/webkit/lines.h"
#include "engines/webkit/policy_notes.h"
#include "fetch/headers.h"
#include "page/framing.h"

namespace crosscheck::engines {

using page::FrameOptions;
using namespace Qt::StringLiterals;

void WebKitConsole::frameAncestors(const page::ContentSecurityPolicy& policies)
{
    QList<QByteArray> told; // of several documents around the frame the first counts
    const auto all = page::forbiddenAncestors(policies, m_ended.environment, m_ended.run.profile(), false);
    for (const auto& one : all) {
        if (told.contains(one.violation.directive))
            continue;
        told.append(one.violation.directive);
        m_lines.addLine(refused(one.violation, QString::fromUtf8(m_ended.hops.last())));
    }
}

void WebKitConsole::ownFrame()
{
    const page::PageKind kind = m_ended.page.kind;
    if (m_ended.turn == Turn::First && (kind == page::PageKind::Frame || kind == page::PageKind::Sandbox) &&
        page::frameOptionsIn(m_ended.page.headers) == FrameOptions::Invalid &&
        !m_ended.environment.policies.has("frame-ancestors"))
        invalidOptions(m_ended.documentUrl(), m_ended.page.headers);
}

void WebKitConsole::invalidOptions(const QString& url, const http::HeaderList& headers)
{
    const QByteArray said = fetch::joined(headers, "X-Frame-Options").value_or(QByteArray());
    if (!said.isEmpty())
        m_lines.addLine(
            u"Invalid 'X-Frame-Options' header encountered when loading '%1': '%2' is not a recognized "
            "directive. The header will be ignored."_s.arg(url, QString::fromLatin1(said)));
}

void WebKitConsole::framed()
{
    if (!m_ended.framesAnswer())
        return;
    const fetch::Failure* failure = m_ended.failure();
    const auto target = url::parseOrNull(m_ended.hops.last());
    if (!target)
        return;
    const QString url = QString::fromUtf8(m_ended.run.hopsWithFragments().last());
    const bool redirects = failure && !failure->next.isEmpty();
    if (failure && failure->detail == "frame-resource" && !redirects)
        return resourcePolicy(*failure);
    if (redirects)
        m_lines.addLine(u"Redirection was blocked by Cross-Origin-Embedder-Policy"_s);
    if (failure && (failure->detail == "frame-embedder" || redirects))
        return m_lines.addLine(
            u"Refused to display '%1' in a frame because of Cross-Origin-Embedder-Policy."_s.arg(url));
    const http::HeaderList& headers = m_ended.response.headers;
    const page::ContentSecurityPolicy policies =
        page::policiesOfAnswer(headers, *target, m_ended.run.profile());
    webkitPolicyNotes(policies, headers, false, m_lines);
    frameAncestors(policies);
    if (policies.has("frame-ancestors"))
        return;
    const FrameOptions options = page::frameOptionsIn(headers);
    const QString said =
        QString::fromLatin1(fetch::joined(headers, "X-Frame-Options").value_or(QByteArray()));
    if (options == FrameOptions::Conflict)
        m_lines.addLine(u"Multiple 'X-Frame-Options' headers with conflicting values ('%1') encountered when "
                        "loading '%2'. Falling back to 'DENY'."_s.arg(said, url));
    if (options == FrameOptions::Invalid)
        invalidOptions(url, headers);
    else if (failure && failure->symptom == fetch::Symptom::FrameBlocked)
        m_lines.addLine(
            u"Refused to display '%1' in a frame because it set 'X-Frame-Options' to '%2'."_s.arg(url, said));
}

} // namespace crosscheck::engines

#include "engines/chromium/lines.h"
#include "engines/chromium/policy_notes.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/framing.h"
#include "page/shown_types.h"

namespace crosscheck::engines {

using fetch::Symptom;
using page::FrameOptions;
using namespace Qt::StringLiterals;

namespace {

/// Of an answer that has nothing to show nobody asks who may.
bool showsNothing(int status)
{
    constexpr int noContent = 204, resetContent = 205, notModified = 304;
    return status == noContent || status == resetContent || status == notModified;
}

} // namespace

void ChromiumConsole::frameAncestors(const page::ContentSecurityPolicy& policies, bool reportOnly)
{
    const QString shown = QString::fromUtf8(policies.self().serialized()) + u'/';
    QList<QByteArray> told; // of several documents around the frame the first counts
    const auto all =
        page::forbiddenAncestors(policies, m_ended.environment, m_ended.run.profile(), reportOnly);
    for (const auto& one : all) {
        if (told.contains(one.violation.directive))
            continue;
        told.append(one.violation.directive);
        framing(one.violation.directive, shown, reportOnly);
    }
}

bool ChromiumConsole::byEmbedder() const
{
    const fetch::Failure* failure = m_ended.failure();
    return failure && (failure->detail == "frame-embedder" || failure->detail == "frame-resource");
}

void ChromiumConsole::ownFrame()
{
    const page::PageKind kind = m_ended.page.kind;
    if (m_ended.turn != Turn::First || (kind != page::PageKind::Frame && kind != page::PageKind::Sandbox) ||
        page::frameOptionsIn(m_ended.page.headers) != FrameOptions::Invalid ||
        m_ended.environment.policies.has("frame-ancestors"))
        return;
    invalidOptions(m_ended.page.origin, m_ended.page.headers);
}

void ChromiumConsole::invalidOptions(const QByteArray& origin, const http::HeaderList& headers)
{
    const QString said = QString::fromUtf8(fetch::joined(headers, "X-Frame-Options").value_or(QByteArray()));
    // What is no UTF-8 makes the whole line empty.
    m_lines.addLine(
        said.contains(QChar::ReplacementCharacter)
            ? QString()
            : u"Invalid 'X-Frame-Options' header encountered when loading '%1/': '%2' is not a "
              "recognized directive. The header will be ignored."_s.arg(QString::fromUtf8(origin), said));
}

bool ChromiumConsole::isUnshownError() const
{
    constexpr int firstError = 400;
    if (m_ended.request.initiator != page::Initiator::FormPost || m_ended.response.status < firstError ||
        m_ended.failure())
        return false;
    const QByteArray essence = fetch::mimeEssence(m_ended.contentType().toLatin1());
    return !page::isShownType(essence) || m_ended.run.profile().loads.downloadedTypes.contains(essence);
}

void ChromiumConsole::frameStatus()
{
    constexpr int firstError = 400;
    if (m_ended.response.status >= firstError)
        m_lines.add("chromium-status",
                    {{Field::Status, QString::number(m_ended.response.status)}, {Field::Token, QString()}});
}

void ChromiumConsole::framed()
{
    const fetch::Failure* failure = m_ended.failure();
    if (!m_ended.framesAnswer() || showsNothing(m_ended.response.status) || byEmbedder() ||
        (failure && failure->detail == "download"))
        return;
    const http::HeaderList& headers = m_ended.response.headers;
    if (!failure || failure->symptom != Symptom::FrameBlocked)
        chromiumPolicyNotes(headers, true, m_lines);
    const auto target = page::saysWhoMayFrame(headers) ? url::parseOrNull(m_ended.hops.last()) : std::nullopt;
    if (!target)
        return;
    const page::ContentSecurityPolicy policies =
        page::policiesOfAnswer(headers, *target, m_ended.run.profile());
    frameAncestors(policies, true);
    frameAncestors(policies, false);
    if (policies.has("frame-ancestors"))
        return;
    const QString shown = QString::fromUtf8(url::originOf(*target).serialized()) + u'/';
    const QString said = QString::fromUtf8(fetch::joined(headers, "X-Frame-Options").value_or(QByteArray()));
    const FrameOptions options = page::frameOptionsIn(headers);
    if (options == FrameOptions::Invalid)
        invalidOptions(url::originOf(*target).serialized(), headers);
    else if (failure && options == FrameOptions::Conflict)
        m_lines.addLine(
            u"Refused to display '%1' in a frame because it set multiple 'X-Frame-Options' headers with "
            "conflicting values ('%2'). Falling back to 'deny'."_s.arg(shown, said));
    else if (failure && options != FrameOptions::None && options != FrameOptions::AllowAll &&
             failure->symptom == Symptom::FrameBlocked)
        m_lines.addLine(u"Refused to display '%1' in a frame because it set 'X-Frame-Options' to '%2'."_s.arg(
            shown, options == FrameOptions::Deny ? u"deny"_s : u"sameorigin"_s));
}

} // namespace crosscheck::engines

#include "engines/gecko/lines.h"
#include "page/frame_allow.h"
#include "page/link_header.h"
#include "page/policies.h"

#include <algorithm>

namespace crosscheck::engines {

using page::Initiator;
using page::PageKind;
using namespace Qt::StringLiterals;

QStringList GeckoConsole::ignoredPreloads() const
{
    QStringList notes;
    const QList<page::PageRequest> ignored = page::ignoredPreloads(m_ended.page.headers, true);
    for (const page::PageRequest& one : ignored) {
        const auto target = url::parseOrNull(one.url, m_ended.environment.relativeTo());
        notes.append(
            u"Preload of %1 was ignored due to unknown “as” or “type” values, or non-matching “media” "
            "attribute."_s.arg(QString::fromUtf8(target ? target->href() : one.url)));
    }
    return notes;
}

void GeckoConsole::allowNotes()
{
    // dom/security/featurepolicy: FeaturePolicyUtils, as Firefox ESR 153 has it
    static constexpr QByteArrayView known[] = {"camera"_b,
                                               "geolocation"_b,
                                               "microphone"_b,
                                               "display-capture"_b,
                                               "fullscreen"_b,
                                               "web-share"_b,
                                               "gamepad"_b,
                                               "screen-wake-lock"_b,
                                               "publickey-credentials-get"_b,
                                               "publickey-credentials-create"_b,
                                               "storage-access"_b,
                                               "speaker-selection"_b,
                                               "picture-in-picture"_b,
                                               "loopback-network"_b,
                                               "local-network"_b};
    if (m_ended.turn != Turn::First || m_ended.page.frameAttributes.isEmpty())
        return;
    // The attribute is read as often as the frame gets a document.
    const int times = m_ended.page.kind == PageKind::Sandbox ? 4 : 3;
    const QList<QByteArray> features = page::allowedFeatures(m_ended.page.frameAttributes);
    for (const QByteArray& name : features) {
        const bool isKnown = std::find(std::begin(known), std::end(known), name) != std::end(known);
        for (int time = 0; time < (isKnown ? 0 : times); ++time)
            m_lines.addLine(
                u"Feature Policy: Skipping unsupported feature name “%1”."_s.arg(QString::fromUtf8(name)));
    }
}

void GeckoConsole::ownScripts()
{
    const page::ContentSecurityPolicy& policies = m_ended.environment.policies;
    if (!m_ended.page.workerUrl.isEmpty()) {
        const auto target = url::parseOrNull(m_ended.page.workerUrl);
        const auto all = target ? policies.reportOnlyViolations(*target, page::directivesForWorker(), false)
                                : QList<page::ContentSecurityPolicy::Violation>();
        for (const auto& violation : all)
            m_lines.add(policyRow(violation.effective, true),
                        {{Field::Url, QString::fromUtf8(m_ended.page.workerUrl)},
                         {Field::Kind, QString::fromLatin1(violation.effective)},
                         {Field::Token, asParsed(violation.directive)}});
        return;
    }
    if (m_ended.page.kind == PageKind::Normal || m_ended.page.kind == PageKind::File)
        return; // no script stands in its document
    const auto all = policies.reportOnlyInlineViolations();
    for (const auto& violation : all)
        m_lines.addLine(
            u"Content-Security-Policy: (Report-Only policy) The page’s settings would block an inline script "
            "(script-src-elem) from being executed because it violates the following directive: “%1”. "
            "Consider "
            "using a hash ('sha256-…') or a nonce."_s.arg(asParsed(violation.directive)));
}

void GeckoConsole::reportKept()
{
    // imgLoader asks the policies of where an image came from in the end (ShouldLoadCachedImage); a style sheet that is there is
    // asked about at its own address: seldom-kept-report-img-led, seldom-kept-report-stylesheet-led.
    const page::Initiator by = m_ended.request.initiator;
    const bool image = by == page::Initiator::Img || by == page::Initiator::CssBackground ||
                       by == page::Initiator::CssMask || by == page::Initiator::CssShape;
    if ((!image && by != page::Initiator::Stylesheet) || m_ended.hops.isEmpty() ||
        !m_ended.environment.policies.hasReportOnly())
        return;
    const QByteArray& at = image ? m_ended.hops.last() : m_ended.hops.first();
    const auto target = url::parseOrNull(at);
    if (!target)
        return;
    const auto all = m_ended.environment.policies.reportOnlyViolations(
        *target, page::directivesFor(m_ended.request), image && m_ended.hops.size() > 1);
    for (const auto& violation : all)
        m_lines.add(policyRow(violation.effective, true),
                    {{Field::Url, QString::fromUtf8(at)},
                     {Field::Kind, QString::fromLatin1(violation.effective)},
                     {Field::Token, asParsed(violation.directive)}});
}

void GeckoConsole::reportOnlyFrame()
{
    static const QList<QByteArray> directives{"frame-src", "child-src", "default-src"};
    const page::PageKind kind = m_ended.page.kind;
    const bool loaded = kind == page::PageKind::Frame || kind == page::PageKind::Sandbox;
    const auto addresses = m_ended.framedAddresses(hasNoAddress() || loaded);
    for (const auto& at : addresses) {
        const auto document = url::parseOrNull(at.url);
        if (!document)
            continue;
        const auto all =
            m_ended.environment.policies.reportOnlyViolations(*document, directives, at.redirected);
        for (const auto& violation : all)
            m_lines.add("gecko-csp-report", {{Field::Url, QString::fromUtf8(at.url)},
                                             {Field::Kind, QString::fromLatin1(violation.effective)},
                                             {Field::Token, asParsed(violation.directive)}});
    }
}

} // namespace crosscheck::engines

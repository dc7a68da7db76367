#include "engines/chromium/lines.h"
#include "engines/chromium/permission_notes.h"
#include "page/frame_allow.h"
#include "page/link_header.h"
#include "page/policies.h"

#include <algorithm>

namespace crosscheck::engines {

using namespace Qt::StringLiterals;
using page::PageKind;

void ChromiumConsole::pageLoaded()
{
    const http::HeaderList& headers = m_ended.page.headers;
    if (!m_ended.page.frameAttributes.isEmpty())
        chromiumAllowNotes(page::allowedFeatures(m_ended.page.frameAttributes), m_lines);
    if (headers.isEmpty())
        return;
    const PageKind kind = m_ended.page.kind;
    const bool framed = kind == PageKind::Frame || kind == PageKind::Sandbox;
    if (http::contains(headers, "Clear-Site-Data")) {
        // A page that is left at once is left before it is told.
        const bool stays = kind != PageKind::Normal || m_ended.environment.top.scheme == "https"_b;
        if (stays)
            clearing(headers, m_ended.pageUrl(), true);
        if (framed)
            clearing(headers, m_ended.documentUrl(), true);
        else if (!m_ended.page.workerUrl.isEmpty())
            clearing(headers, QString::fromUtf8(m_ended.page.workerUrl), true);
    }
    const qsizetype ignored = page::ignoredPreloads(headers).size() * (framed ? 2 : 1);
    for (qsizetype time = 0; time < ignored; ++time)
        m_lines.addLine(u"<link rel=preload> must have a valid `as` value"_s);
    if (!m_ended.environment.policies.hasReportOnly())
        return;
    inlineReports();
    workerStart();
}

QString ChromiumConsole::inlineRefusal(const QByteArray& directive, const QString& hash,
                                       const QString& fallback)
{
    QList<QByteArray> words = directive.toLower().split(' ');
    const bool fallsBack = words.takeFirst() == "default-src";
    const bool named = std::any_of(words.cbegin(), words.cend(), page::isNonceOrHash);
    QString why = u"Note that 'unsafe-inline' is ignored if either a hash or nonce value is present in the "
                  "source list."_s;
    if (!named || !words.contains("'unsafe-inline'"))
        why = u"Either the 'unsafe-inline' keyword, a hash ('%1'), or a nonce ('nonce-...') is required to "
              "enable inline execution."_s.arg(hash) +
              (fallsBack ? u" Note also that '%1' was not explicitly set, so 'default-src' is used as a "
                           "fallback."_s.arg(fallback)
                         : QString());
    return u"violates the following Content Security Policy directive '%1'. %2"_s.arg(
        QString::fromUtf8(directive) + (words.isEmpty() ? u" "_s : QString()), why);
}

void ChromiumConsole::inlineReports()
{
    const PageKind kind = m_ended.page.kind;
    if (kind == PageKind::Normal || kind == PageKind::File || !m_ended.page.workerUrl.isEmpty())
        return; // no script stands in its document
    const auto all = m_ended.environment.policies.reportOnlyInlineViolations();
    for (const auto& one : all)
        m_lines.addLine(
            u"Executing inline script %1 The policy is report-only, so the violation has been logged but no "
            "further action has been taken."_s.arg(
                inlineRefusal(one.directive, u"sha256-…"_s, u"script-src"_s)));
}

bool ChromiumConsole::styleRefused(const fetch::Failure& failure)
{
    const auto all = m_ended.styleViolations(failure);
    for (const auto& one : all)
        m_lines.addLine(u"Applying inline style %1 The action has been blocked."_s.arg(
            inlineRefusal(one.directive, m_ended.styleHash(), u"style-src"_s)));
    return !all.isEmpty();
}

void ChromiumConsole::workerStart()
{
    const auto target =
        m_ended.page.workerUrl.isEmpty() ? std::nullopt : url::parseOrNull(m_ended.page.workerUrl);
    if (!target)
        return;
    const auto all =
        m_ended.environment.policies.reportOnlyViolations(*target, page::directivesForWorker(), false);
    for (const auto& one : all)
        violation(one, QString::fromUtf8(m_ended.page.workerUrl), true);
}

} // namespace crosscheck::engines

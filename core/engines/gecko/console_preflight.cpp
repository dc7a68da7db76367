#include "engines/gecko/lines.h"
#include "page/policies.h"

namespace crosscheck::engines {

using fetch::Failure;

namespace {

/// Where a preflight's answer leads: an address with its scheme, or none.
std::optional<url::Url> targetOf(const Failure& failure)
{
    const auto from = url::parseOrNull(failure.url);
    return from ? url::parseOrNull(failure.next, &*from) : std::nullopt;
}

} // namespace

bool GeckoConsole::ledPreflight(const Failure& failure)
{
    // netwerk/base/nsAsyncRedirectVerifyHelper.cpp: the security manager and the policies are asked before the listener that knows CORS.
    const std::optional<url::Url> to = targetOf(failure);
    Failure led = failure;
    if (to) {
        led.next = to->href();
        led.value = to->scheme;
    }
    const QString next = QString::fromUtf8(led.next);
    const auto violations = to ? m_ended.environment.policies.violations(
                                     *to, page::directivesFor(m_ended.request), true, m_ended.script())
                               : QList<page::ContentSecurityPolicy::Violation>();
    const bool mixes = to && to->scheme == "http" && m_ended.environment.top.scheme == "https" &&
                       !url::isPotentiallyTrustworthy(*to) &&
                       !m_ended.environment.policies.upgradesInsecureRequests();
    // The listener asks what it knows of an answer before it fails for the scheme (branch-led-tls-6-none).
    const bool isOther = to && !to->isHttp() && failure.symptom == Symptom::PreflightRedirect;
    if (to && to->scheme == "data")
        m_lines.add("gecko-data-redirect", {{Field::Url, asBlockedData(led.next)}});
    else if (to && leadsWhereNobodyMay(led))
        m_lines.add("gecko-may-not-link",
                    {{Field::Page, m_ended.isXhr() ? pageName() : QString::fromUtf8(failure.url)},
                     {Field::Url, next}});
    else if (!violations.isEmpty())
        for (const auto& violation : violations)
            m_lines.add(policyRow(violation.effective, false),
                        {{Field::Url, next},
                         {Field::Kind, QString::fromLatin1(violation.effective)},
                         {Field::Token, asParsed(violation.directive)}});
    else if (mixes)
        mixed(next);
    else if (to && !isOther && !isNeverOpened(led))
        return false;
    for (int time = 0; time < 2; ++time)
        didNotSucceed(QString::fromUtf8(failure.url));
    return true;
}

void GeckoConsole::reportsOfLedPreflight()
{
    const Failure* failure = m_ended.failure();
    const auto to =
        failure && failure->preflight && !failure->next.isEmpty() ? targetOf(*failure) : std::nullopt;
    if (!to || to->scheme == "data" || to->scheme == "file" || to->scheme == "view-source")
        return;
    const auto violations = m_ended.environment.policies.reportOnlyViolations(
        *to, page::directivesFor(m_ended.request), true, m_ended.script());
    for (const auto& violation : violations)
        m_lines.add(policyRow(violation.effective, true),
                    {{Field::Url, QString::fromUtf8(to->href())},
                     {Field::Kind, QString::fromLatin1(violation.effective)},
                     {Field::Token, asParsed(violation.directive)}});
}

} // namespace crosscheck::engines

#include "page/csp_reports.h"

#include "page/csp.h"
#include "page/policies.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

using Violation = ContentSecurityPolicy::Violation;

QList<Report> reportsOf(const QList<Violation>& violations, const QByteArray& stopped,
                        const QByteArray& origin, const Environment& environment)
{
    QList<Report> reports;
    for (const Violation& violation : violations) {
        for (const QByteArray& endpoint : violation.reportUris) {
            const auto to = url::parseOrNull(endpoint, environment.base ? &*environment.base : nullptr);
            if (!to || !to->isHttp())
                continue;
            Wanted post;
            post.request.method = "POST";
            post.request.url = to->href(true);
            post.request.headers.append({QByteArrayLiteral("Origin"), origin});
            post.url = *to;
            reports.append({post, violation.directive + ' ' + stopped});
        }
    }
    return reports;
}

bool tells(const Run& run, const fetch::Failure& failure)
{
    const fetch::Profile::Reports& reports = run.profile().reports;
    const PageKind kind = run.page().kind;
    const bool loaded = kind == PageKind::Normal || kind == PageKind::Frame || kind == PageKind::Sandbox;
    if (reports.onlyByLoadedDocuments && !loaded && failure.detail != "worker-start"_b)
        return false;
    return !(reports.notOfPreloads && run.request().initiator == Initiator::Preload && failure.hop == 0);
}

} // namespace

QList<Report> violationReports(const Run& run)
{
    const fetch::Failure* failure =
        run.verdict() && run.verdict()->failure ? &*run.verdict()->failure : nullptr;
    if (!failure || failure->symptom != fetch::Symptom::CspBlocked || !tells(run, *failure))
        return {};
    const auto target = url::parseOrNull(failure->url);
    if (!target)
        return {};
    const fetch::Profile::Reports& how = run.profile().reports;
    const QList<QByteArray> directives = failure->detail == "worker-start"_b
                                             ? directivesForWorker()
                                             : directivesThatRefused(run.request(), *failure);
    QList<Violation> violations =
        run.environment().policies.violations(*target, directives, failure->hop > 0);
    if (how.lastPolicyFirst)
        std::reverse(violations.begin(), violations.end());
    const QByteArray origin = how.originIsNull ? QByteArray("null") : run.environment().originText;
    const QList<Report> reports = reportsOf(violations, failure->url, origin, run.environment());
    const bool twice =
        how.cssFontsTellTwice && run.request().initiator == Initiator::FontCss && failure->hop == 0;
    return twice ? reports + reports : reports;
}

QList<PassingReport> reportOnlyReports(const Run& run)
{
    const ContentSecurityPolicy& policies = run.environment().policies;
    const fetch::Profile::Reports& how = run.profile().reports;
    const PageKind kind = run.page().kind;
    const bool untold =
        how.onlyByLoadedDocuments && (kind == PageKind::Data || kind == PageKind::SharedWorker);
    if (!policies.hasReportOnly() || untold)
        return {};
    const QByteArray origin = how.originIsNull ? QByteArray("null") : run.environment().originText;
    const Initiator by = run.request().initiator;
    const bool byCall = by == Initiator::Fetch || by == Initiator::Xhr;
    const bool connects = byCall || by == Initiator::EventSource || by == Initiator::Beacon;
    const bool loaderToo =
        how.loadersReportToo && connects && (kind == PageKind::Normal || kind == PageKind::Frame);
    QList<PassingReport> all;
    const QList<QByteArray> hops = run.hops();
    for (int hop = 0; hop < hops.size(); ++hop) {
        const auto target = url::parseOrNull(hops[hop]);
        if (!target || (how.notOfPreloads && by == Initiator::Preload && hop == 0))
            continue;
        const auto violations = policies.reportOnlyViolations(*target, directivesFor(run.request()), hop > 0);
        const bool asked = std::any_of(run.wire().begin(), run.wire().end(), [&](const Wanted& sent) {
            return sent.kind == Wanted::Kind::Preflight && sent.hop == hop;
        });
        const bool twice = (loaderToo && hop == 0) || (how.reportsOfPreflights && asked);
        const QList<Report> reports = reportsOf(violations, hops[hop], origin, run.environment());
        for (int time = 0; time < (twice ? 2 : 1); ++time) {
            const bool first = loaderToo && byCall && hop == 0 && time == 0;
            for (const Report& report : reports)
                all.append(
                    {report, hop, how.reportsBeforeRequest || first || (how.reportsOfPreflights && asked)});
        }
    }
    return all;
}

QList<Report> iconReports(const Environment& environment, const fetch::Profile& profile)
{
    if (!profile.reports.ofIcons || environment.policies.isEmpty())
        return {};
    static const auto icon = url::parseOrNull("data:,");
    static const QList<QByteArray> directives{"img-src", "default-src"};
    return reportsOf(environment.policies.violations(*icon, directives, false) +
                         environment.policies.reportOnlyViolations(*icon, directives, false),
                     "data:", environment.top.serialized(), environment);
}

} // namespace crosscheck::page

#include "page/csp_reports.h"

#include "page/csp.h"
#include "page/framing.h"
#include "page/policies.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

using Violation = ContentSecurityPolicy::Violation;

QList<Report> reportsOf(const QList<Violation>& violations, const QByteArray& stopped,
                        const QByteArray& origin, const url::Url* base)
{
    QList<Report> reports;
    for (const Violation& violation : violations) {
        for (const QByteArray& endpoint : violation.reportUris) {
            const auto to = url::parseOrNull(endpoint, base);
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

const url::Url* baseOf(const Environment& environment)
{
    return environment.base ? &*environment.base : nullptr;
}

/// What an answer to a form tells of the frames that it forbids, or would.
QList<Report> framingReports(const Run& run)
{
    const fetch::Failure* failure = run.verdict()->failure ? &*run.verdict()->failure : nullptr;
    const http::HeaderList& headers = run.response().headers;
    if (!saysWhoMayFrame(headers))
        return {};
    const auto target = run.hops().isEmpty() ? std::nullopt : url::parseOrNull(run.hops().last());
    if (run.request().initiator != Initiator::FormPost || run.response().status == 0 || !target ||
        (failure && failure->detail != "frame-ancestors"_b && failure->detail != "frame-options"_b))
        return {};
    const ContentSecurityPolicy policies = policiesOfAnswer(run.response().headers, *target, run.profile());
    QList<Violation> all;
    for (const bool reportOnly : {false, true}) {
        if (reportOnly && run.profile().loads.framesAskedFirst)
            continue; // where such a policy says nothing of frames
        const auto forbidden = forbiddenAncestors(policies, run.environment(), run.profile(), reportOnly);
        for (const auto& one : forbidden) {
            if (!all.contains(one.violation))
                all.append(one.violation);
        }
    }
    const QByteArray origin = run.profile().reports.framedTellAsThemselves
                                  ? url::originOf(*target).serialized()
                                  : QByteArray("null");
    QList<Report> reports = reportsOf(all, run.hops().last(), origin, &*target);
    for (Report& one : reports)
        one.byFrame = true;
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
    if (run.verdict() && run.request().initiator == Initiator::FormPost &&
        (!failure || failure->symptom == fetch::Symptom::FrameBlocked))
        return framingReports(run);
    if (!failure || failure->symptom != fetch::Symptom::CspBlocked || !tells(run, *failure))
        return {};
    const auto target = url::parseOrNull(failure->url);
    if (!target)
        return {};
    const fetch::Profile::Reports& how = run.profile().reports;
    const bool ofStyle = isStyleForbidden(run.request(), *failure);
    const QList<QByteArray> directives = failure->detail == "worker-start"_b
                                             ? directivesForWorker()
                                             : directivesThatRefused(run.request(), *failure);
    QList<Violation> violations =
        ofStyle ? run.environment().policies.inlineStyleViolations()
                : run.environment().policies.violations(*target, directives, failure->hop > 0,
                                                        scriptIn(run.request(), run.profile()));
    if (how.lastPolicyFirst)
        std::reverse(violations.begin(), violations.end());
    const QByteArray origin = how.originIsNull ? QByteArray("null") : run.environment().originText;
    const QList<Report> reports = reportsOf(violations, ofStyle ? QByteArray("inline") : failure->url, origin,
                                            baseOf(run.environment()));
    const bool twice = !ofStyle && how.cssFontsTellTwice && run.request().initiator == Initiator::FontCss &&
                       failure->hop == 0;
    return twice ? reports + reports : reports;
}

QList<PassingReport> reportOnlyReports(const Run& run)
{
    static const QList<QByteArray> frames{"frame-src", "child-src", "default-src"};
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
    const bool fetched = connects || (by == Initiator::Preload && run.request().as == "fetch"_b);
    const fetch::Failure* failure =
        run.verdict() && run.verdict()->failure ? &*run.verdict()->failure : nullptr;
    const bool forbidden = failure && failure->hop == 0 && failure->symptom == fetch::Symptom::CspBlocked;
    const bool loaderToo =
        how.loadersReportToo && connects && (kind == PageKind::Normal || kind == PageKind::Frame);
    QList<PassingReport> all;
    const QList<QByteArray>& hops = run.hops();
    for (int hop = 0; hop < hops.size(); ++hop) {
        const auto target = url::parseOrNull(hops[hop]);
        // Nobody uses what is fetched for later yet, but fetch(): its policy is asked.
        const bool unasked = how.notOfPreloads && by == Initiator::Preload && run.request().as != "fetch"_b;
        if (!target || (unasked && hop == 0))
            continue;
        const auto violations = policies.reportOnlyViolations(*target, directivesFor(run.request()), hop > 0,
                                                              scriptIn(run.request(), run.profile()));
        const bool asked = std::any_of(run.wire().begin(), run.wire().end(), [&](const Wanted& sent) {
            return sent.kind == Wanted::Kind::Preflight && sent.hop == hop;
        });
        const bool styled = how.cssFontsTellTwice &&
                            (by == Initiator::FontCss || (by == Initiator::Stylesheet && !forbidden));
        const bool twice = ((loaderToo || styled) && hop == 0) || (how.reportsOfPreflights && asked);
        const QList<Report> reports = reportsOf(violations, hops[hop], origin, baseOf(run.environment()));
        for (int time = 0; time < (twice ? 2 : 1); ++time) {
            // By who loads an element, before it loads: picked-two-rest-csp-only-track-media-srcnone-69
            const bool first =
                (loaderToo && byCall && hop == 0 && time == 0) || (how.loadersReportToo && !fetched);
            for (const Report& report : reports)
                all.append(
                    {report, hop, how.reportsBeforeRequest || first || (how.reportsOfPreflights && asked)});
        }
        if (by != Initiator::FormPost)
            continue;
        const auto framed = policies.reportOnlyViolations(*target, frames, hop > 0);
        for (const Report& report : reportsOf(framed, hops[hop], origin, baseOf(run.environment())))
            all.append({report, hop, false}); // by the frame that shows what comes back
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
                     "data:", environment.top.serialized(), baseOf(environment));
}

} // namespace crosscheck::page

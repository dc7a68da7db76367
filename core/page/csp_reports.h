#pragma once

#include "page/run.h"

namespace crosscheck::page {

/// A request by which a browser tells a page's report-uri that a policy stopped something
/// (https://w3c.github.io/webappsec-csp/#report-violation).
struct Report
{
    Wanted request;
    QByteArray about;     ///< what was stopped, and by which directive
    bool byFrame = false; ///< a frame's answer tells, not the page
    bool operator==(const Report&) const = default;
};

/// The reports of what stopped a run that has ended, in the order in which they are sent; none where no enforced policy did, or
/// nobody is told. What a report-to names is told later and isn't among them.
QList<Report> violationReports(const Run& run);
/// A report of a policy that stops nothing, and the hop that it is about.
struct PassingReport
{
    Report report;
    int hop = 0;
    bool before = false; ///< it is sent before the request of that hop
    bool operator==(const PassingReport&) const = default;
};
/// The reports of the policies that only report. They race with the requests: the order is the one that was seen most.
QList<PassingReport> reportOnlyReports(const Run& run);
/// The reports of a page's own icon, a data: URL; none where the policies let it pass or the browser shows none.
QList<Report> iconReports(const Environment& environment, const fetch::Profile& profile);

} // namespace crosscheck::page

#include "page/framing.h"

#include "fetch/headers.h"
#include "page/embedder.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence optionForbids{
    "policy.frame-options", "page",
    QT_TRANSLATE_NOOP("page", "X-Frame-Options is “%1”: no frame of this page may show the answer.")};
constexpr Sentence ancestorsForbid{
    "policy.frame-ancestors", "page",
    QT_TRANSLATE_NOOP("page", "The answer's Content-Security-Policy doesn't list a page around it: “%1”.")};
constexpr Sentence embedderForbids{
    "policy.frame-embedder", "page",
    QT_TRANSLATE_NOOP("page", "The page has a Cross-Origin-Embedder-Policy, and what it frames comes without "
                              "one.")};

const QList<QByteArray>& ancestorDirectives()
{
    static const QList<QByteArray> directives{"frame-ancestors"};
    return directives;
}

/// The address of an ancestor as sources are compared with it: that of its origin. An opaque one has none, a file its scheme.
url::Url addressOf(const FrameAncestor& ancestor)
{
    url::Url at;
    at.path = "/";
    if (ancestor.url.scheme == "file"_b) {
        at.scheme = "file";
    } else if (ancestor.origin.opaque) {
        at.scheme = "null";
    } else {
        at.scheme = ancestor.origin.scheme;
        at.host = ancestor.origin.host;
        at.port = ancestor.origin.port;
    }
    return at;
}

} // namespace

FrameOptions frameOptionsIn(const http::HeaderList& headers)
{
    const auto joined = fetch::joined(headers, "X-Frame-Options");
    if (!joined)
        return FrameOptions::None;
    static constexpr struct
    {
        QByteArrayView word;
        FrameOptions means;
    } known[] = {{"deny"_b, FrameOptions::Deny},
                 {"sameorigin"_b, FrameOptions::SameOrigin},
                 {"allowall"_b, FrameOptions::AllowAll}};
    std::optional<FrameOptions> all;
    for (const QByteArray& item : joined->split(',')) {
        FrameOptions one = FrameOptions::Invalid;
        for (const auto& row : known) {
            if (http::sameName(item.trimmed(), row.word))
                one = row.means;
        }
        if (all && *all != one)
            return FrameOptions::Conflict;
        all = one;
    }
    return *all;
}

bool saysWhoMayFrame(const http::HeaderList& headers)
{
    return http::contains(headers, "X-Frame-Options") || http::contains(headers, "Content-Security-Policy") ||
           http::contains(headers, "Content-Security-Policy-Report-Only");
}

QList<FrameAncestor> frameAncestorsOf(const Environment& environment)
{
    const Page& page = environment.page;
    const url::Url top = environment.base ? *environment.base : url::Url();
    const auto document = page.documentUrl.isEmpty() ? std::nullopt : url::parseOrNull(page.documentUrl);
    switch (page.kind) {
    case PageKind::Normal:
    case PageKind::Worker:
    case PageKind::SharedWorker:
    case PageKind::File:
        return {{environment.origin, top}};
    case PageKind::Frame:
    case PageKind::Sandbox:
    case PageKind::Srcdoc:
    case PageKind::Data:
    case PageKind::Blob:
        break;
    }
    return {{environment.origin, document.value_or(top)}, {environment.top, top}};
}

ContentSecurityPolicy policiesOfAnswer(const http::HeaderList& headers, const url::Url& url,
                                       const fetch::Profile& profile)
{
    ContentSecurityPolicy policies(
        headers, {profile.policies.cspWsCoversHttp, profile.policies.cspHostMayHaveQuery,
                  profile.policies.cspStarWithPortIsNone, profile.policies.cspStarCoversShownData});
    if (!policies.isEmpty())
        policies.setSelf(url::originOf(url));
    return policies;
}

QList<ForbiddenAncestor> forbiddenAncestors(const ContentSecurityPolicy& policies,
                                            const Environment& environment, const fetch::Profile& profile,
                                            bool reportOnly)
{
    QList<ForbiddenAncestor> all;
    if (reportOnly ? !policies.hasReportOnly() : !policies.has("frame-ancestors"))
        return all;
    const bool anyPath = !profile.policies.frameAncestorsComparePaths;
    const QList<FrameAncestor> ancestors = frameAncestorsOf(environment);
    for (const FrameAncestor& ancestor : ancestors) {
        const url::Url at = addressOf(ancestor);
        const auto violations = reportOnly ? policies.reportOnlyViolations(at, ancestorDirectives(), anyPath)
                                           : policies.violations(at, ancestorDirectives(), anyPath);
        for (const auto& violation : violations) {
            const bool star = !at.host && profile.policies.starCoversEveryAncestor &&
                              violation.directive.split(' ').contains("*");
            if (!star)
                all.append({violation, ancestor});
        }
    }
    return all;
}

std::optional<Failure> framingForbidden(const Environment& environment, const fetch::Profile& profile,
                                        Machine& machine)
{
    const http::Response& response = machine.response();
    const auto forbidden = [&](const QByteArray& detail, const QByteArray& value, const QByteArray& header,
                               fetch::Because because) {
        Failure failure = machine.failure(Symptom::FrameBlocked, detail, value);
        failure.header = header;
        failure.status = response.status;
        failure.step = machine.recorder().at("navigate-response.1").fail(std::move(because));
        return failure;
    };
    const bool unembedded =
        environment.embedderPolicy != EmbedderPolicy::UnsafeNone &&
        embedderPolicyIn(response.headers, url::isPotentiallyTrustworthy(machine.request().url), profile) ==
            EmbedderPolicy::UnsafeNone;
    const auto byEmbedder = [&]() -> std::optional<Failure> {
        if (!unembedded)
            return std::nullopt;
        return forbidden("frame-embedder", {}, "cross-origin-embedder-policy",
                         fetch::Because(embedderForbids));
    };
    // Where nobody is told it is asked first.
    if (auto failure = profile.loads.framesAskedLast ? byEmbedder() : std::nullopt)
        return failure;
    if (!saysWhoMayFrame(response.headers))
        return byEmbedder();
    const ContentSecurityPolicy policies = policiesOfAnswer(response.headers, machine.request().url, profile);
    // https://w3c.github.io/webappsec-csp/#frame-ancestors-and-frame-options: the policy takes the other header's place
    if (policies.has("frame-ancestors")) {
        const auto all = forbiddenAncestors(policies, environment, profile, false);
        if (!all.isEmpty()) {
            const QByteArray& directive = all.first().violation.directive;
            return forbidden("frame-ancestors", directive, "content-security-policy",
                             fetch::Because(ancestorsForbid, directive));
        }
        return byEmbedder();
    }
    const FrameOptions options = frameOptionsIn(response.headers);
    const auto allOwn = [&] {
        const QList<FrameAncestor> ancestors = frameAncestorsOf(environment);
        return std::all_of(ancestors.begin(), ancestors.end(), [&](const FrameAncestor& one) {
            return url::isSameOrigin(machine.request().url, one.origin);
        });
    };
    if (options == FrameOptions::Deny || options == FrameOptions::Conflict ||
        (options == FrameOptions::SameOrigin && !allOwn())) {
        const QByteArray said = fetch::joined(response.headers, "X-Frame-Options").value_or(QByteArray());
        return forbidden("frame-options", said, "x-frame-options", fetch::Because(optionForbids, said));
    }
    return byEmbedder();
}

} // namespace crosscheck::page

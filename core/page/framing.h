#pragma once

#include "fetch/machine.h"
#include "page/environment.h"

namespace crosscheck::page {

/// What X-Frame-Options says (https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header).
enum class FrameOptions {
    None,       ///< there is no such header
    Deny,       ///< no frame may show it
    SameOrigin, ///< frames of its own origin may
    AllowAll,   ///< every frame may
    Conflict,   ///< several values, one of them known: none may
    Invalid,    ///< nothing that is known: it says nothing
};
FrameOptions frameOptionsIn(const http::HeaderList& headers);

/// Whether an answer's headers may say anything of that, or have a policy at all.
bool saysWhoMayFrame(const http::HeaderList& headers);

/// A document around a frame.
struct FrameAncestor
{
    url::Origin origin;
    url::Url url; ///< its address
};
/// The documents around a frame of the page, the nearest first.
QList<FrameAncestor> frameAncestorsOf(const Environment& environment);

/// The policies that come with an answer, its own origin being their 'self'.
ContentSecurityPolicy policiesOfAnswer(const http::HeaderList& headers, const url::Url& url,
                                       const fetch::Profile& profile);

/// Which documents around a frame an answer's frame-ancestors forbid (https://w3c.github.io/webappsec-csp/#directive-frame-ancestors).
struct ForbiddenAncestor
{
    ContentSecurityPolicy::Violation violation;
    FrameAncestor ancestor;
};
/// All of them, policy by policy; `reportOnly`: those of the policies that only report. `policies`: those of the answer.
QList<ForbiddenAncestor> forbiddenAncestors(const ContentSecurityPolicy& policies,
                                            const Environment& environment, const fetch::Profile& profile,
                                            bool reportOnly);

/// Why a frame of the page may not show the newest answer (https://html.spec.whatwg.org/multipage/browsing-the-web.html#process-a-navigate-response); none where it may.
std::optional<fetch::Failure> framingForbidden(const Environment& environment, const fetch::Profile& profile,
                                               fetch::Machine& machine);

} // namespace crosscheck::page

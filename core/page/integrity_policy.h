#pragma once

#include "fetch/profile.h"
#include "page/page.h"

namespace crosscheck::page {

/// What Integrity-Policy and its -Report-Only ask of a page's scripts (https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy-section).
/// No engine of the record knows another destination.
struct IntegrityPolicy
{
    bool forbids = false; ///< scripts without integrity aren't asked for
    bool reports = false; ///< they are told of

    bool asks() const { return forbids || reports; }
};

IntegrityPolicy integrityPolicyIn(const http::HeaderList& headers, const fetch::Profile& profile);

/// https://w3c.github.io/webappsec-subresource-integrity/#should-request-be-blocked-by-integrity-policy-section: whether the policy means the request.
bool lacksIntegrity(const PageRequest& request, fetch::Mode mode, const url::Url& url,
                    const fetch::Profile& profile);

} // namespace crosscheck::page

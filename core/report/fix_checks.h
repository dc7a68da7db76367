#pragma once

#include "platforms/platform.h"
#include "report/server_message.h"

namespace crosscheck::report {

/// The preflight that browsers send in front of the request once the policy is in force, method and header names as they
/// write them; none where the request needs none.
std::optional<http::Request> expectedPreflight(const facts::Investigation& investigation,
                                               const policy::Policy& policy);

/// What to send once the configuration is in place, and what must come back: curl lines with the person's own URL and
/// origin. Behind a proxy the page's own server is asked, at `policy.path`. Empty where URL or page origin isn't known.
QList<ServerMessage::Proof> fixChecks(const facts::Investigation& investigation, const policy::Policy& policy,
                                      platforms::Kind kind);

} // namespace crosscheck::report

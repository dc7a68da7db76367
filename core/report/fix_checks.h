#pragma once

#include "platforms/platform.h"
#include "report/server_message.h"

namespace crosscheck::report {

/// What to send once the configuration is in place, and what must come back: curl lines with the person's own URL and
/// origin. Behind a proxy the page's own server is asked, at `policy.path`. Empty where URL or page origin isn't known.
QList<ServerMessage::Proof> fixChecks(const facts::Investigation& investigation, const policy::Policy& policy,
                                      platforms::Kind kind);

} // namespace crosscheck::report

// What depends on the platform's kind, and how the fix is checked.
#include "fix/check_card.h"
#include "fix/fix_station.h"
#include "platforms/platform.h"
#include "session/session.h"
#include "url/origin.h"
#include "url/url.h"

namespace crosscheck::desktop {

policy::Policy FixStation::policyFor(const platforms::Platform& platform) const
{
    const std::optional<url::Url> target = url::parseOrNull(session()->investigation().request.url);
    return platforms::forPlatform(platform, *session()->diagnosis().fix.policy,
                                  target ? url::originOf(*target).serialized() : QByteArray());
}

void FixStation::fillChecks()
{
    const diagnosis::Fix& fix = session()->diagnosis().fix;
    const platforms::Platform* platform = platforms::find(fix.platform);
    const platforms::Kind kind = platform ? platform->kind : platforms::Kind::Server;
    const bool sound = fix.policy && policy::isSound(fix.problems);
    m_checks->setChecks(sound ? report::fixChecks(session()->investigation(), *fix.policy, kind)
                              : QList<report::ServerMessage::Proof>());
    // By a proxy the browser never asks the other server: what that one would have to answer says nothing there.
    if (kind == platforms::Kind::Proxy)
        m_changesCard->setVisible(false);
}

} // namespace crosscheck::desktop

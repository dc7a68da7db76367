#pragma once

#include <QByteArray>

namespace crosscheck::fetch {

/// The values in which browsers differ. The defaults are the Fetch standard; engines/<engine>/ sets the others. Every field
/// names the departure; the recording that shows it stands beside the value in the engine's folder.
struct Profile
{
    QByteArray name = "standard";

    bool operator==(const Profile&) const = default;
};

} // namespace crosscheck::fetch

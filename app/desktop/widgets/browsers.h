#pragma once

#include "browser/installed.h"

class QComboBox;

namespace crosscheck::widgets {

/// Puts its version behind the name of each browser, as it comes. `choice` has a row for each of `installed`, in their order;
/// every browser is started once for it, with --version.
void showVersions(QComboBox* choice, const QList<browser::Installed>& installed);

} // namespace crosscheck::widgets

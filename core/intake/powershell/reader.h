#pragma once

#include "intake/curl/command.h"

namespace crosscheck::intake {

/// The curl commands of a text for PowerShell, with the arguments that it hands to a program.
ShellText readPowerShellCommands(const CleanText& text);

} // namespace crosscheck::intake

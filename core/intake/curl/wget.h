#pragma once

#include "intake/curl/command.h"

namespace crosscheck::intake {

/// Whether a word names wget: "wget", "wget.exe", a path to it.
bool isWget(QByteArrayView word);

/// The curl command that sends what a wget command sends. wget's own headers (User-Agent, Accept-Encoding) are left out as curl's
/// are, and a password is sent only with --auth-no-challenge: without it wget waits to be asked.
ShellCommand curlCommandOf(const ShellCommand& wget);

} // namespace crosscheck::intake

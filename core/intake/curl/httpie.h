#pragma once

#include "intake/curl/command.h"

namespace crosscheck::intake {

/// Whether a word names HTTPie or its relative xh: "http", "https", "xh", "xhs".
bool isHttpie(QByteArrayView word);

/// The curl command that sends what an HTTPie command sends, as its documentation describes its request items
/// (https://httpie.io/docs/cli/request-items). HTTPie's own headers (User-Agent, Accept-Encoding) are left out.
ShellCommand curlCommandOfHttpie(const ShellCommand& httpie);

} // namespace crosscheck::intake

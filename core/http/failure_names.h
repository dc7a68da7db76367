#pragma once

#include "http/message.h"

namespace crosscheck::http {

/// How a connection failed, by the code in a text of a browser or a tool: Chromium's net errors, Firefox's network and
/// certificate errors, Node's; None where no code says it.
/// https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h
/// https://searchfox.org/mozilla-central/source/xpcom/base/ErrorList.py
/// https://nodejs.org/api/errors.html#common-system-errors
NetworkFailure networkFailureNamedIn(QByteArrayView text);

} // namespace crosscheck::http

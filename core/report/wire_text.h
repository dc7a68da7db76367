#pragma once

#include "http/exchange.h"

#include <QString>

namespace crosscheck::report {

/// Bytes of the wire made visible: printable ASCII as it is, every other octet as \xNN, and trailing blanks as "·".
QString visibleBytes(QByteArrayView bytes);

/// A curl command for a POSIX shell that sends this request and shows the head of the answer. What curl writes by itself
/// (Host, Content-Length, Connection) is left out; secrets are masked, so that the reader must fill them in.
enum class CurlHeaders { All, ForCors };
QString curlLine(const http::Request& request, CurlHeaders headers = CurlHeaders::All);

} // namespace crosscheck::report

#pragma once

#include "fetch/profile.h"
#include "http/message.h"

namespace crosscheck::page {

/// What Opaque Response Blocking (https://github.com/annevk/orb) has against an answer for a destination: the name of the check that
/// keeps it back ("never-sniffed", "media-request" …); empty where the page gets it.
QByteArray whyOpaqueIsBlocked(const http::Response& response, QByteArrayView destination,
                              fetch::OrbSniffing sniffing, fetch::TypeEnd typeEnds);

/// Whether nothing lets the answer through before all of its body was read: who reads it as a program (Firefox) has to wait for its
/// end, and fails with a body that breaks off (files-load-cut-opaque-plain).
bool passesByItsWholeBody(const http::Response& response, QByteArrayView destination,
                          fetch::OrbSniffing sniffing, fetch::TypeEnd typeEnds);

} // namespace crosscheck::page

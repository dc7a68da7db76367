#pragma once

#include "facts/investigation.h"

#include <optional>

namespace crosscheck::session {

/// The session as an investigation of its own, to be kept, exported and opened again like any other: its paste is the
/// recording, every failure and as many of the requests that passed as keep it small. None where nothing failed.
std::optional<facts::Investigation> watchedSession(const QByteArray& address, const QList<facts::Send>& seen);

/// The investigation looks into one request of a recording: its exchanges, and what a console or the recording's own word for a
/// failure said of it.
facts::Investigation lookedInto(facts::Investigation investigation, const facts::Send& send);

} // namespace crosscheck::session

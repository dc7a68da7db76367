#pragma once

#include "browser/recording.h"
#include "intake/har/entry.h"

#include <optional>

namespace crosscheck::session {

/// The session as an investigation of its own, to be kept, exported and opened again like any other: its paste is the
/// recording, every failure and as many of the requests that passed as keep it small. None where nothing failed.
std::optional<facts::Investigation> watchedSession(const QByteArray& address,
                                                   const QList<browser::Seen>& seen);

/// The investigation looks into one request of a recording: its exchanges, and what a console or the recording's own word for a
/// failure said of it.
facts::Investigation lookedInto(facts::Investigation investigation, const intake::HarSend& chosen);

/// The requests of a recording that is kept as an investigation's paste, as intake::understand gives them, with what the
/// console or the recording said of each.
QList<intake::HarSend> recorded(const QString& paste, const QList<facts::Send>& sends);

} // namespace crosscheck::session

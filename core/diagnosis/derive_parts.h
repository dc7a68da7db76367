#pragma once

#include "diagnosis/derive.h"

/// The parts of deriveFacts().
namespace crosscheck::diagnosis {

/// Facts of the page and of the request as it is written; `modeGuessed`: the request's mode tells nothing of what the page asked for.
void addRequest(facts::FactSet& facts, const page::Page& page, const page::PageRequest& request,
                bool modeGuessed);

/// The exchange as a source; the replay itself where it isn't recorded.
facts::Source exchangeSource(const facts::Send& send, int index);
/// What the preflight of a run was answered, and what that covers.
void addPreflight(facts::FactSet& facts, const facts::Send& send, const Replayed& run);
/// What the request itself was answered, redirects included.
void addActual(facts::FactSet& facts, const facts::Send& send, const Replayed& run);
void addRedirectDifference(facts::FactSet& facts, const QByteArray& from, const QByteArray& location,
                           const facts::Source& source);
/// What the same request was answered without Origin, or with another one, in the investigation's other sends.
void addOtherSends(facts::FactSet& facts, const facts::Investigation& investigation, const facts::Send& send);

} // namespace crosscheck::diagnosis

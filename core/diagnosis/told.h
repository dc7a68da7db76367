#pragma once

#include "diagnosis/derive.h"
#include "fetch/text_kind.h"

/// What is concluded from a text alone, where no request was seen.
namespace crosscheck::diagnosis {

/// What texts of a kind (facts::Message::kind) tell beside their symptom.
struct ToldByKind
{
    fetch::TextKind kind;
    fetch::Outcome outcome; ///< of what the page wanted, in the browser that printed it; Unknown: not told
    enum class Server { NotConcerned, Answered, Unknown } server; ///< what it had to do with it
    const char* platform = ""; ///< id of the one that writes such texts; empty: none, or not known
};
/// Null where the kind tells nothing more, or is empty.
const ToldByKind* toldByKind(QByteArrayView kind);

/// A verdict per engine: a message speaks for the engine that printed it; of the others it lets expect something at most.
QList<EngineVerdict> verdictsFromMessage(const facts::Investigation& investigation);

/// Whether the text is about the answer to the request itself, so that the server ran it. Chromium of 2015 and later says
/// "preflight" where it is the preflight.
bool isAboutAnswer(const facts::Message& message);

/// The trouble that the main message tells of; nullopt where there is none.
std::optional<Trouble> troubleFromMessage(const facts::Investigation& investigation);

} // namespace crosscheck::diagnosis

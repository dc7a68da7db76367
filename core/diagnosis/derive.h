#pragma once

#include "diagnosis/replay.h"

namespace crosscheck::diagnosis {

/// The failure that has to be explained, with the engines that meet it.
struct Trouble
{
    fetch::Symptom symptom = fetch::Symptom::NotCorsOther; ///< as it is named in JSON, see symptomOf()
    fetch::Failure failure;
    QList<QByteArray> engines;     ///< slugs of the browsers that block there
    const Replayed* run = nullptr; ///< the run whose facts count
    facts::Source source{facts::Source::Kind::Replay, -1};
};

/// The symptom of a failure as a diagnosis names it: what failed on the way of a redirect is redirect-denied, what never
/// became a connection bears the network's slug, and what broke off is told apart by preflight and request.
fetch::Symptom symptomOf(const fetch::Failure& failure);

/// What the browsers' verdicts come to: the main trouble first. `runs`: the standard, then the browsers.
QList<Trouble> troubles(const QList<Replayed>& runs);

/// The send that counts: the newest; none where nothing was sent or recorded.
const facts::Send* newest(const facts::Investigation& investigation);

/// Everything that is known, with what follows from it. `trouble` may be null (nothing blocked, or nothing sent).
facts::FactSet deriveFacts(const facts::Investigation& investigation, const facts::Send* send,
                           const QList<Replayed>& runs, const Trouble* trouble);

/// What must be failing by answers given in the wizard or facts from a paste, where nothing was sent; none where they don't
/// tell. In the order of the standard.
std::optional<fetch::Failure> failureFromFacts(const facts::FactSet& facts, fetch::Symptom* symptom);
/// What a pasted configuration or log will make fail, where nothing else is known; none where it shows no fault.
std::optional<fetch::Failure> failureFromConfiguration(const facts::Investigation& investigation,
                                                       fetch::Symptom* symptom);
/// What kind of value (facts::acaoKind()) the fixed Access-Control-Allow-Origin of a pasted configuration is, to the page where
/// that is known, else to whoever asks; empty where none was pasted.
QByteArray configuredAcaoKind(const facts::Investigation& investigation);

/// The first message that a CORS check speaks in, else the first; null where there is none.
const facts::Message* mainMessage(const facts::Investigation& investigation);

} // namespace crosscheck::diagnosis

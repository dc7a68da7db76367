#pragma once

#include "diagnosis/derive.h"

namespace crosscheck::diagnosis {

/// The roots' rules over the facts, likeliest first, all under one symptom; never empty. `fallen`: those that were looked at
/// and that the facts speak against.
QList<RankedCause> rank(fetch::Symptom symptom, const facts::FactSet& facts, QList<RankedCause>* fallen);
/// Who has to change something where no root is known.
causes::Side usualSide(fetch::Symptom symptom);

/// What works today and is fragile, unsafe or announced to stop.
QList<Warning> warnings(const facts::FactSet& facts, const QList<Replayed>& runs);
/// Contradictions, and what is wrong though nothing is blocked.
QList<Warning> findings(const facts::Investigation& investigation, const facts::FactSet& facts,
                        const QList<Replayed>& runs, bool blocked);

/// Every id that warnings() and findings() may use, with its sentence.
QList<std::pair<QByteArray, const words::Sentence*>> warningTable();
QList<std::pair<QByteArray, const words::Sentence*>> findingTable();

/// Platform, policy and the replay with it.
Fix makeFix(const facts::Investigation& investigation, const facts::Send* send, const Diagnosis& diagnosis,
            const Trouble* trouble);

/// Whether the server ran the request.
Executed executed(const facts::Investigation& investigation, const facts::Send* send, const Trouble* trouble,
                  words::Text* text);

/// The sentences of the answer.
words::Text happenedText(const Trouble& trouble);
words::Text sideText(causes::Side side, const facts::FactSet& facts);
/// One sentence for a symptom.
const words::Sentence& sentenceOf(fetch::Symptom symptom);

} // namespace crosscheck::diagnosis

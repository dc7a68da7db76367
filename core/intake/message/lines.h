#pragma once

#include "engines/assemble.h"

namespace crosscheck::intake {

/// Lines that are read by their shape because no fixed sentence stands in them: Chromium's network lines ("POST https://…
/// net::ERR_FAILED 200 (OK)"), the codes of Internet Explorer and Edge, what servers' own code logs about an origin, texts that
/// a person or a machine translated.
/// `places`: where shapeWords() stand.
QList<engines::Said> shapedLines(const engines::Squeezed& text,
                                 const std::vector<engines::KeyScan::Hit>& places);
/// The words that such lines cannot be without, as `squeeze` makes them.
const QList<QString>& shapeWords();

/// A sentence whose beginning is missing, in a text that says nothing else.
void readCutOff(const QString& text, QList<engines::Said>& found);

/// Firefox's reason alone in another language than English, in a text that says nothing else: the titles of its documentation,
/// translations of them.
void readLoneReasons(const QString& text, QList<engines::Said>& found);

/// The first line of a server's log of what it was asked for that it answered with an error; what it answered well says nothing.
void readAccessLog(const QString& text, QList<engines::Said>& found);

/// An error of a script in a text that says nothing else: what it is not is worth saying.
void readPlainErrors(const QString& text, QList<engines::Said>& found);

/// A client's error whose stack names the check that a test's own browser makes of the answer's headers (jsdom) is that check's.
void settleTestDouble(const QString& text, engines::Said& bare);

/// Each reads one shape and adds what it found. `places`: where a word stands that such a text cannot be without.
void readNetworkErrors(const QString& text, const QList<qsizetype>& places, QList<engines::Said>& found);
void readRequestLines(const QString& text, const QList<qsizetype>& places, QList<engines::Said>& found);
void readEdgeCodes(const QString& text, QList<engines::Said>& found);
void readOriginLogs(const QString& text, const QList<qsizetype>& places, QList<engines::Said>& found);
void readTranslatedPolicies(const QString& text, const QList<qsizetype>& places, QList<engines::Said>& found);
void readTranslatedBlocks(const QString& text, const QList<qsizetype>& places, QList<engines::Said>& found);

} // namespace crosscheck::intake

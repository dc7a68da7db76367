#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::diagnosis {

/// A real browser's run beside what is predicted from the answers that it got.
struct Comparison
{
    EngineVerdict predicted;
    bool sameOutcome = false;
    QStringList onlyBrowser;   ///< lines that the browser printed and the prediction has not
    QStringList onlyPredicted; ///< and the other way about
    QStringList notShown;      ///< predicted lines that the browser tells nobody who drives it
    bool agrees() const { return sameOutcome && onlyBrowser.isEmpty() && onlyPredicted.isEmpty(); }
    /// Where they differ, as sentences; empty where they agree.
    QList<words::Text> differences;
    /// One sentence: agree, or differ.
    words::Text verdict;
};
Comparison compare(const facts::Witness& witness);

/// Under what conditions the browser was run, and what that leaves open: said beside every result.
QList<words::Text> conditions(const facts::Witness& witness);

/// Why each cookie that the browser held back was not sent, a sentence each; none where the browser didn't say (Firefox).
QList<words::Text> withheldCookies(const facts::Witness& witness);

/// 0, 1 or 3, as exitStatus() of a prediction.
int exitStatus(const facts::Witness& witness);

QJsonObject toJson(const facts::Witness& witness);

} // namespace crosscheck::diagnosis

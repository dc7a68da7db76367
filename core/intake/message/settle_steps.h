#pragma once

#include "engines/assemble.h"

namespace crosscheck::intake {

/// The steps of `settle`, in their order.

/// An address with blanks in it goes on between its frame and the reason.
void completeAddresses(QList<engines::Said>& said, const QString& text);

/// Whose words they are where engines share them.
void settleEngines(QList<engines::Said>& said, const QString& text);

/// Firefox: the network panel's words beside a text without a reason are its reason; beside a text with one they are an echo.
void joinPanels(QList<engines::Said>& said);
/// Firefox: a frame whose reason no row knows, in a wording of another year or by hand; the headers that it names tell it.
void readUnknownReasons(QList<engines::Said>& said, const QString& text);

/// Chromium: a frame whose reason was cut off after its first words; they tell it where only one begins so.
void readCutReasons(QList<engines::Said>& said, const QString& text);

/// A status that stands behind a text or inside of it, wherever a language, a person or a log put it.
void readStatus(QList<engines::Said>& said, const QString& text);
/// Where a text names no address: the one that stands in it, behind it or before it.
void findAddresses(QList<engines::Said>& said, const QString& text);
/// What a person says of the failure in the sentence beside a text of a browser that doesn't: address, page, status.
void readOwnSentences(QList<engines::Said>& said, const QString& text);

/// A frame, and no reason behind it.
inline bool withoutReason(const engines::Said& said)
{
    return !said.frame.isEmpty() && said.row == said.frame;
}

/// The blank line that ends what is said at `at`, if it is near; -1 else.
inline qsizetype blankLine(const QString& text, qsizetype at)
{
    constexpr qsizetype farthest = 1000;
    const qsizetype found =
        QStringView(text).sliced(at, qMin(farthest, text.size() - at)).indexOf(QLatin1String("\n\n"));
    return found < 0 ? -1 : at + found;
}

} // namespace crosscheck::intake

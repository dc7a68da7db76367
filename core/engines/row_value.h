#pragma once

#include "engines/texts.h"

namespace crosscheck::engines {

/// What stands at a placeholder's place, freed of what the paste put around it.
struct Value
{
    QString text;
    qsizetype begin = 0, end = 0; ///< in the original
    qsizetype next = 0;           ///< where the text goes on behind a placeholder that ends its row
    bool present = true;
};

/// The value between two literals; `before` and `after` are the marks that the row itself has there.
Value readValue(Field field, const QString& original, qsizetype from, qsizetype to, const QString& before,
                const QString& after);
/// Where the value begins behind the row's own quote, which may stand in the next line, behind the marks of a comment; -1: there is none.
qsizetype openingQuote(QStringView text, const QString& before);
/// A value freed of what a paste put into it: line breaks, links, words that are glued to an address. `quoted`: it stood between the
/// row's own quotes.
QString finishedValue(Field field, const QString& text, bool quoted);
/// The value behind the last literal of a row: it ends with the row's own marks or where a value of its kind must end.
Value readOpenValue(Field field, const QString& original, qsizetype from, const QString& before,
                    const QString& after);
/// The value before the first literal of a row: one word, freed of its quotes.
Value readValueBefore(const QString& original, qsizetype to);
/// Where the second of two values begins that only `marks` part.
qsizetype splitPoint(Field second, const QString& text, const QString& marks);

} // namespace crosscheck::engines

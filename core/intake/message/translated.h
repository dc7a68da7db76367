#pragma once

#include "engines/assemble.h"

#include <QRegularExpression>

#include <functional>

namespace crosscheck::intake {

/// How words of other languages are searched for.
constexpr auto foreignWords =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// An address in a text that a person or a machine translated.
struct WordPiece
{
    QString text;
    qsizetype begin = 0;
    bool afterOrigin = false;   ///< a word for "origin" stands before it
    bool afterRedirect = false; ///< a word for "redirected from" stands before it
};

/// Addresses, `null` in quotes and placeholders, in the order of the text.
QList<WordPiece> addressPieces(const QString& text);

/// The piece of text around a place: as far as blank lines, list items and other texts allow.
std::pair<qsizetype, qsizetype> paragraphAt(const QString& text, qsizetype at);

/// The language of what stands between the names that every language keeps.
QByteArray languageWithoutNames(const QString& text);

/// Reads at every place where `words` stand around a place that was found by a word of them. `read` gets where they begin and how
/// long they are.
void readAround(const QString& text, const QList<qsizetype>& places, const QRegularExpression& words,
                const std::function<std::optional<engines::Said>(const QString&, qsizetype, qsizetype)>& read,
                QList<engines::Said>& found);

} // namespace crosscheck::intake

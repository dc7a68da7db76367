#pragma once

#include "engines/assemble.h"
#include "fetch/symptom.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace crosscheck::intake {

/// The reason that a text in any language gives by the headers it names; `quoted` gets a value that stands in quotes.
std::optional<fetch::Symptom> reasonInWords(const QString& text, QString* quoted);
/// Gives a text whose reason was read so the value that stood in quotes, where its reason is about one.
void takeQuoted(const QString& quoted, engines::Said& said);
/// The number behind "Status code:" in any language that Firefox speaks; nothing where it is (null) or absent.
std::optional<int> statusInWords(const QString& text);
/// Whether a text in one of the commoner languages speaks of the preflight.
bool isAboutPreflight(const QString& text);
/// An address freed of the marks that end a sentence; an ellipsis stays.
QString trimmedAddress(QString text);
/// The addresses of a text that are not those of its manual pages.
QStringList addressesIn(const QString& text);

/// Where the comment ends that a text stands in: at its mark, or before a line without the one that its own line begins with;
/// `end` where it is in none.
qsizetype commentEnd(const QString& text, qsizetype begin, qsizetype from, qsizetype end);

} // namespace crosscheck::intake

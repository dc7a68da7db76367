#pragma once

#include "engines/texts.h"

namespace crosscheck::engines {

bool isAddress(Field field);
bool isQuote(QChar c);
/// The lines that a terminal draws around a text.
bool isBox(QChar c);
/// Marks that a paste may put around a value and that are never part of a name, a method or an address.
bool isWrapping(QChar c);
/// Length of an entity or a tag that begins (or, with `atEnd`, ends) here.
qsizetype markup(QStringView text, bool atEnd);
/// Length of the entity for a quote that a text begins with; 0 where it begins with none.
qsizetype quoteEntity(QStringView text);
/// Length of the marks that a comment, a quotation or a table puts before what goes on in a new line; 0 where there are none.
qsizetype lineMarks(QStringView text);
/// "***", "https://***": what a person put in the place of a name.
bool isMasked(QStringView value);
/// The length of "(the url)" where a text begins with such a name; 0 else.
qsizetype namedAddress(QStringView text);
/// What dots at the end of an address mean: three and more are the writer's ellipsis and part of it, fewer end the sentence.
bool isEllipsis(QStringView upTo);
/// Whether what stands behind a blank is the address still: "file:///C:/My Documents/list.json".
bool goesOnAsPath(QStringView address, QStringView rest);
/// Where words of the sentence are glued to the end of an address, as Chinese, Japanese and Korean do: where the address ends.
qsizetype withoutGluedWords(QStringView address);

/// What an HTML link that a text begins with leads to; empty where it begins with none.
QString linkedAddress(QStringView text);

/// The address of <https://…>, as Markdown writes a link; every other text as it is.
QString withoutAutoLink(const QString& text);

} // namespace crosscheck::engines

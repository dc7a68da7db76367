#pragma once

#include "engines/assemble.h"

namespace crosscheck::intake {

/// Lines that are read by their shape because no fixed sentence stands in them: Chromium's network lines ("POST https://…
/// net::ERR_FAILED 200 (OK)"), the codes of Internet Explorer and Edge, what servers' own code logs about an origin.
QList<engines::Said> shapedLines(const QString& text);
/// The reason that a text in any language gives by the headers it names; `quoted` gets a value that stands in quotes.
std::optional<fetch::Symptom> reasonInWords(const QString& text, QString* quoted);

} // namespace crosscheck::intake

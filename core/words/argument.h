#pragma once

#include "words/text.h"

namespace crosscheck::words {

/// A sentence as an argument of another one ("the preflight's answer"): english() and say() put it into words in the language
/// of the whole. In JSON an argument goes through englishArgument().
QString argument(const Sentence& sentence);
/// The same of a sentence that has arguments itself.
QString argument(const Text& text);
/// An argument in English; one that is no sentence stays as it is.
QString englishArgument(const QString& argument);
/// Arguments for JSON.
QStringList englishArguments(const Text& text);

} // namespace crosscheck::words

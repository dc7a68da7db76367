#pragma once

#include <QByteArray>

#include <optional>

/// What a text is wrapped in where it was copied from: a byte order mark, HTML's <pre>, Markdown's fences and quotation marks. What
/// is taken away leaves blanks, so that every byte keeps its place.
namespace crosscheck::intake {

/// A line of three backticks or tildes and, behind them, at most a word.
bool isFence(QByteArrayView line);

/// The text without a byte order mark, the tags around preformatted text, and the // or # of a program that all of it was put out of
/// use with; nothing where it has none of them.
std::optional<QByteArray> withoutMarkup(QByteArrayView utf8);

/// The text without the marks of a quotation, where all of its lines have one.
QByteArray withoutQuotes(QByteArrayView utf8);

/// The text without its fences and the marks of a quotation that all of its lines have.
QByteArray withoutFences(QByteArrayView utf8);

/// The text with nothing but what stands within fences, and the fences; nothing where it has none.
std::optional<QByteArray> withinFences(QByteArrayView utf8);

} // namespace crosscheck::intake

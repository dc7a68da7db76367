#pragma once

#include <QByteArray>

#include <optional>

/// The names of curl's options, as `curl --help all` of its versions up to 8.10 lists them.
namespace crosscheck::intake {

/// The full name, without dashes, of a long option that may be shortened; none where it is unknown or stands for several.
std::optional<QByteArray> curlOptionName(const QByteArray& written);
/// The long name of an option that has a letter.
std::optional<QByteArray> curlOptionOfLetter(char letter);
/// Whether the option of this full name has a value behind it.
bool curlOptionTakesValue(const QByteArray& name);

} // namespace crosscheck::intake

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace crosscheck::platforms {

/// Writes a value so that the language it is written into reads it back as it was; none where that language has no way to
/// write it (control characters, for all of them).
using Escaper = std::optional<QByteArray> (*)(QByteArrayView value);

/// The escaper of a name; null where there is none. Every template names its own in its first line.
///   nginx        between double quotes; "$" becomes ${cors_dollar}, since nginx has no escape for it
///   apache       between double quotes, of a header's value ("%" is doubled)
///   caddy        between double quotes
///   haproxy      between double quotes, of a log format ("%" is doubled)
///   javascript   between single quotes
///   python       between double quotes
///   java         between double quotes, C# too
///   yaml         between double quotes
///   xml          text and attribute values
///   shell        between single quotes
///   plain        letters, digits and what tokens, hosts and paths hold, where the language has no quoting at all
Escaper escaper(QByteArrayView name);

} // namespace crosscheck::platforms

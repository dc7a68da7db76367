#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace crosscheck::policy {

/// "https://*.example.com", "http://localhost:*", "https://*.example.com:8443": any subdomain of a host, any port of it, or
/// both. Nothing else can be said with a star, so that a pattern always means what it looks like.
struct OriginPattern
{
    QByteArray scheme;
    QByteArray host; ///< without the "*."
    QByteArray port; ///< digits; empty: the scheme's default
    bool anySubdomain = false;
    bool anyPort = false;

    bool operator==(const OriginPattern&) const = default;
};

/// None where the text has another form; no judgement on how wide the pattern is.
std::optional<OriginPattern> parsePattern(QByteArrayView text);
bool matches(const OriginPattern& pattern, QByteArrayView origin);
/// An anchored regular expression with escaped dots that matches the same origins in every engine that servers use (PCRE,
/// ECMAScript, Python, RE2, Java, .NET): "^https://(?:[a-z0-9_-]+\.)+example\.com$".
QByteArray toRegex(const OriginPattern& pattern);
/// The same for one exact origin.
QByteArray toRegex(QByteArrayView exactOrigin);

} // namespace crosscheck::policy

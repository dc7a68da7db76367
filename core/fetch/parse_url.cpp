#include "fetch/parse_url.h"

#include <algorithm>

namespace crosscheck::fetch {

QByteArray withEscapes(QByteArray text, QByteArrayView escaped)
{
    // Hardly any text holds one of them.
    if (std::none_of(escaped.begin(), escaped.end(), [&text](char c) { return text.contains(c); }))
        return text;
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        if (escaped.contains(text[at]))
            text.replace(at, 1, '%' + QByteArray(1, text[at]).toHex().toUpper());
    }
    return text;
}

url::ParseResult parseUrl(QByteArrayView utf8, const url::Url* base, const Profile& profile)
{
    url::ParseResult parsed = url::parse(utf8, base);
    if (auto* url = std::get_if<url::Url>(&parsed); url && !profile.redirects.pathEscapes.isEmpty())
        url->path = withEscapes(url->path, profile.redirects.pathEscapes);
    if (const auto* url = std::get_if<url::Url>(&parsed);
        url && url->host && profile.redirects.hostsNeedGoodPunycode && url::hasBadPunycode(*url->host))
        return url::ParseError{url::ParseError::Kind::InvalidIdna, utf8.indexOf("xn--"_b)};
    if (!profile.redirects.hostsMayHoldSpaces || std::holds_alternative<url::Url>(parsed))
        return parsed;
    const QByteArray text = utf8.toByteArray();
    const qsizetype slashes = text.indexOf("//");
    if (slashes < 0)
        return parsed;
    qsizetype end = slashes + 2;
    while (end < text.size() && !QByteArrayView("/\\?#").contains(text[end]))
        ++end;
    QByteArray authority = text.sliced(slashes + 2, end - slashes - 2);
    // What maps to a blank is one (https://www.unicode.org/reports/tr46/), written as it is or in escapes.
    authority = authority.trimmed().replace(' ', "%20");
    for (const char* blank : {"\xC2\xA0", "%C2%A0", "%c2%a0", "\xE3\x80\x80", "%E3%80%80", "%e3%80%80"})
        authority.replace(blank, "%20");
    if (!authority.contains("%20"))
        return parsed;
    // The rest is read with a letter in place of each blank, and the host then gets them back as it is printed.
    constexpr char stand = 'q';
    QByteArray readable = text;
    readable.replace(slashes + 2, end - slashes - 2,
                     QByteArray(authority).replace("%20", QByteArray(1, stand)));
    parsed = url::parse(readable, base);
    if (auto* url = std::get_if<url::Url>(&parsed); url && url->host)
        url->host->text = authority.split(':').first().toLower();
    return parsed;
}

} // namespace crosscheck::fetch

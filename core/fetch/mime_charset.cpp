#include "fetch/mime.h"

#include <algorithm>

namespace crosscheck::fetch {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView utf8 = "UTF-8";

bool isBlank(char c)
{
    return uchar(c) <= 0x20;
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

/// Where the value of the next parameter charset stands, as a search for the word finds it: begin and end, both -1 without one.
std::pair<qsizetype, qsizetype> charsetIn(const QByteArray& type, qsizetype from)
{
    const QByteArray lower = http::lowered(type);
    const auto past = [&](qsizetype at, auto&& passes) {
        while (at < type.size() && passes(type[at]))
            ++at;
        return at;
    };
    constexpr QByteArrayView name = "charset";
    for (qsizetype at = lower.indexOf(name, from); at > 0; at = lower.indexOf(name, at)) {
        const bool isWord = isBlank(type[at - 1]) || type[at - 1] == ';';
        at += name.size();
        if (!isWord)
            continue;
        at = past(at, isBlank);
        if (at == type.size() || type[at] != '=')
            continue;
        at = past(at + 1, [](char c) { return isBlank(c) || isQuote(c); });
        return {at, past(at, [](char c) { return !isBlank(c) && !isQuote(c) && c != ';'; })};
    }
    return {-1, -1};
}

QByteArray replacedInPlace(QByteArray type)
{
    for (auto [begin, end] = charsetIn(type, 0); end > begin;) {
        type.replace(begin, end - begin, utf8);
        std::tie(begin, end) = charsetIn(type, begin + utf8.size());
    }
    return type;
}

} // namespace

QByteArray withUtf8(const QByteArray& type, CharsetRewriting how)
{
    if (how == CharsetRewriting::InPlace)
        return replacedInPlace(type);
    std::optional<MimeType> parsed = parseMimeType(type);
    if (how == CharsetRewriting::Later || !parsed)
        return type;
    for (auto& [name, value] : parsed->parameters) {
        if (name == "charset"_ba && !value.isEmpty() && !http::sameName(value, utf8)) {
            value = utf8.toByteArray();
            return serialized(*parsed);
        }
    }
    return type;
}

} // namespace crosscheck::fetch

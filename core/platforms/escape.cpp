#include "platforms/escape.h"

#include <algorithm>

namespace crosscheck::platforms {

namespace {

using Written = std::optional<QByteArray>;

// Printable ASCII: everything that a sound policy can hold. Each language below knows how to write all of it.
bool isPrintable(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

Written withBackslashes(QByteArrayView value, QByteArrayView special)
{
    if (!isPrintable(value))
        return std::nullopt;
    QByteArray out;
    for (const char c : value) {
        if (special.contains(c))
            out += '\\';
        out += c;
    }
    return out;
}

Written nginx(QByteArrayView value)
{
    if (!isPrintable(value))
        return std::nullopt;
    QByteArray out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        const char after = i + 1 < value.size() ? value.at(i + 1) : '"';
        // nginx drops a backslash only before these; before a dot of a regular expression it stays and reads better single.
        if (c == '"' || (c == '\\' && QByteArrayView("\"'\\tnr").contains(after)))
            out += '\\';
        if (c == '$')
            out += "${cors_dollar}";
        else
            out += c;
    }
    return out;
}

Written apache(QByteArrayView value)
{
    if (!isPrintable(value))
        return std::nullopt;
    QByteArray out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        const char after = i + 1 < value.size() ? value.at(i + 1) : '"';
        if (c == '"' || (c == '\\' && QByteArrayView("\"\\").contains(after)))
            out += '\\';
        if (c == '%')
            out += '%';
        out += c;
    }
    return out;
}

Written caddy(QByteArrayView value)
{
    if (value.contains('{') || value.contains('}'))
        return std::nullopt; // placeholders
    return withBackslashes(value, "\"");
}

Written haproxy(QByteArrayView value)
{
    std::optional<QByteArray> written = withBackslashes(value, "\\\"$");
    if (written)
        written->replace('%', "%%");
    return written;
}

Written javascript(QByteArrayView value)
{
    return withBackslashes(value, "\\'");
}

Written python(QByteArrayView value)
{
    return withBackslashes(value, "\\\"");
}

Written yaml(QByteArrayView value)
{
    return withBackslashes(value, "\\\"");
}

Written xml(QByteArrayView value)
{
    if (!isPrintable(value))
        return std::nullopt;
    QByteArray out = value.toByteArray();
    out.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;");
    return out;
}

Written shell(QByteArrayView value)
{
    if (!isPrintable(value))
        return std::nullopt;
    return value.toByteArray().replace('\'', "'\\''");
}

Written plain(QByteArrayView value)
{
    const auto harmless = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("-_.~/:*, []").contains(c);
    };
    if (!std::all_of(value.begin(), value.end(), harmless))
        return std::nullopt;
    return value.toByteArray();
}

struct Named
{
    const char* name;
    Escaper escaper;
};
constexpr Named table[] = {
    {"nginx", nginx},
    {"apache", apache},
    {"caddy", caddy},
    {"haproxy", haproxy},
    {"javascript", javascript},
    {"python", python},
    {"java", python},
    {"yaml", yaml},
    {"xml", xml},
    {"shell", shell},
    {"plain", plain},
};

} // namespace

Escaper escaper(QByteArrayView name)
{
    for (const Named& row : table)
        if (name == QByteArrayView(row.name))
            return row.escaper;
    return nullptr;
}

} // namespace crosscheck::platforms

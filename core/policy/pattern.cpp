#include "policy/pattern.h"

#include <algorithm>

namespace crosscheck::policy {

namespace {
bool isSubdomainCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// One or more labels, each with its dot.
bool isLabels(QByteArrayView text)
{
    if (text.isEmpty() || text.back() != '.')
        return false;
    bool label = false;
    for (const char c : text) {
        if (c == '.') {
            if (!label)
                return false;
            label = false;
        } else if (isSubdomainCharacter(c)) {
            label = true;
        } else {
            return false;
        }
    }
    return true;
}

QByteArray escaped(QByteArrayView text)
{
    QByteArray out;
    for (const char c : text) {
        if (QByteArrayView("\\^$.|?*+()[]{}").contains(c))
            out += '\\';
        out += c;
    }
    return out;
}
} // namespace

std::optional<OriginPattern> parsePattern(QByteArrayView text)
{
    const qsizetype colon = text.indexOf("://");
    if (colon <= 0)
        return std::nullopt;
    OriginPattern pattern;
    pattern.scheme = text.first(colon).toByteArray();
    QByteArrayView rest = text.sliced(colon + 3);
    if (rest.startsWith("*.")) {
        pattern.anySubdomain = true;
        rest = rest.sliced(2);
    }
    const qsizetype bracket = rest.lastIndexOf(']');
    const qsizetype port = rest.lastIndexOf(':');
    if (port > bracket) {
        const QByteArrayView digits = rest.sliced(port + 1);
        if (digits == "*")
            pattern.anyPort = true;
        else if (isDigits(digits))
            pattern.port = digits.toByteArray();
        else
            return std::nullopt;
        rest = rest.first(port);
    }
    if (rest.isEmpty() || rest.contains('*') || !(pattern.anySubdomain || pattern.anyPort))
        return std::nullopt;
    pattern.host = rest.toByteArray();
    return pattern;
}

bool matches(const OriginPattern& pattern, QByteArrayView origin)
{
    const QByteArray head = pattern.scheme + "://";
    if (!origin.startsWith(head))
        return false;
    QByteArrayView rest = origin.sliced(head.size());
    const qsizetype colon = rest.lastIndexOf(':');
    const bool hasPort = colon > rest.lastIndexOf(']');
    const QByteArrayView port = hasPort ? rest.sliced(colon + 1) : QByteArrayView();
    if (hasPort) {
        if (!isDigits(port))
            return false;
        rest = rest.first(colon);
    }
    if (!pattern.anyPort && port != pattern.port)
        return false;
    if (!pattern.anySubdomain)
        return rest == pattern.host;
    return rest.endsWith(pattern.host) && isLabels(rest.chopped(pattern.host.size()));
}

QByteArray toRegex(const OriginPattern& pattern)
{
    QByteArray out = "^" + escaped(pattern.scheme) + "://";
    if (pattern.anySubdomain)
        out += "(?:[a-z0-9_-]+\\.)+";
    out += escaped(pattern.host);
    if (pattern.anyPort)
        out += "(?::[0-9]+)?";
    else if (!pattern.port.isEmpty())
        out += ":" + pattern.port;
    return out + "$";
}

QByteArray toRegex(QByteArrayView exactOrigin)
{
    return "^" + escaped(exactOrigin) + "$";
}

} // namespace crosscheck::policy

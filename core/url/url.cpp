#include "url/url.h"

#include <algorithm>
#include <charconv>

namespace crosscheck::url {

namespace {
struct SpecialScheme
{
    const char* name;
    quint16 port; ///< 0: none
};
// https://url.spec.whatwg.org/#special-scheme
constexpr SpecialScheme specialSchemes[] = {{"ftp", 21},    {"file", 0}, {"http", 80},
                                            {"https", 443}, {"ws", 80},  {"wss", 443}};

const SpecialScheme* specialScheme(QByteArrayView scheme)
{
    if (scheme == "https"_b)
        return &specialSchemes[3];
    if (scheme == "http"_b)
        return &specialSchemes[2];
    for (const SpecialScheme& row : specialSchemes) {
        if (scheme == row.name)
            return &row;
    }
    return nullptr;
}
} // namespace

std::optional<quint16> defaultPort(QByteArrayView scheme)
{
    const SpecialScheme* special = specialScheme(scheme);
    return special && special->port ? std::optional(special->port) : std::nullopt;
}

bool Url::isSpecial() const
{
    return specialScheme(scheme) != nullptr;
}

Url Url::withoutCredentials() const
{
    Url bare = *this;
    bare.username.clear();
    bare.password.clear();
    return bare;
}

std::optional<quint16> Url::effectivePort() const
{
    return port ? port : defaultPort(scheme);
}

QByteArray Url::hostAndPort() const
{
    QByteArray out = host ? host->text : QByteArray();
    if (port)
        out += ':' + QByteArray::number(*port);
    return out;
}

QByteArray Url::href(bool excludeFragment) const
{
    constexpr qsizetype marks = 16; // ":", "//", "@", ":65535", "?", "#" …
    QByteArray out(scheme.size() + username.size() + password.size() + (host ? host->text.size() : 0) +
                       path.size() + (query ? query->size() : 0) + (fragment ? fragment->size() : 0) + marks,
                   Qt::Uninitialized);
    char* const begin = out.data();
    char* end = begin;
    const auto append = [&end](QByteArrayView text) { end = std::copy(text.begin(), text.end(), end); };
    append(scheme);
    *end++ = ':';
    if (host) {
        append({"//", 2});
        if (includesCredentials()) {
            append(username);
            if (!password.isEmpty())
                *end++ = ':';
            append(password);
            *end++ = '@';
        }
        append(host->text);
        if (port) {
            *end++ = ':';
            end = std::to_chars(end, begin + out.size(), *port).ptr;
        }
    } else if (!opaquePath && path.startsWith("//")) {
        append({"/.", 2});
    }
    append(path);
    if (query) {
        *end++ = '?';
        append(*query);
    }
    if (!excludeFragment && fragment) {
        *end++ = '#';
        append(*fragment);
    }
    out.truncate(end - begin);
    return out;
}

QByteArray Url::requestTarget() const
{
    QByteArray out = path.isEmpty() ? QByteArray("/") : path;
    if (query)
        out += '?' + *query;
    return out;
}

std::optional<Url> parseOrNull(QByteArrayView utf8, const Url* base)
{
    ParseResult result = parse(utf8, base);
    if (auto* url = std::get_if<Url>(&result))
        return std::move(*url);
    return std::nullopt;
}

QDebug operator<<(QDebug debug, const Url& url)
{
    QDebugStateSaver saver(debug);
    debug.nospace().noquote() << "Url(" << url.href() << ')';
    return debug;
}

QDebug operator<<(QDebug debug, const ParseError& error)
{
    QDebugStateSaver saver(debug);
    debug.nospace() << "ParseError(" << int(error.kind) << " at " << error.position << ')';
    return debug;
}

} // namespace crosscheck::url

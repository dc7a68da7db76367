#include "url/url.h"

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
    QByteArray out = scheme + ':';
    if (host) {
        out += "//";
        if (includesCredentials()) {
            out += username;
            if (!password.isEmpty())
                out += ':' + password;
            out += '@';
        }
        out += hostAndPort();
    } else if (!opaquePath && path.startsWith("//")) {
        out += "/.";
    }
    out += path;
    if (query)
        out += '?' + *query;
    if (!excludeFragment && fragment)
        out += '#' + *fragment;
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

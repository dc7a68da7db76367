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
    if (scheme == "https")
        return &specialSchemes[3];
    if (scheme == "http")
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
    const qsizetype authority = host ? host->text.size() + username.size() + password.size() + 10 : 2;
    QByteArray out;
    out.reserve(scheme.size() + 1 + authority + path.size() + (query ? query->size() + 1 : 0) +
                (fragment ? fragment->size() + 1 : 0));
    out.append(scheme).append(':');
    if (host) {
        out.append("//");
        if (includesCredentials()) {
            out.append(username);
            if (!password.isEmpty())
                out.append(':').append(password);
            out.append('@');
        }
        out.append(host->text);
        if (port)
            out.append(':').append(QByteArray::number(*port));
    } else if (!opaquePath && path.startsWith("//")) {
        out.append("/.");
    }
    out.append(path);
    if (query)
        out.append('?').append(*query);
    if (!excludeFragment && fragment)
        out.append('#').append(*fragment);
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

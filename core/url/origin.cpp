#include "url/origin.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace crosscheck::url {

namespace {

/// What is copied shares its bytes, so that most comparisons end without looking at them.
bool isSame(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && (a.constData() == b.constData() ||
                                    std::memcmp(a.constData(), b.constData(), size_t(a.size())) == 0);
}

bool isSame(const Host& a, const Host& b)
{
    // A serialised host is what it was made of (https://url.spec.whatwg.org/#host-equivalence).
    return a.kind == b.kind && isSame(a.text, b.text);
}

} // namespace

QByteArray Origin::serialized() const
{
    if (opaque)
        return "null";
    constexpr qsizetype marks = 9; // "://", ":65535"
    QByteArray out(scheme.size() + host.text.size() + marks, Qt::Uninitialized);
    char* const begin = out.data();
    char* end = std::copy(scheme.begin(), scheme.end(), begin);
    end = std::copy_n("://", 3, end);
    end = std::copy(host.text.begin(), host.text.end(), end);
    if (port) {
        *end++ = ':';
        end = std::to_chars(end, begin + out.size(), *port).ptr;
    }
    out.truncate(end - begin);
    return out;
}

bool Origin::isSerializedAs(QByteArrayView text) const
{
    if (opaque)
        return text == "null"_b;
    const auto take = [&text](QByteArrayView part) {
        const bool there = text.startsWith(part);
        text = there ? text.sliced(part.size()) : text;
        return there;
    };
    if (!take(scheme) || !take("://"_b) || !take(host.text))
        return false;
    return port ? take(":"_b) && text == QByteArray::number(*port) : text.isEmpty();
}

Origin originOf(const Url& url)
{
    if (url.scheme == "blob"_b) {
        const std::optional<Url> inner = parseOrNull(url.path);
        if (inner && (inner->isHttp() || inner->scheme == "file"_b))
            return originOf(*inner);
        return {};
    }
    // The origin of a file: URL is left to the browser by the standard; all of today's make it opaque.
    if (!url.isSpecial() || url.scheme == "file"_b || !url.host)
        return {};
    return Origin{false, 0, url.scheme, *url.host, url.port};
}

QByteArrayView originTextOf(QByteArrayView href)
{
    const qsizetype authority = href.startsWith("https://"_b) ? 8 : href.startsWith("http://"_b) ? 7 : -1;
    const qsizetype end = authority < 0 ? -1 : href.indexOf('/', authority);
    if (end < 0 || href.first(end).contains('@'))
        return {};
    return href.first(end);
}

std::optional<Origin> parseSerializedOrigin(QByteArrayView text)
{
    if (text == "null"_b)
        return Origin();
    const std::optional<Url> url = parseOrNull(text);
    if (!url || !url->host || url->opaquePath)
        return std::nullopt;
    const Origin origin{false, 0, url->scheme, *url->host, url->port};
    if (!origin.isSerializedAs(text) || (url->host->kind == Host::Kind::Empty && url->scheme != "file"_b))
        return std::nullopt;
    return origin;
}

bool isSameOrigin(const Origin& a, const Origin& b)
{
    if (a.opaque || b.opaque)
        return a.opaque && b.opaque && a.nonce != 0 && a.nonce == b.nonce;
    return a.port == b.port && isSame(a.scheme, b.scheme) && isSame(a.host, b.host);
}

bool isSameOrigin(const Url& url, const Origin& origin)
{
    if (!url.isHttp() || !url.host)
        return isSameOrigin(originOf(url), origin);
    return !origin.opaque && url.port == origin.port && isSame(url.scheme, origin.scheme) &&
           isSame(*url.host, origin.host);
}

bool isSameOrigin(const Url& a, const Url& b)
{
    if (!a.isHttp() || !b.isHttp() || !a.host || !b.host)
        return isSameOrigin(a, originOf(b));
    return a.port == b.port && isSame(a.scheme, b.scheme) && isSame(*a.host, *b.host);
}

QDebug operator<<(QDebug debug, const Origin& origin)
{
    QDebugStateSaver saver(debug);
    debug.nospace().noquote() << "Origin(" << origin.serialized() << ')';
    return debug;
}

} // namespace crosscheck::url

#include "url/origin.h"

#include <libpsl.h>

#include <algorithm>

namespace crosscheck::url {

namespace {
QByteArrayView withoutFinalDot(QByteArrayView domain)
{
    return domain.endsWith('.') ? domain.chopped(1) : domain;
}
/// Whether the last two labels of two names are the same. No registrable domain has fewer: it is a public suffix and one
/// label more, so names that share none need no look into the list.
bool shareTwoLabels(QByteArrayView a, QByteArrayView b)
{
    qsizetype same = 0, dots = 0;
    const qsizetype shorter = std::min(a.size(), b.size());
    while (same < shorter && a[a.size() - 1 - same] == b[b.size() - 1 - same]) {
        dots += a[a.size() - 1 - same] == '.' ? 1 : 0;
        if (dots == 2)
            return true;
        ++same;
    }
    const auto endsHere = [same](QByteArrayView name) {
        return same == name.size() || name[name.size() - 1 - same] == '.';
    };
    return dots == 1 && endsHere(a) && endsHere(b);
}

} // namespace

// https://url.spec.whatwg.org/#host-registrable-domain
QByteArray registrableDomain(const Host& host)
{
    if (host.kind != Host::Kind::Domain)
        return {};
    const QByteArray domain = withoutFinalDot(host.text).toByteArray();
    const char* found = psl_registrable_domain(psl_builtin(), domain.constData());
    if (!found)
        return {};
    QByteArray out(found);
    if (host.text.size() != domain.size())
        out += '.';
    return out;
}

bool isSchemelesslySameSite(const Origin& a, const Origin& b)
{
    if (a.opaque || b.opaque)
        return isSameOrigin(a, b);
    if (a.host == b.host)
        return true;
    if (!shareTwoLabels(withoutFinalDot(a.host.text), withoutFinalDot(b.host.text)))
        return false;
    const QByteArray domain = registrableDomain(a.host);
    return !domain.isEmpty() && domain == registrableDomain(b.host);
}

bool isSameSite(const Origin& a, const Origin& b)
{
    if (a.opaque || b.opaque)
        return isSameOrigin(a, b);
    return a.scheme == b.scheme && isSchemelesslySameSite(a, b);
}

bool isUnspecified(const Host& host)
{
    return host.kind == Host::Kind::Ipv4 && host.ipv4 == 0;
}

bool isLoopbackHost(const Host& host)
{
    switch (host.kind) {
    case Host::Kind::Ipv4:
        return (host.ipv4 >> 24) == 127;
    case Host::Kind::Ipv6:
        return host.ipv6 == std::array<quint16, 8>{0, 0, 0, 0, 0, 0, 0, 1};
    case Host::Kind::Domain: {
        const QByteArrayView name = withoutFinalDot(host.text);
        return name == "localhost"_b || name.endsWith(".localhost");
    }
    case Host::Kind::Opaque:
    case Host::Kind::Empty:
        return false;
    }
    return false;
}

bool isPotentiallyTrustworthy(const Origin& origin)
{
    if (origin.opaque)
        return false;
    return origin.scheme == "https"_b || origin.scheme == "wss"_b || origin.scheme == "file"_b ||
           isLoopbackHost(origin.host);
}

bool isPotentiallyTrustworthy(const Url& url)
{
    if (url.scheme == "data"_b || url.scheme == "file"_b)
        return true;
    if (url.scheme == "about"_b)
        return url.path == "blank"_b || url.path == "srcdoc"_b;
    if (url.isHttp() && url.host)
        return url.scheme == "https"_b || isLoopbackHost(*url.host);
    return isPotentiallyTrustworthy(originOf(url));
}

} // namespace crosscheck::url

#include "scenario/world.h"

#include <algorithm>

namespace crosscheck::scenario {

namespace {

using http::NetworkFailure;

/// The usual ones first.
constexpr Literal names[] = {
    "localhost"_b,     "app.test"_b,      "api.test"_b,  "api2.test"_b,
    "other.test"_b,    "cdn.test"_b,      "evil.test"_b, "www.app.test"_b,
    "api.app.test"_b,  "pub.test"_b,      "priv.test"_b, "xn--bcher-kva.test"_b,
    "app.localhost"_b, "api.localhost"_b, "127.0.0.1"_b, "[::ffff:7f00:1]"_b,
};
/// The names of the Web Platform Tests' own server, below which it has the same subdomains (https://web-platform-tests.org/writing-tests/server-features.html).
constexpr const char* testHosts[] = {"web-platform.test", "not-web-platform.test"};
constexpr const char* testSubdomains[] = {"www.", "www1.", "www2.", "xn--lve-6lad.",
                                          "xn--n8j6ds53lwwkrqhv28a."};
constexpr quint16 testPlainPorts[] = {80, 8000, 8001, 8002, 8003};
constexpr quint16 testTlsPorts[] = {443, 8443, 8444, 8445, 8446, 9000};
constexpr quint16 plainPorts[] = {80, 8080, 8081, 8082, 8090, 8091};
constexpr quint16 tlsPorts[] = {443, 8443, 8490};
constexpr quint16 untrustedPort = 8444;
constexpr quint16 publicPlain = 8090, publicTls = 8490, localPlain = 8091;

bool isIn(const quint16* begin, const quint16* end, quint16 port)
{
    return std::find(begin, end, port) != end;
}

/// The name without one of the subdomains that the tests' server has.
QByteArrayView withoutTestSubdomain(QByteArrayView name)
{
    for (const char* subdomain : testSubdomains) {
        if (name.startsWith(subdomain))
            return name.sliced(QByteArrayView(subdomain).size());
    }
    return name;
}

bool isTestHost(QByteArrayView name)
{
    const QByteArrayView base = withoutTestSubdomain(withoutTestSubdomain(name));
    return std::any_of(std::begin(testHosts), std::end(testHosts),
                       [&](const char* host) { return base == host; });
}

/// What plain and TLS ports make of a URL, where the certificate is good.
NetworkFailure byPort(const url::Url& url, bool plain, bool tls)
{
    if (!plain && !tls)
        return NetworkFailure::Refused;
    if (url.scheme == "https"_b)
        return plain ? NetworkFailure::TlsProtocol : NetworkFailure::None;
    return tls ? NetworkFailure::ClosedWithoutAnswer : NetworkFailure::None;
}

} // namespace

NetworkFailure reach(const url::Url& url, bool unspecifiedIsHere)
{
    if (!url.host)
        return NetworkFailure::Dns;
    const QByteArrayView asked = url.host->text;
    const bool listed =
        std::any_of(std::begin(names), std::end(names), [asked](Literal name) { return asked == name; }) ||
        (unspecifiedIsHere && url::isUnspecified(*url.host));
    const quint16 port = url.effectivePort().value_or(0);
    if (!listed && isTestHost(url.host->text))
        return byPort(url, isIn(std::begin(testPlainPorts), std::end(testPlainPorts), port),
                      isIn(std::begin(testTlsPorts), std::end(testTlsPorts), port));
    // Every browser takes a name below localhost for this machine without asking anybody (RFC 6761 section 6.3).
    const bool known = listed || url.host->text.endsWith(".localhost");
    if (!known)
        return url.host->kind == url::Host::Kind::Domain ? NetworkFailure::Dns : NetworkFailure::Refused;
    const bool plain = isIn(std::begin(plainPorts), std::end(plainPorts), port);
    const bool tls = isIn(std::begin(tlsPorts), std::end(tlsPorts), port) || port == untrustedPort;
    if (url.scheme == "https"_b && tls) {
        if (!listed)
            return NetworkFailure::TlsName;
        return port == untrustedPort ? NetworkFailure::TlsUntrusted : NetworkFailure::None;
    }
    return byPort(url, plain, tls);
}

page::AddressSpace spaceOfPort(quint16 port)
{
    if (port == publicPlain || port == publicTls)
        return page::AddressSpace::Public;
    return port == localPlain ? page::AddressSpace::Local : page::AddressSpace::Loopback;
}

page::Surroundings surroundings()
{
    page::Surroundings around;
    for (const Literal known : names) {
        const QByteArray name = known.toByteArray();
        around.spaces.insert(name, page::AddressSpace::Loopback);
        for (const quint16 port : {publicPlain, publicTls, localPlain})
            around.spaces.insert(name + ':' + QByteArray::number(port), spaceOfPort(port));
    }
    around.unreached = [](const url::Url& url) { return reach(url, true); };
    return around;
}

} // namespace crosscheck::scenario

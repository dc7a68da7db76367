#pragma once

#include <QByteArray>

namespace crosscheck::system {

/// The proxy that the system's settings name for a URL. Empty address: none.
struct Proxy
{
    QByteArray address; ///< "http://host:port" or "socks5h://host:port", without user
    QByteArray user, password;

    bool isHttp() const { return address.startsWith("http"); }
    bool operator==(const Proxy&) const = default;
};

/// Asks the system (http_proxy, no_proxy and whatever the platform keeps). May block for as long as a configuration script
/// takes: call it off the GUI thread. Loopback is not exempted here: browsers do that by themselves, see wire.
Proxy proxyFor(const QByteArray& url);

} // namespace crosscheck::system

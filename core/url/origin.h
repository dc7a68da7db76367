#pragma once

#include "url/url.h"

namespace crosscheck::url {

/// An origin (https://html.spec.whatwg.org/multipage/browsers.html#concept-origin): opaque, or a tuple of scheme, host and port.
struct Origin
{
    bool opaque = true;
    quint64 nonce =
        0; ///< tells opaque origins apart: two are the same only when their nonces are equal and not 0
    QByteArray scheme;
    Host host;
    std::optional<quint16> port; ///< none where it is the scheme's default

    bool operator==(const Origin&) const = default;

    /// https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin; "null" for an opaque one.
    QByteArray serialized() const;
    /// Whether that is the text.
    bool isSerializedAs(QByteArrayView text) const;
};

/// The origin of a URL (https://url.spec.whatwg.org/#concept-url-origin). App schemes (capacitor:, tauri:, …) are opaque there.
Origin originOf(const Url& url);
/// The part of a serialised http or https URL that is its origin's serialisation, without reading the URL; null where it has to be
/// read.
QByteArrayView originTextOf(QByteArrayView href);
/// Reads what an Origin header holds: "null" or scheme://host[:port] without anything behind; other schemes than http(s) too
/// (capacitor://localhost). None where the text is not exactly the serialisation of an origin.
std::optional<Origin> parseSerializedOrigin(QByteArrayView text);
/// https://html.spec.whatwg.org/multipage/browsers.html#same-origin
bool isSameOrigin(const Origin& a, const Origin& b);
/// Whether the URL's origin is the same as this one, without making it.
bool isSameOrigin(const Url& url, const Origin& origin);
/// Whether two URLs have the same origin, without making either.
bool isSameOrigin(const Url& a, const Url& b);
/// https://html.spec.whatwg.org/multipage/browsers.html#same-site (schemefully).
bool isSameSite(const Origin& a, const Origin& b);
/// https://html.spec.whatwg.org/multipage/browsers.html#schemelessly-same-site
bool isSchemelesslySameSite(const Origin& a, const Origin& b);
/// The registrable domain by the Public Suffix List (libpsl's built-in one); empty for IP addresses and public suffixes.
QByteArray registrableDomain(const Host& host);
/// https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy (https, wss, loopback addresses, localhost, file).
bool isPotentiallyTrustworthy(const Origin& origin);
/// https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
bool isPotentiallyTrustworthy(const Url& url);
/// localhost, *.localhost, 127.0.0.0/8, ::1.
bool isLoopbackHost(const Host& host);
/// 0.0.0.0, which is no address to ask (RFC 1122 section 3.2.1.3).
bool isUnspecified(const Host& host);

QDebug operator<<(QDebug debug, const Origin& origin);

} // namespace crosscheck::url

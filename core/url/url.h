#pragma once

#include "url/literal.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDebug>

#include <array>
#include <optional>
#include <variant>

namespace crosscheck::url {

/// Where and why a text is no URL. The position counts bytes of the input as it was given.
struct ParseError
{
    enum class Kind {
        MissingScheme,
        InvalidHost,
        InvalidPort,
        EmptyHost,
        ForbiddenHostCharacter,
        InvalidIpv4,
        InvalidIpv6,
        InvalidIdna,
        NotRelative,
    };
    Kind kind = Kind::MissingScheme;
    qsizetype position = 0;

    bool operator==(const ParseError&) const = default;
};

/// A host of the URL standard (https://url.spec.whatwg.org/#concept-host), serialised. `text` is what stands in the URL:
/// lower-case ASCII, an IPv6 address in brackets.
struct Host
{
    enum class Kind { Domain, Ipv4, Ipv6, Opaque, Empty };
    Kind kind = Kind::Empty;
    QByteArray text;
    quint32 ipv4 = 0;                 ///< host byte order; for Kind::Ipv4
    std::array<quint16, 8> ipv6 = {}; ///< pieces, first to last; for Kind::Ipv6

    bool operator==(const Host&) const = default;
};

/// A URL record (https://url.spec.whatwg.org/#concept-url). Components are kept percent-encoded as the standard leaves them.
struct Url
{
    QByteArray scheme; ///< lower case, without the colon
    QByteArray username;
    QByteArray password;
    std::optional<Host> host;    ///< null host: none
    std::optional<quint16> port; ///< none where it is the scheme's default
    bool opaquePath = false;
    QByteArray path; ///< serialised, with the leading slash where there is one
    std::optional<QByteArray> query;
    std::optional<QByteArray> fragment;

    bool operator==(const Url&) const = default;

    /// The URL serializer (https://url.spec.whatwg.org/#concept-url-serializer).
    QByteArray href(bool excludeFragment = false) const;
    /// Path and query as they go into a request line.
    QByteArray requestTarget() const;
    /// https://url.spec.whatwg.org/#include-credentials
    bool includesCredentials() const { return !username.isEmpty() || !password.isEmpty(); }
    /// The same without user name and password.
    Url withoutCredentials() const;
    /// ftp, file, http, https, ws, wss.
    bool isSpecial() const;
    /// Fetch's "HTTP(S) scheme".
    bool isHttp() const { return scheme == "http"_b || scheme == "https"_b; }
    /// The port in use: the written one, else the scheme's default, else none.
    std::optional<quint16> effectivePort() const;
    /// Host and, where it is not the default one, port.
    QByteArray hostAndPort() const;
};

using ParseResult = std::variant<Url, ParseError>;

/// The basic URL parser (https://url.spec.whatwg.org/#concept-basic-url-parser) over UTF-8 bytes; ill-formed sequences count
/// as U+FFFD. `base` may be null.
ParseResult parse(QByteArrayView utf8, const Url* base = nullptr);
/// The same without the reason.
std::optional<Url> parseOrNull(QByteArrayView utf8, const Url* base = nullptr);
/// The default port of a special scheme, none for others.
std::optional<quint16> defaultPort(QByteArrayView scheme);
/// The domain to ASCII step with beStrict false (https://url.spec.whatwg.org/#concept-domain-to-ascii).
std::optional<QByteArray> domainToAscii(QByteArrayView utf8);
/// Whether a label of the domain begins with "xn--" and is no Punycode of a name that may be one
/// (https://www.unicode.org/reports/tr46/#Validity_Criteria).
bool hasBadPunycode(const Host& host);
/// The host parser for special schemes (https://url.spec.whatwg.org/#concept-host-parser).
std::variant<Host, ParseError> parseHost(QByteArrayView utf8);

QDebug operator<<(QDebug debug, const Url& url);
QDebug operator<<(QDebug debug, const ParseError& error);

} // namespace crosscheck::url

Q_DECLARE_TYPEINFO(crosscheck::url::Url, Q_RELOCATABLE_TYPE);

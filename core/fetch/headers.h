#pragma once

#include "http/header.h"

#include <optional>
#include <utility>

namespace crosscheck::fetch {

struct Profile;

/// https://fetch.spec.whatwg.org/#cors-safelisted-method (GET, HEAD, POST; case-sensitive).
bool isSafelistedMethod(QByteArrayView method);
/// https://fetch.spec.whatwg.org/#forbidden-method (CONNECT, TRACE, TRACK in any case).
bool isForbiddenMethod(QByteArrayView method);
/// https://fetch.spec.whatwg.org/#concept-method-normalize (delete, get, head, options, post, put become upper case; patch doesn't).
QByteArray normalizedMethod(QByteArrayView method);

/// https://fetch.spec.whatwg.org/#forbidden-request-header
bool isForbiddenRequestHeader(QByteArrayView name, QByteArrayView value);
/// https://fetch.spec.whatwg.org/#forbidden-response-header-name (Set-Cookie, Set-Cookie2).
bool isForbiddenResponseHeaderName(QByteArrayView name);
/// https://fetch.spec.whatwg.org/#request-body-header-name
bool isRequestBodyHeaderName(QByteArrayView name);
/// https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name (Authorization).
bool isNonWildcardName(QByteArrayView name);
/// https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name, without the names that the answer exposes.
bool isSafelistedResponseHeaderName(QByteArrayView name);
/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header
bool isNoCorsSafelisted(QByteArrayView name, QByteArrayView value, const Profile& profile);

/// Why a request header is not safelisted.
struct Unsafe
{
    enum class Why {
        Name,        ///< the name is not on the list
        TooLong,     ///< more than 128 bytes
        Byte,        ///< a byte that the name's rule doesn't take
        ContentType, ///< another type than the three of a form
        Range,       ///< not "bytes=", a first and perhaps a last position
        Total,       ///< safelisted by itself, but all together exceed 1024 bytes
    };
    QByteArray name; ///< lower case
    QByteArray value;
    Why why = Why::Name;
    qsizetype position = -1; ///< of the byte, for Why::Byte

    bool operator==(const Unsafe&) const = default;
};
/// None where the header is safelisted (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
std::optional<Unsafe> whyNotSafelisted(QByteArrayView name, QByteArrayView value, const Profile& profile);
/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names with the reasons; sorted by name, each name once.
QList<Unsafe> unsafeHeaders(const http::HeaderList& headers, const Profile& profile);
/// The names alone, as Access-Control-Request-Headers carries them. `departs` is set where the standard's own safelist finds others.
QList<QByteArray> unsafeHeaderNames(const http::HeaderList& headers, const Profile& profile,
                                    bool* departs = nullptr);

/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
bool isUnsafeByte(char byte);
/// https://fetch.spec.whatwg.org/#simple-range-header-value without whitespace: whether it parses and has a first position.
bool isSafelistedRange(QByteArrayView value, const Profile& profile);

/// The values of a name, one per line, without SP and HTAB around them.
QList<QByteArray> lines(const http::HeaderList& headers, QByteArrayView name);
/// The same joined with ", "; none where the name is absent.
std::optional<QByteArray> joined(const http::HeaderList& headers, QByteArrayView name);
/// Whether a page's headers make its request a conditional one
/// (https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, step 8.14).
bool hasCondition(const http::HeaderList& headers);
/// https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
QList<QByteArray> splitValue(QByteArrayView value);
/// https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine
http::HeaderList sortedAndCombined(http::HeaderList headers);

} // namespace crosscheck::fetch

#pragma once

#include "http/header.h"

namespace crosscheck::http {

/// A request as it goes over the wire, hop by hop. The URL is serialised without fragment.
struct Request
{
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray url;
    HeaderList headers;
    std::optional<QByteArray> body;

    bool operator==(const Request&) const = default;
};

/// A response as it came: nothing joined, nothing trimmed but the line ends.
struct Response
{
    int status = 0;
    QByteArray reason;
    QByteArray version = QByteArrayLiteral("HTTP/1.1");
    HeaderList headers;
    QByteArray body;
    HeaderList trailers;
    bool bodyTruncated = false; ///< the connection ended before the announced length
    bool badChunk = false;      ///< the body ends before what isn't a chunk (RFC 9112 section 7.1)
    bool bodyCoded = false;     ///< the body is as it came, not yet decoded as Content-Encoding says
    bool bodyCut = false;       ///< we stopped reading on purpose

    bool operator==(const Response&) const = default;
};

/// Why no usable response came. Names follow the slugs that causes use.
enum class NetworkFailure {
    None,
    Dns,
    Refused,
    Unreachable,
    Reset,
    ClosedWithoutAnswer,
    Timeout,
    TlsUntrusted, ///< certificate authority unknown or self-signed
    TlsName,      ///< certificate is for another name
    TlsExpired,
    TlsProtocol, ///< handshake failed, or no TLS is spoken there
    TlsClientCertificate,
    InvalidResponse, ///< bytes came that are no HTTP response (for the engine asked)
    ResponseTooLarge,
    TruncatedBody,
    UnsafePort,
    Proxy,
    Cancelled,
    NotRecorded, ///< a replay has no answer for this request
};

/// What came back for one request: a response, or a failure. `raw` holds the bytes as received where they are known
/// (head and what was read of the body): engines read malformed heads differently.
struct Answer
{
    NetworkFailure failure = NetworkFailure::None;
    Response response;
    QByteArray raw;

    bool ok() const { return failure == NetworkFailure::None; }
    bool operator==(const Answer&) const = default;
};

QDebug operator<<(QDebug debug, const Request& request);
QDebug operator<<(QDebug debug, const Response& response);

} // namespace crosscheck::http

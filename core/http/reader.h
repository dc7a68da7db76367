#pragma once

#include "http/message.h"

namespace crosscheck::http {

/// What a reader of responses lets pass; the defaults are RFC 9112's. One field per quirk that an engine was seen to have.
struct ReaderQuirks
{
    bool acceptHttp09 = false;             ///< bytes without a status line are a 200 with that body
    bool acceptSpaceBeforeColon = false;   ///< "X-A : v" is header X-A (else the line is dropped)
    bool failOnNul = true;                 ///< a NUL in the head makes the response invalid
    bool acceptLineWithoutColon = true;    ///< such a line is skipped (else: invalid)
    bool skipLeadingBlankLines = true;
    bool joinObsoleteFolds = true;
    bool operator==(const ReaderQuirks&) const = default;
};

/// Reads the bytes of a response (head, then as much body as its framing says). Never throws; a response that this reader
/// refuses is an Answer with NetworkFailure::InvalidResponse (or TruncatedBody, ClosedWithoutAnswer for no byte at all).
Answer readResponse(QByteArrayView raw, const ReaderQuirks& quirks, QByteArrayView requestMethod = "GET");

} // namespace crosscheck::http

#pragma once

#include "http/message.h"

namespace crosscheck::http {

/// What a reader of responses lets pass; the defaults are RFC 9112's. One field per quirk that an engine was seen to have.
struct ReaderQuirks
{
    bool acceptHttp09 = false;           ///< bytes without a status line are a 200 with that body
    bool acceptSpaceBeforeColon = false; ///< "X-A : v" is header X-A (else the line is dropped)
    bool failOnNul = true;               ///< a NUL in the head makes the response invalid
    bool acceptLineWithoutColon = true;  ///< such a line is skipped (else: invalid)
    bool skipLeadingBlankLines = true;
    bool joinObsoleteFolds = true;
    bool acceptCutHead = false;        ///< a connection that ends inside the header lines ends the head too
    bool assumeStatus200 = false;      ///< a status line without a number is a 200
    bool crEndsLine = false;           ///< a lone CR ends a header line as LF does
    bool acceptLongStatus = false;     ///< a status may have more than three digits
    bool acceptLowStatus = false;      ///< a status below 100 counts
    bool skipJunkBeforeStatus = false; ///< up to four bytes before "HTTP/" are passed over
    bool refuseBadLength = false;      ///< a Content-Length that is no number makes the response invalid
    bool operator==(const ReaderQuirks&) const = default;
};

/// Reads the bytes of a response (head, then as much body as its framing says; 1xx answers before it are passed over). Never
/// throws. ClosedWithoutAnswer: no byte came, or only 1xx answers. InvalidResponse: refused, also where the connection ended
/// inside the head; `response` then holds what was read before. TruncatedBody: the head is whole and `response` holds it and
/// the body so far (a page's fetch() resolves, reading the body fails). A header line whose name is no token is dropped, blanks
/// before a value are not part of it, those behind it are kept.
Answer readResponse(QByteArrayView raw, const ReaderQuirks& quirks, QByteArrayView requestMethod = "GET");

/// Whether Content-Length says two different things (RFC 9112 section 6.3).
bool hasContradictoryLength(const HeaderList& headers);

} // namespace crosscheck::http

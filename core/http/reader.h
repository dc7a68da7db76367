#pragma once

#include "http/message.h"

namespace crosscheck::http {

/// How the line before a chunk is read for its size (RFC 9112 section 7.1).
enum class ChunkSizes {
    Exact,   ///< hexadecimal digits and nothing else but blanks behind them
    Leading, ///< as C's strtoul reads it, up to 32 bits: blanks, a sign or "0x" before it, anything behind it
    LeadingOrEnd, ///< the same with 64 bits; what is no size ends the body, and what follows a chunk may be anything
};

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
    bool refuseBadLength =
        false; ///< a Content-Length that is no number makes the response invalid, one beyond all numbers is endless
    bool nulInNameDropsLine =
        false; ///< a NUL in a header's name only drops the line; in a value it still is invalid
    bool refuseSeveralLocations =
        false;                     ///< two lines of Location or Content-Disposition that differ: invalid
    bool cutHeadHasNoBody = false; ///< what ends inside its head has no body, whatever Content-Length says
    bool statusLineNeedsNoSlash = false; ///< "HTTP 200 OK" and "HTTPS/1.1 200 OK" are status lines
    bool statusLineNeedsNoCode = false;  ///< a status line without a blank is a 200
    bool acceptShortStatus = false;      ///< a status may have fewer than three digits
    bool codeEndsAnywhere = false;       ///< what follows the digits of a status needs no blank before it
    bool crIsBlank = false;              ///< a lone CR counts as a blank in the status line
    bool httpIsCaseSensitive = false;    ///< "http/1.1" is no status line
    bool crAtEdgesIsBlank = false;       ///< a lone CR at the ends of a value is stripped
    bool foldsKeepBlanks = false;        ///< the blank that a fold begins with stays as it is
    ChunkSizes chunkSizes = ChunkSizes::Exact;
    bool badChunksAreInvalid =
        false; ///< a chunk that is none makes the response invalid, where all of it came with its head
    bool refusesCodings = false;      ///< a Transfer-Encoding that is neither chunked nor identity: invalid
    bool skips101 = false;            ///< a 101 is passed over like other 1xx answers
    bool singletonsKeepFirst = false; ///< of several lines of Content-Length and the like the first one stays
    bool readsIcy = false;            ///< "ICY 200 OK" is a status line
    bool icyIsHttp09 = false;         ///< bytes that begin with "ICY " are a body without a head, on any port
    bool onlyVersionOne = false;      ///< other versions than HTTP/1.0 and HTTP/1.1 make the response invalid
    bool cutHeadNeedsLineEnd = false; ///< with acceptCutHead: only where the last line that came is whole
    bool crInValueIsBlank = false;    ///< a lone CR inside a header's value is read as a blank
    bool valuesAreUtf8 = false;       ///< bytes of a header's value that are no UTF-8 become U+FFFD
    bool resetHasNoBody = false;      ///< a 205 has no body, whatever its head says
    bool closeEndsChunks = false;     ///< a connection that ends where a chunk would begin ends the body
    bool errorsMayBeShort = false;    ///< the body of an error may be shorter than Content-Length says
    bool closeEndsBody = false; ///< with Connection: close a body may be shorter than Content-Length says
    qsizetype headLimit = -1;   ///< a longer head makes the response invalid; -1: none does
    bool operator==(const ReaderQuirks&) const = default;
};

/// Reads the bytes of a response (head, then as much body as its framing says; 1xx answers before it are passed over). Never
/// throws. ClosedWithoutAnswer: no byte came, or only 1xx answers. InvalidResponse: refused, also where the connection ended
/// inside the head; `response` then holds what was read before. TruncatedBody: the head is whole and `response` holds it and
/// the body so far (a page's fetch() resolves, reading the body fails). A header line whose name is no token is dropped, blanks
/// before a value are not part of it, those behind it are kept.
Answer readResponse(QByteArrayView raw, const ReaderQuirks& quirks, QByteArrayView requestMethod = "GET");

/// Whether a header that may stand once only (Location, Content-Disposition) stands there with different values.
bool saysDifferentThings(const HeaderList& headers, QByteArrayView name);
/// Whether the bytes begin like HTTP with a status line that holds no status, as Firefox's console tells it.
bool hasInvalidStatusLine(QByteArrayView raw);
/// Whether Content-Length says two different things (RFC 9112 section 6.3).
bool hasContradictoryLength(const HeaderList& headers);

} // namespace crosscheck::http

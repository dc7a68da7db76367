#pragma once

namespace crosscheck::fetch {

// Where a profile chooses among more than two ways.

/// A check of a preflight's answer; a profile holds them in the order in which the engine asks.
enum class PreflightCheck {
    Redirect, ///< a redirect status with a Location
    Cors,     ///< Access-Control-Allow-Origin and -Credentials
    Status,   ///< not an ok status
};

/// How a check that failed is named. Naming comes after the verdict and never changes it.
enum class AcaoNaming {
    Standard, ///< the finest: missing, wildcard, several, invalid, other
    Chromium, ///< a comma or a space makes it several; what does not parse as a URL is invalid
    Gecko,    ///< several only where there are several lines; everything else is another origin
    WebKit,   ///< a comma makes it several; everything else is "not allowed"
};

/// What a document does with a preload, and which of its loads are the same.
enum class DocumentCache {
    Standard, ///< https://html.spec.whatwg.org/multipage/links.html#consume-a-preloaded-resource: by mode, credentials and hash, once
    Chromium, ///< so, and also where the preload failed; the console tells what doesn't fit
    Gecko, ///< once, by what crossorigin says; not for modules and streams, nor where fetch() was given options, nor a script or
           ///< style sheet that failed
    WebKit, ///< any number of times; elements whatever their mode is, fetch() by mode and credentials and from elsewhere only
};

/// Which loads the document's own memory asks the server about again, and takes a 304 without asking CORS once more.
enum class Confirmed {
    None,    ///< as the standard has it: the HTTP cache does that for all, and CORS looks at what comes of it
    Scripts, ///< scripts
    All,     ///< everything but fetch() and what waits for its answer
};

/// How Opaque Response Blocking looks at bytes that may be a script.
enum class OrbSniffing {
    Standard, ///< markup and JSON are blocked
    ByBytes,  ///< a script or a style sheet may not begin like HTML, XML or an object of JSON
    Parsed,   ///< whatever is JSON, and whatever is no JavaScript
};

/// The header names that a preflight behind a redirect asks for.
enum class RedirectNames {
    OfRequest, ///< as the standard has it: those that the request still has
    LessNewestLoss, ///< the first request's, less what the newest redirect removed: what an older one did is asked for again
    OfFirstRequest, ///< the first request's
};

/// What becomes of the charset in a Content-Type that a page has set, where XMLHttpRequest sends text.
enum class CharsetRewriting {
    Parsed,  ///< as the standard has it: the type is parsed, and another charset than UTF-8 replaced
    InPlace, ///< whatever follows "charset=" is replaced, and the rest stays as the page wrote it
    Later,   ///< it goes out as UTF-8, but CORS looks at what the page wrote
};

/// Of which requests a condition that the page sets itself is seen before there is a preflight.
enum class EarlyConditions { Nowhere, Fetch, FetchAndXhr };

/// Which types of a Blob go out as Content-Type.
enum class BlobTypes {
    Any,        ///< as the standard has it: whatever it is
    Parsable,   ///< what parses as a MIME type
    WellFormed, ///< what is one by HTTP's grammar
};

/// What integrity metadata is to a redirect that isn't followed, whose body nobody may read.
enum class UnfollowedHash {
    Fails,      ///< as the standard has it: whatever it says
    FailsKnown, ///< where a hash in it is known
    Compared,   ///< what it is to any answer: it is held against the body
};

enum class StreamUpload {
    Stream,      ///< as the standard has it: a body without source, which HTTP/1 cannot carry
    Text,        ///< the stream is turned into the text "[object ReadableStream]"
    Unsupported, ///< the API throws
};

enum class ModeAsked {
    AsStandard,         ///< behind the page's policies and mixed content
    BeforeMixedContent, ///< between them
    BeforePolicies,     ///< before both
};

/// What a secure page's request counts as mixed content for (https://w3c.github.io/webappsec-mixed-content/#should-block-fetch).
enum class MixedSchemes {
    All,             ///< every scheme that isn't secure
    AllButOfScripts, ///< so, but what a script asks for with CORS is asked for its scheme first
    Http,            ///< http: other schemes are refused before anybody asks
};

/// Which answers of requests that change something throw away what the HTTP cache keeps
/// (https://www.rfc-editor.org/rfc/rfc9111#section-4.4).
enum class Invalidation {
    NoError, ///< as the standard has it: those that are no error, of every method that may change something
    KnownMethods, ///< of these only POST, PUT, DELETE and PATCH
    AnyChange,    ///< all, of every method that may change something; what was loaded with credentials
    AnyRequest, ///< all but redirects that no GET asked for, but in mode no-store and with a condition of its own
};

/// What a request's own Cache-Control says of the age of an answer that is kept.
enum class RequestAges {
    Zero,        ///< max-age=0 has it confirmed, however fresh it is
    ZeroOrStale, ///< this, and by max-stale an old one will do
    All,         ///< max-age, max-stale and min-fresh say by themselves whether it will do
};

/// How the name of a hash may be written in an integrity.
enum class HashNames {
    Exact,
    Hyphened, ///< "sha-256" too
    AnyCase,  ///< "SHA256" too
};

/// What ends the essence of a media type.
enum class TypeEnd {
    Semicolon, ///< as the standard has it: a blank within it makes it none
    Blank,
    BlankOrParenthesis,
};

/// Which redirects the HTTP cache keeps that fail the CORS check.
enum class RefusedRedirects {
    Kept,
    KeptAtFirst, ///< the one that the first request got, and none behind it
    Forgotten,
};

/// What a request for a part (Range) has to do with what is kept (RFC 9111 section 3.4).
enum class KeptRanges {
    Asked, ///< nothing: the server is asked, and what it answers isn't kept
    Sliced, ///< it gets the part, cut out of what is kept; a whole answer to it is kept, a part with a strong ETag too
    FromStart, ///< "bytes=0-" asks for the whole; of all else the server is asked
    ByRange,   ///< what was asked for with the same Range is found again
};

/// Whose bodies are decoded before any check sees the answer: what isn't coded as it says is then told of as nothing else.
enum class DecodedFirst {
    Nobodys,
    Media,    ///< of <audio> and <video>
    Elements, ///< of elements whose bytes are looked into for their type: not of fetch(), XMLHttpRequest, fonts, media and streams
};

/// What a "*" in the preflight cache is worth.
enum class KeptWildcard {
    Matches,                 ///< as the standard has it: it stands for every method or header
    Never,                   ///< nothing
    KeptWithoutCredentials,  ///< everything where the request that it was kept for had no credentials
    AskedWithoutCredentials, ///< everything for a request without credentials
};

} // namespace crosscheck::fetch

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

/// How Opaque Response Blocking looks at bytes that may be a script.
enum class OrbSniffing {
    Standard, ///< markup and JSON are blocked
    ByBytes,  ///< a script or a style sheet may not begin like HTML, XML or an object of JSON
    Parsed,   ///< whatever is JSON, and whatever is no JavaScript
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

/// What a "*" in the preflight cache is worth.
enum class KeptWildcard {
    Matches,                 ///< as the standard has it: it stands for every method or header
    Never,                   ///< nothing
    KeptWithoutCredentials,  ///< everything where the request that it was kept for had no credentials
    AskedWithoutCredentials, ///< everything for a request without credentials
};

} // namespace crosscheck::fetch

#pragma once

#include "http/message.h"
#include "url/origin.h"

namespace crosscheck::fetch {

enum class Mode { SameOrigin, Cors, NoCors, Navigate };
enum class Credentials { Omit, SameOrigin, Include };
enum class Redirect { Follow, Error, Manual };
enum class Cache { Default, NoStore, Reload, NoCache, ForceCache, OnlyIfCached };
enum class ResponseTainting { Basic, Cors, Opaque };

/// What a Location without a value is.
enum class EmptyLocation {
    Followed, ///< as the standard has it: the same URL once more
    None,     ///< no redirect: the answer itself is given to the page
    Fails,    ///< a network error
};

/// A request of the Fetch standard (https://fetch.spec.whatwg.org/#concept-request), as far as CORS depends on it.
struct Request
{
    QByteArray method = QByteArrayLiteral("GET"); ///< normalised
    url::Url url;
    QByteArray urlText; ///< the first URL, serialised without fragment, where it is known already; else empty
    http::HeaderList headers;
    std::optional<QByteArray> body;
    url::Origin origin;
    QByteArray originText; ///< serialised origin where it is known already; else empty
    Mode mode = Mode::NoCors;
    Credentials credentials = Credentials::SameOrigin;
    Redirect redirect = Redirect::Follow;
    Cache cache = Cache::Default;
    bool useCorsPreflight = false; ///< https://fetch.spec.whatwg.org/#use-cors-preflight-flag
    bool unsafeRequest = false;    ///< https://fetch.spec.whatwg.org/#unsafe-request-flag
    bool keepalive = false;
    bool mayBeLarge = false; ///< kept alive, whatever its size
    qsizetype framing = 0;   ///< bytes that go around the body as it is written here: a form's parts
    bool mayNameUser =
        false; ///< a user name in a redirect's URL is nothing that an engine alone refuses it for
    bool alwaysSendsOrigin = false;   ///< an engine sends Origin to the page's own origin too
    bool upgradedSendsOrigin = false; ///< it does where the first URL was upgraded
    bool neverSendsOrigin = false;    ///< an engine forgets Origin
    bool bodyIsStream = false;        ///< the body has no source: it can be sent once, and not over HTTP/1
    bool typeComesWithBody = false;   ///< Content-Type is no header of the page's own, as a beacon's isn't
    bool redirectsAskCredentials =
        false; ///< an engine checks a redirect's answer as if credentials had been sent
    EmptyLocation emptyLocation = EmptyLocation::Followed; ///< of the engine's API that asks
    bool carriesClientHints =
        false; ///< a document asks, and its engine adds client hints where the first URL is trustworthy
    bool credentialless = false; ///< the page's Cross-Origin-Embedder-Policy is credentialless
    QByteArray referrerPolicy;   ///< empty: the default, strict-origin-when-cross-origin
    QByteArray integrity;
    QByteArray destination; ///< "", "image", "script", "font", …

    bool operator==(const Request&) const = default;
};

/// The response as the page may see it (https://fetch.spec.whatwg.org/#concept-filtered-response).
struct FilteredResponse
{
    QByteArray type; ///< basic, cors, opaque, opaqueredirect
    int status = 0;
    bool redirected = false;
    http::HeaderList headers; ///< readable ones: lower-case names, sorted, combined

    bool operator==(const FilteredResponse&) const = default;
};

} // namespace crosscheck::fetch

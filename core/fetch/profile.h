#pragma once

#include "fetch/profile_choices.h"
#include "fetch/profile_page.h"
#include "fetch/request.h"
#include "http/reader.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace crosscheck::fetch {

/// The values in which browsers differ. The defaults are the Fetch standard and its neighbours; engines/<engine>/ sets the
/// others. Every field names the departure; the recording that shows it stands beside the value in the engine's folder.
struct Profile : PageProfile
{
    QByteArray name = QByteArrayLiteral("standard"); ///< "standard", "chromium", "gecko", "webkit"
    QByteArray version; ///< the version whose recordings the values were read off; empty for the standard

    /// The CORS check (https://fetch.spec.whatwg.org/#concept-cors-check).
    struct CorsCheck
    {
        AcaoNaming naming = AcaoNaming::Standard;
        /// A request that began at its own origin with credentials same-origin is checked as one with credentials where a
        /// cross-origin answer redirects it.
        bool redirectCheckKeepsCredentials = false;
        /// So is that for a mask of CSS and for a module that is preloaded, wherever they were first.
        bool masksAndPreloadsKeepCredentials = false;
        bool operator==(const CorsCheck&) const = default;
    };
    CorsCheck corsCheck;

    /// What a page's headers are to CORS (https://fetch.spec.whatwg.org/#cors-safelisted-request-header) and on the wire.
    struct RequestHeaders
    {
        /// Client hints need no preflight though the standard does not safelist them.
        bool safelistsClientHints = false;
        /// User-Agent set by a page is dropped like a forbidden header.
        bool ignoresUserAgentHeader = false;
        /// A User-Agent set by a page goes on the preflight too.
        bool preflightCarriesUserAgent = false;
        /// Bytes above 0x7F count as CORS-unsafe in Accept and Content-Type.
        bool highBytesAreUnsafe = false;
        /// Header values go out as UTF-8 in place of one byte per character.
        bool headerValuesAsUtf8 = false;
        /// "BYTES=0-1" is a simple range too.
        bool rangeUnitIgnoresCase = false;
        /// "bytes=+0-1" is a simple range too.
        bool rangeAllowsSign = false;
        /// A range number above this makes the header unsafe; none: any length.
        std::optional<quint64> rangeLimit;
        /// A comma in a request's Content-Type makes it none that CORS lets pass.
        bool commaEndsRequestType = false;
        bool operator==(const RequestHeaders&) const = default;
    };
    RequestHeaders requestHeaders;

    /// A body with a listener (https://xhr.spec.whatwg.org/#the-send()-method) or a stream (https://fetch.spec.whatwg.org/#dom-request).
    struct Uploads
    {
        /// An upload listener asks for a preflight only where the request has a body.
        bool uploadListenerNeedsBody = false;
        /// An upload listener doesn't count where send() waits for the answer.
        bool syncIgnoresUploadListener = false;
        /// A beacon is sent however large it is.
        bool beaconsMayBeLarge = false;
        CharsetRewriting charsets = CharsetRewriting::Parsed;
        /// Which types of a Blob XMLHttpRequest sends.
        BlobTypes xhrBlobTypes = BlobTypes::Any;
        /// Which a beacon sends.
        BlobTypes beaconBlobTypes = BlobTypes::Any;
        StreamUpload streamUpload = StreamUpload::Stream;
        /// fetch() puts the body's type among the page's own headers by its name (the standard: behind them,
        /// https://fetch.spec.whatwg.org/#dom-request).
        bool typeStandsByName = false;
        bool operator==(const Uploads&) const = default;
    };
    Uploads uploads;

    /// The Origin that a request carries (https://fetch.spec.whatwg.org/#append-a-request-origin-header).
    struct OriginHeader
    {
        /// Origin is what it is whatever the referrer policy says (the standard: "null" where it withholds).
        bool originIgnoresReferrerPolicy = false;
        /// It is so behind a redirect.
        bool redirectsIgnoreReferrerPolicy = false;
        /// The document of a blob: URL doesn't have the Referrer-Policy of the page that made it.
        bool blobPagesHaveNoPolicy = false;
        /// fetch() that tells no referrer has the policy no-referrer.
        bool untoldReferrerIsPolicy = false;
        /// Elements in mode cors (scripts, style sheets, images, preloads) carry Origin to the page's own origin too.
        bool sameOriginElementsSendOrigin = false;
        /// A worker's modules don't.
        bool workersSendOwnNoOrigin = false;
        /// So do fonts, the images of CSS that need CORS, and tracks.
        bool sameOriginFontsSendOrigin = false;
        /// So do audio and video.
        bool sameOriginMediaSendOrigin = false;
        /// So does a stream whose first URL was upgraded.
        bool upgradedStreamsSendOrigin = false;
        /// import() carries no Origin, though its answer is checked.
        bool importsSendNoOrigin = false;
        /// Elements of a page with an opaque origin carry Origin: null to the site that the page came from.
        bool opaquePagesNameThemselves = false;
        /// They do so to that site over https alone, whatever the page came by.
        bool secureOpaquePagesNameThemselves = false;
        /// A redirect that stays on one origin keeps the header, also where POST becomes GET.
        bool redirectKeepsHeader = false;
        /// A redirect to another origin makes it "null" also where the page's own server redirects: of a form's request.
        bool crossingTaintsForms = false;
        /// The same of a request in mode no-cors.
        bool crossingTaintsNoCors = false;
        /// A beacon of a sandboxed frame carries the origin that the frame's address has, where it needs no preflight.
        bool beaconsIgnoreSandbox = false;
        bool operator==(const OriginHeader&) const = default;
    };
    OriginHeader originHeader;

    /// CORS-preflight fetch (https://fetch.spec.whatwg.org/#cors-preflight-fetch-0) and when it is made.
    struct Preflight
    {
        QList<PreflightCheck> order = {PreflightCheck::Cors, PreflightCheck::Status};
        /// Without Access-Control-Allow-Methods the method of a request with an upload listener isn't allowed either.
        bool absentMethodsAllowNone = false;
        /// The method is checked before Access-Control-Allow-Headers is read.
        bool methodBeforeHeaderList = false;
        /// "*" in Access-Control-Allow-Headers lets Authorization through.
        bool wildcardCoversAuthorization = false;
        /// Of several headers that are not allowed the first in the table of the request's headers is named, not the first by name.
        bool missingHeaderByTable = false;
        /// Names, in lower case, that come before the others there; both kinds by name.
        QList<QByteArray> headersNamedFirst;
        /// Authorization under "*" prints a warning.
        bool warnsOfAuthorizationUnderWildcard = false;
        /// The Origin of a preflight after redirects is the page's, though the request's own is "null".
        bool keepsOrigin = false;
        /// A redirect is preflighted where an earlier hop was, or where the method or the headers of the first request ask for
        /// it, whatever the redirect removed.
        bool redirectKeepsPreflight = false;
        /// Whose header names a preflight behind redirects asks for.
        RedirectNames redirectNames = RedirectNames::OfRequest;
        /// A preflight at a redirect is sent before the mixed content check stops the request.
        bool redirectPreflightBeforeMixedContent = false;
        bool operator==(const Preflight&) const = default;
    };
    Preflight preflight;

    /// The CORS-preflight cache (https://fetch.spec.whatwg.org/#concept-cache).
    struct PreflightCache
    {
        /// The longest time that an answer is kept, in seconds; none: as long as it says.
        std::optional<qint64> maxAgeLimit;
        /// A Max-Age that does not parse keeps nothing (the standard: five seconds).
        bool malformedMaxAgeKeepsNothing = false;
        /// A negative Max-Age keeps nothing (the standard: it does not parse, five seconds).
        bool negativeMaxAgeKeepsNothing = false;
        /// When a kept "*" answers for other methods and headers.
        KeptWildcard cachedWildcard = KeptWildcard::Matches;
        /// HEAD has to be among the methods that are kept; GET and POST alone needn't be.
        bool headHasToBeKept = false;
        /// A kept "*" answers for Authorization too.
        bool cachedWildcardCoversAuthorization = false;
        /// URLs that differ in their fragment are kept apart.
        bool keepsFragmentsApart = false;
        /// Cache modes that ask again, whatever is kept.
        QList<Cache> modesThatAskAgain;
        /// A page of an opaque origin keeps nothing.
        bool opaquePagesKeepNothing = false;
        /// An answer is kept also where it doesn't allow what was asked.
        bool keepsRefused = false;
        /// One answer is kept for a URL: a new one takes its place, and one that doesn't cover a request is thrown away.
        bool keepsLastAnswerOnly = false;
        /// A preflight that carried "null" because of a redirect is not kept.
        bool taintedOriginKeepsNothing = false;
        /// What a request with credentials was allowed is kept apart from those without.
        bool keepsCredentialsApart = false;
        /// The entries go where the request itself fails its check.
        bool clearedByFailure = true;
        /// They go too where a request that needed no preflight fails its check.
        bool clearedByAnyFailure = false;
        /// Where a condition that a page sets itself makes a request of mode default one of no-store before there is a preflight (the
        /// standard: behind it, https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, step 8.14).
        EarlyConditions earlyConditions = EarlyConditions::Nowhere;
        /// Cache mode no-store keeps no preflight's answer either.
        bool noStoreKeepsNoPreflight = false;
        bool operator==(const PreflightCache&) const = default;
    };
    PreflightCache preflightCache;

    /// HTTP-redirect fetch (https://fetch.spec.whatwg.org/#concept-http-redirect-fetch) and the URL that it reads.
    struct Redirects
    {
        /// A blank in a URL's host is percent-encoded (the standard: no URL).
        bool hostsMayHoldSpaces = false;
        /// A host whose label begins with "xn--" and is no Punycode is none (the standard lets it pass since June 2026).
        bool hostsNeedGoodPunycode = false;
        /// A Location that is no URL fails the request before its answer is checked, and whatever its redirect mode is.
        bool badLocationFailsFirst = false;
        /// It does so before the check where redirects are followed.
        bool badLocationBeforeCheck = false;
        /// A redirect to http://localhost is turned into https too, where a policy or mixed content asks for it.
        bool upgradesTrustworthyHosts = false;
        /// Where a policy turns a redirect's URL into https, that one decides on the origin that the request carries.
        bool upgradesBeforeTaint = false;
        /// So does one that mixed content turns into https.
        bool mixedUpgradesBeforeTaint = false;
        /// To the redirect after it, a URL that was upgraded counts as it was before.
        bool upgradedLeavesAsItWas = false;
        /// What the page's policy upgrades into the page's own origin needs no preflight, and its answer no permission.
        bool upgradesIntoOwnUnchecked = false;
        /// A request upgraded by the page's policy counts as redirected.
        bool upgradeCountsAsRedirect = false;
        EmptyLocation emptyLocation = EmptyLocation::Followed;
        /// What fetch() in mode cors makes of it, where that is something else.
        std::optional<EmptyLocation> emptyLocationOfFetch;
        /// Where a redirect leads is asked of the page's policies before the redirect's own answer is checked.
        bool policiesAskedFirst = false;
        /// Schemes that nobody may be redirected to, whatever the check of the redirect's own answer says then.
        QList<QByteArray> schemesRefusedFirst;
        /// A DELETE that is led to another origin becomes GET, whatever the status.
        bool deleteElsewhereBecomesGet = false;
        /// So does any status from 309 to 399 that names a Location (the standard: 301, 302, 303, 307 and 308).
        bool followsUnknownStatus = false;
        /// Several Location lines are joined (the standard takes one where all are the same).
        bool locationLinesAreJoined = false;
        /// What elements ask for without CORS may be redirected to a data: URL.
        bool elementsFollowData = false;
        /// Bytes above 0x7F in a Location are read as Latin-1 and written as UTF-8 (the standard: as they are).
        bool locationIsLatin1 = false;
        /// Characters of a Location that are percent-encoded before it is read as a URL.
        QByteArray locationEscapes;
        /// Characters of a URL's path that are percent-encoded (the standard: they stay).
        QByteArray pathEscapes;
        /// How many redirects of a worker's script are followed.
        int workerRedirects = 20;
        /// Schemes that the network never follows, whatever the redirect mode is; a name in the URL is refused as early.
        QList<QByteArray> schemesNeverFollowed;
        /// Referrer-Policy of a redirect's answer counts for the Origin that goes to where it leads.
        bool answersSetReferrerPolicy = true;
        /// Redirect mode manual takes a redirect status without Location for a redirect too.
        bool redirectManualByStatus = false;
        /// Redirect mode error refuses a redirect status without Location too.
        bool redirectErrorByStatus = false;
        bool operator==(const Redirects&) const = default;
    };
    Redirects redirects;

    /// Scheme fetch (https://fetch.spec.whatwg.org/#concept-scheme-fetch).
    struct Schemes
    {
        /// about:blank is an empty page to a request in mode no-cors (the standard: a network error).
        bool aboutBlankLoads = false;
        /// data: answers carry Content-Length.
        bool dataUrlHasLength = false;
        bool operator==(const Schemes&) const = default;
    };
    Schemes schemes;

    /// How the bytes of an answer are read.
    http::ReaderQuirks reader;

    /// HTTP-network fetch (https://fetch.spec.whatwg.org/#concept-http-network-fetch), beside what `reader` says of the bytes.
    struct Network
    {
        /// In a request line letters, digits and -._~ are never percent-encoded, and the digits of all others are capitals.
        bool normalizesPercent = false;
        /// The address 0.0.0.0 is this machine's own.
        bool reachesUnspecified = false;
        /// It is where a redirect leads that needs no preflight.
        bool redirectsReachUnspecified = false;
        /// 205 has no body, whatever is sent (RFC 9110 section 15.3.6).
        bool resetContentIsEmpty = false;
        /// Bytes without a status line on port 80 are an HTTP/0.9 answer.
        bool http09OnPort80 = false;
        /// The same on every port.
        bool http09OnAnyPort = false;
        /// Of codings that came later than HTTP/1.1 a bad one is a network error, also where nobody reads the body.
        bool refusesBadNewCodings = false;
        /// A body that isn't coded as Content-Encoding says is taken as it is (the standard: reading it fails).
        bool wrongCodingIsNone = false;
        /// A body that isn't coded as Content-Encoding says is a network error, also where nobody reads it.
        bool refusesBadEncoding = false;
        /// Content-Encoding br and zstd are known over TLS only.
        bool newCodingsNeedTls = false;
        /// Over http a body that says that it is coded so can't be read, whatever it is.
        bool newCodingsFailWithoutTls = false;
        /// One coding that isn't known leaves the body as it is, whatever others are named with it.
        bool unknownCodingEndsDecoding = false;
        DecodedFirst decodedFirst = DecodedFirst::Nobodys;
        /// deflate may be without its wrapping (https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.2).
        bool readsBareDeflate = false;
        /// Of several lines of a header the empty ones are not joined, and challenges are by a line feed.
        bool emptyLinesAreNotJoined = false;
        /// No page is shown Clear-Site-Data.
        bool hidesClearSiteData = false;
        /// Status 407 without a proxy is a network error.
        bool refusesProxyAuth = false;
        /// Content-Type of a 421 that was asked for once more is doubled.
        bool misdirectedDoublesType = false;
        /// How often a GET, HEAD or OPTIONS is sent whose connection ends without a byte.
        int sendsUntilAnswered = 1;
        /// To the page's own origin it is sent twice: the connection that was kept open may be what ended.
        bool repeatsToOwnHost = false;
        /// Status 421 is asked for once more.
        bool repeatsMisdirected = false;
        /// A medium that can't be played is asked for once more.
        bool repeatsMedia = false;
        bool operator==(const Network&) const = default;
    };
    Network network;

    /// The HTTP cache (RFC 9111).
    struct HttpCache
    {
        /// Statuses whose answers are kept; empty: all.
        QList<int> keepsStatuses;
        /// Answers of another status are kept all the same, and given to who takes what is old, too.
        bool keepsOthersStale = false;
        /// Statuses whose answers are never kept.
        QList<int> neverKeeps = {304};
        /// Statuses whose answers stay fresh though they say nothing of it.
        QList<int> keepsForEver = {300, 410};
        /// A redirect to what isn't http is not kept: it was not followed.
        bool keepsFollowedOnly = false;
        /// What was loaded with credentials is kept apart from what was loaded without.
        bool splitsByCredentials = false;
        /// What fetch() and XMLHttpRequest get of another site is kept apart from what elements do.
        bool splitsScriptsOfOtherSites = false;
        /// An answer that the page wasn't allowed to have isn't kept.
        bool forgetsRefused = false;
        /// What a resource or embedder policy keeps from the page, or opaque response blocking does, isn't kept.
        bool forgetsBlocked = false;
        /// Nor is what another origin sends a player and it can't play, or what nosniff forbids.
        bool forgetsUnusable = false;
        RefusedRedirects refusedRedirects = RefusedRedirects::Kept;
        /// A redirect to what a policy forbids isn't kept: it was not followed.
        bool forgetsStoppedRedirects = false;
        /// Headers that aren't kept with an answer, in lower case (RFC 9111 section 3.1).
        QList<QByteArray> unkept = {"connection",        "keep-alive", "proxy-authenticate", "te", "trailer",
                                    "transfer-encoding", "upgrade"};
        /// Headers of what is kept that a 304 doesn't change, in lower case; one that ends in "-" is what names begin with
        /// (RFC 9111 section 3.2).
        QList<QByteArray> unchanged = {"content-length"};
        /// Of those that begin so the ones that it changes all the same.
        QList<QByteArray> changed;
        /// Cache mode only-if-cached asks the server where nothing fresh is kept.
        bool onlyIfCachedAsks = false;
        /// What a HEAD brought isn't kept.
        bool keepsGetOnly = false;
        /// An answer is kept only where it is fresh or says how it can be asked for again (ETag, Last-Modified).
        bool keepsReusableOnly = false;
        /// max-age="3600" says what max-age=3600 does.
        bool agesMayBeQuoted = false;
        /// Of several max-age the first one that is a number counts (the others: the last).
        bool firstMaxAgeCounts = false;
        /// A blank may stand around the sign of max-age, and what follows the number is passed over.
        bool agesAreReadLoosely = false;
        /// Statuses whose answers are taken to be fresh for a while by their Last-Modified; empty: all.
        QList<int> guessesFor;
        /// What an answer to a request that changes something does to what is kept for its URL.
        Invalidation invalidation = Invalidation::NoError;
        RequestAges requestAges = RequestAges::Zero;
        /// Where the answer to a request that changes something says that it is (Location, Content-Location) is forgotten on its own host.
        bool namedUrlsAreForgotten = false;
        /// A HEAD is answered by what a GET has stored.
        bool headFromStoredGet = false;
        /// A condition that the page sets itself keeps the cache out in every cache mode.
        bool conditionsKeepOut = false;
        /// A 304 confirms what is kept also where that has neither ETag nor Last-Modified.
        bool confirmsUntagged = false;
        /// A GET that brings a tag or a date of the page's own (If-None-Match, If-Modified-Since) renews what is kept, where that has
        /// no other one.
        bool conditionsRenew = false;
        /// A request that changes something throws nothing away where it passes the cache by: in mode no-store, for a part, under a
        /// condition (one of If-None-Match or If-Modified-Since counts for nothing on a POST), and a PUT without a body.
        bool changesMayPassBy = false;
        /// With such a condition the server is asked in every cache mode; what it answers is kept.
        bool conditionsAsk = false;
        KeptRanges ranges = KeptRanges::Asked;
        /// An answer that is too old for an element is asked for again in the background only where the element took it.
        bool renewsLoadedOnly = false;
        /// Pages with an opaque origin have no HTTP cache.
        bool opaquePagesKeepNothing = false;
        /// Cache-Control is read up to the first directive with a value that it shouldn't have: no-cache="Set-Cookie".
        bool unexpectedValueEnds = false;
        /// A request that says no-cache itself may still be answered by the HTTP cache.
        bool ignoresRequestNoCache = false;
        /// Where a redirect that the server sent leads to is asked of the server, whatever is kept of it.
        bool redirectsPassBy = false;
        /// A redirect that leads back to itself is asked for anew, though it is kept; one for good is taken once.
        bool loopsAreAskedAnew = false;
        /// What a kept redirect for good leads to is asked for anew, though it is kept, but for https.
        bool permanentTargetsAskedAnew = false;
        /// What a 304 has renewed for the second of two equal XMLHttpRequests isn't asked for again at once.
        bool renewedAnswersStand = false;
        bool operator==(const HttpCache&) const = default;
    };
    HttpCache httpCache;

    bool operator==(const Profile&) const = default;
};

} // namespace crosscheck::fetch

#pragma once

#include "fetch/profile_choices.h"
#include "fetch/request.h"
#include "http/reader.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace crosscheck::fetch {

/// The values in which browsers differ. The defaults are the Fetch standard and its neighbours; engines/<engine>/ sets the
/// others. Every field names the departure; the recording that shows it stands beside the value in the engine's folder.
struct Profile
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
        StreamUpload streamUpload = StreamUpload::Stream;
        bool operator==(const Uploads&) const = default;
    };
    Uploads uploads;

    /// The Origin that a request carries (https://fetch.spec.whatwg.org/#append-a-request-origin-header).
    struct OriginHeader
    {
        /// Origin is what it is whatever the referrer policy says (the standard: "null" where it withholds).
        bool originIgnoresReferrerPolicy = false;
        /// Elements in mode cors (scripts, style sheets, images, preloads) carry Origin to the page's own origin too.
        bool sameOriginElementsSendOrigin = false;
        /// So do fonts, the images of CSS that need CORS, and tracks.
        bool sameOriginFontsSendOrigin = false;
        /// So do audio and video.
        bool sameOriginMediaSendOrigin = false;
        /// So does a stream whose first URL was upgraded.
        bool upgradedStreamsSendOrigin = false;
        /// import() carries no Origin, though its answer is checked.
        bool importsSendNoOrigin = false;
        /// Elements of a page with an opaque origin carry Origin: null to the origin that the page came from.
        bool opaquePagesNameThemselves = false;
        /// They do so over https alone.
        bool secureOpaquePagesNameThemselves = false;
        /// A redirect that stays on one origin keeps the header, also where POST becomes GET.
        bool redirectKeepsHeader = false;
        /// A redirect to another origin makes it "null" also where the page's own server redirects: of a form's request.
        bool crossingTaintsForms = false;
        /// The same of a request in mode no-cors.
        bool crossingTaintsNoCors = false;
        /// A beacon of a sandboxed frame carries the origin that the frame's address has.
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
        /// That preflight names the headers of the first request, those that the redirect removed included.
        bool redirectPreflightKeepsNames = false;
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
        /// Several Location lines are joined (the standard takes one where all are the same).
        bool locationLinesAreJoined = false;
        /// What elements ask for without CORS may be redirected to a data: URL.
        bool elementsFollowData = false;
        /// Bytes above 0x7F in a Location are read as Latin-1 and written as UTF-8 (the standard: as they are).
        bool locationIsLatin1 = false;
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
        /// Of several lines of a header the empty ones are not joined.
        bool emptyLinesAreNotJoined = false;
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
        /// Statuses whose answers stay fresh though they say nothing of it.
        QList<int> keepsForEver = {300, 410};
        /// What was loaded with credentials is kept apart from what was loaded without.
        bool splitsByCredentials = false;
        /// An answer that the page wasn't allowed to have isn't kept.
        bool forgetsRefused = false;
        /// Connection and its like are kept with an answer.
        bool keepsHopByHop = false;
        /// Cache mode only-if-cached asks the server where nothing fresh is kept.
        bool onlyIfCachedAsks = false;
        /// What a HEAD brought isn't kept.
        bool keepsGetOnly = false;
        /// An answer is kept only where it is fresh or says how it can be asked for again (ETag, Last-Modified).
        bool keepsReusableOnly = false;
        /// max-age="3600" says what max-age=3600 does.
        bool agesMayBeQuoted = false;
        /// A HEAD is answered by what a GET has stored.
        bool headFromStoredGet = false;
        /// A request that says no-cache itself may still be answered by the HTTP cache.
        bool ignoresRequestNoCache = false;
        bool operator==(const HttpCache&) const = default;
    };
    HttpCache httpCache;

    /// What a document has and doesn't ask for again.
    struct Documents
    {
        /// Style sheets, fonts and documents of SVG that a document has asked for are not asked for again.
        bool keepStylesAndFonts = false;
        /// Nor are fonts of style sheets.
        bool keepCssFonts = true;
        /// Nor is a module that failed.
        bool keepFailedModules = false;
        bool operator==(const Documents&) const = default;
    };
    Documents documents;

    /// What a browser sends to the report-uri of a page's Content Security Policy (https://w3c.github.io/webappsec-csp/#report-violation).
    struct Reports
    {
        /// Origin is "null", whatever the page is.
        bool originIsNull = false;
        /// Only documents that came from a server tell, no workers and no documents that inherit the policy.
        bool onlyByLoadedDocuments = false;
        /// A preload that is forbidden is told to nobody.
        bool notOfPreloads = false;
        /// A font of a style sheet is told of twice.
        bool cssFontsTellTwice = false;
        /// Of several policies the last one is told first.
        bool lastPolicyFirst = false;
        /// The same is told once.
        bool tellsOnce = false;
        /// A page's icon is loaded, and asked of its policy.
        bool ofIcons = false;
        bool operator==(const Reports&) const = default;
    };
    Reports reports;

    /// What main fetch asks the page before a request (https://fetch.spec.whatwg.org/#concept-main-fetch, steps 5 to 7): mixed content,
    /// Content Security Policy, Local Network Access, and what an engine refuses by itself.
    struct Policies
    {
        /// Userinfo in a URL (of a redirect, an element, an XMLHttpRequest) is refused whatever the origins are.
        bool refusesEmbeddedCredentials = false;
        /// An SVG of another origin is refused as it was asked for, not upgraded first.
        bool refusesForeignBeforeUpgrade = false;
        /// Only a mixed one is: what the page's policy upgrades is upgraded before anybody looks at its origin.
        bool policyUpgradesSvgFirst = false;
        /// A URL that was written with a line break and "<" is not asked for.
        bool refusesDanglingMarkup = false;
        /// When mode same-origin, and no-cors with another redirect mode than follow, refuse another origin.
        ModeAsked modeAsked = ModeAsked::AsStandard;
        /// A worker's requests are not upgraded, whatever its policy says.
        bool workersIgnoreUpgrade = false;
        /// The script that begins a worker is asked for as it is written, whatever the page's policy upgrades.
        bool workerScriptsStayInsecure = false;
        /// So is that of a shared worker.
        bool sharedWorkerScriptsStayInsecure = false;
        /// Nobody looks for mixed content in what a shared worker asks for.
        bool sharedWorkersLoadMixedContent = false;
        /// A player asks the page's policy for an address as it is written, before anything is upgraded; a track asks it before
        /// its own mode.
        bool playersAskFirst = false;
        /// Where a worker's script is redirected to is asked of the page's policy before its origin is looked at.
        bool workerRedirectsAskFirst = false;
        /// Images and media of this machine are loaded as they are, not upgraded and not blocked; a redirect to them is blocked.
        bool localImagesStayAsTheyAre = false;
        /// A text track is mixed content like an image, and not upgraded: it is loaded.
        bool tracksAreDisplayedContent = false;
        /// Ports that the standard blocks (https://fetch.spec.whatwg.org/#port-blocking) and this engine doesn't.
        QList<quint16> openPorts;
        /// http://localhost and loopback addresses are trustworthy for a secure page.
        bool loopbackIsTrustworthy = true;
        /// "ws:" in a Content Security Policy covers http and https too.
        bool cspWsCoversHttp = true;
        /// A host of "*" with a port and no scheme is left out of a Content Security Policy.
        bool cspStarWithPortIsNone = false;
        /// upgrade-insecure-requests turns the URL of a form into https, not what a redirect leads it to.
        bool formsUpgradedAtFirstOnly = false;
        /// form-action is asked of the form's own URL, not of what a redirect leads to.
        bool formActionLooksAtFirstOnly = false;
        /// EventSource throws where the page's Content Security Policy forbids its URL.
        bool eventSourceThrowsOnCsp = false;
        /// Cross-Origin-Embedder-Policy knows the value credentialless.
        bool knowsCredentialless = true;
        /// Local Network Access is enforced (https://wicg.github.io/local-network-access/).
        bool localNetworkAccess = false;
        /// The Content Security Policy directive treat-as-public-address is known.
        bool treatAsPublicAddress = false;
        /// 'self' in the policy of a sandboxed page has no scheme, only the host that the page came from: https matches it, http
        /// doesn't, and a host without a scheme matches nothing.
        bool cspSelfHasNoSchemeInSandbox = false;
        /// What a script of a data: page asks for is asked of its policy once more, and 'self' has no scheme then either.
        bool dataPagesAreAskedAgain = false;
        /// The page's policy is asked about an image or a medium by the address that it has before mixed content upgrades it.
        bool policyAskedBeforeMixedUpgrade = false;
        /// fetch() turns http into https by the page's policy before it looks at mode same-origin.
        bool policyUpgradesBeforeMode = false;
        bool operator==(const Policies&) const = default;
    };
    Policies policies;

    /// Opaque Response Blocking (https://github.com/annevk/orb).
    struct ResponseBlocking
    {
        bool enabled = true;
        OrbSniffing sniffing = OrbSniffing::Standard;
        bool operator==(const ResponseBlocking&) const = default;
    };
    ResponseBlocking responseBlocking;

    /// What elements, workers and APIs of HTML ask for, and what they take for an answer.
    struct Loads
    {
        bool fontsUseCors = true;
        /// A track whose media element has no crossorigin is loaded from anywhere (HTML: same-origin mode).
        bool tracksWithoutCorsLoad = false;
        /// A preload that CORS refuses fires load all the same.
        bool preloadHidesFailure = false;
        /// link rel=preload as=track is known.
        bool preloadsTracks = true;
        /// A preload of a font is in mode cors and goes without credentials, whatever its crossorigin says, or none.
        bool fontPreloadsAreAnonymous = false;
        /// A preload's type is not asked for.
        bool preloadsIgnoreType = false;
        /// preload compares no hash.
        bool preloadsCompareNoHash = false;
        /// EventSource asks for nothing but http.
        bool eventSourceNeedsHttp = false;
        /// A preloaded style sheet of another type fails.
        bool preloadsCheckStyleType = false;
        /// EventSource takes no other charset than UTF-8.
        bool eventStreamsNeedUtf8 = false;
        /// preload ignores integrity where the destination knows none.
        bool preloadsIgnoreIntegrity = false;
        /// "sha-256" names the hash sha256 too.
        bool integrityKnowsHyphens = false;
        /// A preloaded image that can't be decoded fails.
        bool preloadedImagesAreDecoded = false;
        /// Elements take an answer of any status below 400 (HTML: an ok status).
        bool elementsFailFrom400 = false;
        /// An element that fails by its answer's status compares no hash.
        bool statusBeforeHash = false;
        /// Of several types in Content-Type the first counts (the standard: the last that parses).
        bool firstMimeTypeCounts = false;
        /// Of several lines of Content-Type a module is asked for the last one.
        bool modulesReadLastTypeLine = false;
        /// A worker's script may have no type, or any but those that no script may have.
        bool workersTakeAnyType = false;
        /// new Worker throws for another origin.
        bool workerThrowsCrossOrigin = false;
        /// A style sheet whose type doesn't parse is taken for one.
        bool stylesheetsOfUnreadableTypeLoad = false;
        /// A style sheet of another type fires load, though nothing of it is used.
        bool stylesheetsOfAnyTypeLoad = false;
        /// An image whose type is SVG's is read as that, whatever its bytes are.
        bool svgByTypeAlone = false;
        /// So is one with nosniff.
        bool svgByTypeWhereNosniff = false;
        /// A text track is read whatever its status is.
        bool tracksOfAnyStatusLoad = false;
        /// A player takes an image for a film.
        bool playersTakeImages = false;
        /// A canvas for WebGL can be had in the set-up that was recorded.
        bool webglAvailable = true;
        bool operator==(const Loads&) const = default;
    };
    Loads loads;

    bool operator==(const Profile&) const = default;
};

} // namespace crosscheck::fetch

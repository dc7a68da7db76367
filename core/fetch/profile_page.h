#pragma once

#include "fetch/profile_choices.h"
#include "fetch/request.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace crosscheck::fetch {

/// The part of a profile that is not the Fetch standard's own: what a document keeps, what its policies forbid and report, and
/// what becomes of an answer that something loads. As in Profile, the defaults are the standards'.
struct PageProfile
{
    /// What a document has and doesn't ask for again.
    struct Documents
    {
        /// Whose way to use what was preloaded, and which images are the same (see page::DocumentMemory).
        DocumentCache cache = DocumentCache::Standard;
        /// A preload that finds what was loaded without CORS looks at it once more, and is told of what that lacks.
        bool preloadsCheckAnew = false;
        /// Style sheets, fonts and documents of SVG that a document has asked for are not asked for again.
        bool keepStylesAndFonts = false;
        /// Nor are fonts of style sheets.
        bool keepCssFonts = true;
        Confirmed confirmed = Confirmed::None;
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
        /// A font of a style sheet is told of twice, and a style sheet itself where the policy only reports.
        bool cssFontsTellTwice = false;
        /// Of several policies the last one is told first.
        bool lastPolicyFirst = false;
        /// The same is told once.
        bool tellsOnce = false;
        /// A page's icon is loaded, and asked of its policy.
        bool ofIcons = false;
        /// What a policy only reports is told before the request that it is about goes out, and not behind it.
        bool reportsBeforeRequest = false;
        /// It is told of a preflight too, and as often of the request behind it.
        bool reportsOfPreflights = false;
        /// What forbids the frames around it tells so under its own origin (else: "null").
        bool framedTellAsThemselves = false;
        /// The document and its loader both tell of what a script connects to.
        bool loadersReportToo = false;
        bool operator==(const Reports&) const = default;
    };
    Reports reports;

    /// What main fetch asks the page before a request (https://fetch.spec.whatwg.org/#concept-main-fetch, steps 5 to 7): mixed content,
    /// Content Security Policy, Local Network Access, and what an engine refuses by itself.
    struct Policies
    {
        /// Permissions-Policy (sync-xhr) forbids an XMLHttpRequest that waits.
        bool permissionsKnowSyncXhr = true;
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
        /// Which schemes are mixed content.
        MixedSchemes mixedSchemes = MixedSchemes::All;
        /// Integrity-Policy of a page isn't asked of what its workers import.
        bool workersHaveNoIntegrityPolicy = false;
        /// A worker's requests are not upgraded, whatever its policy says.
        bool workersIgnoreUpgrade = false;
        /// The script that begins a worker is asked for as it is written, whatever the page's policy upgrades.
        bool workerScriptsStayInsecure = false;
        /// So is that of a shared worker.
        bool sharedWorkerScriptsStayInsecure = false;
        /// What a document's XMLHttpRequest that waits is redirected to may be mixed content.
        bool syncRedirectsMayBeMixed = false;
        /// Mixed content that a shared worker asks for is loaded, unless its policy says block-all-mixed-content.
        bool sharedWorkersLoadMixedContent = false;
        /// A player asks the page's policy for an address as it is written, before anything is upgraded; a track asks it before
        /// its own mode.
        bool playersAskFirst = false;
        /// sendBeacon() asks the page's policy of the address as it is written, before anything upgrades it.
        bool beaconsAskFirst = false;
        /// So does fetch().
        bool fetchAsksFirst = false;
        /// Where a worker's script is redirected to is asked of the page's policy before its origin is looked at.
        bool workerRedirectsAskFirst = false;
        /// Images and media of this machine are loaded as they are, not upgraded and not blocked; a redirect to them is blocked.
        bool localImagesStayAsTheyAre = false;
        /// A page of a file is as good as secure to its images and media: they are upgraded.
        bool filesUpgradeShownContent = false;
        /// Integrity-Policy takes no preload to have integrity.
        bool preloadsHaveNoIntegrity = false;
        /// A text track is mixed content like an image, and not upgraded: it is loaded.
        bool tracksAreDisplayedContent = false;
        /// Ports that the standard blocks (https://fetch.spec.whatwg.org/#port-blocking) and this engine doesn't.
        QList<quint16> openPorts;
        /// http://localhost and loopback addresses are trustworthy for a secure page.
        bool loopbackIsTrustworthy = true;
        /// "ws:" in a Content Security Policy covers http and https too.
        bool cspWsCoversHttp = true;
        /// A source may end in a query right behind its host, which counts for nothing; else it is none.
        bool cspHostMayHaveQuery = false;
        /// A host of "*" with a port and no scheme is left out of a Content Security Policy.
        bool cspStarWithPortIsNone = false;
        /// 'strict-dynamic' is no source of worker-src and child-src.
        bool cspStrictDynamicOfScriptsOnly = false;
        /// Where one policy, be it one that only reports, has 'strict-dynamic' for scripts, all of them are asked when a script
        /// element begins to load, and of modules and preloads nobody is asked.
        bool cspStrictDynamicLooksAtElements = false;
        /// A worker has the embedder policy that its own answer names, also where it isn't secure.
        bool workersEmbedInsecurely = false;
        /// Of a document's request with keepalive a redirect's URL is compared with the paths in a Content Security Policy too.
        bool keptAliveComparePaths = false;
        /// So it is of a request that a preflight goes before.
        bool preflightsComparePaths = false;
        /// A policy doesn't turn into https what a redirect leads a document's fetch() with keepalive to.
        bool keptAliveRedirectsStayInsecure = false;
        /// upgrade-insecure-requests turns the URL of a form into https, not what a redirect leads it to.
        bool formsUpgradedAtFirstOnly = false;
        /// form-action is asked of the form's own URL, not of what a redirect leads to.
        bool formActionLooksAtFirstOnly = false;
        /// EventSource throws where the page's Content Security Policy forbids its URL.
        bool eventSourceThrowsOnCsp = false;
        /// Under Cross-Origin-Embedder-Policy a Cross-Origin-Resource-Policy that nobody knows lets everybody in (the standard:
        /// it counts as none).
        bool unknownResourcePolicyAllows = false;
        /// Cross-Origin-Embedder-Policy knows the value credentialless.
        bool knowsCredentialless = true;
        /// Local Network Access is enforced (https://wicg.github.io/local-network-access/).
        bool localNetworkAccess = false;
        /// The Content Security Policy directive treat-as-public-address is known.
        bool treatAsPublicAddress = false;
        /// 'self' in the policy of a sandboxed page is that of an opaque origin, without scheme and host: https matches it on any
        /// host, http on none, and a host without a scheme matches nothing.
        bool cspSelfHasNoSchemeInSandbox = false;
        /// What a script of a data: page asks for is asked of its policy once more, and 'self' has no scheme then either.
        bool dataPagesAreAskedAgain = false;
        /// "*" covers data: for images, and data: and blob: for media.
        bool cspStarCoversShownData = false;
        /// A policy is asked only of what the browser has a protocol for: http, data: and blob:.
        bool policiesAskedOfKnownSchemes = false;
        /// Nothing is 'self' for the preflight of a data: page.
        bool preflightsOfDataPagesHaveNoSelf = false;
        /// The page's policy is asked about an image or a medium by the address that it has before mixed content upgrades it.
        bool policyAskedBeforeMixedUpgrade = false;
        /// frame-ancestors compares paths with that of the page's origin, "/".
        bool frameAncestorsComparePaths = false;
        /// "*" in frame-ancestors covers pages without an origin too.
        bool starCoversEveryAncestor = false;
        /// A frame under Cross-Origin-Embedder-Policy: credentialless asks another origin's answer for a Cross-Origin-Resource-Policy.
        bool credentiallessFramesNeedPolicy = false;
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
        /// A worker loads fonts from its own origin only.
        bool workerFontsStayAtHome = false;
        /// A track whose media element has no crossorigin is loaded from anywhere (HTML: same-origin mode).
        bool tracksWithoutCorsLoad = false;
        /// A preload that CORS refuses fires load all the same.
        bool preloadHidesFailure = false;
        /// A preload for fetch() is good with any status, as it is for fetch().
        bool fetchPreloadsOfAnyStatusLoad = true;
        /// A style sheet behind a redirect whose type is missing or doesn't parse is plain text.
        bool redirectedStylesNeedType = false;
        /// A frame whose page can't be had loads a page that says so.
        bool failedFramesShowErrors = false;
        /// Whether the page may frame an answer is asked of those alone that are shown: not of downloads, not of empty ones.
        bool framesAskedLast = false;
        /// It is asked before anything else, else between the two.
        bool framesAskedFirst = false;
        /// A frame whose address the page's policy forbids has loaded all the same, with nothing in it.
        bool forbiddenFramesLoad = false;
        /// So has one that a redirect leads to one of these schemes.
        QList<QByteArray> schemesLeaveFramesEmpty;
        /// So has one that is led to about:blank, by a form or by a redirect.
        bool blankFramesLoad = false;
        /// A worker whose script can't be parsed has an error event, and nothing else is said of it.
        bool unparsedWorkersFail = false;
        /// Types that a frame of this engine doesn't show though others do: they are downloaded, and the frame stays as it was.
        QList<QByteArray> downloadedTypes;
        /// link rel=preload as=track is known.
        bool preloadsTracks = true;
        /// An answer without CORS fails by whatever stands in the element's integrity, a hash or not.
        bool closedFailAnyHash = false;
        /// Audio, video and JSON are preloaded; otherwise the element is told that they are, and nothing is asked for.
        bool preloadsPlayers = true;
        /// A preload of a font is in mode cors and goes without credentials, whatever its crossorigin says, or none.
        bool fontPreloadsAreAnonymous = false;
        /// A preload of a data: URL with CORS has nobody who could give it leave.
        bool preloadedDataNeedsLeave = false;
        /// A preload's type is not asked for.
        bool preloadsIgnoreType = false;
        /// A preload's type is not asked for where it is for a script.
        bool preloadedScriptsIgnoreType = false;
        /// preload compares no hash.
        bool preloadsCompareNoHash = false;
        /// EventSource asks for nothing but http.
        bool eventSourceNeedsHttp = false;
        /// A preloaded style sheet of another type fails.
        bool preloadsCheckStyleType = false;
        /// EventSource is open before its body is decoded.
        bool streamsOpenUnread = false;
        /// EventSource takes no other charset than UTF-8.
        bool eventStreamsNeedUtf8 = false;
        /// A shared worker has no object to start workers with.
        bool sharedWorkersStartNoWorkers = false;
        /// preload ignores integrity where the destination knows none.
        bool preloadsIgnoreIntegrity = false;
        /// Fonts know it.
        bool fontsKnowIntegrity = false;
        UnfollowedHash unfollowedHash = UnfollowedHash::Fails;
        HashNames hashNames = HashNames::Exact;
        /// An integrity may name the key that has to have signed the answer.
        bool integrityNamesKeys = false;
        /// A preloaded image that can't be decoded fails.
        bool preloadedImagesAreDecoded = false;
        /// Elements take an answer of any status below 400 (HTML: an ok status).
        bool elementsFailFrom400 = false;
        /// A module takes none but an ok status all the same.
        bool modulesNeedOkStatus = false;
        /// An element that fails by its answer's status compares no hash.
        bool statusBeforeHash = false;
        /// Of several types in Content-Type the first counts (the standard: the last that parses).
        bool firstMimeTypeCounts = false;
        /// What ends the essence of a media type; a module's is read by the standard where lastTypeLineCounts.
        TypeEnd typeEnds = TypeEnd::Semicolon;
        /// Of several lines of Content-Type a module, a stream of events and a worker's script are asked for the last one.
        bool lastTypeLineCounts = false;
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

    bool operator==(const PageProfile&) const = default;
};

} // namespace crosscheck::fetch

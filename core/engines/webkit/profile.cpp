#include "engines/profiles.h"
#include "engines/webkit/header_names.h"

#include <limits>

namespace crosscheck::engines {

fetch::Profile webkitProfile()
{
    using fetch::PreflightCheck;
    fetch::Profile p;
    p.name = "webkit";
    p.version = "2.50.6"; // WebKitGTK; Safari's own network library was not recorded

    p.corsCheck.naming = fetch::AcaoNaming::WebKit; // acao-two-values, acao-missing
    p.corsCheck.redirectCheckKeepsCredentials =
        true; // redir-chain-same-cross-same, against redir-same-to-cross-ok
    p.corsCheck.masksAndPreloadsKeepCredentials =
        true; // tests-policy-mixed-redirect-css-mask-keep, rest-attribute-preload-module-redirect-301

    p.requestHeaders.preflightCarriesUserAgent = true; // hdr-useragent
    p.requestHeaders.headerValuesAsUtf8 = true;        // hdr-accept-latin1
    p.requestHeaders.rangeUnitIgnoresCase = true;      // hdr-range-upper
    p.requestHeaders.rangeAllowsSign = true;           // safelist-range-plus
    p.requestHeaders.rangeLimit =
        std::numeric_limits<quint64>::max(); // safelist-range-first-i64+1, hdr-total-over-1024, hdr-total-7

    p.uploads.syncIgnoresUploadListener = true;                // preflight-order-upload-sync
    p.uploads.xhrBlobTypes = fetch::BlobTypes::Parsable;       // again-body-blob-xhr-07
    p.uploads.streamUpload = fetch::StreamUpload::Unsupported; // body-stream-http1

    p.originHeader.crossingTaintsForms = true;           // rest-origin-form-post-own-api-307
    p.originHeader.redirectsIgnoreReferrerPolicy = true; // again-referrer-down-no-referrer
    p.originHeader.untoldReferrerIsPolicy = true;        // files-basic-referrer-post-nothing-api
    p.originHeader.redirectKeepsHeader = true;           // redirect-301-post-same-origin
    p.originHeader.sameOriginElementsSendOrigin = true;  // load-script-module-same-anon
    p.originHeader.workersSendOwnNoOrigin = true;        // crossing-object-worker-import
    p.originHeader.sameOriginFontsSendOrigin = true;     // load-css-mask-same
    p.originHeader.sameOriginMediaSendOrigin = true;     // load-media-same-anon
    p.originHeader.upgradedStreamsSendOrigin = true;     // tests-policy-mixed-upgrade-eventsource-own
    p.originHeader.beaconsIgnoreSandbox = true;          // page-sandbox-beacon-none

    p.preflight.order = {PreflightCheck::Status,
                         PreflightCheck::Cors};          // pre-st-nocors-404, pre-redir-nocors-301
    p.preflight.absentMethodsAllowNone = true;           // preflight-order-upload-put-methods-absent
    p.preflight.headersNamedFirst = webkitHeaderNames(); // row-024
    p.preflight.wildcardCoversAuthorization = true;      // acah-auth-star
    p.preflight.redirectKeepsPreflight = true;           // redir-put-303
    p.preflight.redirectNames =
        fetch::RedirectNames::OfFirstRequest; // redir-auth-strip-cross, redir-auth-same-to-cross
    p.preflight.redirectPreflightBeforeMixedContent = true; // mix-076

    p.preflightCache.maxAgeLimit = 600;                        // unverified: from WebKit's source
    p.preflightCache.negativeMaxAgeKeepsNothing = true;        // maxage-neg
    p.preflightCache.cachedWildcardCoversAuthorization = true; // cache-star-then-other
    p.preflightCache.cachedWildcard =
        fetch::KeptWildcard::AskedWithoutCredentials;  // preflight-cache-header-star-include-then-all
    p.preflightCache.keepsFragmentsApart = true;       // preflight-cache-fragment-same
    p.preflightCache.keepsRefused = true;              // row-100
    p.preflightCache.keepsLastAnswerOnly = true;       // unverified: from WebKit's source
    p.preflightCache.taintedOriginKeepsNothing = true; // preflight-cache-redirect-cross-twice
    p.preflightCache.clearedByFailure = false;         // cache-actual-fails

    p.redirects.deleteElsewhereBecomesGet = true;            // draw-one-042: libsoup's own
    p.redirects.upgradesBeforeTaint = true;                  // csp-upgrade-redirect
    p.redirects.emptyLocation = fetch::EmptyLocation::Fails; // redirect-location-blank
    // Two recordings disagree, as Firefox's do: in the other one fetch() fails too (redirect-location-empty).
    p.redirects.emptyLocationOfFetch = fetch::EmptyLocation::None; // redir-emptyloc-loop
    p.redirects.upgradedLeavesAsItWas = true;                      // rest-chain-secure-upgrade-import-down-up
    p.redirects.hostsNeedGoodPunycode = true;                      // tests-api-location-cross-16
    p.redirects.schemesRefusedFirst = {"ftp"};                     // crossing-location-refused-ftp
    p.redirects.followsUnknownStatus = true;                       // files-redirect-other-code-310
    p.redirects.answersSetReferrerPolicy = false; // again-referrer-nocors-no-referrer-own-api
    p.redirects.elementsFollowData = true;        // stopped-script-data, stopped-media-data
    p.redirects.locationLinesAreJoined = true;    // redirect-location-twice-same
    p.redirects.locationIsLatin1 = true;          // redirect-location-same-origin-utf8
    p.redirects.redirectManualByStatus = true;    // redirect-mode-manual-no-location

    p.reader.closeEndsBody = true;   // files-load-length-fetch-13; libsoup: soup-client-message-io-http1.c
    p.reader.acceptCutHead = true;   // odd-bytes-pre-cut
    p.reader.refuseBadLength = true; // odd-bytes-neg-length, wpt-length-22, files-load-length-fetch-18
    p.reader.readsIcy = true;        // odd-bytes-status-line-port-icy
    p.reader.httpIsCaseSensitive = true; // odd-bytes-status-line-port-lower
    p.reader.onlyVersionOne = true;      // odd-bytes-status-line-port-http12, odd-bytes-status-line-http2
    p.reader.skips101 = true;            // odd-bytes-101
    p.reader.refusesCodings = true;      // transfer-coded-nocors-api; libsoup: soup-client-message-io-http1.c
    p.reader.cutHeadNeedsLineEnd = true; // odd-bytes-head-cut, wpt-bad-head-07
    p.reader.crIsBlank = true;           // wpt-lone-cr-01
    p.reader.codeEndsAnywhere = true;    // beside-open-line-0, beside-open-line-own-4
    p.reader.crInValueIsBlank = true;    // wpt-lone-cr-06
    p.reader.valuesAreUtf8 = true;       // expose-latin1-value
    p.reader.headLimit = 100 * 1024;     // odd-bytes-huge-header; libsoup's HEADER_SIZE_LIMIT

    p.loads.hashNames = fetch::HashNames::AnyCase;     // rows-loads-integrity-script-12
    p.policies.cspStrictDynamicOfScriptsOnly = true;   // late-script-strict-worker-worker
    p.policies.cspStrictDynamicLooksAtElements = true; // late-script-strict-nonces-module
    p.policies.preloadsHaveNoIntegrity = true;         // rows-policy-integrity-1-preload-hash
    p.network.redirectsReachUnspecified = true;        // further-hop-to-35, further-hop-load-35
    p.network.wrongCodingIsNone = true; // tests-api-bad-encoding-xhr-00, tests-api-bad-encoding-script-04
    p.network.unknownCodingEndsDecoding = true;             // coding-list-x-br
    p.network.decodedFirst = fetch::DecodedFirst::Elements; // coding-first-script-br-https
    p.network.normalizesPercent = true;                     // tests-api-url-encoded-cross: libsoup's
    p.network.repeatsMisdirected = true;                    // status-421
    p.network.repeatsMedia = true;                          // load-media-plain-204, orb-media-html

    p.httpCache.keepsForEver = {301, 410}; // crossing-location-kept-refused-301, tests-cache-status-410
    p.httpCache.keepsStatuses = {
        200, 201, 202, 203, 204, 205, 206, 300, 301, 302,
        303, 307, 403, 404, 405, 406, 410, 414, 415, 501}; // tests-cache-status-400; WebKit's own list
    // NetworkCache.cpp, CacheValidation.cpp
    p.httpCache.guessesFor = {200, 203, 204, 206, 300, 301,
                              404, 405, 410, 414, 501};   // cache-fresh-modified-202-api
    p.httpCache.firstMaxAgeCounts = true;                 // cache-fresh-twice-twice
    p.httpCache.agesAreReadLoosely = true;                // cache-fresh-spaced-own
    p.reader.closeEndsChunks = true;                      // combined-one-answered-01
    p.reader.chunkSizes = http::ChunkSizes::LeadingOrEnd; // chunk-word-second-fetch; soup-body-input-stream.c
    p.httpCache.renewedAnswersStand = true;               // tests-cache-304-xhr
    p.httpCache.redirectsPassBy = true;                   // combined-one-dead_ends-16
    p.httpCache.invalidation = fetch::Invalidation::AnyRequest; // cache-changed-by-HEAD-204-own
    p.httpCache.keepsFollowedOnly = true;                       // draw-one-015
    p.httpCache.conditionsAsk = true;                           // rows-fetch-mode-force-cache-04
    p.httpCache.requestAges = fetch::RequestAges::ZeroOrStale;  // rows-fetch-cc-03
    p.httpCache.ranges = fetch::KeptRanges::ByRange;            // cache-piece-again: NetworkCacheKey.cpp
    p.httpCache.keepsGetOnly = true;                            // tests-cache-plain-then-HEAD-fresh-star
    p.httpCache.keepsReusableOnly = true;                       // tests-cache-mode-force-cache-nothing
    p.httpCache.agesMayBeQuoted = true;                         // tests-cache-quoted-xhr-cross
    p.httpCache.unkept.clear();                                 // tests-cache-modified-xhr-same
    p.httpCache.unchanged = {"allow",
                             "connection",
                             "content-",
                             "etag",
                             "keep-alive",
                             "last-modified",
                             "proxy-authenticate",
                             "proxy-connection",
                             "trailer",
                             "transfer-encoding",
                             "upgrade",
                             "www-authenticate",
                             "x-content-",
                             "x-frame-options",
                             "x-webkit-",
                             "x-xss-protection"};      // renewed-fetch-all, renewed-fetch-content-foo
    p.httpCache.changed = {"content-security-policy"}; // renewed-fetch-policy
    p.httpCache.forgetsRefused = true;                 // tests-cache-header-then-header-fresh-none
    p.httpCache.forgetsBlocked = true;                 // seldom-renewal-corp-img-same-site
    p.httpCache.refusedRedirects = fetch::RefusedRedirects::KeptAtFirst; // seldom-led-fetch-own-api-own-301
    p.httpCache.onlyIfCachedAsks = true; // tests-cache-only-if-cached-stale, tests-cache-only-if-cached-miss

    p.documents.confirmed = fetch::Confirmed::All;    // again-304-xhr-origin
    p.documents.preloadsCheckAnew = true;             // crossed-one-194
    p.documents.cache = fetch::DocumentCache::WebKit; // crossing-use-style-cors
    p.documents.keepCssFonts = false;                 // tests-loads-twice-font-css

    p.policies.permissionsKnowSyncXhr = false;     // picked-permissions-sync-none
    p.policies.cspSelfHasNoSchemeInSandbox = true; // crossing-self-sandbox-fetch
    p.policies.dataPagesAreAskedAgain = true;      // crossing-self-data-fetch
    p.policies.policyUpgradesBeforeMode = true;    // crossing-upgrade-same-origin-normal
    p.reports.loadersReportToo = true;             // apart-report-fetch-api
    p.reports.originIsNull = true;                 // report-default-api
    p.reports.onlyByLoadedDocuments = true;        // report-data

    p.policies.cspStarCoversShownData = true;      // crossing-star-img-data, crossing-star-media-blob
    p.policies.knowsCredentialless = false;        // rest-coep-credentialless-worker-own
    p.policies.formsUpgradedAtFirstOnly = true;    // rest-csp-form-mixed-redirect-upgrade-down
    p.policies.refusesForeignBeforeUpgrade = true; // mixed-load-svg-use
    p.policies.policyUpgradesSvgFirst = true;      // tests-policy-mixed-upgrade-svg-use-own
    p.policies.modeAsked = fetch::ModeAsked::BeforeMixedContent; // lna-spub-ip-same-origin-mode
    p.policies.mixedSchemes =
        fetch::MixedSchemes::AllButOfScripts;  // secure-fetch-ftp-cors, secure-load-img-foo
    p.policies.syncRedirectsMayBeMixed = true; // beside-open-sync-down-page, beside-open-sync-down-own-blob
    p.policies.playersAskFirst = true;         // medley-158
    p.policies.beaconsAskFirst = true;         // draw-one-022
    p.policies.workerRedirectsAskFirst = true; // csp-worker-redirect
    p.policies.cspStarWithPortIsNone = true;   // tests-policy-csp-connect-src--80-frame-api
    p.policies.localImagesStayAsTheyAre =
        true; // mixed-img-localhost, crossing-local-img-name, crossing-local-media-name-at-once
    p.policies.loopbackIsTrustworthy = false; // mixed-localhost, mixed-loopback-ip, mixed-localhost-nocors
    p.policies.formActionLooksAtFirstOnly = true; // csp-form-post-redirect
    p.policies.eventSourceThrowsOnCsp = true;     // csp-eventsource

    p.responseBlocking.enabled = false; // orb-script-json, orb-img-html

    p.policies.frameAncestorsComparePaths = true;        // framing-ancestors-path-own
    p.loads.preloadedDataNeedsLeave = true;              // leftover-preload-data-style-anon
    p.loads.framesAskedFirst = true;                     // framing-type-deny-download-own
    p.loads.streamsOpenUnread = true;                    // coding-by-eventsource-br
    p.loads.forbiddenFramesLoad = true;                  // csp-form-post-default
    p.loads.schemesLeaveFramesEmpty = {"data", "about"}; // form-led-form-to-data-own
    p.loads.downloadedTypes = {"application/pdf", "application/signed-exchange", "text/calendar",
                               "video/mp4"};                    // shown-type-11
    p.loads.playersTakeImages = true;                           // crossing-origin-media-png
    p.loads.eventSourceNeedsHttp = true;                        // crossing-address-stream-data
    p.loads.closedFailAnyHash = true;                           // picked-two-rest-sri-script-05
    p.loads.statusBeforeHash = true;                            // rest-integrity-script-module-404-wrong
    p.loads.unfollowedHash = fetch::UnfollowedHash::FailsKnown; // double-hash-manual-bogus-own
    p.loads.preloadsCompareNoHash = true;           // rest-integrity-preload-style-cross-anon-wrong
    p.loads.workerFontsStayAtHome = true;           // again-worker-font-worker
    p.loads.fontsUseCors = false;                   // font-missing, font-css-two, font-two, real-cdn-font
    p.loads.tracksWithoutCorsLoad = true;           // track-nocors
    p.loads.typeEnds = fetch::TypeEnd::Blank;       // late-beside-type-stream-0
    p.loads.preloadsIgnoreType = true;              // orb-preload-script-csv-nosniff
    p.loads.svgByTypeWhereNosniff = true;           // tests-loads-nosniff-img-cross-01
    p.loads.preloadsIgnoreIntegrity = true;         // tests-loads-integrity-preload-fetch
    p.loads.preloadedImagesAreDecoded = true;       // orb-preload-image-csv-nosniff
    p.loads.elementsFailFrom400 = true;             // orb-script-js-301
    p.loads.lastTypeLineCounts = true;              // rest-security-types-nosniff-script-module-plain-js
    p.loads.firstMimeTypeCounts = true;             // nosniff-same-script-text_2fjavascript_2c_20text_2fhtml
    p.loads.sharedWorkersStartNoWorkers = true;     // crossing-object-sharedworker-worker
    p.loads.workerThrowsCrossOrigin = true;         // worker-cross
    p.loads.stylesheetsOfUnreadableTypeLoad = true; // load-type-stylesheet-wrong
    return p;
}

} // namespace crosscheck::engines

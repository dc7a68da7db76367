#include "engines/profiles.h"

#include <limits>

namespace crosscheck::engines {

fetch::Profile chromiumProfile()
{
    using fetch::PreflightCheck;
    fetch::Profile p;
    p.name = "chromium";
    p.version = "156.0.8078.79"; // Debian 12's chromium

    p.corsCheck.naming = fetch::AcaoNaming::Chromium; // acao-two-values, acao-two-spacesep, acao-subhost

    p.requestHeaders.safelistsClientHints = true;   // hdr-dpr, hdr-savedata, hdr-rtt
    p.requestHeaders.ignoresUserAgentHeader = true; // hdr-useragent
    p.requestHeaders.rangeLimit = quint64(std::numeric_limits<qint64>::max()) -
                                  1; // hdr-total-over-1024, hdr-total-7, safelist-range-i64

    p.uploads.syncIgnoresUploadListener = true;               // preflight-order-upload-sync
    p.uploads.charsets = fetch::CharsetRewriting::InPlace;    // again-charset-text-21
    p.uploads.xhrBlobTypes = fetch::BlobTypes::WellFormed;    // again-body-blob-xhr-07
    p.uploads.beaconBlobTypes = fetch::BlobTypes::WellFormed; // again-body-blob-beacon-05
    p.uploads.uploadListenerNeedsBody = true;                 // xhr-upload-get
    p.uploads.typeStandsByName = true; // named-body-type-blob, where WebKit names another header

    p.originHeader.originIgnoresReferrerPolicy = true; // mode-policy-https-nocors-no-referrer
    p.originHeader.sameOriginElementsSendOrigin =
        true; // load-script-module-same-anon, load-preload-track-same-anon
    p.originHeader.sameOriginFontsSendOrigin =
        true; // load-font-same-anon, load-css-shape-same, load-track-same-anon
    p.originHeader.crossingTaintsForms = true; // rest-origin-form-post-own-port-307
    p.originHeader.crossingTaintsNoCors =
        true; // rest-origin-nocors-own-api-307, rest-origin-beacon-own-www-307
    p.originHeader.opaquePagesNameThemselves =
        true; // tests-loads-sandbox-own-css-background, tests-loads-data-own-media

    p.preflight.order = {PreflightCheck::Redirect, PreflightCheck::Cors,
                         PreflightCheck::Status};   // pre-redir-nocors-301, mix-060
    p.preflight.absentMethodsAllowNone = true;      // preflight-order-upload-put-methods-absent
    p.preflight.wildcardCoversAuthorization = true; // acah-auth-star, cache-star-then-other
    p.preflight.missingHeaderByTable =
        true; // preflight-headers-none-of-sentry, preflight-headers-none-of-api-key

    p.preflightCache.maxAgeLimit = 7200;                // unverified: from Chromium's source
    p.preflightCache.negativeMaxAgeKeepsNothing = true; // maxage-neg
    p.preflightCache.cachedWildcard =
        fetch::KeptWildcard::KeptWithoutCredentials; // preflight-cache-header-star-include-then-all
    p.preflightCache.keepsFragmentsApart = true;     // preflight-cache-fragment-same
    p.preflightCache.modesThatAskAgain = {
        fetch::Cache::NoStore, fetch::Cache::Reload,
        fetch::Cache::NoCache};                      // preflight-cache-no-store, preflight-cache-no-cache
    p.preflightCache.noStoreKeepsNoPreflight = true; // again-request-cache-put-no-store
    p.preflightCache.earlyConditions =
        fetch::EarlyConditions::FetchAndXhr; // files-request-cache-asks-fresh-etag-3, conditions-kept-xhr-inm
    p.preflightCache.opaquePagesKeepNothing = true;    // preflight-cache-data-page
    p.preflightCache.keepsLastAnswerOnly = true;       // row-040
    p.preflightCache.taintedOriginKeepsNothing = true; // preflight-cache-redirect-cross-twice
    p.preflightCache.clearedByFailure = false;         // cache-actual-fails

    p.redirects.upgradesTrustworthyHosts = true; // rest-lna-redirect-css-shape-spub-loop
    p.redirects.hostsMayHoldSpaces = true;       // url-scheme-bad-host, redirect-location-bad-host
    p.redirects.badLocationFailsFirst =
        true;                               // redirect-mode-error-bad-location, redirect-bad-before-check-302
    p.redirects.upgradesBeforeTaint = true; // csp-upgrade-redirect
    p.redirects.mixedUpgradesBeforeTaint = true;            // tests-policy-mixed-redirect-css-mask-down
    p.redirects.emptyLocation = fetch::EmptyLocation::None; // redir-emptyloc-loop
    p.redirects.answersSetReferrerPolicy = false;           // again-referrer-form-no-referrer
    p.redirects.redirectManualByStatus = true;              // redirect-mode-manual-no-location
    p.redirects.pathEscapes = "|";                          // open-location-pipe, open-url-pipe-path
    p.redirects.workerRedirects = 19;                       // open-worker-loop
    p.redirects.schemesNeverFollowed = {
        "data",  "blob",   "file",     "filesystem",
        "about", "chrome", "devtools", "chrome-extension"}; // open-error-mode-data-normal

    p.reader.acceptSpaceBeforeColon = true; // acao-name-spacecolon
    p.reader.acceptCutHead = true;          // odd-bytes-head-cut, odd-bytes-pre-cut
    p.reader.assumeStatus200 = true;        // odd-bytes-status-line-port-word
    p.reader.acceptLowStatus = true;        // odd-bytes-status-line-port-099
    p.reader.skipJunkBeforeStatus = true;   // odd-bytes-status-line-garbage-before
    p.reader.crEndsLine = true;             // odd-bytes-cr
    p.reader.acceptLongStatus = true;       // odd-bytes-status-line-four
    p.reader.acceptShortStatus = true;      // odd-bytes-status-line-two, wpt-status-code-02
    p.reader.codeEndsAnywhere = true;       // wpt-status-code-14, wpt-lone-cr-01
    p.reader.skips101 = true;               // odd-bytes-101
    p.reader.refuseSeveralLocations = true; // redirect-location-twice-other
    p.reader.cutHeadHasNoBody = true;       // wpt-bad-head-00
    p.reader.statusLineNeedsNoSlash = true; // wpt-bad-head-20
    p.reader.resetHasNoBody = true;         // combined-one-answered-12
    p.reader.icyIsHttp09 = true;            // odd-bytes-status-line-port-icy

    p.network.resetContentIsEmpty = true;                // branch-nobody-205-img-plain
    p.network.reachesUnspecified = true;                 // beside-open-nowhere-plain-fetch
    p.network.http09OnPort80 = true;                     // net-garbage, pre-garbage
    p.network.newCodingsFailWithoutTls = true;           // coding-fetch-br-empty-plain
    p.network.readsBareDeflate = true;                   // coding-fetch-deflate-one-tls
    p.loads.streamsOpenUnread = true;                    // coding-by-eventsource-gzip
    p.network.refusesBadNewCodings = true;               // tests-api-bad-encoding-nocors-03
    p.network.hidesClearSiteData = true;                 // open-clear-site-data-cache-https-own
    p.network.refusesProxyAuth = true;                   // pre-st-407
    p.network.unknownCodingEndsDecoding = true;          // coding-list-gzip-identity
    p.network.decodedFirst = fetch::DecodedFirst::Media; // coding-first-media-gzip-https
    p.network.repeatsToOwnHost = true;                   // net-empty-same, net-reset-same
    p.network.repeatsMisdirected = true;                 // status-421-missing

    p.httpCache.keepsForEver = {300, 301, 308,
                                410}; // tests-xhr-redirect-loop-308, tests-cache-status-plain-308
    p.httpCache.neverKeeps = {
        401, 407, 416}; // double-kept-401-etag; a 304 that nobody asked for is kept: double-kept-304
    // net/http/http_response_headers.cc, http_cache_transaction.cc
    p.httpCache.unkept = {"connection",       "keep-alive",      "proxy-authenticate",
                          "proxy-connection", "trailer",         "transfer-encoding",
                          "upgrade",          "www-authenticate"}; // renewed-fetch-www-authenticate
    p.httpCache.unchanged = {"content-encoding",
                             "content-length",
                             "content-location",
                             "content-md5",
                             "content-range",
                             "content-type",
                             "etag",
                             "proxy-authorization",
                             "te",
                             "x-content-",
                             "x-frame-options",
                             "x-webkit-",
                             "x-xss-protection"}; // renewed-fetch-all, renewed-fetch-x-content-foo
    p.httpCache.firstMaxAgeCounts = true;         // cache-fresh-twice-twice
    p.httpCache.guessesFor = {200, 203, 206};     // cache-fresh-modified-404-own
    p.httpCache.invalidation = fetch::Invalidation::KnownMethods; // cache-changed-by-PATCH-302-api
    p.httpCache.conditionsKeepOut = true;                         // again-request-cache-if-force-cache
    p.httpCache.conditionsRenew = true;                           // late-beside-asked-00-plain
    p.httpCache.changesMayPassBy = true;                          // late-beside-changes-PUT-bare
    p.httpCache.forgetsRefused = true;                            // tests-cache-header-then-header-fresh-none
    p.httpCache.forgetsBlocked = true;                            // seldom-renewal-corp-img-same-site
    p.httpCache.requestAges = fetch::RequestAges::Zero;           // rows-fetch-cc-00
    p.httpCache.headFromStoredGet = true;                         // tests-cache-plain-then-HEAD-fresh-star
    p.httpCache.ranges = fetch::KeptRanges::Sliced;               // open-range-part-api
    p.httpCache.renewsLoadedOnly = true;                          // cache-stale-script-404
    p.httpCache.opaquePagesKeepNothing = true;                    // draw-one-159, open-opaque-cache-sandbox

    p.documents.confirmed = fetch::Confirmed::Scripts;  // again-304-script-null
    p.documents.cache = fetch::DocumentCache::Chromium; // crossing-use-fetch-omit
    p.reports.reportsBeforeRequest = true;              // apart-report-xhr-api
    p.reports.tellsOnce = true;                         // report-then
    p.reports.ofIcons = true;                           // report-default-own

    p.policies.workerScriptsStayInsecure =
        true; // upgrade-worker-start-http-own, upgrade-worker-worker-http-own
    p.policies.refusesEmbeddedCredentials = true;                // redir-userinfo-same-same
    p.policies.refusesDanglingMarkup = true;                     // tests-api-url-dangling-tab-cross
    p.policies.modeAsked = fetch::ModeAsked::BeforeMixedContent; // blend-068
    p.policies.mixedSchemes = fetch::MixedSchemes::Http;         // secure-load-img-ftp, secure-fetch-ws-cors
    p.policies.workersHaveNoIntegrityPolicy = true;              // signless-import-hard-worker
    p.policies.sharedWorkersLoadMixedContent = true;             // blend-248
    p.policies.playersAskFirst = true;                           // medley-158, csp-track-self
    p.policies.beaconsAskFirst = true;                           // draw-one-022
    p.policies.fetchAsksFirst = true;                            // draw-one-096, draw-one-116
    p.policies.openPorts = {4190, 6679};      // rest-origin-port-4190, rest-origin-port-6679
    p.policies.cspWsCoversHttp = false;       // csp-connect-ws
    p.policies.keptAliveComparePaths = true;  // crossing-alive-fetch-path
    p.policies.workersEmbedInsecurely = true; // crossing-embed-worker-require-corp-plain
    p.policies.localNetworkAccess = true; // lna-pub-loopback, lna-insecure-pub-loopback, lna-spub-hint-wrong
    p.policies.treatAsPublicAddress = true; // lna-csp-treat-as-public

    p.responseBlocking.sniffing =
        fetch::OrbSniffing::ByBytes; // orb-script-html-json-array-str, orb-script-json-svg

    p.policies.frameAncestorsComparePaths = true;            // framing-ancestors-path-own
    p.policies.credentiallessFramesNeedPolicy = true;        // framing-embedder-credentialless-redirect
    p.loads.framesAskedLast = true;                          // framing-type-deny-download-own
    p.loads.failedFramesShowErrors = true;                   // draw-one-032
    p.loads.forbiddenFramesLoad = true;                      // csp-form-post-default
    p.loads.downloadedTypes = {"text/csv", "text/calendar"}; // console-form-csv-own, shown-type-25
    p.loads.statusBeforeHash = true;                         // rest-integrity-script-own-404-wrong
    p.loads.preloadedScriptsIgnoreType = true;               // files-load-type-preload-application-ogg
    p.loads.eventStreamsNeedUtf8 = true;                     // rest-events-type-own-charset
    p.loads.preloadsIgnoreIntegrity = true;                  // tests-loads-integrity-preload-fetch
    p.loads.fontsKnowIntegrity = true;                       // double-hash-preload-font-wrong
    p.loads.preloadedImagesAreDecoded = true;                // crossing-preload-image-js-own
    p.loads.hashNames = fetch::HashNames::Hyphened;          // rest-integrity-preload-style-cross-anon-dash
    p.loads.modulesNeedOkStatus = true;         // ModuleScriptFetcher: seldom-renewal-import-status-304
    p.loads.elementsFailFrom400 = true;         // orb-script-js-301
    p.loads.sharedWorkersStartNoWorkers = true; // crossing-object-sharedworker-worker
    p.loads.integrityNamesKeys = true;          // late-more-sign-script-0-own
    p.loads.typeEnds = fetch::TypeEnd::BlankOrParenthesis; // late-beside-type-script-2
    p.loads.workersTakeAnyType = true;                     // load-type-worker-none
    p.loads.workerThrowsCrossOrigin = true;                // worker-cross
    p.loads.stylesheetsOfAnyTypeLoad = true;               // load-type-stylesheet-same-image
    p.loads.svgByTypeAlone = true;                         // tests-loads-nosniff-img-cross-01
    p.loads.tracksOfAnyStatusLoad = true;                  // load-track-404
    return p;
}

} // namespace crosscheck::engines

#include "engines/profiles.h"

#include <limits>

namespace crosscheck::engines {

fetch::Profile chromiumProfile()
{
    using fetch::PreflightCheck;
    fetch::Profile p;
    p.name = "chromium";
    p.version = "156.0.8078.79";                // Debian 12's chromium
    p.acaoNaming = fetch::AcaoNaming::Chromium; // acao-two-values, acao-two-spacesep, acao-subhost

    p.safelistsClientHints = true;   // hdr-dpr, hdr-savedata, hdr-rtt
    p.ignoresUserAgentHeader = true; // hdr-useragent
    p.rangeLimit = quint64(std::numeric_limits<qint64>::max()) -
                   1;                 // hdr-total-over-1024, hdr-total-7, safelist-range-i64
    p.uploadListenerNeedsBody = true; // xhr-upload-get

    p.preflightOrder = {PreflightCheck::Redirect, PreflightCheck::Cors,
                        PreflightCheck::Status}; // pre-redir-nocors-301, mix-060
    p.wildcardCoversAuthorization = true;        // acah-auth-star, cache-star-then-other
    p.missingHeaderByTable = true; // preflight-headers-none-of-sentry, preflight-headers-none-of-api-key

    p.refusesEmbeddedCredentials = true; // redir-userinfo-same-same
    p.emptyLocationIsNone = true;        // redir-emptyloc-loop

    p.maxAgeLimit = 7200;                // unverified: from Chromium's source
    p.negativeMaxAgeKeepsNothing = true; // maxage-neg
    p.cacheKeepsLastAnswerOnly = true;   // unverified: from Chromium's source
    p.cacheClearedByFailure = false;     // cache-actual-fails

    p.reader.acceptSpaceBeforeColon = true; // acao-name-spacecolon
    p.http09OnPort80 = true;                // net-garbage, pre-garbage
    p.refusesProxyAuth = true;              // pre-st-407

    p.reader.acceptCutHead = true;        // odd-bytes-head-cut, odd-bytes-pre-cut
    p.reader.assumeStatus200 = true;      // odd-bytes-status-line-port-word
    p.reader.acceptLowStatus = true;      // odd-bytes-status-line-port-099
    p.reader.skipJunkBeforeStatus = true; // odd-bytes-status-line-garbage-before

    p.orbSniffing = fetch::OrbSniffing::ByBytes; // orb-script-html-json-array-str, orb-script-json-svg
    p.elementsFailFrom400 = true;                // orb-script-js-301
    p.workersTakeAnyType = true;                 // load-type-worker-none
    p.lateUploadListenerCounts = true;           // preflight-order-upload-post-late
    p.originIgnoresReferrerPolicy = true;        // mode-policy-https-nocors-no-referrer
    p.cacheKeepsFragmentsApart = true;           // preflight-cache-fragment-same
    p.cacheModeAsksAgain = true;                 // preflight-cache-no-store, preflight-cache-no-cache
    p.opaquePagesKeepNothing = true;             // preflight-cache-data-page
    p.redirectManualByStatus = true;             // redirect-mode-manual-no-location
    p.reader.crEndsLine = true;                  // odd-bytes-cr
    p.reader.acceptLongStatus = true;            // odd-bytes-status-line-four
    p.taintedOriginKeepsNothing = true;          // preflight-cache-redirect-cross-twice
    p.repeatsMisdirected = true;                 // status-421-missing
    p.stylesheetsOfAnyTypeLoad = true;           // load-type-stylesheet-same-image
    p.sameOriginElementsSendOrigin = true;       // load-script-module-same-anon, load-preload-track-same-anon
    p.sameOriginFontsSendOrigin = true; // load-font-same-anon, load-css-shape-same, load-track-same-anon
    p.repeatsToOwnHost = true;          // net-empty-same, net-reset-same
    p.refusesDanglingMarkup = true;     // tests-api-url-dangling-tab-cross
    p.svgByTypeAlone = true;            // tests-loads-nosniff-img-cross-01
    p.opaquePagesNameThemselves = true; // tests-loads-sandbox-own-css-background, tests-loads-data-own-media
    p.preloadsIgnoreIntegrity = true;   // tests-loads-integrity-preload-fetch
    p.keepsForEver = {300, 301, 308, 410};  // tests-xhr-redirect-loop-308, tests-cache-status-plain-308
    p.httpCacheForgetsRefused = true;       // tests-cache-header-then-header-fresh-none
    p.headFromStoredGet = true;             // tests-cache-plain-then-HEAD-fresh-star
    p.refusesBadNewCodings = true;          // tests-api-bad-encoding-nocors-03
    p.hostsMayHoldSpaces = true;            // url-scheme-bad-host, redirect-location-bad-host
    p.badLocationFailsFirst = true;         // redirect-mode-error-bad-location
    p.upgradesBeforeTaint = true;           // csp-upgrade-redirect
    p.absentMethodsAllowNone = true;        // preflight-order-upload-put-methods-absent
    p.reader.acceptShortStatus = true;      // odd-bytes-status-line-two, wpt-status-code-02
    p.reader.codeEndsAnywhere = true;       // wpt-status-code-14, wpt-lone-cr-01
    p.tracksOfAnyStatusLoad = true;         // load-track-404
    p.reader.skips101 = true;               // odd-bytes-101
    p.reader.refuseSeveralLocations = true; // redirect-location-twice-other
    p.reader.cutHeadHasNoBody = true;       // wpt-bad-head-00
    p.reader.statusLineNeedsNoSlash = true; // wpt-bad-head-20
    p.reader.icyIsHttp09 = true;            // odd-bytes-status-line-port-icy
    p.cspWsCoversHttp = false;              // csp-connect-ws
    p.workerThrowsCrossOrigin = true;       // worker-cross
    p.localNetworkAccess = true;   // lna-pub-loopback, lna-insecure-pub-loopback, lna-spub-hint-wrong
    p.treatAsPublicAddress = true; // lna-csp-treat-as-public
    return p;
}

} // namespace crosscheck::engines

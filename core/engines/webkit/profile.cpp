#include "engines/profiles.h"

#include <limits>

namespace crosscheck::engines {

fetch::Profile webkitProfile()
{
    using fetch::PreflightCheck;
    fetch::Profile p;
    p.name = "webkit";
    p.version = "2.50.6";                     // WebKitGTK; Safari's own network library was not recorded
    p.acaoNaming = fetch::AcaoNaming::WebKit; // acao-two-values, acao-missing

    p.headerValuesAsUtf8 = true;        // hdr-accept-latin1
    p.preflightCarriesUserAgent = true; // hdr-useragent
    p.rangeUnitIgnoresCase = true;      // hdr-range-upper
    p.rangeLimit =
        quint64(std::numeric_limits<qint64>::max());   // hdr-total-over-1024, hdr-total-7, hdr-total-8
    p.streamUpload = fetch::StreamUpload::Unsupported; // body-stream-http1

    p.preflightOrder = {PreflightCheck::Status,
                        PreflightCheck::Cors}; // pre-st-nocors-404, pre-redir-nocors-301
    p.wildcardCoversAuthorization = true;      // acah-auth-star

    p.redirectKeepsPreflight = true;        // redir-put-303
    p.redirectPreflightKeepsNames = true;   // redir-auth-strip-cross, redir-auth-same-to-cross
    p.redirectCheckKeepsCredentials = true; // redir-chain-same-cross-same, against redir-same-to-cross-ok
    p.emptyLocationIsNone = true;           // redir-emptyloc-loop
    p.emptyLocationFailsCrossOrigin = true; // redirect-location-blank
    p.locationLinesAreJoined = true;        // redirect-location-twice-same
    p.locationIsLatin1 = true;              // redirect-location-same-origin-utf8
    p.redirectManualByStatus = true;        // redirect-mode-manual-no-location
    p.redirectPreflightBeforeMixedContent = true; // mix-076

    p.maxAgeLimit = 600;                        // unverified: from WebKit's source
    p.negativeMaxAgeKeepsNothing = true;        // maxage-neg
    p.cachedWildcardCoversAuthorization = true; // cache-star-then-other
    p.cacheKeepsLastAnswerOnly = true;          // unverified: from WebKit's source
    p.cacheClearedByFailure = false;            // cache-actual-fails
    p.cacheKeepsFragmentsApart = true;          // preflight-cache-fragment-same

    p.reader.acceptCutHead = true;     // odd-bytes-pre-cut
    p.reader.refuseBadLength = true;   // odd-bytes-neg-length, wpt-length-22
    p.lateUploadListenerCounts = true; // preflight-order-upload-post-late
    p.rangeAllowsSign = true;          // safelist-range-plus

    p.elementsFailFrom400 = true;             // orb-script-js-301
    p.taintedOriginKeepsNothing = true;       // preflight-cache-redirect-cross-twice
    p.repeatsMedia = true;                    // load-media-plain-204, orb-media-html
    p.firstMimeTypeCounts = true;             // nosniff-same-script-text_2fjavascript_2c_20text_2fhtml
    p.preloadsIgnoreType = true;              // orb-preload-script-csv-nosniff
    p.sameOriginElementsSendOrigin = true;    // load-script-module-same-anon
    p.localhostImagesPassMixedContent = true; // mixed-img-localhost
    p.fontsUseCors = false;                   // font-missing, font-css-two, font-two, real-cdn-font
    p.tracksWithoutCorsLoad = true;           // track-nocors
    p.upgradesBeforeTaint = true;             // csp-upgrade-redirect
    p.refusesForeignBeforeUpgrade = true;     // mixed-load-svg-use
    p.stylesheetsOfUnreadableTypeLoad = true; // load-type-stylesheet-wrong
    p.sameOriginFontsSendOrigin = true;       // load-css-mask-same
    p.repeatsMisdirected = true;              // status-421
    p.reader.readsIcy = true;                 // odd-bytes-status-line-port-icy
    p.reader.httpIsCaseSensitive = true;      // odd-bytes-status-line-port-lower
    p.reader.onlyVersionOne = true;      // odd-bytes-status-line-port-http12, odd-bytes-status-line-http2
    p.reader.skips101 = true;            // odd-bytes-101
    p.reader.cutHeadNeedsLineEnd = true; // odd-bytes-head-cut, wpt-bad-head-07
    p.reader.headLimit = 100 * 1024;     // odd-bytes-huge-header; libsoup's HEADER_SIZE_LIMIT
    p.formActionFirstHopOnly = true;     // csp-form-post-redirect
    p.sameOriginModeFirst = true;        // lna-spub-ip-same-origin-mode
    p.beaconsIgnoreSandbox = true;       // page-sandbox-beacon-none
    p.syncIgnoresUploadListener = true;  // preflight-order-upload-sync
    p.preloadedImagesAreDecoded = true;  // orb-preload-image-csv-nosniff
    p.opaqueResponseBlocking = false;    // orb-script-json, orb-img-html
    p.loopbackIsTrustworthy = false;     // mixed-localhost, mixed-loopback-ip, mixed-localhost-nocors
    p.eventSourceThrowsOnCsp = true;     // csp-eventsource
    p.workerThrowsCrossOrigin = true;    // worker-cross
    return p;
}

} // namespace crosscheck::engines

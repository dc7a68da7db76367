#include "engines/profiles.h"

#include <limits>

namespace crosscheck::engines {

fetch::Profile geckoProfile()
{
    using fetch::PreflightCheck;
    fetch::Profile p;
    p.name = "gecko";
    p.version = "153.7.0esr";                // Debian 12's firefox-esr
    p.acaoNaming = fetch::AcaoNaming::Gecko; // acao-lines-same, acao-two-values

    p.highBytesAreUnsafe = true;                        // hdr-accept-latin1
    p.rangeLimit = std::numeric_limits<quint64>::max(); // hdr-total-over-1024, hdr-total-7, hdr-total-8
    p.streamUpload = fetch::StreamUpload::Text;         // body-stream-http1, body-stream-noduplex

    p.preflightOrder = {PreflightCheck::Cors, PreflightCheck::Redirect,
                        PreflightCheck::Status}; // pre-redir-nocors-301, mix-060
    p.wildcardCoversAuthorization = true;        // acah-auth-star
    p.warnsOfAuthorizationUnderWildcard = true;  // acah-auth-star

    p.preflightKeepsOrigin = true;   // redir-pre-cross, redir-pre-cross-deny, mix-074
    p.redirectKeepsPreflight = true; // redir-put-303, redir-auth-strip-cross, redir-auth-same-to-cross
    p.emptyLocationIsNone = true;    // redir-emptyloc-loop
    p.redirectErrorByStatus = true;  // redirect-mode-error-no-location

    p.maxAgeLimit = 86400;                // unverified: from Firefox's source
    p.malformedMaxAgeKeepsNothing = true; // maxage-text, maxage-lines, maxage-quoted
    p.negativeMaxAgeKeepsNothing = true;  // maxage-neg
    p.cachedWildcardMatches = false;      // cache-star-then-other
    p.cacheKeepsCredentialsApart = true;  // cache-include-then-omit

    p.keepsStatuses = {200, 203, 204, 300, 301, 302, 307, 308, 410}; // tests-cache-status-400, -410, -307
    p.httpCacheSplitsByCredentials = true; // tests-cache-include-then-plain-fresh-exact
    p.documentsKeepStylesAndFonts =
        true; // tests-cache-font-then-font-plain-exact, tests-loads-twice-stylesheet
    p.documentsKeepFailedModules = true; // tests-cache-script-module-then-script-module-fresh-none

    p.http09OnPort80 = true; // net-garbage, pre-garbage

    p.http09OnAnyPort = true;             // odd-bytes-garbage-port
    p.reader.acceptLowStatus = true;      // odd-bytes-status-line-port-099
    p.reader.skipJunkBeforeStatus = true; // odd-bytes-status-line-garbage-before

    p.orbSniffing = fetch::OrbSniffing::Parsed; // orb-script-json-json-number, orb-script-plain-pdf
    p.reader.acceptCutHead = true;              // odd-bytes-head-cut, wpt-bad-head-07
    p.redirectManualByStatus = true;            // redirect-mode-manual-no-location
    p.repeatsMisdirected = true;                // status-xhr-421
    p.cacheKeepsFragmentsApart = true;          // preflight-cache-fragment-same
    p.cacheClearedByAnyFailure = true;          // preflight-cache-simple-fails-between
    p.noStoreKeepsNoPreflight = true;           // preflight-cache-no-store
    p.preloadsTracks = false;                   // load-preload-track-anon-star
    p.fontPreloadsAreAnonymous = true;          // load-preload-font-credentials-exact
    p.sendsUntilAnswered = 10;                  // pre-close, net-reset-fetch, preflight-order-net-xhr-reset
    p.stylesheetsOfUnreadableTypeLoad = true;   // load-type-stylesheet-same-wrong
    p.refusesForeignBeforeUpgrade = true;       // mixed-load-svg-use
    p.emptyLocationIsNoneForFetchOnly = true;   // redirect-location-nocors-empty, tests-api-location-xhr-00
    p.preloadsIgnoreIntegrity = true;           // tests-loads-integrity-preload-fetch
    p.refusesBadEncoding = true;                // tests-api-bad-encoding-nocors-00
    p.newCodingsNeedTls = true;                 // tests-api-bad-encoding-script-04
    p.emptyLinesAreNotJoined = true;            // tests-api-combine-xhr-04
    p.misdirectedDoublesType = true;            // status-xhr-421, tests-api-code-421
    p.absentMethodsAllowNone = true;            // preflight-order-upload-put-methods-absent
    p.aboutBlankLoads = true;                   // url-scheme-nocors-about
    p.formActionLooksAtFirstOnly = true;        // csp-form-post-redirect
    p.methodBeforeHeaderList = true;            // preflight-order-method-and-bad-headers
    p.reader.nulInNameDropsLine = true;         // odd-bytes-nul-name
    p.reader.statusLineNeedsNoCode = true;      // unverified: from Firefox's source
    p.reader.acceptShortStatus = true;          // odd-bytes-status-line-two, wpt-status-code-02
    p.cspWsCoversHttp = false;                  // csp-connect-own-ws
    p.commaEndsRequestType = true;              // safelist-content-type-byte-2c
    p.tracksAreDisplayedContent = true;         // mixed-load-cors-track
    p.reader.refuseSeveralLocations = true;     // redirect-location-twice-other
    p.cacheIgnoresRequestNoCache = true;        // tests-cache-asks-same-pragma
    p.reader.crIsBlank = true;                  // wpt-lone-cr-01
    p.reader.httpIsCaseSensitive = true;        // odd-bytes-status-line-lower
    p.reader.crAtEdgesIsBlank = true;           // wpt-lone-cr-06
    p.reader.foldsKeepBlanks = true;            // odd-bytes-fold-tab
    p.reader.badFirstChunkIsInvalid = true;     // odd-bytes-chunked-bad
    p.reader.singletonsKeepFirst = true;        // odd-bytes-dup-length, wpt-length-03
    p.reader.cutHeadHasNoBody = true;           // wpt-bad-head-00
    p.reader.readsIcy = true;                   // odd-bytes-status-line-port-icy
    p.webglAvailable = false;                   // load-webgl-anon-star
    p.preloadHidesFailure = true;               // preload-fetch-missing, preload-module-missing
    p.upgradeCountsAsRedirect = true;           // csp-upgrade
    p.dataUrlHasLength = true;                  // unverified: from Firefox's source
    return p;
}

} // namespace crosscheck::engines

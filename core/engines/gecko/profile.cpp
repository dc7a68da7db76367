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
    p.webglAvailable = false;                   // load-webgl-anon-star
    p.preloadHidesFailure = true;               // preload-fetch-missing, preload-module-missing
    p.upgradeCountsAsRedirect = true;           // csp-upgrade
    p.dataUrlHasLength = true;                  // unverified: from Firefox's source
    return p;
}

} // namespace crosscheck::engines

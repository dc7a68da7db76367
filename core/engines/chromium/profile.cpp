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
    p.rangeLimit =
        quint64(std::numeric_limits<qint64>::max()); // hdr-total-over-1024, hdr-total-7, hdr-total-8
    p.uploadListenerNeedsBody = true;                // xhr-upload-get

    p.preflightOrder = {PreflightCheck::Redirect, PreflightCheck::Cors,
                        PreflightCheck::Status}; // pre-redir-nocors-301, mix-060
    p.wildcardCoversAuthorization = true;        // acah-auth-star, cache-star-then-other

    p.refusesEmbeddedCredentials = true; // redir-userinfo-same-same
    p.emptyLocationIsNone = true;        // redir-emptyloc-loop

    p.maxAgeLimit = 7200;                // unverified: from Chromium's source
    p.negativeMaxAgeKeepsNothing = true; // maxage-neg
    p.cacheKeepsLastAnswerOnly = true;   // unverified: from Chromium's source
    p.cacheClearedByFailure = false;     // cache-actual-fails

    p.reader.acceptSpaceBeforeColon = true; // acao-name-spacecolon
    p.http09OnPort80 = true;                // net-garbage, pre-garbage
    p.refusesProxyAuth = true;              // pre-st-407

    p.workerThrowsCrossOrigin = true; // worker-cross
    p.localNetworkAccess = true;      // lna-pub-loopback, lna-insecure-pub-loopback, lna-spub-hint-wrong
    p.treatAsPublicAddress = true;    // lna-csp-treat-as-public
    return p;
}

} // namespace crosscheck::engines

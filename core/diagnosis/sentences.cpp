#include "diagnosis/judge.h"
#include "facts/ids.h"

namespace crosscheck::diagnosis {

using causes::Side;
using fetch::Symptom;
using words::Sentence;

namespace {
struct Happened
{
    Symptom symptom;
    Sentence sentence;
};

const Happened happened[] = {
    {Symptom::AcaoMissing,
     {"happened.acao-missing", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The server's answer has no Access-Control-Allow-Origin.")}},
    {Symptom::PreflightMissingAcao,
     {"happened.preflight-missing-acao", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The preflight's answer has no Access-Control-Allow-Origin.")}},
    {Symptom::AcaoMismatch,
     {"happened.acao-mismatch", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "Access-Control-Allow-Origin names another origin than your page's.")}},
    {Symptom::AcaoMultipleValues,
     {"happened.acao-multiple-values", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "Access-Control-Allow-Origin holds more than one value.")}},
    {Symptom::AcaoInvalidValue,
     {"happened.acao-invalid-value", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "Access-Control-Allow-Origin holds a value that is no origin.")}},
    {Symptom::AcaoWildcardWithCredentials,
     {"happened.acao-wildcard-with-credentials", "diagnosis",
      QT_TRANSLATE_NOOP(
          "diagnosis",
          "Your page sends credentials, and the server answers with * in place of your page's origin.")}},
    {Symptom::AcacMissingOrNotTrue,
     {"happened.acac-missing-or-not-true", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "Your page sends credentials, and the answer doesn't allow them.")}},
    {Symptom::PreflightStatusNotOk,
     {"happened.preflight-status-not-ok", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The server answers the preflight with an error.")}},
    {Symptom::PreflightRedirect,
     {"happened.preflight-redirect", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The server answers the preflight with a redirect.")}},
    {Symptom::MethodNotAllowed,
     {"happened.method-not-allowed", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The preflight's answer doesn't allow the method.")}},
    {Symptom::HeaderNotAllowed,
     {"happened.header-not-allowed", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The preflight's answer doesn't allow a header that your page sends.")}},
    {Symptom::AuthorizationNotCoveredByWildcard,
     {"happened.authorization", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "Authorization must be listed by name; * doesn't cover it.")}},
    {Symptom::WildcardInMethodsOrHeadersWithCredentials,
     {"happened.wildcard-literal", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "With credentials * allows no method and no header.")}},
    {Symptom::PreflightNetworkFailure,
     {"happened.preflight-network-failure", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The preflight got no usable answer.")}},
    {Symptom::RedirectDenied,
     {"happened.redirect-denied", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The request was redirected, and an answer on the way doesn't let your page in.")}},
    {Symptom::RedirectToNullOrigin,
     {"happened.redirect-to-null-origin", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "After the redirect the browser sends Origin: null, and the server refuses that.")}},
    {Symptom::UrlHasCredentials,
     {"happened.url-has-credentials", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "A URL holds a user name or password, which is not allowed here.")}},
    {Symptom::UnsupportedScheme,
     {"happened.unsupported-scheme", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The URL's scheme can't be asked from a page.")}},
    {Symptom::OriginNullOrFile,
     {"happened.origin-null-or-file", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The page has no origin that a server could allow.")}},
    {Symptom::PrivateNetworkAccess,
     {"happened.private-network-access", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The browser stopped a request to a private network.")}},
    {Symptom::LocalNetworkPermission,
     {"happened.local-network-permission", "diagnosis",
      QT_TRANSLATE_NOOP(
          "diagnosis",
          "The browser has no permission to let this page reach your local network; nothing was sent.")}},
    {Symptom::InsecureContextPrivateNetwork,
     {"happened.insecure-context", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "A page that came over http may not reach a more private network.")}},
    {Symptom::SameOriginMode,
     {"happened.same-origin-mode", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The page asks with mode same-origin for another origin.")}},
    {Symptom::NoCorsOpaque,
     {"happened.no-cors-opaque", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The page asked with mode no-cors and can't read the answer.")}},
    {Symptom::GenericAccessControl,
     {"happened.generic", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The browser blocked the answer; the text doesn't say why. If the line "
                        "goes on behind a colon, paste the rest too: the reason stands there.")}},
    {Symptom::CorsDidNotSucceed,
     {"happened.did-not-succeed", "diagnosis",
      QT_TRANSLATE_NOOP(
          "diagnosis",
          "Firefox got no readable answer: nearly always the network, the name or the certificate.")}},
    {Symptom::MixedContent,
     {"happened.mixed-content", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "An https page may not ask for an http address; nothing was sent.")}},
    {Symptom::CspBlocked,
     {"happened.csp-blocked", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The page's own Content Security Policy stops the request. This is not CORS.")}},
    {Symptom::CorpBlocked,
     {"happened.corp-blocked", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The resource's Cross-Origin-Resource-Policy keeps it from your page.")}},
    {Symptom::CoepBlocked,
     {"happened.coep-blocked", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The page's Cross-Origin-Embedder-Policy refuses the resource.")}},
    {Symptom::OrbCorbBlocked,
     {"happened.orb-blocked", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The browser keeps an answer of the wrong type away from the page.")}},
    {Symptom::BlockedByClient,
     {"happened.blocked-by-client", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "An extension or the browser's own blocker stopped the request. This is not CORS.")}},
    {Symptom::DnsFailure,
     {"happened.dns-failure", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The host name leads nowhere. This is not CORS.")}},
    {Symptom::ConnectionRefused,
     {"happened.connection-refused", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "Nothing listens at that address. This is not CORS.")}},
    {Symptom::ConnectionReset,
     {"happened.connection-reset", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The connection was cut before a usable answer came. This is not CORS.")}},
    {Symptom::TlsCertificate,
     {"happened.tls-certificate", "diagnosis",
      QT_TRANSLATE_NOOP(
          "diagnosis",
          "The browser doesn't accept the server's certificate, or no TLS came about. This is not CORS.")}},
    {Symptom::Timeout,
     {"happened.timeout", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "No answer came in time. This is not CORS.")}},
    {Symptom::FrameBlocked,
     {"happened.frame-blocked", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "A frame or window of another origin stands in the way. This is not CORS.")}},
    {Symptom::CanvasTainted,
     {"happened.canvas-tainted", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The canvas holds pixels of another origin and can't be read.")}},
    {Symptom::SamesiteCookie,
     {"happened.samesite-cookie", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The browser refused a cookie because of its SameSite attribute.")}},
    {Symptom::Websocket,
     {"happened.websocket", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "A WebSocket connection failed. CORS doesn't apply to it.")}},
    {Symptom::ServerOriginRejected,
     {"happened.server-origin-rejected", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The server's own CORS layer refused the origin.")}},
    {Symptom::ServerConfigWildcardCredentials,
     {"happened.server-config", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The framework refuses a configuration of any origin with credentials.")}},
    {Symptom::DevProxyError,
     {"happened.dev-proxy", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The development proxy can't reach its target. This is not CORS.")}},
    {Symptom::NotCorsOther,
     {"happened.not-cors", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "It fails for a reason outside CORS, or for one that isn't said.")}},
    {Symptom::AcaoMissingOrMismatch,
     {"happened.acao-missing-or-mismatch", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The answer doesn't allow your page's origin.")}},
    {Symptom::ServerConfigInvalid,
     {"happened.server-config-invalid", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The server's CORS library rejects its own settings.")}},
};

constexpr Sentence serverMust{"who.server", "diagnosis",
                              QT_TRANSLATE_NOOP("diagnosis", "The server must change; your page is right.")};
constexpr Sentence namedServerMust{
    "who.server-named", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The server (%1) must change; your page is right.")};
constexpr Sentence proxyMust{
    "who.proxy", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The proxy in front of the server must change; your page is right.")};
constexpr Sentence cdnMust{
    "who.cdn", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The CDN in front of the server must change; your page is right.")};
constexpr Sentence pageMust{"who.page", "diagnosis",
                            QT_TRANSLATE_NOOP("diagnosis", "Your page must change; the server is right.")};
constexpr Sentence browserMust{
    "who.browser", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Neither page nor server: it is decided in the browser.")};
constexpr Sentence networkMust{
    "who.network", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The way to the server must be mended before CORS matters.")};
constexpr Sentence nobodyMust{"who.nobody", "diagnosis",
                              QT_TRANSLATE_NOOP("diagnosis", "Nobody has to change anything.")};
} // namespace

const Sentence& sentenceOf(Symptom symptom)
{
    for (const Happened& row : happened) {
        if (row.symptom == symptom)
            return row.sentence;
    }
    return happened[0].sentence;
}

namespace {
/// What happened where the way in which a connection failed tells more than its symptom.
struct HowItFailed
{
    http::NetworkFailure failure;
    Sentence sentence;
};
constexpr HowItFailed howItFailed[] = {
    {http::NetworkFailure::InvalidResponse,
     {"happened.no-http-answer", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "What came back is not an HTTP answer. This is not CORS.")}},
    {http::NetworkFailure::ResponseTooLarge,
     {"happened.head-too-large", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "The headers of the answer are larger than browsers take. This is not CORS.")}},
    {http::NetworkFailure::Unreachable,
     {"happened.unreachable", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis",
                        "There is no way to that address, or the machine is offline. This is not CORS.")}},
    {http::NetworkFailure::Proxy,
     {"happened.proxy-failure", "diagnosis",
      QT_TRANSLATE_NOOP("diagnosis", "The proxy that the browser goes through failed. This is not CORS.")}},
};
} // namespace

words::Text happenedText(const Trouble& trouble)
{
    if (trouble.symptom == Symptom::ConnectionReset || trouble.symptom == Symptom::ConnectionRefused) {
        for (const HowItFailed& row : howItFailed) {
            if (row.failure == trouble.failure.network)
                return words::text(row.sentence);
        }
    }
    return words::text(sentenceOf(trouble.symptom));
}

words::Text sideText(Side side, const facts::FactSet& facts)
{
    switch (side) {
    case Side::Server: {
        std::optional<QByteArray> name = facts.bytes(facts::id::serverHeader);
        if (!name)
            name = facts.bytes(facts::id::serverPoweredBy);
        return name ? words::text(namedServerMust, facts::display(facts::Value(*name)))
                    : words::text(serverMust);
    }
    case Side::Proxy:
        return words::text(proxyMust);
    case Side::Cdn:
        return words::text(cdnMust);
    case Side::Page:
        return words::text(pageMust);
    case Side::Browser:
        return words::text(browserMust);
    case Side::Network:
        return words::text(networkMust);
    case Side::Nobody:
        return words::text(nobodyMust);
    }
    return {};
}

} // namespace crosscheck::diagnosis

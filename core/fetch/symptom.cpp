#include "fetch/symptom.h"

namespace crosscheck::fetch {

namespace {
struct Row
{
    Symptom symptom;
    const char* slug;
    bool cors;
};
constexpr Row symptoms[] = {
    {Symptom::AcaoMissing, "acao-missing", true},
    {Symptom::AcaoMismatch, "acao-mismatch", true},
    {Symptom::AcaoMultipleValues, "acao-multiple-values", true},
    {Symptom::AcaoInvalidValue, "acao-invalid-value", true},
    {Symptom::AcaoWildcardWithCredentials, "acao-wildcard-with-credentials", true},
    {Symptom::AcacMissingOrNotTrue, "acac-missing-or-not-true", true},
    {Symptom::PreflightStatusNotOk, "preflight-status-not-ok", true},
    {Symptom::PreflightRedirect, "preflight-redirect", true},
    {Symptom::PreflightMissingAcao, "preflight-missing-acao", true},
    {Symptom::MethodNotAllowed, "method-not-allowed", true},
    {Symptom::HeaderNotAllowed, "header-not-allowed", true},
    {Symptom::AuthorizationNotCoveredByWildcard, "authorization-not-covered-by-wildcard", true},
    {Symptom::WildcardInMethodsOrHeadersWithCredentials, "wildcard-in-methods-or-headers-with-credentials",
     true},
    {Symptom::PreflightNetworkFailure, "preflight-network-failure", true},
    {Symptom::RedirectDenied, "redirect-denied", true},
    {Symptom::RedirectToNullOrigin, "redirect-to-null-origin", true},
    {Symptom::UrlHasCredentials, "url-has-credentials", true},
    {Symptom::UnsupportedScheme, "unsupported-scheme", true},
    {Symptom::OriginNullOrFile, "origin-null-or-file", true},
    {Symptom::PrivateNetworkAccess, "private-network-access", true},
    {Symptom::LocalNetworkPermission, "local-network-permission", true},
    {Symptom::InsecureContextPrivateNetwork, "insecure-context-private-network", true},
    {Symptom::SameOriginMode, "same-origin-mode", true},
    {Symptom::NoCorsOpaque, "no-cors-opaque", true},
    {Symptom::GenericAccessControl, "generic-access-control", true},
    {Symptom::CorsDidNotSucceed, "cors-did-not-succeed", true},
    {Symptom::MixedContent, "mixed-content", false},
    {Symptom::CspBlocked, "csp-blocked", false},
    {Symptom::CorpBlocked, "corp-blocked", false},
    {Symptom::CoepBlocked, "coep-blocked", false},
    {Symptom::OrbCorbBlocked, "orb-corb-blocked", false},
    {Symptom::BlockedByClient, "blocked-by-client", false},
    {Symptom::DnsFailure, "dns-failure", false},
    {Symptom::ConnectionRefused, "connection-refused", false},
    {Symptom::ConnectionReset, "connection-reset", false},
    {Symptom::TlsCertificate, "tls-certificate", false},
    {Symptom::Timeout, "timeout", false},
    {Symptom::FrameBlocked, "frame-blocked", false},
    {Symptom::CanvasTainted, "canvas-tainted", false},
    {Symptom::SamesiteCookie, "samesite-cookie", false},
    {Symptom::Websocket, "websocket", false},
    {Symptom::ServerOriginRejected, "server-origin-rejected", true},
    {Symptom::ServerConfigWildcardCredentials, "server-config-wildcard-credentials", true},
    {Symptom::DevProxyError, "dev-proxy-error", false},
    {Symptom::NotCorsOther, "not-cors-other", false},
    {Symptom::AcaoMissingOrMismatch, "acao-missing-or-mismatch", true},
    {Symptom::ServerConfigInvalid, "server-config-invalid", true},
};
} // namespace

QByteArray slug(Symptom symptom)
{
    return symptoms[size_t(symptom)].slug;
}

std::optional<Symptom> symptomFromSlug(QByteArrayView slug)
{
    for (const Row& row : symptoms) {
        if (slug == row.slug)
            return row.symptom;
    }
    return std::nullopt;
}

QList<Symptom> allSymptoms()
{
    QList<Symptom> all;
    for (const Row& row : symptoms)
        all.append(row.symptom);
    return all;
}

bool isCors(Symptom symptom)
{
    return symptoms[size_t(symptom)].cors;
}

bool isOfPreflight(Symptom symptom)
{
    switch (symptom) {
    case Symptom::PreflightStatusNotOk:
    case Symptom::PreflightRedirect:
    case Symptom::PreflightMissingAcao:
    case Symptom::PreflightNetworkFailure:
    case Symptom::MethodNotAllowed:
    case Symptom::HeaderNotAllowed:
    case Symptom::AuthorizationNotCoveredByWildcard:
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return true;
    default:
        return false;
    }
}

bool isOfCorsCheck(Symptom symptom)
{
    switch (symptom) {
    case Symptom::AcaoMissing:
    case Symptom::AcaoMismatch:
    case Symptom::AcaoMultipleValues:
    case Symptom::AcaoInvalidValue:
    case Symptom::AcaoWildcardWithCredentials:
    case Symptom::AcacMissingOrNotTrue:
        return true;
    default:
        return false;
    }
}

} // namespace crosscheck::fetch

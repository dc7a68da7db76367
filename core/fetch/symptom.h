#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace crosscheck::fetch {

/// What a check or a text says went wrong. Each has a stable slug; the slugs are an interface and only grow.
enum class Symptom {
    AcaoMissing,
    AcaoMismatch,
    AcaoMultipleValues,
    AcaoInvalidValue,
    AcaoWildcardWithCredentials,
    AcacMissingOrNotTrue,
    PreflightStatusNotOk,
    PreflightRedirect,
    PreflightMissingAcao,
    MethodNotAllowed,
    HeaderNotAllowed,
    AuthorizationNotCoveredByWildcard,
    WildcardInMethodsOrHeadersWithCredentials,
    PreflightNetworkFailure,
    RedirectDenied,
    RedirectToNullOrigin,
    UrlHasCredentials,
    UnsupportedScheme,
    OriginNullOrFile,
    PrivateNetworkAccess,
    LocalNetworkPermission,
    InsecureContextPrivateNetwork,
    SameOriginMode,
    NoCorsOpaque,
    GenericAccessControl,
    CorsDidNotSucceed,
    MixedContent,
    CspBlocked,
    CorpBlocked,
    CoepBlocked,
    OrbCorbBlocked,
    BlockedByClient,
    DnsFailure,
    ConnectionRefused,
    ConnectionReset,
    TlsCertificate,
    Timeout,
    FrameBlocked,
    CanvasTainted,
    SamesiteCookie,
    Websocket,
    ServerOriginRejected,
    ServerConfigWildcardCredentials,
    DevProxyError,
    NotCorsOther,
    AcaoMissingOrMismatch,
    ServerConfigInvalid,
};

/// "acao-missing" and so on.
QByteArray slug(Symptom symptom);
std::optional<Symptom> symptomFromSlug(QByteArrayView slug);
/// All of them, in the order of the enumeration.
QList<Symptom> allSymptoms();
/// Whether a CORS check is what speaks (the look-alikes are false).
bool isCors(Symptom symptom);
/// Whether nothing but a preflight can fail so.
bool isOfPreflight(Symptom symptom);
/// Whether the CORS check itself (https://fetch.spec.whatwg.org/#concept-cors-check) can fail so, of a preflight's answer or
/// of the request's own.
bool isOfCorsCheck(Symptom symptom);

} // namespace crosscheck::fetch

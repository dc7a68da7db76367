#include "engines/chromium/names.h"

#include <algorithm>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

/// The word of "Access to … at".
QString chromiumKind(const page::PageRequest& request)
{
    switch (page::loadedAs(request)) {
    case Initiator::Fetch:
        return request.initiator != Initiator::Preload ? u"fetch"_s
               : request.as == "prefetch"_b            ? u"link prefetch resource"_s
                                                       : u"link element resource"_s;
    case Initiator::Xhr:
        return u"XMLHttpRequest"_s;
    case Initiator::Img:
    case Initiator::Webgl:
    case Initiator::CssMask:
    case Initiator::CssShape:
    case Initiator::CssBackground:
    case Initiator::SvgUse:
        return u"image"_s;
    case Initiator::Script:
    case Initiator::ScriptModule:
    case Initiator::Import:
    case Initiator::Worker:
        return u"script"_s;
    case Initiator::Font:
    case Initiator::FontCss:
        return u"font"_s;
    case Initiator::Stylesheet:
        return u"CSS stylesheet"_s;
    case Initiator::Media:
        return u"audio"_s;
    case Initiator::Track:
        return u"text track"_s;
    case Initiator::EventSource:
    case Initiator::Beacon:
    case Initiator::FormPost:
    case Initiator::Preload:
        return u"resource"_s;
    }
    return {};
}

/// A header value as the console shows it: what is not printable ASCII as \u00FC, one per byte.
QString chromiumValue(const QByteArray& value)
{
    const auto isPlain = [](char byte) { return byte >= 0x20 && byte <= 0x7e; };
    if (std::all_of(value.begin(), value.end(), isPlain))
        return QString::fromLatin1(value);
    QString text;
    for (const char byte : value) {
        const auto code = uchar(byte);
        if (isPlain(byte))
            text += QLatin1Char(byte);
        else
            text += u"\\u%1"_s.arg(code, 4, 16, QLatin1Char('0'))
                        .replace(u"\\u"_s, u"\\U"_s)
                        .toUpper()
                        .replace(u"\\U"_s, u"\\u"_s);
    }
    return text;
}

const char* chromiumNetError(NetworkFailure failure)
{
    switch (failure) {
    case NetworkFailure::Dns:
        return "ERR_NAME_NOT_RESOLVED";
    case NetworkFailure::Refused:
        return "ERR_CONNECTION_REFUSED";
    case NetworkFailure::Unreachable:
        return "ERR_ADDRESS_UNREACHABLE";
    case NetworkFailure::Reset:
        return "ERR_CONNECTION_RESET";
    case NetworkFailure::ClosedWithoutAnswer:
        return "ERR_EMPTY_RESPONSE";
    case NetworkFailure::Timeout:
        return "ERR_TIMED_OUT";
    case NetworkFailure::TlsUntrusted:
        return "ERR_CERT_AUTHORITY_INVALID";
    case NetworkFailure::TlsName:
        return "ERR_CERT_COMMON_NAME_INVALID";
    case NetworkFailure::TlsExpired:
        return "ERR_CERT_DATE_INVALID";
    case NetworkFailure::TlsProtocol:
        return "ERR_SSL_PROTOCOL_ERROR";
    case NetworkFailure::TlsClientCertificate:
        return "ERR_BAD_SSL_CLIENT_AUTH_CERT";
    case NetworkFailure::InvalidResponse:
        return "ERR_INVALID_HTTP_RESPONSE";
    case NetworkFailure::ResponseTooLarge:
        return "ERR_RESPONSE_HEADERS_TOO_BIG";
    case NetworkFailure::TruncatedBody:
        return "ERR_CONTENT_LENGTH_MISMATCH";
    case NetworkFailure::UnsafePort:
        return "ERR_UNSAFE_PORT";
    case NetworkFailure::Proxy:
        return "ERR_PROXY_CONNECTION_FAILED";
    case NetworkFailure::Cancelled:
        return "ERR_ABORTED";
    case NetworkFailure::None:
    case NetworkFailure::NotRecorded:
        break;
    }
    return "ERR_FAILED";
}

/// The row of a reason that stands behind "blocked by CORS policy:".
const char* chromiumReason(const Failure& failure)
{
    const bool unreadable = failure.detail == "invalid-token";
    switch (failure.symptom) {
    case Symptom::AcaoMissing:
    case Symptom::PreflightMissingAcao:
        return "chromium-acao-missing";
    case Symptom::AcaoMismatch:
    case Symptom::AcaoMissingOrMismatch:
        return "chromium-acao-mismatch";
    case Symptom::AcaoMultipleValues:
        return "chromium-acao-multiple";
    case Symptom::AcaoInvalidValue:
        return "chromium-acao-invalid";
    case Symptom::AcaoWildcardWithCredentials:
        return "chromium-acao-wildcard";
    case Symptom::AcacMissingOrNotTrue:
        return "chromium-acac";
    case Symptom::PreflightStatusNotOk:
        return "chromium-preflight-status";
    case Symptom::PreflightRedirect:
        return "chromium-preflight-redirect";
    case Symptom::MethodNotAllowed:
        return unreadable ? "chromium-methods-unreadable" : "chromium-method";
    case Symptom::HeaderNotAllowed:
        return unreadable ? "chromium-headers-unreadable" : "chromium-header";
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return failure.detail == "method" ? "chromium-method" : "chromium-header";
    case Symptom::AuthorizationNotCoveredByWildcard:
        return "chromium-header";
    case Symptom::UrlHasCredentials:
        return "chromium-redirect-userinfo";
    case Symptom::UnsupportedScheme:
        return "chromium-scheme";
    case Symptom::LocalNetworkPermission:
        return "chromium-lna-denied";
    case Symptom::InsecureContextPrivateNetwork:
        return "chromium-lna-insecure";
    case Symptom::PrivateNetworkAccess:
        return "chromium-lna-hint";
    default:
        return nullptr;
    }
}

} // namespace crosscheck::engines

#include "fetch/cors_check.h"

#include "fetch/headers.h"
#include "fetch/parse_url.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

using words::Sentence;
constexpr Sentence present{"cors-check.present", "fetch",
                           QT_TRANSLATE_NOOP("fetch", "Access-Control-Allow-Origin is “%1”.")};
constexpr Sentence absent{"cors-check.absent", "fetch",
                          QT_TRANSLATE_NOOP("fetch", "The answer carries no Access-Control-Allow-Origin.")};
constexpr Sentence anyOrigin{
    "cors-check.any-origin", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The value is “*” and the request goes without credentials.")};
constexpr Sentence notAnyOrigin{"cors-check.not-any-origin", "fetch",
                                QT_TRANSLATE_NOOP("fetch", "The value is not “*”.")};
constexpr Sentence starAndCredentials{
    "cors-check.star-and-credentials", "fetch",
    QT_TRANSLATE_NOOP("fetch", "“*” counts only for requests without credentials, and this one has them.")};
constexpr Sentence sameValue{"cors-check.same", "fetch",
                             QT_TRANSLATE_NOOP("fetch", "“%1” is, byte for byte, the request's origin.")};
constexpr Sentence otherValue{
    "cors-check.other", "fetch",
    QT_TRANSLATE_NOOP("fetch", "“%1” is not, byte for byte, the request's origin “%2”.")};
constexpr Sentence noCredentials{
    "cors-check.no-credentials", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request's credentials mode is not “include”.")};
constexpr Sentence asksCredentials{
    "cors-check.credentials", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request has credentials, so Access-Control-Allow-Credentials counts.")};
constexpr Sentence allowsCredentials{
    "cors-check.allows-credentials", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Access-Control-Allow-Credentials is “true”.")};
constexpr Sentence refusesCredentials{
    "cors-check.refuses-credentials", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Access-Control-Allow-Credentials is “%1”; only “true” counts.")};
constexpr Sentence noAllowCredentials{
    "cors-check.no-allow-credentials", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The answer carries no Access-Control-Allow-Credentials.")};

/// Where the first byte stands in which two values differ.
qsizetype firstDifference(QByteArrayView a, QByteArrayView b)
{
    const auto [first, second] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    Q_UNUSED(second);
    return first - a.begin();
}

bool hasSeveral(const http::HeaderList& headers, QByteArrayView name)
{
    return std::count_if(headers.begin(), headers.end(), [name](const http::Header& header) {
               return http::sameName(header.name, name);
           }) > 1;
}

} // namespace

Symptom nameOfAcaoFault(const QByteArray& value, bool severalLines, bool withCredentials,
                        const Profile& profile)
{
    const bool gecko = profile.corsCheck.naming == AcaoNaming::Gecko;
    if (gecko && severalLines)
        return Symptom::AcaoMultipleValues;
    if (withCredentials && value == "*"_b)
        return Symptom::AcaoWildcardWithCredentials;
    if (gecko)
        return Symptom::AcaoMismatch;
    if (value.contains(','))
        return Symptom::AcaoMultipleValues;
    if (profile.corsCheck.naming == AcaoNaming::WebKit)
        return Symptom::AcaoMismatch;
    if (value.contains(' '))
        return Symptom::AcaoMultipleValues;
    return value != "null"_b && std::holds_alternative<url::ParseError>(parseUrl(value, nullptr, profile))
               ? Symptom::AcaoInvalidValue
               : Symptom::AcaoMismatch;
}

std::optional<Failure> corsCheck(const http::Response& response, const QByteArray& origin,
                                 bool withCredentials, const Profile& profile, Recorder& recorder)
{
    // https://fetch.spec.whatwg.org/#concept-cors-check
    Failure failure;
    failure.status = response.status;
    failure.origin = origin;
    failure.header = QByteArrayLiteral("access-control-allow-origin");
    failure.preflight = recorder.preflight;
    failure.hop = recorder.hop;
    const std::optional<QByteArray> all = joined(response.headers, failure.header);
    const QByteArray value = all.value_or(QByteArray());

    recorder.at("cors-check.2");
    if (!all) {
        failure.step = recorder.fail(Because(absent));
        failure.symptom = recorder.preflight ? Symptom::PreflightMissingAcao : Symptom::AcaoMissing;
        return failure;
    }
    recorder.pass(Because(present, value));

    recorder.at("cors-check.3");
    if (!withCredentials && value == "*"_b) {
        recorder.pass(Because(anyOrigin));
        return std::nullopt;
    }
    recorder.skip(value == "*"_b ? Because(starAndCredentials) : Because(notAnyOrigin));

    recorder.at("cors-check.4");
    if (value != origin) {
        failure.step = recorder.fail(Because(otherValue, value, origin));
        failure.symptom =
            nameOfAcaoFault(value, hasSeveral(response.headers, failure.header), withCredentials, profile);
        failure.value = value;
        failure.detail = value.isEmpty() ? "empty" : "";
        failure.position = firstDifference(value, origin);
        return failure;
    }
    recorder.pass(Because(sameValue, value));

    recorder.at("cors-check.5");
    if (!withCredentials) {
        recorder.pass(Because(noCredentials));
        return std::nullopt;
    }
    recorder.skip(Because(asksCredentials));

    failure.header = QByteArrayLiteral("access-control-allow-credentials");
    std::optional<QByteArray> credentials = joined(response.headers, failure.header);
    if (credentials && credentials->contains(',') && profile.network.emptyLinesAreNotJoined) {
        // further-permission-credentials-redirect-0
        QList<QByteArray> all = lines(response.headers, failure.header);
        all.removeAll(QByteArray());
        credentials = all.join(", ");
    }
    if (credentials == "true"_b) {
        recorder.at("cors-check.7").pass(Because(allowsCredentials));
        return std::nullopt;
    }
    recorder.at("cors-check.8");
    failure.step =
        recorder.fail(credentials ? Because(refusesCredentials, *credentials) : Because(noAllowCredentials));
    failure.symptom = Symptom::AcacMissingOrNotTrue;
    failure.value = credentials.value_or(QByteArray());
    return failure;
}

} // namespace crosscheck::fetch

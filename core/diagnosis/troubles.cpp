#include "diagnosis/derive.h"
#include "facts/classify.h"

namespace crosscheck::diagnosis {

using fetch::Symptom;

namespace {
bool isOriginCheck(Symptom symptom)
{
    switch (symptom) {
    case Symptom::AcaoMissing:
    case Symptom::AcaoMismatch:
    case Symptom::AcaoMultipleValues:
    case Symptom::AcaoInvalidValue:
    case Symptom::AcaoWildcardWithCredentials:
    case Symptom::AcacMissingOrNotTrue:
    case Symptom::AcaoMissingOrMismatch:
    case Symptom::PreflightMissingAcao:
        return true;
    default:
        return false;
    }
}
} // namespace

Symptom symptomOf(const fetch::Failure& failure)
{
    if (facts::isConnectionFailure(failure.network))
        return fetch::symptomFromSlug(facts::networkSlug(failure.network)).value_or(failure.symptom);
    if (facts::networkSlug(failure.network) == "connection-reset")
        return failure.preflight ? Symptom::PreflightNetworkFailure : Symptom::ConnectionReset;
    if (isOriginCheck(failure.symptom) && (failure.hop > 0 || failure.detail == "redirect-response"))
        return Symptom::RedirectDenied;
    return failure.symptom;
}

namespace {
bool stops(const EngineVerdict& verdict)
{
    return verdict.known && verdict.verdict.failure.has_value();
}

// Where on the way it stops; engines that stop at the same place look at the same answer, whatever they call it.
struct Place
{
    bool preflight = false;
    int hop = 0;
    std::optional<Symptom>
        unsent; ///< why nothing was sent there: then there is no answer that two engines could share
    bool operator==(const Place&) const = default;
};

Place placeOf(const fetch::Failure& failure)
{
    const bool sent = failure.status > 0 || failure.network != http::NetworkFailure::None;
    return {failure.preflight, failure.hop, sent ? std::nullopt : std::optional(failure.symptom)};
}
} // namespace

QList<Trouble> troubles(const QList<Replayed>& runs)
{
    const Replayed* standard = nullptr;
    for (const Replayed& run : runs) {
        if (run.verdict.engine == engines::Engine::Standard && stops(run.verdict))
            standard = &run;
    }
    QList<Trouble> out;
    QList<Place> places;
    for (const Replayed& run : runs) {
        if (run.verdict.engine == engines::Engine::Standard || !stops(run.verdict))
            continue;
        const fetch::Failure& failure = *run.verdict.verdict.failure;
        const Place place = placeOf(failure);
        const qsizetype at = places.indexOf(place);
        if (at >= 0) {
            out[at].engines.append(engines::slug(run.verdict.engine));
            continue;
        }
        places.append(place);
        Trouble trouble{symptomOf(failure),
                        failure,
                        {engines::slug(run.verdict.engine)},
                        &run,
                        {facts::Source::Kind::Replay, -1}};
        // The standard's name where it stops at the same place: each engine has an order of its own.
        if (standard && placeOf(*standard->verdict.verdict.failure) == place &&
            standard->verdict.verdict.failure->symptom != Symptom::AuthorizationNotCoveredByWildcard) {
            trouble.failure = *standard->verdict.verdict.failure;
            trouble.symptom = symptomOf(trouble.failure);
            trouble.run = standard;
        }
        out.append(trouble);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Trouble& a, const Trouble& b) { return a.engines.size() > b.engines.size(); });
    return out;
}

const facts::Send* newest(const facts::Investigation& investigation)
{
    return investigation.sends.isEmpty() ? nullptr : &investigation.sends.last();
}

const facts::Message* mainMessage(const facts::Investigation& investigation)
{
    for (const facts::Message& message : investigation.messages) {
        if (message.isCors && !message.sideLine)
            return &message;
    }
    for (const facts::Message& message : investigation.messages) {
        if (!message.sideLine)
            return &message;
    }
    return investigation.messages.isEmpty() ? nullptr : &investigation.messages.first();
}

std::optional<fetch::Failure> failureFromFacts(const facts::FactSet& facts, Symptom* symptom)
{
    const auto bytes = [&](const char* id) { return facts.bytes(id).value_or(QByteArray()); };
    fetch::Failure failure;
    const auto found = [&](Symptom what) {
        failure.symptom = what;
        *symptom = what;
        return std::optional(failure);
    };
    const auto origin = [&](const QByteArray& prefix) -> std::optional<Symptom> {
        const QByteArray kind = bytes((prefix + ".acao-kind").constData());
        const bool credentials = bytes("request.credentials") == "include";
        if (kind.isEmpty())
            return std::nullopt;
        if (kind == "missing")
            return prefix == "preflight" ? Symptom::PreflightMissingAcao : Symptom::AcaoMissing;
        if (kind == "star" && credentials)
            return Symptom::AcaoWildcardWithCredentials;
        if (kind == "match" || kind == "star") {
            const QByteArray acac = bytes((prefix + ".acac-kind").constData());
            if (credentials && kind == "match" && (acac == "missing" || acac == "wrong"))
                return Symptom::AcacMissingOrNotTrue;
            return std::nullopt;
        }
        if (kind == "lines" || kind == "list")
            return Symptom::AcaoMultipleValues;
        if (kind == "empty" || kind == "invalid" || kind == "placeholder")
            return Symptom::AcaoInvalidValue;
        return Symptom::AcaoMismatch;
    };

    const QByteArray network = bytes("failure.network");
    if (!network.isEmpty()) {
        static const QList<std::pair<QByteArray, Symptom>> names{
            {"dns", Symptom::DnsFailure},
            {"refused", Symptom::ConnectionRefused},
            {"unreachable", Symptom::ConnectionRefused},
            {"proxy", Symptom::ConnectionRefused},
            {"timeout", Symptom::Timeout},
            {"tls-untrusted", Symptom::TlsCertificate},
            {"tls-name", Symptom::TlsCertificate},
            {"tls-expired", Symptom::TlsCertificate},
            {"tls-protocol", Symptom::TlsCertificate},
            {"tls-client-certificate", Symptom::TlsCertificate},
            {"reset", Symptom::ConnectionReset},
            {"closed", Symptom::ConnectionReset}};
        for (const auto& [word, what] : names) {
            if (word == network)
                return found(facts.truth("preflight.sent").value_or(false) && what == Symptom::ConnectionReset
                                 ? Symptom::PreflightNetworkFailure
                                 : what);
        }
    }
    const QByteArray unsent = bytes("request.stopped-by");
    if (unsent == "mixed-content-safari")
        return found(Symptom::MixedContent);
    if (!unsent.isEmpty()) {
        if (const std::optional<Symptom> what = fetch::symptomFromSlug(unsent))
            return found(*what);
    }
    if (facts.truth("preflight.sent").value_or(false)) {
        failure.preflight = true;
        const QByteArray kind = bytes("preflight.kind");
        if (kind == "none")
            return found(Symptom::PreflightNetworkFailure);
        if (const std::optional<Symptom> what = origin("preflight"))
            return found(*what);
        if (kind == "redirect")
            return found(Symptom::PreflightRedirect);
        if (!kind.isEmpty() && kind != "ok")
            return found(Symptom::PreflightStatusNotOk);
        const QByteArray method = bytes("preflight.method-listed");
        if (method == "no" || method == "malformed" || method == "star-literal")
            return found(Symptom::MethodNotAllowed);
        const QByteArray headers = bytes("preflight.headers-listed");
        if (headers == "no" || headers == "malformed" || headers == "star-literal")
            return found(Symptom::HeaderNotAllowed);
        failure.preflight = false;
    }
    if (facts.truth("redirect.seen").value_or(false)) {
        const QByteArray kind = bytes("redirect.acao-kind");
        if (!kind.isEmpty() && kind != "match" && kind != "star") {
            failure.detail = "redirect-response";
            return found(Symptom::RedirectDenied);
        }
        failure.hop = 1;
        if (facts.truth("redirect.sends-null").value_or(false))
            return found(Symptom::RedirectDenied);
    }
    if (const std::optional<Symptom> what = origin("response"))
        return found(failure.hop > 0 ? Symptom::RedirectDenied : *what);
    return std::nullopt;
}

} // namespace crosscheck::diagnosis

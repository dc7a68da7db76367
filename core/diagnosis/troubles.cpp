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

namespace {
QByteArray bytesOf(const facts::FactSet& facts, const QByteArray& id)
{
    return facts.bytes(id.constData()).value_or(QByteArray());
}

bool isSo(const facts::FactSet& facts, const char* id)
{
    return facts.truth(id).value_or(false);
}

/// What is wrong with the Access-Control-Allow-Origin of the answer whose facts begin so ("preflight").
std::optional<Symptom> wrongOrigin(const facts::FactSet& facts, const QByteArray& prefix)
{
    const QByteArray kind = bytesOf(facts, prefix + ".acao-kind");
    const bool credentials = bytesOf(facts, "request.credentials") == "include";
    if (kind.isEmpty())
        return std::nullopt;
    if (kind == "missing")
        return prefix == "preflight" ? Symptom::PreflightMissingAcao : Symptom::AcaoMissing;
    if (kind == "star" && credentials)
        return Symptom::AcaoWildcardWithCredentials;
    if (kind == "match" || kind == "star") {
        const QByteArray acac = bytesOf(facts, prefix + ".acac-kind");
        if (credentials && kind == "match" && (acac == "missing" || acac == "wrong"))
            return Symptom::AcacMissingOrNotTrue;
        return std::nullopt;
    }
    if (kind == "lines" || kind == "list")
        return Symptom::AcaoMultipleValues;
    if (kind == "empty" || kind == "invalid" || kind == "placeholder")
        return Symptom::AcaoInvalidValue;
    return Symptom::AcaoMismatch;
}

std::optional<Symptom> failedConnection(const facts::FactSet& facts)
{
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
    const QByteArray network = bytesOf(facts, "failure.network");
    for (const auto& [word, what] : names) {
        if (word == network)
            return isSo(facts, "preflight.sent") && what == Symptom::ConnectionReset
                       ? Symptom::PreflightNetworkFailure
                       : what;
    }
    return std::nullopt;
}

std::optional<Symptom> stoppedBySomething(const facts::FactSet& facts)
{
    const QByteArray by = bytesOf(facts, "request.stopped-by");
    return by == "mixed-content-safari" ? std::optional(Symptom::MixedContent) : fetch::symptomFromSlug(by);
}

std::optional<Symptom> failedPreflight(const facts::FactSet& facts)
{
    if (!isSo(facts, "preflight.sent"))
        return std::nullopt;
    const QByteArray kind = bytesOf(facts, "preflight.kind");
    if (kind == "none")
        return Symptom::PreflightNetworkFailure;
    if (const std::optional<Symptom> what = wrongOrigin(facts, "preflight"))
        return what;
    if (kind == "redirect")
        return Symptom::PreflightRedirect;
    if (!kind.isEmpty() && kind != "ok")
        return Symptom::PreflightStatusNotOk;
    const auto isListed = [&facts](const char* id) {
        const QByteArray listed = bytesOf(facts, id);
        return listed != "no" && listed != "malformed" && listed != "star-literal";
    };
    if (!isListed("preflight.method-listed"))
        return Symptom::MethodNotAllowed;
    return isListed("preflight.headers-listed") ? std::nullopt : std::optional(Symptom::HeaderNotAllowed);
}

/// Fills in how a redirect failed, or that there was one.
bool isDeniedRedirect(const facts::FactSet& facts, fetch::Failure& failure)
{
    if (!isSo(facts, "redirect.seen"))
        return false;
    const QByteArray kind = bytesOf(facts, "redirect.acao-kind");
    if (!kind.isEmpty() && kind != "match" && kind != "star") {
        failure.detail = "redirect-response";
        return true;
    }
    failure.hop = 1;
    return isSo(facts, "redirect.sends-null") || wrongOrigin(facts, "response");
}
} // namespace

std::optional<fetch::Failure> failureFromFacts(const facts::FactSet& facts, Symptom* symptom)
{
    fetch::Failure failure;
    std::optional<Symptom> what = failedConnection(facts);
    if (!what)
        what = stoppedBySomething(facts);
    if (!what) {
        what = failedPreflight(facts);
        failure.preflight = what.has_value();
    }
    if (!what)
        what = isDeniedRedirect(facts, failure) ? std::optional(Symptom::RedirectDenied)
                                                : wrongOrigin(facts, "response");
    if (!what)
        return std::nullopt;
    failure.symptom = *what;
    *symptom = *what;
    return failure;
}

} // namespace crosscheck::diagnosis

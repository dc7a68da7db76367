#include "causes/rule.h"
#include "diagnosis/derive.h"
#include "facts/classify.h"
#include "facts/ids.h"
#include "url/origin.h"
#include "url/url.h"

namespace crosscheck::diagnosis {

using fetch::Symptom;
namespace id = facts::id;

namespace {
struct Configured
{
    const char* fact;
    Symptom symptom;
    bool preflight;
};

// What a fault in a configuration shows itself as, the one that hits every request first.
constexpr Configured configured[] = {
    {id::logPathToRegexp, Symptom::ServerConfigInvalid, false},
    {id::logStarCredentials, Symptom::ServerConfigWildcardCredentials, false},
    {id::configExpressOptionsStar, Symptom::ServerConfigInvalid, false},
    {id::configStarWithCredentials, Symptom::AcaoWildcardWithCredentials, false},
    {id::configNginxIfAddHeader, Symptom::PreflightMissingAcao, true},
    {id::configOptionsOnly, Symptom::AcaoMissing, false},
    {id::configNginxNoAlways, Symptom::AcaoMissing, false},
    {id::configRefusesStar, Symptom::ServerConfigWildcardCredentials, false},
    {id::configFastapiStar, Symptom::AcaoWildcardWithCredentials, false},
    {id::configExpressOriginThrows, Symptom::AcaoMissing, false},
    {id::configExpressCorsAfterRoutes, Symptom::AcaoMissing, false},
    {id::configSocketIoWithoutCors, Symptom::AcaoMissing, false},
    {id::configSpringSecurity, Symptom::PreflightMissingAcao, true},
    {id::configAspnetOrder, Symptom::AcaoMissing, false},
    {id::configOptionsUnanswered, Symptom::PreflightMissingAcao, true},
    {id::configNoCors, Symptom::AcaoMissing, false},
    {id::configCorsNotUsed, Symptom::AcaoMissing, false},
};

/// What browsers say of a fixed Access-Control-Allow-Origin that no page, or not this one, has as its origin; none where it may be
/// right.
std::optional<Symptom> wrongValue(const QByteArray& kind)
{
    if (kind == "list")
        return Symptom::AcaoMultipleValues;
    if (kind == "invalid" || kind == "empty")
        return Symptom::AcaoInvalidValue;
    if (kind.isEmpty() || kind == "match" || kind == "star" || kind == "placeholder" || kind == "pattern")
        return std::nullopt;
    return Symptom::AcaoMismatch;
}

/// Whether the origins that the configuration lists let this page, or any, not in.
bool lacksThePage(const facts::Investigation& investigation)
{
    facts::FactSet facts = investigation.given;
    if (!investigation.page.origin.isEmpty())
        facts.add(id::pageOrigin, investigation.page.origin, {facts::Source::Kind::Request, 0});
    return causes::Known(facts).originNotListed().has_value();
}
} // namespace

QByteArray configuredAcaoKind(const facts::Investigation& investigation)
{
    const std::optional<QByteArray> value = investigation.given.bytes(id::configAcao);
    if (!value)
        return {};
    if (!investigation.page.origin.isEmpty())
        return facts::acaoKind({*value}, investigation.page.origin);
    // Whoever asks: what differs from the origin in it is the origin of nobody.
    const std::optional<url::Url> parsed = url::parseOrNull(*value);
    return facts::acaoKind({*value}, parsed ? url::originOf(*parsed).serialized() : QByteArray());
}

std::optional<fetch::Failure> failureFromConfiguration(const facts::Investigation& investigation,
                                                       Symptom* symptom)
{
    const facts::FactSet& facts = investigation.given;
    for (const Configured& row : configured) {
        if (!facts.truth(row.fact).value_or(false))
            continue;
        fetch::Failure failure;
        failure.symptom = row.symptom;
        failure.preflight = row.preflight;
        *symptom = row.symptom;
        return failure;
    }
    std::optional<Symptom> wrong = wrongValue(configuredAcaoKind(investigation));
    if (!wrong && lacksThePage(investigation))
        wrong = Symptom::AcaoMissing;
    if (!wrong)
        return std::nullopt;
    fetch::Failure failure;
    failure.symptom = *symptom = *wrong;
    return failure;
}

} // namespace crosscheck::diagnosis

#include "causes/rule.h"

namespace crosscheck::causes {

namespace framework_forbids_star_credentials {
using fetch::Symptom;

constexpr words::Sentence title{
    "framework-forbids-star-credentials.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The framework refuses a configuration of any origin together with credentials.")};
constexpr words::Sentence mend{
    "framework-forbids-star-credentials.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "List the origins, or use a pattern; then switch credentials on.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.facts.truth(facts::id::configRefusesStar).value_or(false)) {
        const QList<Because> reasons{k.factBecause(facts::id::configRefusesStar)};
        const QByteArray kind = k.failed.kind();
        if (k.shows({Symptom::ServerConfigWildcardCredentials}) || kind == "server-error")
            return certain(Side::Server, reasons, 3);
        return kind.isEmpty() ? std::optional(likely(Side::Server, reasons, settle::serverLog(), 3))
                              : std::nullopt;
    }
    if (!k.shows({Symptom::ServerConfigWildcardCredentials}) &&
        !k.facts.truth(facts::id::logStarCredentials).value_or(false))
        return std::nullopt;
    return certain(Side::Server,
                   {k.shows({Symptom::ServerConfigWildcardCredentials})
                        ? k.symptomBecause()
                        : k.factBecause(facts::id::logStarCredentials)},
                   2);
}
} // namespace framework_forbids_star_credentials

Root make_framework_forbids_star_credentials()
{
    using namespace framework_forbids_star_credentials;
    return {"framework-forbids-star-credentials",
            {Symptom::ServerConfigWildcardCredentials, Symptom::AcaoMissing, Symptom::PreflightMissingAcao,
             Symptom::AcaoMissingOrMismatch, Symptom::ConnectionRefused, Symptom::CorsDidNotSucceed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

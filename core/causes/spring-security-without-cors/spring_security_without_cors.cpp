#include "causes/rule.h"

namespace crosscheck::causes {

namespace spring_security_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "spring-security-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Spring Security answers before Spring's own CORS layer: without cors() in "
                                "its chain it refuses the preflight, which has no login.")};
constexpr words::Sentence mend{
    "spring-security-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add .cors(withDefaults()) to the chain, with a CorsConfigurationSource bean "
                                "or your addCorsMappings beside it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configSpringSecurity).value_or(false) || k.hop() > 0)
        return std::nullopt;
    if (!k.acaoIsMissing() && !k.shows({Symptom::PreflightStatusNotOk}))
        return std::nullopt;
    const QList<Because> reasons{k.factBecause(facts::id::configSpringSecurity)};
    const QByteArray kind = k.failed.kind();
    if (kind == "unauthorized" || kind == "forbidden")
        return certain(Side::Server, reasons, 3);
    return kind.isEmpty() ? std::optional(likely(Side::Server, reasons, settle::probe(), 3)) : std::nullopt;
}
} // namespace spring_security_without_cors

Root make_spring_security_without_cors()
{
    using namespace spring_security_without_cors;
    return {"spring-security-without-cors",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html",
            false,
            rule};
}

} // namespace crosscheck::causes

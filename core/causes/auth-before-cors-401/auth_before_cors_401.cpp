#include "causes/rule.h"

namespace crosscheck::causes {

namespace auth_before_cors_401 {
using fetch::Symptom;

constexpr words::Sentence title{
    "auth-before-cors-401.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The login check answers before the CORS layer: its 401 has no CORS headers.")};
constexpr words::Sentence mend{
    "auth-before-cors-401.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Send a valid login or token; put the CORS layer outermost, before the login check.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.answerLacksAcao("unauthorized"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause(), k.acaoBecause()};
    if (k.preflightPasses() && k.preflight.header("acao"))
        reasons.append(k.preflight.headerBecause("acao", "Access-Control-Allow-Origin"));
    return likelyOfAnswer(k, Side::Server, reasons, settle::serverLog(), 1);
}
} // namespace auth_before_cors_401

Root make_auth_before_cors_401()
{
    using namespace auth_before_cors_401;
    return {"auth-before-cors-401",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

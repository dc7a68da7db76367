#include "causes/rule.h"

namespace crosscheck::causes {

namespace validation_before_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "validation-before-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server refuses what was sent (400 or 422) before its CORS layer runs.")};
constexpr words::Sentence mend{
    "validation-before-cors.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Send what the server expects; put the CORS layer first so that the page can read the reason.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.answerLacksAcao("bad-request"))
        return std::nullopt;
    return likelyOfAnswer(k, Side::Server, {k.failed.statusBecause(), k.acaoBecause()}, settle::serverLog(),
                          1);
}
} // namespace validation_before_cors

Root make_validation_before_cors()
{
    using namespace validation_before_cors;
    return {"validation-before-cors",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

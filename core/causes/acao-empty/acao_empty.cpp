#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_empty {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-empty.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Access-Control-Allow-Origin is there and empty: a variable in the configuration has no value.")};
constexpr words::Sentence mend{
    "acao-empty.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look where the value comes from (an environment variable, a map, a pattern "
                                "that doesn't match) and fill it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "empty");
}
} // namespace acao_empty

Root make_acao_empty()
{
    using namespace acao_empty;
    return {"acao-empty",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied,
             Symptom::AcaoInvalidValue},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

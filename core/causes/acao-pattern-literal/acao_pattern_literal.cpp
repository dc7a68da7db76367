#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_pattern_literal {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-pattern-literal.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A pattern with * was sent as it is; browsers know no patterns.")};
constexpr words::Sentence mend{
    "acao-pattern-literal.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Let the server match the pattern and answer with the one origin that asked, "
                                "and with Vary: Origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "pattern");
}
} // namespace acao_pattern_literal

Root make_acao_pattern_literal()
{
    using namespace acao_pattern_literal;
    return {"acao-pattern-literal",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied,
             Symptom::AcaoInvalidValue},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

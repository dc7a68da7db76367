#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_literal_placeholder {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-literal-placeholder.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The value is a placeholder that nobody filled in.")};
constexpr words::Sentence mend{
    "acao-literal-placeholder.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Write the variable as the server's configuration wants it, so that it is replaced.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "placeholder");
}
} // namespace acao_literal_placeholder

Root make_acao_literal_placeholder()
{
    using namespace acao_literal_placeholder;
    return {"acao-literal-placeholder",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied,
             Symptom::AcaoInvalidValue, Symptom::AcaoMultipleValues},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_null_literal {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-null-literal.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server allows the origin null, which is not the page's.")};
constexpr words::Sentence mend{
    "acao-null-literal.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Name the page's origin; never allow null, any sandboxed page has it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "null");
}
} // namespace acao_null_literal

Root make_acao_null_literal()
{
    using namespace acao_null_literal;
    return {"acao-null-literal",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_case_differs {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-case-differs.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The allowed origin is written in another case; the comparison is byte for byte.")};
constexpr words::Sentence mend{
    "acao-case-differs.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Write the origin in lower case, as the browser sends it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "case");
}
} // namespace acao_case_differs

Root make_acao_case_differs()
{
    using namespace acao_case_differs;
    return {"acao-case-differs",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

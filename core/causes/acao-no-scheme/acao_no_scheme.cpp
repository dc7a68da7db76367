#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_no_scheme {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-no-scheme.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The value is no origin: an origin is scheme://host, with the port where it isn't the default one.")};
constexpr words::Sentence mend{
    "acao-no-scheme.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Write the whole origin, for example https://app.example.com.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "invalid");
}
} // namespace acao_no_scheme

Root make_acao_no_scheme()
{
    using namespace acao_no_scheme;
    return {"acao-no-scheme",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied,
             Symptom::AcaoInvalidValue},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_trailing_slash {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-trailing-slash.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The allowed origin ends with a slash or a path; an origin has neither.")};
constexpr words::Sentence mend{
    "acao-trailing-slash.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Strip the slash (and any path) from the origin in the server's configuration.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "slash");
}
} // namespace acao_trailing_slash

Root make_acao_trailing_slash()
{
    using namespace acao_trailing_slash;
    return {"acao-trailing-slash",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_scheme_differs {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-scheme-differs.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The allowed origin and the page's differ in http and https.")};
constexpr words::Sentence mend{
    "acao-scheme-differs.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Put the page's origin with its own scheme into the server's list. The server need not "
                      "speak the same scheme as the page, but an https page can't call http.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "scheme");
}
} // namespace acao_scheme_differs

Root make_acao_scheme_differs()
{
    using namespace acao_scheme_differs;
    return {"acao-scheme-differs",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

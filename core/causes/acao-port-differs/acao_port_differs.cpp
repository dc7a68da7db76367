#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_port_differs {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-port-differs.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The allowed origin and the page's differ in the port.")};
constexpr words::Sentence mend{
    "acao-port-differs.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Put the page's origin with its port into the server's list; keep the "
                                "development server from moving to the next free port.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "port");
}
} // namespace acao_port_differs

Root make_acao_port_differs()
{
    using namespace acao_port_differs;
    return {"acao-port-differs",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_default_port_written {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-default-port-written.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The allowed origin has :80 or :443 written out; browsers leave the default port away.")};
constexpr words::Sentence mend{
    "acao-default-port-written.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Take the port off the origin in the server's list.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "default-port");
}
} // namespace acao_default_port_written

Root make_acao_default_port_written()
{
    using namespace acao_default_port_written;
    return {"acao-default-port-written",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

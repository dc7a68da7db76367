#include "causes/acao.h"

namespace crosscheck::causes {

namespace localhost_vs_127 {
using fetch::Symptom;

constexpr words::Sentence title{
    "localhost-vs-127.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The list has another name of the same machine: localhost and 127.0.0.1 are two origins.")};
constexpr words::Sentence mend{"localhost-vs-127.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Use one name everywhere, or list both.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "loopback-name");
}
} // namespace localhost_vs_127

Root make_localhost_vs_127()
{
    using namespace localhost_vs_127;
    return {"localhost-vs-127",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

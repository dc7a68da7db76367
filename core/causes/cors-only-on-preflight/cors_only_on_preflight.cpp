#include "causes/rule.h"

namespace crosscheck::causes {

namespace cors_only_on_preflight {
using fetch::Symptom;

constexpr words::Sentence title{
    "cors-only-on-preflight.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Only the preflight is answered with CORS headers; the answer to the request itself has none.")};
constexpr words::Sentence mend{
    "cors-only-on-preflight.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Send Access-Control-Allow-Origin with every method, not only with OPTIONS.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.facts.truth(facts::id::configOptionsOnly).value_or(false) && k.acaoIsMissing() &&
        !k.preflightFails())
        return certain(Side::Server, {k.factBecause(facts::id::configOptionsOnly)}, 3);
    if (!k.answerLacksAcao("ok"))
        return std::nullopt;
    const QByteArray before = k.preflight.acaoKind();
    if (before != "match" && before != "star")
        return std::nullopt;
    return certain(Side::Server,
                   {k.preflight.headerBecause("acao", "Access-Control-Allow-Origin"), k.acaoBecause()}, 1);
}
} // namespace cors_only_on_preflight

Root make_cors_only_on_preflight()
{
    using namespace cors_only_on_preflight;
    return {"cors-only-on-preflight",
            {Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

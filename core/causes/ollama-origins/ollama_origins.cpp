#include "causes/rule.h"

namespace crosscheck::causes {

namespace ollama_origins {
using fetch::Symptom;

constexpr words::Sentence title{
    "ollama-origins.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Ollama refuses origins that are not in its list.")};
constexpr words::Sentence mend{
    "ollama-origins.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Set OLLAMA_ORIGINS to your page's origin and start it again.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!(k.acaoIsMissing() || k.shows({Symptom::PreflightStatusNotOk})) || k.failed.kind() != "forbidden" ||
        !k.bytes(facts::id::targetOrigin).value_or(QByteArray()).endsWith(":11434"))
        return std::nullopt;
    return certain(Side::Server, {k.failed.statusBecause(), k.factBecause(facts::id::targetOrigin)}, 3);
}
} // namespace ollama_origins

Root make_ollama_origins()
{
    using namespace ollama_origins;
    return {"ollama-origins",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://docs.ollama.com/faq",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_two_values {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-two-values.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Two layers both add Access-Control-Allow-Origin; a browser takes exactly one.")};
constexpr words::Sentence mend{
    "acao-two-values.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Let one layer own CORS: switch it off in the other, or hide the "
                                "application's header in the proxy.")};
constexpr words::Sentence twice{"acao-two-values.twice", "causes",
                                QT_TRANSLATE_NOOP("causes", "The header stands more than once in %1.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom())
        return std::nullopt;
    const QByteArray kind = k.failed.acaoKind();
    if (kind == "lines")
        return certain(Side::Server,
                       {k.acaoBecause(), because(twice, k.failed.id("acao-lines"), k.failed.who())}, 1);
    if (kind == "list" && k.facts.truth(facts::id::configNginxInFront).value_or(false))
        return certain(Side::Server, {k.factBecause(facts::id::configNginxInFront), k.acaoBecause()}, 2);
    if (kind == "list" && looksLikeTwoLayers(k.failed.header("acao").value_or(QByteArray())))
        return certain(Side::Server, {k.acaoBecause()}, 1);
    if (k.onlyText() && k.shows({Symptom::AcaoMultipleValues}))
        return likely(Side::Server, {k.symptomBecause()}, settle::direct());
    return std::nullopt;
}
} // namespace acao_two_values

Root make_acao_two_values()
{
    using namespace acao_two_values;
    return {"acao-two-values",
            {Symptom::AcaoMultipleValues, Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch,
             Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace acao_static_other_env {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-static-other-env.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server always names one fixed origin, and it is another site's.")};
constexpr words::Sentence mend{
    "acao-static-other-env.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Give each environment its own list of origins, and let the server answer with the one that asked.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied}))
        return std::nullopt;
    if (k.onlyText() && (k.shows({Symptom::AcaoMismatch}) ||
                         (k.shows({Symptom::AcaoMissingOrMismatch}) && !k.failed.isError())))
        return possible(Side::Server, {k.symptomBecause()}, settle::probe());
    if (k.failed.acaoKind() != "other")
        return std::nullopt;
    const QList<Because> reasons{k.acaoBecause(), k.originBecause()};
    const std::optional<QByteArray> other = k.otherOrigin.header("acao");
    if (other && other == k.failed.header("acao"))
        return certain(Side::Server, reasons + QList<Because>{k.otherOrigin.headerBecause(
                                                   "acao", "Access-Control-Allow-Origin")});
    if (other)
        return fell({k.otherOrigin.headerBecause("acao", "Access-Control-Allow-Origin")});
    return likely(Side::Server, reasons, settle::otherOrigin());
}
} // namespace acao_static_other_env

Root make_acao_static_other_env()
{
    using namespace acao_static_other_env;
    return {"acao-static-other-env",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

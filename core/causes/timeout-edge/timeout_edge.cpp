#include "causes/rule.h"

namespace crosscheck::causes {

namespace timeout_edge {
using fetch::Symptom;

constexpr words::Sentence title{
    "timeout-edge.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The answer takes too long: somebody on the way gave up waiting.")};
constexpr words::Sentence mend{
    "timeout-edge.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Make the work faster or answer early and let the page ask again; raise the limit of the proxy.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::Timeout}))
        return possible(Side::Server, {k.symptomBecause()}, settle::direct());
    if (!(k.acaoIsMissing() || k.shows({Symptom::PreflightStatusNotOk})) ||
        !k.failed.statusIs({408, 504, 524}))
        return std::nullopt;
    return likely(Side::Proxy, {k.failed.statusBecause(), k.acaoBecause()}, settle::direct(), 2);
}
} // namespace timeout_edge

Root make_timeout_edge()
{
    using namespace timeout_edge;
    return {"timeout-edge",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk, Symptom::Timeout},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/504",
            false,
            rule};
}

} // namespace crosscheck::causes

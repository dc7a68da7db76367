#include "causes/rule.h"

namespace crosscheck::causes {

namespace error_page_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "error-page-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The application fails, and its error page is made outside the CORS layer.")};
constexpr words::Sentence mend{
    "error-page-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Mend the error that the server's log names; then let the CORS layer wrap "
                                "the error handling, so that errors are readable too.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.answerLacksAcao("server-error"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause(), k.acaoBecause()};
    const QByteArray before = k.preflight.acaoKind();
    if (before == "match" || before == "star") {
        reasons.append(k.preflight.headerBecause("acao", "Access-Control-Allow-Origin"));
        return certain(Side::Server, reasons, 1);
    }
    if (const std::optional<Because> listed = k.originListed())
        reasons.append(*listed);
    return likelyOfAnswer(k, Side::Server, reasons, settle::serverLog(), 1);
}
} // namespace error_page_without_cors

Root make_error_page_without_cors()
{
    using namespace error_page_without_cors;
    return {"error-page-without-cors",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

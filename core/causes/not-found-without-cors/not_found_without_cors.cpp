#include "causes/rule.h"

namespace crosscheck::causes {

namespace not_found_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "not-found-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The URL or the method doesn't exist there, and that error page has no CORS headers.")};
constexpr words::Sentence mend{
    "not-found-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Correct the URL (or the method) first; a known path of the same server "
                                "tells whether CORS works there.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.answerLacksAcao("not-found"))
        return std::nullopt;
    return likelyOfAnswer(k, Side::Page, {k.failed.statusBecause(), k.acaoBecause()}, settle::probe(), 1);
}
} // namespace not_found_without_cors

Root make_not_found_without_cors()
{
    using namespace not_found_without_cors;
    return {"not-found-without-cors",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

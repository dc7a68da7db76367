#include "causes/rule.h"

namespace crosscheck::causes {

namespace cors_path_not_covered {
using fetch::Symptom;

constexpr words::Sentence title{
    "cors-path-not-covered.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "CORS is set up for some paths of the server, and this request goes to another one.")};
constexpr words::Sentence mend{
    "cors-path-not-covered.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Add this path to those that the CORS settings hold for, or let them hold for every path.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const std::optional<Because> other = k.pathNotCovered();
    if (!other || !k.acaoIsMissing() || k.hop() > 0)
        return std::nullopt;
    return certain(Side::Server, {*other, k.acaoBecause()}, 4);
}
} // namespace cors_path_not_covered

Root make_cors_path_not_covered()
{
    using namespace cors_path_not_covered;
    return {"cors-path-not-covered",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://laravel.com/docs/routing#cors",
            false,
            rule};
}

} // namespace crosscheck::causes

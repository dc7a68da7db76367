#include "causes/rule.h"

namespace crosscheck::causes {

namespace same_origin_mode_set {
using fetch::Symptom;

constexpr words::Sentence title{
    "same-origin-mode-set.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The page says mode: \"same-origin\" and asks another origin.")};
constexpr words::Sentence mend{"same-origin-mode-set.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Take the mode out of the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::SameOriginMode}))
        return std::nullopt;
    return certain(Side::Page, {k.symptomBecause()});
}
} // namespace same_origin_mode_set

Root make_same_origin_mode_set()
{
    using namespace same_origin_mode_set;
    return {"same-origin-mode-set",
            {Symptom::SameOriginMode},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#concept-request-mode",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace coep_page {
using fetch::Symptom;

constexpr words::Sentence title{
    "coep-page.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The page asks by Cross-Origin-Embedder-Policy that all it loads agrees to "
                                "be loaded, and this resource doesn't.")};
constexpr words::Sentence mend{
    "coep-page.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Load it with CORS, let it send Cross-Origin-Resource-Policy, or use credentialless.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::CoepBlocked}))
        return std::nullopt;
    return certain(Side::Page, {k.symptomBecause()});
}
} // namespace coep_page

Root make_coep_page()
{
    using namespace coep_page;
    return {"coep-page",
            {Symptom::CoepBlocked},
            title,
            mend,
            "https://html.spec.whatwg.org/multipage/browsers.html#coep",
            false,
            rule};
}

} // namespace crosscheck::causes

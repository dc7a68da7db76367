#include "causes/rule.h"

namespace crosscheck::causes {

namespace lna_insecure_page {
using fetch::Symptom;

constexpr words::Sentence title{
    "lna-insecure-page.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Only a page that came over https may ask for the local network.")};
constexpr words::Sentence mend{"lna-insecure-page.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Serve the page over https.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::InsecureContextPrivateNetwork}))
        return std::nullopt;
    return certain(Side::Page, {k.symptomBecause()});
}
} // namespace lna_insecure_page

Root make_lna_insecure_page()
{
    using namespace lna_insecure_page;
    return {"lna-insecure-page",
            {Symptom::InsecureContextPrivateNetwork},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/Security/Defenses/Local_Network_Access",
            false,
            rule};
}

} // namespace crosscheck::causes

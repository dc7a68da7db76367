#include "causes/rule.h"

namespace crosscheck::causes {

namespace orb_blocked {
using fetch::Symptom;

constexpr words::Sentence title{
    "orb-blocked.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The browser keeps an answer of the wrong type away from the page: often it "
                                "is an error page in place of a script or an image.")};
constexpr words::Sentence mend{
    "orb-blocked.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Look at the answer's status and Content-Type and send the right ones; or load it with CORS.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::OrbCorbBlocked}))
        return std::nullopt;
    return certain(Side::Server, {k.symptomBecause()});
}
} // namespace orb_blocked

Root make_orb_blocked()
{
    using namespace orb_blocked;
    return {
        "orb-blocked", {Symptom::OrbCorbBlocked}, title, mend, "https://fetch.spec.whatwg.org/#orb", false,
        rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace tracker_list_block {
using fetch::Symptom;

constexpr words::Sentence title{
    "tracker-list-block.title", "causes",
    QT_TRANSLATE_NOOP("causes", "An extension or the browser's own blocker stopped the request.")};
constexpr words::Sentence mend{
    "tracker-list-block.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Try a clean profile; give the path a name that no list blocks.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::BlockedByClient}))
        return certain(Side::Browser, {k.symptomBecause()});
    if (k.shows({Symptom::CorsDidNotSucceed}) && !k.facts.find(facts::id::failureNetwork))
        return possible(Side::Browser, {k.symptomBecause()}, settle::probe());
    return std::nullopt;
}
} // namespace tracker_list_block

Root make_tracker_list_block()
{
    using namespace tracker_list_block;
    return {"tracker-list-block",
            {Symptom::BlockedByClient, Symptom::CorsDidNotSucceed},
            title,
            mend,
            "https://support.mozilla.org/kb/enhanced-tracking-protection-firefox-desktop",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace include_set_needlessly {
using fetch::Symptom;

constexpr words::Sentence title{
    "include-set-needlessly.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The page sends credentials to a public service that doesn't ask for any.")};
constexpr words::Sentence mend{
    "include-set-needlessly.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Take credentials: \"include\" (or withCredentials) out of the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::AcaoWildcardWithCredentials}) ||
        k.facts.truth(facts::id::requestNeedsCookie).value_or(false))
        return std::nullopt;
    return possible(Side::Page, {k.acaoBecause()}, settle::question(facts::id::requestNeedsCookie));
}
} // namespace include_set_needlessly

Root make_include_set_needlessly()
{
    using namespace include_set_needlessly;
    return {"include-set-needlessly",
            {Symptom::AcaoWildcardWithCredentials},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#concept-request-credentials-mode",
            false,
            rule};
}

} // namespace crosscheck::causes

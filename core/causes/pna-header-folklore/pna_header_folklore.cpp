#include "causes/rule.h"

namespace crosscheck::causes {

namespace pna_header_folklore {
using fetch::Symptom;

constexpr words::Sentence title{
    "pna-header-folklore.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Access-Control-Allow-Private-Network has no effect in today's browsers: "
                                "what it belonged to was given up in 2024. The old advice is out of date.")};
constexpr words::Sentence mend{
    "pna-header-folklore.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Nothing to add on the server: the browser asks its user for permission.")};
constexpr words::Sentence userIsAsked{
    "pna-header-folklore.user-is-asked", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Here the browser asks its user, and no header answers in the user's place.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::LocalNetworkPermission}))
        return likely(Side::Nobody, {because(userIsAsked, facts::id::failureSymptom)});
    if (k.shows({Symptom::PrivateNetworkAccess}))
        return likely(Side::Nobody, {k.symptomBecause()});
    for (const AnswerFacts& answer : {k.preflight, k.response}) {
        if (answer.header("private-network"))
            return certain(Side::Nobody,
                           {answer.headerBecause("private-network", "Access-Control-Allow-Private-Network")});
    }
    return std::nullopt;
}
} // namespace pna_header_folklore

Root make_pna_header_folklore()
{
    using namespace pna_header_folklore;
    return {"pna-header-folklore",
            {Symptom::PrivateNetworkAccess},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/Security/Defenses/Local_Network_Access",
            true,
            rule};
}

} // namespace crosscheck::causes

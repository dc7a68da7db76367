#include "causes/rule.h"

namespace crosscheck::causes {

namespace lna_prompt_denied {
using fetch::Symptom;

constexpr words::Sentence title{
    "lna-prompt-denied.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A page from the internet asks a server in the local network, and the "
                                "browser needs the user's permission for that.")};
constexpr words::Sentence mend{
    "lna-prompt-denied.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Allow it when the browser asks, or in the site's settings; or serve page "
                                "and server from the same network. No header of the server changes this.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::LocalNetworkPermission}))
        return certain(Side::Browser, {k.symptomBecause()}, 1);
    if (k.shows({Symptom::PrivateNetworkAccess}))
        return likely(Side::Browser, {k.symptomBecause()}, std::nullopt, 1);
    return std::nullopt;
}
} // namespace lna_prompt_denied

Root make_lna_prompt_denied()
{
    using namespace lna_prompt_denied;
    return {"lna-prompt-denied",
            {Symptom::LocalNetworkPermission, Symptom::PrivateNetworkAccess},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/Security/Defenses/Local_Network_Access",
            false,
            rule};
}

} // namespace crosscheck::causes

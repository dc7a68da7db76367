#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_drops_authorization {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-drops-authorization.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The redirect leads to another origin, and the browser doesn't take the "
                                "Authorization header along.")};
constexpr words::Sentence mend{
    "redirect-drops-authorization.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Ask for the final URL directly, or redirect within one origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.response.kind() != "unauthorized" || !k.crossOriginRedirect() ||
        !k.facts.truth(facts::id::requestAuthorization).value_or(false))
        return std::nullopt;
    return likely(Side::Page, {k.response.statusBecause(), k.factBecause(facts::id::redirectCrossOrigin)});
}
} // namespace redirect_drops_authorization

Root make_redirect_drops_authorization()
{
    using namespace redirect_drops_authorization;
    return {"redirect-drops-authorization",
            {},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            true,
            rule};
}

} // namespace crosscheck::causes

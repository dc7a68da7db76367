#include "causes/rule.h"

namespace crosscheck::causes {

namespace opener_policy {
using fetch::Symptom;

constexpr words::Sentence title{
    "opener-policy.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Cross-Origin-Opener-Policy keeps a page and the window that it opened apart. This is not CORS.")};
constexpr words::Sentence mend{"opener-policy.mend", "causes",
                               QT_TRANSLATE_NOOP("causes",
                                                 "Where they must talk, send Cross-Origin-Opener-Policy: "
                                                 "same-origin-allow-popups with the page that opens.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "coop", Side::Page);
}
} // namespace opener_policy

Root make_opener_policy()
{
    using namespace opener_policy;
    return {"opener-policy",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cross-Origin-Opener-Policy",
            false,
            rule};
}

} // namespace crosscheck::causes

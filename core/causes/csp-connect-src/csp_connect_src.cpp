#include "causes/rule.h"

namespace crosscheck::causes {

namespace csp_connect_src {
using fetch::Symptom;

constexpr words::Sentence title{
    "csp-connect-src.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The page's own Content Security Policy forbids this address. This is not CORS.")};
constexpr words::Sentence mend{
    "csp-connect-src.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Add the address to connect-src (or the directive that the text names) of the page's policy.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::CspBlocked}))
        return std::nullopt;
    return certain(Side::Page, {k.symptomBecause()});
}
} // namespace csp_connect_src

Root make_csp_connect_src()
{
    using namespace csp_connect_src;
    return {"csp-connect-src",
            {Symptom::CspBlocked},
            title,
            mend,
            "https://w3c.github.io/webappsec-csp/#directive-connect-src",
            false,
            rule};
}

} // namespace crosscheck::causes

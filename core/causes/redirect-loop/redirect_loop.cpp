#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_loop {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-loop.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server redirects again and again; a browser stops after twenty.")};
constexpr words::Sentence mend{
    "redirect-loop.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look whether the server believes that it is asked over http "
                                "(X-Forwarded-Proto) or sends a page back to itself.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.facts.number(facts::id::redirects).value_or(0) < 20)
        return std::nullopt;
    return certain(Side::Server, {k.factBecause(facts::id::redirects)}, 3);
}
} // namespace redirect_loop

Root make_redirect_loop()
{
    using namespace redirect_loop;
    return {"redirect-loop",
            {Symptom::RedirectDenied, Symptom::GenericAccessControl, Symptom::NotCorsOther},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

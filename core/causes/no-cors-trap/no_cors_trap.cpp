#include "causes/rule.h"

namespace crosscheck::causes {

namespace no_cors_trap {
using fetch::Symptom;

constexpr words::Sentence title{
    "no-cors-trap.title", "causes",
    QT_TRANSLATE_NOOP("causes", "mode: \"no-cors\" silences the error and makes the answer unreadable: "
                                "status 0, no headers, no body.")};
constexpr words::Sentence mend{
    "no-cors-trap.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "Take mode: \"no-cors\" out of the page and let the server send its CORS headers. Its one "
                  "good use is to send something whose answer nobody reads.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::NoCorsOpaque}))
        return certain(Side::Page, {k.symptomBecause()});
    if (k.bytes(facts::id::requestMode) != QByteArray("no-cors") ||
        k.facts.truth(facts::id::requestCrossOrigin) == std::optional(false))
        return std::nullopt;
    const QByteArray by = k.bytes(facts::id::requestInitiator).value_or("fetch");
    if (by != "fetch")
        return std::nullopt;
    return certain(Side::Page, {k.factBecause(facts::id::requestMode)});
}
} // namespace no_cors_trap

Root make_no_cors_trap()
{
    using namespace no_cors_trap;
    return {"no-cors-trap",
            {Symptom::NoCorsOpaque},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#concept-filtered-response-opaque",
            true,
            rule};
}

} // namespace crosscheck::causes

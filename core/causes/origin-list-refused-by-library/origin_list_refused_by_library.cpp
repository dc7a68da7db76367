#include "causes/rule.h"

namespace crosscheck::causes {

namespace origin_list_refused_by_library {
using fetch::Symptom;

constexpr words::Sentence title{
    "origin-list-refused-by-library.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The server's CORS library refuses an entry of its own settings and doesn't start with it.")};
constexpr words::Sentence mend{
    "origin-list-refused-by-library.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Write each origin whole, with its scheme and without a path, as https://app.example, "
                      "and mend the option that the library's message names.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    // A configuration that was read says more than this.
    if (!k.shows({Symptom::ServerConfigInvalid}) ||
        k.bytes(facts::id::messageSymptom) != "server-config-invalid")
        return std::nullopt;
    return certain(Side::Server, {k.symptomBecause()}, -1);
}
} // namespace origin_list_refused_by_library

Root make_origin_list_refused_by_library()
{
    using namespace origin_list_refused_by_library;
    return {"origin-list-refused-by-library",
            {Symptom::ServerConfigInvalid},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#origin-header",
            false,
            rule};
}

} // namespace crosscheck::causes

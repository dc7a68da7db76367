#include "causes/rule.h"
#include "http/header.h"

namespace crosscheck::causes {

namespace acah_acam_malformed {
using fetch::Symptom;

constexpr words::Sentence title{
    "acah-acam-malformed.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Access-Control-Allow-Methods or -Headers can't be read as a list of names: "
                                "the whole header counts for nothing.")};
constexpr words::Sentence mend{
    "acah-acam-malformed.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Write names with commas between them: no quotes, no spaces inside, no semicolons.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::MethodNotAllowed, Symptom::HeaderNotAllowed}))
        return std::nullopt;
    const auto malformed = [&](const char* field) {
        const std::optional<QByteArray> value = k.failed.header(field);
        return value &&
               std::holds_alternative<http::MalformedValue>(http::extractTokens({{field, *value}}, field));
    };
    for (const char* fact : {facts::id::preflightMethodListed, facts::id::preflightHeadersListed}) {
        if (k.bytes(fact) == QByteArray("malformed") && !k.failed.status())
            return certain(Side::Server, {k.factBecause(fact)}, 3);
    }
    if (malformed("acam"))
        return certain(Side::Server, {k.failed.headerBecause("acam", "Access-Control-Allow-Methods")}, 3);
    if (malformed("acah"))
        return certain(Side::Server, {k.failed.headerBecause("acah", "Access-Control-Allow-Headers")}, 3);
    return std::nullopt;
}
} // namespace acah_acam_malformed

Root make_acah_acam_malformed()
{
    using namespace acah_acam_malformed;
    return {"acah-acam-malformed",
            {Symptom::MethodNotAllowed, Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#extract-header-list-values",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace corp_header_blocks {
using fetch::Symptom;

constexpr words::Sentence title{
    "corp-header-blocks.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The resource says by Cross-Origin-Resource-Policy that other sites may not use it.")};
constexpr words::Sentence mend{
    "corp-header-blocks.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "Send Cross-Origin-Resource-Policy: cross-origin for files that are meant to be shared.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::CorpBlocked}))
        return std::nullopt;
    return certain(Side::Server, {k.symptomBecause()});
}
} // namespace corp_header_blocks

Root make_corp_header_blocks()
{
    using namespace corp_header_blocks;
    return {"corp-header-blocks",
            {Symptom::CorpBlocked},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header",
            false,
            rule};
}

} // namespace crosscheck::causes

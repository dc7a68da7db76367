#include "causes/rule.h"

namespace crosscheck::causes {

namespace integrity_mismatch {
using fetch::Symptom;

constexpr words::Sentence title{
    "integrity-mismatch.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The file isn't the one that the page expects: its hash differs from the "
                                "integrity attribute, or it was asked for without CORS.")};
constexpr words::Sentence mend{
    "integrity-mismatch.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Write the hash of the file that is served, and set "
                                "crossorigin=\"anonymous\" where the file is of another origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "integrity", Side::Page);
}
} // namespace integrity_mismatch

Root make_integrity_mismatch()
{
    using namespace integrity_mismatch;
    return {"integrity-mismatch",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/Security/Subresource_Integrity",
            false,
            rule};
}

} // namespace crosscheck::causes

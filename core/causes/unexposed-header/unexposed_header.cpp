#include "causes/rule.h"

namespace crosscheck::causes {

namespace unexposed_header {
using fetch::Symptom;

constexpr words::Sentence title{
    "unexposed-header.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The script asks for a header of the answer that "
                                "Access-Control-Expose-Headers doesn't name: it gets nothing.")};
constexpr words::Sentence mend{
    "unexposed-header.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Name the header in Access-Control-Expose-Headers of the answer; with "
                                "credentials * doesn't count there.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "unexposed-header", Side::Server);
}
} // namespace unexposed_header

Root make_unexposed_header()
{
    using namespace unexposed_header;
    return {"unexposed-header",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-access-control-expose-headers",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace forbidden_header_name {
using fetch::Symptom;

constexpr words::Sentence title{
    "forbidden-header-name.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A script may not set this request header: the browser writes it itself.")};
constexpr words::Sentence mend{
    "forbidden-header-name.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Leave it out. What a server must know goes into a header of your own, which "
                                "its preflight answer then has to allow.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "forbidden-header", Side::Page);
}
} // namespace forbidden_header_name

Root make_forbidden_header_name()
{
    using namespace forbidden_header_name;
    return {"forbidden-header-name",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#forbidden-request-header",
            false,
            rule};
}

} // namespace crosscheck::causes

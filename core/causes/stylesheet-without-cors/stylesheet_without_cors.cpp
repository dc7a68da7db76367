#include "causes/rule.h"

namespace crosscheck::causes {

namespace stylesheet_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "stylesheet-without-cors.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "A script read the rules of a style sheet of another origin that was loaded without CORS.")};
constexpr words::Sentence mend{
    "stylesheet-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Set crossorigin=\"anonymous\" on its link and let its server send "
                                "Access-Control-Allow-Origin, or pass over such sheets.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "css-rules", Side::Page);
}
} // namespace stylesheet_without_cors

Root make_stylesheet_without_cors()
{
    using namespace stylesheet_without_cors;
    return {"stylesheet-without-cors",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/API/CSSStyleSheet/cssRules",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace canvas_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "canvas-without-cors.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "An image of another origin was drawn without CORS: it shows, and its pixels can't be read.")};
constexpr words::Sentence mend{
    "canvas-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Set crossorigin=\"anonymous\" on the image before its src, and let its "
                                "server send Access-Control-Allow-Origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::CanvasTainted}))
        return std::nullopt;
    return certain(Side::Page, {k.symptomBecause()});
}
} // namespace canvas_without_cors

Root make_canvas_without_cors()
{
    using namespace canvas_without_cors;
    return {"canvas-without-cors",
            {Symptom::CanvasTainted},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTML/How_to/CORS_enabled_image",
            false,
            rule};
}

} // namespace crosscheck::causes

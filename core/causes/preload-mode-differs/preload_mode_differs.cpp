#include "causes/rule.h"

namespace crosscheck::causes {

namespace preload_mode_differs {
using fetch::Symptom;

constexpr words::Sentence title{
    "preload-mode-differs.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A preloaded file was fetched again: the preload and its use ask with "
                                "different CORS modes or credentials.")};
constexpr words::Sentence mend{
    "preload-mode-differs.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Write the same crossorigin attribute at the preload and where the file is "
                                "used; fonts always need it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "preload", Side::Page);
}
} // namespace preload_mode_differs

Root make_preload_mode_differs()
{
    using namespace preload_mode_differs;
    return {
        "preload-mode-differs",
        {Symptom::NotCorsOther},
        title,
        mend,
        "https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel/preload#cors-enabled_fetches",
        false,
        rule};
}

} // namespace crosscheck::causes

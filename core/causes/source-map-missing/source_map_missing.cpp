#include "causes/rule.h"

namespace crosscheck::causes {

namespace source_map_missing {
using fetch::Symptom;

constexpr words::Sentence title{
    "source-map-missing.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The developer tools look for a source map that they don't get. The page "
                                "works without it. This is not CORS.")};
constexpr words::Sentence mend{
    "source-map-missing.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Nothing is broken; to silence the line, serve the .map file or leave out "
                                "the comment that names it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "source-map", Side::Nobody);
}
} // namespace source_map_missing

Root make_source_map_missing()
{
    using namespace source_map_missing;
    return {"source-map-missing",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/SourceMap",
            false,
            rule};
}

} // namespace crosscheck::causes

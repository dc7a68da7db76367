#include "causes/rule.h"

namespace crosscheck::causes {

namespace frame_script_access {
using fetch::Symptom;

constexpr words::Sentence title{
    "frame-script-access.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A script reached into a frame or window of another origin; the same-origin "
                                "policy forbids that, and no header allows it. This is not CORS.")};
constexpr words::Sentence mend{
    "frame-script-access.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Let the two pages talk by postMessage; where both are yours, serve them from one origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "frame-access", Side::Page);
}
} // namespace frame_script_access

Root make_frame_script_access()
{
    using namespace frame_script_access;
    return {
        "frame-script-access",
        {Symptom::FrameBlocked},
        title,
        mend,
        "https://developer.mozilla.org/docs/Web/Security/Same-origin_policy#cross-origin_script_api_access",
        false,
        rule};
}

} // namespace crosscheck::causes

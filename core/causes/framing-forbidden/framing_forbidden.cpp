#include "causes/rule.h"

namespace crosscheck::causes {

namespace framing_forbidden {
using fetch::Symptom;

constexpr words::Sentence title{
    "framing-forbidden.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The page that was to be shown in a frame forbids it, by X-Frame-Options or "
                                "by frame-ancestors of its Content Security Policy. This is not CORS.")};
constexpr words::Sentence mend{
    "framing-forbidden.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "If the framed page is yours, name the page around it in frame-ancestors "
                                "there and send no X-Frame-Options; if it is not, link to it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "framing", Side::Server);
}
} // namespace framing_forbidden

Root make_framing_forbidden()
{
    using namespace framing_forbidden;
    return {"framing-forbidden",
            {Symptom::FrameBlocked},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/"
            "frame-ancestors",
            false,
            rule};
}

} // namespace crosscheck::causes

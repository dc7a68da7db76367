#include "causes/rule.h"

namespace crosscheck::causes {

namespace post_message_target {
using fetch::Symptom;

constexpr words::Sentence title{
    "post-message-target.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A message between two windows was not delivered: postMessage names another "
                                "origin than the one of the window that should get it. This is not CORS.")};
constexpr words::Sentence mend{
    "post-message-target.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Give postMessage the receiver's origin exactly, with scheme and port, and "
                                "send when its page has loaded.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "post-message", Side::Page);
}
} // namespace post_message_target

Root make_post_message_target()
{
    using namespace post_message_target;
    return {"post-message-target",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/API/Window/postMessage",
            false,
            rule};
}

} // namespace crosscheck::causes

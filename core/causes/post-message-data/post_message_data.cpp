#include "causes/rule.h"

namespace crosscheck::causes {

namespace post_message_data {
using fetch::Symptom;

constexpr words::Sentence title{
    "post-message-data.title", "causes",
    QT_TRANSLATE_NOOP("causes", "What was given to postMessage can't be copied: functions, elements and the "
                                "like don't pass. This is not CORS.")};
constexpr words::Sentence mend{
    "post-message-data.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Send plain values: text, numbers, lists, objects of these.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "post-message-data", Side::Page);
}
} // namespace post_message_data

Root make_post_message_data()
{
    using namespace post_message_data;
    return {"post-message-data",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/API/Web_Workers_API/Structured_clone_algorithm",
            false,
            rule};
}

} // namespace crosscheck::causes

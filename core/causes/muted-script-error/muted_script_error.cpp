#include "causes/rule.h"

namespace crosscheck::causes {

namespace muted_script_error {
using fetch::Symptom;

constexpr words::Sentence title{
    "muted-script-error.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "A script of another origin failed, and the browser hides from your page what it said.")};
constexpr words::Sentence mend{
    "muted-script-error.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Set crossorigin=\"anonymous\" on the script and let its server send "
                                "Access-Control-Allow-Origin: then the whole message comes.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "script-error", Side::Page);
}
} // namespace muted_script_error

Root make_muted_script_error()
{
    using namespace muted_script_error;
    return {"muted-script-error",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/API/Window/error_event",
            false,
            rule};
}

} // namespace crosscheck::causes

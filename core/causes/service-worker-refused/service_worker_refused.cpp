#include "causes/rule.h"

namespace crosscheck::causes {

namespace service_worker_refused {
using fetch::Symptom;

constexpr words::Sentence title{
    "service-worker-refused.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The service worker was not registered: its script must come from the page's own origin, "
                  "over https or from localhost, as JavaScript and within its scope. This is not CORS.")};
constexpr words::Sentence mend{
    "service-worker-refused.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Serve the worker's script from the page's origin at the top of its scope, "
                                "with a type of JavaScript.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "service-worker", Side::Page);
}
} // namespace service_worker_refused

Root make_service_worker_refused()
{
    using namespace service_worker_refused;
    return {"service-worker-refused",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/API/Service_Worker_API/"
            "Using_Service_Workers#registration_failures",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace host_check_refuses {
using fetch::Symptom;

constexpr words::Sentence title{
    "host-check-refuses.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The development server refuses the host name that it is called by. This is not CORS.")};
constexpr words::Sentence mend{
    "host-check-refuses.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add the name to the server's allowed hosts (Vite: server.allowedHosts, "
                                "webpack: devServer.allowedHosts).")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "host-check", Side::Server);
}
} // namespace host_check_refuses

Root make_host_check_refuses()
{
    using namespace host_check_refuses;
    return {"host-check-refuses",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://vite.dev/config/server-options.html#server-allowedhosts",
            false,
            rule};
}

} // namespace crosscheck::causes

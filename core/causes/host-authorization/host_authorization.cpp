#include "causes/rule.h"

namespace crosscheck::causes {

namespace host_authorization {
using fetch::Symptom;

constexpr words::Sentence title{
    "host-authorization.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server refuses the host name that it was asked under.")};
constexpr words::Sentence mend{"host-authorization.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Add the host to the server's allowed hosts.")};
constexpr words::Sentence says{"host-authorization.says", "causes",
                               QT_TRANSLATE_NOOP("causes", "The body says: %1")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || !k.failed.bodyHolds({"Blocked host", "Invalid Host header", "DisallowedHost",
                                             "This host is not allowed", "This host (\""}))
        return std::nullopt;
    return certain(Side::Server,
                   {k.failed.statusBecause(),
                    because(says, k.failed.id("body-start"), QString::fromUtf8(k.failed.body().left(120)))},
                   3);
}
} // namespace host_authorization

Root make_host_authorization()
{
    using namespace host_authorization;
    return {"host-authorization",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://vite.dev/config/server-options.html#server-allowedhosts",
            false,
            rule};
}

} // namespace crosscheck::causes

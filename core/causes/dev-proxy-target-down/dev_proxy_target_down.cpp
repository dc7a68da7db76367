#include "causes/rule.h"

namespace crosscheck::causes {

namespace dev_proxy_target_down {
using fetch::Symptom;

constexpr words::Sentence title{
    "dev-proxy-target-down.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The development proxy can't reach the backend.")};
constexpr words::Sentence mend{
    "dev-proxy-target-down.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Start the backend, or correct the proxy's target.")};
constexpr words::Sentence says{
    "dev-proxy-target-down.says", "causes",
    QT_TRANSLATE_NOOP("causes", "The body speaks of a connection that was refused behind the proxy.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::DevProxyError}))
        return certain(Side::Proxy, {k.symptomBecause()});
    if (!k.symptom() ||
        !k.failed.bodyHolds({"ECONNREFUSED", "Error occurred while trying to proxy", "Error: connect "}))
        return std::nullopt;
    return certain(Side::Proxy, {k.failed.statusBecause(), because(says, k.failed.id("body-start"))}, 3);
}
} // namespace dev_proxy_target_down

Root make_dev_proxy_target_down()
{
    using namespace dev_proxy_target_down;
    return {"dev-proxy-target-down",
            {Symptom::DevProxyError, Symptom::AcaoMissing, Symptom::PreflightMissingAcao,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://vite.dev/config/server-options.html#server-proxy",
            false,
            rule};
}

} // namespace crosscheck::causes

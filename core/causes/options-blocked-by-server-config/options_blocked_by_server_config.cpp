#include "causes/rule.h"

namespace crosscheck::causes {

namespace options_blocked_by_server_config {
using fetch::Symptom;

constexpr words::Sentence title{
    "options-blocked-by-server-config.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Something in front of the application refuses OPTIONS: a filter of methods, "
                                "a firewall, a limiter.")};
constexpr words::Sentence mend{
    "options-blocked-by-server-config.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "Find who made this answer (its Server header, the logs) and let OPTIONS through there.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() || k.failed.kind() != "client-error" ||
        !k.shows(
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch}))
        return std::nullopt;
    return likely(Side::Server, {k.failed.statusBecause()}, settle::serverLog());
}
} // namespace options_blocked_by_server_config

Root make_options_blocked_by_server_config()
{
    using namespace options_blocked_by_server_config;
    return {"options-blocked-by-server-config",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes

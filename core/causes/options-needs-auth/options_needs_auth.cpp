#include "causes/rule.h"

namespace crosscheck::causes {

namespace options_needs_auth {
using fetch::Symptom;

constexpr words::Sentence title{
    "options-needs-auth.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The login check answers the preflight, which never carries cookies or tokens.")};
constexpr words::Sentence mend{
    "options-needs-auth.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Let OPTIONS pass without a login: put the CORS layer before the login check.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.mayBePreflight() && k.acaoIsMissing() && k.failed.kind() == "unauthorized")
        return possible(Side::Server, {k.failed.statusBecause()}, settle::probe());
    if (!k.preflightFails() || !k.shows({Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao,
                                         Symptom::AcaoMissingOrMismatch}))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("www-authenticate"))
        reasons.append(k.failed.headerBecause("www-authenticate", "WWW-Authenticate"));
    if (k.failed.kind() == "unauthorized" ||
        (k.failed.kind() == "forbidden" && k.failed.header("www-authenticate")))
        return certain(Side::Server, reasons, 1);
    if (k.failed.kind() == "forbidden")
        return possible(Side::Server, reasons, settle::serverLog());
    return std::nullopt;
}
} // namespace options_needs_auth

Root make_options_needs_auth()
{
    using namespace options_needs_auth;
    return {"options-needs-auth",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::AcaoMissing,
             Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes

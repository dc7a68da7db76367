#include "causes/rule.h"

namespace crosscheck::causes {

namespace iap_oauth_proxy_options {
using fetch::Symptom;

constexpr words::Sentence title{
    "iap-oauth-proxy-options.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "A login proxy in front of the server sends the preflight to its login page.")};
constexpr words::Sentence mend{
    "iap-oauth-proxy-options.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Let OPTIONS pass the login proxy without a login.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() || k.failed.kind() != "redirect" ||
        k.bytes(facts::id::redirectDifference) != QByteArray("login"))
        return std::nullopt;
    return likely(Side::Proxy, {k.failed.statusBecause(), k.failed.headerBecause("location", "Location")},
                  settle::direct(), 1);
}
} // namespace iap_oauth_proxy_options

Root make_iap_oauth_proxy_options()
{
    using namespace iap_oauth_proxy_options;
    return {"iap-oauth-proxy-options",
            {Symptom::PreflightRedirect, Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao},
            title,
            mend,
            "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
            false,
            rule};
}

} // namespace crosscheck::causes

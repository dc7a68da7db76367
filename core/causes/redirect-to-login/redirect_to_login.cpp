#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_to_login {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-to-login.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The session has ended: the server sends the request to a login page.")};
constexpr words::Sentence mend{
    "redirect-to-login.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Log in again; let an API answer 401 in place of a redirect.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.failed.kind() != "redirect" ||
        k.bytes(facts::id::redirectDifference) != QByteArray("login"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    reasons.append(k.factBecause(facts::id::redirectDifference));
    return k.preflightFails() ? likely(Side::Page, reasons) : certain(Side::Page, reasons, 2);
}
} // namespace redirect_to_login

Root make_redirect_to_login()
{
    using namespace redirect_to_login;
    return {"redirect-to-login",
            {Symptom::RedirectDenied, Symptom::AcaoMissing, Symptom::PreflightRedirect,
             Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk, Symptom::AcaoMismatch,
             Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

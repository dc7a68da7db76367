#include "causes/redirect.h"

namespace crosscheck::causes {

namespace redirect_to_login {
constexpr words::Sentence title{
    "redirect-to-login.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The session has ended: the server sends the request to a login page.")};
constexpr words::Sentence mend{
    "redirect-to-login.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Log in again; let an API answer 401 in place of a redirect.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    // The redirect may carry CORS headers; the login page that it leads to has none.
    if (k.symptom() && k.hop() > 0 && k.failed.kind() != "redirect" && k.acaoIsMissing() &&
        k.bytes(facts::id::redirectDifference) == QByteArray("login"))
        return certain(Side::Page, {k.factBecause(facts::id::redirectDifference), k.acaoBecause()}, 2);
    return redirectDiffersBy(facts, "login");
}
} // namespace redirect_to_login

Root make_redirect_to_login()
{
    using namespace redirect_to_login;
    return {"redirect-to-login",
            redirectSymptoms(),
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

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

#include "causes/rule.h"

namespace crosscheck::causes {

namespace csrf_check_refuses {
using fetch::Symptom;

constexpr words::Sentence title{
    "csrf-check-refuses.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The application's protection against forged requests refused this one: it did "
                      "not accept its Origin, Referer or token. This is not CORS.")};
constexpr words::Sentence mend{
    "csrf-check-refuses.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add the page's origin, with its scheme, to the framework's trusted origins "
                                "(Django: CSRF_TRUSTED_ORIGINS), and send the token with the request.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "csrf", Side::Server);
}
} // namespace csrf_check_refuses

Root make_csrf_check_refuses()
{
    using namespace csrf_check_refuses;
    return {"csrf-check-refuses",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://cheatsheetseries.owasp.org/cheatsheets/"
            "Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace cookie_refused {
using fetch::Symptom;

constexpr words::Sentence title{
    "cookie-refused.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The browser refused a cookie: its Domain or its Secure attribute doesn't "
                                "fit the address that set it. This is not CORS.")};
constexpr words::Sentence mend{
    "cookie-refused.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Leave Domain out or name the host's own domain, and set Secure cookies over https.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return told(facts, "cookie", Side::Server);
}
} // namespace cookie_refused

Root make_cookie_refused()
{
    using namespace cookie_refused;
    return {"cookie-refused",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie",
            false,
            rule};
}

} // namespace crosscheck::causes

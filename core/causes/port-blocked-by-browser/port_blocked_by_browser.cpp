#include "causes/rule.h"

namespace crosscheck::causes {

namespace port_blocked_by_browser {
using fetch::Symptom;

constexpr words::Sentence title{
    "port-blocked-by-browser.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Browsers don't talk to this port: it belongs to another protocol.")};
constexpr words::Sentence mend{"port-blocked-by-browser.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Let the server listen on another port.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how != "unsafe-port")
        return std::nullopt;
    return certain(Side::Browser, {k.factBecause(facts::id::failureNetwork)}, 1);
}
} // namespace port_blocked_by_browser

Root make_port_blocked_by_browser()
{
    using namespace port_blocked_by_browser;
    return {"port-blocked-by-browser",
            {Symptom::NotCorsOther, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#port-blocking",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace server_closes_on_options {
using fetch::Symptom;

constexpr words::Sentence title{
    "server-closes-on-options.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server drops the connection when it gets OPTIONS.")};
constexpr words::Sentence mend{
    "server-closes-on-options.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Answer OPTIONS, or put a gateway in front that does; or keep the request "
                                "simple so that no preflight is needed.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.shows({Symptom::PreflightNetworkFailure}))
        return std::nullopt;
    if (how.isEmpty())
        return possible(Side::Server, {k.symptomBecause()}, settle::probe());
    if (how != "reset" && how != "closed" && how != "invalid" && how != "truncated")
        return std::nullopt;
    return likely(Side::Server, {k.factBecause(facts::id::failureNetwork)}, settle::serverLog(), 1);
}
} // namespace server_closes_on_options

Root make_server_closes_on_options()
{
    using namespace server_closes_on_options;
    return {"server-closes-on-options",
            {Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace credentials_not_sent {
using fetch::Symptom;

constexpr words::Sentence title{
    "credentials-not-sent.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The page doesn't send its cookies to another origin unless told to: the server sees a stranger.")};
constexpr words::Sentence mend{
    "credentials-not-sent.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Say credentials: \"include\" (or withCredentials) in the page, and let the server "
                      "answer with your origin and Access-Control-Allow-Credentials: true.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.symptom() || k.response.kind() != "unauthorized" || k.credentialsIncluded())
        return std::nullopt;
    if (!k.facts.truth(facts::id::requestCrossOrigin).value_or(true) ||
        k.facts.truth(facts::id::requestAuthorization).value_or(false) ||
        k.facts.truth(facts::id::requestSendsCookie).value_or(false))
        return std::nullopt;
    if (k.facts.truth(facts::id::requestNeedsCookie) == std::optional(false))
        return std::nullopt;
    return likely(Side::Page, {k.response.statusBecause(), k.factBecause(facts::id::requestCredentials)},
                  settle::question(facts::id::requestNeedsCookie));
}
} // namespace credentials_not_sent

Root make_credentials_not_sent()
{
    using namespace credentials_not_sent;
    return {"credentials-not-sent",
            {},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#concept-request-credentials-mode",
            true,
            rule};
}

} // namespace crosscheck::causes

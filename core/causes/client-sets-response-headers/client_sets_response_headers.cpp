#include "causes/rule.h"

namespace crosscheck::causes {

namespace client_sets_response_headers {
using fetch::Symptom;

constexpr words::Sentence title{"client-sets-response-headers.title", "causes",
                                QT_TRANSLATE_NOOP("causes",
                                                  "The page sends a header that belongs into the answer: "
                                                  "Access-Control-Allow-… is what the server says.")};
constexpr words::Sentence mend{
    "client-sets-response-headers.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Delete the header from the page's request. It forces a preflight that asks for that very header.")};
constexpr words::Sentence sends{
    "client-sets-response-headers.sends", "causes",
    QT_TRANSLATE_NOOP("causes", "The page sends the header %1, which is a header of answers.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::HeaderNotAllowed}))
        return std::nullopt;
    if (k.facts.truth("request.sets-response-header").value_or(false))
        return certain(Side::Page, {k.factBecause("request.sets-response-header")}, 2);
    const QByteArray name = k.bytes(facts::id::failureValue).value_or(QByteArray()).toLower();
    if (!name.startsWith("access-control-"))
        return std::nullopt;
    return certain(Side::Page, {because(sends, facts::id::failureValue, QString::fromLatin1(name))}, 2);
}
} // namespace client_sets_response_headers

Root make_client_sets_response_headers()
{
    using namespace client_sets_response_headers;
    return {"client-sets-response-headers",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-responses",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace api_refuses_request {
using fetch::Symptom;

constexpr words::Sentence title{
    "api-refuses-request.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The API refuses the request before anything is sent: a forbidden method, a "
                                "name or a value that no header may have, a body where none may be.")};
constexpr words::Sentence mend{
    "api-refuses-request.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Correct the call in the page; the exception in its console names what it refuses.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    static const QList<QByteArray> refusals{
        "bad-url",         "bad-method",       "forbidden-method",   "no-cors-method",   "mode-navigate",
        "bad-mode",        "only-if-cached",   "no-duplex",          "keepalive-stream", "get-with-body",
        "bad-header-name", "bad-header-value", "stream-unsupported", "stream-http1"};
    const QByteArray detail = k.bytes(facts::id::failureDetail).value_or(QByteArray());
    if (!k.shows({Symptom::NotCorsOther}) || !refusals.contains(detail))
        return std::nullopt;
    return certain(Side::Page, {k.factBecause(facts::id::failureDetail)});
}
} // namespace api_refuses_request

Root make_api_refuses_request()
{
    using namespace api_refuses_request;
    return {"api-refuses-request",
            {Symptom::NotCorsOther},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#dom-request",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace content_type_json_on_get {
using fetch::Symptom;

constexpr words::Sentence title{
    "content-type-json-on-get.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "A Content-Type on a request without a body makes a preflight needed and says nothing.")};
constexpr words::Sentence mend{"content-type-json-on-get.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Take the Content-Type out of the page's GET.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray method = k.bytes(facts::id::requestMethod).value_or(QByteArray()).toUpper();
    // A console text alone doesn't tell the method.
    if (k.onlyText() || !k.shows({Symptom::HeaderNotAllowed}) ||
        k.bytes(facts::id::failureValue).value_or(QByteArray()).toLower() != "content-type" ||
        (method != "GET" && method != "HEAD"))
        return std::nullopt;
    return likely(Side::Page,
                  {k.factBecause(facts::id::requestMethod), k.factBecause(facts::id::failureValue)});
}
} // namespace content_type_json_on_get

Root make_content_type_json_on_get()
{
    using namespace content_type_json_on_get;
    return {"content-type-json-on-get",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-safelisted-request-header",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace csrf_token_header_unlisted {
using fetch::Symptom;

constexpr words::Sentence title{
    "csrf-token-header-unlisted.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The header of the CSRF token is not in Access-Control-Allow-Headers.")};
constexpr words::Sentence mend{"csrf-token-header-unlisted.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Add its name to Access-Control-Allow-Headers.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray name = k.bytes(facts::id::failureValue).value_or(QByteArray()).toLower();
    if (!k.shows({Symptom::HeaderNotAllowed}) || !(name.contains("csrf") || name.contains("xsrf")))
        return std::nullopt;
    return likely(Side::Server, {k.factBecause(facts::id::failureValue)});
}
} // namespace csrf_token_header_unlisted

Root make_csrf_token_header_unlisted()
{
    using namespace csrf_token_header_unlisted;
    return {"csrf-token-header-unlisted",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes

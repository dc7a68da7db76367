#include "causes/rule.h"

namespace crosscheck::causes {

namespace safelist_overrun {
using fetch::Symptom;

constexpr words::Sentence title{
    "safelist-overrun.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A header that is safe when short and plain is too long here, or holds a "
                                "character that makes it unsafe.")};
constexpr words::Sentence mend{
    "safelist-overrun.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Shorten the value (128 bytes at most, 1024 for all of them), or allow the header on the server.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray name = k.bytes(facts::id::failureValue).value_or(QByteArray()).toLower();
    if (!k.shows({Symptom::HeaderNotAllowed}) ||
        (name != "accept" && name != "accept-language" && name != "content-language"))
        return std::nullopt;
    return certain(Side::Page, {k.factBecause(facts::id::failureValue)}, 1);
}
} // namespace safelist_overrun

Root make_safelist_overrun()
{
    using namespace safelist_overrun;
    return {"safelist-overrun",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-safelisted-request-header",
            false,
            rule};
}

} // namespace crosscheck::causes

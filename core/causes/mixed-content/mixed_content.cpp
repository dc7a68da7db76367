#include "causes/rule.h"

namespace crosscheck::causes {

namespace mixed_content {
using fetch::Symptom;

constexpr words::Sentence title{
    "mixed-content.title", "causes",
    QT_TRANSLATE_NOOP("causes", "An https page asks for an http address; the browser doesn't send that.")};
constexpr words::Sentence mend{"mixed-content.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Serve the API over https and ask for that.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::MixedContent}))
        return certain(Side::Page, {k.symptomBecause()});
    const QByteArray origin = k.bytes(facts::id::pageOrigin).value_or(QByteArray());
    const QByteArray target = k.bytes(facts::id::targetOrigin).value_or(QByteArray());
    if (k.shows({Symptom::CorsDidNotSucceed}) && origin.startsWith("https://") &&
        target.startsWith("http://"))
        return likely(Side::Page, {k.originBecause(), k.factBecause(facts::id::targetOrigin)},
                      settle::probe(), 1);
    return std::nullopt;
}
} // namespace mixed_content

Root make_mixed_content()
{
    using namespace mixed_content;
    return {"mixed-content",
            {Symptom::MixedContent, Symptom::CorsDidNotSucceed},
            title,
            mend,
            "https://w3c.github.io/webappsec-mixed-content/",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace safari_no_localhost_exception {
using fetch::Symptom;

constexpr words::Sentence title{
    "safari-no-localhost-exception.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Safari makes no exception for localhost: from an https page it blocks "
                                "http://localhost as mixed content. Chrome and Firefox let it pass.")};
constexpr words::Sentence mend{"safari-no-localhost-exception.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Serve the local server over https.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.bytes("request.stopped-by") == QByteArray("mixed-content-safari"))
        return certain(Side::Browser, {k.factBecause("request.stopped-by")}, 1);
    if (!k.shows({Symptom::MixedContent}) || k.bytes(facts::id::targetSpace) != QByteArray("loopback"))
        return std::nullopt;
    const std::optional<QList<QByteArray>> engines = k.facts.list(facts::id::failureEngines);
    if (!engines || engines->contains("chromium") || engines->contains("gecko"))
        return std::nullopt;
    return certain(Side::Browser, {k.symptomBecause(), k.factBecause(facts::id::targetSpace)}, 1);
}
} // namespace safari_no_localhost_exception

Root make_safari_no_localhost_exception()
{
    using namespace safari_no_localhost_exception;
    return {"safari-no-localhost-exception",
            {Symptom::MixedContent},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/Security/Mixed_content",
            false,
            rule};
}

} // namespace crosscheck::causes

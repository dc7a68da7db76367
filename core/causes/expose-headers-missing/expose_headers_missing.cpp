#include "causes/rule.h"

namespace crosscheck::causes {

namespace expose_headers_missing {
using fetch::Symptom;

constexpr words::Sentence title{"expose-headers-missing.title", "causes",
                                QT_TRANSLATE_NOOP("causes",
                                                  "The script can read the answer but not this header: "
                                                  "Access-Control-Expose-Headers doesn't name it.")};
constexpr words::Sentence mend{
    "expose-headers-missing.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Name the header in Access-Control-Expose-Headers; with credentials * doesn't count there.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const std::optional<QByteArray> wanted = k.bytes(facts::id::scriptWantsHeader);
    if (!wanted || !k.response.known() || k.symptom())
        return std::nullopt;
    const QByteArray exposed = k.response.header("expose").value_or(QByteArray());
    if (exposed.toLower().contains(wanted->toLower()) || (exposed == "*" && !k.credentialsIncluded()))
        return std::nullopt;
    return certain(Side::Server,
                   {k.factBecause(facts::id::scriptWantsHeader),
                    exposed.isEmpty() ? k.response.absentBecause("expose", "Access-Control-Expose-Headers")
                                      : k.response.headerBecause("expose", "Access-Control-Expose-Headers")});
}
} // namespace expose_headers_missing

Root make_expose_headers_missing()
{
    using namespace expose_headers_missing;
    return {"expose-headers-missing",
            {},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-access-control-expose-headers",
            true,
            rule};
}

} // namespace crosscheck::causes

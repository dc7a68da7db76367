#include "causes/rule.h"

namespace crosscheck::causes {

namespace wrong_url_scheme_missing {
using fetch::Symptom;

constexpr words::Sentence title{
    "wrong-url-scheme-missing.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The URL has no scheme that can be fetched: often http:// was forgotten in front.")};
constexpr words::Sentence mend{"wrong-url-scheme-missing.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Write the whole URL, with http:// or https://.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::UnsupportedScheme}))
        return std::nullopt;
    // A page from a file that asks for another file: nothing is missing in that URL.
    if (k.asksForFile() && k.pageHasNoOrigin())
        return fell({k.factBecause(facts::id::requestUrl)});
    return certain(Side::Page, {k.symptomBecause()});
}
} // namespace wrong_url_scheme_missing

Root make_wrong_url_scheme_missing()
{
    using namespace wrong_url_scheme_missing;
    return {"wrong-url-scheme-missing",
            {Symptom::UnsupportedScheme},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#scheme-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

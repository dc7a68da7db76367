#include "causes/redirect.h"

namespace crosscheck::causes {

namespace redirect_to_other_name {
constexpr words::Sentence title{
    "redirect-to-other-name.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server sends one name of the site to another (with or without www) with "
                                "a redirect that has no CORS headers.")};
constexpr words::Sentence mend{"redirect-to-other-name.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Ask for the final name in the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return redirectDiffersBy(facts, "www");
}
} // namespace redirect_to_other_name

Root make_redirect_to_other_name()
{
    using namespace redirect_to_other_name;
    return {"redirect-to-other-name",
            redirectSymptoms(),
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/redirect.h"

namespace crosscheck::causes {

namespace redirect_trailing_slash {
constexpr words::Sentence title{
    "redirect-trailing-slash.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The server corrects a slash at the end of the path with a redirect that has no CORS headers.")};
constexpr words::Sentence mend{
    "redirect-trailing-slash.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask for the path exactly as the server wants it, with or without the slash.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return redirectDiffersBy(facts, "slash");
}
} // namespace redirect_trailing_slash

Root make_redirect_trailing_slash()
{
    using namespace redirect_trailing_slash;
    return {"redirect-trailing-slash",
            redirectSymptoms(),
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/redirect.h"

namespace crosscheck::causes {

namespace redirect_http_to_https {
constexpr words::Sentence title{
    "redirect-http-to-https.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server sends http to https with a redirect that has no CORS headers.")};
constexpr words::Sentence mend{"redirect-http-to-https.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Ask for the https address in the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return redirectDiffersBy(facts, "scheme");
}
} // namespace redirect_http_to_https

Root make_redirect_http_to_https()
{
    using namespace redirect_http_to_https;
    return {"redirect-http-to-https",
            redirectSymptoms(),
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

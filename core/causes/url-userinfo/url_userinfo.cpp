#include "causes/rule.h"

namespace crosscheck::causes {

namespace url_userinfo {
using fetch::Symptom;

constexpr words::Sentence title{
    "url-userinfo.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "A URL holds user:password, which fetch and redirects of other origins may not.")};
constexpr words::Sentence mend{"url-userinfo.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Send an Authorization header instead.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::UrlHasCredentials}))
        return std::nullopt;
    return certain(k.hop() > 0 ? Side::Server : Side::Page, {k.symptomBecause()});
}
} // namespace url_userinfo

Root make_url_userinfo()
{
    using namespace url_userinfo;
    return {"url-userinfo",
            {Symptom::UrlHasCredentials},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

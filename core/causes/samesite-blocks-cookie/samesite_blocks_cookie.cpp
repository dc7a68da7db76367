#include "causes/rule.h"

namespace crosscheck::causes {

namespace samesite_blocks_cookie {
using fetch::Symptom;

constexpr words::Sentence title{
    "samesite-blocks-cookie.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The cookie is not marked SameSite=None; Secure: a browser keeps it away "
                                "from requests of another site.")};
constexpr words::Sentence mend{
    "samesite-blocks-cookie.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Set the cookie with SameSite=None; Secure; or serve page and API from one site.")};
constexpr words::Sentence lax{"samesite-blocks-cookie.lax", "causes",
                              QT_TRANSLATE_NOOP("causes", "The server sets this cookie: %1")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::SamesiteCookie}))
        return certain(Side::Server, {k.symptomBecause()});
    if (k.symptom() || !k.credentialsIncluded() || !k.facts.truth("request.cross-site").value_or(false))
        return std::nullopt;
    for (const QByteArray& cookie : k.facts.list("response.set-cookie").value_or(QList<QByteArray>())) {
        const QByteArray lower = cookie.toLower().replace(" ", "");
        if (!lower.contains("samesite=none") || !lower.contains(";secure"))
            return likely(Side::Server, {because(lax, "response.set-cookie", QString::fromLatin1(cookie))});
    }
    return std::nullopt;
}
} // namespace samesite_blocks_cookie

Root make_samesite_blocks_cookie()
{
    using namespace samesite_blocks_cookie;
    return {"samesite-blocks-cookie",
            {Symptom::SamesiteCookie},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value",
            true,
            rule};
}

} // namespace crosscheck::causes

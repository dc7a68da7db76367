#include "causes/rule.h"

namespace crosscheck::causes {

namespace wildcard_acam_acah_with_credentials {
using fetch::Symptom;

constexpr words::Sentence title{
    "wildcard-acam-acah-with-credentials.title", "causes",
    QT_TRANSLATE_NOOP("causes", "With credentials * in Access-Control-Allow-Methods and -Headers is a name "
                                "like any other and covers nothing.")};
constexpr words::Sentence mend{"wildcard-acam-acah-with-credentials.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "List the methods and headers by name.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::WildcardInMethodsOrHeadersWithCredentials}))
        return certain(Side::Server, {k.symptomBecause(), k.factBecause(facts::id::requestCredentials)}, 2);
    const auto star = [&](const char* field) {
        return k.failed.header(field).value_or(QByteArray()).trimmed() == "*";
    };
    for (const char* fact : {facts::id::preflightMethodListed, facts::id::preflightHeadersListed}) {
        if (k.bytes(fact) == QByteArray("star-literal") &&
            k.shows({Symptom::MethodNotAllowed, Symptom::HeaderNotAllowed}))
            return certain(Side::Server, {k.factBecause(fact)}, 2);
    }
    if (!k.credentialsIncluded())
        return std::nullopt;
    if (k.shows({Symptom::MethodNotAllowed}) && star("acam"))
        return certain(Side::Server,
                       {k.failed.headerBecause("acam", "Access-Control-Allow-Methods"),
                        k.factBecause(facts::id::requestCredentials)},
                       2);
    if (k.shows({Symptom::HeaderNotAllowed}) && star("acah"))
        return certain(Side::Server,
                       {k.failed.headerBecause("acah", "Access-Control-Allow-Headers"),
                        k.factBecause(facts::id::requestCredentials)},
                       2);
    return std::nullopt;
}
} // namespace wildcard_acam_acah_with_credentials

Root make_wildcard_acam_acah_with_credentials()
{
    using namespace wildcard_acam_acah_with_credentials;
    return {"wildcard-acam-acah-with-credentials",
            {Symptom::WildcardInMethodsOrHeadersWithCredentials, Symptom::MethodNotAllowed,
             Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes

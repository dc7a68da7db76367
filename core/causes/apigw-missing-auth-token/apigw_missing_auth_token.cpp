#include "causes/rule.h"

namespace crosscheck::causes {

namespace apigw_missing_auth_token {
using fetch::Symptom;

constexpr words::Sentence title{
    "apigw-missing-auth-token.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "API Gateway has no such path or method: it says so with \"Missing Authentication Token\".")};
constexpr words::Sentence mend{
    "apigw-missing-auth-token.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Correct stage and path in the URL, add the method, and deploy the API again.")};
constexpr words::Sentence says{
    "apigw-missing-auth-token.says", "causes",
    QT_TRANSLATE_NOOP("causes", "The body says \"Missing Authentication Token\".")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || !k.failed.bodyHolds({"Missing Authentication Token"}))
        return std::nullopt;
    return certain(Side::Server, {k.failed.statusBecause(), because(says, k.failed.id("body-start"))}, 3);
}
} // namespace apigw_missing_auth_token

Root make_apigw_missing_auth_token()
{
    using namespace apigw_missing_auth_token;
    return {"apigw-missing-auth-token",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace apigw_gateway_response {
using fetch::Symptom;

constexpr words::Sentence title{
    "apigw-gateway-response.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "API Gateway made this error itself, before the function ran, and adds no CORS headers to it.")};
constexpr words::Sentence mend{
    "apigw-gateway-response.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "Add Access-Control-Allow-Origin to the gateway responses DEFAULT_4XX and DEFAULT_5XX.")};
constexpr words::Sentence mark{
    "apigw-gateway-response.mark", "causes",
    QT_TRANSLATE_NOOP("causes", "The answer carries a header that API Gateway puts on its own errors.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() || k.failed.kind() == "ok" ||
        !(k.failed.hasHeader("x-amzn-errortype") || k.failed.hasHeader("x-amz-apigw-id")))
        return std::nullopt;
    return likely(Side::Proxy, {k.failed.statusBecause(), because(mark, k.failed.id("header-names"))},
                  settle::serverLog(), 2);
}
} // namespace apigw_gateway_response

Root make_apigw_gateway_response()
{
    using namespace apigw_gateway_response;
    return {"apigw-gateway-response",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace proxy_error_page_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "proxy-error-page-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The proxy in front of the application made this answer: the application "
                                "never saw the request, or didn't answer in time.")};
constexpr words::Sentence mend{
    "proxy-error-page-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Bring the application behind the proxy back; let the proxy add CORS headers "
                                "to its own errors too.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!(k.acaoIsMissing() || k.shows({Symptom::PreflightStatusNotOk})) ||
        k.failed.kind() != "gateway-error")
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause(), k.acaoBecause()};
    if (k.failed.header("server"))
        reasons.append(k.serverBecause());
    return likely(Side::Proxy, reasons, settle::direct(), 1);
}
} // namespace proxy_error_page_without_cors

Root make_proxy_error_page_without_cors()
{
    using namespace proxy_error_page_without_cors;
    return {"proxy-error-page-without-cors",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header",
            false,
            rule};
}

} // namespace crosscheck::causes

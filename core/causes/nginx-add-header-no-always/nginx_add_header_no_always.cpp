#include "causes/rule.h"

namespace crosscheck::causes {

namespace nginx_add_header_no_always {
using fetch::Symptom;

constexpr words::Sentence title{
    "nginx-add-header-no-always.title", "causes",
    QT_TRANSLATE_NOOP("causes", "In nginx add_header without always does nothing on error answers.")};
constexpr words::Sentence mend{
    "nginx-add-header-no-always.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Write always at the end of each add_header line; then mend the error itself.")};

constexpr words::Sentence configShows{
    "nginx-add-header-no-always.config", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration adds Access-Control-Allow-Origin without always.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.facts.truth(facts::id::configNginxNoAlways) == std::optional(false))
        return fell({k.factBecause(facts::id::configNginxNoAlways)});
    if (k.facts.truth(facts::id::configNginxNoAlways).value_or(false) && k.acaoIsMissing() &&
        !k.failed.status())
        return likely(Side::Server, {because(configShows, facts::id::configNginxNoAlways)}, settle::probe(),
                      2);
    // Said by a person, who was asked for both: nginx, and CORS headers on good answers.
    if (k.facts.truth("server.is-nginx").value_or(false) && k.acaoIsMissing() &&
        k.failed.kind() == "server-error")
        return likely(Side::Server, {k.factBecause("server.is-nginx"), k.failed.statusBecause()},
                      settle::probe(), 2);
    if (!k.acaoIsMissing() || !(k.serverIs("nginx") || k.serverIs("openresty")) || !k.failed.status())
        return std::nullopt;
    if (k.failed.statusIs({200, 201, 204, 206, 301, 302, 303, 304, 307, 308}))
        return std::nullopt;
    QList<Because> reasons{k.serverBecause(), k.failed.statusBecause(), k.acaoBecause()};
    const QByteArray before = k.preflightFails() ? k.response.acaoKind() : k.preflight.acaoKind();
    if (before == "match" || before == "star") {
        reasons.append((k.preflightFails() ? k.response : k.preflight)
                           .headerBecause("acao", "Access-Control-Allow-Origin"));
        return certain(Side::Server, reasons, 2);
    }
    return possible(Side::Server, reasons, settle::probe(), 1);
}
} // namespace nginx_add_header_no_always

Root make_nginx_add_header_no_always()
{
    using namespace nginx_add_header_no_always;
    return {"nginx-add-header-no-always",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header",
            false,
            rule};
}

} // namespace crosscheck::causes

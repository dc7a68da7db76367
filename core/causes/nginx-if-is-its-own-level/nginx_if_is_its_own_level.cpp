#include "causes/rule.h"

namespace crosscheck::causes {

namespace nginx_if_is_its_own_level {
using fetch::Symptom;

constexpr words::Sentence title{
    "nginx-if-is-its-own-level.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "In nginx an if block with an add_header of its own drops the add_header lines outside "
                      "it: the preflight's answer loses Access-Control-Allow-Origin.")};
constexpr words::Sentence mend{
    "nginx-if-is-its-own-level.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Repeat all CORS headers inside the if block (or, from nginx 1.29.3 on, say "
                                "add_header_inherit merge).")};
constexpr words::Sentence others{
    "nginx-if-is-its-own-level.others", "causes",
    QT_TRANSLATE_NOOP("causes", "Other CORS headers stand in it, so that some add_header did run.")};
constexpr words::Sentence decorated{
    "nginx-if-is-its-own-level.decorated", "causes",
    QT_TRANSLATE_NOOP("causes", "A 204 that nginx makes by itself has neither Content-Length nor "
                                "Content-Type: an add_header in the block put it there.")};

constexpr words::Sentence configShows{
    "nginx-if-is-its-own-level.config", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration has an if block with an add_header of its own, and "
                                "Access-Control-Allow-Origin stands outside of it only.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.facts.truth(facts::id::configNginxIfAddHeader).value_or(false) &&
        k.shows({Symptom::PreflightMissingAcao}))
        return certain(Side::Server, {because(configShows, facts::id::configNginxIfAddHeader)}, 3);
    if (k.facts.truth(facts::id::configNginxIfAddHeader) == std::optional(false))
        return fell({k.factBecause(facts::id::configNginxIfAddHeader)});
    if (!k.acaoIsMissing() || !k.preflightFails() || k.failed.kind() != "ok" ||
        !(k.serverIs("nginx") || k.serverIs("openresty")))
        return std::nullopt;
    QList<Because> reasons{k.serverBecause(), k.acaoBecause()};
    const QByteArray actual = k.response.acaoKind();
    if (actual == "match" || actual == "star") {
        reasons.append(k.response.headerBecause("acao", "Access-Control-Allow-Origin"));
        return certain(Side::Server, reasons, 2);
    }
    // What looked at the origin before it left the header out is an application behind nginx.
    if (k.failed.is("vary-origin").value_or(false))
        return k.failed.statusIs({204}) ? std::optional(possible(Side::Server, reasons, settle::probe(), 2))
                                        : std::nullopt;
    // What such a block is written for leaves its traces: a lifetime, an empty body or a type that a bare 204 doesn't have.
    if (k.failed.is("any-cors-header").value_or(false)) {
        reasons.append(because(others, k.failed.id("any-cors-header")));
        return likely(Side::Server, reasons, settle::probe(), 2);
    }
    if (k.failed.statusIs({204}) && (k.failed.header("content-length") || k.failed.header("content-type"))) {
        reasons.append(because(decorated, k.failed.id("header-names")));
        return likely(Side::Server, reasons, settle::probe(), 2);
    }
    if (k.failed.statusIs({204}))
        return possible(Side::Server, reasons, settle::probe(), 2);
    return std::nullopt;
}
} // namespace nginx_if_is_its_own_level

Root make_nginx_if_is_its_own_level()
{
    using namespace nginx_if_is_its_own_level;
    return {"nginx-if-is-its-own-level",
            {Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header",
            false,
            rule};
}

} // namespace crosscheck::causes

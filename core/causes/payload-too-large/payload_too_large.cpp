#include "causes/rule.h"

namespace crosscheck::causes {

namespace payload_too_large {
using fetch::Symptom;

constexpr words::Sentence title{
    "payload-too-large.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The body is larger than the server or its proxy takes.")};
constexpr words::Sentence mend{
    "payload-too-large.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Raise the limit (nginx: client_max_body_size, 1 MB by default) or send less.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() || !k.failed.statusIs({413}))
        return std::nullopt;
    return certain(Side::Proxy, {k.failed.statusBecause(), k.acaoBecause()}, 1);
}
} // namespace payload_too_large

Root make_payload_too_large()
{
    using namespace payload_too_large;
    return {"payload-too-large",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size",
            false,
            rule};
}

} // namespace crosscheck::causes

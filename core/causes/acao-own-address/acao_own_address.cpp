#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_own_address {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-own-address.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server lets in its own address; the list needs the page's.")};
constexpr words::Sentence mend{
    "acao-own-address.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Put the address that stands in the browser's address bar into the list, its scheme, host and "
        "port; the server's own has no use there.")};
constexpr words::Sentence own{"acao-own-address.own", "causes",
                              QT_TRANSLATE_NOOP("causes", "%1 is the origin that the request goes to.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const std::optional<QByteArray> value = k.failed.header("acao");
    const std::optional<QByteArray> target = k.bytes(facts::id::targetOrigin);
    if (!value || !target || *value != *target || value == k.bytes(facts::id::pageOrigin) || k.hop() > 0)
        return std::nullopt;
    return certain(Side::Server,
                   {k.failed.headerBecause("acao", "Access-Control-Allow-Origin"),
                    because(own, facts::id::targetOrigin, facts::display(*target)), k.originBecause()},
                   4);
}
} // namespace acao_own_address

Root make_acao_own_address()
{
    using namespace acao_own_address;
    return {"acao-own-address",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

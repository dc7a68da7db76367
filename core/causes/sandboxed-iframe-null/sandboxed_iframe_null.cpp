#include "causes/rule.h"

namespace crosscheck::causes {

namespace sandboxed_iframe_null {
using fetch::Symptom;

constexpr words::Sentence title{
    "sandboxed-iframe-null.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The frame is sandboxed or comes from a data: URL: it has no origin that a server could name.")};
constexpr words::Sentence mend{
    "sandboxed-iframe-null.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Give the frame allow-same-origin, or make the request from the page around it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray kind = k.bytes(facts::id::pageKind).value_or(QByteArray());
    if (!k.symptom() || (kind != "sandbox" && kind != "data") || k.failed.acaoKind() == "star")
        return std::nullopt;
    return certain(Side::Page, {k.factBecause(facts::id::pageKind), k.acaoBecause()}, 2);
}
} // namespace sandboxed_iframe_null

Root make_sandboxed_iframe_null()
{
    using namespace sandboxed_iframe_null;
    return {"sandboxed-iframe-null",
            {Symptom::OriginNullOrFile, Symptom::AcaoMissing, Symptom::AcaoMismatch,
             Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox",
            false,
            rule};
}

} // namespace crosscheck::causes

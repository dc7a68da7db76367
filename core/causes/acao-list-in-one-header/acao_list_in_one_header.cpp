#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_list_in_one_header {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-list-in-one-header.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Several origins were written into one Access-Control-Allow-Origin; it takes one.")};
constexpr words::Sentence mend{
    "acao-list-in-one-header.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Keep the list in the server and answer with the one origin that asked, and with Vary: Origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    std::optional<Match> match = acaoDiffersBy(facts, "list");
    const Known k(facts);
    // One value twice, or * beside another, is nobody's list: see acao-two-values.
    if (match && looksLikeTwoLayers(k.failed.header("acao").value_or(QByteArray())))
        return std::nullopt;
    // A browser's text joins two lines as one.
    if (match && k.onlyText())
        match->certainty = Certainty::Likely;
    return match;
}
} // namespace acao_list_in_one_header

Root make_acao_list_in_one_header()
{
    using namespace acao_list_in_one_header;
    return {"acao-list-in-one-header",
            {Symptom::AcaoMultipleValues, Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch,
             Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

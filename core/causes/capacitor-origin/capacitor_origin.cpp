#include "causes/rule.h"

namespace crosscheck::causes {

namespace capacitor_origin {
using fetch::Symptom;

constexpr words::Sentence title{
    "capacitor-origin.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The page runs in an app: its origin has a scheme of its own, which the server doesn't let in.")};
constexpr words::Sentence mend{
    "capacitor-origin.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add the app's origins (capacitor://localhost, https://localhost, …) to the "
                                "list, or use the app's native HTTP.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray origin = k.bytes(facts::id::pageOrigin).value_or(QByteArray());
    if (!origin.contains("://") || origin.startsWith("http://") || origin.startsWith("https://") ||
        !k.symptom())
        return std::nullopt;
    if (k.failed.acaoKind() == "match" || k.failed.acaoKind() == "star")
        return std::nullopt;
    return likely(Side::Server, {k.originBecause(), k.acaoBecause()}, settle::otherOrigin(), 1);
}
} // namespace capacitor_origin

Root make_capacitor_origin()
{
    using namespace capacitor_origin;
    return {"capacitor-origin",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://ionicframework.com/docs/troubleshooting/cors",
            false,
            rule};
}

} // namespace crosscheck::causes

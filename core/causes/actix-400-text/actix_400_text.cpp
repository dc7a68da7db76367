#include "causes/rule.h"

namespace crosscheck::causes {

namespace actix_400_text {
using fetch::Symptom;

constexpr words::Sentence title{
    "actix-400-text.title", "causes",
    QT_TRANSLATE_NOOP("causes", "actix-cors refuses the request with 400 and a sentence.")};
constexpr words::Sentence mend{
    "actix-400-text.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add what the sentence names to Cors::default().")};
constexpr words::Sentence says{"actix-400-text.says", "causes",
                               QT_TRANSLATE_NOOP("causes", "The body says: %1")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || !k.failed.statusIs({400}) ||
        !k.failed.bodyHolds({"is not allowed to make this request", "Request header fields are not allowed",
                             "Requested method is not allowed"}))
        return std::nullopt;
    return certain(Side::Server,
                   {k.failed.statusBecause(),
                    because(says, k.failed.id("body-start"), QString::fromUtf8(k.failed.body().left(120)))},
                   3);
}
} // namespace actix_400_text

Root make_actix_400_text()
{
    using namespace actix_400_text;
    return {"actix-400-text",
            {Symptom::PreflightMissingAcao, Symptom::AcaoMissing, Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://docs.rs/actix-cors/",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"

namespace crosscheck::causes {

namespace s3_no_rule_match {
using fetch::Symptom;

constexpr words::Sentence title{
    "s3-no-rule-match.title", "causes",
    QT_TRANSLATE_NOOP("causes", "No CORS rule of the bucket fits this origin, method and headers.")};
constexpr words::Sentence mend{
    "s3-no-rule-match.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Add a rule to the bucket's CORS configuration with your origin, the method and the headers.")};
constexpr words::Sentence says{
    "s3-no-rule-match.says", "causes",
    QT_TRANSLATE_NOOP("causes", "The body is the storage's own refusal of the CORS request.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::ServerOriginRejected})) {
        // By its documentation: it was not run.
        if (!k.isAbout("s3"))
            return std::nullopt;
        return likely(Side::Server, {k.symptomBecause()}, settle::probe());
    }
    if (!k.symptom() || !k.failed.bodyHolds({"CORSResponse", "CORS is not enabled for this bucket",
                                             "This CORS request is not allowed"}))
        return std::nullopt;
    return certain(Side::Server, {k.failed.statusBecause(), because(says, k.failed.id("body-start"))}, 3);
}
} // namespace s3_no_rule_match

Root make_s3_no_rule_match()
{
    using namespace s3_no_rule_match;
    return {"s3-no-rule-match",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk, Symptom::ServerOriginRejected},
            title,
            mend,
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html",
            false,
            rule};
}

} // namespace crosscheck::causes

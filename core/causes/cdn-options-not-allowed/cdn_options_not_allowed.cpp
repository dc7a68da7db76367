#include "causes/rule.h"

namespace crosscheck::causes {

namespace cdn_options_not_allowed {
using fetch::Symptom;

constexpr words::Sentence title{
    "cdn-options-not-allowed.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The CDN takes only GET and HEAD here and refuses OPTIONS.")};
constexpr words::Sentence mend{"cdn-options-not-allowed.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Allow OPTIONS in the distribution's behaviour.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() || k.failed.kind() != "forbidden" ||
        !(k.serverIs("cloudfront") || k.failed.hasHeader("x-amz-cf-id")))
        return std::nullopt;
    return likely(Side::Cdn, {k.failed.statusBecause(), k.serverBecause()}, settle::direct(), 2);
}
} // namespace cdn_options_not_allowed

Root make_cdn_options_not_allowed()
{
    using namespace cdn_options_not_allowed;
    return {"cdn-options-not-allowed",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao},
            title,
            mend,
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
            "DownloadDistValuesCacheBehavior.html",
            false,
            rule};
}

} // namespace crosscheck::causes

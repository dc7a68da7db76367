#include "causes/rule.h"

namespace crosscheck::causes {

namespace elasticsearch_disabled {
using fetch::Symptom;

constexpr words::Sentence title{
    "elasticsearch-disabled.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Elasticsearch and OpenSearch send no CORS headers unless told to.")};
constexpr words::Sentence mend{
    "elasticsearch-disabled.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Set http.cors.enabled and http.cors.allow-origin; better, don't let "
                                "browsers ask the database at all.")};
constexpr words::Sentence mark{"elasticsearch-disabled.mark", "causes",
                               QT_TRANSLATE_NOOP("causes", "The answer is Elasticsearch's.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() ||
        !(k.failed.hasHeader("x-elastic-product") || k.failed.bodyHolds({"You Know, for Search"})))
        return std::nullopt;
    return certain(Side::Server, {k.acaoBecause(), because(mark, k.failed.id("header-names"))}, 2);
}
} // namespace elasticsearch_disabled

Root make_elasticsearch_disabled()
{
    using namespace elasticsearch_disabled;
    return {"elasticsearch-disabled",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings",
            false,
            rule};
}

} // namespace crosscheck::causes

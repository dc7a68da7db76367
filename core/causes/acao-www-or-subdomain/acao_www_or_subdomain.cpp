#include "causes/acao.h"

namespace crosscheck::causes {

namespace acao_www_or_subdomain {
using fetch::Symptom;

constexpr words::Sentence title{
    "acao-www-or-subdomain.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The allowed origin has the www that the page has not, or the other way round.")};
constexpr words::Sentence mend{"acao-www-or-subdomain.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "List both names of the site.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return acaoDiffersBy(facts, "www");
}
} // namespace acao_www_or_subdomain

Root make_acao_www_or_subdomain()
{
    using namespace acao_www_or_subdomain;
    return {"acao-www-or-subdomain",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes

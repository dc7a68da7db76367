#include "causes/rule.h"

namespace crosscheck::causes {

namespace django_middleware_order {
using fetch::Symptom;

constexpr words::Sentence title{
    "django-middleware-order.title", "causes",
    QT_TRANSLATE_NOOP("causes", "In Django a middleware above CorsMiddleware answers first: its redirect or "
                                "error has no CORS headers.")};
constexpr words::Sentence mend{
    "django-middleware-order.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Put corsheaders.middleware.CorsMiddleware at the top of MIDDLEWARE, above "
                                "CommonMiddleware and WhiteNoise.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configDjangoOrder).value_or(false))
        return std::nullopt;
    const QList<Because> reasons{k.factBecause(facts::id::configDjangoOrder)};
    // CommonMiddleware sends a preflight without the slash at the end to the address with it.
    if (k.shows({Symptom::PreflightRedirect, Symptom::RedirectDenied}))
        return likely(Side::Server, reasons, settle::probe(), 2);
    if (!k.acaoIsMissing() || k.failed.kind() == "ok")
        return std::nullopt;
    return possible(Side::Server, reasons, settle::probe(), 2);
}
} // namespace django_middleware_order

Root make_django_middleware_order()
{
    using namespace django_middleware_order;
    return {"django-middleware-order",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightRedirect, Symptom::RedirectDenied},
            title,
            mend,
            "https://github.com/adamchainz/django-cors-headers#setup",
            false,
            rule};
}

} // namespace crosscheck::causes

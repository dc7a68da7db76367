#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_http_to_https {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-http-to-https.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server sends http to https with a redirect that has no CORS headers.")};
constexpr words::Sentence mend{"redirect-http-to-https.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Ask for the https address in the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.failed.kind() != "redirect" ||
        k.bytes(facts::id::redirectDifference) != QByteArray("scheme"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    reasons.append(k.factBecause(facts::id::redirectDifference));
    return k.preflightFails() ? likely(Side::Page, reasons) : certain(Side::Page, reasons, 2);
}
} // namespace redirect_http_to_https

Root make_redirect_http_to_https()
{
    using namespace redirect_http_to_https;
    return {"redirect-http-to-https",
            {Symptom::RedirectDenied, Symptom::AcaoMissing, Symptom::PreflightRedirect,
             Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk, Symptom::AcaoMismatch,
             Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes

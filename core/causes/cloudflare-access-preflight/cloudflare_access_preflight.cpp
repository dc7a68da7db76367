#include "causes/rule.h"

namespace crosscheck::causes {

namespace cloudflare_access_preflight {
using fetch::Symptom;

constexpr words::Sentence title{
    "cloudflare-access-preflight.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Cloudflare Access asks for its login on the preflight, which never carries one.")};
constexpr words::Sentence mend{
    "cloudflare-access-preflight.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "In Access, let OPTIONS through to the server, or set its CORS answers there (one of both).")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() ||
        !k.failed.header("location").value_or(QByteArray()).contains("cloudflareaccess.com"))
        return std::nullopt;
    return certain(Side::Cdn, {k.failed.statusBecause(), k.failed.headerBecause("location", "Location")}, 3);
}
} // namespace cloudflare_access_preflight

Root make_cloudflare_access_preflight()
{
    using namespace cloudflare_access_preflight;
    return {"cloudflare-access-preflight",
            {Symptom::PreflightRedirect, Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao},
            title,
            mend,
            "https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/"
            "authorization-cookie/cors/",
            false,
            rule};
}

} // namespace crosscheck::causes

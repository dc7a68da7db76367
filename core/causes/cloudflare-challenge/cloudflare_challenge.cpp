#include "causes/rule.h"

namespace crosscheck::causes {

namespace cloudflare_challenge {
using fetch::Symptom;

constexpr words::Sentence title{
    "cloudflare-challenge.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Cloudflare answers with a challenge page in place of the server; a "
                                "preflight or a script can never solve it.")};
constexpr words::Sentence mend{
    "cloudflare-challenge.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Make a rule that skips challenges for the API's path and for OPTIONS.")};
constexpr words::Sentence mark{
    "cloudflare-challenge.mark", "causes",
    QT_TRANSLATE_NOOP("causes", "The answer carries Cloudflare's mark of a challenge.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!(k.acaoIsMissing() || k.shows({Symptom::PreflightStatusNotOk})) ||
        !(k.failed.hasHeader("cf-mitigated") || k.failed.bodyHolds({"/cdn-cgi/challenge-platform/"})))
        return std::nullopt;
    return certain(Side::Cdn, {k.failed.statusBecause(), because(mark, k.failed.id("header-names"))}, 3);
}
} // namespace cloudflare_challenge

Root make_cloudflare_challenge()
{
    using namespace cloudflare_challenge;
    return {"cloudflare-challenge",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://developers.cloudflare.com/cloudflare-challenges/",
            false,
            rule};
}

} // namespace crosscheck::causes

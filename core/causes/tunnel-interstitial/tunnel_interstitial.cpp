#include "causes/rule.h"

namespace crosscheck::causes {

namespace tunnel_interstitial {
using fetch::Symptom;

constexpr words::Sentence title{
    "tunnel-interstitial.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The tunnel shows its warning page in place of the server's answer.")};
constexpr words::Sentence mend{
    "tunnel-interstitial.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Send the header that skips the warning (and list it in "
                                "Access-Control-Allow-Headers), or use a tunnel without it.")};
constexpr words::Sentence says{"tunnel-interstitial.says", "causes",
                               QT_TRANSLATE_NOOP("causes", "The body is the tunnel's warning page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() ||
        !k.failed.bodyHolds({"ngrok-skip-browser-warning", "ERR_NGROK_6024", "Tunnel Password"}))
        return std::nullopt;
    return certain(Side::Proxy, {k.failed.statusBecause(), because(says, k.failed.id("body-start"))}, 3);
}
} // namespace tunnel_interstitial

Root make_tunnel_interstitial()
{
    using namespace tunnel_interstitial;
    return {"tunnel-interstitial",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://ngrok.com/docs/errors/err_ngrok_6024",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/rule.h"
#include "url/origin.h"
#include "url/url.h"

namespace crosscheck::causes {

namespace dev_proxy_bypassed {
using fetch::Symptom;

constexpr words::Sentence title{
    "dev-proxy-bypassed.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The page asks the server itself, so the development proxy never sees the request.")};
constexpr words::Sentence mend{
    "dev-proxy-bypassed.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask for the path alone (\"/api/…\"): then the page's own server gets it and passes it "
                      "on. A built page needs CORS, or the same proxy, all the same.")};
constexpr words::Sentence passesOn{
    "dev-proxy-bypassed.passes-on", "causes",
    QT_TRANSLATE_NOOP("causes", "The proxy passes on to %1, and that is where the page sends its request.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const std::optional<QByteArray> to = k.bytes(facts::id::configProxyTarget);
    const std::optional<QByteArray> asked = k.bytes(facts::id::requestUrl);
    if (!to || !asked || !k.symptom() || !fetch::isCors(*k.symptom()))
        return std::nullopt;
    const std::optional<url::Url> target = url::parseOrNull(*to), address = url::parseOrNull(*asked);
    if (!target || !address || !url::isSameOrigin(url::originOf(*target), url::originOf(*address)))
        return std::nullopt;
    return certain(Side::Page, {because(passesOn, facts::id::configProxyTarget, facts::display(*to))}, 4);
}
} // namespace dev_proxy_bypassed

Root make_dev_proxy_bypassed()
{
    using namespace dev_proxy_bypassed;
    return {"dev-proxy-bypassed",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::AcaoMismatch, Symptom::PreflightStatusNotOk, Symptom::CorsDidNotSucceed},
            title,
            mend,
            "https://vite.dev/config/server-options",
            false,
            rule};
}

} // namespace crosscheck::causes

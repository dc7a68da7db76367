#include "causes/network.h"
namespace crosscheck::causes {

namespace browser_proxy_fails {
using fetch::Symptom;

constexpr words::Sentence title{
    "browser-proxy-fails.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The proxy that the browser goes through fails. This is not CORS.")};
constexpr words::Sentence mend{
    "browser-proxy-fails.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look into the proxy settings of the browser or system; take the host out of "
                                "the proxy's use, or ask who runs it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return network::match(facts, {Side::Network, {"proxy"}, std::nullopt});
}
} // namespace browser_proxy_fails

Root make_browser_proxy_fails()
{
    using namespace browser_proxy_fails;
    return {"browser-proxy-fails",
            {Symptom::ConnectionRefused, Symptom::ConnectionReset, Symptom::CorsDidNotSucceed,
             Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "causes/network.h"

namespace crosscheck::causes {

namespace docker_internal_name {
using fetch::Symptom;

constexpr words::Sentence title{
    "docker-internal-name.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The name is one that only containers know; the browser runs outside of them.")};
constexpr words::Sentence mend{
    "docker-internal-name.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Use the address and the port that the container publishes.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how != "dns" || !network::isBareName(facts))
        return std::nullopt;
    return likely(Side::Page,
                  {k.factBecause(facts::id::failureNetwork), k.factBecause(facts::id::targetOrigin)},
                  std::nullopt, 1);
}
} // namespace docker_internal_name

Root make_docker_internal_name()
{
    using namespace docker_internal_name;
    return {"docker-internal-name",
            {Symptom::DnsFailure, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://docs.docker.com/engine/network/port-publishing/",
            false,
            rule};
}

} // namespace crosscheck::causes

#include "fetch/headers.h"
#include "fetch/joined_lines.h"
#include "fetch/mime.h"
#include "page/embedder.h"
#include "page/opaque_blocking.h"
#include "page/policies.h"

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence corpForbids{
    "policy.corp-forbids", "page",
    QT_TRANSLATE_NOOP("page", "Cross-Origin-Resource-Policy is “%1”, and the page is not.")};
constexpr Sentence coepForbids{
    "policy.coep-forbids", "page",
    QT_TRANSLATE_NOOP("page", "The page's Cross-Origin-Embedder-Policy asks every foreign answer for a "
                              "Cross-Origin-Resource-Policy, and there is none.")};
constexpr Sentence workerAsksLess{
    "policy.worker-embedder", "page",
    QT_TRANSLATE_NOOP("page", "The page has a Cross-Origin-Embedder-Policy, and the worker's script comes "
                              "without one.")};
constexpr Sentence corpAllows{
    "policy.corp-allows", "page",
    QT_TRANSLATE_NOOP("page", "Cross-Origin-Resource-Policy lets the page have it.")};
constexpr Sentence orbBlocks{
    "policy.orb-blocks", "page",
    QT_TRANSLATE_NOOP(
        "page", "An answer of type “%1” is nothing that this element could use; the browser keeps it back.")};
constexpr Sentence orbAllows{"policy.orb-allows", "page",
                             QT_TRANSLATE_NOOP("page", "The answer may be what the element needs.")};

/// https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check, for one policy.
bool corpAllowsOrigin(QByteArrayView policy, const url::Origin& page, const url::Origin& resource)
{
    if (policy == "same-origin"_b)
        return url::isSameOrigin(page, resource);
    if (policy == "same-site"_b)
        return url::isSchemelesslySameSite(page, resource) &&
               (page.scheme == "https"_b || resource.scheme != "https"_b);
    return true;
}

fetch::Recorder resourceStep(Machine& machine)
{
    fetch::Recorder record = machine.recorder();
    record.at("http-fetch.5");
    return record;
}

} // namespace

std::optional<Failure> Policies::workerEmbedder(Machine& machine) const
{
    // https://html.spec.whatwg.org/multipage/browsers.html#check-a-global-object's-embedder-policy: a worker's script must ask
    // for as much as the page that starts it
    if (m_request.initiator != Initiator::Worker || !machine.request().url.isHttp() ||
        fetch::isRedirectStatus(machine.response().status) ||
        m_environment.embedderPolicy == EmbedderPolicy::UnsafeNone ||
        embedderPolicyIn(machine.response().headers, true, m_profile) != EmbedderPolicy::UnsafeNone)
        return std::nullopt;
    Failure failure = machine.failure(Symptom::CoepBlocked, "worker-embedder");
    failure.header = "cross-origin-embedder-policy";
    failure.status = machine.response().status;
    failure.step = machine.recorder().at("worker-embedder.1").fail(fetch::Because(workerAsksLess));
    return failure;
}

std::optional<Failure> Policies::afterAnswer(Machine& machine) const
{
    if (auto failure = workerEmbedder(machine))
        return failure;
    if (m_request.initiator == Initiator::FormPost)
        return frameResourcePolicy(machine);
    if (machine.tainting() != fetch::ResponseTainting::Opaque)
        return std::nullopt;
    if (auto failure = resourcePolicy(machine))
        return failure;
    return opaqueResponseBlocking(machine);
}

std::optional<Failure> Policies::frameResourcePolicy(Machine& machine) const
{
    // https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check, for a navigation: only an embedder policy asks. Of the last
    // answer the frame asks for an embedder policy first (framing.cpp).
    const EmbedderPolicy policy = m_environment.embedderPolicy;
    const http::Response& response = machine.response();
    const url::Url& url = machine.request().url;
    const bool last = (!fetch::isRedirectStatus(response.status) || !machine.redirectsTo()) &&
                      !m_profile.loads.framesAskedFirst;
    if (policy == EmbedderPolicy::UnsafeNone ||
        (last && embedderPolicyIn(response.headers, url::isPotentiallyTrustworthy(url), m_profile) ==
                     EmbedderPolicy::UnsafeNone))
        return std::nullopt;
    const QByteArray value = fetch::joinedPolicy(response.headers, "Cross-Origin-Resource-Policy", m_profile)
                                 .value_or(QByteArray());
    const bool known = value == "same-origin"_b || value == "same-site"_b || value == "cross-origin"_b;
    const bool asks =
        policy == EmbedderPolicy::RequireCorp || m_profile.policies.credentiallessFramesNeedPolicy;
    const url::Origin& page = m_environment.origin;
    if (url::isSameOrigin(url, page) || (known ? corpAllowsOrigin(value, page, url::originOf(url)) : !asks))
        return std::nullopt;
    Failure failure = machine.failure(Symptom::FrameBlocked, "frame-resource", value);
    failure.header = "cross-origin-resource-policy";
    failure.status = response.status;
    if (const auto next = machine.redirectsTo())
        failure.next = next->href();
    failure.step = resourceStep(machine).fail(fetch::Because(coepForbids));
    return failure;
}

std::optional<Failure> Policies::resourcePolicy(Machine& machine) const
{
    // https://fetch.spec.whatwg.org/#concept-http-fetch, step 5
    fetch::Recorder record = resourceStep(machine);
    const QByteArray value =
        fetch::joinedPolicy(machine.response().headers, "Cross-Origin-Resource-Policy", m_profile)
            .value_or(QByteArray());
    const bool known = value == "same-origin"_b || value == "same-site"_b || value == "cross-origin"_b;
    const url::Origin resource = url::originOf(machine.request().url);
    const url::Origin& page = machine.request().origin;
    const auto forbidden = [&](Symptom symptom, const QByteArray& detail, fetch::Because because) {
        Failure failure = machine.failure(symptom, detail, value);
        failure.header = "cross-origin-resource-policy";
        failure.status = machine.response().status;
        if (const auto next = machine.redirectsTo())
            failure.next = next->href();
        failure.step = record.fail(std::move(because));
        return failure;
    };
    if (known && !corpAllowsOrigin(value, page, resource))
        return forbidden(Symptom::CorpBlocked, value, fetch::Because(corpForbids, value));
    const EmbedderPolicy policy = m_environment.embedderPolicy;
    const bool asks = policy == EmbedderPolicy::RequireCorp ||
                      (policy == EmbedderPolicy::Credentialless && machine.includesCredentials());
    const bool allowsUnknown = m_profile.policies.unknownResourcePolicyAllows && !value.isEmpty();
    if (!known && !allowsUnknown && asks && !url::isSameOrigin(page, resource))
        return forbidden(Symptom::CoepBlocked, "require-corp", fetch::Because(coepForbids));
    record.pass(fetch::Because(corpAllows));
    return std::nullopt;
}

std::optional<Failure> Policies::opaqueResponseBlocking(Machine& machine) const
{
    const QByteArray& destination = machine.request().destination;
    const http::Response& response = machine.response();
    // A font that is preloaded without CORS is asked about where bytes decide: around-table-load-11-nosniff.
    const bool font =
        destination == "font"_b && m_profile.responseBlocking.sniffing == fetch::OrbSniffing::ByBytes;
    // So is what is fetched for a later page.
    const bool later =
        m_request.as == "prefetch"_b && m_profile.responseBlocking.sniffing == fetch::OrbSniffing::ByBytes;
    const bool asked = font || later || destination == "image"_b || destination == "script"_b ||
                       destination == "audio"_b || destination == "video"_b || destination == "style"_b ||
                       destination == "track"_b;
    const bool redirects =
        fetch::isRedirectStatus(response.status) && fetch::joined(response.headers, "Location");
    if (!m_profile.responseBlocking.enabled || !asked || redirects)
        return std::nullopt;
    fetch::Recorder record = machine.recorder();
    record.at("orb.1");
    const QByteArray why = whyOpaqueIsBlocked(response, destination, m_profile.responseBlocking.sniffing,
                                              m_profile.loads.typeEnds);
    if (why.isEmpty()) {
        record.pass(fetch::Because(orbAllows));
        return std::nullopt;
    }
    const QByteArray type = fetch::joined(response.headers, "Content-Type").value_or(QByteArray());
    Failure failure = machine.failure(Symptom::OrbCorbBlocked, why, type);
    failure.status = response.status;
    failure.step = record.fail(fetch::Because(orbBlocks, type));
    return failure;
}

} // namespace crosscheck::page

#include "page/policies.h"

#include <QVarLengthArray>

#include <algorithm>
#include <charconv>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence spacesFine{
    "policy.lna-fine", "page",
    QT_TRANSLATE_NOOP("page", "The page doesn't come from a more public network than the server.")};
constexpr Sentence lnaDenied{
    "policy.lna-denied", "page",
    QT_TRANSLATE_NOOP(
        "page", "The page comes from the public network, the server is in the address space “%1”, and the "
                "permission was not given.")};
constexpr Sentence lnaGranted{
    "policy.lna-granted", "page",
    QT_TRANSLATE_NOOP("page", "The permission to reach the local network was given.")};
constexpr Sentence lnaInsecure{
    "policy.lna-insecure", "page",
    QT_TRANSLATE_NOOP(
        "page", "A page that isn't secure may not reach the address space “%1” from the public network.")};
constexpr Sentence lnaHint{
    "policy.lna-hint", "page",
    QT_TRANSLATE_NOOP("page", "The request names the address space “%1”, and the server is in “%2”.")};

/// The one step for requests and for the scripts of workers.
fetch::Recorder askedOfSpaces(fetch::Recorder record)
{
    record.at("local-network-access.1");
    return record;
}

} // namespace

std::optional<AddressSpace> Policies::pageSpace() const
{
    if (m_profile.policies.treatAsPublicAddress && m_environment.policies.has("treat-as-public-address"))
        return AddressSpace::Public;
    if (m_page.space)
        return m_page.space;
    // A page on localhost was loaded from there; every other name tells nothing.
    const url::Origin& top = m_environment.top;
    if (!top.opaque && url::isLoopbackHost(top.host))
        return AddressSpace::Loopback;
    return std::nullopt;
}

std::optional<AddressSpace> Policies::spaceOf(const url::Url& url) const
{
    if (!url.host)
        return std::nullopt;
    if (!m_around.spaces.isEmpty()) {
        const QByteArray& host = url.host->text;
        constexpr qsizetype usual = 64;
        QVarLengthArray<char, usual> key(host.size() + 6); // ":65535"
        char* end = std::copy(host.begin(), host.end(), key.data());
        *end++ = ':';
        end = std::to_chars(end, key.data() + key.size(), url.effectivePort().value_or(0)).ptr;
        auto known = m_around.spaces.constFind(QByteArray::fromRawData(key.data(), end - key.data()));
        if (known == m_around.spaces.constEnd())
            known = m_around.spaces.constFind(host);
        if (known != m_around.spaces.constEnd())
            return *known;
    }
    return addressSpaceOf(*url.host);
}

std::optional<Failure> Policies::wrongAddressSpace(const Machine& machine, AddressSpace target,
                                                   fetch::Recorder record) const
{
    // "private" is the older word for local.
    const QByteArray hint =
        m_request.targetAddressSpace == "private"_b ? QByteArray("local") : m_request.targetAddressSpace;
    if (hint.isEmpty() || !addressSpaceFromSlug(hint) || hint == slug(target))
        return std::nullopt;
    Failure failure = machine.failure(Symptom::PrivateNetworkAccess, "hint-mismatch", hint);
    failure.item = slug(target);
    failure.step = record.fail(fetch::Because(lnaHint, hint, slug(target)));
    return failure;
}

std::optional<Policies::Refusal> Policies::localNetworkAccess(Machine& machine) const
{
    // https://wicg.github.io/local-network-access/#integration-with-fetch. What Chromium was seen to do: only requests from
    // the public network are asked about; local to loopback passes. A form's navigation is asked about too: lna-pub-form.
    if (!m_profile.policies.localNetworkAccess || !m_around.localNetworkChecks)
        return std::nullopt;
    // Of a page that might have come from anywhere nothing is asked but what it says itself.
    const std::optional<AddressSpace> from = pageSpace();
    const bool names = !m_request.targetAddressSpace.isEmpty();
    if (!names && !from)
        return std::nullopt;
    // The page itself refuses another origin in mode same-origin; nothing of it reaches the network.
    if (machine.request().mode == fetch::Mode::SameOrigin &&
        !url::isSameOrigin(machine.request().url, machine.request().origin))
        return std::nullopt;
    // Nor is a secure page asked what it wants of its own origin.
    if (isOwn(machine) && url::isPotentiallyTrustworthy(machine.request().url))
        return std::nullopt;
    // Wherever the server is, nothing is less public than this machine.
    const bool anywhere = !names && from == AddressSpace::Loopback && machine.request().url.host;
    const std::optional<AddressSpace> target = anywhere ? from : spaceOf(machine.request().url);
    if (!target || isUnconnected(machine.request().url))
        return std::nullopt;
    fetch::Recorder record = askedOfSpaces(machine.recorder());
    // A preflight names no address space.
    const bool preflighted = names && machine.asksByPreflight();
    if (!preflighted) {
        if (auto failure = wrongAddressSpace(machine, *target, record))
            return Refusal{std::move(*failure), false};
    }
    if (auto failure = lessPublicTarget(machine, *target, record))
        return Refusal{std::move(*failure), false};
    if (preflighted) {
        if (auto failure = wrongAddressSpace(machine, *target, record))
            return Refusal{std::move(*failure), true};
    }
    return std::nullopt;
}

bool Policies::isUnconnected(const url::Url& url) const
{
    using http::NetworkFailure;
    const NetworkFailure why = m_around.unreached ? m_around.unreached(url) : NetworkFailure::None;
    // A server that wants TLS is heard of only when it has got the request.
    return why != NetworkFailure::None && why != NetworkFailure::ClosedWithoutAnswer;
}

std::optional<Failure> Policies::lessPublicTarget(const Machine& machine, AddressSpace target,
                                                  fetch::Recorder record) const
{
    const std::optional<AddressSpace> from = pageSpace();
    if (from != AddressSpace::Public || target == AddressSpace::Public) {
        if (from)
            record.pass(fetch::Because(spacesFine));
        return std::nullopt;
    }
    const QByteArray space = slug(target);
    if (!url::isPotentiallyTrustworthy(m_environment.top)) {
        Failure failure = machine.failure(Symptom::InsecureContextPrivateNetwork, space);
        failure.step = record.fail(fetch::Because(lnaInsecure, space));
        return failure;
    }
    if (m_around.permissionGranted) {
        record.pass(fetch::Because(lnaGranted));
        return std::nullopt;
    }
    Failure failure = machine.failure(Symptom::LocalNetworkPermission, space);
    failure.step = record.fail(fetch::Because(lnaDenied, space));
    return failure;
}

std::optional<Failure> Policies::workerLessPublic(const url::Url& script, fetch::Recorder& recorder) const
{
    // https://wicg.github.io/local-network-access/#integration-with-fetch, for the script of a worker
    const bool asked = m_profile.policies.localNetworkAccess && m_around.localNetworkChecks &&
                       !url::isPotentiallyTrustworthy(m_environment.top);
    const std::optional<AddressSpace> target = spaceOf(script);
    if (!asked || pageSpace() != AddressSpace::Public || !target || target == AddressSpace::Public)
        return std::nullopt;
    Failure failure;
    failure.symptom = Symptom::InsecureContextPrivateNetwork;
    failure.detail = "worker-start";
    failure.url = m_page.workerUrl;
    failure.origin = m_environment.originText;
    failure.step = askedOfSpaces(recorder).fail(fetch::Because(lnaInsecure, slug(*target)));
    return failure;
}

std::optional<Failure> Policies::localNetworkWarning(const Machine& machine) const
{
    if (!m_profile.policies.localNetworkAccess || !m_around.localNetworkChecks ||
        m_around.permissionGranted || !fetchesSubresource(machine) || pageSpace())
        return std::nullopt;
    const std::optional<AddressSpace> target = spaceOf(machine.request().url);
    if (!target || *target == AddressSpace::Public)
        return std::nullopt;
    const bool secure = url::isPotentiallyTrustworthy(m_environment.top);
    return machine.failure(secure ? Symptom::LocalNetworkPermission : Symptom::InsecureContextPrivateNetwork,
                           slug(*target));
}

} // namespace crosscheck::page

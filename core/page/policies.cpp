#include "page/policies.h"

#include "page/csp.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence portRefused{"policy.bad-port", "page",
                               QT_TRANSLATE_NOOP("page", "Browsers never send requests to port %1.")};
constexpr Sentence markupRefused{
    "policy.dangling-markup", "page",
    QT_TRANSLATE_NOOP("page", "The URL was written with a line break and “<”: this browser takes it for "
                              "markup that an injection swallowed.")};
constexpr Sentence integrityMissing{
    "policy.integrity", "page",
    QT_TRANSLATE_NOOP("page", "The page's Integrity-Policy wants scripts with integrity, asked for with "
                              "CORS.")};
constexpr Sentence userinfoRefused{
    "policy.userinfo", "page",
    QT_TRANSLATE_NOOP("page", "This browser refuses URLs that hold a user name or a password.")};

} // namespace

bool isBadPort(quint16 port)
{
    static constexpr quint16 ports[] = {
        0,    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,   37,    42,   43,
        53,   69,   77,   79,   87,   95,   101,  102,  103,  104,  109,  110,  111,  113,  115,   117,  119,
        123,  135,  137,  139,  143,  161,  179,  389,  427,  465,  512,  513,  514,  515,  526,   530,  531,
        532,  540,  548,  554,  556,  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720,  1723, 2049,
        3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    };
    return std::find(std::begin(ports), std::end(ports), port) != std::end(ports);
}

bool Policies::isOwnOnly(const Machine& machine) const
{
    return m_request.initiator == Initiator::Worker || m_request.initiator == Initiator::SvgUse ||
           (m_request.initiator == Initiator::Track && machine.request().mode == fetch::Mode::SameOrigin);
}

bool Policies::fetchesSubresource(const Machine& machine)
{
    return machine.request().mode != fetch::Mode::Navigate;
}

bool Policies::outlivesDocument(const Machine& machine) const
{
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    return machine.request().keepalive && !inWorker;
}

bool Policies::isOwn(const Machine& machine) const
{
    return url::isSameOrigin(machine.request().url, machine.request().origin);
}

bool Policies::isRefusedByMode(const Machine& machine) const
{
    // https://fetch.spec.whatwg.org/#concept-main-fetch, steps 12.3 and 12.4
    const fetch::Request& request = machine.request();
    const bool refuses = request.mode == fetch::Mode::SameOrigin ||
                         (request.mode == fetch::Mode::NoCors && request.redirect != fetch::Redirect::Follow);
    return refuses && !isOwn(machine);
}

std::optional<Policies::Refusal> Policies::beforeRequest(Machine& machine) const
{
    // A worker's script or an SVG of another origin is refused for that before anybody asks a policy.
    const bool asksFirst = (m_request.initiator == Initiator::Track && m_profile.policies.playersAskFirst) ||
                           (m_request.initiator == Initiator::Worker && machine.hop() > 0 &&
                            m_profile.policies.workerRedirectsAskFirst);
    // A data: URL may be a worker's script, and is nobody's own.
    const bool isData = m_request.initiator == Initiator::Worker && machine.request().url.scheme == "data"_b;
    if (isOwnOnly(machine) && !isOwn(machine) && !isData) {
        auto failure = asksFirst ? contentSecurityPolicy(machine) : std::nullopt;
        return failure ? std::optional<Refusal>({std::move(*failure), false}) : std::nullopt;
    }
    if (auto failure = styleForbidden(machine))
        return Refusal{std::move(*failure), false};
    if (auto failure = danglingMarkup(machine))
        return Refusal{std::move(*failure), false};
    using fetch::ModeAsked;
    const bool byMode = isRefusedByMode(machine);
    if (byMode && m_profile.policies.modeAsked == ModeAsked::BeforePolicies)
        return std::nullopt;
    if (auto failure = contentSecurityPolicy(machine))
        return Refusal{std::move(*failure), false};
    if (auto failure = integrityPolicy(machine))
        return Refusal{std::move(*failure), false};
    if (auto failure = m_request.initiator == Initiator::FormPost ? frameForbidden(machine) : std::nullopt)
        return Refusal{std::move(*failure), false};
    if (auto failure = embeddedCredentials(machine))
        return Refusal{std::move(*failure), false};
    if (byMode && m_profile.policies.modeAsked == ModeAsked::BeforeMixedContent)
        return std::nullopt;
    if (auto failure = mixedContent(machine))
        return Refusal{std::move(*failure),
                       machine.hop() > 0 && m_profile.preflight.redirectPreflightBeforeMixedContent};
    // Whom the mode or a policy refuses nobody connects to, so that the port is looked at last.
    if (auto failure = byMode ? std::nullopt : badPort(machine))
        return Refusal{std::move(*failure), false};
    return localNetworkAccess(machine);
}

std::optional<Failure> Policies::danglingMarkup(Machine& machine) const
{
    // https://github.com/whatwg/fetch/pull/519: a URL with a line break and "<" may hold markup that an injection swallowed
    if (!m_profile.policies.refusesDanglingMarkup || machine.hop() > 0 || !m_request.url.contains('<') ||
        !machine.request().url.isHttp())
        return std::nullopt;
    const QByteArray text = m_request.url.trimmed();
    if (!text.contains('\n') && !text.contains('\t') && !text.contains('\r'))
        return std::nullopt;
    Failure failure = machine.failure(Symptom::NotCorsOther, "dangling-markup", m_request.url);
    failure.step = machine.recorder().at("main-fetch.7.markup").fail(fetch::Because(markupRefused));
    return failure;
}

std::optional<Failure> Policies::integrityPolicy(Machine& machine) const
{
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    if (!m_environment.integrity.forbids || (inWorker && m_profile.policies.workersHaveNoIntegrityPolicy) ||
        !lacksIntegrity(m_request, machine.request().mode, machine.request().url, m_profile))
        return std::nullopt;
    Failure failure = machine.failure(Symptom::NotCorsOther, "integrity-policy");
    failure.step = machine.recorder().at("main-fetch.7.integrity").fail(fetch::Because(integrityMissing));
    return failure;
}

std::optional<Failure> Policies::badPort(Machine& machine) const
{
    // https://fetch.spec.whatwg.org/#block-bad-port
    const url::Url& url = machine.request().url;
    if (!url.isHttp() || !url.port || !isBadPort(*url.port) ||
        m_profile.policies.openPorts.contains(*url.port))
        return std::nullopt;
    Failure failure = machine.failure(Symptom::NotCorsOther, "unsafe-port", QByteArray::number(*url.port));
    failure.network = http::NetworkFailure::UnsafePort;
    failure.step = machine.recorder()
                       .at("main-fetch.7.port")
                       .fail(fetch::Because(portRefused, fetch::decimal(*url.port)));
    return failure;
}

std::optional<Failure> Policies::embeddedCredentials(Machine& machine) const
{
    const bool unasked =
        (machine.request().mode == fetch::Mode::Cors && m_request.initiator != Initiator::EventSource) ||
        m_request.initiator == Initiator::Media || m_request.initiator == Initiator::Worker;
    // Where a worker's script is led to is its own origin's, or nobody's at all.
    const bool ofWorker = m_request.initiator == Initiator::Worker && machine.hop() > 0;
    // A form asks for a frame, and with it for a part of the page: form-led-form-user-own.
    const bool ofForm = m_request.initiator == Initiator::FormPost;
    if (ofWorker || (machine.hop() == 0 ? unasked : machine.request().mayNameUser && !ofForm) ||
        !m_profile.policies.refusesEmbeddedCredentials || !machine.request().url.includesCredentials() ||
        !(fetchesSubresource(machine) || ofForm) || m_request.initiator == Initiator::Xhr)
        return std::nullopt;
    Failure failure = machine.failure(Symptom::UrlHasCredentials, "embedded-credentials");
    failure.step = machine.recorder()
                       .at("main-fetch.7.userinfo")
                       .departing("refusesEmbeddedCredentials")
                       .fail(fetch::Because(userinfoRefused));
    return failure;
}

} // namespace crosscheck::page

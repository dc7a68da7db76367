#include "page/policies.h"

#include "page/csp.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence cspUpgrades{"policy.csp-upgrades", "page",
                               QT_TRANSLATE_NOOP("page", "The page's policy turns http into https: %1.")};
constexpr Sentence mixedUpgrades{
    "policy.mixed-upgrades", "page",
    QT_TRANSLATE_NOOP("page", "A secure page's image or media is asked for by https: %1.")};
constexpr Sentence portRefused{"policy.bad-port", "page",
                               QT_TRANSLATE_NOOP("page", "Browsers never send requests to port %1.")};
constexpr Sentence markupRefused{
    "policy.dangling-markup", "page",
    QT_TRANSLATE_NOOP("page", "The URL was written with a line break and “<”: this browser takes it for "
                              "markup that an injection swallowed.")};
constexpr Sentence userinfoRefused{
    "policy.userinfo", "page",
    QT_TRANSLATE_NOOP("page", "This browser refuses URLs that hold a user name or a password.")};
constexpr Sentence mixed{
    "policy.mixed", "page",
    QT_TRANSLATE_NOOP("page", "The page was loaded by https, and %1 would go out unencrypted.")};
constexpr Sentence notMixed{"policy.not-mixed", "page",
                            QT_TRANSLATE_NOOP("page", "%1 is secure enough for a page loaded by https.")};

std::optional<url::Url> asHttps(url::Url url)
{
    if (url.scheme != "http"_b)
        return std::nullopt;
    url.scheme = "https";
    if (url.port == 443)
        url.port.reset();
    return url;
}

bool isOfThisMachine(const url::Url& url)
{
    return url.host && url::isLoopbackHost(*url.host);
}

bool isShown(const fetch::Request& request)
{
    return request.destination == "image"_b || request.destination == "audio"_b ||
           request.destination == "video"_b;
}

bool isIpAddress(const url::Url& url)
{
    return url.host && (url.host->kind == url::Host::Kind::Ipv4 || url.host->kind == url::Host::Kind::Ipv6);
}

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

Policies::Upgrade Policies::upgradeOf(const Machine& machine) const
{
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    const bool byPolicy = m_environment.policies.upgradesInsecureRequests() &&
                          !(inWorker && m_profile.policies.workersIgnoreUpgrade);
    if (!byPolicy && m_environment.top.scheme != "https"_b)
        return Upgrade::None;
    const url::Url& url = machine.request().url;
    const bool subresource = fetchesSubresource(machine);
    const bool isForm = m_request.initiator == Initiator::FormPost &&
                        !(machine.hop() > 0 && m_profile.policies.formsUpgradedAtFirstOnly);
    // fetch() refuses another origin in mode same-origin before mixed content is upgraded, or anything.
    if (!(byPolicy && m_profile.policies.policyUpgradesBeforeMode) &&
        m_profile.policies.modeAsked != fetch::ModeAsked::AsStandard && machine.hop() == 0 &&
        m_request.initiator == Initiator::Fetch && isRefusedByMode(machine))
        return Upgrade::None;
    const bool trusted =
        isTrustedAsItIs(url) && !(machine.hop() > 0 && m_profile.redirects.upgradesTrustworthyHosts);
    if (url.scheme != "http"_b || trusted || !(subresource || (byPolicy && isForm)))
        return Upgrade::None;
    if (m_request.initiator == Initiator::Worker && m_profile.policies.workerScriptsStayInsecure)
        return Upgrade::None;
    const bool svgByPolicy =
        byPolicy && m_request.initiator == Initiator::SvgUse && m_profile.policies.policyUpgradesSvgFirst;
    if (m_profile.policies.refusesForeignBeforeUpgrade && !svgByPolicy && isOwnOnly(machine) &&
        !isOwn(machine))
        return Upgrade::None;
    if (m_profile.policies.playersAskFirst && m_request.initiator == Initiator::Media &&
        m_environment.policies.violation(url, directivesFor(m_request), machine.hop() > 0))
        return Upgrade::None;
    if (byPolicy)
        return Upgrade::ByPolicy;
    const bool anyHost = machine.hop() > 0 && m_profile.redirects.upgradesTrustworthyHosts;
    const bool insecure = anyHost ? m_page.kind != PageKind::File : isInsecure(machine);
    const bool stays = m_profile.policies.localImagesStayAsTheyAre && isOfThisMachine(url);
    return isShown(machine.request()) && (anyHost || !isIpAddress(url)) && insecure && !stays
               ? Upgrade::AsMixedContent
               : Upgrade::None;
}

void Policies::upgrade(Machine& machine) const
{
    const Upgrade how = upgradeOf(machine);
    if (how == Upgrade::None || machine.waitsForPolicies())
        return;
    const std::optional<url::Url> secure = asHttps(machine.request().url);
    if (!secure)
        return;
    const fetch::Profile::Redirects& redirects = m_profile.redirects;
    machine.upgrade(*secure, how == Upgrade::ByPolicy ? redirects.upgradesBeforeTaint
                                                      : redirects.mixedUpgradesBeforeTaint);
    if (how == Upgrade::ByPolicy) // https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request
        machine.recorder().at("main-fetch.5").pass(fetch::Because(cspUpgrades, machine.href()));
    else // https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm
        machine.recorder().at("main-fetch.6").pass(fetch::Because(mixedUpgrades, machine.href()));
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
    if (isOwnOnly(machine) && !isOwn(machine)) {
        auto failure = asksFirst ? contentSecurityPolicy(machine) : std::nullopt;
        return failure ? std::optional<Refusal>({std::move(*failure), false}) : std::nullopt;
    }
    if (auto failure = danglingMarkup(machine))
        return Refusal{std::move(*failure), false};
    if (auto failure = badPort(machine))
        return Refusal{std::move(*failure), false};
    if (auto failure = embeddedCredentials(machine))
        return Refusal{std::move(*failure), false};
    using fetch::ModeAsked;
    const bool byMode = isRefusedByMode(machine);
    if (byMode && m_profile.policies.modeAsked == ModeAsked::BeforePolicies)
        return std::nullopt;
    if (auto failure = contentSecurityPolicy(machine))
        return Refusal{std::move(*failure), false};
    if (byMode && m_profile.policies.modeAsked == ModeAsked::BeforeMixedContent)
        return std::nullopt;
    if (auto failure = mixedContent(machine))
        return Refusal{std::move(*failure),
                       machine.hop() > 0 && m_profile.preflight.redirectPreflightBeforeMixedContent};
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
    if ((machine.hop() == 0 && unasked) || !m_profile.policies.refusesEmbeddedCredentials ||
        !machine.request().url.includesCredentials() || !fetchesSubresource(machine) ||
        m_request.initiator == Initiator::Xhr)
        return std::nullopt;
    Failure failure = machine.failure(Symptom::UrlHasCredentials, "embedded-credentials");
    failure.step = machine.recorder()
                       .at("main-fetch.7.userinfo")
                       .departing("refusesEmbeddedCredentials")
                       .fail(fetch::Because(userinfoRefused));
    return failure;
}

bool Policies::isInsecure(const Machine& machine) const
{
    const url::Url& url = machine.request().url;
    // https://w3c.github.io/webappsec-mixed-content/#should-block-fetch; browsers ask for the page's scheme alone.
    if (m_environment.top.scheme != "https"_b || m_page.kind == PageKind::File)
        return false;
    if (url.scheme != "http"_b && url.scheme != "ws"_b && url.scheme != "ftp"_b)
        return false;
    if (m_profile.policies.localImagesStayAsTheyAre && machine.hop() == 0 && isOfThisMachine(url) &&
        isShown(machine.request()))
        return false;
    return !isTrustedAsItIs(url);
}

std::optional<Failure> Policies::mixedContent(Machine& machine) const
{
    const url::Url& url = machine.request().url;
    const bool unasked = m_page.kind == PageKind::File || (m_page.kind == PageKind::SharedWorker &&
                                                           m_profile.policies.sharedWorkersLoadMixedContent);
    // A form's request is asked too: in a scenario it is sent into a frame, whose page would be mixed content.
    if (m_environment.top.scheme != "https"_b || unasked)
        return std::nullopt;
    if (machine.waitsForPolicies() && upgradeOf(machine) != Upgrade::None)
        return std::nullopt;
    fetch::Recorder record = machine.recorder();
    record.at("main-fetch.7.mixed");
    // https://wicg.github.io/local-network-access/#mixed-content: a request that names its address space is judged by that.
    const bool named =
        m_profile.policies.localNetworkAccess && m_around.localNetworkChecks &&
        (m_request.targetAddressSpace == "local"_b || m_request.targetAddressSpace == "loopback"_b ||
         m_request.targetAddressSpace == "private"_b ||
         addressSpaceOf(url.host.value_or(url::Host())) == AddressSpace::Local ||
         (url.host && url.host->text.endsWith(".local")));
    if (named || !isInsecure(machine)) {
        record.pass(fetch::Because(notMixed, machine.href()));
        return std::nullopt;
    }
    if (m_request.initiator == Initiator::Track && m_profile.policies.tracksAreDisplayedContent)
        return std::nullopt;
    Failure failure = machine.failure(Symptom::MixedContent, {}, url.scheme);
    failure.step = record.fail(fetch::Because(mixed, machine.href()));
    return failure;
}

} // namespace crosscheck::page

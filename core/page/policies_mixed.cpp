#include "page/csp.h"
#include "page/policies.h"

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
constexpr Sentence workerLeavesOrigin{
    "policy.worker-leaves-origin", "page",
    QT_TRANSLATE_NOOP("page", "A worker's script has to be of the page's own origin, and %1 no longer is.")};
constexpr Sentence mixed{
    "policy.mixed", "page",
    QT_TRANSLATE_NOOP("page", "The page was loaded by https, and %1 would go out unencrypted.")};
constexpr Sentence notMixed{"policy.not-mixed", "page",
                            QT_TRANSLATE_NOOP("page", "%1 is secure enough for a page loaded by https.")};

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

std::optional<url::Url> asHttps(url::Url url)
{
    if (url.scheme != "http"_b)
        return std::nullopt;
    url.scheme = "https";
    if (url.port == 443)
        url.port.reset();
    return url;
}

Policies::Upgrade Policies::upgradeOf(const Machine& machine) const
{
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    // Nor is its own address: seldom-alive-upgrade-None.
    const bool leftToServer = m_profile.policies.keptAliveRedirectsStayInsecure &&
                              m_request.initiator == Initiator::Fetch && outlivesDocument(machine);
    const bool byPolicy = m_environment.policies.upgradesInsecureRequests() && !leftToServer &&
                          !(inWorker && m_profile.policies.workersIgnoreUpgrade);
    const bool ofFile = m_page.kind == PageKind::File && m_profile.policies.filesUpgradeShownContent;
    if (!byPolicy && !ofFile && m_environment.top.scheme != "https"_b)
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
    // A redirect is upgraded on its way where the first URL was one to be upgraded, or was secure: combined-one-guarded-10.
    const bool onTheWay = machine.hop() > 0 && m_profile.redirects.upgradesTrustworthyHosts;
    const bool anyHost = onTheWay && machine.hrefs().first().startsWith("https:");
    const bool trusted = isTrustedAsItIs(url) && !(onTheWay && (byPolicy || anyHost));
    if (url.scheme != "http"_b || trusted || !(subresource || (byPolicy && isForm)))
        return Upgrade::None;
    if (m_request.initiator == Initiator::Worker && machine.hop() == 0 &&
        m_profile.policies.workerScriptsStayInsecure)
        return Upgrade::None;
    const bool svgByPolicy =
        byPolicy && m_request.initiator == Initiator::SvgUse && m_profile.policies.policyUpgradesSvgFirst;
    if (m_profile.policies.refusesForeignBeforeUpgrade && !svgByPolicy && isOwnOnly(machine) &&
        !isOwn(machine))
        return Upgrade::None;
    const bool asksFirst =
        (m_request.initiator == Initiator::Media && m_profile.policies.playersAskFirst) ||
        (m_request.initiator == Initiator::Beacon && machine.hop() == 0 &&
         m_profile.policies.beaconsAskFirst) ||
        (m_request.initiator == Initiator::EventSource && machine.hop() == 0 &&
         m_profile.policies.eventSourceThrowsOnCsp) ||
        (m_request.initiator == Initiator::Fetch && machine.hop() == 0 && m_profile.policies.fetchAsksFirst);
    if (asksFirst && m_environment.policies.violation(url, directivesFor(m_request), machine.hop() > 0,
                                                      scriptIn(m_request, m_profile)))
        return Upgrade::None;
    if (byPolicy)
        return Upgrade::ByPolicy;
    if (m_profile.policies.policyAskedBeforeMixedUpgrade && isShown(machine.request()) &&
        m_environment.policies.violation(url, directivesFor(m_request), machine.hop() > 0,
                                         scriptIn(m_request, m_profile)))
        return Upgrade::None;
    if (onTheWay && !anyHost)
        return Upgrade::None;
    const bool insecure = ofFile || (anyHost ? m_page.kind != PageKind::File : isInsecure(machine));
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

std::optional<Failure> Policies::workerUpgraded(const url::Url& script, fetch::Recorder& recorder) const
{
    // https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request, for the script of a worker
    const bool stays =
        m_profile.policies.workerScriptsStayInsecure ||
        (m_page.kind == PageKind::SharedWorker && m_profile.policies.sharedWorkerScriptsStayInsecure);
    if (!m_environment.policies.upgradesInsecureRequests() || stays || isTrustedAsItIs(script))
        return std::nullopt;
    const auto secure = asHttps(script);
    if (!secure)
        return std::nullopt;
    Failure failure;
    failure.symptom = Symptom::SameOriginMode;
    failure.detail = "worker-start";
    failure.header = "content-security-policy";
    failure.url = secure->href(true);
    failure.origin = m_environment.originText;
    failure.step =
        recorder.at("worker-upgrade.1").fail(fetch::Because(workerLeavesOrigin, secure->href(true)));
    return failure;
}

bool Policies::isTrustedAsItIs(const url::Url& url) const
{
    return m_profile.policies.loopbackIsTrustworthy && url::isPotentiallyTrustworthy(url);
}

bool Policies::isInsecureScheme(const Machine& machine) const
{
    using fetch::MixedSchemes;
    if (m_profile.policies.mixedSchemes == MixedSchemes::Http)
        return false;
    static const QList<QByteArray> secure{"https", "wss", "about", "data", "blob", "file"};
    const fetch::Request& request = machine.request();
    if (secure.contains(request.url.scheme))
        return false;
    if (m_profile.policies.mixedSchemes == MixedSchemes::All)
        return true;
    const bool byScript = m_request.initiator == Initiator::Fetch || m_request.initiator == Initiator::Xhr ||
                          m_request.initiator == Initiator::EventSource;
    // What is shown is upgraded, and ws can be.
    const bool upgraded = isShown(request) && request.url.scheme == "ws"_b;
    return !upgraded && !(byScript && machine.hop() == 0 && request.mode == fetch::Mode::Cors);
}

bool Policies::isInsecure(const Machine& machine) const
{
    const url::Url& url = machine.request().url;
    // https://w3c.github.io/webappsec-mixed-content/#should-block-fetch; browsers ask for the page's scheme alone.
    if (m_environment.top.scheme != "https"_b || m_page.kind == PageKind::File)
        return false;
    if (url.scheme != "http"_b && !isInsecureScheme(machine))
        return false;
    if (m_profile.policies.localImagesStayAsTheyAre && machine.hop() == 0 && isOfThisMachine(url) &&
        isShown(machine.request()))
        return false;
    return !isTrustedAsItIs(url);
}

std::optional<Failure> Policies::mixedContent(Machine& machine) const
{
    const url::Url& url = machine.request().url;
    const bool unasked =
        m_page.kind == PageKind::File ||
        (m_page.kind == PageKind::SharedWorker && m_profile.policies.sharedWorkersLoadMixedContent &&
         !m_environment.policies.has("block-all-mixed-content"));
    // A form's request is asked too: in a scenario it is sent into a frame, whose page would be mixed content.
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    const bool waits = m_profile.policies.syncRedirectsMayBeMixed && m_request.synchronous && !inWorker &&
                       m_request.initiator == Initiator::Xhr && machine.hop() > 0;
    if (m_environment.top.scheme != "https"_b || unasked || waits)
        return std::nullopt;
    if (machine.waitsForPolicies() && upgradeOf(machine) != Upgrade::None)
        return std::nullopt;
    fetch::Recorder record = machine.recorder();
    record.at("main-fetch.7.mixed");
    // https://wicg.github.io/local-network-access/#mixed-content: a request that names its address space is judged by that;
    // what workers ask for isn't (third_party/blink/renderer/core/loader/mixed_content_checker.cc: branch-lifted-app-worker-local).
    const bool named =
        !inWorker && m_profile.policies.localNetworkAccess && m_around.localNetworkChecks &&
        (m_request.targetAddressSpace == "local"_b || m_request.targetAddressSpace == "loopback"_b ||
         m_request.targetAddressSpace == "private"_b ||
         addressSpaceOf(url.host.value_or(url::Host())).value_or(AddressSpace::Public) !=
             AddressSpace::Public ||
         (url.host && url.host->text.endsWith(".local")));
    if (named || !isInsecure(machine)) {
        record.pass(fetch::Because(notMixed, machine.href()));
        return std::nullopt;
    }
    if (m_request.initiator == Initiator::Track && m_profile.policies.tracksAreDisplayedContent)
        return std::nullopt;
    // What is shown and was left as it is for its host isn't looked at again: apart-sent-mixed-img-local-name.
    if (m_profile.redirects.upgradesTrustworthyHosts && machine.hop() > 0 && isShown(machine.request()) &&
        machine.hrefs().first().startsWith("http:"))
        return std::nullopt;
    Failure failure = machine.failure(Symptom::MixedContent, {}, url.scheme);
    failure.step = record.fail(fetch::Because(mixed, machine.href()));
    return failure;
}

} // namespace crosscheck::page

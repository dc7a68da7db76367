#include "page/csp.h"
#include "page/policies.h"
#include "page/prepare.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence cspForbids{
    "policy.csp-forbids", "page",
    QT_TRANSLATE_NOOP("page", "The page's Content-Security-Policy doesn't list it: “%1”.")};
constexpr Sentence cspAllows{"policy.csp-allows", "page",
                             QT_TRANSLATE_NOOP("page", "The page's Content-Security-Policy lets it pass.")};
constexpr Sentence sandboxedWorker{
    "policy.sandboxed-worker", "page",
    QT_TRANSLATE_NOOP("page", "The page's policy takes its origin away, and a worker's script must be of the "
                              "page's own.")};

fetch::Recorder policyStep(Machine& machine)
{
    fetch::Recorder record = machine.recorder();
    record.at("main-fetch.7.csp");
    return record;
}

/// What asks for data that a script will read or send, and not for what the page shows or runs.
bool asksByScript(Initiator initiator)
{
    return givesResponse(initiator) || initiator == Initiator::EventSource || initiator == Initiator::Beacon;
}

} // namespace

const QList<QByteArray>& directivesFor(const PageRequest& request)
{
    static const QList<QByteArray> images{"img-src", "default-src"};
    static const QList<QByteArray> scripts{"script-src-elem", "script-src", "default-src"};
    static const QList<QByteArray> styles{"style-src-elem", "style-src", "default-src"};
    static const QList<QByteArray> players{"media-src", "default-src"};
    static const QList<QByteArray> fonts{"font-src", "default-src"};
    static const QList<QByteArray> forms{"form-action"};
    static const QList<QByteArray> connections{"connect-src", "default-src"};
    switch (loadedAs(request)) {
    case Initiator::Img:
    case Initiator::Webgl:
    case Initiator::CssMask:
    case Initiator::CssShape:
    case Initiator::CssBackground:
    case Initiator::SvgUse:
        return images;
    case Initiator::Script:
    case Initiator::ScriptModule:
    case Initiator::Import:
        return scripts;
    case Initiator::Stylesheet:
        return styles;
    case Initiator::Media:
    case Initiator::Track:
        return players;
    case Initiator::Font:
    case Initiator::FontCss:
        return fonts;
    case Initiator::Worker:
        return directivesForWorker();
    case Initiator::FormPost:
        return forms;
    case Initiator::Fetch:
    case Initiator::Xhr:
    case Initiator::EventSource:
    case Initiator::Beacon:
    case Initiator::Preload:
        break;
    }
    return connections;
}

ScriptLoad scriptIn(const PageRequest& request, const fetch::Profile& profile)
{
    const bool unread = request.initiator == Initiator::Preload && profile.policies.preloadsHaveNoIntegrity;
    return {unread ? QByteArrayView() : QByteArrayView(request.integrity),
            request.initiator == Initiator::Script};
}

const QList<QByteArray>& directivesForWorker()
{
    static const QList<QByteArray> workers{"worker-src", "child-src", "script-src", "default-src"};
    return workers;
}

bool isLeftToOthers(const url::Url& url)
{
    static const QList<QByteArray> unopened{"ws",       "wss",  "javascript",  "about",        "chrome",
                                            "resource", "file", "view-source", "moz-extension"};
    return !url.isHttp() && url.scheme != "data"_b && url.scheme != "blob"_b &&
           !unopened.contains(url.scheme);
}

bool isAskedOf(const url::Url& url, fetch::Mode mode)
{
    return url.isHttp() || url.scheme == "data"_b || url.scheme == "blob"_b ||
           (mode == fetch::Mode::NoCors && isLeftToOthers(url));
}

bool isStyleForbidden(const PageRequest& request, const Failure& failure)
{
    return request.initiator == Initiator::FontCss && failure.detail == "style-src-elem"_b;
}

const QList<QByteArray>& directivesThatRefused(const PageRequest& request, const Failure& failure)
{
    static const QList<QByteArray> frames{"frame-src", "child-src", "default-src"};
    return failure.detail == frames.first() ? frames : directivesFor(request);
}

std::optional<Failure> Policies::frameForbidden(Machine& machine) const
{
    // https://w3c.github.io/webappsec-csp/#frame-src-navigate-response-check and its request's, for the frame that a scenario sends a form into
    Failure failure = machine.failure(Symptom::CspBlocked, "frame-src");
    const auto violation = m_environment.policies.violation(
        machine.request().url, directivesThatRefused(m_request, failure), machine.hop() > 0);
    if (!violation)
        return std::nullopt;
    failure.value = violation->directive;
    failure.header = "content-security-policy";
    failure.step = policyStep(machine).fail(fetch::Because(cspForbids, violation->directive));
    return failure;
}

std::optional<Failure> Policies::workerRefused(fetch::Recorder& recorder) const
{
    const auto script = m_page.workerUrl.isEmpty() || m_environment.policies.isEmpty()
                            ? std::nullopt
                            : url::parseOrNull(m_page.workerUrl);
    if (!script)
        return std::nullopt;
    if (m_environment.policies.sandboxesOrigin())
        return workerOfSandbox(recorder);
    if (auto failure = workerForbidden(*script, recorder))
        return failure;
    auto failure = workerUpgraded(*script, recorder);
    return failure ? failure : workerLessPublic(*script, recorder);
}

fetch::Failure Policies::workerOfSandbox(fetch::Recorder& recorder) const
{
    // https://html.spec.whatwg.org/multipage/workers.html#fetch-a-classic-worker-script: in mode same-origin, and none is an opaque origin's own
    Failure failure;
    failure.symptom = Symptom::SameOriginMode;
    failure.detail = "worker-start";
    failure.value = "sandbox";
    failure.header = "content-security-policy";
    failure.url = m_page.workerUrl;
    failure.origin = m_environment.originText;
    failure.step = recorder.at("worker-sandbox.1").fail(fetch::Because(sandboxedWorker));
    return failure;
}

std::optional<Failure> Policies::workerForbidden(const url::Url& script, fetch::Recorder& recorder) const
{
    // https://w3c.github.io/webappsec-csp/#should-block-request, for the script of a worker
    const auto violation = m_environment.policies.violation(script, directivesForWorker(), false);
    if (!violation)
        return std::nullopt;
    Failure failure;
    failure.symptom = Symptom::CspBlocked;
    failure.detail = "worker-start";
    failure.value = violation->directive;
    failure.header = "content-security-policy";
    failure.url = m_page.workerUrl;
    failure.step = recorder.at("worker-constructor.6").fail(fetch::Because(cspForbids, violation->directive));
    return failure;
}

bool Policies::comparesPaths(const Machine& machine) const
{
    return machine.hop() > 0 && ((m_profile.policies.keptAliveComparePaths && outlivesDocument(machine)) ||
                                 (m_profile.policies.preflightsComparePaths && machine.asksByPreflight()));
}

std::optional<Failure> Policies::styleForbidden(Machine& machine) const
{
    // https://w3c.github.io/webappsec-csp/#should-block-inline, for the style element that a font's rule stands in: what is never
    // applied asks for nothing
    const auto violations = m_request.initiator == Initiator::FontCss && machine.hop() == 0
                                ? m_environment.policies.inlineStyleViolations()
                                : QList<ContentSecurityPolicy::Violation>();
    if (violations.isEmpty())
        return std::nullopt;
    const QByteArray& directive = violations.first().directive;
    Failure failure = machine.failure(Symptom::CspBlocked, violations.first().effective, directive);
    failure.header = "content-security-policy";
    failure.step = policyStep(machine).fail(fetch::Because(cspForbids, directive));
    return failure;
}

std::optional<Failure> Policies::contentSecurityPolicy(Machine& machine) const
{
    // https://w3c.github.io/webappsec-csp/#should-block-request
    const ContentSecurityPolicy& policy = m_environment.policies;
    const bool formElsewhere = m_request.initiator == Initiator::FormPost && machine.hop() > 0;
    if (policy.isEmpty() || (formElsewhere && m_profile.policies.formActionLooksAtFirstOnly))
        return std::nullopt;
    const QList<QByteArray>& directives = directivesFor(m_request);
    if (std::none_of(directives.begin(), directives.end(),
                     [&](const QByteArray& name) { return policy.has(name); }))
        return std::nullopt;
    const url::Url& url = machine.request().url;
    if (m_profile.policies.policiesAskedOfKnownSchemes && !isAskedOf(url, machine.request().mode))
        return std::nullopt;
    fetch::Recorder record = policyStep(machine);
    auto violation = policy.violation(url, directives, machine.hop() > 0, scriptIn(m_request, m_profile));
    if (!violation && m_page.kind == PageKind::Data && asksByScript(m_request.initiator)) {
        url::Origin self = policy.self();
        self.scheme.clear();
        if (m_profile.policies.dataPagesAreAskedAgain)
            violation = policy.violationWithSelf(self, url, directives, machine.hop() > 0);
        else if (m_profile.policies.preflightsOfDataPagesHaveNoSelf && machine.asksByPreflight())
            violation = policy.violationWithSelf(url::Origin(), url, directives, machine.hop() > 0);
    }
    const bool inPath = !violation && comparesPaths(machine);
    if (inPath)
        violation = policy.violation(url, directives, false, scriptIn(m_request, m_profile));
    if (violation && m_profile.policies.policiesAskedOfKnownSchemes && isLeftToOthers(url) &&
        violation->directive.split(' ').contains("*"))
        violation.reset();
    if (!violation) {
        record.pass(fetch::Because(cspAllows));
        return std::nullopt;
    }
    Failure failure = machine.failure(Symptom::CspBlocked, violation->effective, violation->directive);
    if (inPath)
        failure.item = "path";
    failure.header = "content-security-policy";
    failure.step = record.fail(fetch::Because(cspForbids, violation->directive));
    return failure;
}

} // namespace crosscheck::page

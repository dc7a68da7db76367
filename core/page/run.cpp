#include "page/run.h"

#include "fetch/machine.h"
#include "page/answer.h"
#include "page/policies.h"
#include "page/prepare.h"
#include "page/reasons.h"

#include <algorithm>
#include <utility>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Outcome;
using fetch::Verdict;

namespace {

/// Whether a frame that was to show this shows in its place that it can't be had. What another program may be asked for leaves
/// the frame as it was.
bool leavesErrorPage(const Failure& failure)
{
    static const QList<QByteArray> ofBrowser{
        "blob", "data", "about", "file", "filesystem", "chrome", "devtools", "chrome-extension", "ws", "wss"};
    const bool shutOut =
        failure.detail == "url-scheme"_b && (failure.value == "chrome"_b || failure.value == "devtools"_b);
    const bool byScheme =
        !shutOut && failure.symptom == fetch::Symptom::UnsupportedScheme && ofBrowser.contains(failure.value);
    const bool byNetwork = failure.symptom == fetch::Symptom::LocalNetworkPermission ||
                           failure.symptom == fetch::Symptom::InsecureContextPrivateNetwork;
    return byScheme || byNetwork || failure.network != http::NetworkFailure::None ||
           failure.detail == "bad-location"_b || failure.detail == "blob-not-found"_b;
}

/// Whether a frame has loaded, with nothing in it, where it is led to what needs no server.
bool leavesNothing(const Failure& failure, const fetch::Profile& profile)
{
    const bool redirected = failure.detail == "redirect-scheme"_b;
    return (redirected && profile.loads.schemesLeaveFramesEmpty.contains(failure.value)) ||
           (profile.loads.blankFramesLoad && (redirected ? failure.next : failure.url) == "about:blank"_b);
}

/// Whether a frame that an answer keeps off shows in its place that it may not be had.
bool showsRefusal(const Failure& failure, const fetch::Profile& profile)
{
    constexpr int noContent = 204, resetContent = 205;
    const bool empty = failure.status == noContent || failure.status == resetContent;
    if (failure.detail == "frame-resource"_b)
        return profile.loads.failedFramesShowErrors;
    if (failure.detail == "frame-embedder"_b)
        return profile.loads.failedFramesShowErrors || profile.loads.forbiddenFramesLoad;
    return failure.symptom == fetch::Symptom::FrameBlocked && (!empty || profile.loads.forbiddenFramesLoad);
}

} // namespace

struct Run::State
{
    State(const fetch::Profile& withProfile, std::shared_ptr<const Environment> inEnvironment,
          std::shared_ptr<const ReadRequest> ofRequest, const Surroundings& with,
          const fetch::PreflightCache& kept)
        : profile(withProfile), environment(std::move(inEnvironment)), read(std::move(ofRequest)),
          request(read->written), around(with), cache(kept)
    {
    }

    const fetch::Profile& profile;
    std::shared_ptr<const Environment> environment;
    std::shared_ptr<const ReadRequest> read;
    const PageRequest& request; ///< what `read` holds
    Surroundings around;
    fetch::PreflightCache cache;
    fetch::Trace trace; ///< of a request that never reached the machine
    std::optional<Machine> machine;
    QList<Wanted> wire;
    QList<Failure> warnings;
    std::optional<Verdict> verdict;
    bool loaded = false; ///< an element got what it asked for

    void start(qint64 now);
    void advance();
    void finish();
    /// Whether a preload whose failures are hidden tells of this one all the same.
    bool tellsOfFailure(const Failure& failure) const;
    void throwException(const Failure& failure);
};

void Run::State::start(qint64 now)
{
    fetch::Recorder recorder(trace);
    const Policies policies(environment->page, *environment, request, around, profile);
    if (const auto refused = policies.workerRefused(recorder)) {
        throwException(*refused);
        return;
    }
    Prepared prepared = prepare(*environment, *read, profile, recorder);
    if (prepared.exception) {
        throwException(*prepared.exception);
        return;
    }
    if (prepared.unasked) {
        verdict = Verdict();
        return;
    }
    constexpr qsizetype usualRequests = 2; // one, and what comes before or behind it
    wire.reserve(usualRequests);
    machine.emplace(profile, std::move(prepared.request), cache, now);
    advance();
}

void Run::State::throwException(const Failure& failure)
{
    Verdict thrown;
    thrown.outcome = Outcome::JsException;
    thrown.failure = failure;
    verdict = thrown;
}

void Run::State::advance()
{
    const Policies policies(environment->page, *environment, request, around, profile);
    while (!verdict) {
        switch (machine->ask()) {
        case Machine::Ask::Hop: {
            policies.upgrade(*machine);
            if (const auto warning = policies.localNetworkWarning(*machine))
                warnings.append(*warning);
            auto refusal = policies.beforeRequest(*machine);
            if (!refusal)
                machine->permit();
            else if (refusal->afterPreflight)
                machine->refuseAfterPreflight(std::move(refusal->failure));
            else
                machine->refuse(std::move(refusal->failure));
            break;
        }
        case Machine::Ask::Send: {
            const Machine::Sending& sending = machine->sending();
            Wanted& wanted = wire.emplaceBack();
            wanted.kind = sending.preflight ? Wanted::Kind::Preflight : Wanted::Kind::Actual;
            wanted.hop = machine->hop();
            wanted.request = sending.request;
            wanted.withCredentials = sending.withCredentials;
            wanted.url = machine->request().url;
            return;
        }
        case Machine::Ask::Response: {
            if (auto failure = policies.afterAnswer(*machine))
                machine->refuse(std::move(*failure));
            else
                machine->permit();
            break;
        }
        case Machine::Ask::Done:
            finish();
            return;
        }
    }
}

bool Run::State::tellsOfFailure(const Failure& failure) const
{
    const bool opaque = machine->tainting() == fetch::ResponseTainting::Opaque;
    const bool portCounts = request.as != "style"_b && request.as != "fetch"_b;
    const bool stopped = failure.symptom == fetch::Symptom::MixedContent ||
                         failure.symptom == fetch::Symptom::CspBlocked ||
                         failure.detail == "integrity-policy"_b ||
                         (failure.network == http::NetworkFailure::UnsafePort && portCounts);
    // Of a redirect that is stopped the answer is left, and another origin's is nothing that could be told of.
    const bool elsewhere = failure.hop > 0 && (stopped || request.as == "module"_b) &&
                           !std::all_of(machine->hrefs().begin(), machine->hrefs().begin() + failure.hop,
                                        [&](const QByteArray& href) {
                                            return url::originTextOf(href) == environment->originText;
                                        });
    if (elsewhere)
        return false;
    // What is no address of a server, or none that may be asked, isn't opened at all.
    const bool unopened = failure.hop == 0 && failure.detail != "not-decodable"_b &&
                          (!failure.url.startsWith("http") ||
                           (failure.network == http::NetworkFailure::UnsafePort && request.as != "style"_b));
    const bool ofBrowser =
        failure.detail == "url-scheme"_b && (failure.value == "chrome"_b || failure.value == "view-source"_b);
    const bool noImage = request.as == "image"_b && failure.detail == "not-decodable"_b &&
                         (!opaque || machine->response().body.isEmpty());
    const bool own = machine->tainting() == fetch::ResponseTainting::Basic;
    const bool noStyle = request.as == "style"_b &&
                         (failure.detail == "mime-type"_b || (own && failure.detail == "nosniff"_b));
    // Nobody refuses a server of the page's own a blob of that origin: there is none.
    const bool noBlob =
        failure.value == "blob"_b && !failure.next.isEmpty() && own &&
        url::originTextOf(failure.next.sliced(qsizetype(sizeof "blob:") - 1)) == environment->originText;
    const bool byAnswer = failure.detail == "truncated-body"_b || noStyle ||
                          (request.as == "fetch"_b && failure.detail == "bad-encoding"_b) ||
                          (failure.detail == "status"_b && failure.symptom != fetch::Symptom::OrbCorbBlocked);
    // Where the page's own server leads out of http, nothing is opened: combined-one-dead_ends-05.
    const bool leftHttp = own && failure.detail == "redirect-scheme"_b && failure.value != "blob"_b;
    const bool unanswered = own && failure.network != http::NetworkFailure::None &&
                            failure.network != http::NetworkFailure::UnsafePort;
    return stopped || unopened || ofBrowser || noImage || noBlob || leftHttp || unanswered ||
           failure.detail == "integrity"_b || (byAnswer && !opaque);
}

void Run::State::finish()
{
    Verdict last = machine->takeVerdict();
    const bool unfollowed = last.response && last.response->type == "opaqueredirect"_b;
    // A refusal is of the last answer where it has its status; a redirect's body nobody looks at.
    const bool refused = last.failure && last.failure->status > 0 && !last.failure->preflight &&
                         last.failure->hop == machine->hop() && last.failure->next.isEmpty();
    if (auto failure = refused ? undecodable(*environment, request, profile, *machine) : std::nullopt) {
        last.outcome = Outcome::NetworkError;
        last.failure = std::move(failure);
    }
    if (!last.failure) {
        if (auto failure = judgeUse(*environment, request, profile, *machine, unfollowed)) {
            last.outcome = fetch::isPolicy(*failure) ? Outcome::Blocked : Outcome::NetworkError;
            last.failure = std::move(failure);
            last.response.reset();
        }
    }
    cache = machine->cache();
    loaded = !last.failure;
    if (last.failure && last.failure->symptom == fetch::Symptom::CspBlocked && machine->hop() == 0 &&
        request.initiator == Initiator::EventSource && profile.policies.eventSourceThrowsOnCsp) {
        last.outcome = Outcome::JsException;
    }
    if (request.initiator == Initiator::Xhr && last.response && machine->request().url.scheme == "data"_b)
        http::remove(last.response->headers, "Content-Length");
    // https://fetch.spec.whatwg.org/#concept-header-value: a Response can't hold a line feed, XMLHttpRequest shows it.
    if (request.initiator != Initiator::Xhr && last.response && profile.network.emptyLinesAreNotJoined)
        last.response->headers.removeIf([](const http::Header& one) { return one.value.contains('\n'); });
    if (!givesResponse(request.initiator)) {
        last.response.reset();
        if (last.outcome == Outcome::Opaque)
            last.outcome = Outcome::Ok;
    }
    if (last.failure && request.initiator == Initiator::Preload && profile.loads.preloadHidesFailure &&
        !tellsOfFailure(*last.failure) && last.outcome != Outcome::JsException) {
        last.outcome = Outcome::Ok;
    }
    const bool ofFrame = last.failure && request.initiator == Initiator::FormPost;
    if (ofFrame && ((profile.loads.failedFramesShowErrors && leavesErrorPage(*last.failure)) ||
                    (profile.loads.forbiddenFramesLoad && last.failure->detail == "frame-src"_b) ||
                    leavesNothing(*last.failure, profile) || showsRefusal(*last.failure, profile)))
        last.outcome = Outcome::Ok;
    const bool silent = request.initiator == Initiator::Beacon || request.initiator == Initiator::CssMask ||
                        request.initiator == Initiator::CssShape ||
                        request.initiator == Initiator::CssBackground ||
                        request.initiator == Initiator::SvgUse;
    if (silent && last.outcome != Outcome::JsException)
        last.outcome = Outcome::Unknown;
    last.warnings += warnings;
    verdict = std::move(last);
}

Run::Run(const fetch::Profile& profile, Page page, PageRequest request, const Surroundings& around,
         const fetch::PreflightCache& cache, qint64 now)
    : Run(profile, std::make_shared<const Environment>(std::move(page), profile), std::move(request), around,
          cache, now)
{
}

Run::Run(const fetch::Profile& profile, const std::shared_ptr<const Environment>& environment,
         PageRequest request, const Surroundings& around, const fetch::PreflightCache& cache, qint64 now)
    : Run(profile, environment, std::make_shared<const ReadRequest>(std::move(request), *environment), around,
          cache, now)
{
}

Run::Run(const fetch::Profile& profile, std::shared_ptr<const Environment> environment,
         std::shared_ptr<const ReadRequest> request, const Surroundings& around,
         const fetch::PreflightCache& cache, qint64 now)
    : d(std::make_unique<State>(profile, std::move(environment), std::move(request), around, cache))
{
    d->start(now);
}

Run::Run(const Run& other) : d(std::make_unique<State>(*other.d)) {}
Run::Run(Run&&) noexcept = default;
Run& Run::operator=(const Run& other)
{
    if (this != &other)
        d = std::make_unique<State>(*other.d);
    return *this;
}
Run& Run::operator=(Run&&) noexcept = default;
Run::~Run() = default;

std::variant<Wanted, fetch::Verdict> Run::next() const
{
    if (d->verdict)
        return *d->verdict;
    return d->wire.last();
}

void Run::feed(const http::Answer& answer, qint64 at)
{
    if (d->verdict)
        return;
    d->machine->feed(answer, at);
    d->advance();
}

void Run::stop()
{
    if (d->verdict)
        return;
    Verdict soFar;
    soFar.complete = false;
    soFar.warnings = d->machine->verdict().warnings + d->warnings;
    d->cache = d->machine->cache();
    d->verdict = soFar;
}

const fetch::Trace& Run::trace() const
{
    return d->machine ? d->machine->trace : d->trace;
}

const fetch::PreflightCache& Run::cache() const
{
    return d->machine ? d->machine->cache() : d->cache;
}

const fetch::Profile& Run::profile() const
{
    return d->profile;
}

const Page& Run::page() const
{
    return d->environment->page;
}

const Environment& Run::environment() const
{
    return *d->environment;
}

const fetch::Verdict* Run::verdict() const
{
    return d->verdict ? &*d->verdict : nullptr;
}

Run::Left Run::release()
{
    return {d->verdict ? std::exchange(*d->verdict, {}) : fetch::Verdict(),
            std::exchange(d->machine ? d->machine->trace : d->trace, {})};
}

const PageRequest& Run::request() const
{
    return d->request;
}

const QList<Wanted>& Run::wire() const
{
    return d->wire;
}

const http::Response& Run::response() const
{
    static const http::Response none;
    return d->machine ? d->machine->response() : none;
}

const QList<QByteArray>& Run::hops() const
{
    static const QList<QByteArray> none;
    return d->machine ? d->machine->hrefs() : none;
}

QByteArray Run::answeredPolicy(qsizetype ofHop) const
{
    return d->machine ? d->machine->answeredPolicy(ofHop) : QByteArray();
}

fetch::Mode Run::mode() const
{
    return d->machine ? d->machine->request().mode : fetch::Mode::NoCors;
}

int Run::permanentHop(int upTo) const
{
    return d->machine ? d->machine->permanentHop(upTo) : 0;
}

QList<QByteArray> Run::hopsWithFragments() const
{
    QList<QByteArray> all = hops();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const QByteArray fragment = d->machine->fragment(i); !fragment.isNull())
            all[i].append('#').append(fragment);
    }
    return all;
}

QList<QByteArray> Run::upgraded() const
{
    QList<QByteArray> all;
    if (d->machine) {
        for (const url::Url& url : d->machine->upgraded())
            all.append(url.href(true));
    }
    return all;
}

QByteArray Run::canvas() const
{
    const bool image = d->request.initiator == Initiator::Img || d->request.initiator == Initiator::Webgl;
    const bool drawn = d->request.initiator != Initiator::Webgl || d->profile.loads.webglAvailable;
    if (!image || !drawn || !d->loaded || !d->machine)
        return {};
    return d->machine->tainting() == fetch::ResponseTainting::Opaque ? "tainted" : "readable";
}

QList<words::Text> Run::preflightReasons() const
{
    fetch::Trace unseen;
    fetch::Recorder recorder(unseen);
    const Prepared asked = prepare(*d->environment, *d->read, d->profile, recorder);
    return asked.exception ? QList<words::Text>() : reasonsForPreflight(asked.request, d->profile);
}

} // namespace crosscheck::page

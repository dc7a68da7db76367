#include "runner/runner.h"

#include "runner/ledger.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace crosscheck::runner {

using engines::Engine;
using page::Wanted;

namespace {

constexpr int preflightBodyMs = 500;

/// One engine's run over the shared answers.
struct Lane
{
    Engine engine;
    page::Run run;
    QList<Wanted> fed; ///< in order, to count equal ones
    bool ended = false;
};

// What every browser adds and CORS does not look at, so that a server that refuses a request without it is not taken for
// a broken one. The values are neutral: they name no browser.
http::Request dressed(const http::Request& wanted)
{
    http::Request out = wanted;
    if (!http::contains(out.headers, "Accept"))
        out.headers.prepend(http::Header{"Accept", "*/*"});
    if (!http::contains(out.headers, "User-Agent"))
        out.headers.prepend(http::Header{"User-Agent", "Mozilla/5.0 (compatible; Crosscheck)"});
    return out;
}

// The space of the address that a connection went to.
std::optional<page::AddressSpace> spaceOfPeer(const QByteArray& peer)
{
    const auto host = url::parseHost(peer.left(peer.lastIndexOf(':')));
    const auto* address = std::get_if<url::Host>(&host);
    return address ? page::addressSpaceOf(*address) : std::nullopt;
}

} // namespace

struct Runner::Private
{
    explicit Private(Runner* owner) : q(owner) {}

    void begin();
    void advance();
    bool step(Lane& lane);
    bool mayBeSent(const Wanted& wanted) const;
    void send(const Wanted& wanted, Engine engine);
    void answered(quint64 id, const http::Exchange& exchange);
    bool learnSpace(const http::Exchange& exchange);
    void finish();

    Runner* q;
    wire::Wire wire;
    facts::Investigation investigation;
    Consent consent;
    wire::Options options;
    page::Surroundings around;
    QList<Lane> lanes;
    Ledger ledger;
    QHash<quint64, int> underWay; ///< id of the wire -> index of the ledger
    QElapsedTimer clock;
    qint64 startedMs = 0;
    QByteArray probe; ///< id of the planned request that is sent alone; empty in a test
    bool running = false;
    bool stoppedBefore = false;
};

Runner::Runner(QObject* parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    connect(&d->wire, &wire::Wire::finished, this,
            [this](quint64 id, const http::Exchange& exchange) { d->answered(id, exchange); });
    connect(&d->wire, &wire::Wire::progress, this, [this](quint64 id, const QByteArray& phase, qint64) {
        const auto it = d->underWay.constFind(id);
        if (it != d->underWay.constEnd())
            Q_EMIT progress(d->ledger.at(*it).wanted.request, phase, d->clock.elapsed());
    });
}

Runner::~Runner() = default;

bool Runner::couldChangeData(QByteArrayView method)
{
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

void Runner::start(const facts::Investigation& investigation, const Consent& consent,
                   const wire::Options& options)
{
    cancel();
    d->investigation = investigation;
    d->consent = consent;
    d->options = options;
    d->ledger = {};
    d->around = {};
    d->stoppedBefore = false;
    d->probe.clear();
    d->startedMs = QDateTime::currentMSecsSinceEpoch();
    d->clock.start();
    d->running = true;
    d->begin();
    // From the event loop: finished() must not come before start() has returned.
    QMetaObject::invokeMethod(
        this,
        [this, started = d->startedMs] {
            if (d->running && started == d->startedMs)
                d->advance();
        },
        Qt::QueuedConnection);
}

bool Runner::ask(const facts::Investigation& investigation, const diagnosis::PlannedRequest& planned,
                 const wire::Options& options)
{
    if (couldChangeData(planned.request.method))
        return false;
    cancel();
    d->investigation = investigation;
    d->consent = {};
    d->options = options;
    d->ledger = {};
    d->around = {};
    d->stoppedBefore = false;
    d->probe = planned.id;
    d->startedMs = QDateTime::currentMSecsSinceEpoch();
    d->clock.start();
    d->running = true;
    d->send({Wanted::Kind::Actual, 0, planned.request, false}, Engine::Standard);
    return true;
}

void Runner::cancel()
{
    d->running = false;
    d->underWay.clear();
    d->wire.cancelAll();
    d->lanes.clear();
}

bool Runner::isRunning() const
{
    return d->running;
}

void Runner::Private::begin()
{
    lanes.clear();
    ledger.forgetAskers();
    stoppedBefore = false;
    QList<Engine> engines = engines::browsers();
    engines.append(Engine::Standard); // last: a request that the standard alone makes is then marked as such
    for (const Engine engine : engines)
        lanes.append({engine,
                      page::Run(engines::profile(engine), investigation.page, investigation.request, around,
                                {}, startedMs),
                      {},
                      false});
}

void Runner::Private::advance()
{
    bool moved = true;
    while (moved) {
        moved = false;
        for (Lane& lane : lanes)
            moved = step(lane) || moved;
    }
    const bool ended = std::all_of(lanes.cbegin(), lanes.cend(), [](const Lane& lane) { return lane.ended; });
    if (ended && !ledger.isWaiting())
        finish();
}

// Takes a lane as far as the answers go; true where something changed for it.
bool Runner::Private::step(Lane& lane)
{
    if (lane.ended)
        return false;
    const std::variant<Wanted, fetch::Verdict> next = lane.run.next();
    const auto* wanted = std::get_if<Wanted>(&next);
    if (!wanted) {
        lane.ended = true;
        return true;
    }
    const auto nth = std::count_if(lane.fed.cbegin(), lane.fed.cend(),
                                   [wanted](const Wanted& before) { return isSameRequest(before, *wanted); });
    int index = ledger.find(*wanted, int(nth));
    const bool unsafe = wanted->kind == Wanted::Kind::Actual && couldChangeData(wanted->request.method);
    if (index < 0 && unsafe) {
        // Never a second time: the lanes that differ in a header share what the first one got.
        const int other = ledger.findUnsafe(wanted->hop);
        if (other >= 0 && ledger.at(other).wanted.request.url == wanted->request.url &&
            ledger.at(other).wanted.request.method == wanted->request.method)
            index = other;
        const bool repeats = index < 0 && (other >= 0 || nth > 0);
        if (repeats || !mayBeSent(*wanted)) {
            stoppedBefore = stoppedBefore || !consent.preflightOnly;
            lane.run.stop();
            lane.ended = true;
            return true;
        }
    } else if (index < 0 && !mayBeSent(*wanted)) {
        lane.run.stop();
        lane.ended = true;
        return true;
    }
    if (index < 0) {
        send(*wanted, lane.engine);
        return false;
    }
    ledger.asked(index, lane.engine);
    if (!ledger.at(index).answered)
        return false;
    lane.fed.append(*wanted);
    const http::Exchange& exchange = ledger.at(index).exchange;
    lane.run.feed(exchange.answer, exchange.startedMs + qint64(std::max(0.0, exchange.connection.totalMs)));
    return true;
}

bool Runner::Private::mayBeSent(const Wanted& wanted) const
{
    if (wanted.kind == Wanted::Kind::Preflight)
        return true;
    if (consent.preflightOnly)
        return false;
    return consent.sendUnsafe || !couldChangeData(wanted.request.method);
}

void Runner::Private::send(const Wanted& wanted, Engine engine)
{
    const int index = ledger.append(wanted, engine);
    wire::Options how = options;
    // Nobody looks at a preflight's body, and a server that forgets its length would keep us waiting for it.
    if (wanted.kind == Wanted::Kind::Preflight)
        how.bodyTimeoutMs = std::min(how.bodyTimeoutMs, preflightBodyMs);
    const quint64 id = wire.send(dressed(wanted.request), how, !couldChangeData(wanted.request.method));
    underWay.insert(id, index);
    Q_EMIT q->progress(wanted.request, "name", clock.elapsed());
}

void Runner::Private::answered(quint64 id, const http::Exchange& exchange)
{
    const auto it = underWay.constFind(id);
    if (!running || it == underWay.constEnd())
        return;
    const int index = *it;
    underWay.erase(it);
    ledger.answer(index, exchange);
    Q_EMIT q->exchanged(ledger.at(index).exchange);
    if (!running) // whoever heard it cancelled
        return;
    if (!probe.isEmpty()) {
        finish();
        return;
    }
    if (learnSpace(exchange))
        begin();
    advance();
}

// A name's address space is known once a connection was made: the lanes then begin anew, over the answers that are there.
bool Runner::Private::learnSpace(const http::Exchange& exchange)
{
    const std::optional<url::Url> url = url::parseOrNull(exchange.request.url);
    if (!url || !url->host || page::addressSpaceOf(*url->host))
        return false;
    const std::optional<page::AddressSpace> space = spaceOfPeer(exchange.connection.peer);
    const QByteArray key = url->host->text + ":" + QByteArray::number(url->effectivePort().value_or(0));
    const auto known = around.spaces.constFind(key);
    if (!space || (known != around.spaces.constEnd() && *known == *space))
        return false;
    around.spaces.insert(key, *space);
    return *space != page::AddressSpace::Public;
}

void Runner::Private::finish()
{
    running = false;
    facts::Send send;
    send.page = investigation.page;
    send.request = investigation.request;
    send.exchanges = ledger.exchanges();
    send.around = around;
    send.around.certificateTrusted =
        options.insecure ||
        std::any_of(send.exchanges.cbegin(), send.exchanges.cend(), [this](const auto& each) {
            const QList<QByteArray>& chain = each.connection.certificates;
            return !chain.isEmpty() && options.trustedCertificates.contains(chain.first());
        });
    send.preflightOnly = consent.preflightOnly || stoppedBefore;
    send.probe = probe;
    if (!probe.isEmpty()) {
        for (http::Exchange& exchange : send.exchanges)
            exchange.onlyEngine.clear();
    }
    send.atMs = startedMs;
    lanes.clear();
    Q_EMIT q->finished(send, stoppedBefore);
}

} // namespace crosscheck::runner

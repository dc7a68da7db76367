#include "wire/wire.h"

#include "http/reader.h"
#include "url/origin.h"
#include "wire/raw_reading.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

#include <map>
#include <thread>

namespace crosscheck::wire {

using http::NetworkFailure;

namespace {

constexpr int eventStreamMs = 300; // enough to show its first events

struct Running
{
    Job job;
    http::Exchange exchange; ///< what is known before the answer
    std::unique_ptr<Transfer> transfer;
    std::unique_ptr<RawReading> raw;
    std::unique_ptr<QFutureWatcher<system::Proxy>> proxy;
    std::unique_ptr<QTimer> bodyTimer;
    http::Answer firstAnswer; ///< what curl's reading gave, while the raw one runs
    qint64 started = 0;
};

// In a thread of its own and not in the pool: a proxy script may hang for minutes, and the program's end would wait for it.
QFuture<system::Proxy> askForProxy(const QByteArray& url)
{
    auto promise = std::make_shared<QPromise<system::Proxy>>();
    promise->start();
    std::thread([promise, url] {
        promise->addResult(system::proxyFor(url));
        promise->finish();
    }).detach();
    return promise->future();
}

http::Answer failed(NetworkFailure failure)
{
    http::Answer answer;
    answer.failure = failure;
    return answer;
}

qsizetype headLength(const QByteArray& raw)
{
    qsizetype end = raw.size();
    for (const char* blank : {"\r\n\r\n", "\n\n", "\n\r\n"}) {
        const qsizetype at = raw.indexOf(blank);
        if (at >= 0)
            end = std::min(end, at);
    }
    return end;
}

} // namespace

struct Wire::Private
{
    explicit Private(Wire* owner) : q(owner) {}
    ~Private()
    {
        for (auto& [id, one] : running) {
            if (one->transfer)
                loop->remove(one->transfer->easy());
        }
        running.clear();
    }

    Running* find(quint64 id) const
    {
        const auto it = running.find(id);
        return it == running.end() ? nullptr : it->second.get();
    }
    void start(quint64 id);
    void phase(quint64 id, const char* name);
    void transferEnded(quint64 id, CURLcode code, bool cut);
    void rawEnded(quint64 id, const QByteArray& raw, NetworkFailure failure);
    void finish(quint64 id, const http::Answer& answer, const http::Connection& connection);

    Wire* q;
    std::unique_ptr<CurlLoop> loop; ///< made with the first transfer
    std::map<quint64, std::unique_ptr<Running>> running;
    quint64 last = 0;
};

Wire::Wire(QObject* parent) : QObject(parent)
{
    d = std::make_unique<Private>(this);
}

Wire::~Wire() = default;

quint64 Wire::send(const http::Request& request, const Options& options, bool repeatable)
{
    const quint64 id = ++d->last;
    auto one = std::make_unique<Running>();
    one->started = QDateTime::currentMSecsSinceEpoch();
    one->exchange.source = http::Exchange::Source::Live;
    one->exchange.startedMs = one->started;
    one->exchange.request = request;
    const std::optional<url::Url> url = url::parseOrNull(request.url);
    if (url && url->isHttp() && url->host) {
        one->job = {asSent(request, *url), *url, options, {}, repeatable};
        one->exchange.request = one->job.request;
    }
    const bool usable = one->job.url.host.has_value();
    const bool loopback = usable && url::isLoopbackHost(*one->job.url.host);
    Running& running = *(d->running[id] = std::move(one));
    if (!usable) {
        // Only http: and https: go over this wire; whoever asks for something else gets no name looked up.
        http::Connection connection;
        connection.failureText = "not an http: or https: URL";
        d->finish(id, failed(NetworkFailure::Dns), connection);
        return id;
    }
    d->phase(id, "name");
    if (loopback) { // browsers never ask a proxy for the machine itself
        d->start(id);
        return id;
    }
    running.proxy = std::make_unique<QFutureWatcher<system::Proxy>>();
    connect(running.proxy.get(), &QFutureWatcher<system::Proxy>::finished, this, [this, id] {
        if (Running* found = d->find(id)) {
            found->job.proxy = found->proxy->result();
            found->proxy.release()->deleteLater(); // it is the sender
            d->start(id);
        }
    });
    running.proxy->setFuture(askForProxy(running.job.url.href(true)));
    return id;
}

void Wire::Private::start(quint64 id)
{
    if (!loop) {
        http::Connection connection;
        const std::optional<Curl> curl = Curl::load(&connection.failureText);
        if (!curl) {
            connection.failureText.prepend("libcurl, which carries the requests, can't be loaded: ");
            finish(id, failed(NetworkFailure::Unreachable), connection);
            return;
        }
        loop = std::make_unique<CurlLoop>(*curl);
    }
    Running* one = find(id);
    one->transfer =
        std::make_unique<Transfer>(loop->curl(), one->job, [this, id](const char* name) { phase(id, name); });
    loop->add(one->transfer->easy(), [this, id](CURLcode code) { transferEnded(id, code, false); });
}

void Wire::Private::phase(quint64 id, const char* name)
{
    Running* one = find(id);
    if (!one)
        return;
    const qint64 bytes = one->transfer ? one->transfer->bytes() : 0;
    // We may be inside one of curl's callbacks, where nothing may be cancelled: tell it later.
    QMetaObject::invokeMethod(
        q,
        [this, id, bytes, what = QByteArray(name)] {
            if (find(id))
                Q_EMIT q->progress(id, what, bytes);
        },
        Qt::QueuedConnection);
    if (qstrcmp(name, "body") == 0) {
        QMetaObject::invokeMethod(
            q,
            [this, id] {
                Running* found = find(id);
                if (!found || !found->transfer || found->bodyTimer)
                    return;
                found->bodyTimer = std::make_unique<QTimer>();
                found->bodyTimer->setSingleShot(true);
                QObject::connect(found->bodyTimer.get(), &QTimer::timeout, q,
                                 [this, id] { transferEnded(id, CURLE_OK, true); });
                found->bodyTimer->start(found->transfer->isEventStream()
                                            ? std::min(eventStreamMs, found->job.options.bodyTimeoutMs)
                                            : found->job.options.bodyTimeoutMs);
            },
            Qt::QueuedConnection);
    }
}

void Wire::Private::transferEnded(quint64 id, CURLcode code, bool cut)
{
    Running* one = find(id);
    if (!one || !one->transfer)
        return;
    http::Answer answer = one->transfer->answer(code, cut);
    const http::Connection connection = one->transfer->connection(code, cut);
    const bool again = one->transfer->wantsRawReading(code);
    loop->remove(one->transfer->easy());
    if (!again) {
        finish(id, answer, connection);
        return;
    }
    one->firstAnswer = answer;
    one->exchange.connection = connection;
    one->transfer.reset();
    const auto ended = [this, id](const QByteArray& raw, NetworkFailure failure) {
        QMetaObject::invokeMethod(
            q, [this, id, raw, failure] { rawEnded(id, raw, failure); }, Qt::QueuedConnection);
    };
    one->raw = std::make_unique<RawReading>(*loop, one->job, ended);
}

void Wire::Private::rawEnded(quint64 id, const QByteArray& raw, NetworkFailure failure)
{
    Running* one = find(id);
    if (!one)
        return;
    http::Answer answer = one->firstAnswer;
    if (failure == NetworkFailure::None) {
        if (headLength(raw) > one->job.options.headLimit) {
            answer = failed(NetworkFailure::ResponseTooLarge);
        } else {
            answer = http::readResponse(raw, {}, one->job.request.method);
            if (answer.failure == NetworkFailure::TruncatedBody)
                answer.failure = NetworkFailure::None;
            answer.raw = raw.left(one->job.options.headLimit + one->job.options.bodyLimit);
        }
    }
    http::Connection connection = one->exchange.connection;
    if (answer.ok())
        connection.failureText.clear();
    finish(id, answer, connection);
}

void Wire::Private::finish(quint64 id, const http::Answer& answer, const http::Connection& connection)
{
    const auto it = running.find(id);
    if (it == running.end())
        return;
    http::Exchange exchange = it->second->exchange;
    exchange.answer = answer;
    exchange.connection = connection;
    if (exchange.connection.totalMs < 0)
        exchange.connection.totalMs = double(QDateTime::currentMSecsSinceEpoch() - it->second->started);
    // The timer may be what called us.
    if (it->second->bodyTimer)
        it->second->bodyTimer.release()->deleteLater();
    running.erase(it);
    // Queued: whoever hears it may send, cancel or delete us.
    QMetaObject::invokeMethod(
        q, [this, id, exchange] { Q_EMIT q->finished(id, exchange); }, Qt::QueuedConnection);
}

void Wire::cancel(quint64 id)
{
    Running* one = d->find(id);
    if (!one)
        return;
    http::Connection connection = one->exchange.connection;
    if (one->transfer) {
        connection = one->transfer->connection(CURLE_ABORTED_BY_CALLBACK, true);
        d->loop->remove(one->transfer->easy());
    }
    d->finish(id, failed(NetworkFailure::Cancelled), connection);
}

void Wire::cancelAll()
{
    while (!d->running.empty())
        cancel(d->running.begin()->first);
}

int Wire::running() const
{
    return int(d->running.size());
}

} // namespace crosscheck::wire

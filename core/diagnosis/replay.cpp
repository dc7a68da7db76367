#include "diagnosis/replay.h"

#include "http/header.h"
#include "url/encode.h"

namespace crosscheck::diagnosis {

namespace {
// Equal where both say something; a record that was not made by us may leave headers out.
bool headerFits(const page::Wanted& wanted, const http::Exchange& exchange, const char* name)
{
    const std::optional<QByteArray> asked = http::get(wanted.request.headers, name);
    const std::optional<QByteArray> recorded = http::get(exchange.request.headers, name);
    const bool own = exchange.source == http::Exchange::Source::Live ||
                     exchange.source == http::Exchange::Source::Scripted;
    if (!own && !recorded)
        return true;
    return asked == recorded;
}

// What one engine percent-encodes another writes as it is ("|" in a path): the record may be of either.
bool sameTarget(const QByteArray& wanted, const QByteArray& recorded)
{
    if (wanted == recorded)
        return true;
    const std::optional<url::Url> a = url::parseOrNull(wanted);
    const std::optional<url::Url> b = url::parseOrNull(recorded);
    if (!a || !b)
        return false;
    const QByteArray one = a->href(true), other = b->href(true);
    return one == other || ((one.contains('%') || other.contains('%')) &&
                            url::percentDecoded(one) == url::percentDecoded(other));
}

bool fits(const page::Wanted& wanted, const http::Exchange& exchange, const QByteArray& engine)
{
    const bool preflight = wanted.kind == page::Wanted::Kind::Preflight;
    if (preflight != (exchange.kind == http::Exchange::Kind::Preflight))
        return false;
    // The standard is no browser that sends: it may look at what only one of them was given.
    if (!exchange.onlyEngine.isEmpty() && exchange.onlyEngine != engine && engine != "standard")
        return false;
    return wanted.request.method == exchange.request.method &&
           sameTarget(wanted.request.url, exchange.request.url) && headerFits(wanted, exchange, "origin") &&
           headerFits(wanted, exchange, "access-control-request-method") &&
           headerFits(wanted, exchange, "access-control-request-headers");
}

// The i-th equal request gets the i-th record.
int take(const page::Wanted& wanted, const facts::Send& send, const QByteArray& engine, QList<bool>& used)
{
    int again = -1;
    for (int i = 0; i < send.exchanges.size(); ++i) {
        if (!fits(wanted, send.exchanges.at(i), engine))
            continue;
        if (!used.at(i)) {
            used[i] = true;
            return i;
        }
        again = i;
    }
    // What was sent once and asked for twice (a redirect that comes back) is answered as before.
    return again;
}

bool hasAnsweredActual(const facts::Send& send)
{
    return std::any_of(send.exchanges.begin(), send.exchanges.end(), [](const http::Exchange& exchange) {
        return exchange.kind == http::Exchange::Kind::Actual && exchange.answer.ok() &&
               exchange.answer.response.status > 0;
    });
}

bool isRecording(const facts::Send& send)
{
    return std::any_of(send.exchanges.begin(), send.exchanges.end(), [](const http::Exchange& exchange) {
        return exchange.source == http::Exchange::Source::Har ||
               exchange.source == http::Exchange::Source::Watched ||
               exchange.source == http::Exchange::Source::Pasted ||
               exchange.source == http::Exchange::Source::Edited;
    });
}

// An answer that every engine takes: for a preflight that must have passed because the request after it was sent.
http::Answer passing(const page::Wanted& wanted)
{
    http::Answer answer;
    answer.response.status = 204;
    const QByteArray origin = http::get(wanted.request.headers, "origin").value_or("*");
    answer.response.headers = {
        {"Access-Control-Allow-Origin", origin},
        {"Access-Control-Allow-Credentials", "true"},
        {"Access-Control-Allow-Methods",
         http::get(wanted.request.headers, "access-control-request-method").value_or("GET")},
        {"Access-Control-Allow-Headers",
         http::get(wanted.request.headers, "access-control-request-headers").value_or(QByteArray())},
    };
    return answer;
}

constexpr int mostRequests = 64;

void finish(EngineVerdict& out, engines::Engine engine, const page::Run& run)
{
    const std::variant<page::Wanted, fetch::Verdict> end = run.next();
    if (const fetch::Verdict* verdict = std::get_if<fetch::Verdict>(&end))
        out.verdict = *verdict;
    out.trace = run.trace();
    if (out.known)
        out.console = engines::consoleLines(engine, run);
}
} // namespace

bool isCompletedByBrowser(const facts::Send& send, const http::Exchange& exchange)
{
    constexpr int firstRedirect = 300, notModified = 304, firstError = 400;
    const http::Response& answer = exchange.answer.response;
    if (answer.status < firstRedirect || answer.status >= firstError)
        return false;
    if (answer.status == notModified) {
        static constexpr const char* conditions[] = {"if-none-match", "if-modified-since"};
        return !http::contains(answer.headers, "access-control-allow-origin") &&
               std::any_of(std::begin(conditions), std::end(conditions), [&](const char* name) {
                   return http::contains(exchange.request.headers, name) &&
                          !http::contains(send.request.headers, name);
               });
    }
    const std::optional<QByteArray> location = http::get(answer.headers, "location");
    const std::optional<url::Url> target = location ? url::parseOrNull(*location) : std::nullopt;
    return target && !target->isHttp() && http::contains(answer.headers, "non-authoritative-reason");
}

Replayed replayWhole(engines::Engine engine, const facts::Send& send)
{
    Replayed out;
    out.verdict.engine = engine;
    if (send.request.url.isEmpty() || send.page.origin.isEmpty()) { // of what, or for whom, isn't told
        out.verdict.known = false;
        out.verdict.verdict.complete = false;
        return out;
    }
    const QByteArray name = engines::slug(engine);
    page::Run run(engines::profile(engine), send.page, send.request, send.around, {}, send.atMs);
    QList<bool> used(send.exchanges.size(), false);
    for (int steps = 0; steps < mostRequests; ++steps) {
        const std::variant<page::Wanted, fetch::Verdict> next = run.next();
        const page::Wanted* wanted = std::get_if<page::Wanted>(&next);
        if (!wanted)
            break;
        Replayed::Met met{*wanted, take(*wanted, send, name, used), {}, false};
        if (met.exchange >= 0) {
            met.answer = send.exchanges.at(met.exchange).answer;
            met.answered = met.answer.ok();
            out.met.append(met);
            run.feed(met.answer, send.atMs);
            continue;
        }
        if (wanted->kind == page::Wanted::Kind::Preflight && isRecording(send) && hasAnsweredActual(send)) {
            out.assumedPreflight = true;
            run.feed(passing(*wanted), send.atMs);
            continue;
        }
        out.met.append(met);
        const bool afterPreflight =
            wanted->kind == page::Wanted::Kind::Actual && !out.met.isEmpty() && out.met.size() > 1 &&
            out.met.at(out.met.size() - 2).wanted.kind == page::Wanted::Kind::Preflight;
        if (!afterPreflight &&
            !(send.preflightOnly && wanted->kind == page::Wanted::Kind::Actual && !send.exchanges.isEmpty()))
            out.verdict.known = false;
        run.stop();
        break;
    }
    out.preflightReasons = run.preflightReasons();
    finish(out.verdict, engine, run);
    if (const std::optional<fetch::Failure>& failure = out.verdict.verdict.failure)
        out.verdict.known = failure->network != http::NetworkFailure::NotRecorded &&
                            (out.met.isEmpty() || out.met.last().exchange < 0 ||
                             !isCompletedByBrowser(send, send.exchanges.at(out.met.last().exchange)));
    if (!out.verdict.known)
        out.verdict.console.clear();
    return out;
}

EngineVerdict replay(engines::Engine engine, const facts::Send& send)
{
    return replayWhole(engine, send).verdict;
}

EngineVerdict runWith(engines::Engine engine, const facts::Send& send,
                      const std::function<http::Answer(const page::Wanted&, const http::Exchange*)>& answer)
{
    EngineVerdict out;
    out.engine = engine;
    const QByteArray name = engines::slug(engine);
    page::Run run(engines::profile(engine), send.page, send.request, send.around, {}, send.atMs);
    QList<bool> used(send.exchanges.size(), false);
    for (int steps = 0; steps < mostRequests; ++steps) {
        const std::variant<page::Wanted, fetch::Verdict> next = run.next();
        const page::Wanted* wanted = std::get_if<page::Wanted>(&next);
        if (!wanted)
            break;
        const int index = take(*wanted, send, name, used);
        run.feed(answer(*wanted, index >= 0 ? &send.exchanges.at(index) : nullptr), send.atMs);
    }
    finish(out, engine, run);
    return out;
}

} // namespace crosscheck::diagnosis

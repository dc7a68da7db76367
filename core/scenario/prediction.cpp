#include "scenario/prediction.h"

#include "fetch/headers.h"
#include "page/prepare.h"
#include "page/steps.h"
#include "scenario/world.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

/// The scenario's server in the lab's network, with the requests that it has seen counted.
class Server
{
public:
    explicit Server(const Scenario& scenario) : m_scenario(scenario) {}

    http::Answer answer(const page::Wanted& wanted)
    {
        http::Answer answer;
        const std::optional<url::Url> url = url::parseOrNull(wanted.request.url);
        answer.failure = url ? reach(*url) : http::NetworkFailure::Dns;
        if (!answer.ok())
            return answer;
        const bool preflight = wanted.request.method == "OPTIONS" &&
                               http::contains(wanted.request.headers, "Access-Control-Request-Method");
        int& seen = m_seen[(preflight ? "p " : "a ") + url->path];
        const ScriptedAnswer scripted = answerFor(m_scenario, url->path, preflight, seen++);
        if (scripted.reset) {
            answer.failure = http::NetworkFailure::Reset;
        } else if (scripted.close || (scripted.raw && scripted.raw->isEmpty())) {
            answer.failure = http::NetworkFailure::ClosedWithoutAnswer;
        } else {
            // The run reads the bytes itself, as leniently as its engine does.
            answer.raw = wireBytes(scripted, wanted.request.method);
        }
        m_elapsed += scripted.delayMs;
        return answer;
    }
    qint64 elapsed() const { return m_elapsed; }

private:
    const Scenario& m_scenario;
    QHash<QByteArray, int> m_seen;
    qint64 m_elapsed = 0;
};

WireRequest wireRequest(const page::Wanted& wanted)
{
    const http::HeaderList& headers = wanted.request.headers;
    return {wanted.kind,
            wanted.request.method,
            wanted.request.url,
            http::get(headers, "Origin"),
            http::get(headers, "Access-Control-Request-Method"),
            http::get(headers, "Access-Control-Request-Headers")};
}

bool reaches(const page::Wanted& wanted)
{
    const std::optional<url::Url> url = url::parseOrNull(wanted.request.url);
    return url && reach(*url) == http::NetworkFailure::None;
}

/// Whether an engine sends the request once more before it takes the answer. That is its network's doing and no part of a run:
/// a program that speaks to real servers sends a request once.
bool isAskedAgain(const http::Answer& answer, const page::Wanted& wanted, int sent,
                  const fetch::Profile& profile)
{
    const QByteArray& method = wanted.request.method;
    const bool harmless = method == "GET" || method == "HEAD" || method == "OPTIONS";
    const bool unanswered = answer.failure == http::NetworkFailure::Reset ||
                            answer.failure == http::NetworkFailure::ClosedWithoutAnswer;
    if (unanswered && reaches(wanted))
        return harmless && sent < profile.sendsUntilAnswered;
    return sent == 1 && profile.repeatsMisdirected && answer.raw.startsWith("HTTP/1.1 421 ");
}

page::Page pageOf(const Scenario& scenario)
{
    page::Page page = scenario.page;
    if (page.kind == page::PageKind::File)
        page.headers.clear(); // a file comes without any
    if (page.url.isEmpty())
        page.url = page.origin + '/' + scenario.id + "/__page";
    if (page.kind == page::PageKind::Worker || page.kind == page::PageKind::SharedWorker)
        page.workerUrl = page.origin + '/' + scenario.id + "/__worker.js";
    const std::optional<url::Url> url = url::parseOrNull(page.url);
    if (!page.space && url && page.kind != page::PageKind::File)
        page.space = spaceOfPort(url->effectivePort().value_or(0));
    return page;
}

QJsonValue nullable(const std::optional<QByteArray>& bytes)
{
    return bytes ? QJsonValue(QString::fromLatin1(*bytes)) : QJsonValue();
}

QJsonValue responseToJson(const std::optional<fetch::FilteredResponse>& response)
{
    if (!response)
        return {};
    QJsonArray headers;
    for (const http::Header& header : response->headers)
        headers.append(QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    return QJsonObject{{u"type"_s, QString::fromLatin1(response->type)},
                       {u"status"_s, response->status},
                       {u"redirected"_s, response->redirected},
                       {u"headers"_s, headers}};
}

QJsonArray traceToJson(const fetch::Trace& trace)
{
    static constexpr const char* results[] = {"pass", "fail", "skip"};
    QJsonArray list;
    for (const fetch::Step& step : trace) {
        const fetch::StepInfo* info = page::stepInfo(step.id);
        QJsonObject object{{u"step"_s, QString::fromLatin1(step.id)},
                           {u"title"_s, info ? words::english({&info->title, {}}) : QString()},
                           {u"result"_s, QString::fromLatin1(results[size_t(step.result)])},
                           {u"because"_s, words::english(step.because)},
                           {u"hop"_s, step.hop},
                           {u"preflight"_s, step.preflight}};
        if (info)
            object.insert(u"address"_s, QString::fromLatin1(info->address));
        if (!step.departure.isEmpty())
            object.insert(u"departure"_s, QString::fromLatin1(step.departure));
        list.append(object);
    }
    return list;
}

} // namespace

Prediction predict(const Scenario& scenario, engines::Engine engine)
{
    static const page::Surroundings around = surroundings();
    const page::Page page = pageOf(scenario);
    Server server(scenario);
    fetch::PreflightCache cache;
    Prediction prediction;
    prediction.id = scenario.id;
    prediction.engine = engine;
    qint64 now = 0;
    const QList<page::PageRequest> requests = QList<page::PageRequest>{scenario.request} + scenario.then;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        page::Run run(engines::profile(engine), page, requests.at(i), around, cache, now);
        auto next = run.next();
        while (const auto* wanted = std::get_if<page::Wanted>(&next)) {
            // The record is the server's: what never reaches it is not on the wire.
            const auto send = [&] {
                if (reaches(*wanted))
                    prediction.wire.append(wireRequest(*wanted));
                return server.answer(*wanted);
            };
            http::Answer answer = send();
            for (int sent = 1; isAskedAgain(answer, *wanted, sent, engines::profile(engine)); ++sent)
                answer = send();
            run.feed(answer, now + server.elapsed());
            next = run.next();
        }
        const fetch::Verdict verdict = std::get<fetch::Verdict>(next);
        const bool unplayable = verdict.failure && verdict.failure->detail == "not-decodable";
        if (requests.at(i).initiator == page::Initiator::Media && unplayable &&
            engines::profile(engine).repeatsMedia)
            prediction.wire.append(prediction.wire.last());
        cache = run.cache();
        prediction.console += engines::consoleLines(engine, run);
        if (i == 0) {
            prediction.outcome = verdict.outcome;
            prediction.response = verdict.response;
            prediction.canvas = run.canvas();
            prediction.failure = verdict.failure;
            prediction.trace = run.trace();
        } else {
            prediction.then.append({verdict.outcome, verdict.response});
        }
        now += scenario.thenGapMs;
    }
    return prediction;
}

QJsonObject toJson(const Prediction& prediction)
{
    QJsonArray then;
    for (const ThenOutcome& one : prediction.then) {
        const bool good = one.outcome == fetch::Outcome::Ok || one.outcome == fetch::Outcome::Opaque;
        const QByteArray outcome =
            good || one.outcome == fetch::Outcome::Unknown ? fetch::slug(one.outcome) : "failed";
        then.append(QJsonObject{{u"outcome"_s, QString::fromLatin1(outcome)},
                                {u"response"_s, responseToJson(one.response)}});
    }
    QJsonArray wire;
    for (const WireRequest& request : prediction.wire) {
        wire.append(QJsonObject{
            {u"kind"_s, request.kind == page::Wanted::Kind::Preflight ? u"preflight"_s : u"actual"_s},
            {u"method"_s, QString::fromLatin1(request.method)},
            {u"url"_s, QString::fromUtf8(request.url)},
            {u"origin"_s, nullable(request.origin)},
            {u"request_method"_s, nullable(request.requestMethod)},
            {u"request_headers"_s, nullable(request.requestHeaders)}});
    }
    QJsonObject object{{u"id"_s, QString::fromUtf8(prediction.id)},
                       {u"engine"_s, QString::fromLatin1(engines::slug(prediction.engine))},
                       {u"outcome"_s, QString::fromLatin1(fetch::slug(prediction.outcome))},
                       {u"response"_s, responseToJson(prediction.response)},
                       {u"console"_s, QJsonArray::fromStringList(prediction.console)},
                       {u"wire"_s, wire},
                       {u"cause"_s, prediction.failure ? QJsonValue(QString::fromLatin1(
                                                             fetch::slug(prediction.failure->symptom)))
                                                       : QJsonValue()},
                       {u"trace"_s, traceToJson(prediction.trace)}};
    if (!then.isEmpty())
        object.insert(u"then"_s, then);
    if (!prediction.canvas.isEmpty())
        object.insert(u"canvas"_s, QString::fromLatin1(prediction.canvas));
    return object;
}

} // namespace crosscheck::scenario

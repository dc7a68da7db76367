#include "scenario/prediction.h"

#include "page/document.h"
#include "page/repeats.h"
#include "page/steps.h"
#include "scenario/http_cache.h"
#include "scenario/world.h"

#include <QJsonArray>
#include <QStringBuilder>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

/// The scenario's server in the lab's network, with the requests that it has seen counted.
class Server
{
public:
    explicit Server(const Scenario& scenario) : m_scenario(scenario) {}

    struct Reply
    {
        http::Answer answer;
        bool reached = true; ///< false where the request never came to the server
    };
    Reply answer(const page::Wanted& wanted)
    {
        Reply reply;
        reply.answer.failure = reach(wanted.url);
        reply.reached = reply.answer.ok();
        if (!reply.reached)
            return reply;
        const bool preflight = wanted.request.method == "OPTIONS"_b &&
                               http::contains(wanted.request.headers, "Access-Control-Request-Method");
        const int nth = timesAsked(wanted.url.path, preflight);
        if (const ScriptedAnswer* scripted = scriptedFor(m_scenario, wanted.url.path, preflight, nth))
            play(*scripted, wanted, reply.answer);
        else
            play(answerFor(m_scenario, wanted.url.path, preflight, nth), wanted, reply.answer);
        return reply;
    }
    qint64 elapsed() const { return m_elapsed; }

private:
    void play(const ScriptedAnswer& scripted, const page::Wanted& wanted, http::Answer& answer)
    {
        if (scripted.reset) {
            answer.failure = http::NetworkFailure::Reset;
        } else if (scripted.close || (scripted.raw && scripted.raw->isEmpty())) {
            answer.failure = http::NetworkFailure::ClosedWithoutAnswer;
        } else if (auto plain = plainResponse(scripted, wanted.request.method)) {
            answer.response = std::move(*plain);
        } else {
            // The run reads the bytes itself, as leniently as its engine does.
            answer.raw = wireBytes(scripted, wanted.request.method);
        }
        m_elapsed += scripted.delayMs;
    }

    /// How often this was asked for before.
    int timesAsked(const QByteArray& path, bool preflight)
    {
        for (Asked& one : m_asked) {
            if (one.preflight == preflight && one.path == path)
                return ++one.times;
        }
        m_asked.append({path, preflight});
        return 0;
    }

    struct Asked
    {
        QByteArray path;
        bool preflight = false;
        int times = 0;
    };
    const Scenario& m_scenario;
    QVarLengthArray<Asked, 4> m_asked;
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

page::Page pageOf(const Scenario& scenario)
{
    page::Page page = scenario.page;
    if (page.kind == page::PageKind::File)
        page.headers.clear(); // a file comes without any
    const auto below = [&](const auto& name) -> QByteArray { return page.origin % '/' % scenario.id % name; };
    if (page.url.isEmpty())
        page.url = below("/__page");
    if (page.kind == page::PageKind::Frame || page.kind == page::PageKind::Sandbox)
        page.documentUrl = below("/__frame");
    if (page.kind == page::PageKind::Srcdoc)
        page.documentUrl = "about:srcdoc";
    if (page.kind == page::PageKind::Worker || page.kind == page::PageKind::SharedWorker)
        page.workerUrl = below("/__worker.js");
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
                           {u"because"_s, words::english(step.because.text())},
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

/// One scenario, played in one engine.
class Play
{
public:
    Play(const Scenario& scenario, engines::Engine engine)
        : m_scenario(scenario), m_engine(engine), m_profile(engines::profile(engine)),
          m_page(pageOf(scenario)), m_environment(m_page, m_profile), m_server(scenario), m_http(m_profile)
    {
        if (!m_page.space && m_environment.base && m_page.kind != page::PageKind::File)
            m_page.space = spaceOfPort(m_environment.base->effectivePort().value_or(0));
        m_prediction.id = scenario.id;
        m_prediction.engine = engine;
        for (qsizetype i = 0; i <= scenario.then.size(); ++i) {
            one(i);
            m_now += scenario.thenGapMs;
        }
    }

    Prediction take() { return std::move(m_prediction); }

private:
    const page::PageRequest& requestAt(qsizetype i) const
    {
        return i == 0 ? m_scenario.request : m_scenario.then.at(i - 1);
    }

    void one(qsizetype i)
    {
        static const page::Surroundings around = surroundings();
        page::PageRequest request = requestAt(i);
        const QByteArray mode = request.cache;
        m_kept = m_asked = false;
        for (qsizetype j = 0; j < i; ++j)
            m_kept |= page::isKeptByDocument(request, requestAt(j), m_outcomes.at(j), m_profile);
        if (mode == "only-if-cached"_b && request.mode == fetch::Mode::SameOrigin &&
            m_http.holds(request.url))
            request.cache = "force-cache"; // the answer is there: nothing is left to refuse
        // The last one has page and environment for itself.
        const bool last = i == m_scenario.then.size();
        page::Run run(m_profile, last ? std::move(m_page) : m_page,
                      last ? std::move(m_environment) : m_environment, std::move(request), around,
                      m_preflights, m_now);
        while (!run.verdict())
            run.feed(answerTo(run.wire().last(), mode, run.environment()), m_now + m_server.elapsed());
        ended(i, run, *run.verdict());
    }

    Server::Reply send(const page::Wanted& wanted)
    {
        // The record is the server's: what never reaches it is not on the wire.
        m_asked |= wanted.kind == page::Wanted::Kind::Actual;
        Server::Reply reply = m_server.answer(wanted);
        if (reply.reached && !m_kept)
            m_prediction.wire.append(wireRequest(wanted));
        return reply;
    }

    http::Answer answerTo(const page::Wanted& wanted, const QByteArray& mode,
                          const page::Environment& environment)
    {
        const HttpCache::Found found = m_http.find(wanted, mode, m_now);
        if (found.answer) {
            if (found.revalidates)
                m_http.taken(wanted, {}, false, send(wanted).answer, m_now);
            return {http::NetworkFailure::None, *found.answer, {}};
        }
        Server::Reply reply = send(wanted);
        for (int sent = 1;
             reply.reached && page::isSentAgain(wanted, reply.answer, sent, environment, m_profile); ++sent)
            reply = send(wanted);
        http::Answer answer = page::handedOn(std::move(reply.answer), m_profile);
        // What nothing can ask for once more needs no keeping.
        const bool last =
            m_scenario.then.isEmpty() && answer.raw.isEmpty() && answer.response.status / 100 != 3;
        if (last)
            return answer;
        return m_http.taken(wanted, mode, found.conditional, std::move(answer), m_now + m_server.elapsed());
    }

    void ended(qsizetype i, const page::Run& run, const fetch::Verdict& verdict)
    {
        if (page::isLoadedAgain(run))
            m_prediction.wire.append(m_prediction.wire.last());
        m_preflights = run.cache();
        m_outcomes.append(verdict.outcome);
        const bool refused = verdict.failure && fetch::isCorsFailure(verdict.failure->symptom);
        if (refused && m_asked && !verdict.failure->preflight && m_profile.httpCache.forgetsRefused)
            m_http.forget(verdict.failure->url);
        using engines::Turn;
        const Turn turn = m_kept ? Turn::Kept : i == 0 ? Turn::First : Turn::Later;
        m_prediction.console += engines::consoleLines(m_engine, run, turn);
        if (i > 0) {
            m_prediction.then.append({verdict.outcome, verdict.response});
            return;
        }
        m_prediction.outcome = verdict.outcome;
        m_prediction.response = verdict.response;
        m_prediction.canvas = run.canvas();
        m_prediction.failure = verdict.failure;
        m_prediction.trace = run.trace();
    }

    const Scenario& m_scenario;
    const engines::Engine m_engine;
    const fetch::Profile& m_profile;
    page::Page m_page;
    page::Environment m_environment;
    Server m_server;
    HttpCache m_http;
    fetch::PreflightCache m_preflights;
    QVarLengthArray<fetch::Outcome, 4> m_outcomes;
    Prediction m_prediction;
    qint64 m_now = 0;
    bool m_asked = false; ///< the newest request reached the network
    bool m_kept = false;  ///< the document has it: nothing goes on the wire
};

} // namespace

Prediction predict(const Scenario& scenario, engines::Engine engine)
{
    return Play(scenario, engine).take();
}

QJsonObject toJson(const Prediction& prediction)
{
    QJsonArray then;
    for (const ThenOutcome& one : prediction.then) {
        const bool good = one.outcome == fetch::Outcome::Ok || one.outcome == fetch::Outcome::Opaque;
        const QByteArray outcome = good ? fetch::slug(one.outcome) : "failed";
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

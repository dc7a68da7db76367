// Watching in Firefox by WebDriver BiDi. The reason of a failure stands in the console's text alone.
#include "browser/protocol_headers.h"
#include "browser/watch_run.h"
#include "url/url.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 reasonMs = 200;
constexpr qint64 sameFailureMs = 500;
constexpr int mostOfABodyKept = 1 << 20; // bytes
constexpr qint64 workerMs = 600;         // after that no line comes: the request is a worker's

class FirefoxWatch : public WatchRun
{
public:
    FirefoxWatch(const WatchTask& task, QObject* parent)
        : WatchRun(task, std::make_unique<BidiRecording>(), parent)
    {
    }

protected:
    void open() override
    {
        QJsonArray events{u"log.entryAdded"_s};
        if (!task().textOnly) {
            for (const QString& event : {u"network.beforeRequestSent"_s, u"network.responseStarted"_s,
                                         u"network.responseCompleted"_s, u"network.fetchError"_s})
                events.append(event);
        }
        rpc()->call(u"session.subscribe"_s, {{u"events"_s, events}});
        // Apart: an older Firefox that doesn't know it refuses the whole list.
        rpc()->call(u"session.subscribe"_s,
                    {{u"events"_s, QJsonArray{u"browsingContext.navigationCommitted"_s}}});
        // An older Firefox keeps no bodies: then there are none.
        if (!task().textOnly)
            rpc()->call(u"network.addDataCollector"_s,
                        {{u"dataTypes"_s, QJsonArray{u"request"_s, u"response"_s}},
                         {u"maxEncodedDataSize"_s, mostOfABodyKept}},
                        {}, [this](const QJsonObject& result, const QString&) {
                            m_collector = result.value(u"collector"_s).toString();
                        });
        rpc()->call(u"browsingContext.getTree"_s, {}, {}, [this](const QJsonObject& result, const QString&) {
            m_context =
                result.value(u"contexts"_s).toArray().first().toObject().value(u"context"_s).toString();
            rpc()->call(u"browsingContext.navigate"_s,
                        {{u"context"_s, m_context},
                         {u"url"_s, QString::fromUtf8(task().url)},
                         {u"wait"_s, u"interactive"_s}},
                        {}, [this](const QJsonObject&, const QString& error) { opened(error); });
        });
    }

    void take(const QString&, const QString& method, const QJsonObject& params) override
    {
        // Its pages about errors are committed too; then the navigation's own answer says why.
        if (method == u"browsingContext.navigationCommitted" && params.value(u"context"_s) == m_context &&
            !params.value(u"url"_s).toString().startsWith(u"about:"))
            opened({});
        if (method == u"network.responseStarted" && params.value(u"isBlocked"_s).toBool())
            paused(params);
        if (method == u"log.entryAdded" && params.value(u"type"_s).toString() == u"javascript" &&
            params.value(u"level"_s).toString() == u"error")
            lineCame(params.value(u"source"_s).toObject().value(u"context"_s).toString(),
                     params.value(u"text"_s).toString());
    }

    void settle(qint64 now) override
    {
        // The reasons first; a line that only says that it did not succeed belongs to them, or to a connection that failed.
        for (const bool reasons : {true, false}) {
            for (qsizetype i = 0; i < m_lines.size();) {
                const Line line = m_lines.at(i);
                const bool reason =
                    !line.what.sideLine && line.what.symptom != fetch::Symptom::CorsDidNotSucceed;
                if (reason != reasons || now - line.at < reasonMs) {
                    ++i;
                    continue;
                }
                const qsizetype index = requestOf(line, reason);
                if (index < 0) {
                    ++i;
                    continue;
                }
                Chain* chain = recording().find(m_ended.takeAt(index).id);
                m_lines.removeAt(i);
                // One failure may print several lines: a reason or two, and that it did not succeed.
                QList<Line> lines{line};
                const bool more = requestOf(line, true) >= 0;
                for (qsizetype k = 0; reason && k < m_lines.size();) {
                    const Line& next = m_lines.at(k);
                    const bool vague = next.what.symptom == fetch::Symptom::CorsDidNotSucceed;
                    if (belongs(*chain, next.what) && next.at - line.at < sameFailureMs &&
                        (vague ? chain->failed : !more))
                        lines.append(m_lines.takeAt(k));
                    else
                        ++k;
                }
                tell(*chain, lines);
            }
        }
        // No line comes for what a worker asked: an answer that came and was then refused is a failure all the same.
        QList<QByteArray> workers;
        m_ended.removeIf([&](const Ended& one) {
            const Chain* chain = recording().find(one.id);
            if (!chain)
                return true;
            const bool refused = chain->failed && chain->error == "NS_ERROR_DOM_BAD_URI";
            if (now - one.at < (refused ? workerMs : 2000))
                return false;
            if (refused)
                workers.append(one.id);
            return true;
        });
        for (const QByteArray& id : std::as_const(workers)) {
            if (const Chain* chain = recording().find(id))
                tell(*chain, {});
        }
        reportOldLines(now);
    }

    void askBodies(const Chain& chain, const std::function<void()>& done) override
    {
        const QByteArray id = chain.id;
        const bool answered = !chain.hops.isEmpty() && chain.hops.last().answered;
        const auto answer = [this, id, answered, done] {
            if (!answered)
                return done();
            askData(id, u"response"_s, [this, id, done](const QByteArray& body) {
                if (Chain* asked = recording().find(id))
                    asked->hops.last().exchange.answer.response.body = body;
                done();
            });
        };
        if (!chain.hasBody)
            return answer();
        askData(id, u"request"_s, [this, id, answer](const QByteArray& body) {
            if (Chain* asked = recording().find(id))
                asked->setBody(body);
            answer();
        });
    }

    void layTrial() override
    {
        const std::optional<url::Url> server = url::parseOrNull(trial()->server);
        if (!server || !server->host)
            return;
        QJsonObject pattern{{u"type"_s, u"pattern"_s},
                            {u"protocol"_s, QString::fromLatin1(server->scheme)},
                            {u"hostname"_s, QString::fromLatin1(server->host->text)}};
        pattern.insert(u"port"_s, QString::number(server->effectivePort().value_or(0)));
        rpc()->call(u"network.setCacheBehavior"_s, {{u"cacheBehavior"_s, u"bypass"_s}});
        rpc()->call(
            u"network.addIntercept"_s,
            {{u"phases"_s, QJsonArray{u"responseStarted"_s}}, {u"urlPatterns"_s, QJsonArray{pattern}}}, {},
            [this](const QJsonObject& result, const QString& error) {
                if (!error.isEmpty())
                    Q_EMIT failed(
                        WatchRun::tr("The browser doesn't let its answers be changed: %1").arg(error));
                m_intercept = result.value(u"intercept"_s).toString();
                reload();
            });
    }

    void liftTrial() override
    {
        rpc()->call(
            u"network.removeIntercept"_s, {{u"intercept"_s, m_intercept}}, {},
            [this](const QJsonObject&, const QString&) {
                // Loaded once past the caches, so that they hold the server's own answers again.
                rpc()->call(
                    u"browsingContext.reload"_s, {{u"context"_s, m_context}, {u"wait"_s, u"complete"_s}}, {},
                    [this](const QJsonObject&, const QString&) {
                        rpc()->call(u"network.setCacheBehavior"_s, {{u"cacheBehavior"_s, u"default"_s}});
                    });
            });
    }

private:
    void askData(const QByteArray& id, const QString& type,
                 const std::function<void(const QByteArray&)>& take)
    {
        rpc()->call(
            u"network.getData"_s,
            {{u"dataType"_s, type}, {u"collector"_s, m_collector}, {u"request"_s, QString::fromLatin1(id)}},
            {}, [take](const QJsonObject& result, const QString&) {
                take(bytesFromBidi(result.value(u"bytes"_s).toObject()));
            });
    }

    // As soon as the page's answer is there: what it loads may take for ever.
    void opened(const QString& error)
    {
        if (std::exchange(m_opened, true))
            return;
        if (!error.isEmpty())
            Q_EMIT step(WatchRun::tr("The page could not be loaded: %1").arg(error.section(u": "_s, -1)));
        Q_EMIT watching(error.isEmpty());
    }

    void reload()
    {
        rpc()->call(u"browsingContext.reload"_s, {{u"context"_s, m_context}, {u"wait"_s, u"none"_s}});
    }

    // Index into m_ended of the request that a line is about; -1: not there yet.
    qsizetype requestOf(const Line& line, bool reason)
    {
        for (qsizetype i = 0; i < m_ended.size(); ++i) {
            const Chain* chain = recording().find(m_ended.at(i).id);
            if (!chain || !belongs(*chain, line.what) || (!reason && !chain->failed))
                continue;
            if (!chain->session.isEmpty() && !line.session.isEmpty() && chain->session != line.session)
                continue;
            return i;
        }
        return -1;
    }

    void paused(const QJsonObject& params)
    {
        const QString id = params.value(u"request"_s).toObject().value(u"request"_s).toString();
        const QJsonObject asked = params.value(u"request"_s).toObject();
        const QJsonObject answered = params.value(u"response"_s).toObject();
        http::Request request;
        request.method = asked.value(u"method"_s).toString().toLatin1();
        request.url = asked.value(u"url"_s).toString().toUtf8();
        request.headers = headersFromBidi(asked.value(u"headers"_s).toArray());
        const std::optional<Trial>& now = trial();
        QJsonObject out{{u"request"_s, id}};
        if (now && concerns(*now, request.url)) {
            http::Response server;
            server.status = answered.value(u"status"_s).toInt();
            server.reason = answered.value(u"statusText"_s).toString().toLatin1();
            server.headers = headersFromBidi(answered.value(u"headers"_s).toArray());
            const http::Response tryout = tried(*now, request, server);
            out.insert(u"headers"_s, headersToBidi(tryout.headers));
            if (tryout.status != server.status) {
                out.insert(u"statusCode"_s, tryout.status);
                out.insert(u"reasonPhrase"_s, QString::fromLatin1(tryout.reason));
            }
            changed(id.toUtf8(), request.url);
        }
        rpc()->call(u"network.continueResponse"_s, out);
    }

    QString m_context, m_intercept, m_collector;
    bool m_opened = false;
};
} // namespace

WatchRun* makeFirefoxWatch(const WatchTask& task, QObject* parent)
{
    return new FirefoxWatch(task, parent);
}

} // namespace crosscheck::browser

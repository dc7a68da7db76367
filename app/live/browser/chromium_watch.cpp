// Watching in Chromium: every target is attached before it runs (DevTools protocol, Target.setAutoAttach).
#include "browser/protocol_headers.h"
#include "browser/watch_run.h"

#include <QSet>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
// Without room for them the browser forgets what requests sent.
constexpr int mostOfABody = 1 << 20;
constexpr int keptBytes = 8 << 20;
constexpr qint64 lineMs = 200;    // a line comes about 20 ms behind the error (measured)
constexpr qint64 answerMs = 2000; // and an answer's own headers now and then much later

class ChromiumWatch : public WatchRun
{
public:
    ChromiumWatch(const WatchTask& task, QObject* parent)
        : WatchRun(task, std::make_unique<DevToolsRecording>(), parent)
    {
    }

protected:
    void open() override
    {
        rpc()->ignore("Network.dataReceived");
        if (!isJoined())
            return attachChildren({}, false);
        // Of a browser that the person uses, one new tab is looked at, with its frames, workers and pop-ups.
        rpc()->call(u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}}, {},
                    [this](const QJsonObject& result, const QString& error) {
                        if (!error.isEmpty())
                            Q_EMIT step(WatchRun::tr("The page could not be loaded: %1").arg(error));
                        attachTo(result.value(u"targetId"_s).toString());
                    });
        rpc()->call(u"Target.setDiscoverTargets"_s,
                    {{u"discover"_s, true}, {u"filter"_s, QJsonArray{QJsonObject{{u"type"_s, u"page"_s}}}}});
    }

    void take(const QString& session, const QString& method, const QJsonObject& params) override
    {
        if (method == u"Target.attachedToTarget")
            attached(params);
        else if (method == u"Target.targetCreated" && isJoined())
            created(params.value(u"targetInfo"_s).toObject());
        else if (method == u"Target.detachedFromTarget")
            m_sessions.removeOne(params.value(u"sessionId"_s).toString());
        else if (method == u"Log.entryAdded")
            logged(session, params.value(u"entry"_s).toObject());
        else if (method == u"Fetch.requestPaused")
            paused(session, params);
    }

    void settle(qint64 now) override
    {
        QList<Ended> later;
        const QList<Ended> all = std::exchange(m_ended, {});
        for (const Ended& one : all) {
            Chain* chain = recording().find(one.id);
            // Judged by what loading says: the issues that the inspector lists name requests that passed.
            if (!chain || chain->corsError.isEmpty())
                continue;
            qsizetype found = -1;
            for (qsizetype i = 0; i < m_lines.size() && found < 0; ++i) {
                if (m_lines.at(i).session == chain->session && belongs(*chain, m_lines.at(i).what))
                    found = i;
            }
            const qint64 age = now - one.at;
            if (age < lineMs || (found < 0 && age < answerMs)) {
                later.append(one);
                continue;
            }
            if (found >= 0)
                tell(*chain, {m_lines.takeAt(found)});
            else
                tell(*chain, {});
        }
        m_ended += later;
        reportOldLines(now);
    }

    // What a blocked answer held it gives nobody but who stops every answer, which costs the page more than may be.
    void askBodies(const Chain& chain, const std::function<void()>& done) override
    {
        if (!chain.hasBody)
            return done();
        rpc()->call(u"Network.getRequestPostData"_s, {{u"requestId"_s, QString::fromUtf8(chain.id)}},
                    chain.session, [this, id = chain.id, done](const QJsonObject& result, const QString&) {
                        const QByteArray text = result.value(u"postData"_s).toString().toUtf8();
                        const bool bytes = result.value(u"base64Encoded"_s).toBool();
                        if (Chain* asked = recording().find(id); asked && !text.isEmpty())
                            asked->setBody(bytes ? QByteArray::fromBase64(text) : text);
                        done();
                    });
    }

    void layTrial() override
    {
        if (isJoined()) {
            // The other tabs are the person's, and so is the cache.
            for (const QString& session : std::as_const(m_sessions)) {
                rpc()->call(u"Network.setCacheDisabled"_s, {{u"cacheDisabled"_s, true}}, session);
                rpc()->call(u"Fetch.enable"_s, {{u"patterns"_s, QJsonArray{pattern()}}}, session);
            }
            return reload();
        }
        // One switch at the browser covers pages, frames and workers, but only what loads after it.
        rpc()->call(u"Network.clearBrowserCache"_s, {}, m_page);
        rpc()->call(
            u"Fetch.enable"_s, {{u"patterns"_s, QJsonArray{pattern()}}}, {},
            [this](const QJsonObject&, const QString& error) {
                if (!error.isEmpty())
                    Q_EMIT failed(
                        WatchRun::tr("The browser doesn't let its answers be changed: %1").arg(error));
                reload();
            });
    }

    void liftTrial() override
    {
        if (isJoined()) {
            for (const QString& session : std::as_const(m_sessions)) {
                rpc()->call(u"Fetch.disable"_s, {}, session);
                rpc()->call(u"Network.setCacheDisabled"_s, {{u"cacheDisabled"_s, false}}, session);
            }
            rpc()->call(u"Page.reload"_s, {{u"ignoreCache"_s, true}}, m_page);
            return;
        }
        rpc()->call(u"Fetch.disable"_s);
        rpc()->call(u"Network.clearBrowserCache"_s, {}, m_page,
                    [this](const QJsonObject&, const QString&) { reload(); });
    }

private:
    bool isJoined() const { return !task().launch.joined.isEmpty(); }

    QJsonObject pattern() const
    {
        return {{u"urlPattern"_s, QString::fromUtf8(trial()->server) + u"/*"_s},
                {u"requestStage"_s, u"Response"_s}};
    }

    void reload() { rpc()->call(u"Page.reload"_s, {}, m_page); }

    void attachTo(const QString& target)
    {
        m_ours.insert(target);
        rpc()->call(u"Target.attachToTarget"_s, {{u"targetId"_s, target}, {u"flatten"_s, true}});
    }

    // A pop-up of ours; what else the person opens is not looked at.
    void created(const QJsonObject& target)
    {
        const QString id = target.value(u"targetId"_s).toString();
        if (m_ours.contains(target.value(u"openerId"_s).toString()) && !m_ours.contains(id))
            attachTo(id);
    }

    void attachChildren(const QString& session, bool page)
    {
        QJsonObject params{
            {u"autoAttach"_s, true}, {u"waitForDebuggerOnStart"_s, true}, {u"flatten"_s, true}};
        // A service worker would attach once more for every page in its scope, and each of its events come again.
        if (page && !isJoined())
            params.insert(u"filter"_s,
                          QJsonArray{QJsonObject{{u"type"_s, u"service_worker"_s}, {u"exclude"_s, true}},
                                     QJsonObject()});
        rpc()->call(u"Target.setAutoAttach"_s, params, session);
    }

    // All at once and without waiting for replies: a paused service worker answers nothing until it runs.
    void attached(const QJsonObject& params)
    {
        const QString session = params.value(u"sessionId"_s).toString();
        const QString type = params.value(u"targetInfo"_s).toObject().value(u"type"_s).toString();
        if (type != u"browser_ui" && type != u"tab") {
            m_sessions.append(session);
            if (!task().textOnly) {
                rpc()->call(u"Network.enable"_s,
                            {{u"maxTotalBufferSize"_s, keptBytes},
                             {u"maxResourceBufferSize"_s, mostOfABody},
                             {u"maxPostDataSize"_s, 65536}},
                            session);
                rpc()->call(u"Runtime.setAsyncCallStackDepth"_s, {{u"maxDepth"_s, 16}}, session);
            }
            rpc()->call(u"Log.enable"_s, {}, session);
            attachChildren(session, true);
            if (isJoined() && trial())
                rpc()->call(u"Fetch.enable"_s, {{u"patterns"_s, QJsonArray{pattern()}}}, session);
            if (task().launch.headless && (type == u"page" || type == u"iframe"))
                rpc()->call(u"Emulation.setUserAgentOverride"_s, {{u"userAgent"_s, browser()->userAgent()}},
                            session);
        }
        rpc()->call(u"Runtime.runIfWaitingForDebugger"_s, {}, session);
        if (type != u"page" || !m_page.isEmpty())
            return;
        m_page = session;
        // The first page stands already: what it sends before it has answered would be missed.
        rpc()->call(u"Page.enable"_s, {}, session, [this](const QJsonObject&, const QString&) { goThere(); });
    }

    void goThere()
    {
        rpc()->call(u"Page.navigate"_s, {{u"url"_s, QString::fromUtf8(task().url)}}, m_page,
                    [this](const QJsonObject& result, const QString& error) {
                        const QString text = result.value(u"errorText"_s).toString(error);
                        if (!text.isEmpty())
                            Q_EMIT step(WatchRun::tr("The page could not be loaded: %1").arg(text));
                        Q_EMIT watching(text.isEmpty());
                    });
    }

    void logged(const QString& session, const QJsonObject& entry)
    {
        if (entry.value(u"source"_s).toString() != u"javascript")
            return;
        // Lines are told again to a session that comes later and after going back.
        const QString text = entry.value(u"text"_s).toString();
        const QString key = text + u'\n' + QString::number(entry.value(u"timestamp"_s).toDouble(), 'f', 3);
        if (m_told.contains(key))
            return;
        if (m_told.size() > 5000)
            m_told.clear();
        m_told.insert(key);
        lineCame(session, text);
    }

    void paused(const QString& session, const QJsonObject& params)
    {
        const QString id = params.value(u"requestId"_s).toString();
        const QJsonObject asked = params.value(u"request"_s).toObject();
        http::Request request;
        request.method = asked.value(u"method"_s).toString().toLatin1();
        request.url = asked.value(u"url"_s).toString().toUtf8();
        const QJsonObject headers = asked.value(u"headers"_s).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            request.headers.append({it.key().toLatin1(), it.value().toString().toLatin1()});
        const std::optional<Trial>& now = trial();
        if (!now || params.contains(u"responseErrorReason"_s) || !params.contains(u"responseStatusCode"_s) ||
            !concerns(*now, request.url)) {
            rpc()->call(u"Fetch.continueRequest"_s, {{u"requestId"_s, id}}, session);
            return;
        }
        // The Origin as it was sent stands in the headers of the wire, where they have come already.
        if (!http::contains(request.headers, "origin")) {
            const QByteArray network = params.value(u"networkId"_s).toString().toUtf8();
            if (const Chain* chain = recording().find(network); chain && !chain->hops.isEmpty()) {
                const auto origin = http::get(chain->hops.last().exchange.request.headers, "origin");
                if (origin)
                    request.headers.append({"Origin", *origin});
            }
        }
        http::Response server;
        server.status = params.value(u"responseStatusCode"_s).toInt();
        server.headers = headersFromDevTools(params.value(u"responseHeaders"_s).toArray());
        const http::Response tryout = tried(*now, request, server);
        rpc()->call(u"Fetch.continueResponse"_s,
                    {{u"requestId"_s, id},
                     {u"responseCode"_s, tryout.status},
                     {u"responseHeaders"_s, headersToDevTools(tryout.headers)}},
                    session);
        changed(params.value(u"networkId"_s).toString().toUtf8(), request.url);
    }

    QString m_page;
    QStringList m_sessions;
    QSet<QString> m_ours; ///< targets of a joined browser that are looked at
    QSet<QString> m_told;
};
} // namespace

WatchRun* makeChromiumWatch(const WatchTask& task, QObject* parent)
{
    return new ChromiumWatch(task, parent);
}

} // namespace crosscheck::browser

// Chromium's way to a page of any origin: the navigation is paused and fulfilled (DevTools protocol, domain Fetch).
#include "browser/page_run.h"
#include "browser/page_run_kinds.h"
#include "browser/page_script.h"
#include "browser/protocol_headers.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
class ChromiumRun : public PageRun
{
public:
    ChromiumRun(const PageTask& task, QObject* parent)
        : PageRun(task, std::make_unique<DevToolsRecording>(), parent)
    {
    }

protected:
    void layPage() override
    {
        if (!m_session.isEmpty())
            return goThere();
        // A page of our own: the one that the browser opens by itself may still be on its way.
        rpc()->call(u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}}, {},
                    [this](const QJsonObject& result, const QString& error) {
                        const QString target = result.value(u"targetId"_s).toString();
                        if (target.isEmpty())
                            give(PageRun::tr("The browser shows no page: %1").arg(error));
                        else
                            attach(target);
                    });
    }

    void evaluate(const QString& script) override
    {
        const QJsonObject params{{u"expression"_s, script},
                                 {u"awaitPromise"_s, true},
                                 {u"returnByValue"_s, true},
                                 {u"userGesture"_s, true}};
        rpc()->call(u"Runtime.evaluate"_s, params, m_session,
                    [this](const QJsonObject& result, const QString&) {
                        settled(result.value(u"result"_s).toObject().value(u"value"_s).toString());
                    });
    }

    void take(const QString& session, const QString& method, const QJsonObject& params) override
    {
        if (session != m_session)
            return;
        if (method == u"Fetch.requestPaused") {
            fulfil(params);
        } else if (method == u"Page.loadEventFired" && m_laid && !isAsking()) {
            // Nothing of the request itself shall be paused, not even where it goes to the page's own origin.
            rpc()->call(u"Fetch.disable"_s, {}, m_session,
                        [this](const QJsonObject&, const QString&) { pageReady(); });
        } else if (method == u"Log.entryAdded") {
            const QJsonObject entry = params.value(u"entry"_s).toObject();
            const QString source = entry.value(u"source"_s).toString();
            if (source == u"javascript" || source == u"network" || source == u"security")
                printed(entry.value(u"text"_s).toString());
        }
    }

    QByteArray outcomeOfFailure(const Chain* chain, const QJsonObject& said) const override
    {
        if (!chain)
            return said.value(u"message"_s).toString().startsWith(u"Failed to fetch") ? "blocked"
                                                                                      : "js-exception";
        if (!chain->corsError.isEmpty() || !chain->blockedReason.isEmpty() ||
            chain->error.startsWith("net::ERR_BLOCKED_BY"))
            return "blocked";
        return "network-error";
    }

private:
    void attach(const QString& target)
    {
        const QJsonObject params{{u"targetId"_s, target}, {u"flatten"_s, true}};
        rpc()->call(
            u"Target.attachToTarget"_s, params, {}, [this](const QJsonObject& result, const QString& error) {
                m_session = result.value(u"sessionId"_s).toString();
                if (m_session.isEmpty())
                    return give(PageRun::tr("The browser gives no access to its page: %1").arg(error));
                // The page answers when it gets to it: an event before that would be missed.
                for (const QString& domain : {u"Page"_s, u"Network"_s, u"Log"_s, u"Runtime"_s})
                    prepare(domain + u".enable"_s, {});
                // A headless browser names itself so, and some servers treat it apart.
                prepare(u"Emulation.setUserAgentOverride"_s, {{u"userAgent"_s, browser()->userAgent()}});
            });
    }

    void prepare(const QString& method, const QJsonObject& params)
    {
        ++m_awaited;
        rpc()->call(method, params, m_session, [this](const QJsonObject&, const QString&) {
            if (--m_awaited == 0)
                goThere();
        });
    }

    void goThere()
    {
        m_laid = false;
        const QJsonObject pattern{{u"urlPattern"_s, QString::fromUtf8(task().pageUrl)},
                                  {u"requestStage"_s, u"Request"_s}};
        rpc()->call(u"Fetch.enable"_s, {{u"patterns"_s, QJsonArray{pattern}}}, m_session);
        rpc()->call(u"Page.navigate"_s, {{u"url"_s, QString::fromUtf8(task().pageUrl)}}, m_session,
                    [this](const QJsonObject& navigated, const QString& wrong) {
                        const QString text = navigated.value(u"errorText"_s).toString(wrong);
                        if (!text.isEmpty())
                            give(PageRun::tr("The browser doesn't show a page of %1: %2")
                                     .arg(QString::fromLatin1(task().page.origin), text));
                    });
    }

    void fulfil(const QJsonObject& params)
    {
        m_laid = true;
        rpc()->call(u"Fetch.fulfillRequest"_s,
                    {{u"requestId"_s, params.value(u"requestId"_s)},
                     {u"responseCode"_s, 200},
                     {u"responseHeaders"_s, headersToDevTools(task().pageHeaders)},
                     {u"body"_s, QString::fromLatin1(emptyPage().toBase64())}},
                    m_session);
    }

    QString m_session;
    int m_awaited = 0;
    bool m_laid = false;
};
} // namespace

PageRun* makeChromiumRun(const PageTask& task, QObject* parent)
{
    return new ChromiumRun(task, parent);
}

} // namespace crosscheck::browser

// Firefox's way to a page of any origin: network.addIntercept and network.provideResponse of WebDriver BiDi.
#include "browser/page_run.h"
#include "browser/page_run_kinds.h"
#include "browser/page_script.h"
#include "browser/protocol_headers.h"
#include "engines/engine.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
class FirefoxRun : public PageRun
{
public:
    FirefoxRun(const PageTask& task, QObject* parent)
        : PageRun(task, std::make_unique<BidiRecording>(), parent)
    {
    }

protected:
    void layPage() override
    {
        if (!m_context.isEmpty())
            return intercept();
        const QJsonArray events{u"log.entryAdded"_s, u"network.beforeRequestSent"_s,
                                u"network.responseStarted"_s, u"network.responseCompleted"_s,
                                u"network.fetchError"_s};
        rpc()->call(u"session.subscribe"_s, {{u"events"_s, events}});
        rpc()->call(
            u"browsingContext.getTree"_s, {}, {}, [this](const QJsonObject& result, const QString& error) {
                m_context =
                    result.value(u"contexts"_s).toArray().first().toObject().value(u"context"_s).toString();
                if (m_context.isEmpty())
                    return give(PageRun::tr("The browser shows no page: %1").arg(error));
                intercept();
            });
    }

    void evaluate(const QString& script) override
    {
        const QJsonObject params{{u"expression"_s, script},
                                 {u"target"_s, QJsonObject{{u"context"_s, m_context}}},
                                 {u"awaitPromise"_s, true},
                                 {u"userActivation"_s, true}};
        rpc()->call(u"script.evaluate"_s, params, {}, [this](const QJsonObject& result, const QString&) {
            settled(result.value(u"result"_s).toObject().value(u"value"_s).toString());
        });
    }

    void take(const QString&, const QString& method, const QJsonObject& params) override
    {
        if (method == u"network.beforeRequestSent" && params.value(u"isBlocked"_s).toBool())
            provide(params);
        if (method != u"log.entryAdded" || params.value(u"type"_s).toString() != u"javascript")
            return;
        const QString level = params.value(u"level"_s).toString();
        if (level == u"error" || level == u"warn")
            printed(params.value(u"text"_s).toString());
    }

    QByteArray outcomeOfFailure(const Chain* chain, const QJsonObject& said) const override
    {
        // There is no field for the reason: it stands in the text alone, and a failed connection prints one too.
        for (const QString& line : console()) {
            for (const engines::Recognised& text : engines::recognise(line)) {
                if (!text.sideLine && text.symptom != fetch::Symptom::CorsDidNotSucceed &&
                    text.symptom != fetch::Symptom::NotCorsOther)
                    return "blocked";
            }
        }
        if (!chain)
            return said.value(u"message"_s).toString().startsWith(u"NetworkError") ? "blocked"
                                                                                   : "js-exception";
        return chain->error.isEmpty() || chain->error == "NS_ERROR_DOM_BAD_URI" ||
                       chain->error.contains("BLOCKED")
                   ? "blocked"
                   : "network-error";
    }

private:
    void intercept()
    {
        const QJsonObject pattern{{u"type"_s, u"string"_s},
                                  {u"pattern"_s, QString::fromUtf8(task().pageUrl)}};
        const QJsonObject params{{u"phases"_s, QJsonArray{u"beforeRequestSent"_s}},
                                 {u"urlPatterns"_s, QJsonArray{pattern}}};
        rpc()->call(
            u"network.addIntercept"_s, params, {}, [this](const QJsonObject& result, const QString& error) {
                if (!error.isEmpty())
                    return give(PageRun::tr("The browser doesn't let its page be given: %1").arg(error));
                m_intercept = result.value(u"intercept"_s).toString();
                const QJsonObject where{{u"context"_s, m_context},
                                        {u"url"_s, QString::fromUtf8(task().pageUrl)},
                                        {u"wait"_s, u"complete"_s}};
                rpc()->call(u"browsingContext.navigate"_s, where, {},
                            [this](const QJsonObject&, const QString& wrong) {
                                if (!wrong.isEmpty())
                                    return give(PageRun::tr("The browser doesn't show a page of %1: %2")
                                                    .arg(QString::fromLatin1(task().page.origin), wrong));
                                rpc()->call(u"network.removeIntercept"_s, {{u"intercept"_s, m_intercept}}, {},
                                            [this](const QJsonObject&, const QString&) { pageReady(); });
                            });
            });
    }

    void provide(const QJsonObject& params)
    {
        const QJsonObject body{{u"type"_s, u"string"_s}, {u"value"_s, QString::fromUtf8(emptyPage())}};
        rpc()->call(u"network.provideResponse"_s,
                    {{u"request"_s, params.value(u"request"_s).toObject().value(u"request"_s)},
                     {u"statusCode"_s, 200},
                     {u"reasonPhrase"_s, u"OK"_s},
                     {u"headers"_s, headersToBidi(task().pageHeaders)},
                     {u"body"_s, body}});
    }

    QString m_context, m_intercept;
};
} // namespace

PageRun* makeFirefoxRun(const PageTask& task, QObject* parent)
{
    return new FirefoxRun(task, parent);
}

} // namespace crosscheck::browser

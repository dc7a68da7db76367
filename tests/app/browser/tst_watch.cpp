// Watching a page: every CORS failure of it, its frames and its workers comes, once, with the right symptom, and none besides.
#include "browser/watcher.h"
#include "chosen.h"
#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "report/har.h"
#include "support/test.h"
#include "watched_page.h"

#include <QDir>
#include <QJsonDocument>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

constexpr int goodOnes = 40; ///< for each of five who ask

/// What the page and its server say of themselves.
class Page
{
public:
    Page()
    {
        QVERIFY(m_main.listen());
        QVERIFY(m_other.listen());
        const QByteArray port = QByteArray::number(m_main.port());
        origin = "http://localhost:" + port;
        const QByteArray api = "http://127.0.0.1:" + port;
        const QByteArray second = "http://127.0.0.1:" + QByteArray::number(m_other.port());
        scenario::Scenario main;
        main.id = "watched";
        main.routes = test::failingAnswers(origin, second);
        const http::Header type{"Content-Type", "text/html"};
        const http::Header script{"Content-Type", "text/javascript"};
        main.routes += test::route(
            "/page", 200, {type},
            test::html(
                test::asking(api, "page", 0, 12, goodOnes) +
                    "new Worker('/worker.js');\n"
                    "navigator.serviceWorker.register('/sw.js', {scope: '/nowhere/'}).catch(() => 0);\n",
                "<iframe src='" + api + "/frame'></iframe><iframe src='" + second + "/frame'></iframe>"));
        // A frame of another site, and one of a third origin; each asks the main server under the name that is foreign to it.
        main.routes += test::route("/frame", 200, {type},
                                   test::html(test::asking(origin, "frame", 0, 2, goodOnes) +
                                              test::asking(origin, "frame", 5, 4, 0)));
        main.routes += test::route("/worker.js", 200, {script}, test::asking(api, "worker", 0, 3, goodOnes));
        main.routes +=
            test::route("/sw.js", 200, {script},
                        "self.addEventListener('install', event => event.waitUntil((async () => {\n" +
                            test::asking(api, "service", 5, 3, goodOnes) +
                            "await new Promise(done => setTimeout(done, 500));\n})()));");
        m_main.setScenarios({main});
        scenario::Scenario other;
        other.id = "frames";
        other.routes = test::failingAnswers(origin, api);
        other.routes += test::route(
            "/frame", 200, {type},
            test::html(test::asking(api, "third", 0, 2, goodOnes) + test::asking(api, "third", 5, 4, 0)));
        m_other.setScenarios({other});
        QObject::connect(&m_main, &practice::PracticeServer::received, [this](const QByteArray& head) {
            if (head.startsWith("GET /g?"))
                ++good;
        });
    }

    QByteArray origin;
    int good = 0;

private:
    practice::PracticeServer m_main, m_other;
};

/// "missing page acao-missing" of one failure.
QByteArray named(const facts::Investigation& investigation)
{
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    const QByteArray url = investigation.request.url;
    const QByteArray kind = url.mid(url.indexOf("/f/") + 3).split('?').first();
    return kind + ' ' + url.mid(url.indexOf("who=") + 4) + ' ' +
           (diagnosis.causes.isEmpty() ? QByteArray("none") : fetch::slug(diagnosis.causes.first().symptom));
}

QByteArrayList expected(const QList<std::pair<QByteArray, QList<int>>>& asked)
{
    QByteArrayList out;
    for (const auto& [who, kinds] : asked) {
        for (const int kind : kinds)
            out.append(QByteArray(test::failingKinds().at(kind).name) + ' ' + who + ' ' +
                       test::failingKinds().at(kind).symptom);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

class TstWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailure_data();
    void everyFailure();
};

void TstWatch::everyFailure_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("chromium") << int(browser::Family::Chromium);
    QTest::newRow("firefox") << int(browser::Family::Firefox);
}

void TstWatch::everyFailure()
{
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    const bool chromium = browser->family == browser::Family::Chromium;
    Page page;
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.url = page.origin + "/page";
    task.keepAll = true;
    browser::Watcher watcher;
    QList<facts::Investigation> seen;
    QList<facts::Send> everything;
    QString sentence;
    bool ended = false;
    connect(&watcher, &browser::Watcher::seen, this,
            [&](const facts::Investigation& one) { seen.append(one); });
    connect(&watcher, &browser::Watcher::failed, this, [&](const QString& one) { sentence = one; });
    connect(&watcher, &browser::Watcher::ended, this, [&] {
        everything = watcher.everything();
        ended = true;
    });
    watcher.start(task);

    QList<std::pair<QByteArray, QList<int>>> asked{{"page", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
                                                   {"frame", {0, 1, 5, 6, 7, 8}},
                                                   {"third", {0, 1, 5, 6, 7, 8}},
                                                   {"worker", {0, 1, 2}}};
    if (chromium)
        asked.append({"service", {5, 6, 7}}); // Firefox shows nobody what a service worker asks for
    const QByteArrayList wanted = expected(asked);
    const auto names = [&seen] {
        QByteArrayList out;
        for (const facts::Investigation& one : std::as_const(seen))
            out.append(named(one));
        std::sort(out.begin(), out.end());
        return out;
    };
    const bool all = QTest::qWaitFor(
        [&] { return !sentence.isEmpty() || (seen.size() >= wanted.size() && page.good == 5 * goodOnes); },
        test::longestMs);
    QVERIFY2(sentence.isEmpty(), qPrintable(sentence));
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(ended, test::longestMs);
    QVERIFY2(all && names() == wanted,
             ("seen:\n" + names().join('\n') + "\nwanted:\n" + wanted.join('\n')).constData());

    for (const facts::Investigation& one : std::as_const(seen)) {
        QCOMPARE(one.witnesses.size(), 1);
        const facts::Witness& witness = one.witnesses.first();
        const QByteArray who = named(one);
        // The page's own lines of code, where the protocol says them.
        if (chromium)
            QVERIFY2(witness.source.contains(u":"), who.constData());
        if (chromium || !who.contains(" worker "))
            QVERIFY2(!one.paste.isEmpty(), who.constData());
        QVERIFY2(!one.sends.isEmpty() && !one.sends.first().exchanges.isEmpty(), who.constData());
    }

    // Recorded whole: what a HAR of it says when it is read again.
    facts::Investigation recorded;
    recorded.sends = everything;
    const QByteArray har = QJsonDocument(report::toHar(recorded, {})).toJson(QJsonDocument::Compact);
    const intake::Understood understood = intake::understand(har);
    QCOMPARE(int(understood.kind), int(intake::Kind::Har));
    QCOMPARE(understood.sends.size(), everything.size());
    QVERIFY(everything.size() >= wanted.size() + 4 * goodOnes);
}

CROSSCHECK_TEST(tst_watch, TstWatch)
#include "tst_watch.moc"

// Watching a page: every CORS failure of it, its frames and its workers comes, once, with the right symptom, and none besides.
#include "browser/watcher.h"
#include "chosen.h"
#include "diagnosis/diagnosis.h"
#include "front.h"
#include "har/har.h"
#include "intake/intake.h"
#include "report/har.h"
#include "support/test.h"
#include "watched_page.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

constexpr int goodOnes = 100; ///< for each of five who ask

/// A page with two frames of other sites, a dedicated and a service worker, and what else asks where that is wanted: all played
/// by two practice servers, over https and HTTP/2 where nginx stands before them.
class Page
{
public:
    explicit Page(bool https, bool more = false)
    {
        QVERIFY(m_main.listen());
        QVERIFY(m_other.listen());
        test::announce(m_main.port());
        test::announce(m_other.port());
        QByteArray api, second;
        if (https) {
            QVERIFY(m_front.open({m_main.port(), m_other.port()}));
            origin = m_front.origin("localhost", 0);
            api = m_front.origin("127.0.0.1", 0);
            second = m_front.origin("127.0.0.1", 1);
        } else {
            const QByteArray port = QByteArray::number(m_main.port());
            origin = "http://localhost:" + port;
            api = "http://127.0.0.1:" + port;
            second = "http://127.0.0.1:" + QByteArray::number(m_other.port());
        }
        scenario::Scenario main;
        main.id = "watched";
        main.routes = test::failingAnswers(origin, second);
        main.routes += more ? others(api) : askers(api, second);
        m_main.setScenarios({main});
        scenario::Scenario other;
        other.id = "frames";
        other.routes = test::failingAnswers(origin, api);
        other.routes += test::route(
            "/frame", 200, {html()},
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
    static http::Header html() { return {"Content-Type", "text/html"}; }
    static http::Header script() { return {"Content-Type", "text/javascript"}; }

    QList<scenario::Route> askers(const QByteArray& api, const QByteArray& second) const
    {
        return {
            test::route(
                "/page", 200, {html()},
                test::html(
                    test::asking(api, "page", 0, 12, goodOnes) +
                        "new Worker('/worker.js');\n"
                        "navigator.serviceWorker.register('/sw.js', {scope: '/nowhere/'}).catch(() => 0);\n",
                    "<iframe src='" + api + "/frame'></iframe><iframe src='" + second + "/frame'></iframe>")),
            // A frame of another site, and one of a third origin; each asks the main server under the name that is foreign to it.
            test::route("/frame", 200, {html()},
                        test::html(test::asking(origin, "frame", 0, 2, goodOnes) +
                                   test::asking(origin, "frame", 5, 4, 0))),
            test::route("/worker.js", 200, {script()}, test::asking(api, "worker", 0, 3, goodOnes)),
            test::route("/sw.js", 200, {script()},
                        "self.addEventListener('install', event => event.waitUntil((async () => {\n" +
                            test::asking(api, "service", 5, 3, goodOnes) +
                            "await new Promise(done => setTimeout(done, 500));\n})()));")};
    }

    /// A pop-up, a shared worker, a worker within a worker.
    QList<scenario::Route> others(const QByteArray& api) const
    {
        return {test::route("/page", 200, {html()},
                            test::html(test::asking(api, "page", 0, 1, goodOnes) +
                                       "window.open('/popup', '_blank', 'width=300,height=200');\n"
                                       "new SharedWorker('/shared.js');\nnew Worker('/outer.js');\n")),
                test::route("/popup", 200, {html()}, test::html(test::asking(api, "popup", 5, 2, 0))),
                test::route("/shared.js", 200, {script()}, test::asking(api, "shared", 0, 2, 0)),
                test::route("/outer.js", 200, {script()}, "new Worker('/nested.js');"),
                test::route("/nested.js", 200, {script()}, test::asking(api, "nested", 0, 2, 0))};
    }

    practice::PracticeServer m_main, m_other;
    test::Front m_front;
};

/// "missing page acao-missing" of one failure.
QByteArray named(const facts::Investigation& investigation)
{
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    const QByteArray url = investigation.request.url;
    // A line without its exchanges names the address that a redirect led to.
    const bool moved = url.endsWith("/f/missing?moved");
    const QByteArray kind = moved ? QByteArray("moved") : url.mid(url.indexOf("/f/") + 3).split('?').first();
    return kind + ' ' + (moved ? QByteArray("page") : url.mid(url.indexOf("who=") + 4)) + ' ' +
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

/// What of `wanted` was not seen, and what was seen besides; both are sorted. Empty: nothing.
QByteArray differences(const QByteArrayList& seen, const QByteArrayList& wanted)
{
    QByteArrayList missing, besides;
    std::set_difference(wanted.begin(), wanted.end(), seen.begin(), seen.end(), std::back_inserter(missing));
    std::set_difference(seen.begin(), seen.end(), wanted.begin(), wanted.end(), std::back_inserter(besides));
    if (missing.isEmpty() && besides.isEmpty())
        return {};
    return "not seen: " + missing.join(", ") + "; seen besides: " + besides.join(", ");
}

} // namespace

using Asked = QList<std::pair<QByteArray, QList<int>>>;

class TstWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailure_data();
    void everyFailure();
    void popUpsAndSharedWorkers_data() { everyFailure_data(); }
    void popUpsAndSharedWorkers();
    void textOnly_data();
    void textOnly();
    void closedByHand_data();
    void closedByHand();

private:
    QByteArrayList namesOf(const QList<facts::Investigation>& seen);
};

QByteArrayList TstWatch::namesOf(const QList<facts::Investigation>& seen)
{
    QByteArrayList out;
    for (const facts::Investigation& one : seen)
        out.append(named(one));
    std::sort(out.begin(), out.end());
    return out;
}

void TstWatch::everyFailure_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<bool>("https");
    QTest::newRow("chromium") << int(browser::Family::Chromium) << false;
    QTest::newRow("chromium, https and HTTP/2") << int(browser::Family::Chromium) << true;
    QTest::newRow("firefox") << int(browser::Family::Firefox) << false;
    QTest::newRow("firefox, https and HTTP/2") << int(browser::Family::Firefox) << true;
}

void TstWatch::everyFailure()
{
    QFETCH(const int, family);
    QFETCH(const bool, https);
    NEED_BROWSER(browser, browser::Family(family));
    if (https && !test::Front::isInstalled())
        QSKIP("no nginx is installed here");
    const bool chromium = browser->family == browser::Family::Chromium;
    Page page(https);
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.launch.trustAnyCertificate = https;
    task.url = page.origin + "/page";
    task.keep = 100000;
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);

    Asked asked{{"page", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
                {"frame", {0, 1, 5, 6, 7, 8}},
                {"third", {0, 1, 5, 6, 7, 8}},
                {"worker", {0, 1, 2}}};
    if (chromium)
        asked.append({"service", {5, 6, 7}}); // Firefox shows nobody what a service worker asks for
    const QByteArrayList wanted = expected(asked);
    const bool all = QTest::qWaitFor(
        [&] {
            return !followed.sentence.isEmpty() ||
                   (followed.seen.size() >= wanted.size() && page.good == 5 * goodOnes);
        },
        test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
    const QByteArray differs = differences(namesOf(followed.seen), wanted);
    QVERIFY2(all && differs.isEmpty(), (QByteArray::number(page.good) + " good; " + differs).constData());

    int overHttp2 = 0;
    for (const facts::Investigation& one : std::as_const(followed.seen)) {
        QCOMPARE(one.witnesses.size(), 1);
        const facts::Witness& witness = one.witnesses.first();
        const QByteArray who = named(one);
        // The page's own lines of code, where the protocol says them.
        if (chromium)
            QVERIFY2(witness.source.contains(u":"), who.constData());
        if (chromium || !who.contains(" worker "))
            QVERIFY2(!one.paste.isEmpty(), who.constData());
        QVERIFY2(!one.sends.isEmpty() && !one.sends.first().exchanges.isEmpty(),
                 (who + ": " + QByteArray::number(witness.send.exchanges.size()) + " exchanges, \"" +
                  witness.error + "\", \"" + one.paste.toUtf8() + '"')
                     .constData());
        QCOMPARE(one.sends.first().exchanges.first().source, http::Exchange::Source::Watched);
        overHttp2 += one.sends.first().exchanges.last().answer.response.version == "HTTP/2";
    }
    QCOMPARE(overHttp2 > 0, https);

    // Recorded whole: what a HAR of it says when it is read again.
    facts::Investigation recorded;
    recorded.sends = followed.everything;
    const QByteArray har = QJsonDocument(report::toHar(recorded, {})).toJson(QJsonDocument::Compact);
    const intake::Understood understood = intake::understand(har);
    QCOMPARE(int(understood.kind), int(intake::Kind::Har));
    QCOMPARE(understood.sends.size(), recorded.sends.size());
    QVERIFY(recorded.sends.size() >= wanted.size() + 4 * goodOnes);
    const har::Report report = har::judge(har);
    QCOMPARE(report.blocked, wanted.size());
}

void TstWatch::popUpsAndSharedWorkers()
{
    QFETCH(const int, family);
    QFETCH(const bool, https);
    NEED_BROWSER(browser, browser::Family(family));
    if (https && !test::Front::isInstalled())
        QSKIP("no nginx is installed here");
    const bool chromium = browser->family == browser::Family::Chromium;
    Page page(https, true);
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.launch.trustAnyCertificate = https;
    if (chromium)
        task.launch.arguments = {u"--disable-popup-blocking"_s}; // nobody clicks here
    task.url = page.origin + "/page";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    Asked asked{{"page", {0}}, {"popup", {5, 6}}, {"nested", {0, 1}}};
    if (chromium)
        asked.append({"shared", {0, 1}});
    else
        QVERIFY(browser::Watcher::notSeen(browser->family).contains(u"shared workers"));
    const QByteArrayList wanted = expected(asked);
    const bool all =
        QTest::qWaitFor([&] { return !followed.sentence.isEmpty() || followed.seen.size() >= wanted.size(); },
                        test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
    const QByteArray differs = differences(namesOf(followed.seen), wanted);
    QVERIFY2(all && differs.isEmpty(), differs.constData());
}

void TstWatch::textOnly_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("chromium") << int(browser::Family::Chromium);
    QTest::newRow("firefox") << int(browser::Family::Firefox);
}

// The console's lines alone: all of the page and its frames, each once, with no exchange.
void TstWatch::textOnly()
{
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    const bool chromium = browser->family == browser::Family::Chromium;
    Page page(false);
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.url = page.origin + "/page";
    task.textOnly = true;
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    Asked asked{{"page", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
                {"frame", {0, 1, 5, 6, 7, 8}},
                {"third", {0, 1, 5, 6, 7, 8}}};
    if (chromium)
        asked += Asked{{"worker", {0, 1, 2}}, {"service", {5, 6, 7}}};
    QByteArrayList wanted = expected(asked);
    // The text alone doesn't say that it was a redirect's second answer, nor, in Firefox, that it was a preflight's.
    for (QByteArray& one : wanted) {
        one.replace("redirect-denied", "acao-missing");
        if (!chromium)
            one.replace("preflight-missing-acao", "acao-missing");
    }
    std::sort(wanted.begin(), wanted.end());
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty() || followed.seen.size() >= wanted.size(),
                             test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
    const QByteArray differs = differences(namesOf(followed.seen), wanted);
    QVERIFY2(differs.isEmpty(), differs.constData());
    for (const facts::Investigation& one : std::as_const(followed.seen))
        QVERIFY(one.sends.isEmpty());
}

void TstWatch::closedByHand_data()
{
    textOnly_data();
}

// The browser goes away as when its last window is closed: that is an end, and no error.
void TstWatch::closedByHand()
{
#ifndef Q_OS_LINUX
    QSKIP("looks into /proc");
#endif
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    Page page(false, true);
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.url = page.origin + "/page";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty() || !followed.seen.isEmpty(), test::longestMs);
    const QString folder = u"crosscheck-browser-%1-"_s.arg(QCoreApplication::applicationPid());
    const qint64 leader = test::leaderOf(folder);
    QVERIFY(leader > 0);
    QProcess::execute(u"kill"_s, {u"-TERM"_s, QString::number(leader)});
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    // A helper that writes once more after the end is cleaned up behind too.
    QTRY_COMPARE_WITH_TIMEOUT(QDir::temp().entryList({folder + u'*'}, QDir::Dirs), QStringList(),
                              test::longestMs);
}

CROSSCHECK_TEST(tst_watch, TstWatch)
#include "tst_watch.moc"

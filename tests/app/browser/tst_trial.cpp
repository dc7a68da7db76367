// Trying a fix in the browser: what the server would send goes on its answers, the page works, and nothing of it stays.
#include "browser/watcher.h"
#include "chosen.h"
#include "diagnosis/diagnosis.h"
#include "support/test.h"
#include "watched_page.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
browser::Trial trialOf(const QByteArray& server, const QByteArray& page)
{
    browser::Trial out;
    out.server = server;
    out.policy.origins = {page};
    out.policy.credentials = true;
    out.policy.methods = {"GET", "PUT"};
    out.policy.requestHeaders = {"x-a"};
    return out;
}

http::Request request(const QByteArray& method, const http::HeaderList& headers)
{
    http::Request out;
    out.method = method;
    out.url = "https://api.example.com/x";
    out.headers = headers;
    return out;
}
} // namespace

class TstTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSent();
    void inThePage_data();
    void inThePage();
};

void TstTrial::whatIsSent()
{
    const browser::Trial trial = trialOf("https://api.example.com", "https://app.example.com");
    http::Response server;
    server.status = 405;
    server.headers = {{"Access-Control-Allow-Origin", "*"}, {"Cache-Control", "max-age=600"}, {"X-Own", "1"}};
    const http::Response preflight = browser::tried(
        trial,
        request("OPTIONS", {{"Origin", "https://app.example.com"}, {"Access-Control-Request-Method", "PUT"}}),
        server);
    QCOMPARE(preflight.status, 204);
    QCOMPARE(http::get(preflight.headers, "access-control-allow-origin"),
             QByteArray("https://app.example.com"));
    QCOMPARE(http::getAll(preflight.headers, "access-control-max-age"), QByteArrayList{"-1"});
    QCOMPARE(http::get(preflight.headers, "cache-control"), QByteArray("no-store"));
    QCOMPARE(http::get(preflight.headers, "x-own"), QByteArray("1"));

    // The answer is what the configuration sends for that origin, never an echo.
    const http::Response stranger =
        browser::tried(trial, request("GET", {{"Origin", "https://evil.example"}}), server);
    QCOMPARE(stranger.status, 405);
    QVERIFY(http::get(stranger.headers, "access-control-allow-origin") != QByteArray("https://evil.example"));
    QVERIFY(http::get(stranger.headers, "access-control-allow-origin") != QByteArray("*"));

    QVERIFY(browser::concerns(trial, "https://api.example.com/x"));
    QVERIFY(!browser::concerns(trial, "https://api.example.com:8443/x"));
    browser::Trial below = trial;
    below.policy.path = "/api/";
    QVERIFY(!browser::concerns(below, "https://api.example.com/x"));
    QVERIFY(browser::concerns(below, "https://api.example.com/api/x"));
}

void TstTrial::inThePage_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("chromium") << int(browser::Family::Chromium);
    QTest::newRow("firefox") << int(browser::Family::Firefox);
}

void TstTrial::inThePage()
{
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    practice::PracticeServer server;
    QVERIFY(server.listen());
    const QByteArray port = QByteArray::number(server.port());
    const QByteArray page = "http://localhost:" + port;
    const QByteArray api = "http://127.0.0.1:" + port;
    scenario::Scenario scenario;
    scenario.id = "tried";
    scenario.routes = test::failingAnswers(page, page);
    // The page tells how many of its requests came through: of a worker too, with a preflight, with credentials.
    const QByteArray script =
        "const ask = (path, init) => fetch('" + api +
        "' + path, init).then(() => 1, () => 0);\n"
        "const asked = [ask('/f/missing', {}), ask('/f/refused', {method: 'PUT'}), ask('/f/wildcard', "
        "{credentials: 'include'}),\n"
        "  ask('/f/twice', {}), ask('/f/header', {headers: {'x-a': '1'}}),\n"
        "  new Promise(done => { new Worker('/worker.js').onmessage = e => done(e.data); })];\n"
        "Promise.all(asked).then(all => fetch('/result-' + all.join('')));\n";
    scenario.routes += test::route("/page", 200, {{"Content-Type", "text/html"}}, test::html(script));
    scenario.routes +=
        test::route("/worker.js", 200, {{"Content-Type", "text/javascript"}},
                    "fetch('" + api + "/f/mismatch').then(() => postMessage(1), () => postMessage(0));");
    server.setScenarios({scenario});
    QByteArrayList results;
    connect(&server, &practice::PracticeServer::received, this, [&](const QByteArray& head) {
        if (head.startsWith("GET /result-"))
            results.append(head.mid(12).split(' ').first());
    });

    browser::WatchTask task;
    task.launch.browser = *browser;
    task.url = page + "/page";
    browser::Watcher watcher;
    QString sentence;
    bool ended = false;
    int changed = 0;
    QByteArrayList seen; // while the fix is tried
    connect(&watcher, &browser::Watcher::seen, this, [&](const facts::Investigation& one) {
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(one);
        if (watcher.isTrying())
            seen.append(diagnosis.causes.isEmpty() ? QByteArray("none")
                                                   : fetch::slug(diagnosis.causes.first().symptom));
    });
    connect(&watcher, &browser::Watcher::failed, this, [&](const QString& one) { sentence = one; });
    connect(&watcher, &browser::Watcher::ended, this, [&] { ended = true; });
    connect(&watcher, &browser::Watcher::changedAnswer, this, [&] { ++changed; });
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(results.size() == 1 || !sentence.isEmpty(), test::longestMs);
    QVERIFY2(sentence.isEmpty(), qPrintable(sentence));
    QCOMPARE(results.takeFirst(), QByteArray("000000"));

    watcher.tryFix(trialOf(api, page));
    QVERIFY(watcher.isTrying());
    QTRY_COMPARE_WITH_TIMEOUT(results.size(), 1, test::longestMs);
    // Firefox counts the lines that came over the wire, whatever is put in their place: two stay two.
    const bool chromium = browser->family == browser::Family::Chromium;
    QCOMPARE(results.takeFirst(), QByteArray(chromium ? "111111" : "111011"));
    if (!chromium)
        QTRY_COMPARE_WITH_TIMEOUT(seen, QByteArrayList{"acao-multiple-values"}, test::longestMs);
    QCOMPARE(seen.size(), chromium ? 0 : 1);
    QVERIFY(changed >= 8); // six answers, two preflights

    // Switched off it is as before: neither a preflight nor an answer was remembered.
    watcher.endTrial();
    QVERIFY(!watcher.isTrying());
    QTRY_COMPARE_WITH_TIMEOUT(results.size(), 1, test::longestMs);
    QCOMPARE(results.takeFirst(), QByteArray("000000"));

    // A configuration for another page lets this one in no more than before.
    watcher.tryFix(trialOf(api, "https://other.example"));
    QTRY_COMPARE_WITH_TIMEOUT(results.size(), 1, test::longestMs);
    QCOMPARE(results.takeFirst(), QByteArray("000000"));
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(ended, test::longestMs);
}

CROSSCHECK_TEST(tst_trial, TstTrial)
#include "tst_trial.moc"

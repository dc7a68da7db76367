// Joining a browser that runs: one tab of it is looked at, a fix is tried there alone, and the browser goes on running.
#include "browser/watcher.h"
#include "chosen.h"
#include "diagnosis/diagnosis.h"
#include "support/test.h"
#include "watched_page.h"

#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstJoin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereItIs();
    void nobodyToJoin();
    void joined();
};

void TstJoin::whereItIs()
{
#ifndef Q_OS_LINUX
    QSKIP("the places of Linux");
#endif
    browser::Places here;
    here.environment = QProcessEnvironment();
    here.environment.insert(u"HOME"_s, u"/home/ada"_s);
    browser::Installed one;
    one.id = "chrome";
    QCOMPARE(browser::dailyProfile(one, here), u"/home/ada/.config/google-chrome"_s);
    one.id = "chromium";
    one.packaging = browser::Packaging::Snap;
    one.sandboxHome = u"/home/ada/snap/chromium/common"_s;
    QCOMPARE(browser::dailyProfile(one, here), u"/home/ada/snap/chromium/common/chromium"_s);
    one.id = "firefox"; // a running one can't be joined
    QVERIFY(browser::dailyProfile(one, here).isEmpty());
}

void TstJoin::nobodyToJoin()
{
    test::announce(1); // where nobody listens
    QTemporaryDir folder;
    browser::WatchTask task;
    task.launch.browser.name = u"Chromium"_s;
    task.launch.joined = folder.path();
    task.url = "http://localhost/";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    QTRY_VERIFY(!followed.sentence.isEmpty());
    QVERIFY2(followed.sentence.contains(u"chrome://inspect/#remote-debugging"),
             qPrintable(followed.sentence));
    // A file that an earlier run left: nobody listens there.
    QFile file(folder.filePath(u"DevToolsActivePort"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("1\n/devtools/browser/none");
    file.close();
    followed.sentence.clear();
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty(), test::longestMs);
    QVERIFY2(followed.sentence.contains(u"did not let Crosscheck in"), qPrintable(followed.sentence));
}

void TstJoin::joined()
{
    NEED_BROWSER(browser, browser::Family::Chromium);
    practice::PracticeServer server;
    QVERIFY(server.listen());
    test::announce(server.port());
    const QByteArray page = "http://localhost:" + QByteArray::number(server.port());
    const QByteArray api = "http://127.0.0.1:" + QByteArray::number(server.port());
    const QByteArray asks = "fetch('" + api + "/f/mismatch').then(() => 1, () => 0)";
    scenario::Scenario scenario;
    scenario.id = "joined";
    scenario.routes = test::failingAnswers(page, page);
    scenario.routes += test::route(
        "/own", 200, {{"Content-Type", "text/html"}},
        test::html("setInterval(() => fetch('" + api + "/f/missing?who=own').catch(() => 0), 300);"));
    scenario.routes += test::route("/page", 200, {{"Content-Type", "text/html"}},
                                   test::html(asks + ".then(ok => new Worker('/worker.js').onmessage = e => "
                                                     "fetch('/result-' + ok + e.data));"));
    scenario.routes +=
        test::route("/worker.js", 200, {{"Content-Type", "text/javascript"}}, asks + ".then(postMessage);");
    server.setScenarios({scenario});
    QByteArrayList results;
    int own = 0;
    connect(&server, &practice::PracticeServer::received, this, [&](const QByteArray& head) {
        if (head.startsWith("GET /result-"))
            results.append(head.mid(12).split(' ').first());
        own += head.startsWith("GET /f/missing");
    });

    // The person's own browser, with a page of theirs open: it has its port from the start, where theirs gets it by a tick.
    QTemporaryDir profile;
    QProcess process;
    QStringList arguments{
        u"--headless"_s,
        u"--user-data-dir="_s + profile.path(),
        u"--remote-debugging-port=0"_s,
        u"--no-first-run"_s,
        u"--disable-background-networking"_s,
        u"--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP "
        "*.gvt1.com ~NOTFOUND"_s};
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        arguments += u"--no-sandbox"_s;
#endif
    process.start(browser->program, arguments << QString::fromLatin1(page + "/own"));
    QFile port(profile.filePath(u"DevToolsActivePort"_s));
    QTRY_VERIFY_WITH_TIMEOUT(port.exists() && port.size() > 10, test::longestMs);
    QVERIFY(port.open(QIODevice::ReadOnly));
    test::announce(port.readLine().trimmed().toInt());
    QTRY_VERIFY_WITH_TIMEOUT(own > 2, test::longestMs);

    browser::WatchTask task;
    task.launch.browser = *browser;
    task.launch.headless = false;
    task.launch.joined = profile.path();
    task.url = page + "/page";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty() || followed.seen.size() >= 2, test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    QCOMPARE(results, QByteArrayList{"00"});
    // Of the other tab, which fails all the while, nothing is told.
    for (const facts::Investigation& one : std::as_const(followed.seen))
        QVERIFY2(one.request.url.endsWith("/f/mismatch"), one.request.url.constData());

    browser::Trial trial;
    trial.server = api;
    trial.policy.origins = {page};
    watcher.tryFix(trial);
    QTRY_COMPARE_WITH_TIMEOUT(results, (QByteArrayList{"00", "11"}), test::longestMs);
    watcher.endTrial();
    QTRY_COMPARE_WITH_TIMEOUT(results, (QByteArrayList{"00", "11", "00"}), test::longestMs);

    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    // It goes on: its own page still asks.
    const int before = own;
    QTRY_VERIFY_WITH_TIMEOUT(own > before + 2, test::longestMs);
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QVERIFY(process.waitForFinished());
}

CROSSCHECK_TEST(tst_join, TstJoin)
#include "tst_join.moc"

// confirm and watch on the command line: what they print, their exit status, and that killing them leaves nothing behind.
#include "practice/practice_server.h"
#include "report_shapes.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

constexpr int browserPatience = 90000;
constexpr int looksInARow = 12; // at QTRY_VERIFY's 50 ms
const QString browserProgram = QStringLiteral(CROSSCHECK_BIN "/crosscheck-cli");

struct BrowserRun
{
    int status = -1;
    QByteArray out, error;
};

// The practice server lives in this process: the event loop must go on.
BrowserRun runBrowser(const QStringList& arguments,
                      const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(browserProgram, arguments);
    bool ended = false;
    QObject::connect(&process, &QProcess::finished, [&] { ended = true; });
    BrowserRun out;
    if (!QTest::qWaitFor([&] { return ended; }, browserPatience))
        return out;
    out.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    out.out = process.readAllStandardOutput();
    out.error = process.readAllStandardError();
    return out;
}

bool hasBrowser(const QByteArray& id)
{
    return runBrowser({u"confirm"_s, u"--list"_s}).out.contains(id + '\t');
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Processes of this machine whose command line names the folder; without a switch, the guard that cleans up counts too.
int processesOf(const QString& switchOfIt, const QString& folder)
{
    int out = 0;
    for (const QString& pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/"_s + pid + u"/cmdline"_s);
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (!folder.isEmpty() && line.contains(folder.toUtf8()) &&
            (switchOfIt.isEmpty() || line.contains(switchOfIt.toUtf8().mid(1))))
            ++out;
    }
    return out;
}

} // namespace

class TstBrowserCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badUsage()
    {
        QCOMPARE(runBrowser({u"confirm"_s, u"http://127.0.0.1/"_s}).status, 2);
        const BrowserRun none =
            runBrowser({u"watch"_s, u"http://127.0.0.1/"_s, u"--browser"_s, u"netscape"_s});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.error.contains("netscape"), none.error.constData());
        QCOMPARE(runBrowser({u"watch"_s, u"not a page"_s}).status, 2);
        QCOMPARE(runBrowser({u"watch"_s, u"http://127.0.0.1/"_s, u"--for"_s, u"ever"_s}).status, 2);
    }

    void confirmInChromium()
    {
        if (!hasBrowser("chromium"))
            QSKIP("no Chromium is installed here");
        practice::PracticeServer server;
        QVERIFY(server.listen());
        QList<scenario::Scenario> all;
        for (const scenario::Scenario& one : practice::builtIn())
            all.append(server.addressed(one));
        server.setScenarios(all);
        const QString base = u"http://127.0.0.1:"_s + QString::number(server.port());
        const BrowserRun blocked =
            runBrowser({u"confirm"_s, base + u"/row-01/items"_s, u"--origin"_s, u"http://localhost:5173"_s,
                        u"--browser"_s, u"chromium"_s, u"--json"_s});
        QCOMPARE(blocked.status, 1);
        const QJsonObject line = QJsonDocument::fromJson(blocked.out).object();
        QVERIFY2(!line.isEmpty(), (blocked.out + blocked.error).constData());
        const QJsonObject browser = line.value(u"browsers"_s).toArray().first().toObject();
        QVERIFY2(browser.value(u"agrees"_s).toBool(), blocked.out.constData());
        QCOMPARE(browser.value(u"error"_s).toString(), u"MissingAllowOriginHeader"_s);
        QCOMPARE(line.value(u"causes"_s).toArray().first().toObject().value(u"id"_s).toString(),
                 u"acao-missing"_s);
        const BrowserRun good = runBrowser({u"confirm"_s, base + u"/healthy/simple"_s, u"--origin"_s,
                                            u"http://localhost:5173"_s, u"--browser"_s, u"chromium"_s});
        QCOMPARE(good.status, 0);
        QVERIFY2(good.out.contains("does what is predicted"), good.out.constData());
        const BrowserRun refused =
            runBrowser({u"confirm"_s, u"http://127.0.0.1:1/x"_s, u"--origin"_s, u"http://localhost:5173"_s,
                        u"--browser"_s, u"chromium"_s, u"--json"_s});
        QVERIFY2(refused.status == 1 || refused.status == 3, refused.out.constData());
    }

    void watchForATestServer()
    {
        if (!hasBrowser("chromium"))
            QSKIP("no Chromium is installed here");
        practice::PracticeServer server;
        QVERIFY(server.listen());
        const QByteArray port = QByteArray::number(server.port());
        scenario::Scenario scenario;
        scenario.id = "page";
        scenario::ScriptedAnswer page;
        page.headers = {{"Content-Type", "text/html"}};
        page.body = "<!doctype html><link rel=icon href='data:,'><script>\n"
                    "for (let i = 0; i < 3; ++i) fetch('http://127.0.0.1:" +
                    port +
                    "/data?token=geheim').catch(() => 0);\n"
                    "</script>";
        scenario::Route pageRoute, data;
        pageRoute.url = "http://127.0.0.1/page";
        pageRoute.actual = {page};
        data.url = "http://127.0.0.1/data";
        data.actual = {scenario::ScriptedAnswer()};
        scenario.routes = {pageRoute, data};
        server.setScenarios({scenario});
        QTemporaryDir folder;
        const QString har = folder.filePath(u"all.har"_s);
        const QString junit = folder.filePath(u"junit.xml"_s);
        const QString sarif = folder.filePath(u"all.sarif"_s);
        const BrowserRun watched = runBrowser(
            {u"watch"_s, u"http://localhost:"_s + QString::fromLatin1(port) + u"/page?token=geheim"_s,
             u"--headless"_s, u"--browser"_s, u"chromium"_s, u"--for"_s, u"3"_s, u"--json"_s, u"--har"_s, har,
             u"--junit"_s, junit, u"--sarif"_s, sarif});
        QCOMPARE(watched.status, 1);
        QCOMPARE(watched.out.count('\n'), 3);
        const QJsonObject first = QJsonDocument::fromJson(watched.out.split('\n').first()).object();
        QCOMPARE(first.value(u"causes"_s).toArray().first().toObject().value(u"id"_s).toString(),
                 u"acao-missing"_s);
        QVERIFY2(first.value(u"browsers"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"source"_s)
                     .toString()
                     .contains(u"/page?token=‹secret›:2:"),
                 watched.out.constData());
        for (const QString& path : {har, junit, sarif}) {
            const QByteArray text = contentsOf(path);
            QVERIFY2(text.contains("/data"), text.constData());
            QVERIFY2(!text.contains("geheim"), text.constData());
        }
        QVERIFY(!watched.out.contains("geheim"));
        const QByteArray cases = contentsOf(junit), results = contentsOf(sarif);
        QCOMPARE(test::wrongInJUnit(cases), QString());
        QVERIFY2(cases.contains(" failures=\"1\"") && cases.contains("seen 3 times"), cases.constData());
        QCOMPARE(test::SarifShape::wrongIn(results), QString());
        QVERIFY2(results.contains("\"ruleId\": \"acao-missing\"") && results.contains("\"startLine\": 2"),
                 results.constData());
    }

    void reportsWithoutFailures_data()
    {
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<bool>("isThere");
        for (const char* browser : {"chromium", "firefox-esr"}) {
            QTest::addRow("%s, nothing fails", browser) << QByteArray(browser) << true;
            QTest::addRow("%s, no page", browser) << QByteArray(browser) << false;
        }
        QTest::newRow("no browser") << QByteArray("/bin/false") << true;
    }

    // A page that works is a test that passes; one that can't be looked at is not.
    void reportsWithoutFailures()
    {
        QFETCH(const QByteArray, browser);
        QFETCH(const bool, isThere);
        const bool starts = !browser.startsWith('/');
        if (starts && !hasBrowser(browser))
            QSKIP("this browser is not installed here");
        practice::PracticeServer server;
        QVERIFY(server.listen());
        const int port = isThere ? server.port() : 1;
        // Where nothing could be loaded, nobody waits.
        const QString seconds = isThere ? u"1"_s : u"3600"_s;
        QTemporaryDir folder;
        const QString junit = folder.filePath(u"junit.xml"_s), sarif = folder.filePath(u"all.sarif"_s);
        const BrowserRun run = runBrowser({u"watch"_s, u"http://127.0.0.1:%1/"_s.arg(port), u"--headless"_s,
                                           u"--browser"_s, QString::fromLatin1(browser), u"--for"_s, seconds,
                                           u"--junit"_s, junit, u"--sarif"_s, sarif});
        QVERIFY2(run.status == (!starts ? 2 : isThere ? 0 : 3), run.error.constData());
        const QByteArray cases = contentsOf(junit), results = contentsOf(sarif);
        QCOMPARE(test::wrongInJUnit(cases), QString());
        QCOMPARE(test::SarifShape::wrongIn(results), QString());
        const bool good = starts && isThere;
        QVERIFY2(cases.contains(good ? " errors=\"0\"" : " errors=\"1\""), cases.constData());
        QVERIFY2(cases.contains("no CORS failure") == good, cases.constData());
        QVERIFY2(results.contains(good ? "\"executionSuccessful\": true" : "\"executionSuccessful\": false"),
                 results.constData());
    }

    // Chromium puts a socket below the folder for temporary files, whose path must not get long.
    void longTemporaryFolder()
    {
        if (!hasBrowser("chromium"))
            QSKIP("no Chromium is installed here");
        practice::PracticeServer server;
        QVERIFY(server.listen());
        QTemporaryDir folder;
        const QString deep = folder.filePath(QString(60, u'x'));
        QVERIFY(QDir().mkpath(deep));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, deep);
        const BrowserRun run =
            runBrowser({u"confirm"_s, u"http://127.0.0.1:%1/x"_s.arg(server.port()), u"--origin"_s,
                        u"http://localhost:5173"_s, u"--browser"_s, u"chromium"_s},
                       environment);
        QVERIFY2(run.status == 1, run.error.constData());
        QCOMPARE(QDir(deep).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void killedAtAnyMoment_data()
    {
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<QByteArray>("moment");
        QTest::addColumn<bool>("kept");
        for (const char* browser : {"chromium", "firefox-esr"}) {
            for (const char* moment : {"folder", "process", "runs", "page"})
                QTest::addRow("%s, %s", browser, moment)
                    << QByteArray(browser) << QByteArray(moment) << false;
            QTest::addRow("%s, kept profile", browser) << QByteArray(browser) << QByteArray("page") << true;
        }
    }

    // As soon as its folder is there, as a process of it runs, as it answers, as it asks for the page.
    void killedAtAnyMoment()
    {
#ifndef Q_OS_LINUX
        QSKIP("looks into /proc");
#endif
        QFETCH(const QByteArray, browser);
        QFETCH(const QByteArray, moment);
        QFETCH(const bool, kept);
        if (!hasBrowser(browser))
            QSKIP("this browser is not installed here");
        practice::PracticeServer server;
        QVERIFY(server.listen());
        QTemporaryDir temporary(u"/tmp/cc-XXXXXX"_s), data;
        bool asked = false;
        connect(&server, &practice::PracticeServer::received, this, [&] { asked = true; });
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, temporary.path());
        environment.insert(u"XDG_DATA_HOME"_s, data.path());
        process.setProcessEnvironment(environment);
        QStringList arguments{u"watch"_s, u"http://127.0.0.1:%1/"_s.arg(server.port()), u"--browser"_s,
                              QString::fromLatin1(browser)};
        if (kept)
            arguments.append({u"--browser-arg"_s, u"--headless"_s});
        else
            arguments.append(u"--headless"_s);
        process.start(browserProgram, arguments);
        QVERIFY(process.waitForStarted());
        const auto left = [&temporary] {
            return QDir(temporary.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        QByteArray said;
        const auto come = [&] {
            said += process.readAllStandardError();
            return moment == "folder"    ? !left().isEmpty()
                   : moment == "process" ? processesOf(u"--headless"_s, temporary.path()) > 0
                   : moment == "runs"    ? said.contains(" runs\n")
                                         : asked;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(come(), said.constData(), browserPatience);
        process.kill();
        QVERIFY(process.waitForFinished());
        // A process that is just being started has no command line to be seen by: nothing must be there for a while.
        int looks = 0;
        const auto nothingStays = [&] {
            const int running = processesOf({}, temporary.path()) + processesOf({}, data.path());
            looks = running == 0 && left().isEmpty() ? looks + 1 : 0;
            return looks >= looksInARow;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(nothingStays(), qPrintable(left().join(u' ')), browserPatience);
        // The profile that is kept stays, and nothing else.
        QCOMPARE(QDir(data.path()).isEmpty(), !kept);
    }
};

CROSSCHECK_TEST(tst_browser_commands, TstBrowserCommands)
#include "tst_browser_commands.moc"

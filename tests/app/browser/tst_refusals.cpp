// A browser that can't be driven: each reason is a sentence that says what to do. What the stand-ins print is what Chromium 156
// and Firefox 153 printed when it was run so.
#include "browser/watcher.h"
#include "chosen.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
/// What became of a browser that was started so.
QString sentenceOf(const browser::Launch& launch)
{
    browser::WatchTask task;
    task.launch = launch;
    task.url = "http://127.0.0.1:1/";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    if (!QTest::qWaitFor([&] { return !followed.sentence.isEmpty() || followed.ended; }, 30000))
        return u"no end"_s;
    return followed.sentence;
}
} // namespace

class TstRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standIns_data();
    void standIns();
    void lockedProfile();
    void profileInUse_data();
    void profileInUse();
};

void TstRefusals::standIns_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("said");
    const int chromium = int(browser::Family::Chromium);
    const int firefox = int(browser::Family::Firefox);
    // It goes on running: nothing may wait for its end.
    QTest::newRow("policy")
        << chromium
        << QByteArray(
               "echo 'DevTools remote debugging is disallowed by the system admin.' >&2; exec sleep 60")
        << u"RemoteDebuggingAllowed"_s;
    QTest::newRow("in use, no window")
        << chromium
        << QByteArray("echo '[1:1:ERROR:chrome/app/chrome_main_delegate.cc:624] Failed to create a "
                      "ProcessSingleton for your "
                      "profile directory.' >&2; exit 21")
        << u"is in use"_s;
    QTest::newRow("in use, window") << chromium
                                    << QByteArray("echo 'Opening in existing browser session.'; exit 0")
                                    << u"is in use"_s;
    QTest::newRow("root") << chromium
                          << QByteArray(
                                 "echo 'Running as root without --no-sandbox is not supported.' >&2; exit 1")
                          << u"ordinary user"_s;
    QTest::newRow("no sandbox") << chromium << QByteArray("echo '[1:1:FATAL] No usable sandbox!' >&2; exit 1")
                                << u"finds no sandbox"_s;
    QTest::newRow("no screen") << chromium << QByteArray("echo 'Missing X server or $DISPLAY' >&2; exit 1")
                               << u"finds no screen"_s;
    QTest::newRow("crash") << chromium << QByteArray("kill -SEGV $$") << u"crashed while starting"_s;
    QTest::newRow("its own words") << chromium
                                   << QByteArray("echo 'cannot open shared object file' >&2; exit 127")
                                   << u"It said: cannot open shared object file"_s;
    QTest::newRow("firefox in use")
        << firefox
        << QByteArray(
               "echo 'Firefox is already running, but is not responding. To use Firefox, you must first "
               "close the "
               "existing Firefox process, restart your device, or use a different profile.' >&2; exit 0")
        << u"is in use"_s;
}

void TstRefusals::standIns()
{
#ifndef Q_OS_UNIX
    QSKIP("the stand-ins are scripts");
#endif
    QFETCH(const int, family);
    QFETCH(const QByteArray, script);
    QFETCH(const QString, said);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"browser"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script + '\n');
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    browser::Launch launch;
    launch.browser.name = u"The browser"_s;
    launch.browser.family = browser::Family(family);
    launch.browser.program = file.fileName();
    launch.keptProfile = folder.filePath(u"profile"_s);
    const QString sentence = sentenceOf(launch);
    QVERIFY2(sentence.contains(said), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"The browser"), qPrintable(sentence));
}

// Firefox would show a dialog and wait for somebody to press its button.
void TstRefusals::lockedProfile()
{
#ifndef Q_OS_UNIX
    QSKIP("the lock of Unix");
#endif
    QTemporaryDir folder;
    const QString lock = folder.filePath(u".parentlock"_s);
    QProcess holder;
    holder.start(u"/usr/bin/python3"_s,
                 {u"-c"_s,
                  u"import fcntl, sys, time\nf = open(sys.argv[1], 'w')\nfcntl.lockf(f, fcntl.LOCK_EX)\n"
                  "print('held', flush=True)\nsys.stdin.read()"_s,
                  lock});
    if (!holder.waitForStarted())
        QSKIP("no python3 to hold the lock");
    QVERIFY(holder.waitForReadyRead());
    browser::Launch launch;
    launch.browser.name = u"Firefox"_s;
    launch.browser.family = browser::Family::Firefox;
    launch.browser.program = u"/bin/false"_s;
    launch.keptProfile = folder.path();
    QVERIFY(sentenceOf(launch).contains(u"is in use"));
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QVERIFY(sentenceOf(launch).contains(u"ended while starting"));
}

void TstRefusals::profileInUse_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("chromium") << int(browser::Family::Chromium);
    QTest::newRow("firefox") << int(browser::Family::Firefox);
}

// The real ones: a profile that a second watcher wants while the first has it.
void TstRefusals::profileInUse()
{
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    QTemporaryDir profile;
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.launch.keptProfile = profile.path();
    task.url = "about:blank";
    browser::Watcher first;
    test::Followed followed(first);
    bool runs = false;
    connect(&first, &browser::Watcher::watching, this, [&] { runs = true; });
    first.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(runs || !followed.sentence.isEmpty(), test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    QFile bidi(profile.filePath(u"WebDriverBiDiServer.json"_s));
    if (bidi.open(QIODevice::ReadOnly))
        test::announce(QJsonDocument::fromJson(bidi.readAll()).object().value(u"ws_port"_s).toInt());
    const QString sentence = sentenceOf(task.launch);
    QVERIFY2(sentence.contains(u"is in use"), qPrintable(sentence));
    // The first one is none the worse.
    QVERIFY(first.isRunning());
    first.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
}

CROSSCHECK_TEST(tst_refusals, TstRefusals)
#include "tst_refusals.moc"

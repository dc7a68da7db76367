// Browsers of a snap and of a Flatpak: stand-ins shut the real ones in as those do (a folder for temporary files of their own, no
// inherited descriptors, no sight of what a person hides in their home), and they are found, named and driven all the same.
#include "browser/watcher.h"
#include "chosen.h"
#include "support/test.h"
#include "watched_page.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstPackaged : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void driven_data();
    void driven();

private:
    std::unique_ptr<QTemporaryDir> m_home; ///< not below /tmp, which is shut out
    QByteArray m_before;
};

namespace {

// https://snapcraft.io/docs/home-interface and https://snapcraft.io/docs/data-locations: of the home nothing that is hidden.
const char snap[] = R"sh(exec 3>&- 4>&-
exec unshare --mount sh -c '
  mount -t tmpfs none /tmp
  mount -t tmpfs none "$HOME/.local"
  exec "$0" "$@"' PROGRAM "$@"
)sh";

// https://docs.flatpak.org/en/latest/sandbox-permissions.html: of the home ~/.var/app/ID and nothing else; processes of its own.
const char flatpak[] = R"sh(exec 3>&- 4>&-
exec unshare --mount --pid --fork --mount-proc sh -c '
  own=$HOME/.var/app/ID
  mkdir -p "$own"
  mount -t tmpfs none /srv
  mkdir /srv/own
  mount --bind "$own" /srv/own
  mount -t tmpfs none /tmp
  mount -t tmpfs none "$HOME"
  mkdir -p "$own"
  mount --bind /srv/own "$own"
  exec "$0" "$@"' PROGRAM "$@"
)sh";

/// The ports at which the browsers below a folder let themselves be driven are ours.
void announceIn(const QString& folder)
{
    QDirIterator files(folder, {u"WebDriverBiDiServer.json"_s, u"DevToolsActivePort"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        test::announce(text.split('\n').first().toInt());
        test::announce(QJsonDocument::fromJson(text).object().value(u"ws_port"_s).toInt());
    }
}

bool canShutIn()
{
    return QProcess::execute(u"unshare"_s,
                             {u"--mount"_s, u"--pid"_s, u"--fork"_s, u"--mount-proc"_s, u"true"_s}) == 0;
}
} // namespace

void TstPackaged::init()
{
    m_home = std::make_unique<QTemporaryDir>(u"/var/tmp/crosscheck-packaged-XXXXXX"_s);
    m_before = qgetenv("HOME");
    qputenv("HOME", m_home->path().toLocal8Bit());
    QDir().mkpath(m_home->filePath(u".local/share"_s));
}

void TstPackaged::cleanup()
{
    qputenv("HOME", m_before);
}

void TstPackaged::driven_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("launcher");
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("kept");
    const int chromium = int(browser::Family::Chromium), firefox = int(browser::Family::Firefox);
    QTest::newRow("chromium, snap") << chromium << u"/snap/bin/chromium"_s << u"snap/chromium/common"_s
                                    << false;
    QTest::newRow("chromium, snap, kept profile")
        << chromium << u"/snap/bin/chromium"_s << u"snap/chromium/common"_s << true;
    QTest::newRow("chromium, flatpak") << chromium << u"/var/lib/flatpak/exports/bin/org.chromium.Chromium"_s
                                       << u".var/app/org.chromium.Chromium"_s << true;
    QTest::newRow("firefox, snap") << firefox << u"/snap/bin/firefox"_s << u"snap/firefox/common"_s << true;
    QTest::newRow("firefox, flatpak") << firefox << u"/var/lib/flatpak/exports/bin/org.mozilla.firefox"_s
                                      << u".var/app/org.mozilla.firefox"_s << false;
}

void TstPackaged::driven()
{
#ifndef Q_OS_LINUX
    QSKIP("the packages of Linux");
#endif
    QFETCH(const int, family);
    QFETCH(const QString, launcher);
    QFETCH(const QString, own);
    QFETCH(const bool, kept);
    NEED_BROWSER(real, browser::Family(family));
    if (!canShutIn())
        QSKIP("no right to shut a program in");
    QTemporaryDir root(u"/var/tmp/crosscheck-root-XXXXXX"_s);
    const QString path = root.path() + launcher;
    const bool isSnap = launcher.startsWith(u"/snap/");
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile script(path);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\n" + QByteArray(isSnap ? snap : flatpak)
                                     .replace("PROGRAM", real->program.toUtf8())
                                     .replace("ID", path.section(u'/', -1).toUtf8()));
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    browser::Places places;
    places.root = root.path();
    const QList<browser::Installed> all = browser::installed(places);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().program, path);
    QCOMPARE(all.first().family, real->family);
    QCOMPARE(all.first().packaging, isSnap ? browser::Packaging::Snap : browser::Packaging::Flatpak);
    QCOMPARE(all.first().sandboxHome, m_home->filePath(own));
    QCOMPARE(browser::choose(path, places), all.first()); // by its path too
    QString version;
    bool answered = false;
    browser::askVersion(all.first(), this, [&](const QString& one) {
        version = one;
        answered = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(answered, test::longestMs);
    QVERIFY(!version.isEmpty());

    practice::PracticeServer server;
    QVERIFY(server.listen());
    test::announce(server.port());
    const QByteArray port = QByteArray::number(server.port());
    scenario::Scenario scenario;
    scenario.id = "packaged";
    scenario.routes = test::failingAnswers("http://localhost:" + port, "http://localhost:" + port);
    scenario.routes += test::route("/page", 200, {{"Content-Type", "text/html"}},
                                   test::html(test::asking("http://127.0.0.1:" + port, "page", 0, 1, 1)));
    server.setScenarios({scenario});
    browser::WatchTask task;
    task.launch.browser = all.first();
    if (kept)
        task.launch.keptProfile = browser::keptProfile(all.first(), m_home->filePath(u".local/share"_s));
    task.url = "http://localhost:" + port + "/page";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty() || !followed.seen.isEmpty(), test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    announceIn(m_home->filePath(own) + u"/crosscheck"_s);
    QCOMPARE(followed.seen.first().request.url, "http://127.0.0.1:" + port + "/f/missing?who=page");
    // What it wrote lies where it may write, and nowhere else.
    const QDir written(m_home->filePath(own) + u"/crosscheck"_s);
    const auto profiles = [&written] { return written.entryList(QDir::Dirs | QDir::NoDotAndDotDot); };
    QVERIFY2(profiles().contains(u"watched"_s) == kept && profiles().size() == (kept ? 2 : 1),
             qPrintable(profiles().join(u' ')));
    if (kept) {
        watcher.stop();
    } else {
        // The launcher alone is ended: what it has launched must not stay.
        const qint64 leader = test::leaderOf(written.path());
        QVERIFY(leader > 0);
        QProcess::execute(u"kill"_s, {u"-KILL"_s, QString::number(leader)});
    }
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
    QCOMPARE(profiles(), kept ? QStringList{u"watched"_s} : QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(test::browsersIn(written.path()).size(), 0, test::longestMs);
}

CROSSCHECK_TEST(tst_packaged, TstPackaged)
#include "tst_packaged.moc"

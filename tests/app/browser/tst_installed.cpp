// Finding browsers: a made-up machine with packages, a snap, a Flatpak, and the person's default.
#include "browser/installed.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

void put(const QString& path, const QByteArray& text = "#!/bin/sh\n")
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

browser::Places places(const QString& root)
{
    browser::Places out;
    out.root = root;
    out.environment = QProcessEnvironment();
    out.environment.insert(u"HOME"_s, u"/home/ada"_s);
    out.environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/snap/bin"_s);
    return out;
}

QByteArrayList ids(const QList<browser::Installed>& all)
{
    QByteArrayList out;
    for (const browser::Installed& one : all)
        out.append(one.id);
    return out;
}

} // namespace

class TstInstalled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packagesSnapsAndFlatpaks()
    {
#ifndef Q_OS_LINUX
        QSKIP("the places of Linux");
#endif
        QTemporaryDir root;
        const browser::Places here = places(root.path());
        QCOMPARE(browser::installed(here).size(), 0);
        QVERIFY(browser::missing({}, here).contains(u"Install"));

        put(root.filePath(u"usr/bin/google-chrome"_s));
        put(root.filePath(u"usr/bin/chromium-browser"_s), "#!/bin/sh\nexec /snap/bin/chromium \"$@\"\n");
        put(root.filePath(u"snap/bin/chromium"_s));
        put(root.filePath(u"var/lib/flatpak/exports/bin/com.brave.Browser"_s));
        put(root.filePath(u"usr/bin/firefox-esr"_s));
        put(root.filePath(u"usr/bin/firefox"_s), "#!/bin/sh\nexec firefox-esr \"$@\"\n");

        const QList<browser::Installed> all = browser::installed(here);
        QCOMPARE(ids(all), (QByteArrayList{"chrome", "chromium", "brave", "firefox-esr"}));
        QCOMPARE(all.at(0).packaging, browser::Packaging::Plain);
        QCOMPARE(all.at(1).packaging, browser::Packaging::Snap);
        QCOMPARE(all.at(1).sandboxHome, u"/home/ada/snap/chromium/common"_s);
        QCOMPARE(all.at(2).packaging, browser::Packaging::Flatpak);
        QCOMPARE(all.at(2).sandboxHome, u"/home/ada/.var/app/com.brave.Browser"_s);
        QCOMPARE(all.at(3).family, browser::Family::Firefox);
    }

    void theDefaultComesFirst()
    {
#ifndef Q_OS_LINUX
        QSKIP("the places of Linux");
#endif
        QTemporaryDir root;
        browser::Places here = places(root.path());
        put(root.filePath(u"usr/bin/chromium"_s));
        put(root.filePath(u"usr/bin/firefox-esr"_s));
        QCOMPARE(browser::choose({}, here)->id, QByteArray("chromium"));
        put(root.filePath(u"home/ada/.config/mimeapps.list"_s),
            "[Added Associations]\nx-scheme-handler/https=chromium.desktop;\n"
            "[Default Applications]\nx-scheme-handler/https=firefox-esr.desktop\n");
        QCOMPARE(browser::choose({}, here)->id, QByteArray("firefox-esr"));
        here.environment.insert(u"BROWSER"_s, u"/usr/bin/chromium"_s);
        QCOMPARE(browser::choose({}, here)->id, QByteArray("chromium"));
    }

    void byNameOrPath()
    {
#ifndef Q_OS_LINUX
        QSKIP("the places of Linux");
#endif
        QTemporaryDir root;
        const browser::Places here = places(root.path());
        put(root.filePath(u"usr/bin/firefox-esr"_s));
        QCOMPARE(browser::choose(u"firefox"_s, here)->id, QByteArray("firefox-esr"));
        QVERIFY(!browser::choose(u"edge"_s, here));
        QVERIFY(browser::missing(u"edge"_s, here).contains(u"Found here: firefox-esr"));
        const QString own = root.filePath(u"opt/my-firefox-nightly"_s);
        QVERIFY(!browser::choose(own, here));
        QVERIFY(browser::missing(own, here).contains(own));
        put(own);
        QCOMPARE(browser::choose(own, here)->family, browser::Family::Firefox);
    }
};

CROSSCHECK_TEST(tst_installed, TstInstalled)
#include "tst_installed.moc"

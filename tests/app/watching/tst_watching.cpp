// The window and a real browser: Confirm's button, and Watch my page from the address to the tried fix.
#include "practice/practice_server.h"
#include "session/session.h"
#include "session/watched.h"
#include "support/announce.h"
#include "support/route.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "watch/watch_panel.h"
#include "widgets/text.h"
#include "window/main_window.h"
#include "window/practice_desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTableView>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
constexpr int browserPatience = 90000;

bool hasChromium()
{
    return browser::choose(u"chromium"_s).has_value();
}

void chooseChromium(QComboBox* box)
{
    for (int i = 0; i < box->count(); ++i) {
        if (box->itemText(i).startsWith(u"Chromium"))
            box->setCurrentIndex(i);
    }
}

} // namespace

class TstWatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void confirmed()
    {
        if (!hasChromium())
            QSKIP("no Chromium is installed here");
        desktop::MainWindow window;
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.tryExample("row-01-acao-missing");
        test::announce(window.practice()->findChild<practice::PracticeServer*>()->port());
        window.test();
        QTRY_VERIFY(!window.session()->investigation().sends.isEmpty());
        window.showStation("confirm");
        auto* box = window.findChild<QComboBox*>(u"confirmBrowser"_s);
        QVERIFY(box);
        chooseChromium(box);
        auto* run = window.findChild<QAbstractButton*>(u"confirmInBrowser"_s);
        QTRY_VERIFY(run->isEnabled());
        QTest::mouseClick(run, Qt::LeftButton);
        QVERIFY(window.session()->isConfirming());
        QTRY_VERIFY_WITH_TIMEOUT(!window.session()->isConfirming(), browserPatience);
        QVERIFY2(window.session()->confirmFailure().isEmpty(),
                 qPrintable(window.session()->confirmFailure()));
        QCOMPARE(window.session()->investigation().witnesses.size(), 1);
        auto* verdict = window.findChild<widgets::Prose*>(u"witness-0-verdict"_s);
        QVERIFY(verdict);
        QVERIFY2(verdict->prose().contains(u"does what is predicted"), qPrintable(verdict->prose()));
    }

private:
    /// What a person does with "Save as HAR…".
    void saveAs(QWidget& window, const QString& path)
    {
        QTest::mouseClick(window.findChild<QAbstractButton*>(u"watchSave"_s), Qt::LeftButton);
        QPointer<QFileDialog> dialog = window.findChild<QFileDialog*>(u"watchSaveDialog"_s);
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
    }

private Q_SLOTS:
    void watched()
    {
        if (!hasChromium())
            QSKIP("no Chromium is installed here");
        practice::PracticeServer server;
        QVERIFY(server.listen());
        test::announce(server.port());
        const QByteArray port = QByteArray::number(server.port());
        scenario::Scenario scenario;
        scenario.id = "page";
        scenario.routes = {
            test::route(
                "/page", 200, {{"Content-Type", "text/html"}},
                "<!doctype html><link rel=icon href='data:,'><script>\nfetch('http://127.0.0.1:" + port +
                    "/data?token=geheim').then(() => fetch('/worked'), () => fetch('/failed'));\n</script>"),
            test::route("/data", 200, {}, "[]")};
        server.setScenarios({scenario});
        int worked = 0;
        connect(&server, &practice::PracticeServer::received, this, [&](const QByteArray& head) {
            if (head.startsWith("GET /worked"))
                ++worked;
        });

        desktop::MainWindow window;
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        watch::WatchPanel* panel = window.watchPanel();
        QTRY_VERIFY(panel->isVisible());
        panel->setHeadless(true);
        auto* address = window.findChild<QLineEdit*>(u"watchAddress"_s);
        QCOMPARE(QApplication::focusWidget(), address);
        chooseChromium(window.findChild<QComboBox*>(u"watchBrowser"_s));
        QTest::keyClicks(address, u"localhost:"_s + QString::fromLatin1(port) + u"/page"_s);
        QTest::keyClick(address, Qt::Key_Return);
        auto* table = window.findChild<QTableView*>(u"watchFailures"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, browserPatience);
        const QModelIndex cell = table->model()->index(0, 1);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        const facts::Investigation& i = window.session()->investigation();
        QCOMPARE(i.request.url, "http://127.0.0.1:" + port + "/data?token=geheim");
        QCOMPARE(i.page.origin, "http://localhost:" + port);
        QVERIFY(window.session()->diagnosis().fix.policy);
        // Nobody gave a recording: what was watched is called so.
        QVERIFY(window.findChild<QComboBox*>(u"exchangesSend"_s)->currentText().startsWith(u"Watched, 1"));
        for (const facts::Fact& fact : window.session()->diagnosis().facts.all())
            QVERIFY2(fact.source.kind != facts::Source::Kind::Har, fact.id.constData());
        QCOMPARE(worked, 0);

        // While it runs: what was seen so far, with the console's line at its request, and no secret.
        QTemporaryDir folder;
        auto* said = window.findChild<widgets::Prose*>(u"watchSaid"_s);
        saveAs(window, u"/proc/watched.har"_s);
        QTRY_VERIFY2(said->prose().contains(u"/proc/watched.har can't be written"),
                     qPrintable(said->prose()));
        const QString path = folder.filePath(u"watched.har"_s);
        saveAs(window, path);
        QTRY_VERIFY2(said->prose().contains(u"Saved as "_s + path), qPrintable(said->prose()));
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray har = saved.readAll();
        QVERIFY(!har.contains("geheim"));
        const intake::Understood understood = intake::understand(har);
        QCOMPARE(int(understood.kind), int(intake::Kind::Har));
        QCOMPARE(understood.sends.size(), 3); // the page, what failed, what the page then told
        for (const facts::Send& one : understood.sends)
            QCOMPARE(!one.said.console.isEmpty(), one.request.url.contains("/data"));

        auto* tryIt = window.findChild<QAbstractButton*>(u"watchTry"_s);
        QTRY_VERIFY(tryIt->isVisible());
        QTest::mouseClick(tryIt, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(worked, 1, browserPatience);
        QCOMPARE(table->model()->rowCount(), 0);
        // What failed before can be looked at and saved all the same.
        QVERIFY(window.findChild<QAbstractButton*>(u"watchAll"_s)->isVisible());
        QVERIFY(window.findChild<QAbstractButton*>(u"watchSave"_s)->isVisible());
        QTest::mouseClick(window.findChild<QAbstractButton*>(u"watchStop"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!panel->watcher()->isRunning(), browserPatience);
    }
};

CROSSCHECK_TEST(tst_watching, TstWatching)
#include "tst_watching.moc"

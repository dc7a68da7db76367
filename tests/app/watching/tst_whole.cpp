// The whole of it with a real window of the browser: watch my page, click in the page, the failure stands there, its cause, its
// fix, try it in my page, green, copy. CROSSCHECK_PICTURES=FOLDER keeps pictures of each step, small and
// large, light and dark.
#include "app/desktop/hands.h"
#include "screen.h"
#include "support/announce.h"
#include "support/route.h"
#include "support/test.h"
#include "watch/watch_panel.h"
#include "widgets/text.h"

#include <QAction>
#include <QClipboard>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 90000;

/// A page that is one button, which says how its request went: its colour fills the window.
QByteArray buttonPage(const QByteArray& api)
{
    return "<!doctype html><meta charset=utf-8><title>My shop</title><link rel=icon href='data:,'>\n"
           "<style>body{margin:0;font:28px "
           "sans-serif}button{position:fixed;inset:0;width:100%;border:0;font:inherit;"
           "background:#eceef2}</style>\n"
           "<button>Load my orders</button><script>\n"
           "const button = document.querySelector('button');\n"
           "button.onclick = () => fetch('" +
           api +
           "/orders').then(() => 'worked', () => 'failed').then(how => {\n"
           "  button.textContent = how === 'worked' ? 'Orders are here' : 'Could not load the orders';\n"
           "  button.style.background = how === 'worked' ? '#9fe0bf' : '#ffb4ab';\n"
           "  return fetch('/' + how);\n"
           "});\n"
           "fetch('/stands');\n</script>";
}
} // namespace

class TstWhole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }
    void inAWindow_data();
    void inAWindow();

private:
    void keep(test::Window& window, const QString& step);
    test::Screen m_screen;
};

void TstWhole::inAWindow_data()
{
    QTest::addColumn<QString>("browser");
    QTest::newRow("chromium") << u"chromium"_s;
    QTest::newRow("firefox") << u"firefox"_s;
}

void TstWhole::keep(test::Window& window, const QString& step)
{
    const QString folder = qEnvironmentVariable("CROSSCHECK_PICTURES");
    if (folder.isEmpty())
        return;
    const QString name = folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u'-' + step;
    m_screen.picture().save(name + u"-browser.png"_s);
    for (const QSize& size : {QSize(1024, 700), QSize(1600, 1000)}) {
        for (const theme::Appearance appearance : {theme::Appearance::Dark, theme::Appearance::Light}) {
            window.resize(size);
            window.appearance()->setAppearance(appearance);
            for (int i = 0; i < 4; ++i)
                test::settle(); // a page is laid out anew in rounds
            window.grab().save(u"%1-%2-%3.png"_s.arg(name)
                                   .arg(size.width())
                                   .arg(QString::fromLatin1(theme::slug(appearance))));
        }
    }
}

void TstWhole::inAWindow()
{
    QFETCH(const QString, browser);
    const std::optional<browser::Installed> chosen = browser::choose(browser);
    if (!chosen)
        QSKIP("this browser is not installed here");
    if (!test::Screen::isInstalled())
        QSKIP("no Xvfb, or no libXtst for a click");
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        QVERIFY(m_screen.open());
    practice::PracticeServer server;
    QVERIFY(server.listen());
    test::announce(server.port());
    const QByteArray port = QByteArray::number(server.port());
    scenario::Scenario scenario;
    scenario.id = "shop";
    scenario.routes = {
        test::route("/shop", 200, {{"Content-Type", "text/html"}}, buttonPage("http://127.0.0.1:" + port)),
        test::route("/orders", 200, {{"Content-Type", "application/json"}, {"Server", "nginx"}}, "[]")};
    server.setScenarios({scenario});
    int stands = 0, worked = 0, failed = 0;
    connect(&server, &practice::PracticeServer::received, this, [&](const QByteArray& head) {
        stands += head.startsWith("GET /stands");
        worked += head.startsWith("GET /worked");
        failed += head.startsWith("GET /failed");
    });
    // A click before the window is drawn goes nowhere: another one follows.
    const auto clickUntil = [&](int& count) {
        for (int attempt = 0; attempt < 40; ++attempt) {
            m_screen.click(500, 500);
            if (QTest::qWaitFor([&] { return count > 0; }, 3000))
                return true;
        }
        return false;
    };

    QTemporaryDir profiles;
    test::Window window;
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    watch::WatchPanel* panel = window.watchPanel();
    QTRY_VERIFY(panel->isVisible());
    panel->setProfiles(profiles.path(), profiles.path());
    auto* choice = test::find<QComboBox>(window, u"watchBrowser"_s);
    for (int i = 0; i < choice->count(); ++i) {
        if (choice->itemText(i).startsWith(chosen->name))
            test::choose(choice, i);
    }
    // The version is asked of the program itself.
    QTRY_VERIFY2_WITH_TIMEOUT(choice->currentText().contains(QRegularExpression(u" \\d+\\."_s)),
                              qPrintable(choice->currentText()), patience);
    auto* address = test::find<QLineEdit>(window, u"watchAddress"_s);
    test::typeInto(address, u"localhost:"_s + QString::fromLatin1(port) + u"/shop"_s);
    keep(window, u"1-address"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(stands == 1 || !panel->watcher()->isRunning(), patience);
    QFile bidi(profiles.filePath(QString::fromLatin1(chosen->id) + u"/WebDriverBiDiServer.json"_s));
    if (bidi.open(QIODevice::ReadOnly))
        test::announce(QJsonDocument::fromJson(bidi.readAll()).object().value(u"ws_port"_s).toInt());
    QCOMPARE(stands, 1);
    keep(window, u"2-watching"_s);

    QVERIFY2(clickUntil(failed), "no click reached the page");
    auto* table = test::find<QTableView>(window, u"watchFailures"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    keep(window, u"3-failure"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 1)).center());
    QCOMPARE(window.investigation().request.url, "http://127.0.0.1:" + port + "/orders");
    auto* fold = test::find<QAbstractButton>(window, u"watchFold"_s);
    QCOMPARE(table->isVisible(), !fold->isChecked());
    for (const bool folded : {false, true}) {
        if (fold->isChecked() != folded)
            test::click(fold);
        QCOMPARE(table->isVisible(), !folded);
    }
    keep(window, u"4-exchanges"_s);
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(window.session()->diagnosis().causes.value(0).symptom, fetch::Symptom::AcaoMissing);
    keep(window, u"5-cause"_s);
    test::click(fold);
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    keep(window, u"6-fix"_s);
    QCOMPARE(worked, 0);

    auto* tryIt = test::find<QAbstractButton>(window, u"watchTry"_s);
    QTRY_VERIFY(tryIt->isVisible());
    QTest::mouseClick(tryIt, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(stands, 2, patience); // the page was loaded again
    QVERIFY2(clickUntil(worked), "no click reached the page with the fix");
    auto* sign = test::find<widgets::SignLabel>(window, u"watchSign"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sign->sign(), theme::Sign::Good, patience);
    QCOMPARE(table->model()->rowCount(), 0);
    keep(window, u"7-works"_s);

    QGuiApplication::clipboard()->clear();
    auto* copy = test::find<QAbstractButton>(window, u"copyConfiguration"_s);
    QTRY_VERIFY(copy->isVisible());
    test::click(copy);
    keep(window, u"8-copied"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Access-Control-Allow-Origin"), qPrintable(copied));
    QVERIFY2(copied.contains(u"http://localhost:"_s + QString::fromLatin1(port)), qPrintable(copied));

    // The person closes the browser's window by its cross: no error, and the session is kept as an investigation like any other.
    QSignalSpy failures(panel->watcher(), &browser::Watcher::failed);
    QVERIFY(m_screen.closeWindows() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!panel->watcher()->isRunning(), patience);
    QCOMPARE(failures.count(), 0);
    auto* all = test::find<QAbstractButton>(window, u"watchAll"_s);
    QTRY_VERIFY(all->isVisible());
    test::click(all);
    QVERIFY(window.session()->understood().kind == intake::Kind::Har);
    QCOMPARE(window.investigation().witnesses.value(0).watched, true);
    QVERIFY(!window.investigation().witnesses.value(0).console.isEmpty());
    QCOMPARE(window.session()->diagnosis().causes.value(0).symptom, fetch::Symptom::AcaoMissing);
    // What passed is not taken for a failure: the page itself, its own requests, and what the trial let through.
    auto* rows = test::find<QTableView>(window, u"message-har-table"_s);
    QTRY_VERIFY(rows->isVisible());
    int blocked = 0;
    for (int row = 0; row < rows->model()->rowCount(); ++row) {
        if (rows->model()->index(row, 0).data().toString() != u"blocked")
            continue;
        ++blocked;
        const QString request = rows->model()->index(row, 1).data().toString();
        QVERIFY2(request.endsWith(u"/orders"), qPrintable(request));
    }
    QVERIFY(blocked > 0);
    keep(window, u"9-session"_s);
}

CROSSCHECK_TEST(tst_whole, TstWhole)
#include "tst_whole.moc"

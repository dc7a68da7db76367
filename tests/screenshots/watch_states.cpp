// What a browser that is installed here shows in the window: watching a page, trying a fix there, confirming.
#include "browser/installed.h"
#include "practice/practice_server.h"
#include "session/session.h"
#include "states.h"
#include "support/route.h"
#include "watch/watch_model.h"
#include "watch/watch_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

using namespace crosscheck;
using namespace Qt::StringLiterals;
using desktop::MainWindow;

namespace {

/// A page with three failures of two kinds.
practice::PracticeServer& shop()
{
    static practice::PracticeServer server;
    if (server.port() != 0 || !server.listen())
        return server;
    const QByteArray port = QByteArray::number(server.port());
    const QByteArray api = "http://127.0.0.1:" + port;
    scenario::Scenario all;
    all.id = "shop";
    all.routes = {
        test::route("/shop", 200, {{"Content-Type", "text/html"}},
                    "<!doctype html><link rel=icon href='data:,'><script>\n"
                    "const get = path => fetch('" +
                        api +
                        "' + path).catch(() => 0);\n"
                        "get('/orders?page=1'); get('/orders?page=2');\nget('/users/me');\n</script>"),
        test::route("/orders", 200, {{"Content-Type", "application/json"}, {"Server", "nginx"}}, "[]"),
        test::route("/users/me", 200,
                    {{"Access-Control-Allow-Origin", "http://localhost:" + port}, {"Server", "nginx"}},
                    "{}")};
    all.routes.last().actual.first().headers.first().value = "https://shop.example.com";
    server.setScenarios({all});
    return server;
}

void chooseChromium(MainWindow& window, const QString& name)
{
    auto* box = window.findChild<QComboBox*>(name);
    for (int i = 0; box && i < box->count(); ++i) {
        if (box->itemText(i).startsWith(u"Chromium"))
            box->setCurrentIndex(i);
    }
    waitFor([&] { return !box || box->currentText().contains(u'.'); });
}

watch::WatchPanel* opened(MainWindow& window)
{
    watch::WatchPanel* panel = window.watchPanel();
    panel->ask();
    panel->setHeadless(true);
    chooseChromium(window, u"watchBrowser"_s);
    return panel;
}

watch::WatchPanel* watched(MainWindow& window)
{
    watch::WatchPanel* panel = opened(window);
    panel->watch(u"http://localhost:%1/shop"_s.arg(shop().port()));
    const auto* table = window.findChild<QTableView*>(u"watchFailures"_s);
    waitFor([&] { return table->model()->rowCount() >= 2; });
    return panel;
}

void chosen(MainWindow& window)
{
    watched(window);
    auto* table = window.findChild<QTableView*>(u"watchFailures"_s);
    Q_EMIT table->clicked(table->model()->index(0, watch::WatchModel::Request));
}

} // namespace

QList<State> watchStates()
{
    return {
        {u"watch-address"_s, [](MainWindow& w) { opened(w); }},
        {u"watch-join"_s,
         [](MainWindow& w) {
             opened(w);
             w.findChild<QCheckBox*>(u"watchJoin"_s)->setChecked(true);
         }},
        {u"watch-failures"_s, [](MainWindow& w) { watched(w); }},
        {u"watch-chosen"_s, [](MainWindow& w) { chosen(w); }},
        {u"watch-trying"_s,
         [](MainWindow& w) {
             chosen(w);
             w.showStation("fix");
             w.findChild<QPushButton*>(u"watchTry"_s)->click();
             waitFor([&] { return w.findChild<QTableView*>(u"watchFailures"_s)->model()->rowCount() == 1; });
         }},
        {u"watch-session"_s,
         [](MainWindow& w) {
             watch::WatchPanel* panel = watched(w);
             panel->watcher()->stop();
             waitFor([&] { return !panel->watcher()->isRunning(); });
             QApplication::processEvents();
             w.findChild<QPushButton*>(u"watchAll"_s)->click();
         }},
        {u"confirm-browser"_s, [](MainWindow& w) {
             w.tryExample("row-01-acao-missing");
             w.test();
             waitFor(
                 [&] { return !w.session()->isTesting() && !w.session()->investigation().sends.isEmpty(); });
             w.showStation("confirm");
             chooseChromium(w, u"confirmBrowser"_s);
             w.findChild<QPushButton*>(u"confirmInBrowser"_s)->click();
             waitFor([&] { return !w.session()->isConfirming(); });
             QApplication::processEvents();
             if (auto* scroll = w.findChild<QScrollArea*>(u"confirmScroll"_s))
                 scroll->ensureWidgetVisible(w.findChild<QWidget*>(u"confirmReal"_s), 0, 400);
         }}};
}

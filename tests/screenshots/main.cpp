// Draws the window in each of its states, at two sizes, light and dark, and writes the pictures to a folder.
//   screenshots FOLDER [PART OF A STATE'S NAME]
#include "practice/practice_server.h"
#include "session/session.h"
#include "theme/appearance.h"
#include "window/main_window.h"
#include "window/practice_desk.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
const QByteArray chromeError =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: "
    "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' "
    "header is present on the "
    "requested resource.\napp.js:12 PUT https://api.example.com/items net::ERR_FAILED";
const QByteArray severalErrors =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: "
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
    "Access to font at 'https://cdn.example.com/a.woff2' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: "
    "The 'Access-Control-Allow-Origin' header has a value 'https://www.example.com' that is not equal to the "
    "supplied origin.\n";

bool waitFor(const std::function<bool()>& condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 15000)
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    return condition();
}

void tested(desktop::MainWindow& window, const QByteArray& example)
{
    window.tryExample(example);
    window.test();
    waitFor(
        [&] { return !window.session()->isTesting() && !window.session()->investigation().sends.isEmpty(); });
}

struct State
{
    QString name;
    std::function<void(desktop::MainWindow&)> reach;
};

QList<State> states()
{
    QList<State> all{
        {u"empty"_s, [](desktop::MainWindow&) {}},
        {u"recognised"_s, [](desktop::MainWindow& w) { w.take(chromeError); }},
        {u"several"_s, [](desktop::MainWindow& w) { w.take(severalErrors); }},
        {u"unknown"_s, [](desktop::MainWindow& w) { w.take("it does not work"); }},
        {u"url"_s, [](desktop::MainWindow& w) { w.take("https://api.example.com/items"); }},
        {u"wizard"_s, [](desktop::MainWindow& w) { w.showStation("cause"); }},
        {u"reference"_s, [](desktop::MainWindow& w) { w.showReference("browsers"); }},
        {u"reference-platform"_s, [](desktop::MainWindow& w) { w.showReference("platform/nginx"); }},
    };
    const QByteArray failing = desktop::PracticeDesk::firstExample();
    if (failing.isEmpty())
        return all;
    all.append({u"example"_s, [failing](desktop::MainWindow& w) { w.tryExample(failing); }});
    for (const QByteArray station : {"message", "request", "exchanges", "cause", "fix", "confirm"}) {
        all.append({u"blocked-"_s + QString::fromLatin1(station), [failing, station](desktop::MainWindow& w) {
                        tested(w, failing);
                        w.showStation(station);
                    }});
    }
    for (const scenario::Scenario& each : desktop::PracticeDesk::examples()) {
        all.append({u"case-"_s + QString::fromUtf8(each.id),
                    [id = each.id](desktop::MainWindow& w) { tested(w, id); }});
    }
    return all;
}
} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"crosscheck"_s);
    if (argc < 2) {
        std::fprintf(stderr, "usage: screenshots FOLDER [PART OF A STATE'S NAME]\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    theme::install(application);
    int written = 0;
    for (const State& state : states()) {
        if (!only.isEmpty() && !state.name.contains(only))
            continue;
        QTemporaryDir history;
        store::Store store;
        store.open(history.filePath(u"history.sqlite"_s));
        desktop::MainWindow::Start start;
        start.store = &store;
        desktop::MainWindow window(start);
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        QApplication::processEvents();
        state.reach(window);
        for (const QSize size : {QSize(1024, 700), QSize(1600, 1000)}) {
            for (const theme::Appearance look : {theme::Appearance::Light, theme::Appearance::Dark}) {
                window.appearance()->setAppearance(look);
                window.resize(size);
                for (int i = 0; i < 5; ++i)
                    QApplication::processEvents();
                const QString file = u"%1-%2x%3-%4.png"_s.arg(state.name)
                                         .arg(size.width())
                                         .arg(size.height())
                                         .arg(QString::fromLatin1(theme::slug(look)));
                if (!window.grab().save(folder.filePath(file))) {
                    std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
                    return 1;
                }
                ++written;
            }
        }
    }
    std::printf("%d pictures in %s\n", written, qPrintable(folder.absolutePath()));
    return written > 0 ? 0 : 1;
}

// Draws the window in each of its states, at two sizes, light and dark, and writes the pictures to a folder.
//   screenshots [--language CODE] FOLDER [PART OF A STATE'S NAME]
#include "language/language.h"
#include "states.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace crosscheck;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"crosscheck"_s);
    QStringList arguments = QApplication::arguments().sliced(1);
    language::Installed spoken;
    if (arguments.size() >= 2 && arguments.first() == u"--language") {
        spoken.use(arguments.at(1).toLatin1());
        arguments.remove(0, 2);
    }
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "usage: screenshots [--language CODE] FOLDER [PART OF A STATE'S NAME]\n");
        return 2;
    }
    const QDir folder(arguments.first());
    folder.mkpath(u"."_s);
    const QString only = arguments.value(1);
    theme::install(application);
    int written = 0;
    for (const State& state : states() + watchStates()) {
        if (!only.isEmpty() && !state.name.contains(only))
            continue;
        QTemporaryDir history;
        const QString path = history.filePath(u"history.sqlite"_s);
        prepareHistory(path, state.history);
        store::Store store;
        store.open(path);
        desktop::MainWindow::Start start;
        start.store = &store;
        start.reopen = false;
        desktop::MainWindow window(start);
        window.resize(1024, 700);
        window.show();
        window.activateWindow();
        // The stations are made by and by; the bar shows the state of each only then.
        waitFor([&] { return window.findChild<QWidget*>(u"station-confirm"_s) != nullptr; });
        state.reach(window);
        for (const QSize size : {QSize(1024, 700), QSize(1600, 1000)}) {
            for (const theme::Appearance look : {theme::Appearance::Light, theme::Appearance::Dark}) {
                window.appearance()->setAppearance(look);
                window.resize(size);
                waitFor([&] { return window.size() == size; });
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
        window.session()->cancel();
    }
    std::printf("%d pictures in %s\n", written, qPrintable(folder.absolutePath()));
    return written > 0 ? 0 : 1;
}

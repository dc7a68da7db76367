#include "store/store.h"
#include "system/read_ahead.h"
#include "theme/appearance.h"
#include "theme/theme.h"
#include "window/field.h"
#include "window/shell.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>
#include <QWindow>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace {
void complain(const QString& sentence)
{
    std::fprintf(stderr, "crosscheck: %s\n", qUtf8Printable(sentence));
}

/// Whether somebody meant a file: a path from a folder, or the ending of what people keep errors and requests in.
bool looksLikeAFile(const QString& argument)
{
    const QStringList endings{u"har"_s, u"txt"_s, u"log"_s, u"json"_s, u"http"_s,
                              u"sh"_s,  u"bat"_s, u"ps1"_s, u"md"_s};
    const bool isPath = argument.startsWith(u'/') || argument.startsWith(u'.') || argument.startsWith(u'~');
    return !argument.contains(u' ') && !argument.contains(u"://"_s) &&
           (isPath || (!argument.contains(u'/') && endings.contains(QFileInfo(argument).suffix().toLower())));
}

/// What `crosscheck [FILE|URL|-]` names; none where it can't be read (a line on stderr says why).
std::optional<QByteArray> fromArgument(const QString& argument)
{
    QByteArray bytes;
    if (argument == u"-") {
        QFile input;
        if (input.open(stdin, QIODevice::ReadOnly))
            bytes = input.readAll();
        return bytes;
    }
    QString sentence;
    if (!QFileInfo::exists(argument)) {
        if (!looksLikeAFile(argument))
            return argument.toUtf8();
        sentence =
            QCoreApplication::translate("program", "there is no file %1, and it is no URL.").arg(argument);
    } else if (crosscheck::desktop::Field::readFile(argument, &bytes, &sentence)) {
        return bytes;
    }
    complain(sentence);
    return std::nullopt;
}

/// What can't be meant in the arguments; none where all is well. A file manager may name several files: the first is opened.
std::optional<QString> wrongArgument(const QStringList& arguments)
{
    for (const QString& argument : arguments) {
        if (argument.startsWith(u'-') && argument != u"-")
            return QCoreApplication::translate("program",
                                               "the option %1 is not known. crosscheck --help says what is.")
                .arg(argument);
    }
    return std::nullopt;
}

/// For measuring the start: prints the resident memory (kB) once the window is exposed, and ends the program.
void endWhenShown(QWidget& window)
{
    auto* timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [&window] {
        if (!window.windowHandle() || !window.windowHandle()->isExposed())
            return;
        QByteArray resident = "0";
        QFile status(QStringLiteral("/proc/self/status"));
        if (status.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = status.readAll().split('\n');
            for (const QByteArray& line : lines) {
                if (line.startsWith("VmRSS:"))
                    resident = line.mid(6).simplified().split(' ').first();
            }
        }
        std::printf("shown %s\n", resident.constData());
        std::fflush(stdout);
        QCoreApplication::exit(0);
    });
    timer->start(0);
}
} // namespace

int main(int argc, char** argv)
{
    std::thread ahead(crosscheck::system::readAhead);
    QApplication application(argc, argv);
    ahead.join();
    QApplication::setApplicationName(QStringLiteral("crosscheck"));
    QApplication::setApplicationDisplayName(QStringLiteral("Crosscheck"));
    QApplication::setApplicationVersion(QStringLiteral(CROSSCHECK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("crosscheck"));
    QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.contains(u"--help") || arguments.contains(u"-h")) {
        std::puts("usage: crosscheck [FILE|URL|-]\n\nOpens the window, filled in with what the file, the URL "
                  "or standard input holds.");
        return 0;
    }
    if (arguments.contains(u"--version")) {
        std::puts("crosscheck " CROSSCHECK_VERSION);
        return 0;
    }
    const bool measured = arguments.removeAll(QStringLiteral("--end-when-shown")) > 0;
    std::optional<QByteArray> given;
    if (const std::optional<QString> wrong = wrongArgument(arguments)) {
        complain(*wrong);
        return 2;
    }
    if (!arguments.isEmpty()) {
        given = fromArgument(arguments.first());
        if (!given)
            return 2;
    }
    // Greeting the bus is waiting for another process; the store and the first fonts are read meanwhile.
    std::thread bus(crosscheck::theme::AppearanceSwitch::reachBus);
    crosscheck::theme::install(application);
    crosscheck::store::Store store;
    store.open(crosscheck::store::Store::defaultPath());
    crosscheck::desktop::MainWindow::Start start;
    start.store = &store;
    start.settingsFile =
        QFileInfo(crosscheck::store::Store::defaultPath()).absolutePath() + QStringLiteral("/window.ini");
    start.reopen = !given;
    crosscheck::desktop::Shell shell(start);
    bus.join();
    shell.window()->show();
    if (measured)
        endWhenShown(*shell.window());
    if (given && !given->isEmpty())
        shell.window()->take(*given);
    return QApplication::exec();
}

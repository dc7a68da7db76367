#include "arguments.h"
#include "browser/watched_har.h"
#include "browser/watcher.h"
#include "command.h"
#include "url/url.h"
#include "watch_reports.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <limits>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

const char usage[] =
    "watch URL [OPTION]…\n"
    "\n"
    "Opens the page in an installed browser and names every CORS failure of it, its frames and its workers, "
    "as it happens.\n"
    "A window opens on a profile that is kept for this, so that you log in once; your daily profile is not "
    "touched.\n"
    "\n"
    "  --browser NAME|PATH     chrome, chromium, edge, brave, vivaldi, firefox, firefox-esr, librewolf, or a "
    "program\n"
    "  --headless              no window and a fresh profile that is removed afterwards: for tests\n"
    "  --join                  the Chromium, Chrome, Edge … that is running, with your daily profile and its "
    "log-ins: it asks\n"
    "                          you first, and goes on running. One new tab is looked at and no other; while "
    "joined, Crosscheck\n"
    "                          could do whatever you can do there\n"
    "  --text-only             what the console says and no exchanges: costs the page next to nothing\n"
    "  --for SECONDS           how long; without it until the window is closed or Ctrl+C\n"
    "  --har FILE              writes every request as a HAR, secrets masked\n"
    "  --junit FILE            writes the failures as a JUnit report\n"
    "  --sarif FILE            writes them as SARIF 2.1.0\n"
    "  --browser-arg ARG       handed on to the browser; may be repeated\n"
    "  -k, --insecure          as if every certificate were trusted\n"
    "  --json                  one JSON document a line: a Diagnosis for each failure\n"
    "\n"
    "Exit status: 0 no CORS failure was seen, 1 there was one, 2 bad usage or no such browser, 3 the page "
    "could not be loaded.";

const QList<Option>& options()
{
    static const QList<Option> all{{{u"--browser"_s}, true},     {{u"--headless"_s}, false},
                                   {{u"--join"_s}, false},       {{u"--text-only"_s}, false},
                                   {{u"--for"_s}, true},         {{u"--har"_s}, true},
                                   {{u"--junit"_s}, true},       {{u"--sarif"_s}, true},
                                   {{u"--browser-arg"_s}, true}, {{u"--insecure"_s, u"-k"_s}, false},
                                   {{u"--json"_s}, false}};
    return all;
}

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL); // a second time ends at once; the guard cleans up
}

bool write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    fail(QCoreApplication::translate("cli", "%1 can't be written: %2").arg(path, file.errorString()));
    return false;
}

std::variant<browser::WatchTask, int> readTask(const Arguments& arguments)
{
    if (arguments.positional().size() != 1)
        return fail(QCoreApplication::translate(
            "cli", "watch takes the address of one page. crosscheck-cli watch --help says how."));
    browser::WatchTask task;
    const std::optional<url::Url> address = url::parseOrNull(arguments.positional().first().toUtf8());
    if (!address || !(address->isHttp() || address->scheme == "file"))
        return fail(QCoreApplication::translate(
                        "cli", "“%1” is not the address of a page: http://localhost:5173/ is one.")
                        .arg(arguments.positional().first()));
    task.url = address->href(false);
    const QString wanted = arguments.value(u"--browser"_s).value_or(QString());
    const std::optional<browser::Installed> chosen = browser::choose(wanted);
    if (!chosen)
        return fail(browser::missing(wanted));
    task.launch.browser = *chosen;
    task.launch.headless = arguments.has(u"--headless"_s);
    task.launch.arguments = arguments.values(u"--browser-arg"_s);
    task.launch.trustAnyCertificate = arguments.has(u"--insecure"_s);
    task.keep = arguments.has(u"--har"_s) ? std::numeric_limits<int>::max() : 0;
    task.textOnly = arguments.has(u"--text-only"_s);
    if (arguments.has(u"--join"_s)) {
        task.launch.joined = browser::dailyProfile(*chosen);
        if (task.launch.joined.isEmpty() || task.launch.headless)
            return fail(QCoreApplication::translate(
                "cli",
                "--join takes a running Chromium, Chrome, Edge, Brave or Vivaldi, and no --headless."));
    } else if (!task.launch.headless)
        task.launch.keptProfile = browser::keptProfile(
            *chosen, QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/browsers"_s);
    return task;
}

int run(const Call& call)
{
    const auto read = Arguments::read(call.arguments, options());
    if (const QString* wrong = std::get_if<QString>(&read))
        return fail(*wrong);
    const Arguments& arguments = std::get<Arguments>(read);
    const auto asked = readTask(arguments);
    if (const int* status = std::get_if<int>(&asked))
        return *status;
    const browser::WatchTask& task = std::get<browser::WatchTask>(asked);
    double seconds = 0;
    if (const auto given = arguments.value(u"--for"_s)) {
        bool good = false;
        seconds = given->toDouble(&good);
        if (!good || seconds <= 0 || seconds > 86400)
            return fail(QCoreApplication::translate("cli", "--for takes seconds, up to 86400, not “%1”.")
                            .arg(*given));
    }
    const bool json = arguments.has(u"--json"_s);

    browser::Watcher watcher;
    QEventLoop loop;
    WatchReport report(task.url);
    QString broken, last;
    bool loaded = false;
    QList<browser::Seen> everything;
    QObject::connect(&watcher, &browser::Watcher::seen, &loop,
                     [&](const facts::Investigation& investigation) {
                         report.add(investigation);
                         print(json ? failureJson(investigation) : failureText(investigation));
                         std::fflush(stdout);
                     });
    QObject::connect(&watcher, &browser::Watcher::progress, &loop, [&](const QString& sentence) {
        last = sentence;
        std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    });
    QObject::connect(&watcher, &browser::Watcher::watching, &loop, [&](bool good) {
        loaded = good;
        if (!good)
            report.setTrouble(last);
        std::fprintf(stderr, "%s\n", qUtf8Printable(browser::Watcher::notSeen(task.launch.browser.family)));
        if (!good && task.launch.headless)
            watcher.stop(); // nobody is there who could load it again
        else if (seconds > 0)
            QTimer::singleShot(int(seconds * 1000), &watcher, &browser::Watcher::stop);
    });
    QObject::connect(&watcher, &browser::Watcher::failed, &loop, [&](const QString& sentence) {
        broken = sentence;
        report.setTrouble(sentence);
        loop.quit();
    });
    QObject::connect(&watcher, &browser::Watcher::ended, &loop, [&] {
        everything = watcher.everything();
        loop.quit();
    });
    QTimer signals_;
    QObject::connect(&signals_, &QTimer::timeout, &loop, [&] {
        if (interrupted) {
            signals_.stop();
            watcher.stop();
        }
    });
    signals_.start(100);
    std::signal(SIGINT, interrupt);
    watcher.start(task);
    loop.exec();
    if (!json && broken.isEmpty())
        print(report.summary());
    // Also where nothing could be watched: a build server would else read what an earlier run left.
    bool written = true;
    if (const auto path = arguments.value(u"--har"_s); path && broken.isEmpty())
        written = write(*path, browser::watchedHar(task.url, everything)) && written;
    if (const auto path = arguments.value(u"--junit"_s))
        written = write(*path, report.junit()) && written;
    if (const auto path = arguments.value(u"--sarif"_s))
        written = write(*path, report.sarif()) && written;
    if (!broken.isEmpty())
        return fail(broken);
    if (!written)
        return 2;
    return !report.isEmpty() ? 1 : loaded ? 0 : 3;
}

} // namespace

Command make_watch()
{
    return {"watch", "names every CORS failure of a page as it happens", usage, run};
}

} // namespace crosscheck::cli

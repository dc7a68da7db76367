#include "arguments.h"
#include "browser/watched_har.h"
#include "browser/watcher.h"
#include "command.h"
#include "system/terminal.h"
#include "url/url.h"
#include "watch_reports.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

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

/// How long it lasts: 0: until it is ended. A status where that is no time.
std::variant<double, int> readSeconds(const Arguments& arguments)
{
    constexpr double longest = 86400;
    const auto given = arguments.value(u"--for"_s);
    if (!given)
        return 0.0;
    bool good = false;
    const double seconds = given->toDouble(&good);
    if (good && seconds > 0 && seconds <= longest)
        return seconds;
    return fail(
        QCoreApplication::translate("cli", "--for takes seconds, up to 86400, not “%1”.").arg(*given));
}

/// One watch, from its start to its end, and what was seen.
struct Watch
{
    browser::WatchTask task;
    double seconds = 0; ///< 0: until it is ended
    bool json = false;
    WatchReport report;
    QList<facts::Send> everything;
    QString broken; ///< why it could not be watched; empty where it could
    bool loaded = false;

    void run();
};

void say(const QString& sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

void Watch::run()
{
    browser::Watcher watcher;
    QEventLoop loop;
    QString last;
    QObject::connect(&watcher, &browser::Watcher::seen, &loop,
                     [this](const facts::Investigation& investigation) {
                         report.add(investigation);
                         print(json ? failureJson(investigation) : failureText(investigation));
                         std::fflush(stdout);
                     });
    QObject::connect(&watcher, &browser::Watcher::progress, &loop, [&last](const QString& sentence) {
        last = sentence;
        say(sentence);
    });
    QObject::connect(&watcher, &browser::Watcher::watching, &loop, [&](bool good) {
        loaded = good;
        if (!good)
            report.setTrouble(last);
        say(browser::Watcher::notSeen(task.launch.browser.family));
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
    system::whenAskedToEnd(&watcher, [&watcher] { watcher.stop(); });
    watcher.start(task);
    loop.exec();
}

/// The files that were asked for. False where one can't be written; a sentence said so.
bool writeFiles(const Arguments& arguments, const Watch& watch)
{
    // Also where nothing could be watched: a build server would else read what an earlier run left.
    bool written = true;
    if (const auto path = arguments.value(u"--har"_s); path && watch.broken.isEmpty())
        written = write(*path, browser::watchedHar(watch.task.url, watch.everything)) && written;
    if (const auto path = arguments.value(u"--junit"_s))
        written = write(*path, watch.report.junit()) && written;
    if (const auto path = arguments.value(u"--sarif"_s))
        written = write(*path, watch.report.sarif()) && written;
    return written;
}

int run(const Call& call)
{
    const auto read = Arguments::read(call.arguments, options());
    if (const QString* wrong = std::get_if<QString>(&read))
        return fail(*wrong);
    const Arguments& arguments = std::get<Arguments>(read);
    const auto task = readTask(arguments);
    if (const int* status = std::get_if<int>(&task))
        return *status;
    const auto seconds = readSeconds(arguments);
    if (const int* status = std::get_if<int>(&seconds))
        return *status;
    const browser::WatchTask& wanted = std::get<browser::WatchTask>(task);
    Watch watch{
        wanted, std::get<double>(seconds), arguments.has(u"--json"_s), WatchReport(wanted.url), {}, {},
        false};
    watch.run();
    if (!watch.json && watch.broken.isEmpty())
        print(watch.report.summary());
    const bool written = writeFiles(arguments, watch);
    if (!watch.broken.isEmpty())
        return fail(watch.broken);
    if (!written)
        return 2;
    return !watch.report.isEmpty() ? 1 : watch.loaded ? 0 : 3;
}

} // namespace

Command make_watch()
{
    return {"watch", "names every CORS failure of a page as it happens", usage, run};
}

} // namespace crosscheck::cli

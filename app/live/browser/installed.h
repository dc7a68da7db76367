#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace crosscheck::browser {

/// Which protocol drives it: Chromium's DevTools protocol or WebDriver BiDi.
enum class Family { Chromium, Firefox };
/// Whose behaviour it has: the slug of its engine.
inline QByteArray engineSlugOf(Family family)
{
    return family == Family::Chromium ? "chromium" : "gecko";
}
/// A sandboxed package sees neither the system's folder for temporary files nor inherited pipes.
enum class Packaging { Plain, Snap, Flatpak };

/// A browser on this machine.
struct Installed
{
    QByteArray
        id; ///< chrome, chromium, edge, brave, vivaldi, firefox, firefox-esr, librewolf; other for a path
    QString name; ///< "Google Chrome": a proper name, not translated
    Family family = Family::Chromium;
    Packaging packaging = Packaging::Plain;
    QString program;     ///< absolute
    QString sandboxHome; ///< the folder that a sandboxed package may write to; empty for plain ones

    bool operator==(const Installed&) const = default;
};

/// Where to look; the default looks where this machine's user would.
struct Places
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString root; ///< put before absolute folders; for tests
};

/// The browsers of this machine, each kind once; the person's default browser first where the system names it.
QList<Installed> installed(const Places& places = {});
/// By id ("chromium", "firefox", which ESR answers too), by the path of a program, or the first of all where `wanted` is
/// empty. None where it isn't there: missing() is the sentence.
std::optional<Installed> choose(const QString& wanted, const Places& places = {});
/// What to tell a person whose browser was not found, and what to do.
QString missing(const QString& wanted, const Places& places = {});
/// The folder of the profile that is kept for watching in this browser; `folder`: where Crosscheck keeps them, one for each. A
/// sandboxed package can't look there: its profile lies where it may write.
QString keptProfile(const Installed& browser, const QString& folder);
/// What the program says for --version ("156.0.8078.79"); empty where it says none. Answers through the event loop.
void askVersion(const Installed& browser, QObject* context,
                const std::function<void(const QString&)>& answer);

/// One kind of browser in the table of kinds.
struct Kind
{
    const char* id;
    const char* name;
    Family family;
    QStringList
        programs; ///< names in PATH (Linux), below the program folders (Windows), in /Applications (macOS)
    QString snap; ///< name of the snap; empty: none
    QStringList desktopIds; ///< .desktop names without the ending; those with dots are Flatpak ids too
};

/// The system's own part: one file each (places_linux.cpp …). Kinds in the order in which they are offered.
const QList<Kind>& kinds();
std::optional<Installed> find(const Kind& kind, const Places& places);
/// Whether a program is started by a sandboxed package, and where that lets it write: both by where it lies.
void recognisePackage(Installed& browser, const Places& places);
/// Where this browser keeps the person's own profiles: read for one thing, the port at which a running browser lets itself be
/// joined. Empty where it is not known.
QString dailyProfile(const Installed& browser, const Places& places = {});
/// Id of the person's default browser; empty where the system doesn't say.
QByteArray defaultBrowser(const Places& places);

} // namespace crosscheck::browser

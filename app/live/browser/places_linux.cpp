// Where Linux and its kin keep browsers: names in PATH, snaps, Flatpak's exported commands. Snap and Flatpak have not been run.
#include "browser/installed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

const QList<Kind>& kinds()
{
    static const QList<Kind> all{
        {"chrome",
         "Google Chrome",
         Family::Chromium,
         {u"google-chrome-stable"_s, u"google-chrome"_s},
         {},
         {u"google-chrome"_s, u"com.google.Chrome"_s}},
        {"chromium",
         "Chromium",
         Family::Chromium,
         {u"chromium"_s, u"chromium-browser"_s},
         u"chromium"_s,
         {u"chromium"_s, u"chromium-browser"_s, u"chromium_chromium"_s, u"org.chromium.Chromium"_s}},
        {"edge",
         "Microsoft Edge",
         Family::Chromium,
         {u"microsoft-edge-stable"_s, u"microsoft-edge"_s},
         {},
         {u"microsoft-edge"_s, u"com.microsoft.Edge"_s}},
        {"brave",
         "Brave",
         Family::Chromium,
         {u"brave-browser-stable"_s, u"brave-browser"_s, u"brave"_s},
         u"brave"_s,
         {u"brave-browser"_s, u"brave_brave"_s, u"com.brave.Browser"_s}},
        {"vivaldi",
         "Vivaldi",
         Family::Chromium,
         {u"vivaldi-stable"_s, u"vivaldi"_s},
         u"vivaldi"_s,
         {u"vivaldi-stable"_s, u"com.vivaldi.Vivaldi"_s}},
        {"firefox",
         "Firefox",
         Family::Firefox,
         {u"firefox"_s},
         u"firefox"_s,
         {u"firefox"_s, u"firefox_firefox"_s, u"org.mozilla.firefox"_s}},
        {"firefox-esr", "Firefox ESR", Family::Firefox, {u"firefox-esr"_s}, {}, {u"firefox-esr"_s}},
        {"librewolf",
         "LibreWolf",
         Family::Firefox,
         {u"librewolf"_s},
         {},
         {u"librewolf"_s, u"io.gitlab.librewolf-community"_s}},
    };
    return all;
}

namespace {
// https://docs.flatpak.org/en/latest/introduction.html#terminology: an installation exports a command for each of its apps.
const QString flatpakPrograms = QStringLiteral("/flatpak/exports/bin/");

QString home(const Places& places)
{
    return places.environment.value(u"HOME"_s, QDir::homePath());
}

bool isProgram(const QString& path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

// Distributions put small scripts where a program is looked for, which start another.
QByteArray scriptAt(const QString& path)
{
    QFile file(path);
    if (file.size() > 65536 || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.startsWith("#!") ? text : QByteArray();
}

// Name of the snap that a program starts, as all in /snap/bin do, and Ubuntu's /usr/bin/chromium-browser and /usr/bin/firefox;
// empty: none.
QString snapOf(const QString& path, const Places& places)
{
    static const QRegularExpression started(u"/snap/bin/([\\w-]+)"_s);
    const QFileInfo file(path);
    if (file.absolutePath() == places.root + u"/snap/bin"_s ||
        file.canonicalFilePath().endsWith(u"/bin/snap"))
        return file.fileName();
    return started.match(QString::fromUtf8(scriptAt(path))).captured(1);
}

// Debian's firefox-esr also has a command "firefox".
bool startsEsr(const QString& path)
{
    return QFileInfo(path).canonicalFilePath().contains(u"firefox-esr") ||
           scriptAt(path).contains("firefox-esr");
}
} // namespace

std::optional<Installed> find(const Kind& kind, const Places& places)
{
    Installed out;
    out.id = kind.id;
    out.name = QString::fromLatin1(kind.name);
    out.family = kind.family;
    for (const QString& folder : places.environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts)) {
        for (const QString& name : kind.programs) {
            const QString path = places.root + folder + u'/' + name;
            if (!isProgram(path))
                continue;
            if (!snapOf(path, places).isEmpty())
                break; // found below, as the snap that it is
            if (out.id == "firefox" && startsEsr(path))
                break;
            out.program = path;
            return out;
        }
    }
    QStringList packaged;
    if (!kind.snap.isEmpty())
        packaged.append(u"/snap/bin/"_s + kind.snap);
    for (const QString& id : kind.desktopIds) {
        if (!id.contains(u'.'))
            continue;
        packaged.append(home(places) + u"/.local/share"_s + flatpakPrograms + id);
        packaged.append(u"/var/lib"_s + flatpakPrograms + id);
    }
    for (const QString& path : std::as_const(packaged)) {
        if (!isProgram(places.root + path))
            continue;
        out.program = places.root + path;
        recognisePackage(out, places);
        return out;
    }
    return std::nullopt;
}

void recognisePackage(Installed& browser, const Places& places)
{
    if (browser.program.contains(flatpakPrograms)) {
        browser.packaging = Packaging::Flatpak;
        browser.sandboxHome = home(places) + u"/.var/app/"_s + QFileInfo(browser.program).fileName();
    } else if (const QString snap = snapOf(browser.program, places); !snap.isEmpty()) {
        browser.packaging = Packaging::Snap;
        browser.sandboxHome = home(places) + u"/snap/"_s + snap + u"/common"_s;
    }
}

QString dailyProfile(const Installed& browser, const Places& places)
{
    static const QHash<QByteArray, QString> folders{{"chrome", u"google-chrome"_s},
                                                    {"chromium", u"chromium"_s},
                                                    {"edge", u"microsoft-edge"_s},
                                                    {"brave", u"BraveSoftware/Brave-Browser"_s},
                                                    {"vivaldi", u"vivaldi"_s}};
    const QString folder = folders.value(browser.id);
    if (folder.isEmpty())
        return {};
    if (browser.packaging == Packaging::Snap)
        return browser.sandboxHome + u'/' + folder;
    if (browser.packaging == Packaging::Flatpak)
        return browser.sandboxHome + u"/config/"_s + folder;
    return places.root + places.environment.value(u"XDG_CONFIG_HOME"_s, home(places) + u"/.config"_s) + u'/' +
           folder;
}

QByteArray defaultBrowser(const Places& places)
{
    QStringList named;
    const QString variable = places.environment.value(u"BROWSER"_s);
    if (!variable.isEmpty())
        named.append(QFileInfo(variable.section(u':', 0, 0)).fileName());
    const QString configuration =
        places.environment.value(u"XDG_CONFIG_HOME"_s, home(places) + u"/.config"_s);
    // https://specifications.freedesktop.org/mime-apps-spec/latest/default.html
    QFile file(places.root + configuration + u"/mimeapps.list"_s);
    if (file.open(QIODevice::ReadOnly)) {
        bool defaults = false;
        for (const QByteArray& raw : file.readAll().split('\n')) {
            const QByteArray line = raw.trimmed();
            if (line.startsWith('['))
                defaults = line == "[Default Applications]";
            if (defaults && line.startsWith("x-scheme-handler/https="))
                named.append(QString::fromUtf8(line.mid(line.indexOf('=') + 1).split(';').first()));
        }
    }
    for (QString name : named) {
        if (name.endsWith(u".desktop"))
            name.chop(8);
        for (const Kind& kind : kinds()) {
            if (kind.programs.contains(name) || kind.desktopIds.contains(name))
                return kind.id;
        }
    }
    return {};
}

} // namespace crosscheck::browser

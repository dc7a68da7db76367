// Where Windows keeps browsers. Not run: nobody has built this there yet.
#include "browser/installed.h"

#include <QFileInfo>
#include <QSettings>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

const QList<Kind>& kinds()
{
    static const QList<Kind> all{
        {"chrome",
         "Google Chrome",
         Family::Chromium,
         {u"Google/Chrome/Application/chrome.exe"_s},
         {},
         {u"ChromeHTML"_s}},
        {"chromium",
         "Chromium",
         Family::Chromium,
         {u"Chromium/Application/chrome.exe"_s},
         {},
         {u"ChromiumHTM"_s}},
        {"edge",
         "Microsoft Edge",
         Family::Chromium,
         {u"Microsoft/Edge/Application/msedge.exe"_s},
         {},
         {u"MSEdgeHTM"_s}},
        {"brave",
         "Brave",
         Family::Chromium,
         {u"BraveSoftware/Brave-Browser/Application/brave.exe"_s},
         {},
         {u"BraveHTML"_s}},
        {"vivaldi",
         "Vivaldi",
         Family::Chromium,
         {u"Vivaldi/Application/vivaldi.exe"_s},
         {},
         {u"VivaldiHTM"_s}},
        {"firefox", "Firefox", Family::Firefox, {u"Mozilla Firefox/firefox.exe"_s}, {}, {u"FirefoxURL"_s}},
        {"librewolf", "LibreWolf", Family::Firefox, {u"LibreWolf/librewolf.exe"_s}, {}, {u"LibreWolfHTM"_s}},
    };
    return all;
}

std::optional<Installed> find(const Kind& kind, const Places& places)
{
    Installed out;
    out.id = kind.id;
    out.name = QString::fromLatin1(kind.name);
    out.family = kind.family;
    for (const QString& variable : {u"ProgramFiles"_s, u"ProgramFiles(x86)"_s, u"LocalAppData"_s}) {
        const QString folder = places.environment.value(variable);
        for (const QString& program : kind.programs) {
            const QString path = folder + u'/' + program;
            if (!folder.isEmpty() && QFileInfo(path).isFile()) {
                out.program = path;
                return out;
            }
        }
    }
    return std::nullopt;
}

void recognisePackage(Installed&, const Places&) {}

QString dailyProfile(const Installed& browser, const Places& places)
{
    static const QHash<QByteArray, QString> folders{{"chrome", u"Google/Chrome"_s},
                                                    {"chromium", u"Chromium"_s},
                                                    {"edge", u"Microsoft/Edge"_s},
                                                    {"brave", u"BraveSoftware/Brave-Browser"_s},
                                                    {"vivaldi", u"Vivaldi"_s}};
    const QString folder = folders.value(browser.id);
    const QString local = places.environment.value(u"LocalAppData"_s);
    return folder.isEmpty() || local.isEmpty() ? QString() : local + u'/' + folder + u"/User Data"_s;
}

QByteArray defaultBrowser(const Places&)
{
    const QSettings choice(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\https\\UserChoice"_s,
        QSettings::NativeFormat);
    const QString id = choice.value("ProgId").toString();
    for (const Kind& kind : kinds()) {
        for (const QString& prefix : kind.desktopIds) {
            if (id.startsWith(prefix))
                return kind.id;
        }
    }
    return {};
}

} // namespace crosscheck::browser

// Where macOS keeps browsers. Not run: nobody has built this there yet.
#include "browser/installed.h"

#include <QDir>
#include <QFileInfo>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

const QList<Kind>& kinds()
{
    static const QList<Kind> all{
        {"chrome", "Google Chrome", Family::Chromium, {u"Google Chrome"_s}, {}, {}},
        {"chromium", "Chromium", Family::Chromium, {u"Chromium"_s}, {}, {}},
        {"edge", "Microsoft Edge", Family::Chromium, {u"Microsoft Edge"_s}, {}, {}},
        {"brave", "Brave", Family::Chromium, {u"Brave Browser"_s}, {}, {}},
        {"vivaldi", "Vivaldi", Family::Chromium, {u"Vivaldi"_s}, {}, {}},
        {"firefox", "Firefox", Family::Firefox, {u"firefox"_s}, {}, {}},
        {"librewolf", "LibreWolf", Family::Firefox, {u"librewolf"_s}, {}, {}},
    };
    return all;
}

std::optional<Installed> find(const Kind& kind, const Places& places)
{
    Installed out;
    out.id = kind.id;
    out.name = QString::fromLatin1(kind.name);
    out.family = kind.family;
    for (const QString& folder : {u"/Applications/"_s, QDir::homePath() + u"/Applications/"_s}) {
        for (const QString& program : kind.programs) {
            const QString bundle = out.family == Family::Firefox ? out.name : program;
            const QString path = places.root + folder + bundle + u".app/Contents/MacOS/"_s + program;
            if (QFileInfo(path).isExecutable()) {
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
                                                    {"edge", u"Microsoft Edge"_s},
                                                    {"brave", u"BraveSoftware/Brave-Browser"_s},
                                                    {"vivaldi", u"Vivaldi"_s}};
    const QString folder = folders.value(browser.id);
    return folder.isEmpty() ? QString()
                            : places.root + QDir::homePath() + u"/Library/Application Support/"_s + folder;
}

QByteArray defaultBrowser(const Places&)
{
    return {};
}

} // namespace crosscheck::browser

#include "browser/installed.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QTimer>

namespace crosscheck::browser {

namespace {
constexpr int versionMs = 5000;

// What a program is, by its file's name: "firefox" in it speaks BiDi, anything else is taken for a Chromium.
Installed fromPath(const QFileInfo& file, const Places& places)
{
    Installed out;
    out.program = file.absoluteFilePath();
    out.id = "other";
    out.name = file.fileName();
    recognisePackage(out, places);
    const QString name = file.fileName().toLower();
    for (const Kind& kind : kinds()) {
        if (name == QLatin1StringView(kind.id) || kind.programs.contains(file.fileName()) ||
            kind.desktopIds.contains(file.fileName())) {
            out.id = kind.id;
            out.name = QString::fromLatin1(kind.name);
            out.family = kind.family;
            return out;
        }
    }
    if (name.contains(u"firefox") || name.contains(u"librewolf"))
        out.family = Family::Firefox;
    return out;
}
} // namespace

QList<Installed> installed(const Places& places)
{
    QList<Installed> out;
    const QByteArray first = defaultBrowser(places);
    for (const Kind& kind : kinds()) {
        const std::optional<Installed> found = find(kind, places);
        if (!found)
            continue;
        const auto same = [&](const Installed& other) {
            return QFileInfo(other.program).canonicalFilePath() ==
                   QFileInfo(found->program).canonicalFilePath();
        };
        if (std::any_of(out.cbegin(), out.cend(), same))
            continue;
        if (found->id == first)
            out.prepend(*found);
        else
            out.append(*found);
    }
    return out;
}

std::optional<Installed> choose(const QString& wanted, const Places& places)
{
    if (wanted.contains(u'/') || wanted.contains(u'\\')) {
        const QFileInfo file(wanted);
        if (!file.isFile() || !file.isExecutable())
            return std::nullopt;
        return fromPath(file, places);
    }
    const QList<Installed> all = installed(places);
    if (wanted.isEmpty())
        return all.isEmpty() ? std::nullopt : std::optional(all.first());
    for (const Installed& browser : all) {
        if (wanted == QLatin1StringView(browser.id))
            return browser;
    }
    if (wanted == u"firefox") {
        for (const Installed& browser : all) {
            if (browser.id == "firefox-esr")
                return browser;
        }
    }
    return std::nullopt;
}

QString keptProfile(const Installed& browser, const QString& folder)
{
    return browser.sandboxHome.isEmpty() ? folder + u'/' + QString::fromLatin1(browser.id)
                                         : browser.sandboxHome + QStringLiteral("/crosscheck/watched");
}

QString missing(const QString& wanted, const Places& places)
{
    QStringList ids;
    for (const Installed& browser : installed(places))
        ids.append(QString::fromLatin1(browser.id));
    if (ids.isEmpty())
        return QCoreApplication::translate(
            "browser",
            "No browser that Crosscheck can drive was found on this machine. Install Chromium, Chrome, Edge, "
            "Brave, Vivaldi or Firefox, or name the program itself by its path.");
    const bool path = wanted.contains(u'/') || wanted.contains(u'\\');
    const QString what =
        path ? QCoreApplication::translate("browser", "There is no program at %1.").arg(wanted)
             : QCoreApplication::translate("browser", "The browser “%1” was not found.").arg(wanted);
    return QCoreApplication::translate(
               "browser", "%1 Found here: %2. Choose one of them, or name the program by its path.")
        .arg(what, ids.join(QStringLiteral(", ")));
}

void askVersion(const Installed& browser, QObject* context, const std::function<void(const QString&)>& answer)
{
    // Not the context's child: a process that goes while it runs reports its end, to what is going too.
    auto* process = new QProcess(QCoreApplication::instance());
    const QPointer<QObject> asker(context);
    const auto done = [process, asker, answer](bool good) {
        if (process->property("answered").toBool())
            return;
        process->setProperty("answered", true);
        static const QRegularExpression number(QStringLiteral("\\d+(\\.\\d+)+\\w*"));
        if (asker)
            answer(good ? number.match(QString::fromUtf8(process->readAllStandardOutput())).captured()
                        : QString());
        process->deleteLater();
    };
    QObject::connect(process, &QProcess::finished, process,
                     [done](int code, QProcess::ExitStatus) { done(code == 0); });
    QObject::connect(process, &QProcess::errorOccurred, process, [done] { done(false); });
    QObject::connect(context, &QObject::destroyed, process, [process] { process->kill(); });
    QTimer::singleShot(versionMs, process, [process] { process->kill(); });
    process->start(browser.program, {QStringLiteral("--version")});
}

} // namespace crosscheck::browser

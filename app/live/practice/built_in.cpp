#include "practice/practice_server.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

// Q_INIT_RESOURCE wants to stand outside of every namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(practice);
}

namespace crosscheck::practice {

QList<scenario::Scenario> builtIn()
{
    initialiseResources();
    QList<scenario::Scenario> out;
    QDirIterator files(QStringLiteral(":/practice"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto read = scenario::fromJson(QJsonDocument::fromJson(file.readAll()).object());
        if (const auto* scenario = std::get_if<scenario::Scenario>(&read))
            out.append(*scenario);
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return out;
}

} // namespace crosscheck::practice

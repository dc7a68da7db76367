#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::test {

/// Tells the recorder of the suite (see app/desktop/recorded.py) that traffic to this port is the test's own.
inline void announce(int port)
{
    QFile file(qEnvironmentVariable("CROSSCHECK_TEST_PORTS"));
    if (port > 0 && !file.fileName().isEmpty() && file.open(QIODevice::Append))
        file.write(QByteArray::number(port) + '\n');
}

/// The ports at which the running Firefoxes that Crosscheck started let themselves be driven: ours too. To be called while they run.
inline void announceBrowsers()
{
    const QDir temporary = QDir::temp();
    for (const QString& folder : temporary.entryList({QStringLiteral("crosscheck-browser-*")}, QDir::Dirs)) {
        QFile file(temporary.filePath(folder + QStringLiteral("/profile/WebDriverBiDiServer.json")));
        if (file.open(QIODevice::ReadOnly))
            announce(
                QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("ws_port")).toInt());
    }
}

} // namespace crosscheck::test

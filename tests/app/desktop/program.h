#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// The real program, started and used from outside (tests/driver carries the keys in).
namespace crosscheck::test {

class Program
{
public:
    /// `folder`: where its data go, as XDG_DATA_HOME.
    explicit Program(const QString& folder, const QStringList& wrap = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(CROSSCHECK_BIN "/../plugins"));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("crosscheckdriver"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList command = wrap;
        command.append(QStringLiteral(CROSSCHECK_BIN "/crosscheck"));
        m_process.start(command.first(), command.mid(1));
    }
    ~Program()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }

    /// Carries out one line and gives what it answers; "error" where it could not.
    QJsonObject ask(const QJsonObject& line)
    {
        m_process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20000))
                return {{QStringLiteral("error"), QStringLiteral("the program doesn't answer")}};
        }
        const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
        if (answer.contains(QStringLiteral("error")))
            qWarning("%s: %s", QJsonDocument(line).toJson(QJsonDocument::Compact).constData(),
                     qPrintable(answer.value(QStringLiteral("error")).toString()));
        return answer;
    }
    QJsonObject ask(const char* what, const char* name, const QString& text = {})
    {
        QJsonObject line{{QStringLiteral("do"), QLatin1String(what)}, {QStringLiteral("text"), text}};
        if (*name)
            line.insert(QStringLiteral("name"), QLatin1String(name));
        return ask(line);
    }
    QString text(const char* name) { return ask("read", name).value(QStringLiteral("text")).toString(); }
    bool isVisible(const char* name) { return ask("read", name).value(QStringLiteral("visible")).toBool(); }
    QString station() { return ask("read", "field").value(QStringLiteral("station")).toString(); }
    /// SIGKILL: nothing of the program runs any more.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Closes the window as a person does.
    bool quit()
    {
        m_process.write("{\"do\":\"run\",\"text\":\"quit\"}\n");
        return m_process.waitForFinished(20000) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
};

} // namespace crosscheck::test

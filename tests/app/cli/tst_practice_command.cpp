// practice on the command line: what it says of a port that it can't have, and of one that it has.
#include "support/test.h"

#include <QProcess>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace {
const QString practiceProgram = QStringLiteral(CROSSCHECK_BIN "/crosscheck-cli");
}

class TstPracticeCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPortThatIsTakenIsNamed()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QByteArray port = QByteArray::number(other.serverPort());
        QProcess practice;
        practice.start(practiceProgram, {u"practice"_s, u"--port"_s, QString::fromLatin1(port)});
        QVERIFY(practice.waitForFinished());
        QCOMPARE(practice.exitCode(), 2);
        QCOMPARE(practice.readAllStandardOutput(), QByteArray());
        const QByteArray said = practice.readAllStandardError();
        QVERIFY2(said.contains("Port " + port + " is taken"), said.constData());
        QVERIFY2(said.contains("Choose another port"), said.constData());
    }

    void aFreePortIsPrintedAndAnswers()
    {
        QProcess practice;
        practice.start(practiceProgram, {u"practice"_s, u"--port"_s, u"0"_s});
        QVERIFY(practice.waitForReadyRead());
        const QList<QByteArray> columns = practice.readLine().trimmed().split('\t');
        QCOMPARE(columns.size(), 4);
        QTcpSocket page;
        const QUrl address(QString::fromLatin1(columns.at(2)));
        page.connectToHost(address.host(), quint16(address.port()));
        QVERIFY(page.waitForConnected());
        practice.kill();
        QVERIFY(practice.waitForFinished());
    }
};

CROSSCHECK_TEST(tst_practice_command, TstPracticeCommand)
#include "tst_practice_command.moc"

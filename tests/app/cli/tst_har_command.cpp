// har on the command line: what is listed, in the table and as JSON.
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

QJsonObject recordedEntry(const QString& url, int status, const QString& error)
{
    const QJsonObject origin{{u"name"_s, u"Origin"_s}, {u"value"_s, u"https://app.example"_s}};
    const QJsonObject request{{u"method"_s, u"GET"_s}, {u"url"_s, url}, {u"headers"_s, QJsonArray{origin}}};
    const QJsonObject response{{u"status"_s, status}, {u"headers"_s, QJsonArray()}, {u"_error"_s, error}};
    return {{u"request"_s, request}, {u"response"_s, response}};
}

/// One that is blocked, one that a blocker stopped, one without an answer.
QByteArray recordedHar()
{
    const QJsonArray entries{recordedEntry(u"https://api.example/none"_s, 200, {}),
                             recordedEntry(u"https://ads.example/"_s, 0, u"net::ERR_BLOCKED_BY_CLIENT"_s),
                             recordedEntry(u"https://api.example/dropped"_s, 0, u"net::ERR_FAILED"_s)};
    return QJsonDocument(QJsonObject{{u"log"_s, QJsonObject{{u"entries"_s, entries}}}}).toJson();
}

QByteArray printed(const QStringList& arguments, int status)
{
    QProcess program;
    program.start(QStringLiteral(CROSSCHECK_BIN "/crosscheck-cli"),
                  QStringList{u"har"_s, u"-"_s} + arguments);
    program.write(recordedHar());
    program.closeWriteChannel();
    return program.waitForFinished() && program.exitCode() == status ? program.readAllStandardOutput()
                                                                     : QByteArray();
}

} // namespace

class TstHarCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blockedOnesAsJson()
    {
        const QJsonObject report = QJsonDocument::fromJson(printed({u"--json"_s}, 1)).object();
        QCOMPARE(report.value(u"entries"_s).toInt(), 3);
        QCOMPARE(report.value(u"blocked"_s).toInt(), 2);
        QCOMPARE(report.value(u"unanswered"_s).toInt(), 1);
        const QJsonArray rows = report.value(u"requests"_s).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value(u"cause"_s).toString(), u"acao-missing"_s);
        QCOMPARE(rows.at(1).toObject().value(u"cause"_s).toString(), u"blocked-by-client"_s);
        QCOMPARE(rows.at(1).toObject().value(u"error"_s).toString(), u"net::ERR_BLOCKED_BY_CLIENT"_s);
    }
    void allAsJson()
    {
        const QJsonObject report = QJsonDocument::fromJson(printed({u"--json"_s, u"--all"_s}, 1)).object();
        QCOMPARE(report.value(u"requests"_s).toArray().size(), 3);
    }
    /// Who reads the table looks for what failed: what got no answer is in it, and that nothing says why.
    void unansweredOnesInTheTable()
    {
        const QByteArray table = printed({}, 1);
        QVERIFY2(table.contains("https://api.example/dropped"), table.constData());
        QVERIFY2(table.contains("Without an answer: 1."), table.constData());
    }
};

CROSSCHECK_TEST(tst_har_command, TstHarCommand)
#include "tst_har_command.moc"

#include "intake/intake.h"
#include "support/test.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;

namespace {
/// The message that a label speaks of: the first CORS message, else the first one.
facts::Message chosen(const QList<facts::Message>& messages)
{
    for (const facts::Message& message : messages) {
        if (message.isCors)
            return message;
    }
    return messages.isEmpty() ? facts::Message() : messages.first();
}
} // namespace

class TstPastes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Texts as people pasted them into public files, labelled by hand.
    void realPastes_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const char* name : {"public", "collected", "eras", "engines"}) {
            QFile file(
                QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/pastes/%1.jsonl").arg(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            while (!file.atEnd()) {
                const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
                QTest::newRow(qPrintable(row[QLatin1String("id")].toString())) << row;
            }
        }
    }
    void realPastes()
    {
        QFETCH(QJsonObject, row);
        const auto text = [&row](const char* name) { return row[QLatin1String(name)].toString(); };
        const QByteArray paste = text("paste").toUtf8();
        const QList<facts::Message> messages = intake::readMessages(paste).messages;
        QVERIFY(!messages.isEmpty());
        const facts::Message message = chosen(messages);
        QCOMPARE(message.isCors, row[QLatin1String("is_cors")].toBool());
        QCOMPARE(QString::fromLatin1(fetch::slug(message.symptom)), text("cause"));
        QCOMPARE(QString::fromLatin1(message.engine), text("engine"));
        QCOMPARE(message.locale, text("locale"));
        const QJsonObject fields = row[QLatin1String("fields")].toObject();
        const auto expect = [&fields](const char* name, const QString& found) {
            const QJsonValue value = fields[QLatin1String(name)];
            if (value.isString() || value.isNull()) // null: the text doesn't tell
                QCOMPARE(found, value.toString());
        };
        expect("page_origin", message.pageOrigin);
        expect("request_url", message.requestUrl);
        expect("redirect_url", message.redirectUrl);
        expect("acao_value", message.acaoValue);
        expect("method", message.method);
        expect("header", message.header);
        if (fields[QLatin1String("status")].isDouble())
            QCOMPARE(message.status.value_or(0), fields[QLatin1String("status")].toInt());
        for (const facts::Message& one : messages) {
            QVERIFY(one.begin >= 0 && one.begin < one.end && one.end <= paste.size());
            QCOMPARE(one.isCors, one.isCors && fetch::isCors(one.symptom));
        }
    }
    void theCardsMessages_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("missing") << QByteArray("No 'Access-Control-Allow-Origin' header is present")
                                 << QByteArray("acao-missing");
        QTest::newRow("mismatch") << QByteArray("The 'Access-Control-Allow-Origin' header has a value that "
                                                "is not equal to the supplied origin")
                                  << QByteArray("acao-mismatch");
        QTest::newRow("preflight") << QByteArray(
                                          "Response to preflight request doesn't pass access control check")
                                   << QByteArray("generic-access-control");
        QTest::newRow("wildcard") << QByteArray("The value of 'Access-Control-Allow-Origin' must not be '*' "
                                                "when credentials mode is 'include'")
                                  << QByteArray("acao-wildcard-with-credentials");
        QTest::newRow("private")
            << QByteArray(
                   "No 'Access-Control-Allow-Private-Network' header was present in the preflight response")
            << QByteArray("private-network-access");
    }
    void theCardsMessages()
    {
        QFETCH(QByteArray, paste);
        QFETCH(QByteArray, cause);
        for (const QByteArray& text : {paste, "\"" + paste + "\"", "> " + paste + ".\n"}) {
            const QList<facts::Message> messages = intake::readMessages(text).messages;
            QCOMPARE(messages.size(), 1);
            QCOMPARE(fetch::slug(messages[0].symptom), cause);
            QCOMPARE(messages[0].engine, QByteArray("chromium"));
            QVERIFY(messages[0].isCors);
        }
    }
    void proseIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("prose") << QByteArray(
            "We should talk about the origin of this header on Monday, at the policy meeting.");
        QTest::newRow("curl") << QByteArray(
            "curl -H 'Origin: https://app.example.com' https://api.example.com/x");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01\x80", 5);
    }
    void proseIsNoMessage()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(intake::readMessages(text).messages.size(), 0);
    }
};

CROSSCHECK_TEST(tst_pastes, TstPastes)
#include "tst_pastes.moc"

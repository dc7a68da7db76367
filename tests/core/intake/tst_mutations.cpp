#include "intake/intake.h"
#include "support/test.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace crosscheck;

namespace {

QList<QByteArray> pastes()
{
    QList<QByteArray> all;
    for (const char* name : {"public", "collected", "eras"}) {
        QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/pastes/%1.jsonl").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        while (!file.atEnd())
            all.append(QJsonDocument::fromJson(file.readLine())
                           .object()[QLatin1String("paste")]
                           .toString()
                           .toUtf8());
    }
    return all;
}

} // namespace

class TstMutations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Cut, spliced, doubled and broken pastes: read to the end, and what is said lies inside the text.
    void brokenPastes()
    {
        const QList<QByteArray> all = pastes();
        QVERIFY(all.size() > 500);
        std::mt19937 random(7);
        const auto below = [&random](qsizetype limit) {
            return qsizetype(random() % uint(qMax<qsizetype>(1, limit)));
        };
        for (int round = 0; round < 3000; ++round) {
            QByteArray text = all[below(all.size())];
            for (qsizetype change = 1 + below(3); change > 0; --change) {
                const qsizetype at = below(text.size());
                switch (below(6)) {
                case 0:
                    text.truncate(at);
                    break;
                case 1:
                    text.remove(at, 1 + below(20));
                    break;
                case 2:
                    text.insert(at, all[below(all.size())].left(1 + below(200)));
                    break;
                case 3:
                    text.insert(at, char(below(256)));
                    break;
                case 4:
                    text.insert(at, "\n");
                    break;
                default:
                    text += '\n' + text;
                    break;
                }
            }
            for (const facts::Message& message : intake::readMessages(text).messages) {
                QVERIFY(message.begin >= 0 && message.begin < message.end);
                // Bytes that are no UTF-8 were replaced by three bytes each.
                QVERIFY(message.end <= text.size() * 3);
            }
        }
    }
    /// A log longer than what is read at once: the texts of every piece, each once, where they stand.
    void longLogs()
    {
        const QByteArray failure =
            "Access to fetch at 'https://api.example.com/%1' from origin 'https://app.example.com' "
            "has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on "
            "the requested resource.\n";
        QByteArray log;
        QList<qsizetype> places;
        for (int i = 0; i < 400; ++i) {
            places.append(log.size());
            log += QByteArray(failure).replace("%1", QByteArray::number(i));
            log += QByteArray("\xc3\xa4 state changed: items loaded from the cache\n").repeated(40 + i % 7);
        }
        const QList<facts::Message> found = intake::readMessages(log).messages;
        QCOMPARE(found.size(), qsizetype(400));
        for (int i = 0; i < 400; ++i) {
            QCOMPARE(found[i].begin, places[i]);
            QCOMPARE(found[i].requestUrl, QStringLiteral("https://api.example.com/%1").arg(i));
        }
    }
    /// What stands between a text's beginning and its reason is read behind the first piece of a log, too.
    void gapsBehindThePieces()
    {
        const QByteArray line = "state changed: items loaded from the cache\n";
        const QByteArray failure =
            "Failed to load https://api.example.com/my files/list.json. No 'Access-Control-Allow-Origin' "
            "header is present on the requested resource.\n";
        const QList<facts::Message> found =
            intake::readMessages(failure + line.repeated(15000) + failure).messages;
        QCOMPARE(found.size(), qsizetype(1)); // said twice, told once
        QCOMPARE(found.first().requestUrl, QStringLiteral("https://api.example.com/my files/list.json"));
    }
    /// A wrapped text that begins in one piece of a log and ends in the next is told once and whole, wherever the pieces meet.
    void textsAcrossPieces()
    {
        const QByteArray wrapped =
            "Access to fetch at 'https://api.example.com/a'\nfrom origin 'https://app.example.com'\n"
            "has been blocked by CORS policy:\nNo 'Access-Control-Allow-Origin' header\n"
            "is present on the requested\nresource.\n";
        const QByteArray line = "state changed: items loaded from the cache\n";
        constexpr qsizetype piece = 256 * 1024;
        for (qsizetype before = 0; before < wrapped.size(); before += 20) {
            QByteArray log;
            QList<qsizetype> places;
            for (int i = 1; i <= 3; ++i) {
                const qsizetype place = i * piece - before;
                log += line.repeated((place - log.size()) / line.size());
                log += QByteArray(place - log.size() - 1, 'x') + '\n';
                places.append(log.size());
                log += QByteArray(wrapped).replace("com/a", "com/" + QByteArray::number(i));
            }
            log += line.repeated(1000);
            const QList<facts::Message> found = intake::readMessages(log).messages;
            QCOMPARE(found.size(), places.size());
            for (qsizetype i = 0; i < found.size(); ++i) {
                QCOMPARE(found[i].begin, places[i]);
                QVERIFY(found[i].end > places[i] + wrapped.size() - 10);
                QCOMPARE(found[i].requestUrl, QStringLiteral("https://api.example.com/%1").arg(i + 1));
            }
        }
    }
};

CROSSCHECK_TEST(tst_mutations, TstMutations)
#include "tst_mutations.moc"

// A watched session is an investigation like any other: kept, exported as a HAR with the console's lines, opened again.
#include "browser/watched_har.h"
#include "diagnosis/diagnosis.h"
#include "har/har.h"
#include "session/session.h"
#include "session/watched.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
const QString missing =
    u"Access to fetch at 'https://api.example.com/orders?token=geheim' from origin 'https://app.example.com' "
    u"has been "
    "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource."_s;
const QString refused =
    u"Access to fetch at 'http://127.0.0.1:8080/local' from origin 'https://app.example.com' has been "
    u"blocked by CORS "
    "policy: Permission was denied for this request to access the `loopback` address space."_s;

facts::Send seen(const QByteArray& url, const http::HeaderList& headers, const QString& line = {})
{
    static qint64 at = 1700000000000;
    facts::Send out;
    out.page.origin = "https://app.example.com";
    out.request.url = url;
    out.request.method = "GET";
    out.atMs = ++at;
    http::Exchange exchange;
    exchange.source = http::Exchange::Source::Har;
    exchange.startedMs = at;
    exchange.request.method = "GET";
    exchange.request.url = url;
    exchange.request.headers = {{"Origin", "https://app.example.com"}, {"Cookie", "id=geheim"}};
    exchange.answer.response.status = 200;
    exchange.answer.response.headers = headers;
    out.exchanges = {exchange};
    if (!line.isEmpty()) {
        out.said.console = {line};
        out.said.source = u"https://app.example.com/app.js?token=geheim:12:5"_s;
    }
    return out;
}

/// Many that pass, one whose answer shows the fault, and one that was never sent.
QList<facts::Send> recorded()
{
    QList<facts::Send> out;
    for (int i = 0; i < 3000; ++i)
        out.append(seen("https://api.example.com/good/" + QByteArray::number(i),
                        {{"Access-Control-Allow-Origin", "*"}, {"X-Long", QByteArray(200, 'x')}}));
    out.insert(1500, seen("https://api.example.com/orders?token=geheim", {}, missing));
    facts::Send never = seen("http://127.0.0.1:8080/local", {}, refused);
    never.exchanges.first().answer = {};
    never.exchanges.first().answer.failure = http::NetworkFailure::NotRecorded;
    out.append(never);
    return out;
}

QByteArray causeOf(const facts::Investigation& investigation)
{
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    return diagnosis.causes.isEmpty() ? QByteArray("none") : fetch::slug(diagnosis.causes.first().symptom);
}
} // namespace

class TstWatched : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exported()
    {
        const QByteArray har = browser::watchedHar("https://app.example.com/?token=geheim", recorded());
        QVERIFY(!har.contains("geheim"));
        const QJsonArray entries =
            QJsonDocument::fromJson(har).object().value(u"log"_s).toObject().value(u"entries"_s).toArray();
        QCOMPARE(entries.size(), 3002);
        int lines = 0;
        for (const QJsonValue& entry : entries) {
            const QJsonArray console = entry.toObject().value(u"_console"_s).toArray();
            if (console.isEmpty())
                continue;
            ++lines;
            QVERIFY(entry.toObject().value(u"_source"_s).toString().endsWith(u":12:5"));
            QVERIFY(console.first().toString().startsWith(u"Access to fetch at"));
        }
        QCOMPARE(lines, 2);
        // Judged anew, with the console's word where no answer shows why.
        const har::Report report = har::judge(har);
        QCOMPARE(report.blocked, 2);
        QCOMPARE(report.rows.first().cause, QByteArray("acao-missing"));
        QCOMPARE(report.rows.last().cause, QByteArray("local-network-permission"));
    }

    void keptAndOpened()
    {
        QTemporaryDir folder;
        store::Store store;
        QVERIFY(store.open(folder.filePath(u"history.sqlite"_s)) == store::Store::State::Open);
        session::Session first(&store);
        const std::optional<facts::Investigation> whole =
            session::watchedSession("https://app.example.com/", recorded());
        QVERIFY(whole);
        QVERIFY(whole->paste.size() < 500000);
        QVERIFY(first.keep(*whole));
        QCOMPARE(store.list().size(), 1);
        QVERIFY(store.list().first().title.contains(u"https://app.example.com/"));
        QCOMPARE(store.list().first().outcome, QByteArray("blocked"));

        session::Session later(&store);
        QVERIFY(later.open(whole->id));
        QCOMPARE(int(later.understood().kind), int(intake::Kind::Har));
        const QList<facts::Send> sends = later.understood().sends;
        QVERIFY(sends.size() > 100); // those around the failures
        QCOMPARE(causeOf(later.investigation()), QByteArray("acao-missing"));
        QCOMPARE(later.investigation().witnesses.size(), 1);
        QVERIFY(later.investigation().witnesses.first().source.endsWith(u":12:5"));
        QVERIFY(later.investigation().witnesses.first().watched);

        // Another of its requests is chosen: one of which only the console tells.
        QCOMPARE(later.recording().rows.size(), sends.size());
        QCOMPARE(later.recording().blocked, 2);
        QList<facts::Send> told = sends;
        told.removeIf([](const facts::Send& one) { return one.said.console.isEmpty(); });
        QCOMPARE(told.size(), 2);
        const facts::Investigation next = session::lookedInto(later.investigation(), told.last());
        QCOMPARE(causeOf(next), QByteArray("local-network-permission"));
        const facts::Investigation good = session::lookedInto(next, sends.first());
        QVERIFY(good.witnesses.isEmpty());
        QCOMPARE(causeOf(good), QByteArray("none"));
    }

    void nothingFailed()
    {
        QVERIFY(!session::watchedSession("https://app.example.com/", {seen("https://api.example.com/", {})}));
    }
};

CROSSCHECK_TEST(tst_watched, TstWatched)
#include "tst_watched.moc"

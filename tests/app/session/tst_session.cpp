#include "practice/practice_server.h"
#include "session/session.h"
#include "support/test.h"

#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoCoversTheWholePath()
    {
        QTemporaryDir folder;
        store::Store store;
        QCOMPARE(store.open(folder.filePath(u"history.db"_s)), store::Store::State::Open);
        session::Session session(&store);
        QVERIFY(session.isEmpty());
        QVERIFY(session.undoText().isEmpty());

        // paste, edit, answer, delete: each taken back in turn and made again
        session.take("Access to fetch at 'https://api.example.com/x' from origin 'https://app.example.com' "
                     "has been blocked by CORS "
                     "policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.");
        QCOMPARE(session.investigation().request.url, QByteArray("https://api.example.com/x"));
        QCOMPARE(session.investigation().page.origin, QByteArray("https://app.example.com"));
        const QByteArray id = session.investigation().id;

        facts::Investigation next = session.investigation();
        next.request.method = "PUT";
        session.edit(u"Edit the method"_s, next);
        QCOMPARE(session.undoText(), u"Edit the method"_s);

        const QList<wizard::Answered> path = session.path();
        QVERIFY(!path.isEmpty());
        const QByteArray open = path.last().node;
        const wizard::Node* question = wizard::find(open);
        QVERIFY(question);
        const bool asked = !question->isLeaf();
        if (asked) {
            session.answer(open, question->choices.first().id);
            QVERIFY(!session.investigation().given.all().isEmpty());
        }
        session.remove(id);
        QVERIFY(session.isEmpty());
        QCOMPARE(store.list().size(), 0);

        session.undo();
        QCOMPARE(store.list().size(), 1);
        QCOMPARE(session.investigation().id, id);
        if (asked)
            session.undo();
        QCOMPARE(session.investigation().request.method, QByteArray("PUT"));
        session.undo();
        QCOMPARE(session.investigation().request.method, QByteArray("GET"));
        session.undo();
        QVERIFY(session.isEmpty());
        QVERIFY(session.undoText().isEmpty());
        session.redo();
        session.redo();
        QCOMPARE(session.investigation().request.method, QByteArray("PUT"));
    }

    void whatCameOverTheWireOutlivesUndo()
    {
        practice::PracticeServer server;
        QVERIFY(server.listen());
        server.setScenarios(practice::builtIn());
        const scenario::Scenario scenario = server.addressed(practice::builtIn().first());
        session::Session session(nullptr);
        facts::Investigation start = session.investigation();
        start.page = scenario.page;
        start.request = scenario.request;
        session.edit(u"fill in"_s, start);
        session.test({});
        QTRY_VERIFY(!session.isTesting());
        QCOMPARE(session.investigation().sends.size(), 1);
        facts::Investigation next = session.investigation();
        next.request.headers.append(http::Header{"X-A", "1"});
        session.edit(u"Add a header"_s, next);
        session.undo();
        QCOMPARE(session.investigation().request.headers, scenario.request.headers);
        QCOMPARE(session.investigation().sends.size(), 1);
    }

    void aSecondPasteIsASecondInvestigation()
    {
        QTemporaryDir folder;
        store::Store store;
        store.open(folder.filePath(u"history.db"_s));
        session::Session session(&store);
        session.take("https://api.example.com/one");
        const QByteArray first = session.investigation().id;
        session.take("https://api.example.com/two");
        QVERIFY(session.investigation().id != first);
        QCOMPARE(store.list().size(), 2);
        QVERIFY(session.open(first));
        QCOMPARE(session.investigation().request.url, QByteArray("https://api.example.com/one"));
        QCOMPARE(store.lastShown(), first);
    }

    void aSecretIsAskedForAgain()
    {
        QTemporaryDir folder;
        store::Store store;
        store.open(folder.filePath(u"history.db"_s));
        QByteArray id;
        {
            session::Session session(&store);
            facts::Investigation start = session.investigation();
            start.page.origin = "https://app.example.com";
            start.request.url = "http://127.0.0.1:9/x";
            start.request.headers = {{"Authorization", "Bearer secretsecret"}};
            session.edit(u"fill in"_s, start);
            id = start.id;
        }
        session::Session session(&store);
        QVERIFY(session.open(id));
        QSignalSpy failed(&session, &session::Session::failed);
        session.test({});
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"Authorization"_s));
        QVERIFY(!session.isTesting());
    }

    /// A certificate that nobody vouches for is refused; trusted here it lets the test through, until that is taken back.
    void aCertificateIsTrustedHereAlone()
    {
        practice::PracticeServer server;
        QVERIFY(server.listenTls());
        const QList<scenario::Scenario> all = practice::builtIn();
        server.setScenarios(all);
        QTemporaryDir folder;
        store::Store store;
        store.open(folder.filePath(u"history.db"_s));
        session::Session session(&store);
        facts::Investigation start = session.investigation();
        start.page.origin = "http://localhost:5173";
        start.request.url = "https://localhost:" + QByteArray::number(server.tlsPort()) + "/healthy/simple";
        session.edit(u"fill in"_s, start);
        session.test({});
        QTRY_VERIFY(!session.isTesting());
        const http::Exchange refused = session.investigation().sends.last().exchanges.last();
        QCOMPARE(int(refused.answer.failure), int(http::NetworkFailure::TlsUntrusted));
        QVERIFY(!refused.connection.certificates.isEmpty());
        QVERIFY(!session.investigation().sends.last().around.certificateTrusted);

        session.setTrusted(refused.connection.certificates.first(), true);
        session.test({});
        QTRY_VERIFY(!session.isTesting());
        const facts::Send trusted = session.investigation().sends.last();
        QVERIFY(trusted.exchanges.last().answer.ok());
        QVERIFY(trusted.around.certificateTrusted);
        // It is kept with this investigation, and with no other one.
        const QByteArray id = session.investigation().id;
        session.startNew();
        QVERIFY(session.investigation().trustedCertificates.isEmpty());
        QVERIFY(session.open(id));
        QCOMPARE(session.investigation().trustedCertificates.size(), 1);
        session.setTrusted(refused.connection.certificates.first(), false);
        session.test({});
        QTRY_VERIFY(!session.isTesting());
        QVERIFY(!session.investigation().sends.last().exchanges.last().answer.ok());
    }

    /// Where a hypothesis can be settled by one more request it is sent when asked for, and what it shows counts; the test
    /// that it explains stays the newest one, also across undo.
    void aPlannedRequestSettlesAHypothesis()
    {
        practice::PracticeServer server;
        QVERIFY(server.listen());
        QList<scenario::Scenario> here;
        for (const scenario::Scenario& each : practice::builtIn())
            here.append(server.addressed(each));
        server.setScenarios(here);
        const auto row = std::find_if(here.begin(), here.end(),
                                      [](const auto& each) { return each.id == "row-02-acao-mismatch"; });
        QVERIFY(row != here.end());
        session::Session session(nullptr);
        facts::Investigation start = session.investigation();
        start.page = row->page;
        start.request = row->request;
        session.edit(u"fill in"_s, start);
        session.test({});
        QTRY_VERIFY(!session.isTesting());
        QVERIFY(session.diagnosis().nextRequest);
        QCOMPARE(session.diagnosis().nextRequest->id, QByteArray("other-origin"));
        QCOMPARE(int(session.diagnosis().causes.first().certainty), int(causes::Certainty::Likely));
        const facts::Send tested = session.investigation().sends.last();

        session.ask();
        QTRY_VERIFY(!session.isTesting());
        QCOMPARE(session.investigation().sends.size(), 2);
        QCOMPARE(session.investigation().sends.last(), tested);
        QCOMPARE(session.investigation().sends.first().probe, QByteArray("other-origin"));
        QCOMPARE(session.investigation().sends.first().exchanges.size(), 1);
        QVERIFY(session.diagnosis().facts.bytes("other-origin.origin"));
        QCOMPARE(int(session.diagnosis().causes.first().certainty), int(causes::Certainty::Certain));

        facts::Investigation next = session.investigation();
        next.title = u"mine"_s;
        session.edit(u"Rename"_s, next);
        session.undo();
        session.undo();
        QCOMPARE(session.investigation().sends.last(), tested);
        session.redo();
        // A test after it is judged by itself: the server may have changed.
        session.test({});
        QTRY_VERIFY(!session.isTesting());
        QVERIFY(!session.diagnosis().facts.bytes("other-origin.origin"));
    }

    void anEditedPasteIsReadAnewInPlace()
    {
        session::Session session(nullptr);
        session.take("https://api.example.com/one");
        const QByteArray id = session.investigation().id;
        session.take("https://api.example.com/two", true);
        QCOMPARE(session.investigation().id, id);
        QCOMPARE(session.investigation().request.url, QByteArray("https://api.example.com/two"));
        session.undo();
        QCOMPARE(session.investigation().request.url, QByteArray("https://api.example.com/one"));
    }

    void testingNeedsAUrlAndAnOrigin()
    {
        session::Session session(nullptr);
        QSignalSpy failed(&session, &session::Session::failed);
        session.test({});
        QVERIFY(failed.takeFirst().first().toString().contains(u"URL"_s));
        facts::Investigation next = session.investigation();
        next.request.url = "http://127.0.0.1:9/x";
        session.edit(u"x"_s, next);
        session.test({});
        QVERIFY(failed.takeFirst().first().toString().contains(u"origin"_s));
    }

    /// A long HAR is read beside the event loop: progress, then its rows; a row brings its request with its exchanges.
    void longHar()
    {
        session::Session session(nullptr);
        QSignalSpy told(&session, &session::Session::harChanged);
        session.take(har(4000));
        QVERIFY(session.har());
        QVERIFY(session.har()->isReading());
        QCOMPARE(session.understood().kind, intake::Kind::Har);
        while (session.har()->isReading())
            QVERIFY(told.wait());
        QVERIFY(told.size() > 3);
        const har::Report& report = session.har()->report();
        QCOMPARE(report.entries, 4000);
        QCOMPARE(report.blocked, 2000);
        QCOMPARE(report.rows.size(), 4000);
        session.lookInto(3001);
        QCOMPARE(session.investigation().request.url, QByteArray("https://api.example/3001"));
        QCOMPARE(session.investigation().page.origin, QByteArray("https://app.example"));
        QCOMPARE(session.investigation().sends.first().exchanges.first().answer.response.body,
                 QByteArray("body"));
        session.undo();
        QVERIFY(session.investigation().request.url.isEmpty());
        session.take("https://api.example.com/other");
        QVERIFY(!session.har());
    }
    void longHarCancelled()
    {
        session::Session session(nullptr);
        QSignalSpy told(&session, &session::Session::harChanged);
        session.take(har(40000));
        QVERIFY(told.wait()); // the first hundredth
        session.har()->cancel();
        while (session.har()->isReading())
            QVERIFY(told.wait());
        QVERIFY(session.har()->report().stopped);
        QVERIFY(session.har()->report().entries < 40000);
        session.take(har(40000));
        session.startNew(); // while it is being read
        QVERIFY(!session.har());
    }

private:
    static QByteArray har(int count)
    {
        QByteArray out = "{\"log\":{\"entries\":[";
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            out += (i > 0 ? "," : "") +
                   QByteArray("{\"_resourceType\":\"fetch\",\"request\":{\"method\":\"GET\",\"url\":\"https:/"
                              "/api.example/") +
                   number +
                   "\",\"headers\":[{\"name\":\"Origin\",\"value\":\"https://"
                   "app.example\"}]},\"response\":{\"status\":200,"
                   "\"headers\":[{\"name\":\"Date\",\"value\":\"" +
                   number +
                   (i % 2 ? "\"}" : "\"},{\"name\":\"Access-Control-Allow-Origin\",\"value\":\"*\"}") +
                   "],\"content\":{\"text\":\"body\"}}}";
        }
        return out + "]}}";
    }
};

CROSSCHECK_TEST(tst_session, TstSession)
#include "tst_session.moc"

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
};

CROSSCHECK_TEST(tst_session, TstSession)
#include "tst_session.moc"

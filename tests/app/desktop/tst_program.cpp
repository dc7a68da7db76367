// The real program from outside: killed at each station, and with a history that can't be written.
#include "app/desktop/hands.h"
#include "app/desktop/program.h"
#include "practice/practice_server.h"
#include "store/store.h"
#include "support/test.h"

#include <QTcpServer>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace crosscheck::test;
using namespace Qt::StringLiterals;

class TstProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.listen(), qPrintable(m_server.errorString()));
        announce(m_server.port());
        m_server.setScenarios(practice::builtIn());
        for (const scenario::Scenario& each : practice::builtIn()) {
            if (each.id == "row-01-acao-missing")
                m_url = QString::fromUtf8(m_server.addressed(each).request.url);
        }
    }

    void killedAtEachStation_data()
    {
        QTest::addColumn<int>("station");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("edited");
        QTest::newRow("message") << 1 << u"message"_s << QByteArray("message-method");
        QTest::newRow("request") << 2 << u"request"_s << QByteArray("request-url");
        QTest::newRow("exchanges") << 3 << u"exchanges"_s << QByteArray("whatIfView");
        QTest::newRow("cause") << 4 << u"cause"_s << QByteArray("howToFindOut");
        QTest::newRow("fix") << 5 << u"fix"_s << QByteArray("moreOrigins");
        QTest::newRow("confirm") << 6 << u"confirm"_s << QByteArray();
    }
    void killedAtEachStation();

    void killedWhileATestRuns();
    void aFullDisk();
    void aHistoryThatMayOnlyBeRead();

private:
    QString error() const
    {
        return u"Access to fetch at '%1' from origin 'http://localhost:5173' has been blocked by CORS "
               u"policy: No "
               "'Access-Control-Allow-Origin' header is present on the requested resource."_s.arg(m_url);
    }
    static QString history(const QTemporaryDir& folder)
    {
        return folder.filePath(u"crosscheck/history.db"_s);
    }
    /// Mounts a file system of its own over the folder, for the program alone; empty where that isn't allowed.
    static QStringList mounted(const QString& folder, const QString& options);

    practice::PracticeServer m_server;
    QString m_url;
};

void TstProgram::killedAtEachStation()
{
    QFETCH(int, station);
    QFETCH(QString, name);
    QFETCH(QByteArray, edited);
    QTemporaryDir folder;
    QString shown;
    QString title;
    {
        Program program(folder.path());
        program.ask("type", "field", error());
        program.ask("key", "field", u"Return"_s);
        QCOMPARE(program.station(), u"message"_s);
        program.ask("key", "", u"F5"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            program.text("answer-happened").contains(u"has no Access-Control-Allow-Origin"_s) &&
                program.station() == u"exchanges",
            20000);
        program.ask("key", "", u"Ctrl+%1"_s.arg(station));
        QCOMPARE(program.station(), name);
        // An edit that nothing was done with yet, and half a thought in the field at the top.
        if (edited == "whatIfView") {
            program.ask("click", "exchangeTabs");
            const QJsonObject set{{u"do"_s, u"set"_s},
                                  {u"name"_s, u"whatIfView"_s},
                                  {u"row"_s, -1},
                                  {u"column"_s, 0},
                                  {u"text"_s, u"X-Unsent: 1"_s}};
            QVERIFY(!program.ask(set).contains(u"error"_s));
        } else if (edited == "howToFindOut") {
            program.ask("focus", "decisionTree");
            program.ask("key", "", u"Home"_s);
            program.ask("key", "", u"Return"_s);
            program.ask("click", "dontKnow");
        } else if (!edited.isEmpty()) {
            program.ask("focus", edited.constData());
            program.ask("key", edited.constData(), u"End"_s);
            program.ask("type", edited.constData(), u"unsent"_s);
        }
        if (!edited.isEmpty())
            shown = program.text(edited.constData());
        title = program.text("answer-happened");
        // What is typed is on the disk a moment later: wait for that and for nothing else.
        store::Store store;
        QCOMPARE(store.open(history(folder)), store::Store::State::Open);
        const QByteArray id = store.lastShown();
        const auto kept = [&] {
            const std::optional<store::Place> place = store.place(id);
            return place && place->station == name.toLatin1() &&
                   (edited.isEmpty() || place->draft.contains(name.toLatin1()));
        };
        QTRY_VERIFY2(kept(), "the unsent edit doesn't reach the disk");
        program.kill();
    }
    Program again(folder.path());
    QCOMPARE(again.station(), name);
    QCOMPARE(again.text("answer-happened"), title);
    QTRY_VERIFY(again.text("request-url").contains(u"/row-01/items"_s)); // stations are made by and by
    if (!edited.isEmpty()) {
        QVERIFY(!shown.isEmpty());
        QCOMPARE(again.text(edited.constData()), shown);
    }
    QCOMPARE(again.text("history-list").count(u'\n'), 0);
    // An unsent edit is an edit still: it is used, not only shown.
    if (name == u"request") {
        again.ask("focus", "request-url");
        again.ask("key", "request-url", u"Return"_s);
        QTRY_VERIFY_WITH_TIMEOUT(again.station() == u"exchanges", 20000);
        QVERIFY(again.text("request-url").endsWith(u"unsent"_s));
    }
    QVERIFY(again.quit());
}

void TstProgram::killedWhileATestRuns()
{
    QTemporaryDir folder;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    announce(silent.serverPort());
    {
        Program program(folder.path());
        program.ask("key", "", u"Ctrl+2"_s);
        program.ask("type", "request-url", u"http://127.0.0.1:%1/items"_s.arg(silent.serverPort()));
        program.ask("type", "request-origin-text", u"http://localhost:5173"_s);
        program.ask("type", "field", u"half a thought"_s);
        QCOMPARE(program.station(), u"request"_s);
        program.ask("key", "field", u"F5"_s);
        QTRY_VERIFY(program.isVisible("answer-progress"));
        store::Store store;
        store.open(history(folder));
        QCOMPARE(program.station(), u"request"_s);
        QTRY_VERIFY(store.place(store.lastShown()) &&
                    store.place(store.lastShown())->unsentField == u"half a thought"_s);
        program.kill();
    }
    Program again(folder.path());
    QCOMPARE(again.station(), u"request"_s);
    QCOMPARE(again.text("request-url"), u"http://127.0.0.1:%1/items"_s.arg(silent.serverPort()));
    QCOMPARE(again.text("request-origin-text"), u"http://localhost:5173"_s);
    QCOMPARE(again.text("field"), u"half a thought"_s);
    QVERIFY(!again.isVisible("answer-progress"));
    QVERIFY(again.quit());
}

QStringList TstProgram::mounted(const QString& folder, const QString& options)
{
    QStringList wrap{u"unshare"_s, u"-m"_s};
    if (QProcess::execute(u"unshare"_s, {u"-m"_s, u"true"_s}) != 0)
        wrap = {u"unshare"_s, u"-r"_s, u"-m"_s};
    const QString script = u"mount -t tmpfs -o size=512k none '%1' && cp -r '%1.first/.' '%1' && mount -o "
                           "remount,size=512k%2 '%1' && exec \"$@\""_s.arg(folder, options);
    wrap += {u"sh"_s, u"-c"_s, script, u"sh"_s};
    return QProcess::execute(wrap.first(), wrap.mid(1) + QStringList{u"true"_s}) == 0 ? wrap : QStringList();
}

void TstProgram::aFullDisk()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data) && QDir().mkpath(data + u".first"_s));
    const QStringList wrap = mounted(data, {});
    if (wrap.isEmpty())
        QSKIP("no right to mount a small file system here: the full disk is not shown");
    Program program(data, wrap);
    program.ask("key", "", u"Ctrl+2"_s);
    program.ask("type", "request-url", m_url);
    program.ask("type", "request-origin-text", u"http://localhost:5173"_s);
    // A paste that is larger than the disk.
    QVERIFY(!program.isVisible("notice"));
    const QString long_ = u"x"_s.repeated(60000);
    for (int i = 0; i < 12 && !program.isVisible("notice"); ++i) {
        program.ask("focus", "field");
        program.ask("key", "field", u"Ctrl+A"_s);
        program.ask("paste", "field", QString::number(i) + long_);
        program.ask("key", "field", u"Return"_s);
    }
    QVERIFY(program.isVisible("notice"));
    QVERIFY2(program.text("notice-text").startsWith(u"The disk is full"_s),
             qPrintable(program.text("notice-text")));
    // All works on, and what was entered last is there.
    QVERIFY(program.text("message-text").endsWith(long_));
    program.ask("focus", "field");
    program.ask("key", "field", u"Ctrl+A"_s);
    program.ask("type", "field", error());
    program.ask("key", "field", u"Return"_s);
    program.ask("key", "", u"F5"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        program.text("answer-happened").contains(u"has no Access-Control-Allow-Origin"_s), 20000);
    QVERIFY(program.quit());
}

void TstProgram::aHistoryThatMayOnlyBeRead()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data) && QDir().mkpath(data + u".first/crosscheck"_s));
    {
        store::Store store;
        QCOMPARE(store.open(data + u".first/crosscheck/history.db"_s), store::Store::State::Open);
        facts::Investigation kept;
        kept.id = "kept";
        kept.request.url = m_url.toUtf8();
        kept.page.origin = "http://localhost:5173";
        QVERIFY(store.save(kept, "unknown") && store.setLastShown("kept"));
    }
    const QStringList wrap = mounted(data, u",ro"_s);
    if (wrap.isEmpty())
        QSKIP("no right to mount a file system here: the history that may only be read is not shown");
    Program program(data, wrap);
    QVERIFY(program.isVisible("notice"));
    QVERIFY2(program.text("notice-text").contains(u"cannot be written"_s),
             qPrintable(program.text("notice-text")));
    QTRY_COMPARE(program.text("request-url"), m_url);
    program.ask("key", "", u"F5"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        program.text("answer-happened").contains(u"has no Access-Control-Allow-Origin"_s), 20000);
    program.ask("type", "field", u"still here"_s);
    QCOMPARE(program.text("field"), u"still here"_s);
    QVERIFY(program.quit());
}

CROSSCHECK_TEST(tst_program, TstProgram)
#include "tst_program.moc"

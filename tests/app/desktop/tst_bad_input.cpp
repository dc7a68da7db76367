// What goes wrong outside of the program: each a clear sentence, the window alive, nothing entered lost.
#include "app/desktop/hands.h"
#include "request/headers_model.h"
#include "store/schema.h"
#include "support/raw_listener.h"
#include "support/test.h"
#include "widgets/progress_line.h"
#include "widgets/text.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace crosscheck::test;
using namespace Qt::StringLiterals;
using tests::RawListener;

namespace {
const QString pageOrigin = u"http://localhost:5173"_s;

QString happened(Window& window)
{
    return find<QLabel>(window, u"answer-happened"_s)->text();
}

/// All that the answer says, in one text.
QString answered(Window& window)
{
    QString out = happened(window);
    for (const char* name : {"answer-who", "answer-executed"})
        out += u' ' + find<widgets::Prose>(window, QString::fromLatin1(name))->prose();
    return out;
}

void typeRequest(Window& window, const QString& url)
{
    go(window, 2);
    typeInto(find<QLineEdit>(window, u"request-url"_s), url);
    typeInto(find<QLineEdit>(window, u"request-origin-text"_s), pageOrigin);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
}

/// The window takes input as before, and what had been entered is still there.
void stillAlive(Window& window, const QString& url)
{
    QVERIFY(!window.session()->isTesting());
    QCOMPARE(QString::fromUtf8(window.investigation().request.url), url);
    QCOMPARE(QString::fromUtf8(window.investigation().page.origin), pageOrigin);
    go(window, 2);
    QCOMPARE(window.shownStation(), QByteArray("request"));
    QCOMPARE(find<QLineEdit>(window, u"request-url"_s)->text(), url);
    QCOMPARE(find<QLineEdit>(window, u"request-origin-text"_s)->text(), pageOrigin);
    QVERIFY(find<QPushButton>(window, u"request-test-button"_s)->isEnabled());
    auto* field = find<QPlainTextEdit>(window, u"field"_s);
    field->setFocus();
    QTest::keyClicks(field, u"alive"_s);
    QCOMPARE(field->toPlainText(), u"alive"_s);
    for (int station = 1; station <= 6; ++station)
        go(window, station);
    QCOMPARE(window.shownStation(), QByteArray("confirm"));
}

void sql(const QString& path, const QString& statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bad input"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"bad input"_s);
}
} // namespace

class TstBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void nothingAndNonsenseInTheField()
    {
        Window window;
        auto* field = find<QPlainTextEdit>(window, u"field"_s);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(window.session()->isEmpty());
        QCOMPARE(find<QLabel>(window, u"notice-text"_s)->text(),
                 u"The field is empty: paste an error or type a URL."_s);
        QVERIFY(field->hasFocus());
        for (const QString& nonsense : {u"nothing of the kind"_s, u"\u202e\u2603 {[("_s, u"::::"_s}) {
            field->setFocus();
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QGuiApplication::clipboard()->setText(nonsense);
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
            QTest::keyClick(field, Qt::Key_Return);
            QCOMPARE(window.shownStation(), QByteArray("message"));
            QVERIFY(find<QLabel>(window, u"recognised-text"_s)->text().startsWith(u"Nothing in this text"_s));
            QCOMPARE(field->toPlainText(), nonsense);
            QCOMPARE(find<QPlainTextEdit>(window, u"message-text"_s)->toPlainText(), nonsense);
            QVERIFY(!answered(window).isEmpty());
        }
    }

    void schemesWithoutCors_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url : {"ftp://files.example.com/a", "file:///etc/hosts", "ws://api.example.com/",
                                "mailto:somebody@example.com", "chrome://settings"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void schemesWithoutCors()
    {
        QFETCH(QString, url);
        Window window;
        typeRequest(window, url);
        const QString sentence = find<widgets::Prose>(window, u"request-preview-sentence"_s)->prose();
        QTRY_VERIFY(find<widgets::Prose>(window, u"request-preview-sentence"_s)->prose().contains(u"sent"_s));
        QVERIFY(testIt(window));
        QVERIFY(window.investigation().sends.last().exchanges.isEmpty());
        QVERIFY2(!happened(window).isEmpty(), qPrintable(sentence));
        QVERIFY(!window.session()->diagnosis().causes.isEmpty());
        QCOMPARE(window.session()->diagnosis().causes.first().symptom, fetch::Symptom::UnsupportedScheme);
        stillAlive(window, url);
    }

    void aHeaderNameWithASpace()
    {
        Window window;
        RawListener listener("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        announce(listener.serverPort());
        const QString url = QString::fromLatin1(listener.address());
        typeRequest(window, url);
        auto* table = find<QTableView>(window, u"request-headers"_s);
        QAbstractItemModel* model = table->model();
        table->setFocus();
        click(find(window, u"header-add-button"_s));
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        auto* editor = QApplication::focusWidget();
        QVERIFY(table->isAncestorOf(editor));
        QTest::keyClicks(editor, u"X Api Key"_s);
        QCOMPARE(qobject_cast<QLineEdit*>(editor)->text(), u"X Api Key"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(model->rowCount(), 2); // a delegate takes Return from the event loop
        const QString remark = model->index(0, desktop::HeadersModel::Remark).data().toString();
        QVERIFY2(remark.contains(u"space"_s), qPrintable(remark));
        QTRY_VERIFY(find<widgets::Prose>(window, u"request-preview-sentence"_s)
                        ->prose()
                        .contains(u"the script itself gets an error"_s));
        QVERIFY(testIt(window));
        QVERIFY2(listener.received.isEmpty(), "a script that throws sends nothing");
        QVERIFY(!happened(window).isEmpty());
        QCOMPARE(window.investigation().request.headers.size(), 1);
        stillAlive(window, url);
        QCOMPARE(model->index(0, desktop::HeadersModel::Name).data().toString(), u"X Api Key"_s);
    }

    void failuresOfTheNetwork_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("word");
        QTest::newRow("no such host") << u"dns"_s << u"host name"_s;
        QTest::newRow("refused") << u"refused"_s << u"nothing listens"_s;
        QTest::newRow("reset") << u"reset"_s << u"cut"_s;
        QTest::newRow("closed") << u"closed"_s << u"cut"_s;
        QTest::newRow("certificate") << u"tls"_s << u"certificate"_s;
        QTest::newRow("plain http behind https") << u"plain"_s << u"TLS"_s;
        QTest::newRow("not HTTP") << u"ssh"_s << u"not an HTTP answer"_s;
        QTest::newRow("a million bytes of headers") << u"headers"_s << u"headers of the answer are larger"_s;
        QTest::newRow("redirects in a circle") << u"circle"_s << u"redirect"_s;
    }
    void failuresOfTheNetwork()
    {
        QFETCH(QString, what);
        QFETCH(QString, word);
        std::unique_ptr<RawListener> listener;
        QTcpServer plain; // answers before it has read a line: a TLS client sends none
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket* socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        practice::PracticeServer secure;
        QString url;
        if (what == u"dns") {
            url = u"http://no-such-host.invalid/items"_s;
            announce(53);
        } else if (what == u"tls") {
            QVERIFY(secure.listenTls());
            announce(secure.tlsPort());
            url = u"https://localhost:%1/items"_s.arg(secure.tlsPort());
        } else if (what == u"plain") {
            QVERIFY(plain.listen(QHostAddress::LocalHost));
            announce(plain.serverPort());
            url = u"https://127.0.0.1:%1/items"_s.arg(plain.serverPort());
        } else {
            const QByteArray answer =
                what == u"ssh"       ? QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian\r\n\r\n")
                : what == u"headers" ? "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nX-Long: " +
                                           QByteArray(1000000, 'x') + "\r\nContent-Length: 0\r\n\r\n"
                : what == u"circle"
                    ? QByteArray("HTTP/1.1 302 Found\r\nLocation: /items\r\nAccess-Control-Allow-"
                                 "Origin: *\r\nContent-Length: 0\r\n\r\n")
                    : QByteArray();
            listener = std::make_unique<RawListener>(answer, what == u"reset" ? RawListener::End::Reset
                                                                              : RawListener::End::Close);
            announce(listener->serverPort());
            url = QString::fromLatin1(listener->address("/items"));
            if (what == u"refused")
                listener->close();
        }
        Window window;
        typeRequest(window, url);
        QVERIFY(testIt(window));
        const QString all = answered(window);
        QVERIFY2(all.contains(word, Qt::CaseInsensitive), qPrintable(all));
        QVERIFY2(happened(window).endsWith(u'.'), qPrintable(all));
        QVERIFY(!window.session()->diagnosis().causes.isEmpty());
        if (what == u"circle")
            QVERIFY2(listener->received.size() <= 22, "browsers give up after 20 redirects");
        stillAlive(window, url);
    }

    void aServerThatNeverAnswers_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Esc") << true;
        QTest::newRow("Cancel") << false;
    }
    void aServerThatNeverAnswers()
    {
        QFETCH(bool, byKey);
        RawListener silent({}, RawListener::End::KeepOpen);
        announce(silent.serverPort());
        const QString url = QString::fromLatin1(silent.address("/items"));
        Window window;
        typeRequest(window, url);
        QTest::keyClick(&window, Qt::Key_F5);
        QVERIFY(window.session()->isTesting());
        auto* progress = find<QLabel>(window, u"answer-progress-text"_s);
        QTRY_VERIFY(progress->isVisible() && progress->text().contains(u"waiting for the answer"_s));
        QVERIFY2(progress->text().contains(u"127.0.0.1"_s), qPrintable(progress->text()));
        // At once: before the event loop comes round.
        if (byKey)
            QTest::keyClick(&window, Qt::Key_Escape);
        else
            find<QPushButton>(window, u"answer-progress-cancel"_s)->click();
        QVERIFY(!window.session()->isTesting());
        QVERIFY(!progress->isVisible());
        QVERIFY(window.investigation().sends.isEmpty());
        stillAlive(window, url);
    }

    void aBodyOfOneGigabyte()
    {
        RawListener listener("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: "
                             "application/octet-stream\r\nContent-Length: 1073741824\r\n\r\n");
        announce(listener.serverPort());
        listener.flood = QByteArray(1 << 16, 'x');
        const QString url = QString::fromLatin1(listener.address("/big"));
        Window window;
        typeRequest(window, url);
        QVERIFY(testIt(window));
        // What lies in the buffers of the system counts as written; it is far below what was offered.
        QVERIFY2(listener.written < 32 << 20, QByteArray::number(listener.written).constData());
        QCOMPARE(listener.received.size(), 1);
        const qsizetype read =
            window.investigation().sends.last().exchanges.first().answer.response.body.size();
        QVERIFY2(read > 0 && read <= 1 << 20, QByteArray::number(read).constData());
        QVERIFY(window.session()->diagnosis().causes.isEmpty());
        QVERIFY(!happened(window).isEmpty());
        stillAlive(window, url);
    }

    void twoWindowsPractiseSideBySide()
    {
        // A port that is taken is no obstacle: each takes a free one.
        Window one;
        Window other;
        one.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&one));
        QVERIFY(tryAndTest(one, "row-01-acao-missing"));
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(tryAndTest(other, "row-01-acao-missing"));
        QVERIFY(one.practice()->address() != other.practice()->address());
        QCOMPARE(one.session()->diagnosis().causes.first().root, QByteArray("no-cors-anywhere"));
        QCOMPARE(other.session()->diagnosis().causes.first().root, QByteArray("no-cors-anywhere"));
    }

    void historiesThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("word");
        QTest::newRow("garbage") << u"garbage"_s << u"damaged"_s;
        QTest::newRow("a newer version's") << u"newer"_s << u"newer Crosscheck"_s;
        QTest::newRow("no folder can be made") << u"nowhere"_s << u"neither be opened nor made"_s;
    }
    void historiesThatCannotBeWritten()
    {
        QFETCH(QString, how);
        QFETCH(QString, word);
        QTemporaryDir folder;
        QString path = folder.filePath(u"history.db"_s);
        const QByteArray garbage = QByteArray("no database at all ").repeated(200);
        if (how == u"garbage") {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(garbage) == garbage.size());
        } else if (how == u"newer") {
            {
                store::Store store;
                QCOMPARE(store.open(path), store::Store::State::Open);
                facts::Investigation kept;
                kept.id = "kept";
                kept.request.url = "https://api.example.com/kept";
                kept.page.origin = "https://app.example.com";
                QVERIFY(store.save(kept, "ok") && store.setLastShown("kept"));
            }
            sql(path, u"PRAGMA user_version = %1"_s.arg(store::newestSchema() + 1));
        } else {
            QFile file(folder.filePath(u"file"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            path = folder.filePath(u"file/below/history.db"_s);
        }
        store::Store store;
        QVERIFY(store.open(path) != store::Store::State::Open);
        desktop::MainWindow::Start start;
        start.store = &store;
        Window window(start);
        auto* notice = find<QLabel>(window, u"notice-text"_s);
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(word), qPrintable(notice->text()));
        if (how == u"newer") {
            // It is read: the investigation that was shown last is shown.
            QCOMPARE(window.investigation().request.url, QByteArray("https://api.example.com/kept"));
            QCOMPARE(find<QAbstractItemView>(window, u"history-list"_s)->model()->rowCount(), 1);
        }
        // All else works, and nothing that is entered gets lost while the program runs.
        QVERIFY(tryAndTest(window, "row-01-acao-missing"));
        QCOMPARE(window.session()->diagnosis().causes.first().root, QByteArray("no-cors-anywhere"));
        QVERIFY(QString::fromUtf8(window.investigation().request.url).contains(u"row-01"_s));
        if (how == u"garbage") {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), garbage);
        }
    }
};

CROSSCHECK_TEST(tst_bad_input, TstBadInput)
#include "tst_bad_input.moc"

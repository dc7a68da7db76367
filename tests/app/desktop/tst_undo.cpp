// Ctrl+Z from the end of the path to its beginning, and Ctrl+Y back.
#include "app/desktop/hands.h"
#include "support/test.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace crosscheck::test;
using namespace Qt::StringLiterals;

namespace {
/// What Undo moves: all but what came over the wire.
struct Seen
{
    QByteArray id, url, origin, method, platform;
    QString paste;
    http::HeaderList headers;
    facts::Wishes wishes;
    facts::FactSet given;
    bool whatIf = false;
    int inTheList = 0;
    bool operator==(const Seen&) const = default;
    QByteArray text() const
    {
        return id + ' ' + method + ' ' + url + ' ' + origin + ", headers " +
               QByteArray::number(headers.size()) + ", given " + QByteArray::number(given.all().size()) +
               ", platform " + platform + ", list " + QByteArray::number(inTheList) + ", paste " +
               QByteArray::number(paste.size()) + (whatIf ? ", what if" : "");
    }
};
} // namespace

class TstUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void theWholePathAndBack()
    {
        QTemporaryDir folder;
        store::Store store;
        QCOMPARE(store.open(folder.filePath(u"history.db"_s)), store::Store::State::Open);
        desktop::MainWindow::Start start;
        start.store = &store;
        Window window(start);
        auto* list = find<QAbstractItemView>(window, u"history-list"_s);
        const auto seen = [&] {
            const facts::Investigation now = window.investigation();
            Seen out;
            const bool empty = window.session()->isEmpty();
            out.id = empty ? QByteArray() : now.id;
            out.url = now.request.url;
            out.origin = now.page.origin;
            out.method = now.request.method;
            out.headers = now.request.headers;
            out.platform = now.wishes.platform;
            out.wishes = now.wishes;
            out.given = now.given;
            out.paste = now.paste;
            out.whatIf = !now.sends.isEmpty() && now.sends.last().whatIf;
            out.inTheList = list->model()->rowCount();
            return out;
        };
        QList<Seen> states{seen()};
        const auto step = [&](const char* what) {
            QVERIFY2(!(seen() == states.last()), what);
            states.append(seen());
        };
        practice::PracticeServer server;
        QVERIFY(server.listen());
        announce(server.port());
        server.setScenarios(practice::builtIn());
        scenario::Scenario example;
        for (const scenario::Scenario& each : practice::builtIn()) {
            if (each.id == "row-05-header-not-allowed")
                example = server.addressed(each);
        }

        // Paste.
        auto* field = find<QPlainTextEdit>(window, u"field"_s);
        QTest::keyClicks(field,
                         u"Access to fetch at '%1' from origin 'http://localhost:9999' has been blocked by "
                         "CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested "
                         "resource."_s.arg(QString::fromUtf8(example.request.url)));
        QTest::keyClick(field, Qt::Key_Return);
        step("paste");
        // Correct what was recognised.
        typeInto(find<QLineEdit>(window, u"message-origin"_s), u"http://localhost:5173"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        step("the page's origin");
        // Answer a question of the tree.
        go(window, 4);
        QVERIFY(tabTo(window, u"choice-yes"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        step("an answer");
        // Edit the request: method by keyboard, headers by a block, one header away.
        go(window, 2);
        typeInto(find<QLineEdit>(window, u"request-method-text"_s), u"POST"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        step("the method");
        QGuiApplication::clipboard()->setText(
            u"Content-Type: application/json\nX-Api-Key: practice\nX-More: 1"_s);
        click(find(window, u"header-paste-button"_s));
        step("headers");
        auto* table = find<QTableView>(window, u"request-headers"_s);
        table->setCurrentIndex(table->model()->index(2, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        step("a header away");
        // Test: what comes over the wire is no step of Undo.
        QVERIFY(testIt(window));
        QCOMPARE(fetch::slug(window.session()->diagnosis().causes.first().symptom),
                 QByteArray("header-not-allowed"));
        QCOMPARE(seen(), states.last());
        const qsizetype sends = window.investigation().sends.size();
        // A what-if.
        go(window, 3);
        find<QTabWidget>(window, u"exchangeTabs"_s)->setCurrentIndex(3);
        QAbstractItemModel* answer = find<QTableView>(window, u"whatIfView"_s)->model();
        QVERIFY(answer->setData(answer->index(answer->rowCount() - 1, 0), u"X-If: 1"_s));
        click(find(window, u"judgeWhatIf"_s));
        step("what if");
        // The platform, and a wish.
        go(window, 5);
        auto* platform = find<QComboBox>(window, u"platform"_s);
        platform->setFocus();
        QTest::keyClick(platform, Qt::Key_Down);
        step("the platform");
        typeInto(find<QLineEdit>(window, u"moreOrigins"_s), u"https://www.example.com"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        step("a wish");
        // Rename it in the list, and delete it.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(window.session()->isEmpty());
        QCOMPARE(list->model()->rowCount(), 0);
        step("deleted");

        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
            if (i == 0) {
                // What came over the wire stays, and with it its row in the list.
                states[0].id = window.investigation().id;
                states[0].inTheList = 1;
            }
            QVERIFY2(seen() == states.at(i),
                     (QByteArray::number(i) + ": " + seen().text() + "\nbefore: " + states.at(i).text())
                         .constData());
            if (i >= 6 && i + 1 < states.size())
                QVERIFY2(window.investigation().sends.size() >= sends, "what was seen is gone");
        }
        QVERIFY(window.investigation().sends.size() >= sends);
        QCOMPARE(window.session()->undoText(), QString());
        for (qsizetype i = 1; i < states.size(); ++i) {
            QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
            QVERIFY2(seen() == states.at(i), ("redo " + QByteArray::number(i) + ": " + seen().text() +
                                              "\nbefore: " + states.at(i).text())
                                                 .constData());
        }
        QVERIFY(window.session()->redoText().isEmpty());
        // Deleted at the end again; and once more back, with what had been seen.
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(window.investigation().id, states.at(states.size() - 2).id);
        QVERIFY(window.investigation().sends.size() >= sends);
    }

    void aPasteThatIsUndoneLeavesTheList()
    {
        QTemporaryDir folder;
        store::Store store;
        QCOMPARE(store.open(folder.filePath(u"history.db"_s)), store::Store::State::Open);
        desktop::MainWindow::Start start;
        start.store = &store;
        Window window(start);
        window.take("https://api.example.com/items");
        QCOMPARE(store.list().size(), 1);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.session()->isEmpty());
        QCOMPARE(store.list().size(), 0);
        QCOMPARE(find<QAbstractItemView>(window, u"history-list"_s)->model()->rowCount(), 0);
        QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(store.list().size(), 1);
        QCOMPARE(store.load(window.investigation().id)->request.url,
                 QByteArray("https://api.example.com/items"));
    }

    void undoInAFieldIsTheFieldsOwn()
    {
        Window window;
        window.take("https://api.example.com/items");
        go(window, 2);
        auto* url = find<QLineEdit>(window, u"request-url"_s);
        url->setFocus();
        QTest::keyClick(url, Qt::Key_End);
        QTest::keyClicks(url, u"/1"_s);
        QTest::keyClick(url, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(url->text(), u"https://api.example.com/items"_s);
        QVERIFY(!window.session()->isEmpty());
        // With nothing of its own left to undo the key takes back the paste.
        QTest::keyClick(url, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.session()->isEmpty());
    }
};

CROSSCHECK_TEST(tst_undo, TstUndo)
#include "tst_undo.moc"

#include "app/desktop/hands.h"
#include "facts/investigation.h"
#include "session/session.h"
#include "store/store.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "widgets/text.h"
#include "window/answer_panel.h"
#include "window/field.h"
#include "window/main_window.h"
#include "window/practice_desk.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
const QByteArray chromeError =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS "
    "policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

template <typename T> T* find(QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QString::fromLatin1(name));
    if (!found)
        qWarning("no widget is called %s", name);
    return found;
}

void shown(QWidget& window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}
} // namespace

class TstMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }
    void init() { QGuiApplication::clipboard()->clear(); }

    void opensEmptyWithFourWays()
    {
        desktop::MainWindow window;
        shown(window);
        QCOMPARE(window.windowTitle(), u"Crosscheck"_s);
        QVERIFY(window.session()->isEmpty());
        for (const char* way : {"way-paste", "way-url", "way-ask", "way-example"}) {
            auto* button = find<QAbstractButton>(window, way);
            QVERIFY(button->isVisible());
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
        QVERIFY(find<QWidget>(window, "field")->hasFocus());
        QVERIFY(find<QWidget>(window, "answer")->isVisible());
    }

    void pastedErrorIsRecognised()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::keyClicks(find<QWidget>(window, "field"), QString::fromLatin1(chromeError));
        QTest::keyClick(find<QWidget>(window, "field"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window.session()->investigation().paste, QString::fromLatin1(chromeError));
        QCOMPARE(window.shownStation(), "message");
        const QString line = find<QLabel>(window, "recognised-text")->text();
        for (const QString& part :
             {u"Chrome"_s, u"https://app.example.com"_s, u"https://api.example.com/items"_s})
            QVERIFY2(line.contains(part), qPrintable(line));
        QCOMPARE(find<QLineEdit>(window, "message-origin")->text(), u"https://app.example.com"_s);
        QCOMPARE(find<QLineEdit>(window, "message-url")->text(), u"https://api.example.com/items"_s);
        QVERIFY(!find<QLabel>(window, "answer-happened")->text().isEmpty());
    }

    /// How certain the reading is stands beside it, in words.
    void howCertainTheReadingIs()
    {
        desktop::MainWindow window;
        shown(window);
        const auto said = [&window](const QByteArray& paste) {
            window.take(paste);
            return find<QLabel>(window, "message-confidence")->text();
        };
        QCOMPARE(said(chromeError), u"Chrome error, for certain: its words are known."_s);
        QCOMPARE(said("is therefore not allowed access"),
                 u"Chrome error, a guess: only a piece of it is here. Look the fields over."_s);
        QCOMPARE(said("curl https://api.example.com/x -H 'A: b'"), u"Curl command, for certain."_s);
    }

    void correctionIsAFactAndUndone()
    {
        desktop::MainWindow window;
        shown(window);
        window.take(chromeError);
        auto* origin = find<QLineEdit>(window, "message-origin");
        origin->setFocus();
        origin->selectAll();
        QTest::keyClicks(origin, u"https://www.example.com"_s);
        QTest::keyClick(origin, Qt::Key_Return);
        QCOMPARE(window.session()->investigation().page.origin, "https://www.example.com");
        const facts::Fact* fact = window.session()->investigation().given.find("page.origin");
        QVERIFY(fact);
        QCOMPARE(int(fact->source.kind), int(facts::Source::Kind::Person));
        window.session()->undo();
        QCOMPARE(window.session()->investigation().page.origin, "https://app.example.com");
        QCOMPARE(origin->text(), u"https://app.example.com"_s);
        window.session()->redo();
        QCOMPARE(origin->text(), u"https://www.example.com"_s);
    }

    void severalLinesAreKept()
    {
        desktop::MainWindow window;
        shown(window);
        auto* field = find<desktop::Field>(window, "field");
        QGuiApplication::clipboard()->setText(u"first line\nsecond line\nthird"_s);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->toPlainText(), u"first line\nsecond line\nthird"_s);
        QVERIFY(find<QLabel>(window, "field-lines")->isVisible());
        QCOMPARE(field->height(), theme::size::bigControl);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window.session()->investigation().paste, u"first line\nsecond line\nthird"_s);
    }

    void typedUrlLeadsToTheRequest()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::mouseClick(find<QAbstractButton>(window, "way-url"), Qt::LeftButton);
        QCOMPARE(window.shownStation(), "request");
        auto* url = find<QLineEdit>(window, "request-url");
        QTRY_VERIFY(url->hasFocus());
        QTest::keyClicks(url, u"https://api.example.com/items"_s);
        QTest::keyClick(url, Qt::Key_Tab);
        QVERIFY(find<QLabel>(window, "request-origin-problem")->isVisible());
        auto* origin = find<QComboBox>(window, "request-origin");
        origin->setFocus();
        QTest::keyClicks(origin->lineEdit(), u"https://app.example.com"_s);
        QTest::keyClick(origin->lineEdit(), Qt::Key_Tab);
        QCOMPARE(window.session()->investigation().request.url, "https://api.example.com/items");
        QCOMPARE(window.session()->investigation().page.origin, "https://app.example.com");
        QTRY_VERIFY(find<widgets::Prose>(window, "request-preview-sentence")
                        ->prose()
                        .contains(u"without a preflight"));
        auto* method = find<QComboBox>(window, "request-method");
        method->lineEdit()->setFocus();
        method->lineEdit()->selectAll();
        QTest::keyClicks(method->lineEdit(), u"PUT"_s);
        QTRY_VERIFY(
            find<widgets::Prose>(window, "request-preview-sentence")->prose().contains(u"preflight first"));
        QVERIFY(find<QPlainTextEdit>(window, "request-preview-wire")
                    ->toPlainText()
                    .contains(u"Access-Control-Request-Method: PUT"));
        method->lineEdit()->clearFocus();
        QTRY_VERIFY(find<QWidget>(window, "request-consent")->isVisible());
    }

    void badInputIsSaidInASentence_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("widget");
        QTest::addColumn<QString>("holds");
        QTest::newRow("no URL") << u"nonsense"_s << u""_s << u"request-url-problem"_s << u"scheme"_s;
        QTest::newRow("port") << u"https://a.example:99999/"_s << u"https://b.example"_s
                              << u"request-url-problem"_s << u"port"_s;
        QTest::newRow("origin with a path") << u"https://a.example/"_s << u"https://b.example/x"_s
                                            << u"request-origin-problem"_s << u"https://b.example"_s;
        QTest::newRow("origin without a scheme")
            << u"https://a.example/"_s << u"b.example"_s << u"request-origin-problem"_s << u"scheme"_s;
    }
    void badInputIsSaidInASentence()
    {
        QFETCH(QString, url);
        QFETCH(QString, origin);
        QFETCH(QString, widget);
        QFETCH(QString, holds);
        desktop::MainWindow window;
        shown(window);
        window.showStation("request");
        find<QLineEdit>(window, "request-url")->setFocus();
        QTest::keyClicks(find<QLineEdit>(window, "request-url"), url);
        QTest::keyClicks(find<QComboBox>(window, "request-origin")->lineEdit(), origin);
        QTRY_VERIFY(window.findChild<QLabel*>(widget)->text().contains(holds));
        QVERIFY(window.findChild<QLabel*>(widget)->isVisible());
        QVERIFY(!find<QPushButton>(window, "request-test-button")->isEnabled());
    }

    void mixedContentIsSaidBeforeSending()
    {
        desktop::MainWindow window;
        shown(window);
        window.showStation("request");
        QTest::keyClicks(find<QLineEdit>(window, "request-url"), u"http://api.example.com/x"_s);
        QTest::keyClicks(find<QComboBox>(window, "request-origin")->lineEdit(), u"https://app.example.com"_s);
        QTRY_VERIFY(
            find<widgets::Prose>(window, "request-preview-sentence")->prose().contains(u"mixed content"));
    }

    void stationsByKeys()
    {
        desktop::MainWindow window;
        shown(window);
        window.take(chromeError);
        const QList<QByteArray> ids{"message", "request", "exchanges", "cause", "fix", "confirm"};
        for (int i = 0; i < ids.size(); ++i) {
            QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window.shownStation(), ids.at(i));
            QVERIFY(window.station(ids.at(i))->isVisible());
            QVERIFY(find<QWidget>(window, "answer")->isVisible());
        }
    }

    void wizardFromTheEmptyWindow()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::mouseClick(find<QAbstractButton>(window, "way-ask"), Qt::LeftButton);
        QCOMPARE(window.shownStation(), "cause");
        QVERIFY(window.station("cause")->isVisible());
    }

    void answerIsABandWhereItIsNarrow()
    {
        desktop::MainWindow window;
        window.resize(1024, 700);
        shown(window);
        window.take(chromeError);
        auto* answer = find<desktop::AnswerPanel>(window, "answer");
        QVERIFY(answer->isBand());
        QVERIFY(answer->isVisible());
        QVERIFY(!find<QWidget>(window, "history")->isVisible());
        QTest::mouseClick(find<QAbstractButton>(window, "history-button"), Qt::LeftButton);
        QVERIFY(find<QWidget>(window, "history")->isVisible());
        QCOMPARE(window.width(), 1024);
        window.resize(1600, 1000);
        QTRY_VERIFY(!answer->isBand());
        QVERIFY(answer->isVisible());
        QVERIFY(find<QWidget>(window, "history")->isVisible());
        window.resize(1024, 700);
        QTRY_VERIFY(answer->isBand());
        QVERIFY(answer->isVisible());
    }

    void commandsHoldEveryMenuEntry()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto* list = find<QAbstractItemView>(window, "commands-list");
        QVERIFY(list->isVisible());
        int entries = 0;
        std::function<void(const QMenu*)> count = [&](const QMenu* menu) {
            for (const QAction* action : menu->actions()) {
                if (action->menu())
                    count(action->menu());
                else if (!action->isSeparator())
                    ++entries;
            }
        };
        for (const QAction* top : window.menuBar()->actions())
            count(top->menu());
        QVERIFY(list->model()->rowCount() >= entries);
        auto* text = find<QLineEdit>(window, "commands-text");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, u"appearance dark"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(window.appearance()->scheme(), theme::Scheme::Dark);
        QVERIFY(!list->isVisible());
        window.appearance()->setAppearance(theme::Appearance::Light);
    }

    void findInThePage()
    {
        desktop::MainWindow window;
        shown(window);
        window.take(chromeError);
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        auto* text = find<QLineEdit>(window, "find-text");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, u"has been blocked"_s);
        QCOMPARE(find<QPlainTextEdit>(window, "message-text")->textCursor().selectedText(),
                 u"has been blocked"_s);
        QTest::keyClicks(text, u" by nobody"_s);
        QVERIFY(!find<QLabel>(window, "find-result")->text().isEmpty());
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!find<QWidget>(window, "find-bar")->isVisible());
    }

    void clipboardIsOfferedOnceAndQuietly()
    {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(chromeError));
        desktop::MainWindow window;
        shown(window);
        QTRY_VERIFY(find<QWidget>(window, "clipboard")->isVisible());
        QVERIFY(find<QWidget>(window, "field")->hasFocus());
        QVERIFY(window.session()->isEmpty());
        QTest::mouseClick(find<QPushButton>(window, "clipboard-use"), Qt::LeftButton);
        QVERIFY(!window.session()->isEmpty());
        QVERIFY(!find<QWidget>(window, "clipboard")->isVisible());
    }

    void dropOfAFileThatCannotBeRead()
    {
        desktop::MainWindow window;
        shown(window);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/nowhere/at/all.har"_s)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QVERIFY(find<QWidget>(window, "notice")->isVisible());
        QVERIFY(find<QLabel>(window, "notice-text")->text().contains(u"all.har"));
        QVERIFY(window.session()->isEmpty());
    }

    void everythingHasANameAndIsReachable()
    {
        desktop::MainWindow window;
        window.resize(1600, 1000);
        shown(window);
        window.take(chromeError);
        for (const char* id : {"message", "request", "exchanges", "cause", "fix", "confirm"}) {
            window.showStation(id);
            QApplication::processEvents();
            for (QWidget* widget : window.findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                    widget->objectName().startsWith(u"qt_"))
                    continue;
                if (widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle") ||
                    widget->inherits("QMenuBar") || widget->inherits("QHeaderView") ||
                    widget->parentWidget()->inherits("QLineEdit"))
                    continue;
                const QString who = QString::fromLatin1(id) + u": "_s +
                                    QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName();
                QVERIFY2(!widget->objectName().isEmpty(), qPrintable(who));
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(who));
            }
        }
    }

    void placeComesBack()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.sqlite"_s);
        desktop::MainWindow::Start start;
        start.settingsFile = folder.filePath(u"window.ini"_s);
        {
            store::Store store;
            QCOMPARE(store.open(file), store::Store::State::Open);
            start.store = &store;
            desktop::MainWindow window(start);
            window.resize(1300, 800);
            shown(window);
            window.take(chromeError);
            window.showStation("request");
            find<QWidget>(window, "field")->setFocus();
            find<desktop::Field>(window, "field")->setPlainText(u"half a thought"_s);
            window.appearance()->setAppearance(theme::Appearance::Light);
            window.close();
        }
        store::Store store;
        QCOMPARE(store.open(file), store::Store::State::Open);
        start.store = &store;
        desktop::MainWindow window(start);
        shown(window);
        QCOMPARE(window.session()->investigation().paste, QString::fromLatin1(chromeError));
        QCOMPARE(window.shownStation(), "request");
        QCOMPARE(find<desktop::Field>(window, "field")->toPlainText(), u"half a thought"_s);
        QCOMPARE(window.size(), QSize(1300, 800));
    }

    void historyByKeyboard()
    {
        QTemporaryDir folder;
        store::Store store;
        QCOMPARE(store.open(folder.filePath(u"history.sqlite"_s)), store::Store::State::Open);
        desktop::MainWindow::Start start;
        start.store = &store;
        desktop::MainWindow window(start);
        window.resize(1600, 1000);
        shown(window);
        window.take(chromeError);
        window.take("https://other.example.com/fonts");
        auto* list = find<QAbstractItemView>(window, "history-list");
        QCOMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(window.session()->isEmpty());
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 2);
        auto* search = find<QLineEdit>(window, "history-search");
        search->setFocus();
        QTest::keyClicks(search, u"fonts"_s);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void exampleFromEmptyToAnswer()
    {
        desktop::MainWindow window;
        window.resize(1600, 1000);
        shown(window);
        QTest::mouseClick(find<QAbstractButton>(window, "way-example"), Qt::LeftButton);
        QVERIFY(window.practice()->isOn());
        test::announce(QUrl(window.practice()->address()).port());
        QVERIFY(find<QLabel>(window, "status-practice")->text().contains(window.practice()->address()));
        QCOMPARE(window.shownStation(), "request");
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_VERIFY(!window.session()->isTesting() && !window.session()->investigation().sends.isEmpty());
        QVERIFY(!window.session()->diagnosis().causes.isEmpty());
        QVERIFY(!find<QLabel>(window, "answer-happened")->text().isEmpty());
        QCOMPARE(find<desktop::AnswerPanel>(window, "answer")->answer().chips.size(), 3);
        QCOMPARE(find<desktop::AnswerPanel>(window, "answer")->answer().action,
                 desktop::Answer::Action::ShowFix);
        QTest::mouseClick(find<QPushButton>(window, "answer-action"), Qt::LeftButton);
        QCOMPARE(window.shownStation(), "fix");
        QTest::mouseClick(find<QPushButton>(window, "answer-report"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QString::fromUtf8(window.session()->investigation().request.url)));
    }
};

CROSSCHECK_TEST(tst_main_window, TstMainWindow)
#include "tst_main_window.moc"

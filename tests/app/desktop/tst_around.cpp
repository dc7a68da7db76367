// What stands around the stations: menus, commands, the list of investigations, what the window remembers.
#include "app/desktop/hands.h"
#include "app/desktop/plain_window.h"
#include "session/session.h"
#include "store/store.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "window/answer_panel.h"
#include "window/field.h"
#include "window/main_window.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace crosscheck;
using test::chromeError;
using test::find;
using test::shown;
using namespace Qt::StringLiterals;

class TstAround : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }
    void init() { QGuiApplication::clipboard()->clear(); }

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
            QVERIFY(find<QWidget>(window, u"answer"_s)->isVisible());
        }
    }

    void answerIsABandWhereItIsNarrow()
    {
        desktop::MainWindow window;
        window.resize(1024, 700);
        shown(window);
        window.take(chromeError);
        auto* answer = find<desktop::AnswerPanel>(window, u"answer"_s);
        QVERIFY(answer->isBand());
        QVERIFY(answer->isVisible());
        QVERIFY(!find<QWidget>(window, u"history"_s)->isVisible());
        QTest::mouseClick(find<QAbstractButton>(window, u"history-button"_s), Qt::LeftButton);
        QVERIFY(find<QWidget>(window, u"history"_s)->isVisible());
        QCOMPARE(window.width(), 1024);
        window.resize(1600, 1000);
        QTRY_VERIFY(!answer->isBand());
        QVERIFY(answer->isVisible());
        QVERIFY(find<QWidget>(window, u"history"_s)->isVisible());
        window.resize(1024, 700);
        QTRY_VERIFY(answer->isBand());
        QVERIFY(answer->isVisible());
    }

    void commandsHoldEveryMenuEntry()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto* list = find<QAbstractItemView>(window, u"commands-list"_s);
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
        auto* text = find<QLineEdit>(window, u"commands-text"_s);
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
        auto* text = find<QLineEdit>(window, u"find-text"_s);
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, u"has been blocked"_s);
        QCOMPARE(find<QPlainTextEdit>(window, u"message-text"_s)->textCursor().selectedText(),
                 u"has been blocked"_s);
        QTest::keyClicks(text, u" by nobody"_s);
        QVERIFY(!find<QLabel>(window, u"find-result"_s)->text().isEmpty());
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!find<QWidget>(window, u"find-bar"_s)->isVisible());
    }

    void clipboardIsOfferedOnceAndQuietly()
    {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(chromeError));
        desktop::MainWindow window;
        shown(window);
        QTRY_VERIFY(find<QWidget>(window, u"clipboard"_s)->isVisible());
        QVERIFY(find<QWidget>(window, u"field"_s)->hasFocus());
        QVERIFY(window.session()->isEmpty());
        QTest::mouseClick(find<QPushButton>(window, u"clipboard-use"_s), Qt::LeftButton);
        QVERIFY(!window.session()->isEmpty());
        QVERIFY(!find<QWidget>(window, u"clipboard"_s)->isVisible());
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
            find<QWidget>(window, u"field"_s)->setFocus();
            find<desktop::Field>(window, u"field"_s)->setPlainText(u"half a thought"_s);
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
        QCOMPARE(find<desktop::Field>(window, u"field"_s)->toPlainText(), u"half a thought"_s);
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
        auto* list = find<QAbstractItemView>(window, u"history-list"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(window.session()->isEmpty());
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(list->model()->rowCount(), 2);
        auto* search = find<QLineEdit>(window, u"history-search"_s);
        search->setFocus();
        QTest::keyClicks(search, u"fonts"_s);
        QCOMPARE(list->model()->rowCount(), 1);
    }
};

CROSSCHECK_TEST(tst_around, TstAround)
#include "tst_around.moc"

#include "app/desktop/hands.h"
#include "app/desktop/plain_window.h"
#include "facts/investigation.h"
#include "session/session.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "widgets/text.h"
#include "window/answer_panel.h"
#include "window/field.h"
#include "window/main_window.h"
#include "window/practice_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace crosscheck;
using test::chromeError;
using test::find;
using test::shown;
using namespace Qt::StringLiterals;

namespace {
/// A HAR of so many requests, of which one is blocked.
QByteArray harOfWhich(int blocked, int count)
{
    QJsonArray entries;
    for (int i = 0; i < count; ++i) {
        const QJsonObject origin{{u"name"_s, u"Origin"_s}, {u"value"_s, u"https://app.example"_s}};
        const QJsonObject allow{{u"name"_s, u"Access-Control-Allow-Origin"_s}, {u"value"_s, u"*"_s}};
        entries.append(QJsonObject{
            {u"request"_s, QJsonObject{{u"method"_s, u"GET"_s},
                                       {u"url"_s, u"https://api.example/%1"_s.arg(i)},
                                       {u"headers"_s, QJsonArray{origin}}}},
            {u"response"_s, QJsonObject{{u"status"_s, 200},
                                        {u"headers"_s, i == blocked ? QJsonArray() : QJsonArray{allow}}}}});
    }
    return QJsonDocument(
               QJsonObject{{u"log"_s, QJsonObject{{u"version"_s, u"1.2"_s}, {u"entries"_s, entries}}}})
        .toJson();
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
            auto* button = find<QAbstractButton>(window, QString::fromLatin1(way));
            QVERIFY(button->isVisible());
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
        QVERIFY(find<QWidget>(window, u"field"_s)->hasFocus());
        QVERIFY(find<QWidget>(window, u"answer"_s)->isVisible());
    }

    void pastedErrorIsRecognised()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::keyClicks(find<QWidget>(window, u"field"_s), QString::fromLatin1(chromeError));
        QTest::keyClick(find<QWidget>(window, u"field"_s), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window.session()->investigation().paste, QString::fromLatin1(chromeError));
        QCOMPARE(window.shownStation(), "message");
        const QString line = find<QLabel>(window, u"recognised-text"_s)->text();
        for (const QString& part :
             {u"Chrome"_s, u"https://app.example.com"_s, u"https://api.example.com/items"_s})
            QVERIFY2(line.contains(part), qPrintable(line));
        QCOMPARE(find<QLineEdit>(window, u"message-origin"_s)->text(), u"https://app.example.com"_s);
        QCOMPARE(find<QLineEdit>(window, u"message-url"_s)->text(), u"https://api.example.com/items"_s);
        QVERIFY(!find<QLabel>(window, u"answer-happened"_s)->text().isEmpty());
    }

    /// How certain the reading is stands beside it, in words.
    void howCertainTheReadingIs()
    {
        desktop::MainWindow window;
        shown(window);
        const auto said = [&window](const QByteArray& paste) {
            window.take(paste);
            return find<QLabel>(window, u"message-confidence"_s)->text();
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
        auto* origin = find<QLineEdit>(window, u"message-origin"_s);
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
        auto* field = find<desktop::Field>(window, u"field"_s);
        QGuiApplication::clipboard()->setText(u"first line\nsecond line\nthird"_s);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->toPlainText(), u"first line\nsecond line\nthird"_s);
        QVERIFY(find<QLabel>(window, u"field-lines"_s)->isVisible());
        QCOMPARE(field->height(), theme::size::bigControl);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window.session()->investigation().paste, u"first line\nsecond line\nthird"_s);
    }

    void typedUrlLeadsToTheRequest()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::mouseClick(find<QAbstractButton>(window, u"way-url"_s), Qt::LeftButton);
        QCOMPARE(window.shownStation(), "request");
        auto* url = find<QLineEdit>(window, u"request-url"_s);
        QTRY_VERIFY(url->hasFocus());
        QTest::keyClicks(url, u"https://api.example.com/items"_s);
        QTest::keyClick(url, Qt::Key_Tab);
        QVERIFY(find<QLabel>(window, u"request-origin-problem"_s)->isVisible());
        auto* origin = find<QComboBox>(window, u"request-origin"_s);
        origin->setFocus();
        QTest::keyClicks(origin->lineEdit(), u"https://app.example.com"_s);
        QTest::keyClick(origin->lineEdit(), Qt::Key_Tab);
        QCOMPARE(window.session()->investigation().request.url, "https://api.example.com/items");
        QCOMPARE(window.session()->investigation().page.origin, "https://app.example.com");
        QTRY_VERIFY(find<widgets::Prose>(window, u"request-preview-sentence"_s)
                        ->prose()
                        .contains(u"without a preflight"));
        auto* method = find<QComboBox>(window, u"request-method"_s);
        method->lineEdit()->setFocus();
        method->lineEdit()->selectAll();
        QTest::keyClicks(method->lineEdit(), u"PUT"_s);
        QTRY_VERIFY(find<widgets::Prose>(window, u"request-preview-sentence"_s)
                        ->prose()
                        .contains(u"preflight first"));
        QVERIFY(find<QPlainTextEdit>(window, u"request-preview-wire"_s)
                    ->toPlainText()
                    .contains(u"Access-Control-Request-Method: PUT"));
        method->lineEdit()->clearFocus();
        QTRY_VERIFY(find<QWidget>(window, u"request-consent"_s)->isVisible());
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
        find<QLineEdit>(window, u"request-url"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(window, u"request-url"_s), url);
        QTest::keyClicks(find<QComboBox>(window, u"request-origin"_s)->lineEdit(), origin);
        QTRY_VERIFY(window.findChild<QLabel*>(widget)->text().contains(holds));
        QVERIFY(window.findChild<QLabel*>(widget)->isVisible());
        QVERIFY(!find<QPushButton>(window, u"request-test-button"_s)->isEnabled());
    }

    void mixedContentIsSaidBeforeSending()
    {
        desktop::MainWindow window;
        shown(window);
        window.showStation("request");
        QTest::keyClicks(find<QLineEdit>(window, u"request-url"_s), u"http://api.example.com/x"_s);
        QTest::keyClicks(find<QComboBox>(window, u"request-origin"_s)->lineEdit(),
                         u"https://app.example.com"_s);
        QTRY_VERIFY(
            find<widgets::Prose>(window, u"request-preview-sentence"_s)->prose().contains(u"mixed content"));
    }

    void wizardFromTheEmptyWindow()
    {
        desktop::MainWindow window;
        shown(window);
        QTest::mouseClick(find<QAbstractButton>(window, u"way-ask"_s), Qt::LeftButton);
        QCOMPARE(window.shownStation(), "cause");
        QVERIFY(window.station("cause")->isVisible());
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
        QVERIFY(find<QWidget>(window, u"notice"_s)->isVisible());
        QVERIFY(find<QLabel>(window, u"notice-text"_s)->text().contains(u"all.har"));
        QVERIFY(window.session()->isEmpty());
    }

    /// A long HAR fills an empty window: its table is there to choose from, and the answer says what to do.
    void longHarIntoTheEmptyWindow()
    {
        desktop::MainWindow window;
        shown(window);
        window.take(harOfWhich(2000, 3000));
        QVERIFY(window.session()->har());
        QTRY_VERIFY(!window.session()->har()->isReading());
        auto* table = find<QTableView>(window, u"message-har-table"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 3000);
        QTRY_VERIFY(find<QLabel>(window, u"answer-happened"_s)->text().endsWith(u": 1"));
        Q_EMIT table->activated(table->model()->index(0, 0));
        QCOMPARE(window.shownStation(), "exchanges");
        QCOMPARE(window.session()->investigation().request.url, QByteArray("https://api.example/2000"));
    }

    /// A short one is listed too, and its worst request is looked into and marked.
    void shortHarIsListed()
    {
        desktop::MainWindow window;
        shown(window);
        window.take(harOfWhich(2, 5));
        QCOMPARE(window.shownStation(), "message");
        auto* table = find<QTableView>(window, u"message-har-table"_s);
        QVERIFY(table->isVisible());
        QVERIFY(!find<QTableView>(window, u"message-failures"_s)->isVisible());
        QCOMPARE(table->model()->rowCount(), 5);
        QCOMPARE(window.session()->investigation().request.url, QByteArray("https://api.example/2"));
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().first().row(), 0);
        // Filtered and chosen: the table tells which one is looked into.
        find<QLineEdit>(window, u"message-har-filter"_s)->setText(u"example/4"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        Q_EMIT table->activated(table->model()->index(0, 0));
        QCOMPARE(window.shownStation(), "exchanges");
        QCOMPARE(window.session()->investigation().request.url, QByteArray("https://api.example/4"));
        find<QLineEdit>(window, u"message-har-filter"_s)->clear();
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QVERIFY(table->selectionModel()->selectedRows(1).first().data().toString().endsWith(u"example/4"));
    }

    /// What is recorded beside HARs is listed whole, with a word for what nobody can judge.
    void severalDumpsAreListed()
    {
        desktop::MainWindow window;
        shown(window);
        window.take("GET /a HTTP/1.1\nHost: api.example\nOrigin: https://app.example\n\nHTTP/1.1 200 OK\n"
                    "Content-Type: text/plain\n\n\nGET /b HTTP/1.1\nHost: api.example\n\nHTTP/1.1 200 OK\n"
                    "Content-Type: text/plain\n\n");
        auto* table = find<QTableView>(window, u"message-har-table"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"blocked"_s);
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"not known"_s);
        QVERIFY(!table->model()->index(1, 2).data().toString().isEmpty());
    }

    /// Undo leads out of a long HAR to what was there before, and Redo back to its table.
    void longHarAndUndo()
    {
        desktop::MainWindow window;
        shown(window);
        window.take("https://other.example/x");
        window.take(harOfWhich(2000, 3000));
        QTRY_VERIFY(!window.session()->har()->isReading());
        auto* table = find<QTableView>(window, u"message-har-table"_s);
        window.session()->undo();
        QVERIFY(!window.session()->har());
        QVERIFY(table->isHidden() || !table->isVisible());
        window.session()->redo();
        QVERIFY(window.session()->har());
        QCOMPARE(table->model()->rowCount(), 3000);
    }

    void exampleFromEmptyToAnswer()
    {
        desktop::MainWindow window;
        window.resize(1600, 1000);
        shown(window);
        QTest::mouseClick(find<QAbstractButton>(window, u"way-example"_s), Qt::LeftButton);
        QVERIFY(window.practice()->isOn());
        test::announce(QUrl(window.practice()->address()).port());
        QVERIFY(find<QLabel>(window, u"status-practice"_s)->text().contains(window.practice()->address()));
        QCOMPARE(window.shownStation(), "request");
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_VERIFY(!window.session()->isTesting() && !window.session()->investigation().sends.isEmpty());
        QVERIFY(!window.session()->diagnosis().causes.isEmpty());
        QVERIFY(!find<QLabel>(window, u"answer-happened"_s)->text().isEmpty());
        QCOMPARE(find<desktop::AnswerPanel>(window, u"answer"_s)->answer().chips.size(), 3);
        QCOMPARE(find<desktop::AnswerPanel>(window, u"answer"_s)->answer().action,
                 desktop::Answer::Action::ShowFix);
        QTest::mouseClick(find<QPushButton>(window, u"answer-action"_s), Qt::LeftButton);
        QCOMPARE(window.shownStation(), "fix");
        QTest::mouseClick(find<QPushButton>(window, u"answer-report"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QString::fromUtf8(window.session()->investigation().request.url)));
    }
};

CROSSCHECK_TEST(tst_main_window, TstMainWindow)
#include "tst_main_window.moc"

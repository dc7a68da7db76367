// The whole path, by mouse and keyboard, for each of the card's rows: paste what Chrome prints, fill in what the message
// can't tell, test, read the answer, copy the fix, test again.
#include "app/desktop/hands.h"
#include "engines/engine.h"
#include "scenario/prediction.h"
#include "session/session.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "window/main_window.h"
#include "window/practice_desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
QByteArray tagged(const scenario::Scenario& scenario, const QString& prefix)
{
    for (const QString& tag : scenario.tags) {
        if (tag.startsWith(prefix))
            return tag.mid(prefix.size()).toLatin1();
    }
    return {};
}

void click(QWidget* widget)
{
    QVERIFY(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void choose(QComboBox* box, int index)
{
    box->setFocus();
    while (box->currentIndex() < index)
        QTest::keyClick(box, Qt::Key_Down);
    while (box->currentIndex() > index)
        QTest::keyClick(box, Qt::Key_Up);
}

void typeInto(QLineEdit* edit, const QByteArray& text)
{
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, QString::fromLatin1(text));
    QTest::keyClick(edit, Qt::Key_Tab);
}
} // namespace

class TstPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void row_data()
    {
        QTest::addColumn<QByteArray>("id");
        int rows = 0;
        for (const scenario::Scenario& each : desktop::PracticeDesk::examples()) {
            if (each.id.startsWith("row-") && !each.tags.contains(u"near"_s)) {
                QTest::newRow(each.id.constData()) << each.id;
                ++rows;
            }
        }
        QVERIFY(rows >= 13);
    }

    void row()
    {
        QFETCH(QByteArray, id);
        desktop::MainWindow window;
        window.resize(1600, 1000);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        session::Session& session = *window.session();
        const std::optional<facts::Investigation> example = window.practice()->fill(id);
        QVERIFY(example);
        test::announce(QUrl(window.practice()->address()).port());
        scenario::Scenario scenario;
        for (const scenario::Scenario& each : desktop::PracticeDesk::examples()) {
            if (each.id == id)
                scenario = each;
        }
        const QByteArray symptom = tagged(scenario, u"symptom:"_s);
        const QByteArray root = tagged(scenario, u"root:"_s);

        // What Chrome prints for it goes into the field; where nothing is printed, the URL does.
        scenario.page = example->page;
        scenario.request = example->request;
        QString paste = QString::fromLatin1(example->request.url);
        for (const QString& line : scenario::predict(scenario, engines::Engine::Chromium).console) {
            if (line.startsWith(u"Access to "_s)) {
                paste = line;
                break;
            }
        }
        auto* field = window.findChild<QPlainTextEdit*>(u"field"_s);
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, paste);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!session.isEmpty());

        // The request, as far as the message didn't tell it.
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window.shownStation(), QByteArray("request"));
        if (example->page.space) {
            // An address space can't be pasted: the example from the menu carries it.
            window.tryExample(id);
        } else {
            if (session.investigation().request.url != example->request.url)
                typeInto(window.findChild<QLineEdit*>(u"request-url"_s), example->request.url);
            if (session.investigation().page.origin != example->page.origin)
                typeInto(window.findChild<QLineEdit*>(u"request-origin-text"_s), example->page.origin);
            if (session.investigation().request.method != example->request.method)
                typeInto(window.findChild<QLineEdit*>(u"request-method-text"_s), example->request.method);
            if (example->request.credentials) {
                auto* box = window.findChild<QComboBox*>(u"request-credentials"_s);
                choose(box, box->findData(int(*example->request.credentials)));
            }
            if (session.investigation().request.headers != example->request.headers) {
                QString block;
                for (const http::Header& header : example->request.headers)
                    block += QString::fromLatin1(header.name + ": " + header.value + "\n");
                while (!session.investigation().request.headers.isEmpty()) {
                    facts::Investigation without = session.investigation();
                    without.request.headers.clear();
                    session.edit(u"Clear"_s, without);
                }
                QGuiApplication::clipboard()->setText(block);
                click(window.findChild<QAbstractButton*>(u"header-paste-button"_s));
            }
        }
        QCOMPARE(session.investigation().request.url, example->request.url);
        QCOMPARE(session.investigation().request.method, example->request.method);
        QCOMPARE(session.investigation().request.headers, example->request.headers);
        QCOMPARE(session.investigation().page.origin, example->page.origin);

        // Test; where the request itself could change data, the window asks first and the answer is yes.
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTesting() && !session.investigation().sends.isEmpty(), 20000);
        if (session.stoppedBeforeActual()) {
            auto* consent = window.findChild<QAbstractButton*>(u"answer-consent-send"_s);
            QVERIFY(consent && consent->isVisible());
            click(consent);
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTesting() && !session.stoppedBeforeActual(), 20000);
        }

        auto* happened = window.findChild<QLabel*>(u"answer-happened"_s);
        QVERIFY(happened && happened->isVisible());
        QVERIFY(!happened->text().isEmpty());
        const diagnosis::Diagnosis& diagnosis = session.diagnosis();
        if (symptom == "finding" || symptom == "warning" || id.startsWith("row-07") ||
            id.startsWith("row-13")) {
            QVERIFY(diagnosis.causes.isEmpty());
            return;
        }
        QVERIFY(!diagnosis.causes.isEmpty());
        QCOMPARE(fetch::slug(diagnosis.causes.first().symptom), symptom);
        QCOMPARE(diagnosis.causes.first().root, root);

        for (const auto& [key, station] : {std::pair{Qt::Key_3, "exchanges"},
                                           {Qt::Key_4, "cause"},
                                           {Qt::Key_5, "fix"},
                                           {Qt::Key_6, "confirm"}}) {
            QTest::keyClick(&window, key, Qt::ControlModifier);
            QCOMPARE(window.shownStation(), QByteArray(station));
        }
        if (diagnosis.fix.policy) {
            QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
            facts::Investigation chosen = session.investigation();
            if (diagnosis.fix.platform.isEmpty()) {
                auto* platform = window.findChild<QComboBox*>(u"platform"_s);
                QVERIFY(platform && platform->isVisible());
                choose(platform, qMax(0, platform->findText(u"nginx"_s)));
            }
            QGuiApplication::clipboard()->clear();
            auto* copy = window.findChild<QAction*>(u"fixCopy"_s);
            QVERIFY(copy);
            copy->trigger();
            QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        }
        const qsizetype sends = session.investigation().sends.size();
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTesting() && session.investigation().sends.size() > sends, 20000);
    }
};

CROSSCHECK_TEST(tst_path, TstPath)
#include "tst_path.moc"

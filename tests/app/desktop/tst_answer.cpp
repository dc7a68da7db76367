// The answer's panel: in the band it is as high as what stands in it.
#include "app/desktop/hands.h"
#include "support/test.h"
#include "window/answer_panel.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    // The progress of a test goes by itself when the test ends: the room that it took goes with it.
    void bandFitsBehindATest()
    {
        desktop::MainWindow window;
        window.resize(1024, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTest::mouseClick(window.findChild<QAbstractButton*>(u"way-example"_s), Qt::LeftButton);
        test::announce(QUrl(window.practice()->address()).port());
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_VERIFY(!window.session()->isTesting() && !window.session()->investigation().sends.isEmpty());
        auto* panel = window.findChild<desktop::AnswerPanel*>(u"answer"_s);
        auto* scroll = panel->findChild<QScrollArea*>(u"answer-scroll"_s);
        auto* chips = panel->findChild<QWidget*>(u"answer-engines"_s);
        QVERIFY(panel->isBand());
        QTRY_VERIFY(!scroll->verticalScrollBar()->isVisible());
        const auto below = [&] {
            return scroll->viewport()->height() -
                   chips->mapTo(scroll->viewport(), QPoint(0, chips->height())).y();
        };
        QTRY_VERIFY2(below() >= 0 && below() < chips->height(), qPrintable(QString::number(below())));
    }
};

CROSSCHECK_TEST(tst_answer, TstAnswer)
#include "tst_answer.moc"

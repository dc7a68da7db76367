#include "support/test.h"
#include "window/main_window.h"

using namespace crosscheck;

class TstMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens()
    {
        desktop::MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.windowTitle(), QStringLiteral("Crosscheck"));
    }
};

CROSSCHECK_TEST(tst_main_window, TstMainWindow)
#include "tst_main_window.moc"

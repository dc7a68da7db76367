// What stands beside the fields that were recognised: where each was said.
#include "app/desktop/hands.h"
#include "support/test.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void whereAFieldWasSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("method");
        const QString blocked =
            u"Access to fetch at 'http://a.example/x' from origin 'http://c.example' has been blocked by "
            u"CORS policy: No "
            "'Access-Control-Allow-Origin' header is present on the requested resource."_s;
        QTest::newRow("a text alone") << blocked << u"message 1"_s << u"assumed: the text doesn't say it"_s;
        QTest::newRow("a line that names the method")
            << blocked + u"\nPUT http://a.example/x net::ERR_FAILED"_s << u"message 1"_s << u"message 1"_s;
        QTest::newRow("a call beside it")
            << blocked + u"\nfetch('http://a.example/x')"_s << u"message 1"_s << u"the request"_s;
        QTest::newRow("a call alone") << u"curl http://a.example/x -H 'Origin: http://c.example'"_s
                                      << u"the request"_s << u"the request"_s;
    }
    void whereAFieldWasSaid()
    {
        QFETCH(const QString, text);
        desktop::MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* field = window.findChild<QPlainTextEdit*>(u"field"_s);
        field->setPlainText(text);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!window.session()->isEmpty());
        QTEST(window.findChild<QLabel*>(u"message-origin-source"_s)->text(), "origin");
        QTEST(window.findChild<QLabel*>(u"message-method-source"_s)->text(), "method");
    }
};

CROSSCHECK_TEST(tst_message, TstMessage)
#include "tst_message.moc"

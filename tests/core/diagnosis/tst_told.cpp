// What is concluded from a text alone.
#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstTold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whetherTheServerRanIt_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("preflight");
        QTest::addColumn<int>("executed");
        const QString preflight = u"Response to preflight request doesn't pass access control check: "_s;
        const auto row = [&](const char* name, const QString& reason) {
            QTest::addRow("%s, preflight", name)
                << preflight + reason << true << int(diagnosis::Executed::No);
            QTest::addRow("%s, answer", name) << reason << false << int(diagnosis::Executed::Yes);
        };
        row("missing", u"No 'Access-Control-Allow-Origin' header is present on the requested resource."_s);
        row("mismatch",
            u"The 'Access-Control-Allow-Origin' header has a value 'http://b.example' that is not "
            u"equal to the supplied origin."_s);
        row("two values",
            u"The 'Access-Control-Allow-Origin' header contains multiple values '*, *', but only "
            u"one is allowed."_s);
        row("wildcard",
            u"The value of the 'Access-Control-Allow-Origin' header in the response must not be the "
            u"wildcard '*' when the request's credentials mode is 'include'."_s);
        row("credentials",
            u"The value of the 'Access-Control-Allow-Credentials' header in the response is '' "
            u"which must be 'true' when the request's credentials mode is 'include'."_s);
    }
    void whetherTheServerRanIt()
    {
        QFETCH(const QString, reason);
        const facts::Investigation investigation = told(
            u"Access to fetch at 'http://a.example/x' from origin 'http://c.example' has been blocked by CORS policy: "_s +
            reason);
        QCOMPARE(investigation.messages.size(), 1);
        QTEST(investigation.messages.first().preflight.value_or(false), "preflight");
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QTEST(int(diagnosis.executed), "executed");
        QFETCH(const bool, preflight);
        QCOMPARE(diagnosis.facts.truth("failure.preflight").value_or(false), preflight);
    }
    // Firefox and Safari have one text for both.
    void onlyChromiumTells()
    {
        for (
            const QString& text :
            {u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
             "http://a.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200."_s,
             u"Origin http://c.example is not allowed by Access-Control-Allow-Origin. Status code: 200"_s}) {
            const facts::Investigation investigation = told(text);
            QCOMPARE(investigation.messages.size(), 1);
            QVERIFY(!investigation.messages.first().preflight);
            QCOMPARE(int(diagnosis::diagnose(investigation).executed), int(diagnosis::Executed::Unknown));
        }
    }

private:
    static facts::Investigation told(const QString& text)
    {
        return intake::merge({}, intake::understand(text.toUtf8()));
    }
};

CROSSCHECK_TEST(tst_told, TstTold)
#include "tst_told.moc"

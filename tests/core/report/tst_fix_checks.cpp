#include "report/fix_checks.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstFixChecks : public QObject
{
    Q_OBJECT
private:
    static facts::Investigation put()
    {
        facts::Investigation out;
        out.page.origin = "https://app.example.com";
        out.request.url = "https://api.example.com/items?n=1";
        out.request.method = "PUT";
        out.request.headers = {{"Content-Type", "application/json"}, {"X-Api-Key", "geheim"}};
        return out;
    }
    static policy::Policy allowed()
    {
        policy::Policy out;
        out.origins = {"https://app.example.com"};
        out.methods = {"PUT"};
        out.requestHeaders = {"x-api-key", "content-type"};
        out.credentials = true;
        return out;
    }

private Q_SLOTS:
    void aServerIsAskedAsTheBrowserAsks()
    {
        const auto checks = report::fixChecks(put(), allowed(), platforms::Kind::Server);
        QCOMPARE(checks.size(), 5);
        const QString preflight = checks.at(0).line;
        QVERIFY2(preflight.contains(u"-X OPTIONS") || preflight.contains(u"--request OPTIONS"),
                 qPrintable(preflight));
        QVERIFY(preflight.contains(u"Origin: https://app.example.com"));
        QVERIFY(preflight.contains(u"Access-Control-Request-Method: PUT"));
        // As browsers send it: lower case, sorted, no blank behind the comma.
        QVERIFY(preflight.contains(u"Access-Control-Request-Headers: content-type,x-api-key"));
        QVERIFY(words::say(checks.at(0).shows).contains(u"Access-Control-Allow-Credentials: true"));
        QVERIFY(checks.at(1).line.contains(u"https://api.example.com/items?n=1"));
        QVERIFY(checks.at(2).line.contains(u"https://api.example.com/crosscheck-no-such-page"));
        QVERIFY(checks.at(3).line.contains(u"Origin: https://crosscheck.invalid"));
        QVERIFY(!checks.at(4).line.contains(u"Origin:"));
        for (const auto& check : checks)
            QVERIFY2(!check.line.contains(u"geheim"), qPrintable(check.line));
    }

    void aProxyIsAskedAtThePagesOwnOrigin()
    {
        policy::Policy policy = allowed();
        policy.path = "/backend/";
        const auto checks = report::fixChecks(put(), policy, platforms::Kind::Proxy);
        QCOMPARE(checks.size(), 1);
        QVERIFY(checks.first().line.contains(u"https://app.example.com/backend/"));
    }

    void withoutAnAddressThereIsNothingToSend()
    {
        facts::Investigation without = put();
        without.page.origin.clear();
        QVERIFY(report::fixChecks(without, allowed(), platforms::Kind::Server).isEmpty());
        without = put();
        without.request.url.clear();
        QVERIFY(report::fixChecks(without, allowed(), platforms::Kind::Server).isEmpty());
    }
};

CROSSCHECK_TEST(tst_fix_checks, TstFixChecks)
#include "tst_fix_checks.moc"

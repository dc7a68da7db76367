#include "diagnosis/diagnosis.h"
#include "har/har.h"
#include "support/test.h"

using namespace crosscheck;

class TstHarFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What the threads make of a file is what one after the other makes of it, in the same order.
    void asOneByOne()
    {
        const QByteArray text = file(9000);
        const intake::HarText read = intake::readHar(text);
        har::Options options;
        options.all = true;
        options.threads = 3;
        const har::Report report = har::judge(text, options);
        QCOMPARE(report.entries, read.entries.size());
        QList<har::Row> expected;
        for (const intake::HarSend& send : intake::joinHar(read)) {
            if (send.index % 90 == 0) // all of them take long, judged anew each time
                expected += har::judge({send.send}).rows;
        }
        qsizetype found = 0;
        for (const har::Row& row : report.rows) {
            if (row.index % 90 != 0)
                continue;
            const har::Row& wanted = expected.at(row.index / 90);
            QCOMPARE(row.url, wanted.url);
            QCOMPARE(row.outcomes, wanted.outcomes);
            QCOMPARE(row.cause, wanted.cause);
            QCOMPARE(row.root, wanted.root);
            QCOMPARE(row.pageOrigin, wanted.pageOrigin);
            ++found;
        }
        QCOMPARE(found, 50);
        QVERIFY(report.blocked > 0 && report.blocked < report.crossOrigin);
        QVERIFY(std::is_sorted(
            report.rows.begin(), report.rows.end(),
            [](const har::Row& one, const har::Row& other) { return one.index < other.index; }));
    }
    void whatCorsStopsIsLookedIntoFirst()
    {
        const auto entry = [](const QByteArray& headers) {
            return "{'startedDateTime':'2026-01-01T00:00:00Z','time':1,'request':{'method':'GET','url':"
                   "'https://api.example/x','headers':[{'name':'Origin','value':'https://app.example'}]}"
                   ","
                   "'response':{'status':200,'headers':[" +
                   headers + "],'content':{}},'timings':{}}";
        };
        QByteArray text = "{'log':{'version':'1.2','entries':[" +
                          entry("{'name':'Access-Control-Allow-Origin','value':'*'}") + ',' + entry({}) +
                          "]}}";
        text.replace('\'', '"');
        const QList<intake::HarSend> read = intake::joinHar(intake::readHar(text));
        QCOMPARE(read.size(), 2);
        const facts::Send passed = read.first().send, stopped = read.last().send;
        facts::Send refused = passed;
        refused.exchanges.first().answer = {};
        refused.exchanges.first().answer.failure = http::NetworkFailure::Refused;
        const auto first = [](const QList<facts::Send>& sends) {
            return int(har::firstStopped(har::judge(sends)).value_or(-1));
        };
        QCOMPARE(first({passed, passed}), -1);
        QCOMPARE(first({passed, stopped, stopped, passed}), 1);
        QCOMPARE(first({passed, refused, passed}), 1);
        QCOMPARE(first({refused, passed, stopped}), 2);
    }
    /// A kept answer behind a 304, and a redirect of the browser's own to what no server holds: what isn't in the recording may allow it.
    void whatABrowserCompletes_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("blocked");
        const QByteArray condition = ",{'name':'If-None-Match','value':'\\'a\\''}";
        const QByteArray foreign = "{'name':'Access-Control-Allow-Origin','value':'https://b.example'}";
        const QByteArray stub = "{'name':'Location','value':'data:text/javascript,'}";
        const QByteArray own = ",{'name':'Non-Authoritative-Reason','value':'Delegate'}";
        QTest::newRow("asked anew") << condition << QByteArray("304,'headers':[]") << false;
        QTest::newRow("a 304 unasked for") << QByteArray() << QByteArray("304,'headers':[]") << true;
        QTest::newRow("what the 304 itself says") << condition << "304,'headers':[" + foreign + "]" << true;
        QTest::newRow("an extension's stand-in")
            << QByteArray() << "307,'headers':[" + stub + own + "]" << false;
        QTest::newRow("a server's") << QByteArray() << "307,'headers':[" + stub + "]" << true;
    }
    void whatABrowserCompletes()
    {
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, answer);
        QFETCH(bool, blocked);
        QByteArray text =
            "{'log':{'version':'1.2','entries':[{'startedDateTime':'2026-01-01T00:00:00Z','request':"
            "{'method':'GET','url':'https://api.example/x','headers':[{'name':'Origin','value':"
            "'https://app.example'}" +
            asked + "]},'response':{'status':" + answer + ",'content':{}}}]}}";
        har::Options options;
        options.all = true;
        const har::Report report = har::judge(text.replace('\'', '"'), options);
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(report.rows.first().blocked, blocked);
        for (const auto& [engine, outcome] : report.rows.first().outcomes)
            QCOMPARE(outcome == "unknown", !blocked);
    }
    /// A request of a client that is no browser, or of an element: no script chose its mode.
    void nobodyChoseNoCors_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<bool>("chosen");
        QTest::newRow("a client's") << QByteArray("{'name':'User-Agent','value':'Charles/4.6.3'}") << false;
        QTest::newRow("an image's") << QByteArray("{'name':'Sec-Fetch-Mode','value':'no-cors'},"
                                                  "{'name':'Sec-Fetch-Dest','value':'image'}")
                                    << false;
        QTest::newRow("a script's") << QByteArray("{'name':'Sec-Fetch-Mode','value':'no-cors'},"
                                                  "{'name':'Sec-Fetch-Dest','value':'empty'}")
                                    << true;
    }
    void nobodyChoseNoCors()
    {
        QFETCH(QByteArray, headers);
        QFETCH(bool, chosen);
        QByteArray text =
            "{'log':{'entries':[{'request':{'method':'GET','url':'https://api.example/','headers':[" +
            headers + "]},'response':{'status':200,'headers':[]}}]}}";
        const QList<intake::HarSend> sends = intake::joinHar(intake::readHar(text.replace('\'', '"')));
        QCOMPARE(sends.size(), 1);
        facts::Investigation investigation;
        investigation.request = sends.first().send.request;
        investigation.page.origin = "https://app.example";
        facts::Send send = sends.first().send;
        send.page = investigation.page;
        investigation.sends = {send};
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigation);
        QCOMPARE(std::any_of(found.warnings.begin(), found.warnings.end(),
                             [](const diagnosis::Warning& one) { return one.root == "no-cors-trap"; }),
                 chosen);
    }
    /// It is an entry of the file all the same: those behind it keep their numbers.
    void anEntryWithoutAnAddress()
    {
        QByteArray text =
            "{'log':{'entries':[{'request':{'method':'GET','url':'','headers':[]},'response':{}},"
            "{'request':{'method':'GET','url':'https://api.example/','headers':[{'name':'Origin',"
            "'value':'https://app.example'}]},'response':{'status':200,'headers':[]}}]}}";
        const har::Report report = har::judge(text.replace('\'', '"'), {});
        QCOMPARE(report.entries, 2);
        QCOMPARE(report.errors.size(), 1);
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(report.rows.first().index, 1);
    }
    /// Firefox once sent a navigation's Accept with a script's requests; Origin tells them apart.
    void aNavigationsAcceptWithOrigin()
    {
        QByteArray text =
            "{'log':{'entries':[{'request':{'method':'GET','url':'https://api.example/','headers':["
            "{'name':'Accept','value':'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'},"
            "{'name':'Origin','value':'https://app.example'}]},'response':{'status':200,'headers':[]}}]}}";
        const har::Report report = har::judge(text.replace('\'', '"'), {});
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(report.rows.first().cause, QByteArray("acao-missing"));
    }
    void progressAndCancel()
    {
        const QByteArray text = file(9000);
        qsizetype last = 0;
        har::Options options;
        options.progress = [&](qsizetype at) {
            const bool grows = at > last;
            last = at;
            return grows && at < text.size() / 2;
        };
        const har::Report report = har::judge(text, options);
        QVERIFY(report.stopped);
        QVERIFY(last >= text.size() / 2 && last < text.size() * 3 / 4);
        QVERIFY(report.entries < 9000);
    }
    /// A framework behind nginx that doesn't list the page's origin answers 204 as a block of nginx does; its Vary tells them apart.
    void whoLeftTheHeaderOut_data()
    {
        QTest::addColumn<QByteArray>("vary");
        QTest::addColumn<QByteArray>("root");
        QTest::newRow("nginx") << QByteArray("Accept-Encoding") << QByteArray("nginx-if-is-its-own-level");
        QTest::newRow("who looks at the origin")
            << QByteArray("Origin, Access-Control-Request-Method") << QByteArray("origin-refused-silently");
    }
    void whoLeftTheHeaderOut()
    {
        QFETCH(const QByteArray, vary);
        QFETCH(const QByteArray, root);
        const QByteArray text =
            "{'log':{'entries':[{'request':{'method':'OPTIONS','url':'https://api.example/','headers':["
            "{'name':'Origin','value':'https://app.example'},{'name':'Access-Control-Request-Method',"
            "'value':'GET'},{'name':'Access-Control-Request-Headers','value':'x-a'}]},'response':{'status':"
            "204,"
            "'headers':[{'name':'Server','value':'nginx/1.29.3'},{'name':'Content-Type','value':'text/html'},"
            "{'name':'Vary','value':'" +
            vary + "'}]}}]}}";
        const har::Report report = har::judge(QByteArray(text).replace('\'', '"'));
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(report.rows.first().cause, QByteArray("preflight-missing-acao"));
        QCOMPARE(report.rows.first().root, root);
    }
    void pagesBehindTheEntries()
    {
        const QByteArray text =
            "{\"log\":{\"entries\":[{\"pageref\":\"p\",\"request\":{\"method\":\"GET\",\"url\":\"https://"
            "api.example/\",\"headers\":[]},\"response\":{\"status\":200,\"headers\":[]},\"_resourceType\":"
            "\"fetch\"}],\"pages\":[{\"id\":\"p\",\"title\":\"https://app.example/x\"}]}}";
        const har::Report report = har::judge(text);
        QCOMPARE(report.blocked, 1);
        QCOMPARE(report.rows.first().pageOrigin, QByteArray("https://app.example"));
        QCOMPARE(report.rows.first().cause, QByteArray("acao-missing"));
    }
    void recordedWordForAFailure_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QByteArray>("cause");
        QTest::addColumn<QByteArray>("chromium");
        QTest::addColumn<QByteArray>("webkit");
        QTest::newRow("a blocker") << QByteArray("net::ERR_BLOCKED_BY_CLIENT")
                                   << QByteArray("blocked-by-client") << QByteArray("blocked")
                                   << QByteArray("unknown");
        QTest::newRow("CORP") << QByteArray("net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin")
                              << QByteArray("corp-blocked") << QByteArray("blocked") << QByteArray("unknown");
        QTest::newRow("Safari") << QByteArray("Origin https://app.example is not allowed by "
                                              "Access-Control-Allow-Origin. Status code: 200")
                                << QByteArray("acao-missing-or-mismatch") << QByteArray("unknown")
                                << QByteArray("blocked");
        QTest::newRow("the network") << QByteArray("net::ERR_NAME_NOT_RESOLVED") << QByteArray("dns-failure")
                                     << QByteArray("network-error") << QByteArray("network-error");
        QTest::newRow("no reason") << QByteArray("net::ERR_FAILED") << QByteArray() << QByteArray("unknown")
                                   << QByteArray("unknown");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray("unknown")
                                 << QByteArray("unknown");
    }
    /// What got no answer is listed, with the reason that the recording has for it or with none.
    void recordedWordForAFailure()
    {
        QFETCH(const QByteArray, error);
        const QByteArray text =
            R"({"log":{"entries":[{"request":{"method":"GET","url":"https://api.example/","headers":[{"name":)"
            R"("Origin","value":"https://app.example"}]},"response":{"status":0,"headers":[],"_error":")" +
            error + R"("}}]}})";
        const har::Report report = har::judge(text);
        QCOMPARE(report.rows.size(), 1);
        const har::Row& row = report.rows.first();
        QTEST(row.cause, "cause");
        QTEST(row.outcomes.first().second, "chromium");
        QTEST(row.outcomes.last().second, "webkit");
        QCOMPARE(row.error, error);
        QCOMPARE(row.isUnanswered(), row.cause.isEmpty());
        QCOMPARE(report.unanswered, row.cause.isEmpty() ? 1 : 0);
        QCOMPARE(report.blocked, row.cause.isEmpty() ? 0 : 1);
    }
    void brokenAndEmpty()
    {
        for (const char* text : {"", "{", "[]", "{\"log\":{\"entries\":[{\"request\":", "\"\"\"\"",
                                 "{\"entries\":[1,2,\"x\",{}]}"}) {
            const har::Report report = har::judge(text);
            QCOMPARE(report.entries, 0);
            QVERIFY(!report.stopped);
        }
    }

private:
    static QByteArray file(int count)
    {
        QByteArray out =
            "{\"log\":{\"pages\":[{\"id\":\"p\",\"title\":\"https://app.example/\"}],\"entries\":[";
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray acao = i % 3 == 0   ? "*"
                                    : i % 3 == 1 ? "https://app.example"
                                                 : "https://other.example";
            out += (i > 0 ? "," : "") +
                   QByteArray("{\"pageref\":\"p\",\"_resourceType\":\"fetch\",\"request\":{\"method\":"
                              "\"GET\",\"url\":\"https://") +
                   (i % 4 == 0 ? "app" : "api") + ".example/" + number +
                   "\",\"headers\":[{\"name\":\"Origin\",\"value\":\"https://"
                   "app.example\"}]},\"response\":{\"status\":200,"
                   "\"headers\":[{\"name\":\"Date\",\"value\":\"" +
                   number + "\"},{\"name\":\"Access-Control-Allow-Origin\",\"value\":\"" + acao + "\"}]}}";
        }
        return out + "]}}";
    }
};

CROSSCHECK_TEST(tst_harfile, TstHarFile)
#include "tst_harfile.moc"

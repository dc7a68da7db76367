#include "fetch/preflight.h"
#include "support/test.h"

using namespace crosscheck;
using fetch::PreflightCheck;

class TstPreflight : public QObject
{
    Q_OBJECT

private:
    static http::Response answer(int status, const http::HeaderList& more = {})
    {
        http::Response response;
        response.status = status;
        response.headers = http::HeaderList{{"Access-Control-Allow-Origin", "https://app.example"}} + more;
        return response;
    }
    static fetch::PreflightAnswer judge(const http::Response& response, const QByteArray& method,
                                        const QList<QByteArray>& names, bool include = false,
                                        const fetch::Profile& profile = {})
    {
        fetch::Request request;
        request.credentials = include ? fetch::Credentials::Include : fetch::Credentials::SameOrigin;
        fetch::Trace trace;
        fetch::Recorder recorder(trace);
        recorder.preflight = true;
        return fetch::judgePreflight(response, request, {"https://app.example", method, names}, profile,
                                     recorder);
    }
    static QByteArray symptomOf(const fetch::PreflightAnswer& answer)
    {
        return answer.failure ? fetch::slug(answer.failure->symptom) : QByteArray();
    }

private Q_SLOTS:
    void questionIsWrittenAsTheStandardSays()
    {
        const http::HeaderList headers =
            fetch::preflightHeaders({"https://app.example", "PUT", {"authorization", "x-a"}});
        QCOMPARE(http::get(headers, "Access-Control-Request-Headers"), QByteArray("authorization,x-a"));
        QCOMPARE(http::get(headers, "Access-Control-Request-Method"), QByteArray("PUT"));
        QVERIFY(!http::contains(fetch::preflightHeaders({"https://app.example", "PUT", {}}),
                                "Access-Control-Request-Headers"));
    }

    void answers_data()
    {
        QTest::addColumn<http::Response>("response");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QList<QByteArray>>("names");
        QTest::addColumn<bool>("include");
        QTest::addColumn<QByteArray>("symptom");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* tag, const http::Response& response, const char* method,
                            const QList<QByteArray>& names, bool include, const char* symptom,
                            const char* value) {
            QTest::newRow(tag) << response << QByteArray(method) << names << include << QByteArray(symptom)
                               << QByteArray(value);
        };
        const auto methods = [](const char* value) {
            return http::Header{"Access-Control-Allow-Methods", value};
        };
        const auto headers = [](const char* value) {
            return http::Header{"Access-Control-Allow-Headers", value};
        };
        const http::Header credentials{"Access-Control-Allow-Credentials", "true"};
        row("method listed", answer(204, {methods("GET, PUT")}), "PUT", {}, false, "", "");
        row("299", answer(299, {methods("PUT")}), "PUT", {}, false, "", "");
        row("300", answer(300, {methods("PUT")}), "PUT", {}, false, "preflight-status-not-ok", "");
        row("redirect", answer(301, {methods("PUT"), {"Location", "/x"}}), "PUT", {}, false,
            "preflight-redirect", "");
        row("redirect without Location", answer(301, {methods("PUT")}), "PUT", {}, false,
            "preflight-status-not-ok", "");
        row("case counts", answer(204, {methods("put")}), "PUT", {}, false, "method-not-allowed", "PUT");
        row("safelisted method", answer(204, {methods("PUT"), headers("x-a")}), "GET", {"x-a"}, false, "",
            "");
        row("star", answer(204, {methods("*"), headers("*")}), "PUT", {"x-a"}, false, "", "");
        row("star with credentials", answer(204, {methods("*"), credentials}), "PUT", {}, true,
            "wildcard-in-methods-or-headers-with-credentials", "PUT");
        row("a method named *", answer(204, {methods("*"), credentials}), "*", {}, true, "", "");
        row("header in any case", answer(204, {headers("X-A")}), "GET", {"x-a"}, false, "", "");
        row("header missing", answer(204, {headers("x-a")}), "GET", {"x-a", "x-b"}, false,
            "header-not-allowed", "x-b");
        row("authorization under star", answer(204, {headers("*")}), "GET", {"authorization"}, false,
            "authorization-not-covered-by-wildcard", "authorization");
        row("authorization named", answer(204, {headers("*, Authorization")}), "GET", {"authorization"},
            false, "", "");
        row("bad token in methods", answer(204, {methods("PUT, G@T")}), "PUT", {}, false,
            "method-not-allowed", "PUT, G@T");
        row("bad token in headers", answer(204, {headers("x a")}), "GET", {}, false, "header-not-allowed",
            "x a");
        row("methods before headers", answer(204, {methods("GET"), headers("x-b")}), "PUT", {"x-a"}, false,
            "method-not-allowed", "PUT");
        row("status before methods", answer(404, {}), "PUT", {}, false, "preflight-status-not-ok", "");
    }
    void answers()
    {
        QFETCH(http::Response, response);
        QFETCH(QByteArray, method);
        QFETCH(QList<QByteArray>, names);
        QFETCH(bool, include);
        const auto judged = judge(response, method, names, include);
        QTEST(symptomOf(judged), "symptom");
        QTEST(judged.failure ? judged.failure->value : QByteArray(), "value");
    }

    void aBadTokenIsLocated()
    {
        const auto judged = judge(answer(204, {{"Access-Control-Allow-Methods", "PUT, G@T"}}), "PUT", {});
        QCOMPARE(judged.failure->detail, QByteArray("invalid-token"));
        QCOMPARE(judged.failure->item, QByteArray("G@T"));
        QCOMPARE(judged.failure->position, 5);
    }

    void eachEngineAsksInItsOrder_data()
    {
        // pre-redir-nocors-301 and pre-st-nocors-404: which fault of several is named
        QTest::addColumn<QList<PreflightCheck>>("order");
        QTest::addColumn<QByteArray>("redirect");
        QTest::addColumn<QByteArray>("notFound");
        using Order = QList<PreflightCheck>;
        QTest::newRow("standard") << Order{PreflightCheck::Cors, PreflightCheck::Status}
                                  << QByteArray("preflight-missing-acao")
                                  << QByteArray("preflight-missing-acao");
        QTest::newRow("chromium") << Order{PreflightCheck::Redirect, PreflightCheck::Cors,
                                           PreflightCheck::Status}
                                  << QByteArray("preflight-redirect") << QByteArray("preflight-missing-acao");
        QTest::newRow("webkit") << Order{PreflightCheck::Status, PreflightCheck::Cors}
                                << QByteArray("preflight-status-not-ok")
                                << QByteArray("preflight-status-not-ok");
    }
    void eachEngineAsksInItsOrder()
    {
        QFETCH(QList<PreflightCheck>, order);
        fetch::Profile profile;
        profile.preflight.order = order;
        if (order.first() == PreflightCheck::Status)
            profile.corsCheck.naming = fetch::AcaoNaming::WebKit;
        http::Response bare;
        bare.status = 301;
        bare.headers = {{"Location", "/x"}};
        QTEST(symptomOf(judge(bare, "PUT", {}, false, profile)), "redirect");
        bare.status = 404;
        bare.headers.clear();
        QTEST(symptomOf(judge(bare, "PUT", {}, false, profile)), "notFound");
    }

    void maxAge_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<int>("standard"); // -1: nothing is kept
        QTest::addColumn<int>("gecko");
        const auto row = [](const char* tag, const QList<QByteArray>& lines, int standard, int gecko) {
            QTest::newRow(tag) << lines << standard << gecko;
        };
        row("absent", {}, 5, 5);
        row("empty", {""}, 5, 5);
        row("600", {"600"}, 600, 600);
        row("0", {"0"}, 0, 0);
        row("beyond the limit", {"100000"}, 100000, 86400);
        row("text", {"abc"}, 5, -1);
        row("fraction", {"1.5"}, 5, -1);
        row("negative", {"-1"}, 5, -1);
        row("two lines", {"600", "600"}, 5, -1);
        row("huge", {"99999999999999999999999"}, 1'000'000'000, 86400);
    }
    void maxAge()
    {
        QFETCH(QList<QByteArray>, lines);
        http::HeaderList headers;
        for (const QByteArray& line : std::as_const(lines))
            headers.append(http::Header{"Access-Control-Max-Age", line});
        fetch::Profile gecko;
        gecko.preflightCache.maxAgeLimit = 86400;
        gecko.preflightCache.malformedMaxAgeKeepsNothing = gecko.preflightCache.negativeMaxAgeKeepsNothing =
            true;
        QTEST(int(fetch::maxAgeOf(headers, {}).value_or(-1)), "standard");
        QTEST(int(fetch::maxAgeOf(headers, gecko).value_or(-1)), "gecko");
    }

    void theCacheKeepsTimeCredentialsAndOrigin()
    {
        fetch::Request request;
        request.url = *url::parseOrNull("https://api.example/x#f");
        request.credentials = fetch::Credentials::Include;
        fetch::PreflightCache cache;
        cache.store(request, "https://app.example", 10, QByteArray("PUT"), std::nullopt, 1000, {});
        cache.store(request, "https://app.example", 10, std::nullopt, QByteArray("*"), 1000, {});
        const fetch::Profile profile;
        QVERIFY(cache.matchesMethod(request, "https://app.example", "PUT", 10999, profile));
        QVERIFY(!cache.matchesMethod(request, "https://app.example", "PUT", 11000, profile));
        QVERIFY(!cache.matchesMethod(request, "null", "PUT", 2000, profile));
        QVERIFY(!cache.matchesMethod(request, "https://app.example", "DELETE", 2000, profile));
        QVERIFY(cache.matchesHeader(request, "https://app.example", "x-a", 2000, profile));
        QVERIFY(!cache.matchesHeader(request, "https://app.example", "authorization", 2000, profile));
        QVERIFY(cache.holds(request, "https://app.example", 2000, profile));
        QVERIFY(!cache.holds(request, "https://app.example", 11000, profile));
        QVERIFY(!cache.holds(request, "null", 2000, profile));
        // An entry made with credentials also answers a request without; the other way round it doesn't.
        fetch::Request plain = request;
        plain.credentials = fetch::Credentials::Omit;
        QVERIFY(cache.matchesMethod(plain, "https://app.example", "PUT", 2000, profile));
        fetch::Profile apart;
        apart.preflightCache.keepsCredentialsApart = true;
        QVERIFY(!cache.matchesMethod(plain, "https://app.example", "PUT", 2000, apart));
        cache.clear(request, "https://app.example", {});
        cache.store(plain, "https://app.example", 10, QByteArray("PUT"), std::nullopt, 1000, {});
        QVERIFY(!cache.matchesMethod(request, "https://app.example", "PUT", 2000, profile));
        QCOMPARE(cache.entries().size(), 1);
    }
};

CROSSCHECK_TEST(tst_preflight, TstPreflight)
#include "tst_preflight.moc"

#include "policy/derive.h"
#include "policy/pattern.h"
#include "policy/policy.h"
#include "support/test.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace crosscheck;
using namespace crosscheck::policy;

namespace {

// JSON with ' for ", which moc reads better than raw strings.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

Policy sound()
{
    Policy policy;
    policy.origins = {"https://app.example.com"};
    policy.methods = {"GET", "PUT"};
    policy.requestHeaders = {"content-type"};
    return policy;
}

QByteArrayList ids(const Policy& policy)
{
    QByteArrayList out;
    for (const Problem& problem : validate(policy))
        out.append((problem.severity == Problem::Severity::Refused ? "R " : "D ") + problem.text.id());
    return out;
}

QByteArray lines(const http::HeaderList& headers)
{
    QByteArray out;
    for (const http::Header& header : headers)
        out += header.name + ": " + header.value + "\n";
    return out;
}

} // namespace

class TstPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonGoesThereAndBack()
    {
        Policy policy = sound();
        policy.originPatterns = {"https://*.example.com"};
        policy.credentials = true;
        policy.exposeHeaders = {"x-total-count"};
        policy.maxAge = 600;
        policy.path = "/api/";
        policy.upstream = "http://127.0.0.1:8080";
        policy.privateNetwork = true;
        QCOMPARE(std::get<Policy>(fromJson(toJson(policy))), policy);
        QCOMPARE(std::get<Policy>(fromJson(toJson(Policy()))), Policy());
    }

    void jsonIsNormalised()
    {
        const auto read =
            fromJson(QByteArrayView(quoted("{'methods':['get','patch'],'request_headers':['X-A']}")));
        QCOMPARE(std::get<Policy>(read).methods, QList<QByteArray>({"GET", "patch"}));
        QCOMPARE(std::get<Policy>(read).requestHeaders, QList<QByteArray>({"x-a"}));
    }

    void jsonErrorsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown") << QByteArray("{'origin':['https://a.example']}") << "origin"
                                 << "one of the members of a policy";
        QTest::newRow("number in list") << QByteArray("{'origins':['https://a.example',3]}") << "origins[1]"
                                        << "a text";
        QTest::newRow("no list") << QByteArray("{'methods':'GET'}") << "methods"
                                 << "a list of texts";
        QTest::newRow("flag") << QByteArray("{'credentials':'yes'}") << "credentials"
                              << "true or false";
        QTest::newRow("fraction") << QByteArray("{'max_age':1.5}") << "max_age"
                                  << "a whole number of seconds";
        QTest::newRow("huge") << QByteArray("{'max_age':1e30}") << "max_age"
                              << "a whole number of seconds";
        QTest::newRow("array") << QByteArray("[]") << ""
                               << "one JSON object";
        QTest::newRow("broken") << QByteArray("{\"origins\":") << ""
                                << "at byte 11";
        QTest::newRow("empty") << QByteArray("") << ""
                               << "JSON, but at byte";
    }
    void jsonErrorsNameTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        QFETCH(QString, expected);
        const auto read = fromJson(QByteArrayView(quoted(json)));
        const JsonError* error = std::get_if<JsonError>(&read);
        QVERIFY(error);
        QCOMPARE(error->path, path);
        QVERIFY2(error->expected.contains(expected), qPrintable(error->expected));
    }

    void origins_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char* origin, const char* found) {
            QTest::newRow(origin) << QByteArray(origin) << QByteArray(found);
        };
        row("https://app.example.com", "");
        row("https://app.example.com:8443", "");
        row("http://localhost:5173", "");
        row("http://127.0.0.1:3000", "");
        row("http://[::1]:3000", "");
        row("capacitor://localhost", "");
        row("https://xn--bcher-kva.example", "");
        row("http://app.example.com", "D insecure-origin");
        row("*", "R star-among-origins");
        row("null", "R null-origin");
        row("https://*.example.com", "R pattern-among-origins");
        row("app.example.com", "R origin-without-scheme");
        row("nonsense", "R not-an-origin");
        row("", "R not-an-origin");
        row("https://", "R not-an-origin");
        row("https://app.example.com/", "R origin-with-trailing-slash");
        row("https://app.example.com/x", "R origin-with-path");
        row("https://app.example.com?x", "R origin-with-path");
        row("https://app.example.com:443", "R origin-with-default-port");
        row("http://app.example.com:80", "R origin-with-default-port");
        row("https://App.example.com", "R origin-not-lower-case");
        row("HTTPS://app.example.com", "R origin-not-lower-case");
        row("https://user@app.example.com", "R origin-with-userinfo");
        row("https://u:p@App.example.com:443/", "R origin-with-userinfo R origin-with-trailing-slash R "
                                                "origin-with-default-port R origin-not-lower-case");
        row("https://b\xc3\xbc"
            "cher.example",
            "R origin-not-ascii");
        row("http://127.1", "R origin-not-canonical");
        row("http://[0:0:0:0:0:0:0:1]", "R origin-not-canonical");
        row("file:///home/me/index.html", "R origin-of-file");
        row("https://a\";b.example.com", "R origin-with-odd-character");
        row("https://a$b.example.com", "R origin-with-odd-character");
        row("https://a.example.com\nX: y", "R not-an-origin");
        row("https://a.example.com;", "R origin-with-odd-character");
        row("javascript:alert(1)", "R not-an-origin");
    }
    void origins()
    {
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, found);
        Policy policy = sound();
        policy.origins = {origin};
        QCOMPARE(ids(policy).join(' '), found);
        for (const Problem& problem : validate(policy)) {
            QCOMPARE(problem.field, QByteArray("origins[0]"));
            QCOMPARE(problem.value, origin);
            QVERIFY(!words::english(problem.text).contains(QLatin1String("%")));
        }
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("credentials");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char* pattern, bool credentials, const char* found) {
            QTest::addRow("%s %d", pattern, credentials)
                << QByteArray(pattern) << credentials << QByteArray(found);
        };
        row("https://*.example.com", false, "");
        row("https://*.example.com", true, "D pattern-any-subdomain");
        row("https://*.example.com:8443", false, "");
        row("http://localhost:*", true, "D pattern-any-port");
        row("http://127.0.0.1:*", false, "D pattern-any-port");
        row("http://[::1]:*", false, "D pattern-any-port");
        row("https://*", false, "R pattern-matches-everything");
        row("*", false, "R pattern-matches-everything");
        row("https://*.com", false, "R pattern-on-public-suffix");
        row("https://*.co.uk", true, "R pattern-on-public-suffix");
        row("https://*.github.io", false, "R pattern-on-public-suffix");
        row("https://*.10.0.0.1", false, "R pattern-on-address");
        row("http://*.example.com", false, "D insecure-origin");
        row("http://*.example.com", true, "R insecure-pattern-with-credentials D pattern-any-subdomain");
        row("https://app-*.example.com", false, "R not-a-pattern");
        row("https://*example.com", false, "R not-a-pattern");
        row("https://*.*.example.com", false, "R not-a-pattern");
        row("https://example.*", false, "R not-a-pattern");
        row("https://app.example.com", false, "R not-a-pattern");
        row("*.example.com", false, "R not-a-pattern");
        row("https://*.Example.com", false, "R origin-not-lower-case");
        row("https://*.example.com/", false, "R origin-with-trailing-slash");
        row("https://*.example.com:443", false, "R origin-with-default-port");
        row("https://*.exa\"mple.com", false, "R origin-with-odd-character");
    }
    void patterns()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(bool, credentials);
        QFETCH(QByteArray, found);
        Policy policy = sound();
        policy.origins.clear();
        policy.originPatterns = {pattern};
        policy.credentials = credentials;
        QCOMPARE(ids(policy).join(' '), found);
    }

    void everythingElse_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char* name, const char* json, const char* found) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(found);
        };
        row("nobody", "{}", "R nobody-allowed");
        row("anyone signed in", "{'any_origin':true,'credentials':true}", "R any-origin-with-credentials");
        row("anyone", "{'any_origin':true}", "");
        row("list beside anyone", "{'any_origin':true,'origins':['https://a.example']}",
            "D lists-without-effect");
        row("trace", "{'any_origin':true,'methods':['Trace','a b','OPTIONS','patch','*']}",
            "R forbidden-method R not-a-method D needless-options D method-not-upper-case");
        row("star method", "{'origins':['https://a.example'],'credentials':true,'methods':['*']}",
            "R star-method-with-credentials");
        row("headers",
            "{'any_origin':true,'request_headers':['access-control-allow-origin','x y','cookie','*']}",
            "R response-header-among-request-headers R not-a-header-name D forbidden-request-header D "
            "star-without-authorization");
        row("star and authorization", "{'any_origin':true,'request_headers':['*','authorization']}", "");
        row("star header", "{'origins':['https://a.example'],'credentials':true,'request_headers':['*']}",
            "R star-header-with-credentials");
        row("expose", "{'any_origin':true,'expose_headers':['set-cookie','content-type','x y','*']}",
            "R never-readable R not-a-header-name D readable-anyway");
        row("star expose", "{'origins':['https://a.example'],'credentials':true,'expose_headers':['*']}",
            "R star-expose-with-credentials");
        row("negative", "{'any_origin':true,'max_age':-1}", "R negative-max-age");
        row("zero", "{'any_origin':true,'max_age':0}", "");
        row("day", "{'any_origin':true,'max_age':86400}", "D max-age-above-most-caps");
        row("longer", "{'any_origin':true,'max_age':86401}", "D max-age-above-all-caps");
        row("path", "{'any_origin':true,'path':'api'}", "R bad-path");
        row("hostile path", "{'any_origin':true,'path':'/a{return 200;}'}", "R bad-path");
        row("dots", "{'any_origin':true,'path':'/a/../b'}", "R bad-path");
        row("upstream", "{'any_origin':true,'upstream':'127.0.0.1:8080'}", "R bad-upstream");
        row("hostile upstream", "{'any_origin':true,'upstream':'http://a;b'}", "R bad-upstream");
        row("upstream with password", "{'any_origin':true,'upstream':'http://u:p@a.example'}",
            "R bad-upstream");
        row("upstream path", "{'any_origin':true,'upstream':'http://127.0.0.1:8080/x'}",
            "R upstream-with-path");
        row("upstream good", "{'any_origin':true,'upstream':'http://[::1]:8080'}", "");
        row("private", "{'any_origin':true,'private_network':true}", "D private-network-has-no-effect");
    }
    void everythingElse()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, found);
        QCOMPARE(ids(std::get<Policy>(fromJson(QByteArrayView(quoted(json))))).join(' '), found);
    }

    void expected()
    {
        Policy policy = sound();
        policy.credentials = true;
        policy.exposeHeaders = {"x-total-count"};
        QCOMPARE(
            lines(expectedHeaders(policy, "https://app.example.com", "PUT", {"content-type"})),
            QByteArray("Access-Control-Allow-Origin: "
                       "https://app.example.com\nAccess-Control-Allow-Credentials: true\n"
                       "Access-Control-Allow-Methods: GET, PUT\nAccess-Control-Allow-Headers: content-type\n"
                       "Access-Control-Max-Age: 7200\nVary: Origin\n"));
        QCOMPARE(lines(expectedHeaders(policy, "https://app.example.com")),
                 QByteArray("Access-Control-Allow-Origin: "
                            "https://app.example.com\nAccess-Control-Allow-Credentials: true\n"
                            "Access-Control-Expose-Headers: x-total-count\nVary: Origin\n"));
        // A cache must learn of Origin from the answers to everybody.
        QCOMPARE(lines(expectedHeaders(policy, "https://evil.example")), QByteArray("Vary: Origin\n"));
        QCOMPARE(lines(expectedHeaders(policy, std::nullopt)), QByteArray("Vary: Origin\n"));
        QCOMPARE(lines(expectedHeaders(policy, "null")), QByteArray("Vary: Origin\n"));
        Policy open;
        open.anyOrigin = true;
        QCOMPARE(lines(expectedHeaders(open, std::nullopt)), QByteArray("Access-Control-Allow-Origin: *\n"));
        QCOMPARE(lines(expectedHeaders(open, "null")), QByteArray("Access-Control-Allow-Origin: *\n"));
    }

    void merged()
    {
        Policy a = sound();
        a.path = "/api/";
        Policy b = sound();
        b.origins = {"http://localhost:5173", "https://app.example.com"};
        b.methods = {"DELETE"};
        b.maxAge = 60;
        b.credentials = true;
        const Policy both = merge(a, b);
        QCOMPARE(both.origins, QList<QByteArray>({"https://app.example.com", "http://localhost:5173"}));
        QCOMPARE(both.methods, QList<QByteArray>({"GET", "PUT", "DELETE"}));
        QCOMPARE(both.maxAge, 60);
        QCOMPARE(both.path, QByteArray("/"));
        QVERIFY(both.credentials);
        QCOMPARE(merge(a, a), a);
    }

    void patternsAndTheirRegexSayTheSame_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("in");
        const auto row = [](const char* pattern, const char* origin, bool in) {
            QTest::addRow("%s %s", pattern, origin) << QByteArray(pattern) << QByteArray(origin) << in;
        };
        row("https://*.example.com", "https://app.example.com", true);
        row("https://*.example.com", "https://a.b_c.example.com", true);
        row("https://*.example.com", "https://example.com", false);
        row("https://*.example.com", "https://.example.com", false);
        row("https://*.example.com", "https://a..example.com", false);
        row("https://*.example.com", "https://evilexample.com", false);
        row("https://*.example.com", "https://app.exampleXcom", false);
        row("https://*.example.com", "https://app.example.com.evil.net", false);
        row("https://*.example.com", "https://app.example.com:8443", false);
        row("https://*.example.com", "http://app.example.com", false);
        row("https://*.example.com", "https://evil.net/.example.com", false);
        row("https://*.example.com", "https://APP.example.com", false);
        row("https://*.example.com", "xhttps://app.example.com", false);
        row("https://*.example.com:8443", "https://app.example.com:8443", true);
        row("https://*.example.com:8443", "https://app.example.com", false);
        row("http://localhost:*", "http://localhost:5173", true);
        row("http://localhost:*", "http://localhost", true);
        row("http://localhost:*", "http://localhost:", false);
        row("http://localhost:*", "http://localhost:80x", false);
        row("http://localhost:*", "http://localhost.evil.net:80", false);
        row("http://[::1]:*", "http://[::1]:3000", true);
        row("http://[::1]:*", "http://[::1]", true);
        row("http://[::1]:*", "http://[::2]:3000", false);
    }
    void patternsAndTheirRegexSayTheSame()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, origin);
        QFETCH(bool, in);
        const auto parsed = parsePattern(pattern);
        QVERIFY(parsed);
        QCOMPARE(matches(*parsed, origin), in);
        const QRegularExpression regex(QString::fromLatin1(toRegex(*parsed)));
        QVERIFY(regex.isValid());
        QCOMPARE(regex.match(QString::fromLatin1(origin)).hasMatch(), in);
        Policy policy;
        policy.originPatterns = {pattern};
        QCOMPARE(allows(policy, origin), in);
    }

    void derivedPolicyLetsTheRequestPass()
    {
        const Policy policy =
            derive({"http://localhost:5173",
                    "put",
                    {"Content-Type", "X-Api-Key", "Cookie", "Access-Control-Allow-Origin", "x-api-key"},
                    true},
                   {.moreOrigins = {"https://app.example.com", "https://*.example.com"},
                    .moreHeaders = {"Authorization"},
                    .path = "/api/"});
        QCOMPARE(policy.origins, QList<QByteArray>({"http://localhost:5173", "https://app.example.com"}));
        QCOMPARE(policy.originPatterns, QList<QByteArray>({"https://*.example.com"}));
        QCOMPARE(policy.methods, QList<QByteArray>({"GET", "HEAD", "POST", "PUT"}));
        QCOMPARE(policy.requestHeaders, QList<QByteArray>({"content-type", "x-api-key", "authorization"}));
        QVERIFY(policy.credentials);
        QCOMPARE(policy.path, QByteArray("/api/"));
        QVERIFY(isSound(validate(policy)));
    }

    void derivedFromNullIsRefused()
    {
        const Policy policy = derive({"null", "GET", {}, false});
        QCOMPARE(ids(policy), QByteArrayList({"R null-origin"}));
        // What the person chose stands, also where it is a mistake: validate() says so.
        QCOMPARE(ids(derive({"https://a.example", "GET", {}, true}, {.anyOrigin = true})),
                 QByteArrayList({"R any-origin-with-credentials"}));
    }
};

CROSSCHECK_TEST(tst_policy, TstPolicy)
#include "tst_policy.moc"

#include "support/test.h"
#include "truth.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;
using engines::Engine;
using namespace Qt::StringLiterals;

/// Where engines differ, one row per rule and scenario: what each puts on the wire and how it ends. A wire is written as
/// "P PUT x-a" (preflight, its method, its header names), "PUT" (the request itself), with "@null" or "@none"
/// for an Origin that is not the page's, and "-" for none. The rows stand behind the class: moc loses its way in raw strings.
class TstDepartures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void engines_data();
    void engines();
    void localNetworkAccessNamesWhatIsWrong_data();
    void localNetworkAccessNamesWhatIsWrong();
};

namespace {

QString wireOf(const scenario::Prediction& prediction, const QByteArray& pageOrigin)
{
    QStringList all;
    for (const scenario::WireRequest& request : prediction.wire) {
        QString text;
        if (request.kind == page::Wanted::Kind::Preflight) {
            text = u"P "_s + QString::fromLatin1(request.requestMethod.value_or("?"));
            if (request.requestHeaders)
                text += u' ' + QString::fromLatin1(*request.requestHeaders);
        } else {
            text = QString::fromLatin1(request.method);
        }
        if (!request.origin)
            text += u"@none"_s;
        else if (*request.origin != pageOrigin)
            text += u'@' + QString::fromLatin1(*request.origin);
        if (request.url.startsWith("https:") && !pageOrigin.startsWith("https:"))
            text += u"@https"_s;
        all.append(text);
    }
    return all.isEmpty() ? u"-"_s : all.join(u"; "_s);
}

QString endOf(const scenario::Prediction& prediction)
{
    const auto word = [](fetch::Outcome outcome) {
        const bool good = outcome == fetch::Outcome::Ok || outcome == fetch::Outcome::Opaque ||
                          outcome == fetch::Outcome::Unknown;
        return good ? QString::fromLatin1(fetch::slug(outcome)) : u"failed"_s;
    };
    QStringList all{word(prediction.outcome)};
    for (const scenario::ThenOutcome& then : prediction.then)
        all.append(word(then.outcome));
    return all.join(u' ');
}

} // namespace

void TstDepartures::engines_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("standard");
    QTest::addColumn<QString>("chromium");
    QTest::addColumn<QString>("gecko");
    QTest::addColumn<QString>("webkit");

    const QByteArray request =
        R"("page_origin":"http://app.test","request":{"api":"fetch","url":"http://api.test/x/d")";
    const QByteArray open = R"({"headers":[["Access-Control-Allow-Origin","*"]]})";
    const auto server = [&](const QByteArray& preflight) {
        return R"(},"server":{"actual":)" + open + R"(,"preflight":)" + preflight + "}}";
    };
    const QByteArray shut = R"({"status":204,"headers":[["Access-Control-Allow-Origin","*"]]})";
    const auto header = [&](const QByteArray& name, const QByteArray& value) {
        return "{\"id\":\"x\"," + request + R"(,"headers":{")" + name + "\":\"" + value + "\"}" +
               server(shut);
    };
    const auto row = [](const char* id, const QByteArray& json, const char* standard, const char* chromium,
                        const char* gecko, const char* webkit) {
        const auto u = [](const char* text) { return QString::fromLatin1(text); };
        QTest::newRow(id) << json << u(standard) << u(chromium) << u(gecko) << u(webkit);
    };
    const char* passes = "GET | ok";

    row("hdr-rtt", header("RTT", "50"), "P GET rtt | failed", passes, "P GET rtt | failed",
        "P GET rtt | failed");
    row("hdr-dpr that is no number", header("DPR", "x"), "P GET dpr | failed", "P GET dpr | failed",
        "P GET dpr | failed", "P GET dpr | failed");
    row("hdr-useragent", header("User-Agent", "x"), "P GET user-agent | failed", passes,
        "P GET user-agent | failed", "P GET user-agent | failed");
    row("hdr-accept-latin1", header("Accept", "\xC3\xA9"), passes, passes, "P GET accept | failed", passes);
    row("acah-auth-star",
        "{\"id\":\"x\"," + request + R"(,"headers":{"Authorization":"x"})" +
            server(
                R"({"status":204,"headers":[["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Headers","*"]]})"),
        "P GET authorization | failed", "P GET authorization; GET | ok", "P GET authorization; GET | ok",
        "P GET authorization; GET | ok");

    const QByteArray stream =
        "{\"id\":\"x\"," + request + R"(,"method":"POST","body":{"kind":"stream"})" + server(shut);
    row("body-stream-noduplex", stream, "- | failed", "- | failed", "POST | ok", "- | failed");

    // Redirects
    const QByteArray allowAll =
        R"([["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Methods","PUT"],["Access-Control-Allow-Headers","authorization, x-a, content-type"]])";
    const auto redirect = [&](const QByteArray& first, const QByteArray& rest, int status,
                              const QByteArray& to) {
        return R"({"id":"x","page_origin":"http://app.test","request":{"api":"fetch","url":")" + first +
               "\"" + rest + R"(},"server":{"actual":{"status":)" + QByteArray::number(status) +
               R"(,"headers":[["Access-Control-Allow-Origin","*"],["Location",")" + to +
               R"("]]},"preflight":{"status":204,"headers":)" + allowAll + R"(},"redirects":[{"url":")" + to +
               R"(","actual":)" + open + R"(,"preflight":{"status":204,"headers":)" + allowAll + "}}]}}";
    };
    const QByteArray there = "http://api.test/x/d", elsewhere = "http://other.test/x/h1";
    row("redir-pre-cross", redirect(there, R"(,"headers":{"X-A":"1"})", 302, elsewhere),
        "P GET x-a; GET; P GET x-a@null; GET@null | ok", "P GET x-a; GET; P GET x-a@null; GET@null | ok",
        "P GET x-a; GET; P GET x-a; GET@null | ok", "P GET x-a; GET; P GET x-a@null; GET@null | ok");
    row("redir-put-303", redirect(there, R"(,"method":"PUT")", 303, "http://api.test/x/h1"),
        "P PUT; PUT; GET | ok", "P PUT; PUT; GET | ok", "P PUT; PUT; P GET; GET | ok",
        "P PUT; PUT; P GET; GET | ok");
    row("redir-auth-strip-cross", redirect(there, R"(,"headers":{"Authorization":"x"})", 302, elsewhere),
        "P GET authorization; GET; GET@null | ok", "P GET authorization; GET; GET@null | ok",
        "P GET authorization; GET; P GET; GET@null | ok",
        "P GET authorization; GET; P GET authorization@null; GET@null | ok");
    row("redir-auth-same-to-cross",
        redirect("http://app.test/x/d", R"(,"headers":{"Authorization":"x"})", 302, "http://api.test/x/h1"),
        "GET@none; GET | ok", "GET@none; GET | ok", "GET@none; P GET; GET | ok",
        "GET@none; P GET authorization; GET | ok");
    row("redir-put-same-to-cross-303",
        redirect("http://app.test/x/d", R"(,"method":"PUT")", 303, "http://api.test/x/h1"), "PUT; GET | ok",
        "PUT; GET | ok", "PUT; GET | ok", "PUT; GET | ok");
    row("redir-emptyloc-loop",
        R"({"id":"x","page_origin":"http://app.test","request":{"api":"fetch","url":"http://app.test/x/d"},"server":{"actual":{"status":302,"headers":[["Location",""]]}}})",
        qPrintable(QStringList(21, u"GET@none"_s).join(u"; "_s) + u" | failed"_s), "GET@none | ok",
        "GET@none | ok", "GET@none | ok");
    row("mix-076",
        R"({"id":"x","page_origin":"https://app.test","request":{"api":"fetch","url":"https://api.test/x/d","method":"PUT"},"server":{"actual":{"status":307,"headers":[["Access-Control-Allow-Origin","*"],["Location","http://other.test/x/h1"]]},"preflight":{"status":204,"headers":)" +
            allowAll + R"(},"redirects":[{"url":"http://other.test/x/h1","actual":)" + open +
            R"(,"preflight":{"status":204,"headers":)" + allowAll + "}}]}}",
        "P PUT; PUT | failed", "P PUT; PUT | failed", "P PUT; PUT | failed",
        "P PUT; PUT; P PUT@null | failed");

    // The preflight cache
    const auto twice = [&](const QByteArray& age, const QByteArray& first, const QByteArray& then) {
        return "{\"id\":\"x\"," + request + first +
               R"(},"then":[{"api":"fetch","url":"http://api.test/x/d")" + then +
               R"(}],"server":{"actual":)" + open +
               R"(,"preflight":{"status":204,"headers":[["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Methods","*"],["Access-Control-Allow-Headers","*"])" +
               age + "]}}}";
    };
    const QByteArray put = R"(,"method":"PUT")";
    const auto aged = [&](const char* value) {
        return twice(R"(,["Access-Control-Max-Age",")" + QByteArray(value) + "\"]", put, put);
    };
    const char* kept = "P PUT; PUT; PUT | ok ok";
    const char* asked = "P PUT; PUT; P PUT; PUT | ok ok";
    row("maxage absent", twice({}, put, put), kept, kept, asked, kept);
    row("maxage-zero", aged("0"), asked, asked, asked, asked);
    row("maxage-neg", aged("-1"), kept, asked, asked, asked);
    row("maxage-text", aged("abc"), kept, kept, asked, kept);
    row("cache-star-then-other", twice({}, put, R"(,"headers":{"X-A":"1"})"), "P PUT; PUT; GET | ok ok",
        "P PUT; PUT; GET | ok ok", "P PUT; PUT; P GET x-a; GET | ok ok", "P PUT; PUT; GET | ok ok");
    row("cache-star-then-authorization", twice({}, put, R"(,"headers":{"Authorization":"1"})"),
        "P PUT; PUT; P GET authorization | ok failed", "P PUT; PUT; P GET authorization; GET | ok ok",
        "P PUT; PUT; P GET authorization; GET | ok ok", "P PUT; PUT; GET | ok ok");

    const QByteArray withCredentials =
        R"([["Access-Control-Allow-Origin","http://app.test"],["Access-Control-Allow-Credentials","true"],["Access-Control-Allow-Methods","PUT"],["Access-Control-Allow-Headers","*"]])";
    row("header-star-include-then-all",
        "{\"id\":\"x\"," + request +
            R"(,"method":"PUT","credentials":"include"},"then":[{"api":"fetch","url":"http://api.test/x/d","method":"PUT","headers":{"X-A":"1"}},{"api":"fetch","url":"http://api.test/x/d","headers":{"X-A":"1"},"credentials":"include"}],"server":{"actual":{"headers":)" +
            withCredentials + R"(},"preflight":{"status":204,"headers":)" + withCredentials + "}}}",
        "P PUT; PUT; PUT; GET | ok ok ok", "P PUT; PUT; P PUT x-a; PUT; P GET x-a | ok ok failed",
        "P PUT; PUT; P PUT x-a; PUT; P GET x-a | ok ok failed", "P PUT; PUT; PUT; P GET x-a | ok ok failed");

    // Other loads
    const auto load = [&](const QByteArray& origin, const QByteArray& api, const QByteArray& url,
                          const QByteArray& page, const QByteArray& answer) {
        return R"({"id":"x","page_origin":")" + origin + "\"," + page + R"("request":{"api":)" + api +
               R"(,"url":")" + url + R"("},"server":{"actual":)" + answer + "}}";
    };
    row("track-nocors",
        load("http://app.test", "\"track\"", "http://api.test/x/d", {},
             R"({"headers":[["Content-Type","text/vtt"]],"body":"WEBVTT\n\n"})"),
        "- | failed", "- | failed", "- | failed", "GET@none | ok");
    row("orb-script-json",
        load("http://app.test", "\"script\"", "http://api.test/x/d", {},
             R"({"headers":[["Content-Type","application/json"]],"body":"{\"a\":1}"})"),
        "GET@none | failed", "GET@none | failed", "GET@none | failed", "GET@none | ok");
    row("mixed-localhost", load("https://app.test", "\"fetch\"", "http://localhost:8081/x/d", {}, open),
        "GET | ok", "GET | ok", "GET | ok", "- | failed");
    row("worker-cross", load("http://app.test", "\"worker\"", "http://api.test/x/d", {}, open), "- | failed",
        "- | failed", "- | failed", "- | failed");
    row("font-missing", load("http://app.test", "\"font\"", "http://api.test/x/d", {}, R"({"asset":"font"})"),
        "GET | failed", "GET | failed", "GET | failed", "GET@none | ok");
    row("preload-module-missing",
        load("http://app.test", R"("preload","as":"module")", "http://api.test/x/d", {},
             R"({"headers":[["Content-Type","text/javascript"]]})"),
        "GET | failed", "GET | failed", "GET | ok", "GET | failed");
    row("mixed-img", load("https://app.test", "\"img\"", "http://api.test/x/d", {}, R"({"asset":"png"})"),
        "GET@none | ok", "GET@none | ok", "GET@none | ok", "GET@none | ok");
    row("csp-upgrade",
        load("http://app.test", "\"fetch\"", "http://api.test/x/d",
             R"("page":{"headers":[["Content-Security-Policy","upgrade-insecure-requests"]]},)", open),
        "GET@https | ok", "GET@https | ok", "GET@https | ok", "GET@https | ok");

    const QByteArray upgradedWorker =
        R"("page":{"kind":"worker","headers":[["Content-Security-Policy","upgrade-insecure-requests"]]},)";
    row("upgrade-worker-worker-http-plain",
        load("http://app.test", "\"fetch\"", "http://api.test/x/d", upgradedWorker, open), "- | failed",
        "GET@https | ok", "- | failed", "- | failed");
    row("rest-worker-sharedworker-plain-upgrade-http",
        load("http://app.test", "\"fetch\"", "http://api.test/x/d",
             QByteArray(upgradedWorker).replace("worker", "sharedworker"), open),
        "- | failed", "GET@https | ok", "GET | ok", "- | failed");
    row("upgrade-worker-worker-localhost-plain",
        load("http://localhost", "\"fetch\"", "http://api.test/x/d", upgradedWorker, open), "GET@https | ok",
        "GET@https | ok", "GET | ok", "- | failed");
    const QByteArray reported =
        R"("page":{"headers":[["Content-Security-Policy","connect-src 'self'; script-src 'self'; report-uri /x/r"]]},)";
    row("report-put", load("http://app.test", "\"fetch\"", "http://api.test/x/d", reported, open),
        "POST | failed", "POST | failed", "POST | failed", "POST@null | failed");
    row("report-preload-script",
        load("http://app.test", R"("preload","as":"script")", "http://api.test/x/d", reported, open),
        "POST | failed", "POST | failed", "- | failed", "POST@null | failed");
    row("tests-api-url-encoded-cross",
        R"({"id":"x","page_origin":"http://app.test","request":{"api":"fetch","url":"http://api.test/x/%64"},"server":{"actual":{"headers":[["Access-Control-Allow-Origin","*"]]}}})",
        "GET | ok", "GET | ok", "GET | ok", "GET | failed");
    row("csp-star-with-port",
        load("http://app.test", "\"fetch\"", "http://api.test/x/d",
             R"("page":{"headers":[["Content-Security-Policy","connect-src *:80"]]},)", open),
        "GET | ok", "GET | ok", "GET | ok", "- | failed");
    row("media-same-anon",
        load("http://app.test", R"("media","mode":"cors")", "http://app.test/x/d", {},
             R"({"headers":[["Content-Type","video/webm"]],"body":"x"})"),
        "GET@none | failed", "GET@none | failed", "GET@none | failed", "GET; GET | failed");
    row("mixed-redirect-preload",
        R"({"id":"x","page_origin":"https://app.test","request":{"api":"preload","as":"script","url":"https://app.test/x/d"},"server":{"actual":{"status":302,"headers":[["Location","http://app.test/x/h1"]]}}})",
        "GET@none | failed", "GET@none | failed", "GET@none | failed", "GET@none | failed");

    const auto moved = [&](const QByteArray& api, const QByteArray& body) {
        return R"({"id":"x","page_origin":"http://app.test","request":{"api":")" + api +
               R"(","url":"http://api.test/x/d"},"server":{"actual":{"status":302,"headers":[["Access-Control-Allow-Origin","*"],["Location","http://api.test/x/h1"]]},"redirects":[{"url":"http://api.test/x/h1","actual":)" +
               body + "}]}}";
    };
    row("mixed-redirect-media-keep",
        moved("media", R"({"headers":[["Content-Type","video/webm"]],"body":"x"})"),
        "GET@none; GET@none | failed", "GET@none; GET@none | failed", "GET@none; GET@none | failed",
        "GET@none; GET@none; GET@none; GET@none | failed");
    row("mixed-redirect-css-mask-keep",
        moved("css-mask", R"({"headers":[["Access-Control-Allow-Origin","*"]],"asset":"png"})"),
        "GET; GET | unknown", "GET; GET | unknown", "GET; GET | unknown", "GET | unknown");
    row("mixed-upgrade-svg-use-own",
        load("https://app.test", "\"svg-use\"", "http://app.test/x/d",
             R"("page":{"headers":[["Content-Security-Policy","upgrade-insecure-requests"]]},)", open),
        "GET@none | unknown", "GET@none | unknown", "- | unknown", "GET@none | unknown");
    row("integrity-preload-fetch",
        load("http://app.test", R"("preload","as":"fetch","mode":"cors","integrity":"sha256-AAAA")",
             "http://api.test/x/d", {}, open),
        "GET | failed", "GET | ok", "GET | ok", "GET | ok");

    // Local Network Access
    const auto lna = [&](const QByteArray& origin, const QByteArray& url, const QByteArray& rest) {
        return load(origin, "\"fetch\"" + rest, url, {}, open);
    };
    row("lna-pub-loopback", lna("http://localhost:8090", "http://localhost:8081/x/d", {}), "GET | ok",
        "- | failed", "GET | ok", "GET | ok");
    row("lna-pub-pub", lna("http://localhost:8090", "http://pub.test:8090/x/d", {}), "GET | ok", "GET | ok",
        "GET | ok", "GET | ok");
    row("lna-local-loopback", lna("http://localhost:8091", "http://localhost:8081/x/d", {}), "GET | ok",
        "GET | ok", "GET | ok", "GET | ok");
    row("lna-spub-local", lna("https://pub.test:8490", "http://priv.test:8091/x/d", {}), "- | failed",
        "- | failed", "- | failed", "- | failed");
}

void TstDepartures::engines()
{
    QFETCH(QByteArray, json);
    const auto read = scenario::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY2(std::holds_alternative<scenario::Scenario>(read), json.constData());
    const auto& one = std::get<scenario::Scenario>(read);
    const auto said = [&](Engine engine) {
        const scenario::Prediction prediction = scenario::predict(one, engine);
        return wireOf(prediction, one.page.origin) + u" | "_s + endOf(prediction);
    };
    QTEST(said(Engine::Standard), "standard");
    QTEST(said(Engine::Chromium), "chromium");
    QTEST(said(Engine::Gecko), "gecko");
    QTEST(said(Engine::WebKit), "webkit");
}

void TstDepartures::localNetworkAccessNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("hint");
    QTest::addColumn<QByteArray>("symptom");
    QTest::addColumn<QByteArray>("detail");
    using B = QByteArray;
    QTest::newRow("permission") << B("https://pub.test:8490") << B("https://app.test/x/d") << B()
                                << B("local-network-permission") << B("loopback");
    QTest::newRow("insecure") << B("http://pub.test:8090") << B("http://app.test/x/d") << B()
                              << B("insecure-context-private-network") << B("loopback");
    QTest::newRow("mixed") << B("https://pub.test:8490") << B("http://priv.test:8091/x/d") << B()
                           << B("mixed-content") << B();
    QTest::newRow("hint lifts mixed content") << B("https://pub.test:8490") << B("http://priv.test:8091/x/d")
                                              << B("local") << B("local-network-permission") << B("local");
    QTest::newRow("wrong hint") << B("https://pub.test:8490") << B("http://priv.test:8091/x/d")
                                << B("loopback") << B("private-network-access") << B("hint-mismatch");
}

void TstDepartures::localNetworkAccessNamesWhatIsWrong()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, hint);
    scenario::Scenario one;
    one.page.origin = origin;
    one.request.url = url;
    one.request.targetAddressSpace = hint;
    const scenario::Prediction prediction = scenario::predict(one, Engine::Chromium);
    QVERIFY(prediction.failure);
    QTEST(fetch::slug(prediction.failure->symptom), "symptom");
    QTEST(prediction.failure->detail, "detail");
    QVERIFY(prediction.wire.isEmpty());
}

CROSSCHECK_TEST(tst_departures, TstDepartures)
#include "tst_departures.moc"

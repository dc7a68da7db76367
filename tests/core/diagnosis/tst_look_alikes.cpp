// What only looks like CORS is named for what it is, with whose it is to mend; and how a connection failed, where a text names it.
#include "causes/cause.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/told.h"
#include "intake/intake.h"
#include "intake/message/rows.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
diagnosis::Diagnosis toldBy(const QString& text)
{
    const intake::Understood understood = intake::understand(text.toUtf8());
    facts::Investigation investigation;
    investigation.paste = text;
    return diagnosis::diagnose(intake::merge(investigation, understood));
}
} // namespace

class TstLookAlikes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A recording without an answer tells nothing of a broken connection; its word for the failure may tell more.
    void recordedWithoutAnAnswer_data();
    void recordedWithoutAnAnswer();
    void isNamed_data();
    void isNamed();
    void bareFailure();
    void serversText_data();
    void serversText();
    void kinds();
    void outcome_data();
    void outcome();
};

void TstLookAlikes::isNamed_data()
{
    using causes::Side;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<int>("side");
    const auto row = [](const char* name, const QString& text, const QByteArray& root, Side side) {
        QTest::newRow(name) << text << root << int(side);
    };
    row("frame",
        u"Blocked a frame with origin 'http://localhost:9876' from accessing a cross-origin frame."_s.replace(
            u'\'', u'"'),
        "frame-script-access", Side::Page);
    row("framing",
        u"Refused to display 'https://a.example/' in a frame because it set 'X-Frame-Options' to 'deny'."_s,
        "framing-forbidden", Side::Server);
    row("framing, Firefox",
        u"Load denied by X-Frame-Options: https://a.example/ does not permit cross-origin framing."_s,
        "framing-forbidden", Side::Server);
    row("canvas",
        u"SecurityError: Failed to execute 'toDataURL' on 'HTMLCanvasElement': Tainted canvases may not be exported."_s,
        "canvas-without-cors", Side::Page);
    row("WebSocket",
        u"WebSocket connection to 'wss://a.example/ws' failed: Error during WebSocket handshake: Unexpected response code: 403"_s,
        "websocket-handshake", Side::Server);
    row("settings", u"panic: conflict settings: all origins disabled"_s, "origin-list-refused-by-library",
        Side::Server);
    row("postMessage",
        u"Failed to execute 'postMessage' on 'DOMWindow': The target origin provided ('https://a.example') "
        u"does not match the "
        "recipient window's origin ('https://b.example')."_s,
        "post-message-target", Side::Page);
    row("source map",
        u"DevTools failed to load source map: Could not load content for https://a.example/x.js.map: HTTP "
        u"error: status code "
        "404, net::ERR_HTTP_RESPONSE_CODE_FAILURE"_s,
        "source-map-missing", Side::Nobody);
    row("MIME type",
        u"Refused to execute script from 'https://a.example/x.js' because its MIME type ('text/html') is not "
        u"executable, and "
        "strict MIME type checking is enabled."_s,
        "wrong-mime-type", Side::Server);
    row("CSRF", u"Forbidden (403) CSRF verification failed. Request aborted."_s, "csrf-check-refuses",
        Side::Server);
    row("host", u"Blocked request. This host (\"a.example\") is not allowed."_s, "host-check-refuses",
        Side::Server);
    row("local file", u"Not allowed to load local resource: file:///C:/x.png"_s, "local-file-from-web",
        Side::Page);
    row("header of the answer", u"Refused to get unsafe header \"X-Total-Count\""_s, "unexposed-header",
        Side::Server);
    // A value between two quotes with nothing in it.
    row("empty value",
        u"Access to XMLHttpRequest at 'http://localhost:1323/login' from origin 'http://localhost:8800' has "
        u"been blocked by "
        "CORS policy: The 'Access-Control-Allow-Origin' header contains the invalid value ''."_s,
        "acao-empty", Side::Server);
    // By the code in the text, one reason of three.
    row("TLS on a port without", u"GET https://192.168.1.203:5050/a.css net::ERR_SSL_PROTOCOL_ERROR"_s,
        "https-to-http-port", Side::Page);
    row("other name", u"GET https://a.example/ net::ERR_CERT_COMMON_NAME_INVALID"_s, "tls-name-or-chain",
        Side::Server);
    row("unknown issuer", u"GET https://a.example/ net::ERR_CERT_AUTHORITY_INVALID"_s, "tls-self-signed",
        Side::Server);
    row("proxy", u"GET https://a.example/ net::ERR_TUNNEL_CONNECTION_FAILED"_s, "browser-proxy-fails",
        Side::Network);
    row("offline", u"GET https://a.example/ net::ERR_INTERNET_DISCONNECTED"_s, "no-way-to-address",
        Side::Network);
}

void TstLookAlikes::isNamed()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, root);
    QFETCH(const int, side);
    const diagnosis::Diagnosis diagnosis = toldBy(text);
    QVERIFY(!diagnosis.causes.isEmpty());
    QCOMPARE(diagnosis.causes.first().root, root);
    QCOMPARE(int(diagnosis.causes.first().side), side);
    QVERIFY(causes::find(root));
    QVERIFY2(!words::english(diagnosis.happened).contains(u"for a reason outside CORS"),
             qPrintable(words::english(diagnosis.happened)));
}

// A script that was told nothing proves nothing: neither page nor server is blamed.
void TstLookAlikes::bareFailure()
{
    for (const QString& text : {u"Uncaught (in promise) TypeError: Failed to fetch"_s,
                                u"TypeError: Load failed"_s, u"AxiosError: Network Error"_s}) {
        const diagnosis::Diagnosis diagnosis = toldBy(text);
        QVERIFY2(words::english(diagnosis.happened).contains(u"a line of its own"),
                 qPrintable(words::english(diagnosis.happened)));
        QVERIFY2(words::english(diagnosis.whoMustChange).startsWith(u"Who must change is not said"),
                 qPrintable(words::english(diagnosis.whoMustChange)));
    }
}

// A server's own text says who it is and how it refuses.
void TstLookAlikes::serversText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("platform");
    const auto row = [](const QString& text, const char* root, const char* platform) {
        QTest::newRow(qPrintable(text)) << text << QByteArray(root) << QByteArray(platform);
    };
    row(u"Error: Not allowed by CORS"_s, "origin-callback-throws-500", "express5");
    row(u"Disallowed CORS origin"_s, "origin-refused-400", "fastapi");
    row(u"Invalid CORS request"_s, "origin-refused-403", "spring-boot");
    row(u"CORS policy execution failed."_s, "origin-refused-silently", "aspnet-core");
    row(u"CORSResponse: This CORS request is not allowed."_s, "s3-no-rule-match", "");
}

void TstLookAlikes::serversText()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, root);
    QFETCH(const QByteArray, platform);
    const diagnosis::Diagnosis diagnosis = toldBy(text);
    QCOMPARE(diagnosis.causes.first().root, root);
    QCOMPARE(diagnosis.fix.platform, platform);
    QVERIFY(platform.isEmpty() || platforms::find(platform));
}

// Every kind tells something beside its symptom, and a row writes it.
void TstLookAlikes::kinds()
{
    QSet<QByteArrayView> written;
    for (const engines::CompiledRow& row : intake::allRows().rows())
        written.insert(row.row().about.kind.name());
    for (const std::string_view kind : fetch::textKinds) {
        QVERIFY2(diagnosis::toldByKind(kind), kind.data());
        QVERIFY2(written.contains(kind), kind.data());
    }
}

void TstLookAlikes::outcome_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("executed"); // how the sentence begins; empty: none
    using fetch::Outcome;
    QTest::newRow("frame")
        << uR"(Blocked a frame with origin "http://a.example" from accessing a cross-origin frame.)"_s
        << int(Outcome::Blocked) << QString();
    QTest::newRow("type")
        << u"Failed to load module script: Expected a JavaScript module script but the server "
           "responded with a MIME type of \"text/html\"."_s
        << int(Outcome::Blocked) << u"The server got the request"_s;
    QTest::newRow("refused") << u"GET http://a.example/ net::ERR_CONNECTION_REFUSED"_s
                             << int(Outcome::NetworkError) << u"No connection came about"_s;
    QTest::newRow("CORP") << u"GET http://a.example/ net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin"_s
                          << int(Outcome::Blocked) << u"The server got the request"_s;
    QTest::newRow("status") << u"GET http://a.example/ 404 (Not Found)"_s << int(Outcome::Unknown)
                            << u"The server did run the request and answered with status 404."_s;
}

void TstLookAlikes::outcome()
{
    QFETCH(const QString, text);
    QFETCH(const int, outcome);
    QFETCH(const QString, executed);
    const diagnosis::Diagnosis diagnosis = toldBy(text);
    const diagnosis::EngineVerdict& chromium = diagnosis.verdicts.at(1);
    QCOMPARE(chromium.engine, engines::Engine::Chromium);
    QVERIFY(chromium.known);
    QCOMPARE(int(chromium.verdict.outcome), outcome);
    const QString said = words::english(diagnosis.executedText);
    QVERIFY2(executed.isEmpty() ? said.isEmpty() : said.startsWith(executed), qPrintable(said));
}

void TstLookAlikes::recordedWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("executed");
    QTest::newRow("no word") << QByteArray() << QByteArray("executed.unknown");
    QTest::newRow("no reason") << QByteArray("net::ERR_FAILED") << QByteArray("executed.unknown");
    QTest::newRow("a blocker") << QByteArray("net::ERR_BLOCKED_BY_CLIENT")
                               << QByteArray("executed.no-stopped");
    QTest::newRow("broke off") << QByteArray("net::ERR_CONNECTION_RESET")
                               << QByteArray("executed.unknown-cut");
}

void TstLookAlikes::recordedWithoutAnAnswer()
{
    QFETCH(const QByteArray, error);
    const QByteArray har =
        R"({"log":{"entries":[{"request":{"method":"GET","url":"https://api.example/","headers":[{"name":"Origin",)"
        R"("value":"https://app.example"}]},"response":{"status":0,"headers":[],"_error":")" +
        error + R"("}}]}})";
    const facts::Investigation investigation = intake::merge({}, intake::understand(har));
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    QTEST(diagnosis.executedText.id(), "executed");
}

CROSSCHECK_TEST(tst_look_alikes, TstLookAlikes)
#include "tst_look_alikes.moc"

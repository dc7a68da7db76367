#include "states.h"

#include "exchanges/exchanges_station.h"
#include "practice/practice_server.h"
#include "session/session.h"
#include "window/practice_desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace crosscheck;
using namespace Qt::StringLiterals;
using desktop::MainWindow;

bool waitFor(const std::function<bool()>& condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 15000)
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    return condition();
}

namespace {
const QByteArray chromeError =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: Response to preflight request doesn't pass access control check: No "
    "'Access-Control-Allow-Origin' header is present on the requested resource.\n"
    "app.js:12 PUT https://api.example.com/items net::ERR_FAILED";
const QByteArray firefoxError =
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
    "https://api.example.com/items. (Reason: CORS request did not succeed). Status code: (null).";
const QByteArray severalErrors =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
    "Access to font at 'https://cdn.example.com/a.woff2' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://www.example.com' "
    "that is not equal to the supplied origin.\n";
const QByteArray curlCommand =
    "curl 'https://api.example.com/v2/items?page=3' -X PATCH -H 'Origin: https://app.example.com' "
    "-H 'Content-Type: application/json' -H 'X-Request-Id: 7f1c' --data '{\"name\":\"Ada\"}'";
const QByteArray nginxConfiguration =
    "location /api/ {\n    add_header Access-Control-Allow-Origin https://app.example.com;\n"
    "    if ($request_method = OPTIONS) {\n        add_header Content-Length 0;\n        return 204;\n    }\n"
    "    proxy_pass http://127.0.0.1:3000;\n}\n";
const char crossFrame[] =
    "Uncaught SecurityError: Blocked a frame with origin \"http://localhost:9876\" from accessing a "
    "cross-origin frame.";
const QByteArray mixedContent =
    "Mixed Content: The page at 'https://app.example.com/' was loaded over HTTPS, but requested an insecure "
    "resource 'http://api.example.com/items'. This request has been blocked; the content must be served over "
    "HTTPS.";

QJsonObject harEntry(const char* method, const char* url, int status, const char* allowed)
{
    const auto header = [](const char* name, const char* value) {
        return QJsonObject{{u"name"_s, QString::fromLatin1(name)}, {u"value"_s, QString::fromLatin1(value)}};
    };
    QJsonArray answer{header("Content-Type", "application/json")};
    if (allowed)
        answer.append(header("Access-Control-Allow-Origin", allowed));
    return {
        {u"startedDateTime"_s, u"2026-01-05T10:00:00.000Z"_s},
        {u"time"_s, 12},
        {u"request"_s, QJsonObject{{u"method"_s, QString::fromLatin1(method)},
                                   {u"url"_s, QString::fromLatin1(url)},
                                   {u"httpVersion"_s, u"HTTP/1.1"_s},
                                   {u"headers"_s, QJsonArray{header("Origin", "https://app.example.com")}}}},
        {u"response"_s, QJsonObject{{u"status"_s, status},
                                    {u"statusText"_s, u""_s},
                                    {u"httpVersion"_s, u"HTTP/1.1"_s},
                                    {u"headers"_s, answer},
                                    {u"content"_s, QJsonObject{{u"size"_s, 0}, {u"mimeType"_s, u""_s}}}}}};
}

QByteArray recording()
{
    const QJsonArray entries{
        harEntry("GET", "https://api.example.com/items", 200, "https://app.example.com"),
        harEntry("GET", "https://api.example.com/users/me", 401, nullptr),
        harEntry("GET", "https://cdn.example.com/fonts/inter.woff2", 200, "https://www.example.com"),
        harEntry("GET", "https://telemetry.example.net/collect?batch=20", 502, nullptr)};
    const QJsonObject log{{u"version"_s, u"1.2"_s},
                          {u"creator"_s, QJsonObject{{u"name"_s, u"browser"_s}, {u"version"_s, u"1"_s}}},
                          {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson();
}

bool isIdle(const MainWindow& window)
{
    return !window.session()->isTesting();
}

void again(MainWindow& window)
{
    const qsizetype before = window.session()->investigation().sends.size();
    window.test();
    waitFor([&] { return isIdle(window) && window.session()->investigation().sends.size() > before; });
}

void tested(MainWindow& window, const QByteArray& example)
{
    window.tryExample(example);
    again(window);
}

/// A page on http://localhost:5173 that asks for a URL of our own.
void requested(MainWindow& window, const QByteArray& url, const QByteArray& method = "GET")
{
    facts::Investigation next = window.session()->investigation();
    next.page.origin = "http://localhost:5173";
    next.request.url = url;
    next.request.method = method;
    window.session()->edit(u"Edit"_s, next);
}

void click(MainWindow& window, const char* name)
{
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>(QString::fromLatin1(name))) {
        if (button->isVisible())
            return button->click();
    }
    std::fprintf(stderr, "no button %s is in sight\n", name);
}

constexpr int toTheLeaf = 20; // the tree is not as deep

/// Answers the open question of the tree with its first choice; false where none is open.
bool answered(MainWindow& window)
{
    QApplication::processEvents();
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->objectName().startsWith(u"choice-"_s) && button->isVisible()) {
            button->click();
            QApplication::processEvents();
            return true;
        }
    }
    return false;
}

practice::PracticeServer& secure()
{
    static practice::PracticeServer server;
    if (server.tlsPort() == 0)
        server.listenTls();
    return server;
}

practice::PracticeServer& slow()
{
    static practice::PracticeServer server;
    if (server.port() == 0) {
        server.listen();
        scenario::Scenario late;
        late.id = "late";
        scenario::Route route;
        route.url = "http://127.0.0.1/late";
        scenario::ScriptedAnswer answer;
        answer.delayMs = 600000;
        route.actual = {answer};
        late.routes = {route};
        late.request.url = route.url;
        server.setScenarios({late});
    }
    return server;
}

void pane(MainWindow& window, const QByteArray& name)
{
    window.showStation("exchanges");
    if (auto* station = qobject_cast<desktop::ExchangesStation*>(window.station("exchanges")))
        station->showPane(name);
}

using Steps = std::function<void(MainWindow&)>;

void go(MainWindow& window, const QByteArray& station)
{
    if (!station.isEmpty())
        window.showStation(station);
}

Steps taken(const QByteArray& text, const QByteArray& station = {})
{
    return [text, station](MainWindow& window) {
        window.take(text);
        go(window, station);
    };
}

Steps testedAt(const QByteArray& example, const QByteArray& station = {})
{
    return [example, station](MainWindow& window) {
        tested(window, example);
        go(window, station);
    };
}

Steps testedPane(const QByteArray& example, const QByteArray& name)
{
    return [example, name](MainWindow& window) {
        tested(window, example);
        pane(window, name);
    };
}

/// The wizard after so many questions, each answered with its first choice.
Steps asked(int questions)
{
    return [questions](MainWindow& window) {
        window.showStation("cause");
        for (int i = 0; i < questions && answered(window); ++i) {
        }
    };
}

QByteArray secureUrl()
{
    return "https://localhost:" + QByteArray::number(secure().tlsPort()) + "/items";
}
} // namespace

QList<State> states()
{
    using History = State::History;
    QList<State> all{
        {u"empty"_s, [](MainWindow&) {}},
        {u"history"_s, [](MainWindow& w) { click(w, "history-button"); }, History::Filled},
        {u"history-newer"_s, [](MainWindow&) {}, History::Newer},
        {u"history-garbage"_s, [](MainWindow&) {}, History::Garbage},
        {u"recognised"_s, taken(chromeError)},
        {u"recognised-firefox"_s, taken(firefoxError)},
        {u"recognised-request"_s, taken(chromeError, "request")},
        {u"recognised-cause"_s, taken(chromeError, "cause")},
        {u"recognised-fix"_s, taken(chromeError, "fix")},
        {u"recognised-exchanges"_s, taken(chromeError, "exchanges")},
        {u"several"_s, taken(severalErrors)},
        {u"har"_s, taken(recording(), "message")},
        {u"unknown"_s, taken("it does not work")},
        {u"not-cors"_s, taken(mixedContent)},
        {u"look-alike"_s, taken(crossFrame)},
        {u"look-alike-cause"_s, taken(crossFrame, "cause")},
        {u"look-alike-fix"_s, taken(crossFrame, "fix")},
        {u"bare-failure"_s, taken("Uncaught (in promise) TypeError: Failed to fetch")},
        {u"curl"_s, taken(curlCommand)},
        {u"configuration"_s, taken(nginxConfiguration)},
        {u"url"_s, taken("https://api.example.com/items")},
        {u"reference"_s, [](MainWindow& w) { w.showReference("browsers"); }},
        {u"reference-platform"_s, [](MainWindow& w) { w.showReference("platform/nginx"); }},
        {u"wizard-1"_s, asked(0)},
        {u"wizard-2"_s, asked(1)},
        {u"wizard-3"_s, asked(2)},
        {u"wizard-4"_s, asked(3)},
        {u"wizard-leaf"_s, asked(toTheLeaf)},
        {u"wizard-how"_s,
         [](MainWindow& w) {
             asked(0)(w);
             click(w, "dontKnow");
         }},
        {u"running"_s,
         [](MainWindow& w) {
             requested(w, "http://127.0.0.1:" + QByteArray::number(slow().port()) + "/late");
             w.showStation("exchanges");
             w.test();
             waitFor([&] { return w.session()->phase() == "sent"; });
         }},
        {u"network-failure"_s,
         [](MainWindow& w) {
             requested(w, "http://127.0.0.1:9/items");
             again(w);
         }},
        {u"network-failure-cause"_s,
         [](MainWindow& w) {
             requested(w, "http://127.0.0.1:9/items");
             again(w);
             w.showStation("cause");
         }},
        {u"certificate"_s,
         [](MainWindow& w) {
             requested(w, secureUrl());
             again(w);
         }},
        {u"certificate-trusted"_s,
         [](MainWindow& w) {
             requested(w, secureUrl());
             again(w);
             click(w, "trustCertificate");
             waitFor([&] { return isIdle(w); });
         }},
        {u"contradiction"_s,
         [](MainWindow& w) {
             w.tryExample("healthy-simple");
             const QByteArray url = w.session()->investigation().request.url;
             w.take("Access to fetch at '" + url +
                    "' from origin 'http://localhost:5173' has been blocked by CORS policy: No "
                    "'Access-Control-Allow-Origin' header is present on the requested resource.");
             again(w);
             w.showStation("cause");
         }},
        {u"consent"_s, testedAt("healthy-preflighted")},
        {u"consent-exchanges"_s, testedAt("healthy-preflighted", "exchanges")},
        {u"probe"_s, testedAt("row-02-acao-mismatch", "cause")},
        {u"probe-sent"_s,
         [](MainWindow& w) {
             tested(w, "row-02-acao-mismatch");
             w.showStation("cause");
             QApplication::processEvents();
             click(w, "probeSend");
             waitFor([&] { return isIdle(w); });
         }},
        {u"steps"_s, testedPane("row-05-header-not-allowed", "steps")},
        {u"compare"_s,
         [](MainWindow& w) {
             tested(w, "row-01-acao-missing");
             facts::Investigation next = w.session()->investigation();
             next.request.url.replace("row-01", "healthy");
             w.session()->edit(u"Edit"_s, next);
             again(w);
             pane(w, "compare");
         }},
        {u"sent-twice"_s,
         [](MainWindow& w) {
             tested(w, "row-05-header-not-allowed");
             again(w);
             w.showStation("request");
             if (auto* sends = w.findChild<QTableView*>(u"request-sends"_s))
                 sends->selectAll();
             click(w, "request-compare");
         }},
        {u"what-if"_s, testedPane("row-01-acao-missing", "what-if")},
        {u"commands"_s,
         [](MainWindow& w) {
             tested(w, "row-01-acao-missing");
             if (auto* commands = w.findChild<QAction*>(u"commands"_s))
                 commands->trigger();
         }},
        {u"find"_s,
         [](MainWindow& w) {
             tested(w, "row-01-acao-missing");
             if (auto* find = w.findChild<QAction*>(u"find"_s))
                 find->trigger();
         }},
        {u"example"_s, [](MainWindow& w) { w.tryExample("row-05-header-not-allowed"); }},
        {u"passes-confirm"_s, testedAt("healthy-simple", "confirm")},
        {u"passes-fix"_s, testedAt("healthy-simple", "fix")},
        {u"warning-cause"_s, testedAt("row-13-authorization-not-covered-by-wildcard", "cause")},
        {u"fix-nginx"_s,
         [](MainWindow& w) {
             tested(w, "row-05-header-not-allowed");
             w.showStation("fix");
             QApplication::processEvents();
             click(w, "choose-nginx");
         }},
        {u"page-side-fix"_s, testedAt("row-12-local-network-permission", "fix")},
    };
    for (const QByteArray station : {"message", "request", "exchanges", "cause", "fix", "confirm"}) {
        all.append(
            {u"blocked-"_s + QString::fromLatin1(station), testedAt("row-05-header-not-allowed", station)});
    }
    for (const scenario::Scenario& each : desktop::PracticeDesk::examples())
        all.append({u"case-"_s + QString::fromUtf8(each.id), testedAt(each.id)});
    return all;
}

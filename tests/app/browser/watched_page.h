#pragma once

#include "practice/practice_server.h"
#include "support/route.h"

/// A practice page with two frames of other origins, a dedicated and a service worker, which ask for 30 things that fail in 12
/// ways among many that pass. The practice server plays pages and answers alike.
namespace crosscheck::test {

struct FailingKind
{
    const char* name;
    const char* symptom;
    const char* init; ///< of fetch()
};
inline const QList<FailingKind>& failingKinds()
{
    static const QList<FailingKind> all{
        {"missing", "acao-missing", "{}"},
        {"mismatch", "acao-mismatch", "{}"},
        {"wildcard", "acao-wildcard-with-credentials", "{credentials: 'include'}"},
        {"credentials", "acac-missing-or-not-true", "{credentials: 'include'}"},
        {"twice", "acao-multiple-values", "{}"},
        {"refused", "preflight-status-not-ok", "{method: 'PUT'}"},
        {"bare", "preflight-missing-acao", "{method: 'PUT'}"},
        {"method", "method-not-allowed", "{method: 'DELETE'}"},
        {"header", "header-not-allowed", "{headers: {'x-a': '1'}}"},
        {"moved", "redirect-denied", "{}"},
        {"invalid", "acao-invalid-value", "{}"},
        {"moving", "preflight-redirect", "{method: 'PUT'}"},
    };
    return all;
}

inline scenario::Route withPreflight(scenario::Route route, int status, const http::HeaderList& headers)
{
    scenario::ScriptedAnswer answer;
    answer.status = status;
    answer.headers = headers;
    answer.body.clear();
    route.preflight = {answer};
    return route;
}

inline QByteArray html(const QByteArray& script, const QByteArray& body = {})
{
    return "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><body>" + body + "<script>" +
           script + "</script>";
}

/// fetch() lines for some kinds, to `api`, marked with who asks.
inline QByteArray asking(const QByteArray& api, const QByteArray& who, int from, int count, int good)
{
    QByteArray out;
    for (int i = from; i < from + count; ++i) {
        const FailingKind& kind = failingKinds().at(i % failingKinds().size());
        out += QByteArray("fetch('") + api + "/f/" + kind.name + "?who=" + who + "', " + kind.init +
               ").catch(() => 0);\n";
    }
    out += "for (let i = 0; i < " + QByteArray::number(good) + "; ++i) fetch('" + api + "/g?who=" + who +
           "&n=' + i).catch(() => 0);\n";
    return out;
}

/// The answers; `origin` is what the exact ones let in, `elsewhere` where a redirect goes.
inline QList<scenario::Route> failingAnswers(const QByteArray& origin, const QByteArray& elsewhere)
{
    const http::Header any{"Access-Control-Allow-Origin", "*"};
    const http::Header exact{"Access-Control-Allow-Origin", origin};
    return {
        route("/g", 200, {any}),
        route("/f/missing", 200, {}),
        route("/f/mismatch", 200, {{"Access-Control-Allow-Origin", "https://other.example"}}),
        route("/f/wildcard", 200, {any, {"Access-Control-Allow-Credentials", "true"}}),
        route("/f/credentials", 200, {exact}),
        route("/f/twice", 200, {exact, any}),
        withPreflight(route("/f/refused", 200, {any}), 405, {any}),
        withPreflight(route("/f/bare", 200, {any}), 204, {}),
        withPreflight(route("/f/method", 200, {any}), 204, {any, {"Access-Control-Allow-Methods", "GET"}}),
        withPreflight(route("/f/header", 200, {any}), 204, {any}),
        route("/f/moved", 302, {any, {"Location", elsewhere + "/f/missing?moved"}}),
        route("/f/invalid", 200, {{"Access-Control-Allow-Origin", "nonsense"}}),
        withPreflight(route("/f/moving", 200, {any}), 301, {any, {"Location", elsewhere + "/g"}}),
    };
}

/// One practice server, which a page of it also asks under a name that is foreign to the page.
class OnePage
{
public:
    OnePage()
    {
        QVERIFY(m_server.listen());
        announce(m_server.port());
        const QByteArray port = QByteArray::number(m_server.port());
        origin = "http://localhost:" + port;
        api = "http://127.0.0.1:" + port;
    }
    void play(const QList<scenario::Route>& routes)
    {
        scenario::Scenario scenario;
        scenario.id = "page";
        scenario.routes = routes;
        m_server.setScenarios({scenario});
    }
    QByteArray origin, api;

private:
    practice::PracticeServer m_server;
};

} // namespace crosscheck::test

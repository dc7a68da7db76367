// What is told of a request that a watched page made: its body to the byte, and the cookies that stayed behind.
#include "browser/watcher.h"
#include "chosen.h"
#include "diagnosis/witness.h"
#include "support/test.h"
#include "watched_page.h"

#include <QJsonDocument>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstWatchedRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodies_data();
    void bodies();
    void withheldCookies();
};

void TstWatchedRequest::bodies_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("chromium") << int(browser::Family::Chromium);
    QTest::newRow("firefox") << int(browser::Family::Firefox);
}

// What a request that failed sent, to the byte; and what it got, where the browser gives that out.
void TstWatchedRequest::bodies()
{
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    test::OnePage page;
    const QByteArray &origin = page.origin, &api = page.api;
    QList<scenario::Route> routes = {
        test::route("/page", 200, {{"Content-Type", "text/html"}},
                    test::html("const form = new FormData; form.append('a', 'b');\n"
                               "form.append('file', new File(['in a file'], 'x.txt'));\n"
                               "for (const [name, body] of Object.entries({text: 'gr\u00fc\u00df', form, "
                               "blob: new Blob(['in a blob']), bytes: new Uint8Array([0, 255, 1]), "
                               "long: 'x'.repeat(100000)}))\n"
                               "  fetch('" +
                               api +
                               "/' + name, {method: 'POST', body}).catch(() => 0);\n"
                               "fetch('" +
                               api +
                               "/json', {method: 'PUT', body: '{\"a\":1}', headers: {'Content-Type': "
                               "'application/json'}}).catch(() => 0);\n"))};
    for (const QByteArray name : {"text", "form", "blob", "bytes", "long", "json"})
        routes += test::route('/' + name, 200, {}, "the server's own words");
    page.play(routes);
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.url = origin + "/page";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty() || followed.seen.size() == 6, test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    QHash<QByteArray, QByteArray> sent;
    for (const facts::Investigation& one : std::as_const(followed.seen)) {
        const QByteArray name = one.request.url.mid(api.size() + 1);
        QVERIFY2(one.request.body, name.constData());
        sent.insert(name, one.request.body->bytes);
        const http::Exchange& last = one.sends.first().exchanges.last();
        if (name == "json") { // never sent: its preflight failed
            QCOMPARE(last.kind, http::Exchange::Kind::Preflight);
            continue;
        }
        QCOMPARE(last.request.body, one.request.body->bytes);
        if (browser->family == browser::Family::Firefox)
            QCOMPARE(last.answer.response.body, QByteArray("the server's own words"));
    }
    QCOMPARE(sent.value("text"), QByteArray("gr\xc3\xbc\xc3\x9f"));
    QCOMPARE(sent.value("blob"), QByteArray("in a blob"));
    QCOMPARE(sent.value("bytes"), QByteArray("\0\xff\1", 3));
    QCOMPARE(sent.value("long"), QByteArray(100000, 'x'));
    QCOMPARE(sent.value("json"), QByteArray("{\"a\":1}"));
    QVERIFY2(sent.value("form").contains("name=\"a\"\r\n\r\nb\r\n") &&
                 sent.value("form").contains("in a file"),
             sent.value("form").constData());
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
}

// A cookie that was set by the site itself and is not sent along from another: its name and why, never its value.
void TstWatchedRequest::withheldCookies()
{
    NEED_BROWSER(browser, browser::Family::Chromium);
    test::OnePage page;
    const QByteArray &origin = page.origin, &api = page.api;
    QList<scenario::Route> routes = {
        test::route("/login", 302,
                    {{"Set-Cookie", "lax=kept-secret; SameSite=Lax"},
                     {"Set-Cookie", "strict=kept-secret; SameSite=Strict"},
                     {"Location", origin + "/page"}}),
        test::route("/page", 200, {{"Content-Type", "text/html"}},
                    test::html("fetch('" + api +
                               "/with', {credentials: 'include'}).catch(() => 0);\n"
                               "fetch('" +
                               api + "/without').catch(() => 0);\n")),
        test::route("/with", 200, {{"Access-Control-Allow-Origin", origin}}),
        test::route("/without", 200, {})};
    page.play(routes);
    browser::WatchTask task;
    task.launch.browser = *browser;
    task.url = api + "/login";
    browser::Watcher watcher;
    test::Followed followed(watcher);
    watcher.start(task);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.sentence.isEmpty() || followed.seen.size() == 2, test::longestMs);
    QVERIFY2(followed.sentence.isEmpty(), qPrintable(followed.sentence));
    for (const facts::Investigation& one : std::as_const(followed.seen)) {
        const facts::Witness& witness = one.witnesses.first();
        const bool with = one.request.url.endsWith("/with");
        QStringList held;
        for (const words::Text& because : diagnosis::withheldCookies(witness))
            held.append(words::english(because));
        const QString all = held.join(u'\n');
        QVERIFY2(all.contains(u"“lax” was not sent: with SameSite=Lax"_s) == with &&
                     all.contains(u"“strict” was not sent: with SameSite=Strict"_s) == with &&
                     !all.contains(u"own reason"_s),
                 qPrintable(all));
        QVERIFY(!QJsonDocument(diagnosis::toJson(witness)).toJson().contains("kept-secret"));
        QCOMPARE(one.request.credentials == fetch::Credentials::Include, with);
        for (const http::Exchange& exchange : one.sends.first().exchanges)
            QVERIFY(!http::contains(exchange.request.headers, "cookie"));
    }
    watcher.stop();
    QTRY_VERIFY_WITH_TIMEOUT(followed.ended, test::longestMs);
}

CROSSCHECK_TEST(tst_watched_request, TstWatchedRequest)
#include "tst_watched_request.moc"

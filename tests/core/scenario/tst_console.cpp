#include "scenario/prediction.h"
#include "support/test.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;
using engines::Engine;
using namespace Qt::StringLiterals;

/// What a console says beside the reason of a failure: of the page's policies, of a redirect that is stopped, of digests.
class TstConsole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notesOfThePolicyAreToldOnceForAllRequests_data();
    void notesOfThePolicyAreToldOnceForAllRequests();
    void webkitTellsOfAnUpgradeAlsoWhereTheImageIsThere();
    void firefoxBlocksWhatAStoppedRedirectLeaves_data();
    void firefoxBlocksWhatAStoppedRedirectLeaves();
    void firefoxReadsDigestsWhenTheyAreNeeded_data();
    void firefoxReadsDigestsWhenTheyAreNeeded();
};

namespace {

QStringList said(Engine engine, const QByteArray& json)
{
    const auto read = scenario::fromJson(QJsonDocument::fromJson(json).object());
    if (!std::holds_alternative<scenario::Scenario>(read))
        return {u"no scenario"_s};
    return scenario::predict(std::get<scenario::Scenario>(read), engine).console;
}

QByteArray pageWith(const QByteArray& policy)
{
    return R"("page":{"headers":[["Content-Security-Policy",")" + policy + R"("]]},)";
}

} // namespace

void TstConsole::notesOfThePolicyAreToldOnceForAllRequests_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("note");
    QTest::newRow("chromium") << Engine::Chromium
                              << u"Unrecognized Content-Security-Policy directive 'foo-src'."_s;
    QTest::newRow("gecko") << Engine::Gecko
                           << u"Content-Security-Policy: Couldn’t process unknown directive ‘foo-src’"_s;
    QTest::newRow("webkit") << Engine::WebKit
                            << u"Unrecognized Content-Security-Policy directive 'foo-src'."_s;
}

void TstConsole::notesOfThePolicyAreToldOnceForAllRequests()
{
    QFETCH(Engine, engine);
    QFETCH(QString, note);
    const QByteArray request = R"({"api":"fetch","url":"http://api.test/x/d"})";
    QCOMPARE(said(engine, R"({"id":"x","page_origin":"http://app.test",)" + pageWith("foo-src x") +
                              R"("request":)" + request + R"(,"then":[)" + request +
                              R"(],"server":{"actual":{"headers":[["Access-Control-Allow-Origin","*"]]}}})"),
             QStringList{note});
}

void TstConsole::webkitTellsOfAnUpgradeAlsoWhereTheImageIsThere()
{
    const QByteArray shape = R"({"api":"css-shape","url":"http://api.test/x/d"})";
    const QStringList lines =
        said(Engine::WebKit,
             R"({"id":"x","page_origin":"https://app.test","request":)" + shape + R"(,"then":[)" + shape +
                 R"(],"server":{"actual":{"headers":[["Access-Control-Allow-Origin","*"]],"asset":"png"}}})");
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first(), lines.last());
}

void TstConsole::firefoxBlocksWhatAStoppedRedirectLeaves_data()
{
    QTest::addColumn<QByteArray>("api");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("reason");
    using B = QByteArray;
    QTest::newRow("image") << B("img") << B("http://api.test")
                           << u"after sniff: status code is not in allowed range"_s;
    QTest::newRow("script") << B("script") << B("http://api.test")
                            << u"after sniff: status code is not in allowed range"_s;
    QTest::newRow("media") << B("media") << B("http://api.test") << u"after sniff: media request"_s;
    QTest::newRow("an answer of the page's own origin") << B("img") << B("http://app.test") << QString();
    QTest::newRow("fetch() is no element") << B("fetch") << B("http://api.test") << QString();
}

void TstConsole::firefoxBlocksWhatAStoppedRedirectLeaves()
{
    QFETCH(QByteArray, api);
    QFETCH(QByteArray, from);
    QFETCH(QString, reason);
    const QStringList lines = said(
        Engine::Gecko,
        R"({"id":"x","page_origin":"http://app.test",)" +
            pageWith("default-src 'self' http://api.test 'unsafe-inline'") + R"("request":{"api":")" + api +
            R"(","mode":"no-cors","url":")" + from +
            R"(/x/d"},"server":{"actual":{"status":302,"headers":[["Location","http://other.test/x/h1"]]}}})");
    const bool isElement = api != "fetch";
    const QStringList blocked = lines.filter(u"OpaqueResponseBlocking. Reason"_s);
    QVERIFY(!isElement || !lines.isEmpty());
    QCOMPARE(blocked.size(), reason.isEmpty() ? 0 : 1);
    if (!reason.isEmpty())
        QVERIFY2(blocked.first().contains(u"“http://api.test/x/d”"_s) && blocked.first().contains(reason),
                 qPrintable(blocked.first()));
}

void TstConsole::firefoxReadsDigestsWhenTheyAreNeeded_data()
{
    QTest::addColumn<QByteArray>("integrity");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QStringList>("notes");
    using B = QByteArray;
    const QString none = u"The integrity attribute does not contain any valid metadata."_s;
    QTest::newRow("no digest") << B("foo") << true
                               << QStringList{u"The script element has a malformed hash in its integrity "
                                              "attribute: “foo”. The correct format is “<hash "
                                              "algorithm>-<hash value>”."_s,
                                              none};
    QTest::newRow("an unknown algorithm")
        << B("md5-AAAA") << true
        << QStringList{u"Unsupported hash algorithm in the integrity attribute: “md5”"_s, none};
    QTest::newRow("an answer that nobody may read") << B("foo") << false << QStringList();
}

void TstConsole::firefoxReadsDigestsWhenTheyAreNeeded()
{
    QFETCH(QByteArray, integrity);
    QFETCH(bool, readable);
    const QByteArray headers = readable ? R"([["Access-Control-Allow-Origin","*"]])" : "[]";
    QStringList lines = said(
        Engine::Gecko,
        R"({"id":"x","page_origin":"http://app.test","request":{"api":"fetch","url":"http://api.test/x/d","integrity":")" +
            integrity + R"("},"server":{"actual":{"headers":)" + headers + "}}}");
    QCOMPARE(lines.removeIf([](const QString& line) { return line.startsWith(u"Cross-Origin"); }) > 0,
             !readable);
    QTEST(lines, "notes");
}

CROSSCHECK_TEST(tst_console, TstConsole)
#include "tst_console.moc"

#include "diagnosis/header_judgement.h"
#include "support/test.h"

using namespace crosscheck;
using diagnosis::HeaderJudgement;
using diagnosis::HeaderSign;
using Part = HeaderJudgement::Part;

namespace {

facts::Send sendOf(const QByteArray& method = "GET", bool credentials = false)
{
    facts::Send send;
    send.page.origin = "https://app.example.com";
    send.request.url = "https://api.example.com/x";
    send.request.method = method;
    if (credentials)
        send.request.credentials = fetch::Credentials::Include;
    return send;
}

http::Exchange exchangeOf(http::Exchange::Kind kind, const http::HeaderList& asked, int status,
                          const http::HeaderList& answer)
{
    http::Exchange exchange;
    exchange.kind = kind;
    exchange.request.method = kind == http::Exchange::Kind::Preflight ? "OPTIONS" : "GET";
    exchange.request.url = "https://api.example.com/x";
    exchange.request.headers = {{"Origin", "https://app.example.com"}};
    exchange.request.headers += asked;
    exchange.answer.response.status = status;
    exchange.answer.response.headers = answer;
    return exchange;
}

/// The judgement of an answer's header; fails the test where there is none.
HeaderJudgement of(const QList<HeaderJudgement>& all, const QByteArray& name, int nth = 0)
{
    for (const HeaderJudgement& judgement : all) {
        if (judgement.part == Part::Response && judgement.name == name && nth-- == 0)
            return judgement;
    }
    return {-1, Part::Response, -9, {}, HeaderSign::Unknown, {}};
}

} // namespace

class TstHeaderJudgement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowOrigin_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        QTest::addColumn<bool>("credentials");
        QTest::addColumn<HeaderSign>("sign");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const QList<QByteArray>& lines, bool credentials,
                            HeaderSign sign, const char* reason) {
            QTest::newRow(name) << lines << credentials << sign << QByteArray(reason);
        };
        row("exact", {"https://app.example.com"}, false, HeaderSign::Good, "header-acao-exact");
        row("exact with blanks round it", {" https://app.example.com\t"}, true, HeaderSign::Good,
            "header-acao-exact");
        row("star", {"*"}, false, HeaderSign::Good, "header-acao-star");
        row("star with credentials", {"*"}, true, HeaderSign::Wrong, "header-acao-star-credentials");
        row("two lines", {"https://app.example.com", "*"}, false, HeaderSign::Wrong, "header-acao-repeated");
        row("the same line twice", {"https://app.example.com", "https://app.example.com"}, false,
            HeaderSign::Wrong, "header-acao-repeated");
        row("list", {"https://a.example, https://app.example.com"}, false, HeaderSign::Wrong,
            "header-acao-list");
        row("slash", {"https://app.example.com/"}, false, HeaderSign::Wrong, "header-acao-slash");
        row("path", {"https://app.example.com/x"}, false, HeaderSign::Wrong, "header-acao-path");
        row("scheme", {"http://app.example.com"}, false, HeaderSign::Wrong, "header-acao-scheme");
        row("port", {"https://app.example.com:8443"}, false, HeaderSign::Wrong, "header-acao-port");
        row("case", {"https://App.example.com"}, false, HeaderSign::Wrong, "header-acao-case");
        row("no scheme", {"app.example.com"}, false, HeaderSign::Wrong, "header-acao-no-scheme");
        row("pattern", {"https://*.example.com"}, false, HeaderSign::Wrong, "header-acao-pattern");
        row("empty", {""}, false, HeaderSign::Wrong, "header-acao-empty");
        row("null", {"null"}, false, HeaderSign::Wrong, "header-acao-null");
        row("another", {"https://www.example.com"}, false, HeaderSign::Wrong, "header-acao-other");
    }
    void allowOrigin()
    {
        QFETCH(QList<QByteArray>, lines);
        QFETCH(bool, credentials);
        QFETCH(HeaderSign, sign);
        QFETCH(QByteArray, reason);
        facts::Send send = sendOf("GET", credentials);
        http::HeaderList answer;
        for (const QByteArray& line : lines)
            answer.append(http::Header{"access-control-allow-origin", line});
        send.exchanges = {exchangeOf(http::Exchange::Kind::Actual, {}, 200, answer)};
        const QList<HeaderJudgement> all = diagnosis::judgeHeaders(send);
        for (int i = 0; i < lines.size(); ++i) {
            const HeaderJudgement judged = of(all, "Access-Control-Allow-Origin", i);
            QCOMPARE(judged.line, i);
            QCOMPARE(judged.sign, sign);
            QCOMPARE(judged.reason.id(), reason);
            QVERIFY(!words::english(judged.reason).contains(QLatin1Char('%')));
        }
    }

    void whatIsMissingIsNamed()
    {
        facts::Send send = sendOf("PUT", true);
        send.exchanges = {exchangeOf(
            http::Exchange::Kind::Preflight,
            {{"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", "x-a,x-b"}}, 405,
            {})};
        const QList<HeaderJudgement> all = diagnosis::judgeHeaders(send);
        for (const char* name : {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials",
                                 "Access-Control-Allow-Methods", "Access-Control-Allow-Headers"}) {
            QCOMPARE(of(all, name).sign, HeaderSign::Missing);
            QCOMPARE(of(all, name).line, -1);
        }
        QVERIFY(words::english(of(all, "Access-Control-Allow-Headers").reason)
                    .contains(QStringLiteral("x-a, x-b")));
        const auto status =
            std::find_if(all.begin(), all.end(), [](const auto& j) { return j.part == Part::Status; });
        QVERIFY(status != all.end());
        QCOMPARE(status->sign, HeaderSign::Wrong);
    }

    void preflightLists_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("credentials");
        QTest::addColumn<HeaderSign>("sign");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* header, const char* value, bool credentials,
                            HeaderSign sign, const char* reason) {
            QTest::newRow(name) << QByteArray(header) << QByteArray(value) << credentials << sign
                                << QByteArray(reason);
        };
        const char* methods = "Access-Control-Allow-Methods";
        const char* headers = "Access-Control-Allow-Headers";
        row("method listed", methods, "GET, PATCH", true, HeaderSign::Good, "header-acam-good");
        row("method not listed", methods, "GET, PUT", false, HeaderSign::Wrong, "header-acam-wrong");
        row("method in another case", methods, "patch", false, HeaderSign::Wrong, "header-acam-case");
        row("star", methods, "*", false, HeaderSign::Good, "header-acam-star");
        row("star with credentials", methods, "*", true, HeaderSign::Wrong, "header-acam-star-credentials");
        row("no list of tokens", methods, "GET, P@TCH", false, HeaderSign::Wrong, "header-list-malformed");
        row("headers listed in any case", headers, "X-A, AUTHORIZATION", true, HeaderSign::Good,
            "header-acah-good");
        row("one not listed", headers, "x-a", false, HeaderSign::Wrong, "header-acah-wrong");
        row("star and Authorization", headers, "*", false, HeaderSign::Warning,
            "header-acah-star-authorization");
        row("star with Authorization named", headers, "*, authorization", false, HeaderSign::Good,
            "header-acah-star");
        row("star in headers with credentials", headers, "*", true, HeaderSign::Wrong,
            "header-acah-star-credentials");
    }
    void preflightLists()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, credentials);
        QFETCH(HeaderSign, sign);
        QFETCH(QByteArray, reason);
        facts::Send send = sendOf("PATCH", credentials);
        send.exchanges = {exchangeOf(http::Exchange::Kind::Preflight,
                                     {{"Access-Control-Request-Method", "PATCH"},
                                      {"Access-Control-Request-Headers", "authorization,x-a"}},
                                     204, {{header, value}})};
        const HeaderJudgement judged = of(diagnosis::judgeHeaders(send), header);
        QCOMPARE(judged.sign, sign);
        QCOMPARE(judged.reason.id(), reason);
    }

    void onlyTheRightAnswerCounts()
    {
        facts::Send send = sendOf();
        send.exchanges = {exchangeOf(http::Exchange::Kind::Actual, {}, 200,
                                     {{"Access-Control-Allow-Origin", "https://app.example.com"},
                                      {"Access-Control-Allow-Methods", "PUT"}})};
        const QList<HeaderJudgement> all = diagnosis::judgeHeaders(send);
        QCOMPARE(of(all, "Access-Control-Allow-Methods").reason.id(), QByteArray("header-preflight-only"));
        QCOMPARE(of(all, "Vary").sign, HeaderSign::Warning);
        send.exchanges.first().answer.response.headers.append(http::Header{"Vary", "Accept-Encoding, origin"});
        QCOMPARE(of(diagnosis::judgeHeaders(send), "Vary").sign, HeaderSign::Good);
    }

    void sameOriginAndOpaqueAreNotJudged()
    {
        facts::Send send = sendOf();
        send.page.origin = "https://api.example.com";
        send.exchanges = {exchangeOf(http::Exchange::Kind::Actual, {}, 200, {})};
        send.exchanges.first().request.headers.clear();
        QCOMPARE(diagnosis::judgeHeaders(send).size(), 0);
        send = sendOf();
        send.request.initiator = page::Initiator::Img;
        send.exchanges = {exchangeOf(http::Exchange::Kind::Actual, {}, 200, {})};
        QCOMPARE(diagnosis::judgeHeaders(send).size(), 0);
        send.request.crossorigin = QByteArray();
        QCOMPARE(of(diagnosis::judgeHeaders(send), "Access-Control-Allow-Origin").sign, HeaderSign::Missing);
    }

    void anAnswersHeaderInTheRequestIsNamed()
    {
        facts::Send send = sendOf();
        send.exchanges = {
            exchangeOf(http::Exchange::Kind::Actual, {{"Access-Control-Allow-Origin", "*"}}, 200, {})};
        const QList<HeaderJudgement> all = diagnosis::judgeHeaders(send);
        QVERIFY(std::any_of(all.begin(), all.end(), [](const HeaderJudgement& j) {
            return j.part == Part::Request && j.line == 1 && j.sign == HeaderSign::Wrong;
        }));
    }

    void aTaintedOriginIsNamed()
    {
        facts::Send send = sendOf();
        send.exchanges = {exchangeOf(http::Exchange::Kind::Actual, {}, 200,
                                     {{"Access-Control-Allow-Origin", "https://app.example.com"}})};
        send.exchanges.first().request.headers = {{"Origin", "null"}};
        const QList<HeaderJudgement> all = diagnosis::judgeHeaders(send);
        QCOMPARE(all.first().reason.id(), QByteArray("header-origin-null"));
        QCOMPARE(of(all, "Access-Control-Allow-Origin").sign, HeaderSign::Wrong);
    }

    void theGuiltyOneIsFound()
    {
        facts::Send send = sendOf("PUT");
        send.exchanges = {
            exchangeOf(http::Exchange::Kind::Preflight, {{"Access-Control-Request-Method", "PUT"}}, 404,
                       {{"Access-Control-Allow-Origin", "https://app.example.com"}}),
        };
        const QList<HeaderJudgement> all = diagnosis::judgeHeaders(send);
        fetch::Failure failure;
        failure.preflight = true;
        failure.symptom = fetch::Symptom::PreflightStatusNotOk;
        auto at = diagnosis::guilty(all, send, failure);
        QVERIFY(at);
        QCOMPARE(all.at(*at).part, Part::Status);
        failure.symptom = fetch::Symptom::MethodNotAllowed;
        failure.header = "access-control-allow-methods";
        at = diagnosis::guilty(all, send, failure);
        QVERIFY(at);
        QCOMPARE(all.at(*at).name, QByteArray("Access-Control-Allow-Methods"));
        failure.preflight = false;
        QVERIFY(!diagnosis::guilty(all, send, failure));
    }
};

CROSSCHECK_TEST(tst_header_judgement, TstHeaderJudgement)
#include "tst_header_judgement.moc"

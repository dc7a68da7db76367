#include "facts/classify.h"
#include "facts/ids.h"
#include "facts/json.h"
#include "facts/source_text.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace crosscheck;
using namespace crosscheck::facts;
using namespace Qt::StringLiterals;

class TstFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStrongestSourceCounts()
    {
        FactSet facts;
        facts.add("preflight.status", qint64(404), {Source::Kind::Exchange, 0});
        facts.add("preflight.status", qint64(204), {Source::Kind::Message, 0});
        QCOMPARE(facts.number("preflight.status"), std::optional<qint64>(404));
        facts.add("preflight.status", qint64(401), {Source::Kind::Person, -1});
        QCOMPARE(facts.number("preflight.status"), std::optional<qint64>(401));
        QVERIFY(!facts.number("response.status"));
        QVERIFY(!facts.truth("preflight.status"));
    }

    void anAnswerGivenAgainReplacesTheOldOne()
    {
        FactSet facts;
        facts.add("preflight.sent", true, {Source::Kind::Wizard, -1});
        facts.add("preflight.sent", false, {Source::Kind::Wizard, -1});
        QCOMPARE(facts.all().size(), 1);
        QCOMPARE(facts.truth("preflight.sent"), std::optional(false));
    }

    void twoSourcesThatDifferAreAContradiction()
    {
        FactSet facts;
        facts.add("response.acao-lines", qint64(0), {Source::Kind::Message, 0});
        QVERIFY(facts.contradictions().isEmpty());
        facts.add("response.acao-lines", qint64(1), {Source::Kind::Exchange, 1});
        QCOMPARE(facts.contradictions().size(), 1);
        QCOMPARE(facts.contradictions().first().second.source.kind, Source::Kind::Exchange);
        facts.add("response.acao-lines", qint64(0), {Source::Kind::Person, -1});
        QVERIFY2(facts.contradictions().isEmpty(), "a correction by hand is no contradiction");
    }

    // What is stored may come from a newer program or a damaged file, and a recording from a stranger.
    void numbersThatStandForNothing()
    {
        const auto exchange = [](int number) {
            return QJsonObject{{u"kind"_s, number}, {u"source"_s, number}, {u"failure"_s, number}};
        };
        for (const int number : {-1, 99, 1 << 30}) {
            const QJsonObject page{{u"kind"_s, number}, {u"space"_s, number}};
            const QJsonObject stored{
                {u"format"_s, 1},
                {u"page"_s, page},
                {u"request"_s, QJsonObject{{u"mode"_s, number}}},
                {u"sends"_s,
                 QJsonArray{QJsonObject{{u"page"_s, page}, {u"exchanges"_s, QJsonArray{exchange(number)}}}}}};
            const std::optional<Investigation> read = investigationFromJson(stored);
            QVERIFY(read);
            QCOMPARE(read->page.kind, page::PageKind::Normal);
            QVERIFY(!read->page.space && !read->request.mode);
            QCOMPARE(read->sends.size(), 1);
            const http::Exchange& first = read->sends.first().exchanges.first();
            QCOMPARE(first.answer.failure, http::NetworkFailure::None);
            QCOMPARE(first.source, http::Exchange().source);
        }
    }

    /// What a recording says beside the exchanges is kept with them, and what it doesn't say takes no room.
    void saidIsKept()
    {
        Send send;
        send.request.url = "https://api.example/";
        QVERIFY(!sendToJson(send).contains(u"said"_s));
        send.said = {
            {u"Access to fetch"_s, u"GET failed"_s}, u"https://app.example/a.js:1:2"_s, "net::ERR_FAILED"};
        const Send read = sendFromJson(sendToJson(send));
        QCOMPARE(read.said.console, send.said.console);
        QCOMPARE(read.said.source, send.said.source);
        QCOMPARE(read.said.error, send.said.error);
    }

    void acao_data()
    {
        QTest::addColumn<QList<QByteArray>>("values");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("kind");
        const auto row = [](const char* kind, const QList<QByteArray>& values,
                            const char* origin = "https://app.example.com") {
            const QByteArray name = QByteArray(kind) + " " + values.join('|');
            QTest::newRow(name.constData()) << values << QByteArray(origin) << QByteArray(kind);
        };
        row("match", {"https://app.example.com"});
        row("match", {" https://app.example.com\t"});
        row("match", {"null"}, "null");
        row("star", {"*"});
        row("missing", {});
        row("lines", {"*", "*"});
        row("list", {"https://app.example.com, https://b.example"});
        row("list", {"https://app.example.com https://b.example"});
        row("empty", {""});
        row("placeholder", {"$http_origin"});
        row("placeholder", {"undefined"});
        row("placeholder", {"${ORIGIN}"});
        row("pattern", {"https://*.example.com"});
        row("null", {"null"});
        row("slash", {"https://app.example.com/"});
        row("slash", {"https://app.example.com/index.html"});
        row("case", {"https://App.example.com"});
        row("default-port", {"https://app.example.com:443"});
        row("scheme", {"http://app.example.com"});
        row("port", {"https://app.example.com:8443"});
        row("port", {"http://localhost:5174"}, "http://localhost:5173");
        row("loopback-name", {"http://127.0.0.1:5173"}, "http://localhost:5173");
        row("www", {"https://www.example.com"}, "https://example.com");
        row("invalid", {"app.example.com"});
        row("other", {"https://prod.example.org"});
        row("other", {"http://localhost:3000"}, "https://localhost:5173");
    }
    void acao()
    {
        QFETCH(QList<QByteArray>, values);
        QFETCH(QByteArray, origin);
        QTEST(acaoKind(values, origin), "kind");
    }

    void redirects()
    {
        QCOMPARE(redirectDifference("http://a.example/x", "https://a.example/x"), QByteArray("scheme"));
        QCOMPARE(redirectDifference("https://a.example/x", "/x/"), QByteArray("slash"));
        QCOMPARE(redirectDifference("https://a.example/x/", "https://a.example/x"), QByteArray("slash"));
        QCOMPARE(redirectDifference("https://a.example/x", "https://www.a.example/x"), QByteArray("www"));
        QCOMPARE(redirectDifference("https://a.example/x", "https://cdn.example/x"), QByteArray("host"));
        QCOMPARE(redirectDifference("https://a.example/x", "https://idp.example/login?next=x"),
                 QByteArray("login"));
        QCOMPARE(redirectDifference("https://a.example/x", "/y"), QByteArray("path"));
    }

    void factsOfAnAnswer()
    {
        http::Response response;
        response.status = 204;
        response.headers = {{"Access-Control-Allow-Origin", "*"},
                            {"Vary", "Accept, origin"},
                            {"Set-Cookie", "sid=secret; Path=/"}};
        FactSet facts;
        addAnswer(facts, "preflight", response, "https://a.example", {Source::Kind::Exchange, 0});
        QCOMPARE(facts.bytes("preflight.acao-kind"), std::optional<QByteArray>("star"));
        QCOMPARE(facts.truth("preflight.vary-origin"), std::optional(true));
        QCOMPARE(facts.list("preflight.set-cookie"), std::optional(QList<QByteArray>{"sid; Path=/"}));
        for (const Fact& fact : facts.all())
            QVERIFY2(isFact(fact.id), fact.id.constData());
        facts.add("preflight.sent", true, {Source::Kind::Exchange, 0});
        copyAnswer(facts, "preflight", "failed");
        QCOMPARE(facts.number("failed.status"), std::optional<qint64>(204));
        QVERIFY(!facts.find("failed.sent"));
    }

    void everyIdHasItsSentence()
    {
        QByteArray previous;
        for (const FactInfo& info : factTable()) {
            QVERIFY2(previous < info.id, info.id.constData());
            const QString sentence = words::english(info.text);
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'…'), info.id.constData());
            previous = info.id;
        }
    }

    void valuesAreShown()
    {
        QCOMPARE(display(Value(QByteArray("a\xfc\n"))), QStringLiteral("a\\xFC\\x0A"));
        QCOMPARE(display(Value(QList<QByteArray>{"a", "b"})), QStringLiteral("a, b"));
        QCOMPARE(display(Value(true)), QStringLiteral("true"));
        QCOMPARE(display(Source{Source::Kind::Exchange, 0}), QStringLiteral("exchange 1"));
        QCOMPARE(words::say(sourceText({Source::Kind::Exchange, 0})), QStringLiteral("exchange 1"));
        QCOMPARE(words::say(sourceText({Source::Kind::Message, -1})), QStringLiteral("message"));
        for (int kind = 0; kind <= int(Source::Kind::Replay); ++kind)
            QVERIFY2(!sourceText({Source::Kind(kind), -1}).isEmpty(), QByteArray::number(kind).constData());
    }
};

CROSSCHECK_TEST(tst_facts, TstFacts)
#include "tst_facts.moc"

#include "report/markdown.h"
#include "report/server_message.h"
#include "report/wire_text.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    facts::Investigation investigation;
    diagnosis::Diagnosis diagnosis;
};

Case blocked(bool preflight)
{
    Case made;
    facts::Investigation& investigation = made.investigation;
    investigation.page.origin = "https://app.example.com";
    investigation.request.method = preflight ? "PUT" : "GET";
    investigation.request.url = "https://api.example.com/x?token=abcdef";
    facts::Send send;
    send.page = investigation.page;
    send.request = investigation.request;
    http::Exchange exchange;
    exchange.kind = preflight ? http::Exchange::Kind::Preflight : http::Exchange::Kind::Actual;
    exchange.request.method = preflight ? "OPTIONS" : "GET";
    exchange.request.url = investigation.request.url;
    exchange.request.headers = {
        {"Host", "api.example.com"}, {"Origin", "https://app.example.com"}, {"User-Agent", "x"}};
    if (preflight)
        exchange.request.headers +=
            {{"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", "x-a"}};
    exchange.answer.response.status = 204;
    send.exchanges = {exchange};
    investigation.sends = {send};

    diagnosis::EngineVerdict verdict;
    verdict.verdict.outcome = fetch::Outcome::Blocked;
    fetch::Failure failure;
    failure.symptom = preflight ? fetch::Symptom::PreflightMissingAcao : fetch::Symptom::AcaoMissing;
    failure.preflight = preflight;
    failure.origin = "https://app.example.com";
    failure.status = 204;
    verdict.verdict.failure = failure;
    made.diagnosis.verdicts = {verdict};
    diagnosis::RankedCause cause;
    cause.symptom = failure.symptom;
    cause.side = causes::Side::Server;
    made.diagnosis.causes = {cause};
    policy::Policy policy;
    policy.origins = {"https://app.example.com"};
    policy.methods = {"GET", "PUT"};
    policy.requestHeaders = {"x-a"};
    made.diagnosis.fix.policy = policy;
    return made;
}

} // namespace

class TstServerMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What isn't known is left out: no request line without an address, no blank for a reason that isn't there.
    void exchangeAsText()
    {
        http::Exchange exchange;
        exchange.answer.response.status = 200;
        exchange.answer.response.version = "HTTP/2";
        exchange.answer.response.headers = {{"vary", "Origin"}};
        QCOMPARE(report::exchangeText(exchange), u"HTTP/2 200\nvary: Origin\n"_s);
        exchange.answer.response.status = 0;
        QCOMPARE(report::exchangeText(exchange), u"Answer (status not known)\nvary: Origin\n"_s);
        exchange.answer.response.status = 200;
        exchange.request.method = "GET";
        exchange.request.url = "https://a.example/";
        exchange.answer.response.reason = "OK";
        QCOMPARE(report::exchangeText(exchange),
                 u"GET https://a.example/\n\nHTTP/2 200 OK\nvary: Origin\n"_s);
    }
    void aProxyIsNothingForWhoeverRunsTheServer()
    {
        Case made = blocked(false);
        made.diagnosis.fix.platform = "nginx";
        QVERIFY(!report::serverMessage(made.investigation, made.diagnosis).configuration.isEmpty());
        for (const char* platform : {"vite-proxy", "page-fetch"}) {
            made.diagnosis.fix.platform = platform;
            QVERIFY(report::serverMessage(made.investigation, made.diagnosis).configuration.isEmpty());
        }
    }

    void aDoubtDoesntKeepTheFixOutOfTheReport()
    {
        Case made = blocked(false);
        made.diagnosis.fix.platform = "nginx";
        made.diagnosis.fix.policy->maxAge = 1'000'000;
        made.diagnosis.fix.problems = policy::validate(*made.diagnosis.fix.policy);
        QVERIFY(!made.diagnosis.fix.problems.isEmpty() && policy::isSound(made.diagnosis.fix.problems));
        QVERIFY(report::toMarkdown(made.investigation, made.diagnosis, {}).contains(u"add_header"_s));
    }
    void threeSentencesAndTwoLines()
    {
        for (const bool preflight : {true, false}) {
            const Case made = blocked(preflight);
            const report::ServerMessage message = report::serverMessage(made.investigation, made.diagnosis);
            QCOMPARE(message.sentences.size(), 3);
            QCOMPARE(message.proofs.size(), 2);
            const QString text = report::plainText(message);
            QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"%3"_s), qPrintable(text));
            QVERIFY(text.contains(u"https://app.example.com"_s));
            QVERIFY(text.contains(u"Access-Control-Allow-Origin: https://app.example.com"_s));
            QVERIFY2(!text.contains(u"abcdef"_s), "a token in the URL must not leave the window");
            QCOMPARE(text.contains(u"curl -i -X OPTIONS"_s), preflight);
            QVERIFY(!text.contains(u"User-Agent"_s));
        }
    }

    void aRequestThatChangesDataAndHasNoPreflight()
    {
        Case made = blocked(false);
        made.investigation.request.method = "POST";
        http::Exchange& exchange = made.investigation.sends.first().exchanges.first();
        exchange.request.method = "POST";
        exchange.request.body = "a=1";
        const report::ServerMessage message = report::serverMessage(made.investigation, made.diagnosis);
        QCOMPARE(message.sentences.size(), 3);
        QCOMPARE(message.proofs.size(), 2);
        QVERIFY2(message.proofs.at(0).line.contains(u"--data-raw 'a=1'"_s), "the request itself");
        // The second line may be run as often as one likes.
        const QString question = message.proofs.at(1).line;
        QVERIFY2(question.startsWith(u"curl -i -X OPTIONS "_s), qPrintable(question));
        QVERIFY2(question.contains(u"-H 'Origin: https://app.example.com'"_s), qPrintable(question));
        QVERIFY2(question.contains(u"-H 'Access-Control-Request-Method: POST'"_s), qPrintable(question));
        QVERIFY(!question.contains(u"a=1"_s));
    }

    void nothingIsSaidWhereTheServerIsRight()
    {
        Case made = blocked(true);
        made.diagnosis.causes.first().side = causes::Side::Page;
        QVERIFY(report::serverMessage(made.investigation, made.diagnosis).isEmpty());
        made = blocked(true);
        made.diagnosis.verdicts.first().verdict = {};
        QVERIFY(report::serverMessage(made.investigation, made.diagnosis).isEmpty());
        QCOMPARE(report::plainText({}), QString());
    }

    void everySymptomHasItsSentence()
    {
        for (const fetch::Symptom symptom : fetch::allSymptoms()) {
            Case made = blocked(true);
            made.diagnosis.verdicts.first().verdict.failure->symptom = symptom;
            made.diagnosis.verdicts.first().verdict.failure->value = "v";
            const report::ServerMessage message = report::serverMessage(made.investigation, made.diagnosis);
            const QString sentence = words::english(message.sentences.at(1));
            QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QLatin1Char('%')),
                     qPrintable(sentence));
        }
    }

    void curlSurvivesTheShell()
    {
        http::Request request;
        request.method = "POST";
        request.url = "https://api.example.com/it's";
        request.headers = {{"X-Odd", "a\xff"},
                           {"X-Empty", ""},
                           {"Authorization", "Bearer secret-token"},
                           {"Content-Length", "3"}};
        request.body = "a'b";
        const QString line = report::curlLine(request);
        QVERIFY2(line.contains(u"'https://api.example.com/it'\\''s'"_s), qPrintable(line));
        QVERIFY2(line.contains(u"-H $'X-Odd: a\\xff'"_s), qPrintable(line));
        QVERIFY2(line.contains(u"-H 'X-Empty;'"_s), qPrintable(line));
        QVERIFY2(line.contains(u"--data-raw 'a'\\''b'"_s), qPrintable(line));
        QVERIFY(!line.contains(u"secret-token"_s));
        QVERIFY(!line.contains(u"Content-Length"_s));
        QVERIFY(!line.contains(u"-X POST"_s));
    }

    void bytesAreMadeVisible()
    {
        QCOMPARE(report::visibleBytes("a b \t "), u"a b·\\x09·"_s);
        QCOMPARE(report::visibleBytes("\xc3\xa9\n"), u"\\xc3\\xa9\\x0a"_s);
        QCOMPARE(report::visibleBytes("   "), u"···"_s);
    }
};

CROSSCHECK_TEST(tst_server_message, TstServerMessage)
#include "tst_server_message.moc"

#include "page/csp.h"
#include "page/integrity.h"
#include "page/integrity_policy.h"
#include "support/test.h"

using namespace crosscheck;
using page::IntegrityItem;

class TstIntegrity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordIsReadByItsGrammar_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("fault");
        QTest::newRow("hash") << QByteArray("sha256-abc+/=") << int(IntegrityItem::Fault::None);
        QTest::newRow("for URLs") << QByteArray("sha384-a_b-") << int(IntegrityItem::Fault::None);
        QTest::newRow("option") << QByteArray("sha512-abc?x=y") << int(IntegrityItem::Fault::None);
        QTest::newRow("star") << QByteArray("sha256-*") << int(IntegrityItem::Fault::Malformed);
        QTest::newRow("only an option") << QByteArray("sha256-?x") << int(IntegrityItem::Fault::Malformed);
        QTest::newRow("comma") << QByteArray("sha256-abc=,sha256-def=")
                               << int(IntegrityItem::Fault::Malformed);
        QTest::newRow("upper case") << QByteArray("SHA256-abc")
                                    << int(IntegrityItem::Fault::UnknownAlgorithm);
        QTest::newRow("old hash") << QByteArray("sha1-abc") << int(IntegrityItem::Fault::UnknownAlgorithm);
        QTest::newRow("hyphened") << QByteArray("sha-256-abc") << int(IntegrityItem::Fault::UnknownAlgorithm);
    }
    void aWordIsReadByItsGrammar()
    {
        QFETCH(QByteArray, word);
        QFETCH(int, fault);
        const QList<IntegrityItem> items = page::integrityItems(word);
        QCOMPARE(items.size(), 1);
        QCOMPARE(int(items.first().fault), fault);
        QCOMPARE(items.first().text, word);
    }
    void whatIsNoHashCountsForNothing()
    {
        QVERIFY(page::matchesIntegrity("x", "sha256-*"));
        QVERIFY(page::matchesIntegrity("x", "md5-abc SHA256-abc"));
        QVERIFY(!page::matchesIntegrity("x", "md5-abc SHA256-abc", fetch::HashNames::AnyCase));
        QVERIFY(!page::matchesIntegrity("x", "sha256-abc"));
    }
    void onlyTheStrongestAlgorithmCounts()
    {
        const QByteArray weak = "sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE="; // of "x"
        QVERIFY(page::matchesIntegrity("x", weak));
        QVERIFY(page::matchesIntegrity("x", "sha256-abc " + weak));
        QVERIFY(!page::matchesIntegrity("x", weak + " sha512-abc"));
        QCOMPARE(page::strongestIntegrity(page::integrityItems(weak + " sha384-abc sha384-def")).size(), 2);
    }
    void aHyphenedNameIsKnownWhereTheBrowserKnowsIt()
    {
        QVERIFY(page::matchesIntegrity("x", "sha-256-abc"));
        QVERIFY(!page::matchesIntegrity("x", "sha-256-abc", fetch::HashNames::Hyphened));
    }
    void aKeyIsNamedWithItsBytes()
    {
        QVERIFY(page::namesKey("sha256-abc ed25519-AAAA="));
        QVERIFY(!page::namesKey("ed25519-"));
        QVERIFY(!page::namesKey("ED25519-AAAA"));
    }
    void aPolicyListsEachHashOfAScript()
    {
        const auto forbids = [](const QByteArray& policy, const QByteArray& integrity) {
            const page::ContentSecurityPolicy policies({{"Content-Security-Policy", policy}});
            return policies
                .violation(*url::parseOrNull("http://api.test/x"), {"script-src-elem", "script-src"}, false,
                           {integrity, true})
                .has_value();
        };
        QVERIFY(!forbids("script-src 'SHA256-a_b-'", "sha256-a/b+ md5-x"));
        QVERIFY(forbids("script-src 'sha256-abc'", "sha256-abc sha512-def"));
        QVERIFY(forbids("script-src 'sha256-abc'", "md5-x"));
        QVERIFY(forbids("script-src 'sha256-abc'", {}));
    }
    void whatScriptsLoadIsTrustedWithThem()
    {
        const QList<QByteArray> script{"script-src-elem", "script-src", "default-src"};
        const QList<QByteArray> worker{"worker-src", "child-src", "script-src", "default-src"};
        const http::HeaderList two{
            {"Content-Security-Policy", "script-src 'self', script-src 'strict-dynamic'"}};
        const url::Url at = *url::parseOrNull("http://api.test/x");
        page::ContentSecurityPolicy::Reading reading;
        const auto forbids = [&](const http::HeaderList& headers, const QList<QByteArray>& directives,
                                 bool classic) {
            return page::ContentSecurityPolicy(headers, reading)
                .violation(at, directives, false, {{}, classic})
                .has_value();
        };
        QVERIFY(!forbids({{"Content-Security-Policy", "worker-src 'strict-dynamic'"}}, worker, false));
        QVERIFY(forbids(two, script, false));
        reading.strictDynamicOfScriptsOnly = reading.strictDynamicLooksAtElements = true;
        QVERIFY(forbids({{"Content-Security-Policy", "worker-src 'strict-dynamic'"}}, worker, false));
        QVERIFY(!forbids({{"Content-Security-Policy", "script-src 'strict-dynamic'"}}, worker, false));
        QVERIFY(forbids(two, script, true));
        QVERIFY(!forbids(two, script, false));
    }
    void aPolicyIsADictionaryOfLists()
    {
        const fetch::Profile profile;
        const auto forbids = [&](const QByteArray& value) {
            return page::integrityPolicyIn({{"Integrity-Policy", value}}, profile).forbids;
        };
        QVERIFY(forbids("blocked-destinations=(script)"));
        QVERIFY(forbids("sources=(inline), blocked-destinations=(style script), endpoints=(a b)"));
        QVERIFY(!forbids("blocked-destinations=script"));
        QVERIFY(!forbids("blocked-destinations=(style)"));
        QVERIFY(!forbids("blocked-destinations=(script), sources=()"));
        QVERIFY(!forbids("blocked-destinations=(script"));
        QVERIFY(!page::integrityPolicyIn({}, profile).asks());
    }
    void aScriptNeedsAHashAndCors()
    {
        const fetch::Profile profile;
        page::PageRequest request;
        request.initiator = page::Initiator::Script;
        const auto url = url::parseOrNull("https://api.test/x.js");
        QVERIFY(page::lacksIntegrity(request, fetch::Mode::Cors, *url, profile));
        request.integrity = "sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=";
        QVERIFY(!page::lacksIntegrity(request, fetch::Mode::Cors, *url, profile));
        QVERIFY(page::lacksIntegrity(request, fetch::Mode::NoCors, *url, profile));
        request.initiator = page::Initiator::Stylesheet;
        QVERIFY(!page::lacksIntegrity(request, fetch::Mode::NoCors, *url, profile));
    }
};

CROSSCHECK_TEST(tst_integrity, TstIntegrity)
#include "tst_integrity.moc"

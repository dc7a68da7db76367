#include "diagnosis/diagnosis.h"
#include "facts/ids.h"
#include "support/test.h"

using namespace crosscheck;

/// A pasted configuration alone, with nothing sent, tells what will fail.
class TstConfiguration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFaultIsNamed_data()
    {
        QTest::addColumn<QByteArray>("fact");
        QTest::addColumn<bool>("value");
        QTest::addColumn<QByteArray>("cause");
        const auto row = [](const char* fact, bool value, const char* cause) {
            QTest::addRow("%s %d", fact, value) << QByteArray(fact) << value << QByteArray(cause);
        };
        namespace id = facts::id;
        row(id::configNginxIfAddHeader, true, "preflight-missing-acao nginx-if-is-its-own-level");
        row(id::configNginxIfAddHeader, false, "");
        row(id::configNginxNoAlways, true, "acao-missing nginx-add-header-no-always");
        row(id::configNginxNoAlways, false, "");
        row(id::configExpressOptionsStar, true, "server-config-invalid express5-options-star");
        row(id::logPathToRegexp, true, "server-config-invalid express5-options-star");
        row(id::configExpressOriginThrows, true, "acao-missing origin-callback-throws-500");
        row(id::configStarWithCredentials, true, "acao-wildcard-with-credentials wildcard-with-include");
    }
    void aFaultIsNamed()
    {
        QFETCH(QByteArray, fact);
        QFETCH(bool, value);
        QFETCH(QByteArray, cause);
        facts::Investigation investigation;
        investigation.given.add(fact, value, {facts::Source::Kind::Configuration, 0});
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QByteArray found;
        if (!diagnosis.causes.isEmpty()) {
            const diagnosis::RankedCause& first = diagnosis.causes.first();
            found = fetch::slug(first.symptom) + ' ' + first.root;
            QCOMPARE(first.because.first().fact, fact);
            // Nothing was sent and nothing was seen: neither is claimed.
            QCOMPARE(diagnosis.executed, diagnosis::Executed::Unknown);
            QCOMPARE(diagnosis.executedText.id(), QByteArray("executed.unknown-not-seen"));
        }
        QCOMPARE(found, cause);
    }

    void aValueThatNoPageHas_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("cause");
        const auto row = [](const char* value, const char* origin, const char* cause) {
            QTest::addRow("%s for %s", value, *origin ? origin : "anybody")
                << QByteArray(value) << QByteArray(origin) << QByteArray(cause);
        };
        row("http://localhost:3000/", "", "acao-mismatch acao-trailing-slash");
        row("localhost:3000", "", "acao-invalid-value acao-no-scheme");
        row("https://a.example, https://b.example", "", "acao-multiple-values acao-list-in-one-header");
        row("https://a.example", "", "");
        row("*", "", "");
        row("$allowed", "", "");
        row("https://a.example", "https://a.example", "");
        row("http://localhost:3000", "http://127.0.0.1:3000", "acao-mismatch localhost-vs-127");
        row("https://www.a.example", "https://a.example", "acao-mismatch acao-www-or-subdomain");
    }
    void aValueThatNoPageHas()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, origin);
        facts::Investigation investigation;
        investigation.page.origin = origin;
        investigation.given.add(facts::id::configAcao, value, {facts::Source::Kind::Configuration, 0});
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        const QByteArray found = diagnosis.causes.isEmpty() ? QByteArray()
                                                            : fetch::slug(diagnosis.causes.first().symptom) +
                                                                  ' ' + diagnosis.causes.first().root;
        QTEST(found, "cause");
        for (const diagnosis::RankedCause& cause : diagnosis.causes) {
            for (const causes::Because& because : cause.because)
                QVERIFY2(!words::english(because.text).endsWith(u"is ."),
                         qPrintable(words::english(because.text)));
        }
    }
};

CROSSCHECK_TEST(tst_configuration, TstConfiguration)
#include "tst_configuration.moc"

#include "support/record.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
struct Row
{
    const char* scenario;
    const char* symptom;
    const char* root;
};
// The rows, each with the symptom and the root that its scenario must show.
constexpr Row rows[] = {
    {"row-01-acao-missing", "acao-missing", "no-cors-anywhere"},
    {"row-02-acao-mismatch", "acao-mismatch", "acao-static-other-env"},
    {"row-02-origin-refused-silently", "acao-missing", "origin-refused-silently"},
    {"row-03-preflight-status-not-ok", "preflight-status-not-ok", "options-not-routed"},
    {"row-04-acao-wildcard-with-credentials", "acao-wildcard-with-credentials", "wildcard-with-include"},
    {"row-05-header-not-allowed", "header-not-allowed", "preflight-header-missing-in-acah"},
    {"row-06-method-not-allowed", "method-not-allowed", "preflight-method-missing"},
    {"row-08-acao-mismatch", "acao-mismatch", "acao-trailing-slash"},
    {"row-09-acao-mismatch", "acao-mismatch", "acao-scheme-differs"},
    {"row-10-acao-mismatch", "acao-mismatch", "acao-port-differs"},
    {"row-11-redirect-denied", "redirect-denied", "redirect-to-host-without-cors"},
    {"row-12-local-network-permission", "local-network-permission", "lna-prompt-denied"},
};

facts::Investigation investigation(const QString& name)
{
    const std::optional<scenario::Scenario> read =
        test::readScenario(QStringLiteral(CROSSCHECK_RESOURCES "/practice/") + name + u".json"_s);
    return read ? test::investigationOf(*read) : facts::Investigation();
}

QByteArray describe(const diagnosis::Diagnosis& diagnosis)
{
    return QJsonDocument(diagnosis::toJson({}, diagnosis)).toJson();
}

bool hasWarning(const diagnosis::Diagnosis& diagnosis, QByteArrayView id, QByteArrayView root)
{
    for (const QList<diagnosis::Warning>& list : {diagnosis.warnings, diagnosis.findings}) {
        for (const diagnosis::Warning& warning : list) {
            if (warning.id == id && warning.root == root)
                return true;
        }
    }
    return false;
}
} // namespace

class TstPractice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreNamed_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QByteArray>("symptom");
        QTest::addColumn<QByteArray>("root");
        for (const Row& row : rows)
            QTest::newRow(row.scenario)
                << QString::fromLatin1(row.scenario) << QByteArray(row.symptom) << QByteArray(row.root);
    }
    void rowsAreNamed()
    {
        QFETCH(QString, scenario);
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigation(scenario));
        QVERIFY2(!found.causes.isEmpty(), describe(found).constData());
        QTEST(fetch::slug(found.causes.first().symptom), "symptom");
        QFETCH(QByteArray, root);
        QVERIFY2(found.causes.first().root == root, describe(found).constData());
        QCOMPARE(diagnosis::exitStatus(found), 1);
        QVERIFY(!words::english(found.happened).isEmpty());
        QVERIFY(!words::english(found.whoMustChange).isEmpty());
        QVERIFY(!words::english(found.executedText).isEmpty());
    }

    void theFixPasses_data() { rowsAreNamed_data(); }
    void theFixPasses()
    {
        QFETCH(QString, scenario);
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigation(scenario));
        if (scenario == u"row-12-local-network-permission") {
            QVERIFY2(!found.fix.policy, "no header of the server gives the browser's permission");
            return;
        }
        QVERIFY(found.fix.policy);
        QVERIFY(policy::isSound(found.fix.problems));
        QCOMPARE(found.fix.after.size(), 4);
        for (const diagnosis::EngineVerdict& verdict : found.fix.after)
            QVERIFY2(!verdict.verdict.failure,
                     qPrintable(engines::displayName(verdict.engine) + u' ' +
                                QString::fromLatin1(verdict.verdict.failure
                                                        ? fetch::slug(verdict.verdict.failure->symptom)
                                                        : QByteArray())));
    }

    void nothingBlockedIsNoCause_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const QString& name : test::practiceScenarios()) {
            if (name.contains(u"near") || name.startsWith(u"healthy"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void nothingBlockedIsNoCause()
    {
        QFETCH(QString, scenario);
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigation(scenario));
        QVERIFY2(found.causes.isEmpty(), describe(found).constData());
        QCOMPARE(diagnosis::exitStatus(found), 0);
        QVERIFY(!found.fix.policy);
    }

    void row7IsAFinding()
    {
        const diagnosis::Diagnosis found =
            diagnosis::diagnose(investigation(u"row-07-credentials-not-sent"_s));
        QVERIFY2(found.causes.isEmpty(), describe(found).constData());
        QVERIFY2(hasWarning(found, "credentials-not-sent", "credentials-not-sent"),
                 describe(found).constData());
        QCOMPARE(diagnosis::exitStatus(found), 0);
        QVERIFY(!hasWarning(diagnosis::diagnose(investigation(u"row-07-near"_s)), "credentials-not-sent",
                            "credentials-not-sent"));
    }

    void row12SaysThatTheHeaderIsFolklore()
    {
        const diagnosis::Diagnosis found =
            diagnosis::diagnose(investigation(u"row-12-local-network-permission"_s));
        QVERIFY2(hasWarning(found, "pna-header-folklore", "pna-header-folklore"),
                 describe(found).constData());
        QCOMPARE(found.executed, diagnosis::Executed::No);
    }

    void row13IsAWarning()
    {
        const diagnosis::Diagnosis found =
            diagnosis::diagnose(investigation(u"row-13-authorization-not-covered-by-wildcard"_s));
        QVERIFY2(found.causes.isEmpty(), describe(found).constData());
        QVERIFY2(hasWarning(found, "authorization-not-covered-by-wildcard", "authorization-vs-star"),
                 describe(found).constData());
        QCOMPARE(diagnosis::exitStatus(found), 0);
        QVERIFY(!hasWarning(diagnosis::diagnose(investigation(u"row-13-near"_s)),
                            "authorization-not-covered-by-wildcard", "authorization-vs-star"));
    }
};

CROSSCHECK_TEST(tst_practice, TstPractice)
#include "tst_practice.moc"

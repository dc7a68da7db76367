// The card's rows from end to end: each practice scenario fails with its row's symptom and root, passes with the headers of
// its own fix, and its near miss stays clean; the same answers read back from a HAR or a what-if say the same.
#include "facts/json.h"
#include "intake/intake.h"
#include "practice/practice_server.h"
#include "report/har.h"
#include "session/session.h"
#include "support/test.h"

using namespace crosscheck;

namespace {
QByteArray tagged(const scenario::Scenario& scenario, const QString& prefix)
{
    for (const QString& tag : scenario.tags) {
        if (tag.startsWith(prefix))
            return tag.mid(prefix.size()).toLatin1();
    }
    return {};
}

QByteArray traceText(const diagnosis::EngineVerdict& verdict)
{
    QByteArray out;
    for (const fetch::Step& step : verdict.trace)
        out += step.id + ' ' + QByteArray::number(int(step.result)) + '\n';
    return out;
}

QByteArray causesText(const diagnosis::Diagnosis& diagnosis)
{
    QByteArray out;
    for (const diagnosis::RankedCause& cause : diagnosis.causes)
        out += fetch::slug(cause.symptom) + '/' + cause.root + ' ';
    for (const diagnosis::Warning& warning : diagnosis.warnings)
        out += "warning:" + warning.id + ' ';
    for (const diagnosis::Warning& finding : diagnosis.findings)
        out += "finding:" + finding.id + ' ';
    return out;
}

bool blocked(const diagnosis::EngineVerdict& verdict)
{
    using fetch::Outcome;
    return verdict.verdict.outcome != Outcome::Ok && verdict.verdict.outcome != Outcome::Opaque &&
           verdict.verdict.outcome != Outcome::Unknown;
}
} // namespace

class TstRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.listen(), qPrintable(m_server.errorString()));
        m_server.setScenarios(practice::builtIn());
        QVERIFY(practice::builtIn().size() >= 26);
    }

    void everyScenario_data()
    {
        QTest::addColumn<int>("index");
        const QList<scenario::Scenario> all = practice::builtIn();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).id.constData()) << i;
    }
    void everyScenario()
    {
        QFETCH(int, index);
        const scenario::Scenario scenario = m_server.addressed(practice::builtIn().at(index));
        const diagnosis::Diagnosis diagnosis = tested(scenario);
        const QByteArray symptom = tagged(scenario, QStringLiteral("symptom:"));
        const QByteArray root = tagged(scenario, QStringLiteral("root:"));
        if (symptom.isEmpty() || scenario.tags.contains(QStringLiteral("near"))) {
            QVERIFY2(diagnosis.causes.isEmpty(), causesText(diagnosis).constData());
        } else if (symptom == "finding" || symptom == "warning") {
            QVERIFY2(diagnosis.causes.isEmpty(), causesText(diagnosis).constData());
            QVERIFY2(causesText(diagnosis).contains(root) ||
                         causesText(diagnosis).contains(tagged(scenario, QStringLiteral("id:"))),
                     causesText(diagnosis).constData());
        } else {
            QVERIFY2(!diagnosis.causes.isEmpty(), "nothing is blocked");
            QCOMPARE(fetch::slug(diagnosis.causes.first().symptom), symptom);
            QCOMPARE(diagnosis.causes.first().root, root);
            QVERIFY(!words::english(diagnosis.happened).isEmpty());
            QVERIFY(!words::english(diagnosis.whoMustChange).isEmpty());
        }
    }

    void everyFixPasses_data() { everyScenario_data(); }
    void everyFixPasses()
    {
        QFETCH(int, index);
        const scenario::Scenario scenario = m_server.addressed(practice::builtIn().at(index));
        const diagnosis::Diagnosis diagnosis = tested(scenario);
        if (diagnosis.causes.isEmpty() || !diagnosis.fix.policy)
            return;
        QCOMPARE(diagnosis.fix.after.size(), 4);
        for (const diagnosis::EngineVerdict& after : diagnosis.fix.after)
            QVERIFY2(!blocked(after), (engines::slug(after.engine) + ' ' +
                                       after.verdict.failure.value_or(fetch::Failure()).step)
                                          .constData());
    }

    void aHarSaysTheSame_data() { everyScenario_data(); }
    void aHarSaysTheSame()
    {
        QFETCH(int, index);
        const scenario::Scenario scenario = m_server.addressed(practice::builtIn().at(index));
        facts::Investigation investigation;
        const diagnosis::Diagnosis live = tested(scenario, &investigation);
        const QByteArray har = QJsonDocument(report::toHar(investigation, {})).toJson();
        const intake::Understood understood = intake::understand(har);
        QCOMPARE(int(understood.kind), int(intake::Kind::Har));
        facts::Investigation read;
        read = intake::merge(read, understood);
        const diagnosis::Diagnosis again = diagnosis::diagnose(read);
        QCOMPARE(causesText(again), causesText(live));
        for (qsizetype i = 0; i < live.verdicts.size(); ++i) {
            QCOMPARE(fetch::slug(again.verdicts.at(i).verdict.outcome),
                     fetch::slug(live.verdicts.at(i).verdict.outcome));
            QCOMPARE(traceText(again.verdicts.at(i)), traceText(live.verdicts.at(i)));
            QCOMPARE(again.verdicts.at(i).console, live.verdicts.at(i).console);
        }
    }

    void aWhatIfWithNothingChangedSaysTheSame_data() { everyScenario_data(); }
    void aWhatIfWithNothingChangedSaysTheSame()
    {
        QFETCH(int, index);
        const scenario::Scenario scenario = m_server.addressed(practice::builtIn().at(index));
        facts::Investigation investigation;
        const diagnosis::Diagnosis live = tested(scenario, &investigation);
        facts::Send copy = investigation.sends.last();
        copy.whatIf = true;
        investigation.sends.append(copy);
        const diagnosis::Diagnosis again = diagnosis::diagnose(investigation);
        QCOMPARE(causesText(again), causesText(live));
        for (qsizetype i = 0; i < live.verdicts.size(); ++i)
            QCOMPARE(traceText(again.verdicts.at(i)), traceText(live.verdicts.at(i)));
    }

    void secondRunsAreCompared()
    {
        const scenario::Scenario scenario = m_server.addressed(practice::builtIn().first());
        facts::Investigation investigation;
        tested(scenario, &investigation);
        QVERIFY(facts::investigationFromJson(facts::investigationToJson(investigation)) == investigation);
    }

private:
    /// The diagnosis after the scenario's request went over the wire, as the window's Test does it, with consent to send.
    diagnosis::Diagnosis tested(const scenario::Scenario& scenario,
                                facts::Investigation* investigation = nullptr)
    {
        m_server.setScenarios(practice::builtIn()); // counts of the n-th request start anew
        session::Session session(nullptr);
        facts::Investigation start = session.investigation();
        start.page = scenario.page;
        start.request = scenario.request;
        session.edit(QStringLiteral("fill in"), start);
        QSignalSpy testing(&session, &session::Session::testingChanged);
        QString failure;
        connect(&session, &session::Session::failed, this,
                [&failure](const QString& sentence) { failure = sentence; });
        session.test({true, false});
        const auto ended = [&session] { return !session.isTesting(); };
        if (!QTest::qWaitFor(ended, 20000) || !failure.isEmpty())
            qWarning("%s", qPrintable(failure));
        if (investigation)
            *investigation = session.investigation();
        return session.diagnosis();
    }

    practice::PracticeServer m_server;
};

CROSSCHECK_TEST(tst_rows, TstRows)
#include "tst_rows.moc"

// Every practice scenario, played and tested: the wire carries what the prediction says, every engine's verdict is the predicted
// one, the diagnosis names the symptom and root of the scenario's tags, and a HAR of it says the same again.
#include "diagnosis/replay.h"
#include "intake/importer.h"
#include "practice/practice_server.h"
#include "report/har.h"
#include "runner/runner.h"
#include "support/test.h"

#include <QJsonDocument>

using namespace crosscheck;

namespace {

struct Ran
{
    facts::Investigation investigation;
    QList<QByteArray> heads; ///< as the server received them
    QByteArray port;
};

Ran ran(const scenario::Scenario& original)
{
    practice::PracticeServer server;
    server.listen();
    Ran out;
    out.port = QByteArray::number(server.port());
    const scenario::Scenario scenario = server.addressed(original);
    server.setScenarios({scenario});
    QObject::connect(&server, &practice::PracticeServer::received, &server,
                     [&out](const QByteArray& head) { out.heads.append(head); });
    out.investigation.page = scenario.page;
    out.investigation.request = scenario.request;
    runner::Runner runner;
    bool ended = false;
    QObject::connect(&runner, &runner::Runner::finished, &server, [&](const facts::Send& send) {
        out.investigation.sends.append(send);
        ended = true;
    });
    runner.start(out.investigation, {true, false}, {});
    if (!QTest::qWaitFor([&] { return ended; }, 20000))
        qWarning("the runner did not end");
    return out;
}

/// "PUT /path Origin=… …" for one request, whatever the port.
QByteArray line(const scenario::WireRequest& request)
{
    const auto url = url::parseOrNull(request.url);
    return request.method + ' ' + url->host->text + url->requestTarget() +
           " origin=" + request.origin.value_or("-") + " method=" + request.requestMethod.value_or("-") +
           " headers=" + request.requestHeaders.value_or("-");
}

QByteArray line(const QByteArray& head)
{
    const auto field = [&head](const QByteArray& name) -> QByteArray {
        const qsizetype at = head.indexOf("\r\n" + name + ": ");
        if (at < 0)
            return "-";
        const qsizetype from = at + 4 + name.size();
        return head.mid(from, head.indexOf("\r\n", from) - from);
    };
    const QList<QByteArray> words = head.first(head.indexOf("\r\n")).split(' ');
    const QByteArray host = field("Host");
    return words.at(0) + ' ' + host.first(host.lastIndexOf(':')) + words.at(1) +
           " origin=" + field("Origin") + " method=" + field("Access-Control-Request-Method") +
           " headers=" + field("Access-Control-Request-Headers");
}

bool isSubsequence(const QList<QByteArray>& part, const QList<QByteArray>& whole)
{
    qsizetype at = 0;
    for (const QByteArray& one : whole) {
        if (at < part.size() && part.at(at) == one)
            ++at;
    }
    return at == part.size();
}

QByteArray tagged(const scenario::Scenario& scenario, QStringView kind)
{
    for (const QString& tag : scenario.tags) {
        if (tag.startsWith(kind))
            return tag.mid(kind.size()).toLatin1();
    }
    return {};
}

/// What a diagnosis says, as text that two of them can be compared by.
QStringList said(const diagnosis::Diagnosis& diagnosis)
{
    QStringList out;
    for (const diagnosis::EngineVerdict& one : diagnosis.verdicts) {
        out.append(QString::fromLatin1(
            engines::slug(one.engine) + ' ' + fetch::slug(one.verdict.outcome) + ' ' +
            (one.verdict.failure ? fetch::slug(one.verdict.failure->symptom) : QByteArray("-"))));
        for (const fetch::Step& step : one.trace)
            out.append(
                QString::fromLatin1(step.id.toByteArray() + ' ' + QByteArray::number(int(step.result))));
    }
    for (const diagnosis::RankedCause& cause : diagnosis.causes)
        out.append(QString::fromLatin1(fetch::slug(cause.symptom) + " / " + cause.root));
    for (const diagnosis::Warning& warning : diagnosis.warnings)
        out.append(QString::fromLatin1("warning " + warning.id));
    return out;
}

} // namespace

class TstScenarios : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScenario_data();
    void everyScenario();
};

void TstScenarios::everyScenario_data()
{
    QTest::addColumn<int>("index");
    const QList<scenario::Scenario> all = practice::builtIn();
    QVERIFY(all.size() > 30);
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).id.constData()) << i;
}

void TstScenarios::everyScenario()
{
    QFETCH(const int, index);
    const scenario::Scenario scenario = practice::builtIn().at(index);
    const Ran result = ran(scenario);
    QCOMPARE(result.investigation.sends.size(), 1);
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(result.investigation);

    QList<QByteArray> onTheWire;
    for (const QByteArray& head : result.heads)
        onTheWire.append(line(head));
    for (const diagnosis::EngineVerdict& one : diagnosis.verdicts) {
        const scenario::Prediction predicted = scenario::predict(scenario, one.engine);
        const QByteArray engine = engines::slug(one.engine);
        QList<QByteArray> wire;
        for (const scenario::WireRequest& request : predicted.wire)
            wire.append(line(request));
        QVERIFY2(isSubsequence(wire, onTheWire),
                 (engine + ": " + wire.join(" | ") + "\nreceived: " + onTheWire.join(" | ")).constData());
        QVERIFY2(one.verdict.outcome == predicted.outcome, engine.constData());
        QVERIFY2(one.verdict.failure.has_value() == predicted.failure.has_value(), engine.constData());
        if (predicted.failure)
            QCOMPARE(fetch::slug(one.verdict.failure->symptom), fetch::slug(predicted.failure->symptom));
    }

    const QByteArray symptom = tagged(scenario, u"symptom:");
    const QByteArray root = tagged(scenario, u"root:");
    const QByteArray said_ = said(diagnosis).join(u'\n').toLatin1();
    if (!symptom.isEmpty()) {
        QVERIFY(!diagnosis.causes.isEmpty());
        QVERIFY2(fetch::slug(diagnosis.causes.first().symptom) == symptom &&
                     diagnosis.causes.first().root == root,
                 said_.constData());
        QCOMPARE(diagnosis::exitStatus(diagnosis), 1);
    } else {
        QVERIFY2(diagnosis.causes.isEmpty(), said_.constData());
        QCOMPARE(diagnosis::exitStatus(diagnosis), 0);
    }
    for (const QByteArray& id : {tagged(scenario, u"warning:"), tagged(scenario, u"finding:")}) {
        const auto named = [&id](const diagnosis::Warning& warning) { return warning.id == id; };
        QVERIFY2(id.isEmpty() || std::any_of(diagnosis.warnings.cbegin(), diagnosis.warnings.cend(), named) ||
                     std::any_of(diagnosis.findings.cbegin(), diagnosis.findings.cend(), named),
                 (id + "\n" + said_).constData());
    }

    // A what-if in which nothing was changed says the same.
    const auto asRecorded = [](const page::Wanted&, const http::Exchange* recorded) {
        http::Answer none;
        none.failure = http::NetworkFailure::NotRecorded;
        return recorded ? recorded->answer : none;
    };
    for (const diagnosis::EngineVerdict& one : diagnosis.verdicts) {
        const diagnosis::EngineVerdict same =
            diagnosis::runWith(one.engine, result.investigation.sends.first(), asRecorded);
        QVERIFY2(same.verdict == one.verdict && same.trace == one.trace,
                 engines::slug(one.engine).constData());
    }

    // What a server can mend passes in every browser once the fix's headers are in place.
    const bool mendedByServer = !symptom.isEmpty() && symptom != "local-network-permission";
    QCOMPARE(diagnosis.fix.policy.has_value() && diagnosis.fix.problems.isEmpty(), mendedByServer);
    if (mendedByServer) {
        QVERIFY(diagnosis.fix.after.size() >= 3);
        for (const diagnosis::EngineVerdict& after : diagnosis.fix.after)
            QVERIFY2(after.verdict.outcome == fetch::Outcome::Ok, engines::slug(after.engine).constData());
    }

    // Recorded and read again it says the same.
    const auto isHar = [](const intake::Importer& importer) { return importer.id == "har"; };
    if (std::none_of(intake::importers().cbegin(), intake::importers().cend(), isHar))
        return;
    const QByteArray har =
        QJsonDocument(report::toHar(result.investigation, {})).toJson(QJsonDocument::Compact);
    const intake::Understood understood = intake::understand(har);
    QCOMPARE(int(understood.kind), int(intake::Kind::Har));
    const diagnosis::Diagnosis again = diagnosis::diagnose(intake::merge({}, understood));
    QCOMPARE(said(again), said(diagnosis));
}

CROSSCHECK_TEST(tst_scenarios, TstScenarios)
#include "tst_scenarios.moc"

#include "page/steps.h"
#include "support/test.h"
#include "truth.h"

#include <QJsonObject>

using namespace crosscheck;
using engines::Engine;

namespace {

/// What a recording says and no prediction can be held to.
struct Unpredictable
{
    const char* scenario;
    Engine engine;
    const char* check;
    const char* why;
};
constexpr Unpredictable unpredictable[] = {
    {"net-tls-name", Engine::Chromium, "wire",
     "the host is not among the network's names; Chromium resolves every *.localhost by itself"},
};

/// Where the standard's prediction equals no browser's, though the browsers agree: all of them leave the standard.
struct AllThreeDepart
{
    const char* scenario;
    const char* step;
    const char* why;
    const char* address;
};
constexpr AllThreeDepart allThreeDepart[] = {
    {"hdr-total-over-1024", "main-fetch.12.6",
     "no browser reads a range position of a hundred digits; by the standard the number may have any length",
     "https://fetch.spec.whatwg.org/#simple-range-header-value"},
};

bool isUnpredictable(const QByteArray& scenario, Engine engine, const QByteArray& check)
{
    for (const Unpredictable& row : unpredictable) {
        if (scenario == row.scenario && engine == row.engine && check == row.check)
            return true;
    }
    return false;
}

} // namespace

class TstTruth : public QObject
{
    Q_OBJECT

private:
    QList<scenario::Scenario> m_scenarios;
    QHash<Engine, QHash<QByteArray, QJsonObject>> m_records;

private Q_SLOTS:
    void initTestCase()
    {
        m_scenarios = truth::scenarios();
        for (const Engine engine : engines::browsers())
            m_records.insert(engine, truth::records(engine));
        QCOMPARE(m_scenarios.size(), 249);
    }

    void everyEngineIsPredicted_data()
    {
        QTest::addColumn<int>("engine");
        for (const Engine engine : engines::browsers())
            QTest::newRow(engines::slug(engine).constData()) << int(engine);
    }

    void everyEngineIsPredicted()
    {
        QFETCH(int, engine);
        const Engine asked = Engine(engine);
        const auto& records = m_records[asked];
        QStringList wrong;
        int total = 0, verdicts = 0, responses = 0, wires = 0;
        for (const scenario::Scenario& one : std::as_const(m_scenarios)) {
            const QJsonObject record = records.value(one.id);
            const QJsonObject prediction = scenario::toJson(scenario::predict(one, asked));
            ++total;
            const auto check = [&](const QByteArray& name, bool good, const QByteArray& recorded,
                                   const QByteArray& predicted) {
                if (good == isUnpredictable(one.id, asked, name))
                    wrong.append(QString::fromUtf8(one.id + ' ' + name + ": recorded " + recorded +
                                                   ", predicted " + predicted));
                return good;
            };
            const bool silent =
                record.value(QStringLiteral("outcome")).toString() == QStringLiteral("unknown");
            verdicts += check("verdict", silent || truth::verdict(record) == truth::verdict(prediction),
                              truth::verdict(record), truth::verdict(prediction));
            responses += check("response", truth::sameResponse(record, prediction), "a response", "another");
            wires += check("wire", truth::wire(record) == truth::wire(prediction), truth::wire(record),
                           truth::wire(prediction));
        }
        qInfo("%-9s verdict %d/%d  response %d/%d  wire %d/%d", engines::slug(asked).constData(), verdicts,
              total, responses, total, wires, total);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theStandardIsWhatBrowsersAgreeOn()
    {
        QStringList wrong;
        QSet<QByteArray> used;
        int agreed = 0;
        for (const scenario::Scenario& one : std::as_const(m_scenarios)) {
            const scenario::Prediction standard = scenario::predict(one, Engine::Standard);
            const QJsonObject json = scenario::toJson(standard);
            const auto pair = [](const QJsonObject& object) {
                return truth::verdict(object) + truth::wire(object);
            };
            QList<QByteArray> recorded;
            for (const Engine engine : engines::browsers())
                recorded.append(pair(m_records[engine].value(one.id)));
            agreed += recorded.count(recorded.first()) == recorded.size();
            if (recorded.contains(pair(json)))
                continue;
            const auto row = std::find_if(std::begin(allThreeDepart), std::end(allThreeDepart),
                                          [&](const AllThreeDepart& r) { return one.id == r.scenario; });
            if (row == std::end(allThreeDepart)) {
                wrong.append(
                    QString::fromUtf8(one.id + ": no browser does what the standard says: " + pair(json)));
                continue;
            }
            used.insert(row->scenario);
            const bool stepRan = std::any_of(standard.trace.begin(), standard.trace.end(),
                                             [&](const fetch::Step& step) { return step.id == row->step; });
            QVERIFY2(stepRan, row->scenario);
            QVERIFY2(page::stepInfo(row->step), row->step);
            QVERIFY(QByteArray(row->address).startsWith("https://"));
        }
        for (const AllThreeDepart& row : allThreeDepart) {
            if (!used.contains(row.scenario))
                wrong.append(QString::fromUtf8(row.scenario) +
                             QStringLiteral(": this row is no longer needed"));
        }
        qInfo("the browsers agree in %d of %lld scenarios", agreed, qlonglong(m_scenarios.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

CROSSCHECK_TEST(tst_truth, TstTruth)
#include "tst_truth.moc"

#include "facts/ids.h"
#include "support/record.h"
#include "support/test.h"
#include "wizard/wizard.h"

#include <QSet>

using namespace crosscheck;
using namespace crosscheck::wizard;
using namespace Qt::StringLiterals;

namespace {
// Every way from the first question to a leaf, as answers by hand.
void ways(const Node& node, QList<std::pair<QByteArray, QByteArray>> way,
          QHash<QByteArray, QList<std::pair<QByteArray, QByteArray>>>& shortest)
{
    if (node.isLeaf()) {
        if (!shortest.contains(node.id) || shortest.value(node.id).size() > way.size())
            shortest.insert(node.id, way);
        return;
    }
    for (const Choice& choice : node.choices) {
        auto next = way;
        next.append({node.id, choice.id});
        if (next.size() < 20)
            ways(*find(choice.next), next, shortest);
    }
}

// The roots at the leaves that can still be reached from a node.
QSet<QByteArray> rootsBelow(const Node& node)
{
    if (node.isLeaf())
        return {node.root};
    QSet<QByteArray> out;
    for (const Choice& choice : node.choices)
        out += rootsBelow(*find(choice.next));
    return out;
}

QByteArray pathText(const QList<Answered>& path)
{
    QByteArray out;
    for (const Answered& step : path)
        out += step.node + '=' + step.choice + ' ';
    return out;
}
} // namespace

class TstWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTreeIsWhole_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const Node& node : tree())
            QTest::newRow(node.id.constData()) << node.id;
    }
    void theTreeIsWhole()
    {
        QFETCH(QByteArray, id);
        const Node& node = *find(id);
        if (node.isLeaf()) {
            QVERIFY2(node.root.isEmpty() || causes::find(node.root), "its root is none of causes/");
            QVERIFY2(!node.root.isEmpty() || !node.fine.isEmpty(),
                     "a leaf without a cause lacks what is fine");
            return;
        }
        QVERIFY2(facts::isFact(node.fact), "its fact is not in the table");
        QVERIFY2(!node.question.isEmpty() && words::english(node.question).endsWith(u'?'), "it asks nothing");
        QVERIFY2(!node.howToFindOut.isEmpty(), "\"I don't know\" has no answer");
        QCOMPARE(node.where.size(), 3);
        QSet<QByteArray> choices;
        QList<facts::Value> meanings;
        for (const Choice& choice : node.choices) {
            QVERIFY2(find(choice.next), choice.next.constData());
            QVERIFY2(!choices.contains(choice.id), "two answers have one id");
            choices.insert(choice.id);
            QVERIFY(!choice.text.isEmpty());
            const std::optional<facts::Fact> fact = factFor(node.id, choice.id);
            QVERIFY(fact);
            QVERIFY2(!meanings.contains(fact->value), "two answers mean the same");
            meanings.append(fact->value);
        }
        QVERIFY(choices.size() >= 2);
    }

    void nothingKnownAsksTheFirstQuestion()
    {
        const QList<Answered> path = walk({});
        QCOMPARE(path.size(), 1);
        QCOMPARE(path.first().node, tree().first().id);
        QVERIFY(path.first().choice.isEmpty());
    }

    void everyLeafIsReachedByHand()
    {
        QHash<QByteArray, QList<std::pair<QByteArray, QByteArray>>> shortest;
        ways(tree().first(), {}, shortest);
        for (const Node& node : tree()) {
            if (!node.isLeaf())
                continue;
            QVERIFY2(shortest.contains(node.id), node.id.constData());
            facts::FactSet facts;
            for (const auto& [question, choice] : shortest.value(node.id))
                facts.add(*factFor(question, choice));
            const QList<Answered> path = walk(facts);
            QVERIFY2(path.last().node == node.id, (node.id + ": " + pathText(path)).constData());
            QVERIFY(!path.first().byEvidence);
        }
    }

    void aLeafByHandIsWhatTheDiagnosisNames()
    {
        QHash<QByteArray, QList<std::pair<QByteArray, QByteArray>>> shortest;
        ways(tree().first(), {}, shortest);
        for (const Node& node : tree()) {
            if (!node.isLeaf())
                continue;
            facts::Investigation investigation;
            for (const auto& [question, choice] : shortest.value(node.id))
                investigation.given.add(*factFor(question, choice));
            const diagnosis::Diagnosis found = diagnosis::diagnose(investigation);
            const causes::Root* root = causes::find(node.root);
            const QByteArray told = node.id + ": " +
                                    (found.causes.isEmpty() ? QByteArray("nothing")
                                                            : fetch::slug(found.causes.first().symptom) +
                                                                  " / " + found.causes.first().root);
            if (!root) {
                QVERIFY2(found.causes.isEmpty(), told.constData());
            } else if (root->finding && root->id != "no-cors-trap") {
                QVERIFY2(found.causes.isEmpty(), told.constData());
                const auto is = [&](const diagnosis::Warning& warning) { return warning.root == root->id; };
                QVERIFY2(std::any_of(found.warnings.begin(), found.warnings.end(), is) ||
                             std::any_of(found.findings.begin(), found.findings.end(), is),
                         told.constData());
            } else if (root->id != "no-cors-trap") {
                QVERIFY2(!found.causes.isEmpty() && found.causes.first().root == root->id, told.constData());
            }
            // The walk with all that the diagnosis derived ends where the answers ended.
            QVERIFY2(walk(found.facts).last().node == node.id,
                     (node.id + ": " + pathText(walk(found.facts))).constData());
        }
    }

    void trueAnswersEndAtTheDiagnosedCause_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const QString& name : test::practiceScenarios())
            QTest::newRow(qPrintable(name)) << name;
    }
    void trueAnswersEndAtTheDiagnosedCause()
    {
        QFETCH(QString, scenario);
        const std::optional<scenario::Scenario> read =
            test::readScenario(QStringLiteral(CROSSCHECK_RESOURCES "/practice/") + scenario + u".json"_s);
        QVERIFY(read);
        const diagnosis::Diagnosis found = diagnosis::diagnose(test::investigationOf(*read));
        const QList<Answered> path = walk(found.facts);
        const Node* end = find(path.last().node);
        // A question that only decides on the fix may stay open.
        const QSet<QByteArray> roots = rootsBelow(*end);
        QVERIFY2(roots.size() == 1, pathText(path).constData());
        const QByteArray root = *roots.begin();
        if (!found.causes.isEmpty()) {
            QVERIFY2(root == found.causes.first().root,
                     (pathText(path) + " / " + found.causes.first().root).constData());
        } else if (!root.isEmpty()) {
            const auto is = [&](const diagnosis::Warning& warning) { return warning.root == root; };
            QVERIFY2(std::any_of(found.warnings.begin(), found.warnings.end(), is) ||
                         std::any_of(found.findings.begin(), found.findings.end(), is),
                     pathText(path).constData());
        }
        for (const Answered& step : path)
            QVERIFY(step.byEvidence || step.choice.isEmpty());
    }

    void wrongLeavesAreMarked()
    {
        for (const char* id :
             {"leaf.local-network", "leaf.only-preflight", "leaf.star-include", "leaf.authorization-star"})
            QVERIFY2(find(id) && !find(id)->correction.isEmpty(), id);
    }
};

CROSSCHECK_TEST(tst_wizard, TstWizard)
#include "tst_wizard.moc"

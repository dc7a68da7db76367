// The decision tree in the window, walked by keyboard from its first question to every leaf.
#include "app/desktop/hands.h"
#include "cause/question_card.h"
#include "cause/tree_view.h"
#include "facts/source_text.h"
#include "support/record.h"
#include "support/test.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QTabWidget>

using namespace crosscheck;
using namespace crosscheck::test;
using namespace Qt::StringLiterals;

namespace {
using Way = QList<std::pair<QByteArray, QByteArray>>; ///< question, choice

/// The question or leaf that a person comes to along this way by answering what is asked; none where it can't be gone: what
/// was said before may answer a later question by itself, and then with the same answer only.
std::optional<QByteArray> endOf(const Way& way)
{
    facts::FactSet said;
    for (const auto& [question, choice] : way) {
        const QList<wizard::Answered> path = wizard::walk(said);
        bool answered = false;
        for (const wizard::Answered& step : path)
            answered = answered || (step.node == question && step.choice == choice);
        if (answered)
            continue;
        if (path.last().node != question)
            return std::nullopt;
        said.add(*wizard::factFor(question, choice));
    }
    return wizard::walk(said).last().node;
}

/// The shortest way that can be walked to every question and every leaf.
const QHash<QByteArray, Way>& shortestWays()
{
    static const QHash<QByteArray, Way> found = [] {
        QHash<QByteArray, Way> out;
        QList<std::pair<QByteArray, Way>> open{{wizard::tree().first().id, {}}};
        for (qsizetype i = 0; i < open.size(); ++i) {
            const auto [here, way] = open.at(i);
            const std::optional<QByteArray> end = endOf(way);
            if (!end)
                continue;
            if (*end == here && !out.contains(here))
                out.insert(here, way);
            for (const wizard::Choice& choice : wizard::find(here)->choices)
                open.append({choice.next, way + Way{{here, choice.id}}});
        }
        return out;
    }();
    return found;
}

QByteArray shownQuestion(Window& window)
{
    return find<cause::QuestionCard>(window, u"questionCard"_s)->question().node;
}

/// An empty investigation, at the tree's first question; the keyboard is on a choice.
void startAsking(Window& window)
{
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    click(find(window, u"scrollToOpen"_s));
    go(window, 4);
    settle();
}

/// Answers the question in the card by Tab and Space.
bool answerByKeyboard(Window& window, const QByteArray& choice)
{
    const QString name = u"choice-"_s + QString::fromLatin1(choice);
    const auto* card = find<cause::QuestionCard>(window, u"questionCard"_s);
    for (int i = 0; i < 40; ++i) {
        QWidget* focus = QApplication::focusWidget();
        if (focus && card->isAncestorOf(focus) && focus->objectName() == name) {
            QTest::keyClick(focus, Qt::Key_Space);
            settle();
            return true;
        }
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
    }
    qWarning("Tab doesn't come to %s", qPrintable(name));
    return false;
}

/// Answers what is asked from the way. A question that answers itself by what was said before is not asked again; its
/// answer must then be the one of the way.
bool walkByKeyboard(Window& window, const Way& way)
{
    startAsking(window);
    for (const auto& [question, choice] : way) {
        if (shownQuestion(window) == question) {
            if (!answerByKeyboard(window, choice))
                return false;
            continue;
        }
        for (const wizard::Answered& step : window.session()->path()) {
            if (step.node == question && step.choice != choice) {
                qWarning("%s answers itself with %s instead of %s", question.constData(),
                         step.choice.constData(), choice.constData());
                return false;
            }
        }
    }
    return true;
}

/// A part of the card as it is shown now; null where it isn't. What the card showed before may still wait to be deleted.
template <typename T> T* part(const QWidget* card, const char* name)
{
    for (T* each : card->findChildren<T*>(QString::fromLatin1(name))) {
        if (each->isVisibleTo(card))
            return each;
    }
    return nullptr;
}

QByteArrayList nodes(const QList<wizard::Answered>& path)
{
    QByteArrayList out;
    for (const wizard::Answered& step : path)
        out.append(step.node);
    return out;
}
} // namespace

class TstAsking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void everyLeaf()
    {
        Window window;
        int leaves = 0;
        for (const wizard::Node& leaf : wizard::tree()) {
            if (!leaf.isLeaf())
                continue;
            ++leaves;
            QVERIFY2(shortestWays().contains(leaf.id), leaf.id.constData());
            QVERIFY2(walkByKeyboard(window, shortestWays().value(leaf.id)), leaf.id.constData());
            QCOMPARE(shownQuestion(window), leaf.id);
            auto* card = find<cause::QuestionCard>(window, u"questionCard"_s);
            QVERIFY(card->isVisible());
            // It ends in a cause with what mends it and a way to its fix, or in what is fine.
            if (leaf.root.isEmpty()) {
                QCOMPARE(card->title(), u"Nothing to fix"_s);
                QCOMPARE(find<widgets::Prose>(*card, u"leafTitle"_s)->prose(), words::say(leaf.fine));
                QVERIFY(!part<QPushButton>(card, "leafToFix"));
                QCOMPARE(find<widgets::Prose>(window, u"answer-who"_s)->prose(), words::say(leaf.fine));
            } else {
                const causes::Root* root = causes::find(leaf.root);
                QCOMPARE(find<widgets::Prose>(*card, u"leafMend"_s)->prose(),
                         words::say(words::Text{&root->mend, {}}));
                QVERIFY(find<QPushButton>(*card, u"leafToFix"_s)->isEnabled());
            }
            const auto* correction = part<widgets::Prose>(card, "leafCorrection");
            QCOMPARE(correction ? correction->prose() : QString(), words::say(leaf.correction));
            // The drawn tree has the same path lit.
            const cause::TreeLayout& drawn = find<cause::TreeView>(window, u"decisionTree"_s)->layOutNow();
            QCOMPARE(drawn.nodes.at(drawn.openNode()).id, leaf.id);
        }
        QVERIFY(leaves > 40);
        qInfo("%d leaves", leaves);
    }

    void idontKnowEverywhere()
    {
        Window window;
        int questions = 0;
        for (const wizard::Node& question : wizard::tree()) {
            if (question.isLeaf())
                continue;
            ++questions;
            bool asked = shortestWays().contains(question.id);
            if (asked) {
                QVERIFY2(walkByKeyboard(window, shortestWays().value(question.id)), question.id.constData());
                asked = shownQuestion(window) == question.id;
                QVERIFY2(asked || nodes(window.session()->path()).contains(question.id),
                         question.id.constData());
            }
            if (!asked) {
                // Always answered by what was said before: it is looked at in the drawn tree.
                startAsking(window);
                auto* tree = find<cause::TreeView>(window, u"decisionTree"_s);
                tree->setWhole(true); // it lies off the path
                tree->chooseItem(tree->layOutNow().indexOf(question.id));
                tree->setWhole(false);
                settle();
                qInfo("%s answers itself by what was said before", question.id.constData());
            }
            QCOMPARE(shownQuestion(window), question.id);
            auto* card = find<cause::QuestionCard>(window, u"questionCard"_s);
            QCOMPARE(card->title(), words::say(question.question));
            const facts::FactSet before = window.investigation().given;
            QVERIFY(tabTo(window, u"dontKnow"_s));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
            settle();
            QCOMPARE(shownQuestion(window), question.id);
            QVERIFY2(window.investigation().given == before, "not knowing is no fact");
            QCOMPARE(find<widgets::Prose>(*card, u"howToFindOut"_s)->prose(),
                     words::say(question.howToFindOut));
            QVERIFY2(QApplication::focusWidget() && card->isAncestorOf(QApplication::focusWidget()),
                     "the keyboard is lost");
            // Where to look, in each browser's tools.
            auto* where = find<QTabWidget>(*card, u"whereTabs"_s);
            QVERIFY(where->isVisible());
            QCOMPARE(where->count(), 3);
        }
        QVERIFY(questions > 15);
        qInfo("%d questions", questions);
    }

    void trueAnswersEndAtTheDiagnosedCause_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const QString& name : practiceScenarios())
            QTest::newRow(qPrintable(name)) << name;
    }
    void trueAnswersEndAtTheDiagnosedCause()
    {
        QFETCH(QString, scenario);
        const std::optional<scenario::Scenario> read =
            readScenario(QStringLiteral(CROSSCHECK_RESOURCES "/practice/") + scenario + u".json"_s);
        QVERIFY(read);
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigationOf(*read));
        // What a test shows answers the questions of somebody who has not tested.
        Way way;
        for (const wizard::Answered& step : wizard::walk(found.facts)) {
            if (!step.choice.isEmpty())
                way.append({step.node, step.choice});
        }
        if (!m_window)
            m_window = std::make_unique<Window>();
        Window& window = *m_window;
        QVERIFY(walkByKeyboard(window, way));
        // A question that only decides on the fix may stay open; all that follows from it is one cause.
        const wizard::Node* end = wizard::find(shownQuestion(window));
        while (end && !end->isLeaf()) {
            QVERIFY(answerByKeyboard(window, end->choices.last().id));
            QVERIFY2(shownQuestion(window) != end->id, end->id.constData());
            end = wizard::find(shownQuestion(window));
        }
        QVERIFY(end);
        if (!found.causes.isEmpty()) {
            QCOMPARE(end->root, found.causes.first().root);
            QVERIFY(!window.session()->diagnosis().causes.isEmpty());
            QCOMPARE(window.session()->diagnosis().causes.first().root, found.causes.first().root);
        } else {
            const bool named = std::any_of(found.warnings.begin(), found.warnings.end(),
                                           [&](const auto& each) { return each.root == end->root; }) ||
                               std::any_of(found.findings.begin(), found.findings.end(),
                                           [&](const auto& each) { return each.root == end->root; });
            QVERIFY2(end->root.isEmpty() || named, end->root.constData());
            QVERIFY(window.session()->diagnosis().causes.isEmpty());
        }
        QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(window.shownStation(), QByteArray("fix"));
    }

    void cleanupTestCase() { m_window.reset(); }

    void aChangedAnswerReopensWhatDependedOnIt()
    {
        Window window;
        const Way way = shortestWays().value("leaf.star-include");
        QVERIFY(way.size() >= 5);
        QVERIFY(walkByKeyboard(window, way));
        const QByteArrayList whole = nodes(window.session()->path());
        QCOMPARE(whole.last(), QByteArray("leaf.star-include"));
        // Back to a question in the middle, through the drawn tree: Left until it is reached, Enter to open it.
        const qsizetype at = whole.indexOf("preflight");
        QVERIFY(at > 0 && at + 2 < whole.size());
        auto* tree = find<cause::TreeView>(window, u"decisionTree"_s);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_End);
        for (qsizetype i = whole.size() - 1; i > at; --i)
            QTest::keyClick(tree, Qt::Key_Left);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(shownQuestion(window), QByteArray("preflight"));
        const QByteArray given = way.at(at).second;
        const QByteArray other = given == "yes" ? "no" : "yes";
        QVERIFY(tabTo(window, u"choice-"_s + QString::fromLatin1(other)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        // What stood before it stays answered, by the person; what came after it is asked anew.
        const QList<wizard::Answered> path = window.session()->path();
        QCOMPARE(nodes(path).first(at + 1), whole.first(at + 1));
        for (qsizetype i = 0; i < at; ++i) {
            QCOMPARE(path.at(i).choice, way.at(i).second);
            QVERIFY(!path.at(i).byEvidence);
        }
        QCOMPARE(path.at(at).choice, other);
        QVERIFY(path.last().choice.isEmpty());
        QVERIFY(!whole.contains(path.last().node));
        // The old answer brings the old end back: nothing that was said is lost.
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_End);
        for (qsizetype i = path.size() - 1; i > at; --i)
            QTest::keyClick(tree, Qt::Key_Left);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(answerByKeyboard(window, given));
        QCOMPARE(nodes(window.session()->path()), whole);
        // "I don't know" takes the answer back: the question is open, what stood before it stays.
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_End);
        for (qsizetype i = whole.size() - 1; i > at; --i)
            QTest::keyClick(tree, Qt::Key_Left);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(tabTo(window, u"dontKnow"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(nodes(window.session()->path()), whole.first(at + 1));
    }

    void evidenceAnswersAndSaysFromWhat()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-03-preflight-status-not-ok"));
        go(window, 4);
        for (const wizard::Answered& step : window.session()->path())
            QVERIFY(step.choice.isEmpty() || step.byEvidence);
        auto* tree = find<cause::TreeView>(window, u"decisionTree"_s);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Home);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(shownQuestion(window), wizard::tree().first().id);
        auto* card = find<cause::QuestionCard>(window, u"questionCard"_s);
        const QString by = find<widgets::Prose>(*card, u"answeredBy"_s)->prose();
        QVERIFY2(by.contains(words::say(facts::sourceText(window.session()->path().first().source))),
                 qPrintable(by));
    }

private:
    std::unique_ptr<Window> m_window; ///< of the rows of trueAnswersEndAtTheDiagnosedCause()
};

CROSSCHECK_TEST(tst_asking, TstAsking)
#include "tst_asking.moc"

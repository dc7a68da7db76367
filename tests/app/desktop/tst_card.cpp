// The card that the program carries out, line by line: tests/card.tsv says where in the window each line stands, and what
// holds where the card is wrong. Each place is opened in the real window and its text is looked for.
#include "app/desktop/hands.h"
#include "cause/question_card.h"
#include "cause/tree_view.h"
#include "causes/cause.h"
#include "platforms/platform.h"
#include "reference/page.h"
#include "reference/reference_view.h"
#include "session/session.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "window/main_window.h"
#include "window/practice_desk.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
struct Item
{
    int first = 0, last = 0;
    QString kind, place, find, correction, source;
};

QStringList lines(const QString& name)
{
    QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList out = QString::fromUtf8(file.readAll()).split(u'\n');
    if (!out.isEmpty() && out.last().isEmpty())
        out.removeLast();
    return out;
}

QList<Item> items()
{
    QList<Item> out;
    for (const QString& line : lines(u"card.tsv"_s).mid(1)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 6)
            continue;
        const QStringList range = cells.at(0).split(u'-');
        out.append({range.first().toInt(), range.last().toInt(), cells.at(1), cells.at(2), cells.at(3),
                    cells.at(4), cells.at(5)});
    }
    return out;
}

QString cardText(const Item& item)
{
    return lines(u"data/card.txt"_s).mid(item.first - 1, item.last - item.first + 1).join(u'\n');
}

/// Every word that stands in a widget or below it, folded away or not.
QString wordsOf(const QWidget* widget)
{
    QStringList out;
    const auto add = [&](const QWidget* one) {
        if (const auto* label = qobject_cast<const QLabel*>(one))
            out.append(label->text());
        else if (const auto* browser = qobject_cast<const QTextBrowser*>(one))
            out.append(browser->toPlainText());
        else if (const auto* code = qobject_cast<const QPlainTextEdit*>(one))
            out.append(code->toPlainText());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(one))
            out.append(edit->text());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(one))
            out.append(button->text());
    };
    add(widget);
    for (const QWidget* child : widget->findChildren<QWidget*>())
        add(child);
    return out.join(u'\n');
}

const QByteArray methodError =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS "
    "policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.";

int countIn(const QStringList& card, const char* pattern, int from = 0, int to = -1)
{
    const QRegularExpression wanted(QString::fromUtf8(pattern));
    int found = 0;
    for (int i = from; i < (to < 0 ? card.size() : to); ++i)
        found += wanted.match(card.at(i)).hasMatch() ? 1 : 0;
    return found;
}
} // namespace

class TstCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        QVERIFY(!items().isEmpty());
        m_window = std::make_unique<desktop::MainWindow>();
        m_window->resize(1600, 1000);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void noLineIsLeftOut()
    {
        const QStringList card = lines(u"data/card.txt"_s);
        QVERIFY(card.size() > 300);
        QList<bool> carried(card.size(), false);
        QMap<QString, int> kinds;
        for (const Item& item : items()) {
            QVERIFY2(item.first >= 1 && item.last <= card.size() && item.first <= item.last,
                     qPrintable(item.place));
            QVERIFY2(!item.place.isEmpty() && item.source.startsWith(u"https://"), qPrintable(item.place));
            for (int i = item.first; i <= item.last; ++i)
                carried[i - 1] = true;
            if (!item.kind.isEmpty())
                ++kinds[item.kind];
        }
        for (int i = 0; i < card.size(); ++i)
            QVERIFY2(carried.at(i),
                     qPrintable(u"line %1 of the card is in no item: %2"_s.arg(i + 1).arg(card.at(i))));
        // As many of each as the card itself has.
        const int versions = card.indexOf(QRegularExpression(u"^\\| Version / Standard.*"_s));
        const int uses = card.indexOf(QRegularExpression(u"^\\| Use When.*"_s));
        QVERIFY(versions > 0 && uses > versions);
        QCOMPARE(kinds.value(u"row"_s), countIn(card, "^\\| [0-9]+ \\|"));
        QCOMPARE(kinds.value(u"message"_s), countIn(card, "^\"", 50, 70));
        QCOMPARE(kinds.value(u"tree"_s), countIn(card, "[├└]──"));
        QCOMPARE(kinds.value(u"curl"_s), countIn(card, "^curl "));
        QCOMPARE(kinds.value(u"devtools"_s), countIn(card, "^# [0-9]\\."));
        QCOMPARE(kinds.value(u"version"_s), countIn(card, "^\\| [A-Z]", versions + 1, uses));
        QCOMPARE(kinds.value(u"use"_s), countIn(card, "^\\| [A-Z]", uses + 1));
        QCOMPARE(
            kinds.value(u"oneliner"_s),
            countIn(card,
                    "^(Express|FastAPI|Flask|Django|Spring Boot|ASP.NET Core|nginx|Apache)( \\(.*\\))?: "));
        QCOMPARE(kinds.value(u"antipattern"_s), countIn(card, "BAD —") + 1); // the first lost its mark
        QCOMPARE(kinds.value(u"good"_s), countIn(card, "GOOD —"));
    }

    void standsInTheWindow_data()
    {
        QTest::addColumn<int>("item");
        const QList<Item> all = items();
        for (int i = 0; i < all.size(); ++i)
            QTest::addRow("%d %s", all.at(i).first, qPrintable(all.at(i).place)) << i;
    }
    void standsInTheWindow()
    {
        QFETCH(int, item);
        const Item wanted = items().at(item);
        const QString kind = wanted.place.section(u':', 0, 0), id = wanted.place.section(u':', 1);
        if (kind == u"reference" || kind == u"warning" || kind == u"cause")
            inReference(kind == u"reference" ? id : kind + u'/' + id, wanted.find);
        else if (kind == u"platform")
            onPlatform(id, wanted.find);
        else if (kind == u"question" || kind == u"leaf")
            inTree(kind == u"leaf", id.toLatin1(), wanted.find);
        else if (kind == u"message")
            asMessage(id, cardText(wanted));
        else if (kind == u"paste")
            asPaste(id, cardText(wanted), wanted.find);
        else if (kind == u"example")
            asExample(id.toLatin1(), wanted.find);
        else if (kind == u"fix")
            amongTheChecks(wanted.find);
        else
            QFAIL("no such kind of place");
    }

    // Every page can be opened, says where it has it from, and leads on only to pages that there are.
    void theReferenceIsWhole_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const reference::Page& page : reference::pages())
            QTest::newRow(page.id.constData()) << page.id;
    }
    void theReferenceIsWhole()
    {
        QFETCH(QByteArray, id);
        const reference::Page* page = reference::find(id);
        QVERIFY(page && !page->title().isEmpty());
        const QList<reference::Block> blocks = reference::blocks(*page);
        QVERIFY(!blocks.isEmpty());
        bool source = false;
        for (const reference::Block& block : blocks) {
            if (block.kind == reference::Block::Kind::Link)
                QVERIFY2(reference::find(block.target), block.target.constData());
            if (block.kind == reference::Block::Kind::Source) {
                QVERIFY2(block.target.startsWith("https://"), block.target.constData());
                source = true;
            }
            for (const QStringList& row : block.rows)
                QCOMPARE(row.size(), block.rows.first().size());
        }
        QVERIFY2(source || page->group != "guide", "a guide names its sources");
        for (const QByteArray& about : page->about)
            QVERIFY2(reference::find(about), about.constData());
        m_window->showReference(id);
        auto* view = m_window->referenceView();
        QVERIFY(view->isVisible());
        QVERIFY(view->pageText().contains(page->title().simplified()));
    }

    void foundBySearchAndByCommand()
    {
        m_window->showReference("versions");
        auto* search = m_window->findChild<QLineEdit*>(u"reference-search"_s);
        auto* list = m_window->findChild<QAbstractItemView*>(u"reference-list"_s);
        QVERIFY(search && list);
        const int all = list->model()->rowCount();
        search->setFocus();
        QTest::keyClicks(search, u"XDomainRequest"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(m_window->referenceView()->page(), QByteArray("versions"));
        search->clear();
        QCOMPARE(list->model()->rowCount(), all);
        QTest::keyClicks(search, u"trailing slash nonsense"_s);
        QCOMPARE(list->model()->rowCount(), 0);
        search->clear();

        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* typed = m_window->findChild<QLineEdit*>(u"commands-text"_s);
        QTRY_VERIFY(typed->hasFocus());
        QTest::keyClicks(typed, u"XDomainRequest"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(m_window->referenceView()->page(), QByteArray("versions"));
        QVERIFY(m_window->referenceView()->isVisible());
        auto* back = m_window->findChild<QAbstractButton*>(u"reference-back"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(!m_window->referenceView()->isVisible());
    }

    void openedFromWhereItMatters()
    {
        m_window->take(methodError);
        m_window->showStation("cause");
        auto* more =
            m_window->station("cause")->findChild<QAbstractButton*>(u"more-preflight-method-missing"_s);
        QVERIFY(more);
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(m_window->referenceView()->page(), QByteArray("cause/preflight-method-missing"));
        QTest::mouseClick(m_window->findChild<QAbstractButton*>(u"reference-back"_s), Qt::LeftButton);
        QCOMPARE(m_window->shownStation(), QByteArray("cause"));
        QVERIFY(m_window->station("cause")->isVisible());
    }

private:
    void inReference(const QString& id, const QString& find)
    {
        const reference::Page* page = reference::find(id.toLatin1());
        QVERIFY2(page, qPrintable(id));
        m_window->showReference(page->id);
        const QString shown = m_window->referenceView()->pageText();
        QVERIFY(m_window->referenceView()->isVisible());
        QVERIFY2(shown.contains(find.isEmpty() ? page->title() : find), qPrintable(shown));
    }

    void onPlatform(const QString& id, const QString& find)
    {
        inReference(u"platform/"_s + id, find);
        m_window->take(methodError);
        m_window->showStation("fix");
        auto* box = m_window->station("fix")->findChild<QComboBox*>(u"platform"_s);
        const int at = box->findData(id.toLatin1());
        QVERIFY2(at >= 0, qPrintable(id));
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
        const QString code =
            m_window->station("fix")->findChild<QPlainTextEdit*>(u"configuration"_s)->toPlainText();
        QVERIFY2(code.contains(u"https://a"), qPrintable(code));
        const QString shown = wordsOf(m_window->station("fix"));
        for (const platforms::Trap& trap : platforms::find(id.toLatin1())->traps)
            QVERIFY2(shown.contains(words::say(trap.text)), trap.id.constData());
        QVERIFY(!m_window->station("fix")->findChild<QLineEdit*>(u"checkLine-1"_s)->text().isEmpty());
    }

    void inTree(bool leaf, const QByteArray& id, const QString& find)
    {
        const wizard::Node* wanted = nullptr;
        for (const wizard::Node& node : wizard::tree()) {
            if (leaf ? node.isLeaf() && node.root == id : node.id == id)
                wanted = &node;
        }
        QVERIFY2(wanted, id.constData());
        m_window->showStation("cause");
        auto* tree = m_window->station("cause")->findChild<cause::TreeView*>();
        QVERIFY(tree);
        Q_EMIT tree->nodeChosen(wanted->id);
        auto* card = m_window->station("cause")->findChild<cause::QuestionCard*>();
        QVERIFY(card->isVisible());
        QCOMPARE(card->question().node, wanted->id);
        const QString shown = wordsOf(card);
        const QString text = !find.isEmpty() ? find : words::say(words::Text{&causes::find(id)->title, {}});
        QVERIFY2(shown.contains(text), qPrintable(shown));
    }

    void asMessage(const QString& slug, const QString& text)
    {
        m_window->take(text.section(u'\n', 0, 0).toUtf8());
        const QList<facts::Message>& messages = m_window->session()->investigation().messages;
        QVERIFY2(!messages.isEmpty(), qPrintable(text));
        QCOMPARE(fetch::slug(messages.first().symptom), slug.toLatin1());
        const QString answer = wordsOf(m_window->findChild<QWidget*>(u"answer"_s));
        QVERIFY2(answer.contains(words::say(m_window->session()->diagnosis().happened)), qPrintable(answer));
        if (slug == u"generic-access-control")
            QVERIFY2(answer.contains(u"rest"), qPrintable(answer));
    }

    void asPaste(const QString& what, const QString& text, const QString& find)
    {
        m_window->take(text.toUtf8());
        if (what == u"request") {
            QCOMPARE(QString::fromUtf8(m_window->session()->investigation().request.url), find);
            return;
        }
        const QString answer = wordsOf(m_window->findChild<QWidget*>(u"answer"_s));
        QVERIFY2(answer.contains(find), qPrintable(answer));
    }

    void asExample(const QByteArray& id, const QString& find)
    {
        m_window->tryExample(id);
        test::announce(QUrl(m_window->practice()->address()).port());
        m_window->test();
        session::Session& session = *m_window->session();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTesting() && !session.investigation().sends.isEmpty(), 20000);
        if (session.stoppedBeforeActual()) {
            QTest::mouseClick(m_window->findChild<QAbstractButton*>(u"answer-consent-send"_s),
                              Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTesting() && !session.stoppedBeforeActual(), 20000);
        }
        const QByteArray symptom = find.section(u'/', 0, 0).toLatin1(),
                         root = find.section(u'/', 1).toLatin1();
        const diagnosis::Diagnosis& diagnosis = session.diagnosis();
        m_window->showStation("cause");
        const QString shown = wordsOf(m_window->station("cause"));
        if (symptom == "finding" || symptom == "warning") {
            QVERIFY(diagnosis.causes.isEmpty());
            QVERIFY(m_window->findChild<QWidget*>(u"finding-"_s + QString::fromLatin1(root)));
            return;
        }
        QVERIFY(!diagnosis.causes.isEmpty());
        QCOMPARE(fetch::slug(diagnosis.causes.first().symptom), symptom);
        QCOMPARE(diagnosis.causes.first().root, root);
        QVERIFY2(shown.contains(words::say(words::Text{&causes::find(root)->title, {}})), qPrintable(shown));
    }

    void amongTheChecks(const QString& find)
    {
        m_window->take(methodError);
        m_window->showStation("fix");
        const QString shown = wordsOf(m_window->station("fix")->findChild<QWidget*>(u"checkCard"_s));
        for (const QString& part : {find, u"https://api.example.com/items"_s, u"https://app.example.com"_s})
            QVERIFY2(shown.contains(part), qPrintable(shown));
    }

    std::unique_ptr<desktop::MainWindow> m_window;
};

CROSSCHECK_TEST(tst_card, TstCard)
#include "tst_card.moc"

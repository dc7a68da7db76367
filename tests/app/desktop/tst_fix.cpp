// From the causes to the fix, its message, and the test that confirms it, in the window.
#include "app/desktop/hands.h"
#include "confirm/verdict_card.h"
#include "fix/code_view.h"
#include "platforms/platform.h"
#include "policy/policy.h"
#include "support/record.h"
#include "support/test.h"
#include "widgets/layout.h"
#include "widgets/text.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace crosscheck;
using namespace crosscheck::test;
using namespace Qt::StringLiterals;

namespace {
QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

void choosePlatform(Window& window, const QByteArray& id)
{
    auto* box = find<QComboBox>(window, u"platform"_s);
    choose(box, box->findData(id));
}

/// The practice server mended: its answers to an example carry what the fix says that they must carry.
void mend(Window& window, const QByteArray& example)
{
    const policy::Policy policy = *window.session()->diagnosis().fix.policy;
    const facts::Investigation now = window.investigation();
    QList<QByteArray> names;
    for (const http::Header& header : now.request.headers)
        names.append(http::lowered(header.name));
    QList<scenario::Scenario> mended = window.server()->scenarios();
    for (scenario::Scenario& each : mended) {
        if (each.id != example)
            continue;
        for (scenario::Route& route : each.routes) {
            scenario::ScriptedAnswer preflight;
            preflight.status = 204;
            preflight.body.clear();
            preflight.headers = policy::expectedHeaders(policy, now.page.origin, now.request.method, names);
            route.preflight = {preflight};
            for (scenario::ScriptedAnswer& answer : route.actual) {
                for (const http::Header& header : policy::expectedHeaders(policy, now.page.origin)) {
                    http::remove(answer.headers, header.name);
                    answer.headers.append(header);
                }
            }
        }
    }
    window.server()->setScenarios(mended);
}
} // namespace

class TstFix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void causesWithWhatSpeaksForAndAgainst()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-08-acao-mismatch"));
        go(window, 4);
        const diagnosis::Diagnosis& diagnosis = window.session()->diagnosis();
        QCOMPARE(diagnosis.causes.first().root, QByteArray("acao-trailing-slash"));
        auto* card = find<widgets::Card>(window, u"cause-1"_s);
        QCOMPARE(card->title(), words::say(words::Text{&causes::find("acao-trailing-slash")->title, {}}));
        QVERIFY(find<QLabel>(*card, u"certainty"_s)->text().contains(u"the server must change"_s));
        // Each reason stands there with its side and with where it is known from.
        QStringList reasons;
        for (const widgets::Prose* prose : card->findChildren<widgets::Prose*>(u"because"_s))
            reasons.append(prose->prose());
        QCOMPARE(reasons.size(), diagnosis.causes.first().because.size());
        QVERIFY(!reasons.isEmpty());
        for (int i = 0; i < reasons.size(); ++i)
            QVERIFY(reasons.at(i).startsWith(words::say(diagnosis.causes.first().because.at(i).text)));
        QVERIFY2(reasons.join(u' ').contains(u'('), "no reason says where it is known from");
        QVERIFY(!card->findChildren<widgets::SignLabel*>().isEmpty());
    }

    void causesThatWereLookedAtAndDropped()
    {
        QByteArray example;
        for (const scenario::Scenario& each : practice::builtIn()) {
            if (example.isEmpty() && !diagnosis::diagnose(investigationOf(each)).lookedAt.isEmpty())
                example = each.id;
        }
        QVERIFY2(!example.isEmpty(), "no example has a cause that something speaks against");
        Window window;
        QVERIFY(tryAndTest(window, example));
        go(window, 4);
        const diagnosis::Diagnosis& diagnosis = window.session()->diagnosis();
        QVERIFY(!diagnosis.lookedAt.isEmpty());
        auto* others = find<widgets::FoldOut>(window, u"lookedAt"_s);
        QTest::keyClick(others->header(), Qt::Key_Space);
        QVERIFY(others->isOpen());
        const QList<widgets::Card*> dropped = others->findChildren<widgets::Card*>();
        QCOMPARE(dropped.size(), diagnosis.lookedAt.size());
        int against = 0;
        for (const widgets::Card* each : dropped) {
            for (const widgets::SignLabel* sign : each->findChildren<widgets::SignLabel*>())
                against += sign->sign() == theme::Sign::Wrong;
        }
        QVERIFY(against >= dropped.size());
    }

    void whereNoServerIsKnown_data()
    {
        QTest::addColumn<QString>("beside");
        QTest::addColumn<QString>("from");
        QTest::newRow("nothing tells") << QString() << u"The answers don't tell which server it is."_s;
        QTest::newRow("one without a configuration here")
            << u"\naccessControlAllowOriginList = [\"http://b.example\"]"_s
            << u"For what you pasted nothing is written here yet."_s;
        QTest::newRow("one that is pasted") << u"\napp.use(cors({ origin: ['http://b.example'] }));"_s
                                            << u"by the configuration that you pasted"_s;
    }
    void whereNoServerIsKnown()
    {
        QFETCH(const QString, beside);
        QFETCH(const QString, from);
        Window window;
        find<QPlainTextEdit>(window, u"field"_s)
            ->setPlainText(u"Access to fetch at 'http://a.example/x' from origin 'http://c.example' has been "
                           u"blocked by CORS policy: No "
                           "'Access-Control-Allow-Origin' header is present on the requested resource.\n"_s +
                           beside);
        QTest::keyClick(find(window, u"field"_s), Qt::Key_Return, Qt::ControlModifier);
        go(window, 5);
        QCOMPARE(find<QLabel>(window, u"guessedFrom"_s)->text(), from);
        // What every server has to send stands there, and can be copied, until one is chosen.
        auto* code = find<fix::CodeView>(window, u"configuration"_s);
        const bool isKnown = !window.session()->diagnosis().fix.platform.isEmpty();
        QCOMPARE(code->toPlainText().contains(u"Access-Control-Allow-Origin: http://c.example"_s), !isKnown);
        QVERIFY(code->isVisible());
        click(find(window, u"copyConfiguration"_s));
        QCOMPARE(clipboard(), code->configuration().text());
    }

    void everyPlatformHasItsConfiguration()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-05-header-not-allowed"));
        go(window, 5);
        const policy::Policy policy = *window.session()->diagnosis().fix.policy;
        const QByteArray target =
            url::originOf(*url::parseOrNull(window.investigation().request.url)).serialized();
        QSet<QString> texts;
        for (const platforms::Platform& platform : platforms::all()) {
            choosePlatform(window, platform.id);
            QCOMPARE(window.investigation().wishes.platform, platform.id);
            // A proxy and a page name the server that the request goes to.
            const QString expected = platform.render(platforms::forPlatform(platform, policy, target)).text();
            auto* code = find<fix::CodeView>(window, u"configuration"_s);
            QVERIFY(code->isVisible());
            QCOMPARE(code->configuration().text(), expected);
            QCOMPARE(code->toPlainText().trimmed(), expected.trimmed());
            texts.insert(expected);
            QCOMPARE(find<QLabel>(window, u"guessedFrom"_s)->text(), u"chosen by you"_s);
            QGuiApplication::clipboard()->clear();
            click(find(window, u"copyConfiguration"_s));
            QCOMPARE(clipboard(), expected);
        }
        QVERIFY2(texts.size() >= platforms::all().size() - 1,
                 "only the two versions of one framework may share a text");
        // Every choice is a step of Undo.
        for (int i = 0; i < 100 && window.session()->undoText() == u"Choose the server platform"_s; ++i)
            QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.investigation().wishes.platform, QByteArray());
    }

    void thePreflightIsToldBeforeAnythingWasSeen()
    {
        Window window;
        window.take(
            "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' "
            "has been blocked by CORS policy: Response to preflight request doesn't pass access "
            "control check: No 'Access-Control-Allow-Origin' header is present on the requested "
            "resource.\napp.js:12 PUT https://api.example.com/items net::ERR_FAILED");
        window.showStation("fix");
        const QAbstractItemModel* changes = find<QTableView>(window, u"changesView"_s)->model();
        QStringList rows;
        for (int row = 0; row < changes->rowCount(); ++row)
            rows.append(changes->index(row, 0).data().toString() + u' ' +
                        changes->index(row, 1).data().toString());
        QVERIFY2(rows.contains(u"preflight Access-Control-Allow-Origin"), qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.contains(u"request Access-Control-Allow-Origin"), qPrintable(rows.join(u'\n')));
    }
    void whyEachLineIsThere()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-01-acao-missing"));
        go(window, 5);
        choosePlatform(window, "nginx");
        auto* code = find<fix::CodeView>(window, u"configuration"_s);
        auto* why = find<widgets::Prose>(window, u"whyLine"_s);
        code->setFocus();
        QTest::keyClick(code, Qt::Key_Home, Qt::ControlModifier);
        QSet<QString> sentences;
        for (int line = 0; line < code->blockCount(); ++line) {
            if (!code->whyHere().isEmpty()) {
                QVERIFY(why->prose().contains(code->whyHere()));
                sentences.insert(code->whyHere());
            }
            QTest::keyClick(code, Qt::Key_Down);
        }
        QVERIFY(sentences.size() >= 3);
    }

    void wishesChangeTheConfiguration()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-01-acao-missing"));
        go(window, 5);
        choosePlatform(window, "nginx");
        auto* code = find<fix::CodeView>(window, u"configuration"_s);
        QVERIFY(!code->toPlainText().contains(u"staging.example.com"_s));
        typeInto(find<QLineEdit>(window, u"moreOrigins"_s), u"https://staging.example.com"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(code->toPlainText().contains(u"staging"_s));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!code->toPlainText().contains(u"staging"_s));
    }

    void messageToWhoeverRunsTheServer_data()
    {
        QTest::addColumn<QByteArray>("example");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("header");
        QTest::newRow("a simple GET")
            << QByteArray("row-01-acao-missing") << QByteArray("GET") << u"Access-Control-Allow-Origin"_s;
        QTest::newRow("a simple POST")
            << QByteArray("row-01-acao-missing") << QByteArray("POST") << u"Access-Control-Allow-Origin"_s;
        QTest::newRow("a preflight") << QByteArray("row-05-header-not-allowed") << QByteArray("POST")
                                     << u"Access-Control-Allow-Headers"_s;
        QTest::newRow("a method") << QByteArray("row-06-method-not-allowed") << QByteArray("PUT")
                                  << u"Access-Control-Allow-Methods"_s;
    }
    void messageToWhoeverRunsTheServer()
    {
        QFETCH(QByteArray, example);
        QFETCH(QByteArray, method);
        QFETCH(QString, header);
        Window window;
        window.tryExample(example);
        if (window.investigation().request.method != method) {
            typeInto(find<QLineEdit>(window, u"request-method-text"_s), QString::fromLatin1(method));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(window.investigation().request.method, method);
        QVERIFY(testIt(window));
        go(window, 5);
        choosePlatform(window, "nginx");
        auto* card = find<widgets::Card>(window, u"messageCard"_s);
        QVERIFY(card->isVisible());
        const QString sentences = find<widgets::Prose>(*card, u"messageSentences"_s)->prose();
        QVERIFY(sentences.contains(u"http://localhost:5173"_s));
        QVERIFY2(sentences.contains(header), qPrintable(sentences));
        QVERIFY(sentences.contains(u"Please let"_s));
        click(find(*card, u"copyMessage"_s));
        const QString message = clipboard();
        QVERIFY2(message.startsWith(sentences), qPrintable(message));
        QStringList curls;
        for (const QString& line : message.split(u'\n')) {
            if (line.trimmed().startsWith(u"curl -"_s))
                curls.append(line.trimmed());
        }
        QCOMPARE(curls.size(), 2);
        QVERIFY(curls.at(0) != curls.at(1));
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(find<QLineEdit>(*card, u"proof-%1"_s.arg(i + 1))->text(), curls.at(i));
            click(find(*card, u"copyProof-%1"_s.arg(i + 1)));
            QCOMPARE(clipboard(), curls.at(i));
        }
        const QString configuration = find<fix::CodeView>(window, u"configuration"_s)->configuration().text();
        QVERIFY2(message.contains(configuration), qPrintable(message));
    }

    void testAgainConfirmsTheFix_data()
    {
        QTest::addColumn<QByteArray>("example");
        QTest::newRow("one header") << QByteArray("row-01-acao-missing");
        QTest::newRow("a preflight") << QByteArray("row-05-header-not-allowed");
    }
    void testAgainConfirmsTheFix()
    {
        QFETCH(QByteArray, example);
        Window window;
        QVERIFY(tryAndTest(window, example));
        go(window, 6);
        auto* sentence = find<widgets::Prose>(window, u"confirmSentence"_s);
        QVERIFY(sentence->prose().startsWith(u"Blocked."_s));
        const auto again = [&] {
            const qsizetype before = window.investigation().sends.size();
            click(find(window, u"testAgainButton"_s));
            return QTest::qWaitFor(
                [&] {
                    return !window.session()->isTesting() && window.investigation().sends.size() > before;
                },
                20000);
        };
        QVERIFY(again());
        QCOMPARE(window.shownStation(), QByteArray("confirm"));
        QCOMPARE(sentence->prose(), u"Still blocked."_s);
        for (const char* engine : {"chromium", "gecko", "webkit"}) {
            auto* card = find(window, u"verdict-"_s + QString::fromLatin1(engine));
            const QString console = find<QPlainTextEdit>(*card, u"console"_s)->toPlainText();
            QVERIFY2(console.contains(u"Access"_s) || console.contains(u"CORS"_s), qPrintable(console));
            QCOMPARE(find<widgets::SignLabel>(*card, u"now"_s)->sign(), theme::Sign::Wrong);
        }
        mend(window, example);
        QVERIFY(again());
        if (window.session()->stoppedBeforeActual()) {
            // The preflight passes now; the request itself is only sent when the person says so.
            QVERIFY(sentence->prose().startsWith(u"The preflight passes."_s));
            click(find(window, u"confirmSendAnyway"_s));
            QTRY_VERIFY_WITH_TIMEOUT(
                !window.session()->isTesting() && !window.session()->stoppedBeforeActual(), 20000);
        }
        QVERIFY2(sentence->prose().startsWith(u"It works now"_s) ||
                     sentence->prose().startsWith(u"Chrome, Firefox and Safari let"_s),
                 qPrintable(sentence->prose()));
        QVERIFY(window.session()->diagnosis().causes.isEmpty());
        for (const char* engine : {"chromium", "gecko", "webkit"}) {
            auto* card = find(window, u"verdict-"_s + QString::fromLatin1(engine));
            QCOMPARE(find<widgets::SignLabel>(*card, u"now"_s)->sign(), theme::Sign::Good);
        }
        // Before and now stand side by side, and what was mended is what differs.
        auto* table = find<QTableView>(window, u"confirmView"_s);
        QVERIFY(table->isVisible());
        QString all;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                all += table->model()->index(row, column).data().toString() + u'|';
        }
        QVERIFY2(all.contains(u"access-control-allow"_s, Qt::CaseInsensitive), qPrintable(all));
        // Nothing is left to fix, and the station says so.
        go(window, 5);
        QVERIFY(find(window, u"fixEmpty"_s)->isVisible());
    }
};

CROSSCHECK_TEST(tst_fix, TstFix)
#include "tst_fix.moc"
#include "url/origin.h"
#include "url/url.h"

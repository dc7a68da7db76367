// Practice scenarios in real browsers: verdict and console text are what is predicted, to the letter; afterwards nothing is left.
#include "browser/confirmer.h"
#include "browser/page_run.h"
#include "chosen.h"
#include "diagnosis/witness.h"
#include "practice/practice_server.h"
#include "scenario/prediction.h"
#include "support/test.h"

#include <QDir>
#include <QSignalSpy>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

QStringList folders()
{
    // Ours: another suite may run beside this one.
    return QDir::temp().entryList({u"crosscheck-browser-%1-*"_s.arg(QCoreApplication::applicationPid())},
                                  QDir::Dirs);
}

/// What a run that a test waits for brought.
struct Brought
{
    QList<facts::Witness> witnesses;
    QString sentence;
};

Brought confirmed(const facts::Investigation& investigation, const browser::Wish& wish)
{
    browser::Confirmer confirmer;
    Brought out;
    bool ended = false;
    QObject::connect(&confirmer, &browser::Confirmer::finished, [&](const QList<facts::Witness>& witnesses) {
        out.witnesses = witnesses;
        ended = true;
    });
    QObject::connect(&confirmer, &browser::Confirmer::failed, [&](const QString& sentence) {
        out.sentence = sentence;
        ended = true;
    });
    QObject::connect(&confirmer, &browser::Confirmer::progress, [] { test::announceBrowsers(); });
    confirmer.start(investigation, wish);
    if (!QTest::qWaitFor([&] { return ended; }, test::longestMs))
        out.sentence = u"no end"_s;
    return out;
}

facts::Investigation investigationOf(const scenario::Scenario& scenario)
{
    facts::Investigation out;
    out.page = scenario.page;
    out.request = scenario.request;
    return out;
}

scenario::Scenario original(const QByteArray& id)
{
    for (const scenario::Scenario& one : practice::builtIn()) {
        if (one.id == id)
            return one;
    }
    return {};
}

QByteArray shown(const facts::Witness& witness)
{
    const diagnosis::Comparison comparison = diagnosis::compare(witness);
    QString out =
        QString::fromLatin1(witness.outcome + ' ' + witness.error) + u'\n' + witness.console.join(u'\n');
    for (const words::Text& text : comparison.differences)
        out += u'\n' + words::english(text);
    for (const http::Exchange& exchange : witness.send.exchanges)
        out += u'\n' + QString::fromLatin1(exchange.request.method + ' ' + exchange.request.url + ' ' +
                                           QByteArray::number(exchange.answer.response.status));
    return out.toUtf8();
}

} // namespace

class TstConfirm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyScenario_data();
    void everyScenario();
    void publicPageAndLoopback();
    void traits();
    void whatCannotBeRun();
    void cleanup();

private:
    void playAll(const browser::Installed& browser);
    practice::PracticeServer m_server;
    QStringList m_before;
};

void TstConfirm::initTestCase()
{
    m_before = folders();
    QVERIFY(m_server.listen());
    test::announce(m_server.port());
    QList<scenario::Scenario> all;
    for (const scenario::Scenario& one : practice::builtIn())
        all.append(m_server.addressed(one));
    m_server.setScenarios(all);
}

void TstConfirm::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(folders(), m_before, 10000);
}

void TstConfirm::everyScenario_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("chromium") << int(browser::Family::Chromium);
    QTest::newRow("firefox") << int(browser::Family::Firefox);
}

void TstConfirm::everyScenario()
{
    QFETCH(const int, family);
    NEED_BROWSER(browser, browser::Family(family));
    playAll(*browser);
}

// One browser for all of them: a start each would take minutes.
void TstConfirm::playAll(const browser::Installed& browser)
{
    browser::Wish wish;
    wish.browser = browser;
    QList<scenario::Scenario> all = m_server.scenarios();
    all.removeIf([](const scenario::Scenario& one) { return one.id.startsWith("row-12"); }); // below
    QVERIFY(all.size() >= 20);
    std::unique_ptr<browser::PageRun> run;
    QString sentence;
    std::optional<facts::Witness> witness;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const facts::Investigation investigation = investigationOf(all.at(i));
        QCOMPARE(browser::Confirmer::obstacle(investigation), QString());
        browser::PageTask task = browser::taskFor(investigation, wish);
        task.keepBrowser = i + 1 < all.size();
        witness.reset();
        if (run) {
            run->again(task);
        } else {
            run.reset(browser::PageRun::make(task, nullptr));
            connect(run.get(), &browser::PageRun::step, this, [] { test::announceBrowsers(); });
            connect(run.get(), &browser::PageRun::done, this,
                    [&](const facts::Witness& one) { witness = one; });
            connect(run.get(), &browser::PageRun::failed, this, [&](const QString& one) { sentence = one; });
            run->start();
        }
        QTRY_VERIFY2_WITH_TIMEOUT(witness || !sentence.isEmpty(), all.at(i).id.constData(), test::longestMs);
        QVERIFY2(sentence.isEmpty(), qPrintable(sentence));
        const QByteArray what = all.at(i).id + ": " + shown(*witness);
        QVERIFY2(diagnosis::compare(*witness).agrees(), what.constData());
        // The prediction from the scenario says the same as the one from the answers that the browser got.
        const auto engine = *engines::engineFromSlug(witness->engine);
        // It is made in the world of the recordings, where the server has a port of its own.
        const scenario::Prediction predicted = scenario::predict(original(all.at(i).id), engine);
        QStringList lines;
        for (QString line : predicted.console) {
            // Firefox tells its warnings to nobody who drives it.
            if (!line.startsWith(u"Cross-Origin Request Warning:"_s))
                lines.append(line.replace(u":8081/"_s, u':' + QString::number(m_server.port()) + u'/'));
        }
        QVERIFY2(lines == witness->console,
                 (what + "\npredicted: " + lines.join(u'\n').toUtf8()).constData());
        QCOMPARE(witness->outcome, fetch::slug(predicted.outcome));
        QVERIFY2(witness->send.exchanges.size() == predicted.wire.size(), what.constData());
        for (qsizetype k = 0; k < predicted.wire.size(); ++k) {
            QCOMPARE(witness->send.exchanges.at(k).request.method, predicted.wire.at(k).method);
            QVERIFY2(http::get(witness->send.exchanges.at(k).request.headers, "origin") ==
                         predicted.wire.at(k).origin,
                     what.constData());
        }
        QCOMPARE(diagnosis::exitStatus(*witness), predicted.failure ? 1 : 0);
    }
}

void TstConfirm::publicPageAndLoopback()
{
    NEED_BROWSER(browser, browser::Family::Chromium);
    browser::Wish wish;
    wish.browser = *browser;
    for (const scenario::Scenario& one : m_server.scenarios()) {
        if (one.id != "row-12-local-network-permission")
            continue;
        const Brought brought = confirmed(investigationOf(one), wish);
        QVERIFY2(brought.sentence.isEmpty(), qPrintable(brought.sentence));
        // First the CORS verdict, then what the browser says of a page from the public internet.
        QCOMPARE(brought.witnesses.size(), 2);
        QCOMPARE(brought.witnesses.first().outcome, QByteArray("ok"));
        QVERIFY2(diagnosis::compare(brought.witnesses.first()).agrees(),
                 shown(brought.witnesses.first()).constData());
        QCOMPARE(brought.witnesses.last().error, QByteArray("LocalNetworkAccessPermissionDenied"));
        QVERIFY2(diagnosis::compare(brought.witnesses.last()).agrees(),
                 shown(brought.witnesses.last()).constData());
        QVERIFY(diagnosis::conditions(brought.witnesses.first()) !=
                diagnosis::conditions(brought.witnesses.last()));
    }
}

// What the server saw: the headers of an ordinary browser, the origin of a page that nobody served, and nothing else at all.
void TstConfirm::traits()
{
    NEED_BROWSER(browser, browser::Family::Chromium);
    practice::PracticeServer server;
    QVERIFY(server.listen());
    test::announce(server.port());
    QByteArrayList heads;
    connect(&server, &practice::PracticeServer::received, this,
            [&](const QByteArray& head) { heads.append(head); });
    browser::Wish wish;
    wish.browser = *browser;
    facts::Investigation investigation;
    investigation.page.origin = "null";
    investigation.page.space = page::AddressSpace::Loopback;
    investigation.request.url = "http://127.0.0.1:" + QByteArray::number(server.port()) + "/nothing";
    investigation.request.method = "PUT";
    const Brought brought = confirmed(investigation, wish);
    QVERIFY2(brought.sentence.isEmpty(), qPrintable(brought.sentence));
    QCOMPARE(heads.size(), 1);
    QVERIFY2(heads.first().startsWith("OPTIONS /nothing "), heads.first().constData());
    QVERIFY2(heads.first().contains("\r\nOrigin: null\r\n"), heads.first().constData());
    QVERIFY2(!heads.first().contains("Headless"), heads.first().constData());
    QCOMPARE(brought.witnesses.first().outcome, QByteArray("blocked"));
}

void TstConfirm::whatCannotBeRun()
{
    facts::Investigation investigation;
    QVERIFY(!browser::Confirmer::obstacle(investigation).isEmpty());
    investigation.request.url = "http://127.0.0.1/";
    QVERIFY(!browser::Confirmer::obstacle(investigation).isEmpty());
    investigation.page.origin = "capacitor://localhost";
    QVERIFY(browser::Confirmer::obstacle(investigation).contains(u"capacitor://localhost"));
    investigation.page.origin = "https://app.example.com";
    QVERIFY(browser::Confirmer::obstacle(investigation).isEmpty());

    // A program that is none, and one that ends at once: a sentence each.
    browser::Wish wish;
    wish.browser.name = u"Chromium"_s;
    wish.browser.program = u"/nonexistent/chromium"_s;
    QVERIFY(confirmed(investigation, wish).sentence.contains(u"/nonexistent/chromium"));
    wish.browser.program = u"/bin/false"_s;
    QVERIFY(confirmed(investigation, wish).sentence.contains(u"ended while starting, with status 1"));
}

CROSSCHECK_TEST(tst_confirm, TstConfirm)
#include "tst_confirm.moc"

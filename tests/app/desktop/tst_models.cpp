#include "app/desktop/hands.h"
#include "message/failures_model.h"
#include "request/headers_model.h"
#include "request/preview.h"
#include "request/sends_model.h"
#include "store/store.h"
#include "support/test.h"
#include "watch/watch_panel.h"
#include "widgets/glossary.h"
#include "widgets/table.h"
#include "window/command_palette.h"
#include "window/history_model.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;
using desktop::HeadersModel;

class TstModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The tests of the window watch every model of it with QAbstractItemModelTester, from its making to its end.
    void everyModelOfTheWindowIsWatched()
    {
        theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        test::Window window;
        QVERIFY(window.watchPanel()); // made when it is first asked for
        QSet<QByteArray> models;
        int watched = 0;
        for (const QAbstractItemModel* model : window.findChildren<QAbstractItemModel*>()) {
            QByteArray name = model->metaObject()->className();
            if (!name.startsWith('Q'))
                models.insert(name.replace("crosscheck::", ""));
        }
        for (const QObject* tester : window.findChildren<QAbstractItemModelTester*>())
            watched += tester != nullptr;
        const QSet<QByteArray> expected{
            "desktop::CommandModel",   "desktop::FailuresModel",     "desktop::HeadersModel",
            "desktop::HarModel",       "desktop::HistoryModel",      "desktop::SendDifferenceModel",
            "desktop::SendsModel",     "exchanges::AnswerEditModel", "exchanges::CorsOnlyModel",
            "exchanges::HeadersModel", "exchanges::TraceModel",      "fix::ChangeModel",
            "watch::WatchModel",       "widgets::DifferenceModel"};
        QCOMPARE(models, expected);
        QVERIFY(watched >= expected.size());
    }

    void headers()
    {
        HeadersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &HeadersModel::edited);
        QCOMPARE(model.rowCount(), 1); // the empty row
        QCOMPARE(model.addBlock(u"X-A: 1\r\nnot a header\nX-B:2\nX-A: 3\n"_s), 3);
        QCOMPARE(model.headers(), (http::HeaderList{{"X-A", "1"}, {"X-B", "2"}, {"X-A", "3"}}));
        QVERIFY(model.move(2, -1));
        QCOMPARE(model.headers(), (http::HeaderList{{"X-A", "1"}, {"X-A", "3"}, {"X-B", "2"}}));
        QVERIFY(model.move(0, 1));
        QVERIFY(!model.move(2, 1));
        QVERIFY(model.setData(model.index(0, HeadersModel::Name), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.headers(), (http::HeaderList{{"X-A", "1"}, {"X-B", "2"}}));
        QVERIFY(model.setData(model.index(3, HeadersModel::Name), u"X-New"_s, Qt::EditRole));
        QVERIFY(model.setData(model.index(3, HeadersModel::Value), u"n"_s, Qt::EditRole));
        QCOMPARE(model.headers().last(), (http::Header{"X-New", "n"}));
        // What is switched off survives a change from outside, and is not doubled when it comes back.
        model.setHeaders({{"X-A", "1"}});
        QCOMPARE(model.rows().size(), 2);
        model.setHeaders({{"X-A", "1"}, {"X-A", "3"}});
        QCOMPARE(model.rows().size(), 2);
        model.removeAt(0);
        QCOMPARE(model.headers().size(), 1);
        QCOMPARE(edited.count(), 7);
    }

    void remarks_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("dropped");
        QTest::addColumn<bool>("mistake");
        QTest::addColumn<bool>("remark");
        QTest::newRow("plain") << QByteArray("X-Api-Key") << QByteArray("1") << false << false << false;
        QTest::newRow("forbidden") << QByteArray("Host") << QByteArray("a") << true << false << true;
        QTest::newRow("prefix") << QByteArray("Sec-Fetch-Mode") << QByteArray("cors") << true << false
                                << true;
        QTest::newRow("server's") << QByteArray("access-control-allow-origin") << QByteArray("*") << false
                                  << true << true;
        QTest::newRow("space") << QByteArray("X Y") << QByteArray("1") << false << false << true;
        QTest::newRow("new line") << QByteArray("X-Y") << QByteArray("a\nb") << false << false << true;
    }
    void remarks()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const http::Header header{name, value};
        QTEST(HeadersModel::isDropped(header), "dropped");
        QTEST(HeadersModel::isMistake(header), "mistake");
        QTEST(!HeadersModel::remark(header).isEmpty(), "remark");
    }

    void failures()
    {
        desktop::FailuresModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        facts::Message first;
        first.engine = "chromium";
        first.isCors = true;
        first.requestUrl = u"https://api.example/a"_s;
        facts::Message side = first;
        side.sideLine = true;
        facts::Message second = first;
        second.failure = 1;
        second.requestUrl = u"https://api.example/b"_s;
        model.setRows(desktop::FailuresModel::fromMessages({first, side, second}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, desktop::FailuresModel::Who).data().toString(), u"Chrome"_s);
        QCOMPARE(model.rowAt(1).index, 2);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sends()
    {
        desktop::SendsModel model;
        desktop::SendDifferenceModel difference;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester other(&difference, QAbstractItemModelTester::FailureReportingMode::QtTest);
        facts::Send first;
        first.page.origin = "https://app.example";
        first.request.url = "https://api.example/";
        http::Exchange exchange;
        exchange.request = {"GET", "https://api.example/", {{"Origin", "https://app.example"}}, std::nullopt};
        exchange.answer.response.status = 200;
        first.exchanges = {exchange};
        facts::Send second = first;
        second.exchanges[0].answer.response.headers = {{"Access-Control-Allow-Origin", "*"}};
        second.request.headers = {{"X-A", "1"}};
        model.setSends({first, second});
        QCOMPARE(model.rowCount(), 2);
        difference.compare(first, second);
        QCOMPARE(difference.rowCount(), 2);
        difference.compare(first, first);
        QCOMPARE(difference.rowCount(), 0);
    }

    void history()
    {
        QTemporaryDir folder;
        store::Store store;
        QCOMPARE(store.open(folder.filePath(u"h.sqlite"_s)), store::Store::State::Open);
        facts::Investigation one;
        one.id = "one";
        one.title = u"First"_s;
        store.save(one, "blocked");
        desktop::HistoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(widgets::SignRole).toInt(), int(theme::Sign::Wrong));
        QSignalSpy renamed(&model, &desktop::HistoryModel::renameAsked);
        QVERIFY(model.setData(model.index(0), u"Second"_s, Qt::EditRole));
        QCOMPARE(renamed.count(), 1);
        QVERIFY(!model.setData(model.index(0), u"  "_s, Qt::EditRole));
        model.setSearch(u"nothing like it"_s);
        QCOMPARE(model.rowCount(), 0);
    }

    void commands()
    {
        desktop::CommandModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAction action;
        model.setCommands({{u"View › Dark"_s, &action}, {u"View › Light"_s, &action}});
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(u"dark view"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.actionAt(model.index(0)), &action);
    }

    void glossary()
    {
        QVERIFY(widgets::findTerm("Access-Control-Allow-Origin"));
        QVERIFY(!widgets::findTerm("x-nothing"));
        const auto terms = widgets::termsIn(
            u"The preflight's answer has no Access-Control-Allow-Origin; see https://a.example/origin."_s);
        QCOMPARE(terms.size(), 2);
        QCOMPARE(terms.at(0).id, "preflight");
        QCOMPARE(terms.at(1).id, "access-control-allow-origin");
    }

    void copyAsCode()
    {
        page::PageRequest request;
        request.url = "https://api.example/x?a=1";
        request.method = "PUT";
        request.headers = {{"X-A", "it's \"1\""}, {"Authorization", "Bearer abcdefghijkl"}};
        request.credentials = fetch::Credentials::Include;
        const QString code = desktop::asFetch(request);
        QVERIFY(code.startsWith(u"await fetch(\"https://api.example/x?a=1\""));
        QVERIFY(code.contains(u"[\"X-A\", \"it's \\\"1\\\"\"]"));
        QVERIFY(code.contains(u"credentials: \"include\""));
        QVERIFY(!code.contains(u"abcdefghijkl"));
    }
};

CROSSCHECK_TEST(tst_models, TstModels)
#include "tst_models.moc"

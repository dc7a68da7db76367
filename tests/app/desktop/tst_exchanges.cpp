// The captured headers, the picture above them, the comparison and the what-if, in the window.
#include "app/desktop/hands.h"
#include "exchanges/headers_model.h"
#include "exchanges/sequence_view.h"
#include "support/test.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace crosscheck;
using namespace crosscheck::test;
using namespace Qt::StringLiterals;
using exchanges::HeadersModel;

namespace {
QString cell(const QModelIndex& row, HeadersModel::Column column)
{
    return row.siblingAtColumn(column).data().toString();
}

/// All lines of the view, branches not counted.
QModelIndexList lines(const QAbstractItemModel* model)
{
    QModelIndexList out;
    for (int i = 0; i < model->rowCount(); ++i) {
        const QModelIndex branch = model->index(i, 0);
        for (int j = 0; j < model->rowCount(branch); ++j)
            out.append(model->index(j, 0, branch));
    }
    return out;
}

/// The number of the exchange that the keyboard is on.
int exchangeHere(const QTreeView* view)
{
    return view->currentIndex().data(HeadersModel::ExchangeRole).toInt();
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}
} // namespace

class TstExchanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void headersAreMarkedInPlace_data()
    {
        QTest::addColumn<QByteArray>("example");
        QTest::addColumn<int>("exchange");
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("sign");
        const auto row = [](const char* name, const char* example, int exchange, const char* header,
                            theme::Sign sign) {
            QTest::newRow(name) << QByteArray(example) << exchange << QString::fromLatin1(header)
                                << int(sign);
        };
        row("missing", "row-01-acao-missing", 0, "Access-Control-Allow-Origin", theme::Sign::Missing);
        row("wrong origin", "row-02-acao-mismatch", 0, "Access-Control-Allow-Origin", theme::Sign::Wrong);
        row("good origin", "row-05-header-not-allowed", 0, "Access-Control-Allow-Origin", theme::Sign::Good);
        row("wrong list", "row-05-header-not-allowed", 0, "Access-Control-Allow-Headers", theme::Sign::Wrong);
        row("wrong methods", "row-06-method-not-allowed", 0, "Access-Control-Allow-Methods",
            theme::Sign::Wrong);
        row("star with cookies", "row-04-acao-wildcard-with-credentials", 0, "Access-Control-Allow-Origin",
            theme::Sign::Wrong);
        row("status of the preflight", "row-03-preflight-status-not-ok", 0, "Status", theme::Sign::Wrong);
        row("missing after a redirect", "row-11-redirect-denied", 1, "Access-Control-Allow-Origin",
            theme::Sign::Missing);
        row("all right", "healthy-simple", 0, "Access-Control-Allow-Origin", theme::Sign::Good);
    }
    void headersAreMarkedInPlace()
    {
        QFETCH(QByteArray, example);
        QFETCH(int, exchange);
        QFETCH(QString, header);
        QFETCH(int, sign);
        Window window;
        QVERIFY(tryAndTest(window, example));
        go(window, 3);
        auto* view = find<QTreeView>(window, u"headersView"_s);
        QModelIndex found;
        for (const QModelIndex& line : lines(view->model())) {
            if (line.data(HeadersModel::ExchangeRole).toInt() == exchange &&
                cell(line, HeadersModel::Name).compare(header, Qt::CaseInsensitive) == 0)
                found = line;
        }
        QVERIFY(found.isValid());
        QCOMPARE(found.siblingAtColumn(HeadersModel::Verdict).data(widgets::SignRole).toInt(), sign);
        QCOMPARE(cell(found, HeadersModel::Verdict), theme::wordFor(theme::Sign(sign)));
        const QString why = cell(found, HeadersModel::Why);
        QVERIFY2(why.endsWith(u'.') && !why.contains(u'%'), qPrintable(why));
        // Whatever carries a verdict says why, in a sentence; the sentence of the chosen line stands below.
        for (const QModelIndex& line : lines(view->model())) {
            if (!cell(line, HeadersModel::Verdict).isEmpty())
                QVERIFY2(cell(line, HeadersModel::Why).endsWith(u'.'),
                         qPrintable(cell(line, HeadersModel::Name)));
        }
        view->setCurrentIndex(found);
        QVERIFY(find<widgets::Prose>(window, u"headerDetail"_s)->prose().contains(why));
        // The line that stops it is the one that the standard's check stopped at.
        const bool guilty = found.data(HeadersModel::GuiltyRole).toBool();
        QCOMPARE(guilty, theme::Sign(sign) != theme::Sign::Good);
    }

    void corsOnlyLeavesWhatCorsLooksAt()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-05-header-not-allowed"));
        go(window, 3);
        auto* view = find<QTreeView>(window, u"headersView"_s);
        QVERIFY(rowOf(view, u"User-Agent"_s).isValid());
        const qsizetype all = lines(view->model()).size();
        auto* only = find<QCheckBox>(window, u"corsOnly"_s);
        only->setFocus();
        QTest::keyClick(only, Qt::Key_Space);
        QVERIFY(only->isChecked());
        QVERIFY(!rowOf(view, u"User-Agent"_s).isValid());
        QVERIFY(!rowOf(view, u"Host"_s).isValid());
        for (const char* kept : {"Origin", "Access-Control-Request-Headers", "Access-Control-Allow-Headers"})
            QVERIFY2(rowOf(view, QString::fromLatin1(kept)).isValid(), kept);
        QVERIFY(lines(view->model()).size() < all);
        QTest::keyClick(only, Qt::Key_Space);
        QCOMPARE(lines(view->model()).size(), all);
    }

    void jumpToTheGuiltyLine()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-06-method-not-allowed"));
        go(window, 3);
        auto* view = find<QTreeView>(window, u"headersView"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        QVERIFY(!view->currentIndex().parent().isValid());
        click(find(window, u"showGuilty"_s));
        QCOMPARE(cell(view->currentIndex(), HeadersModel::Name).toLower(), u"access-control-allow-methods"_s);
        QVERIFY(view->currentIndex().data(HeadersModel::GuiltyRole).toBool());
        QVERIFY(view->viewport()->rect().intersects(view->visualRect(view->currentIndex())));
        // With only the lines that CORS looks at, too.
        find<QCheckBox>(window, u"corsOnly"_s)->click();
        QTest::keyClick(view, Qt::Key_Home);
        click(find(window, u"showGuilty"_s));
        QVERIFY(view->currentIndex().parent().isValid());
        QVERIFY(view->currentIndex().data(HeadersModel::GuiltyRole).toBool());
        // Where nothing is at fault there is nowhere to go.
        QVERIFY(tryAndTest(window, "healthy-preflighted"));
        go(window, 3);
        QVERIFY(!window.findChild<QWidget*>(u"showGuilty"_s)->isVisible());
    }

    void aClickInThePictureChoosesTheHop()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-11-redirect-denied"));
        go(window, 3);
        auto* picture = find<exchanges::SequenceView>(window, u"sequenceView"_s);
        auto* view = find<QTreeView>(window, u"headersView"_s);
        QSet<int> hops;
        for (int item = 0; item < picture->itemCount(); ++item) {
            const int exchange = picture->sequence().rows.at(item).exchange;
            if (exchange < 0)
                continue;
            const QRect rect = picture->itemRect(item).translated(-picture->viewport()->pos());
            QVERIFY(picture->viewport()->rect().contains(rect.center()));
            QTest::mouseClick(picture->viewport(), Qt::LeftButton, {}, rect.center());
            QCOMPARE(exchangeHere(view), exchange);
            QCOMPARE(picture->currentExchange(), exchange);
            hops.insert(exchange);
        }
        QCOMPARE(hops.size(), 2);
        // The other way round: who moves through the headers moves the picture.
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(picture->currentExchange(), 0);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(picture->currentExchange(), 1);
        // It stops, in words too, where the second host's answer lacks the header; the page is told an error.
        const QList<exchanges::Row> rows = picture->sequence().rows;
        int failing = 0;
        for (const exchanges::Row& row : rows) {
            if (row.state == exchanges::Row::State::Failing && row.exchange >= 0) {
                ++failing;
                QCOMPARE(row.exchange, 1);
                QVERIFY(row.reason.contains(u"access-control-allow-origin"_s, Qt::CaseInsensitive));
            }
        }
        QCOMPARE(failing, 1);
        QCOMPARE(int(rows.last().kind), int(exchanges::Row::Kind::Result));
        QCOMPARE(rows.last().above, u"TypeError"_s);
    }

    void copyAsTextAndAsCurl()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-05-header-not-allowed"));
        go(window, 3);
        click(find(window, u"copyExchange"_s));
        const QString text = clipboard();
        QVERIFY2(text.contains(u"/row-05/items"_s), qPrintable(text));
        QVERIFY2(text.contains(u"HTTP/1.1 204"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Access-Control-Allow-Headers: Content-Type"_s), qPrintable(text));
        click(find(window, u"copyCurl"_s));
        const QString curl = clipboard();
        QVERIFY2(curl.startsWith(u"curl -i -X OPTIONS 'http://127.0.0.1:"_s), qPrintable(curl));
        QVERIFY2(curl.contains(u"Access-Control-Request-Headers: content-type,x-api-key"_s),
                 qPrintable(curl));
        QCOMPARE(curl.count(u'\n'), 0);
    }

    void twoExchangesSideBySide()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-01-acao-missing"));
        practice::PracticeServer& server = *window.server();
        QList<scenario::Scenario> mended = server.scenarios();
        for (scenario::Scenario& each : mended) {
            if (each.id == "row-01-acao-missing")
                each.routes.first().actual.first().headers.append(
                    http::Header{"Access-Control-Allow-Origin", "http://localhost:5173"});
        }
        server.setScenarios(mended);
        QVERIFY(testIt(window));
        go(window, 3);
        auto* tabs = find<QTabWidget>(window, u"exchangeTabs"_s);
        tabs->setCurrentIndex(2);
        auto* first = find<QComboBox>(window, u"compareFirst"_s);
        auto* second = find<QComboBox>(window, u"compareSecond"_s);
        QCOMPARE(first->count(), 2);
        auto* table = find<QTableView>(window, u"compareView"_s);
        const auto differs = [&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                QString line;
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    line += table->model()->index(row, column).data().toString() + u'|';
                if (line.contains(u"Access-Control-Allow-Origin"_s, Qt::CaseInsensitive) &&
                    line.contains(u"http://localhost:5173"_s))
                    return true;
            }
            return false;
        };
        QVERIFY(first->currentIndex() != second->currentIndex());
        QVERIFY(differs());
        QVERIFY(!find<QLabel>(window, u"compareSummary"_s)->text().isEmpty());
        // Any two: the same one beside itself doesn't differ.
        const QString told = find<QLabel>(window, u"compareSummary"_s)->text();
        choose(first, second->currentIndex());
        QVERIFY(find<QLabel>(window, u"compareSummary"_s)->text() != told);
    }

    void pastedHeadersStandInTheSameView()
    {
        Window window;
        auto* field = find<QPlainTextEdit>(window, u"field"_s);
        QGuiApplication::clipboard()->setText(u"GET /items HTTP/1.1\nHost: api.example.com\n"
                                              "Origin: https://app.example.com\n\n"
                                              "HTTP/1.1 200 OK\nContent-Type: application/json\n"
                                              "Access-Control-Allow-Origin: https://www.example.com\n"
                                              "Access-Control-Allow-Origin: https://app.example.com\n"_s);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window.shownStation(), QByteArray("exchanges"));
        auto* view = find<QTreeView>(window, u"headersView"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(cell(view->model()->index(0, 0), HeadersModel::Name).contains(u"pasted"_s));
        // A repeated header stands on two lines, and that is what is wrong.
        const QModelIndex one = rowOf(view, u"Access-Control-Allow-Origin"_s, 0);
        const QModelIndex two = rowOf(view, u"Access-Control-Allow-Origin"_s, 1);
        QVERIFY(one.isValid() && two.isValid());
        QCOMPARE(cell(one, HeadersModel::Value), u"https://www.example.com"_s);
        QCOMPARE(cell(two, HeadersModel::Value), u"https://app.example.com"_s);
        QCOMPARE(window.session()->diagnosis().causes.first().symptom, fetch::Symptom::AcaoMultipleValues);
        QVERIFY(find<exchanges::SequenceView>(window, u"sequenceView"_s)->itemCount() >= 2);
    }

    void whatIfIsJudgedAndUndone()
    {
        Window window;
        QVERIFY(tryAndTest(window, "row-01-acao-missing"));
        go(window, 3);
        find<QTabWidget>(window, u"exchangeTabs"_s)->setCurrentIndex(3);
        auto* table = find<QTableView>(window, u"whatIfView"_s);
        QAbstractItemModel* model = table->model();
        const QModelIndex fresh = model->index(model->rowCount() - 1, 0);
        QVERIFY(model->setData(fresh, u"Access-Control-Allow-Origin: *"_s));
        click(find(window, u"judgeWhatIf"_s));
        QVERIFY(find(window, u"whatIfBanner"_s)->isVisible());
        QVERIFY(window.session()->diagnosis().causes.isEmpty());
        QVERIFY(rowOf(find<QTreeView>(window, u"headersView"_s), u"Access-Control-Allow-Origin"_s).isValid());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window.session()->diagnosis().causes.isEmpty());
        QVERIFY(!window.findChild<QWidget*>(u"whatIfBanner"_s)->isVisible());
    }
};

CROSSCHECK_TEST(tst_exchanges, TstExchanges)
#include "tst_exchanges.moc"

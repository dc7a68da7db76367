#include "app/desktop/hands.h"
#include "language/language.h"
#include "looks.h"
#include "session/session.h"
#include "support/test.h"
#include "theme/appearance.h"
#include "widgets/text.h"
#include "window/field.h"
#include "window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTabWidget>

using namespace crosscheck;
using namespace Qt::StringLiterals;

/// Walks every widget of every station, at both sizes, light and dark, in English, in German and in a language 40 %
/// longer.
class TstLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    /// However wide the room, the text stands in no more than its own width: what lies below it is not cut.
    void aTextIsAsHighAsItsOwnWidthAsks()
    {
        const std::unique_ptr<QLabel> label(
            widgets::note(u"A sentence that is long enough to need more than one line. "_s.repeated(4)));
        QVERIFY(label->maximumWidth() < 2000);
        QCOMPARE(label->heightForWidth(2000), label->heightForWidth(label->maximumWidth()));
        QVERIFY(label->heightForWidth(2000) > 2 * label->fontMetrics().height());
    }

    void walk_data()
    {
        QTest::addColumn<QByteArray>("tongue"); // "longer": English, stretched
        QTest::addColumn<QByteArray>("example");
        QTest::newRow("english, blocked") << QByteArray("en") << QByteArray("row-05-header-not-allowed");
        QTest::newRow("longer, blocked") << QByteArray("longer") << QByteArray("row-05-header-not-allowed");
        QTest::newRow("german, blocked") << QByteArray("de") << QByteArray("row-05-header-not-allowed");
        QTest::newRow("english, nothing yet") << QByteArray("en") << QByteArray();
        QTest::newRow("longer, nothing yet") << QByteArray("longer") << QByteArray();
    }

    void walk()
    {
        QFETCH(QByteArray, tongue);
        QFETCH(QByteArray, example);
        language::Installed language;
        language.use(tongue == "longer" ? QByteArray("en") : tongue);
        looks::Longer translator;
        if (tongue == "longer")
            QCoreApplication::installTranslator(&translator);
        QStringList faults;
        {
            desktop::MainWindow window;
            window.resize(1024, 700);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            const auto* look = window.findChild<QAbstractButton*>(u"look"_s);
            QCOMPARE(look->text() == u"Look into it"_s, tongue == "en");
            if (!example.isEmpty()) {
                window.tryExample(example);
                test::announce(QUrl(window.practice()->address()).port());
                window.test();
                QTRY_VERIFY(!window.session()->isTesting() &&
                            !window.session()->investigation().sends.isEmpty());
            }
            for (const QByteArray station : {"message", "request", "exchanges", "cause", "fix", "confirm"}) {
                window.showStation(station);
                // The panes behind the first tab are looked at small, where they are tightest.
                auto* tabs = window.findChild<QTabWidget*>(u"exchangeTabs"_s);
                const int panes = tabs && station == "exchanges" && tabs->isVisible() ? tabs->count() : 1;
                for (int pane = panes - 1; pane >= 0; --pane) {
                    if (panes > 1 && !tabs->isTabVisible(pane))
                        continue;
                    if (panes > 1)
                        tabs->setCurrentIndex(pane);
                    for (const QSize size : {QSize(1024, 700), QSize(1600, 1000)}) {
                        window.resize(size);
                        for (const theme::Appearance appearance :
                             {theme::Appearance::Light, theme::Appearance::Dark}) {
                            if (appearance == theme::Appearance::Dark && size.width() > 1024)
                                continue; // colours don't depend on the size
                            if (pane > 0 && size.width() > 1024)
                                continue;
                            window.appearance()->setAppearance(appearance);
                            for (int i = 0; i < 4; ++i)
                                QApplication::processEvents();
                            const QString where = u"%1/%4 %2x%3: "_s.arg(QString::fromLatin1(station))
                                                      .arg(size.width())
                                                      .arg(size.height())
                                                      .arg(pane);
                            QStringList found = looks::faint(window, window.grab().toImage());
                            if (appearance == theme::Appearance::Light) {
                                found += looks::clipped(window) + looks::nameless(window);
                                window.findChild<QWidget*>(u"field"_s)->setFocus();
                                found += looks::unreachable(window);
                            }
                            for (const QString& each : found)
                                faults.append(where + each);
                        }
                    }
                }
            }
        }
        QCoreApplication::removeTranslator(&translator);
        faults.removeDuplicates();
        for (const QString& fault : faults) // one by one: a long message would be cut
            qWarning("%s", qPrintable(fault));
        QVERIFY2(faults.isEmpty(), qPrintable(u"%1 faults, listed above"_s.arg(faults.size())));
    }

    /// The walk itself finds what it is there for.
    void findsFaults()
    {
        QWidget window;
        window.resize(200, 200);
        auto* tight = new QPushButton(u"A text that is wider than its button"_s, &window);
        tight->setGeometry(0, 0, 40, 30);
        auto* iconOnly = new QPushButton(&window);
        iconOnly->setGeometry(0, 40, 40, 30);
        iconOnly->setFocusPolicy(Qt::NoFocus);
        auto* pale = new QLabel(u"pale"_s, &window);
        pale->setGeometry(0, 80, 100, 30);
        QPalette p = pale->palette();
        p.setColor(QPalette::WindowText, p.color(QPalette::Window).darker(110));
        pale->setPalette(p);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        tight->setFocus();
        QCOMPARE(looks::clipped(window).size(), 1);
        QCOMPARE(looks::nameless(window).size(), 1);
        QCOMPARE(looks::unreachable(window).size(), 1);
        QCOMPARE(looks::faint(window, window.grab().toImage()).size(), 1);
    }

    void longerIsLonger()
    {
        const looks::Longer translator;
        const QString out = translator.translate("window", "Test %1 again.", nullptr, -1);
        QVERIFY(out.contains(u"%1"_s) && out.endsWith(u'.'));
        QVERIFY(out.size() >= int(1.4 * 14));
    }
};

CROSSCHECK_TEST(tst_looks, TstLooks)
#include "tst_looks.moc"

#include "facts/ids.h"
#include "facts/investigation.h"
#include "session/session.h"
#include "store/store.h"
#include "support/test.h"
#include "theme/theme.h"
#include "window/field.h"
#include "window/practice_desk.h"
#include "window/shell.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QTemporaryDir>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    /// The window is built again in the other language, at the same place, and says so in its menus.
    void changesWithoutARestart()
    {
        QTemporaryDir folder;
        store::Store store;
        store.open(folder.filePath(u"history.sqlite"_s));
        desktop::MainWindow::Start start;
        start.store = &store;
        start.settingsFile = folder.filePath(u"window.ini"_s);
        auto first = std::make_unique<desktop::Shell>(start);
        desktop::Shell& shell = *first;
        shell.speak("en");
        shell.window()->show();
        shell.window()->tryExample(desktop::PracticeDesk::firstExample());
        shell.window()->showStation("request");
        const QByteArray investigation = shell.window()->session()->investigation().id;
        QCOMPARE(shell.window()->menuBar()->actions().first()->text(), u"&File"_s);

        QSignalSpy replaced(&shell, &desktop::Shell::windowReplaced);
        auto* german = shell.window()->findChild<QAction*>(u"language-de"_s);
        QVERIFY(german);
        QCOMPARE(german->text(), u"Deutsch"_s);
        german->trigger();
        QVERIFY(replaced.wait());
        QCOMPARE(shell.language(), QByteArray("de"));
        QCOMPARE(shell.window()->menuBar()->actions().first()->text(), u"&Datei"_s);
        QCOMPARE(shell.window()->session()->investigation().id, investigation);
        QCOMPARE(shell.window()->shownStation(), QByteArray("request"));
        QVERIFY(shell.window()->practice()->isOn());
        QVERIFY(shell.window()->isVisible());
        QVERIFY(shell.window()->findChild<QAction*>(u"language-de"_s)->isChecked());

        first.reset();
        desktop::Shell next(start);
        QCOMPARE(next.language(), QByteArray("de"));
        next.speak("en");
        QCOMPARE(next.window()->menuBar()->actions().first()->text(), u"&File"_s);
    }

    /// Qt's context and every room's are found at run time: a sentence of core, one of a widget, one of a plain function.
    void speaksInEveryContext()
    {
        language::Installed installed;
        installed.use("de");
        QCOMPARE(installed.code(), QByteArray("de"));
        for (const auto& [context, english] :
             {std::pair{"answer", "not known yet"}, std::pair{"stations", "Message"},
              std::pair{"request", "Enter the URL that the page asks for."}})
            QVERIFY2(QCoreApplication::translate(context, english) != QString::fromLatin1(english), english);
        installed.use("en");
        QCOMPARE(QCoreApplication::translate("answer", "not known yet"), u"not known yet"_s);
        installed.use("xx");
        QCOMPARE(installed.code(), QByteArray("en"));
    }

    /// What a fact means is put into words where causes and contradictions name it: in the language of the whole.
    void speaksOfFacts()
    {
        language::Installed installed;
        installed.use("de");
        for (const facts::FactInfo& fact : facts::factTable()) {
            const QString said = words::say(fact.text);
            QVERIFY2(!said.contains(u'%') && !said.contains(u" the "_s) && !said.startsWith(u"Whether"_s),
                     qPrintable(said));
        }
        QCOMPARE(words::say(facts::textOf("failed.status")),
                 u"Der Status der Antwort, deren Prüfung scheiterte."_s);
    }

    void findsTheSystemsLanguage()
    {
        QCOMPARE(language::forLocale(QLocale(u"de_AT"_s)), QByteArray("de"));
        QCOMPARE(language::forLocale(QLocale(u"fi_FI"_s)), QByteArray("en"));
        QCOMPARE(language::forLocale(QLocale::c()), QByteArray("en"));
    }
};

CROSSCHECK_TEST(tst_language, TstLanguage)
#include "tst_language.moc"

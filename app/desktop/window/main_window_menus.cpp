// The menus of the main window and what their entries do.
#include "language/language.h"
#include "scenario/scenario.h"
#include "theme/appearance.h"
#include "theme/icon.h"
#include "watch/watch_panel.h"
#include "window/answer_panel.h"
#include "window/command_palette.h"
#include "window/field.h"
#include "window/find_bar.h"
#include "window/history_panel.h"
#include "window/main_window.h"
#include "window/notice.h"
#include "window/practice_desk.h"
#include "window/stations.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QToolButton>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

QAction* MainWindow::menuAction(QMenu* menu, const QString& name, const QString& text,
                                const QKeySequence& keys, const std::function<void()>& run, const char* icon)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    if (icon)
        action->setIcon(theme::icon(icon));
    connect(action, &QAction::triggered, this, [run] { run(); });
    menu->addAction(action);
    addAction(action);
    return action;
}

void MainWindow::buildLanguages(QMenu* view)
{
    m_languages = view->addMenu(tr("Lan&guage"));
    m_languages->setObjectName(u"languages"_s);
    auto* group = new QActionGroup(this);
    const QByteArray kept = m_settings ? m_settings->value("language").toByteArray() : QByteArray();
    QList<language::Language> languages = language::available();
    languages.prepend({QByteArray(), tr("The system's")});
    for (const language::Language& each : std::as_const(languages)) {
        const QString name =
            u"language-"_s + (each.code.isEmpty() ? u"system"_s : QString::fromLatin1(each.code));
        QAction* action = menuAction(m_languages, name, each.ownName, {},
                                     [this, code = each.code] { Q_EMIT languageChosen(code); });
        action->setCheckable(true);
        action->setChecked(each.code == kept);
        group->addAction(action);
    }
}

void MainWindow::buildAppearances(QMenu* view)
{
    QMenu* appearance = view->addMenu(tr("&Appearance"));
    auto* group = new QActionGroup(this);
    for (const auto& [value, text] : {std::pair{theme::Appearance::System, tr("&System")},
                                      std::pair{theme::Appearance::Light, tr("&Light")},
                                      std::pair{theme::Appearance::Dark, tr("&Dark")}}) {
        QAction* action = menuAction(appearance, u"appearance-"_s + QString::fromLatin1(theme::slug(value)),
                                     text, {}, [this, value = value] {
                                         m_appearance->setAppearance(value);
                                         if (m_settings)
                                             m_settings->setValue("appearance", theme::slug(value));
                                     });
        action->setCheckable(true);
        action->setChecked(m_appearance->appearance() == value);
        group->addAction(action);
    }
}

void MainWindow::buildStationEntries(QMenu* view)
{
    int number = 0;
    for (const StationRow& row : stationRows()) {
        ++number;
        menuAction(view, u"go-"_s + QString::fromLatin1(row.id), row.title,
                   QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), [this, id = row.id] {
                       showStation(id);
                       if (auto* shown = station(id); shown && shown->isVisible())
                           shown->takeFocus();
                   });
    }
}

void MainWindow::buildExamples(QMenu* practice)
{
    QMenu* examples = practice->addMenu(tr("&Examples"));
    examples->setObjectName(u"examples"_s);
    // Read when the menu opens: start-up needs none of them.
    connect(examples, &QMenu::aboutToShow, this, [this, examples] {
        if (!examples->isEmpty())
            return;
        for (const scenario::Scenario& each : PracticeDesk::examples()) {
            menuAction(examples, u"example-"_s + QString::fromUtf8(each.id),
                       PracticeDesk::titleOf(each).replace(u'&', u"&&"_s), {},
                       [this, id = each.id] { tryExample(id); });
        }
    });
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildInvestigateMenu();
    buildPracticeMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    menuAction(
        file, u"new"_s, tr("&New investigation"), QKeySequence::New, [this] { startNew(); }, "add");
    menuAction(
        file, u"open"_s, tr("&Open a file…"), QKeySequence::Open, [this] { openFile(); }, "open");
    file->addSeparator();
    m_report = menuAction(
        file, u"report"_s, tr("&Copy report"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { copyReport(); },
        "report");
    file->addSeparator();
    menuAction(file, u"quit"_s, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildEditMenu()
{
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = menuAction(
        edit, u"undo"_s, tr("&Undo"), QKeySequence::Undo, [this] { m_session->undo(); }, "undo");
    m_redo = menuAction(
        edit, u"redo"_s, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { m_session->redo(); },
        "redo");
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    edit->addSeparator();
    menuAction(
        edit, u"find"_s, tr("&Find in this page"), QKeySequence::Find, [this] { m_find->open(); }, "search");
    edit->addSeparator();
    for (QAction* action : m_history->rowActions()) {
        auto* entry =
            menuAction(edit, action->objectName() + u"-menu"_s,
                       tr("%1 this investigation").arg(action->text()), {}, [action] { action->trigger(); });
        entry->setIcon(action->icon());
    }
}

void MainWindow::buildViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    menuAction(view, u"go-field"_s, tr("Go to the &field"), Qt::CTRL | Qt::Key_L,
               [this] { m_field->setFocus(Qt::ShortcutFocusReason); });
    buildStationEntries(view);
    view->addSeparator();
    m_listAction = menuAction(view, u"list"_s, tr("&Investigations"), Qt::Key_F9, [this] {
        if (m_narrow) {
            m_historyButton->toggle();
            m_listAction->setChecked(m_historyButton->isChecked());
        } else {
            m_history->setVisible(m_listAction->isChecked());
        }
    });
    m_listAction->setCheckable(true);
    m_listAction->setChecked(true);
    connect(m_historyButton, &QToolButton::toggled, this, [this](bool on) { m_history->setVisible(on); });
    buildAppearances(view);
    buildLanguages(view);
    m_offer = menuAction(view, u"offer-clipboard"_s, tr("Offer what the &clipboard holds"), {}, [] {});
    m_offer->setCheckable(true);
    m_offer->setChecked(!m_settings || m_settings->value("offerClipboard", true).toBool());
    connect(m_offer, &QAction::toggled, this, [this](bool on) {
        if (m_settings)
            m_settings->setValue("offerClipboard", on);
    });
    view->addSeparator();
    menuAction(
        view, u"commands"_s, tr("Co&mmands…"), Qt::CTRL | Qt::Key_K,
        [this] {
            QList<QAction*> more;
            if (auto* shown = m_stations.value(m_here); shown && shown->primaryAction())
                more.append(shown->primaryAction());
            more += referenceActions();
            m_palette->open(menuBar()->actions(), more);
        },
        "commands");
}

void MainWindow::buildInvestigateMenu()
{
    QMenu* investigate = menuBar()->addMenu(tr("&Investigate"));
    QAction* lookAction = menuAction(
        investigate, u"look-action"_s, tr("&Look into it"), Qt::CTRL | Qt::Key_Return, [this] { look(); },
        "search");
    lookAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_testAction = menuAction(
        investigate, u"test"_s, tr("&Test"), Qt::Key_F5, [this] { test(); }, "again");
    m_cancel = menuAction(
        investigate, u"cancel"_s, tr("&Cancel"), Qt::Key_Escape, [this] { escape(); }, "stop");
    investigate->addSeparator();
    menuAction(
        investigate, u"watch-page"_s, tr("&Watch my page…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W,
        [this] { watchPanel()->ask(); }, "search");
    menuAction(
        investigate, u"ask"_s, tr("&Ask me"), {}, [this] { showStation("cause"); }, "ask");
}

void MainWindow::buildPracticeMenu()
{
    QMenu* practice = menuBar()->addMenu(tr("&Practice"));
    m_practiceSwitch = menuAction(
        practice, u"practice-switch"_s, tr("&Start the practice server"), {},
        [this] {
            if (m_practice->isOn())
                m_practice->stop();
            else
                m_practice->start();
        },
        "practice");
    buildExamples(practice);
}

void MainWindow::buildHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    menuAction(
        help, u"what-is-this"_s, tr("&What is this?"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
        [this] { explainFocus(); }, "info");
    buildReferenceMenu(help);
    menuAction(help, u"about"_s, tr("&About Crosscheck"), {}, [this] {
        QMessageBox::about(
            this, tr("About Crosscheck"),
            tr("Crosscheck %1\n\nFrom a browser's CORS error to its root cause and a fix that works.\n\n"
               "Everything stays on this machine: nothing is sent anywhere but to the endpoint you test.")
                .arg(QApplication::applicationVersion()));
    });
}

void MainWindow::explainFocus()
{
    if (QWidget* focus = QApplication::focusWidget()) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_F1, Qt::NoModifier);
        QApplication::sendEvent(focus, &press);
    }
}

void MainWindow::openFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a HAR, a request or a text"));
    dialog->setObjectName(u"open-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("HAR, requests and texts (*.har *.json *.txt *.http *.conf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QByteArray bytes;
        QString sentence;
        if (Field::readFile(path, &bytes, &sentence))
            take(bytes);
        else
            m_notice->say(theme::Sign::Wrong, sentence);
    });
    dialog->open();
}

void MainWindow::copyReport()
{
    if (m_session->isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_answer->reportText());
    say(tr("The report is in the clipboard, secrets masked."));
}

void MainWindow::escape()
{
    if (m_find->isVisible())
        m_find->close();
    else if (m_session->isTesting())
        m_session->cancel();
    else if (m_narrow && m_historyButton->isChecked())
        m_historyButton->setChecked(false);
    else
        m_notice->hide();
}

} // namespace crosscheck::desktop

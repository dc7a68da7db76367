#include "window/main_window.h"

#include "theme/appearance.h"
#include "theme/icon.h"
#include "watch/watch_panel.h"
#include "widgets/text.h"
#include "window/answer_panel.h"
#include "window/command_palette.h"
#include "window/empty_page.h"
#include "window/field.h"
#include "window/find_bar.h"
#include "window/history_panel.h"
#include "window/notice.h"
#include "window/practice_desk.h"
#include "window/recognised.h"
#include "window/station_bar.h"
#include "window/stations.h"

#include <QApplication>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
namespace space = theme::space;

namespace {
constexpr int placeDelayMs = 300;
constexpr int stationDelayMs = 20;
constexpr int typedDelayMs = 150;

/// The strip at the top stands on the raised surface, with a hairline under it.
class Head : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme::colour(theme::Colour::Raised, this));
        painter.fillRect(QRect(0, height() - theme::size::stroke, width(), theme::size::stroke),
                         theme::colour(theme::Colour::Line, this));
    }
};
} // namespace

MainWindow::MainWindow(const Start& start, QWidget* parent) : QMainWindow(parent), m_start(start)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Crosscheck"));
    setAcceptDrops(true);
    setMinimumSize(theme::size::minimumWidth, theme::size::minimumHeight);
    if (!start.settingsFile.isEmpty())
        m_settings = std::make_unique<QSettings>(start.settingsFile, QSettings::IniFormat);
    m_appearance = new theme::AppearanceSwitch(this);
    m_appearance->setAppearance(theme::appearanceFromSlug(
        m_settings ? m_settings->value("appearance").toByteArray() : QByteArray("system")));
    m_session = new session::Session(start.store, this);
    m_practice = start.practice ? start.practice : new PracticeDesk(this);
    m_placeTimer = new QTimer(this);
    m_placeTimer->setSingleShot(true);
    m_placeTimer->setInterval(placeDelayMs);
    connect(m_placeTimer, &QTimer::timeout, this, &MainWindow::savePlace);
    m_typedTimer = new QTimer(this);
    m_typedTimer->setSingleShot(true);
    m_typedTimer->setInterval(typedDelayMs);
    connect(m_typedTimer, &QTimer::timeout, this, &MainWindow::typed);
    build();
    connectSession();
    restoreWindow();
    m_investigation = m_session->investigation().id;
    if (start.store && start.reopen) {
        const QByteArray last = start.store->lastShown();
        if (!last.isEmpty() && m_session->open(last))
            restorePlace();
    }
    refresh();
    if (start.store && start.store->state() != store::Store::State::Open &&
        !start.store->errorText().isEmpty())
        m_notice->say(theme::Sign::Warning, start.store->errorText());
    showStation(m_here);
    qApp->installEventFilter(this);
    m_field->setFocus();
    m_stationTimer = new QTimer(this);
    m_stationTimer->setInterval(stationDelayMs);
    connect(m_stationTimer, &QTimer::timeout, this, &MainWindow::makeNextStation);
}

// The icon in every size that a desktop may ask for and the other stations are made when the window stands, one a turn: it shows
// at once and answers meanwhile.
void MainWindow::makeNextStation()
{
    if (windowIcon().isNull()) {
        setWindowIcon(theme::icon("crosscheck"));
        return;
    }
    for (const StationRow& row : stationRows()) {
        if (!m_stations.contains(row.id)) {
            station(row.id);
            return;
        }
    }
    m_stationTimer->stop();
    refreshStates();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    // A field that is being edited commits when it loses the focus: now, while all that shows the session still stands.
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
    if (m_placeTimer->isActive())
        savePlace();
}

void MainWindow::build()
{
    auto* central = new QWidget;
    central->setObjectName(u"central"_s);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_notice = new Notice(u"notice"_s);
    column->addWidget(m_notice);
    m_body = new QSplitter(Qt::Horizontal);
    m_body->setObjectName(u"body"_s);
    m_body->setHandleWidth(1);
    m_body->setChildrenCollapsible(false);
    // Each is the splitter's from its first line: one that is added whole is laid out twice.
    m_history = new HistoryPanel(m_session, m_body);
    m_history->setMinimumWidth(theme::size::listWidth);
    m_centre = new QWidget(m_body);
    buildCentre();
    m_answer = new AnswerPanel(m_session, m_body);
    m_body->setStretchFactor(0, 0);
    m_body->setStretchFactor(1, 1);
    m_body->setStretchFactor(2, 0);
    m_body->setSizes({theme::size::listWidth, theme::size::narrow, theme::size::answerWidth});
    column->addWidget(m_body, 1);
    setCentralWidget(central);
    m_palette = new CommandPalette(this);
    buildStatusBar();
    buildMenus();
    connect(m_history, &HistoryPanel::newAsked, this, &MainWindow::startNew);
    connect(m_history, &HistoryPanel::opened, this, &MainWindow::afterOpen);
    connect(m_history, &HistoryPanel::said, this, &MainWindow::say);
    connect(m_answer, &AnswerPanel::actionAsked, this, &MainWindow::act);
    connect(m_answer, &AnswerPanel::testAsked, this, &MainWindow::test);
    connect(m_answer, &AnswerPanel::consentGiven, this, &MainWindow::sendWithConsent);
    connect(m_answer, &AnswerPanel::reportAsked, this, &MainWindow::copyReport);
    connect(m_practice, &PracticeDesk::changed, this, &MainWindow::showPracticeState);
    connect(m_practice, &PracticeDesk::failed, this,
            [this](const QString& sentence) { m_notice->say(theme::Sign::Wrong, sentence); });
}

QWidget* MainWindow::buildHead()
{
    auto* head = new Head;
    head->setObjectName(u"head"_s);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(space::group, space::related, space::group, space::related);
    column->setSpacing(space::inside);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    m_field = new Field;
    line->addWidget(m_field, 1);
    m_look = widgets::button(u"look"_s, tr("Look into it"), "search", true);
    m_look->setFixedHeight(theme::size::bigControl);
    m_look->setToolTip(tr("Recognises what stands in the field; sends nothing (Ctrl+Enter)"));
    line->addWidget(m_look);
    column->addLayout(line);
    m_recognised = new RecognisedLine;
    column->addWidget(m_recognised);
    m_clipboard = new Notice(u"clipboard"_s);
    QPushButton* use = m_clipboard->addButton(u"clipboard-use"_s, tr("Look into it"));
    connect(use, &QPushButton::clicked, this, [this] {
        m_clipboard->hide();
        take(m_offered.toUtf8());
    });
    QPushButton* never = m_clipboard->addButton(u"clipboard-never"_s, tr("Don't offer"));
    connect(never, &QPushButton::clicked, this, [this] {
        m_clipboard->hide();
        m_offer->setChecked(false);
    });
    column->addWidget(m_clipboard);
    connect(m_look, &QPushButton::clicked, this, &MainWindow::look);
    connect(m_field, &Field::submitted, this, [this](const QByteArray& bytes) {
        if (bytes == m_field->toPlainText().toUtf8())
            look();
        else
            take(bytes);
    });
    connect(m_field, &Field::unreadable, this,
            [this](const QString& sentence) { m_notice->say(theme::Sign::Wrong, sentence); });
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_typedTimer->start();
        m_placeTimer->start();
    });
    connect(m_recognised, &RecognisedLine::editAsked, this, [this] { showStation("message"); });
    return head;
}

void MainWindow::buildCentre()
{
    m_centre->setObjectName(u"centre"_s);
    auto* column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new StationBar;
    m_historyButton = new QToolButton;
    m_historyButton->setObjectName(u"history-button"_s);
    m_historyButton->setIcon(theme::icon("list"));
    m_historyButton->setCheckable(true);
    m_historyButton->setAutoRaise(true);
    m_historyButton->setAccessibleName(tr("Investigations"));
    m_historyButton->setToolTip(tr("Show or hide the list of investigations (F9)"));
    m_bar->addBefore(m_historyButton);
    int number = 0;
    for (const StationRow& row : stationRows())
        m_bar->add(row.id, row.title, ++number);
    connect(m_bar, &StationBar::chosen, this, [this](const QByteArray& id) { showStation(id); });
    column->addWidget(m_bar);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"stack"_s);
    m_empty = new EmptyPage;
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_find = new FindBar([this](const QString& text, bool backwards) {
        QWidget* page = m_stack->currentWidget();
        auto* shown = qobject_cast<widgets::Station*>(page);
        return shown ? shown->find(text, backwards) : widgets::findIn(page, text, backwards);
    });
    connect(m_find, &FindBar::closed, this, [this] {
        if (auto* shown = qobject_cast<widgets::Station*>(m_stack->currentWidget()))
            shown->takeFocus();
    });
    column->addWidget(m_find);
    connect(m_empty, &EmptyPage::pasteAsked, this, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        if (m_field->canPaste()) {
            m_field->selectAll();
            m_field->paste();
        }
        say(tr("Press Enter to look into it."));
    });
    connect(m_empty, &EmptyPage::urlAsked, this, [this] { showStation("request"); });
    connect(m_empty, &EmptyPage::wizardAsked, this, [this] { showStation("cause"); });
    connect(m_empty, &EmptyPage::exampleAsked, this, [this] { tryExample(PracticeDesk::firstExample()); });
}

void MainWindow::buildStatusBar()
{
    statusBar()->setObjectName(u"status"_s);
    statusBar()->setSizeGripEnabled(false);
    m_practiceState = widgets::caption(QString());
    m_practiceState->setObjectName(u"status-practice"_s);
    m_practiceState->setWordWrap(false);
    m_practiceState->setMaximumWidth(QWIDGETSIZE_MAX);
    m_practiceState->setContentsMargins(0, 0, space::related, 0);
    statusBar()->addPermanentWidget(m_practiceState);
    showPracticeState();
}

watch::WatchPanel* MainWindow::watchPanel()
{
    if (!m_watch) {
        // Beside the store, in a folder of the person's own.
        const QString profiles =
            QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/browsers"_s;
        m_watch = new watch::WatchPanel(m_session, profiles);
        auto* column = static_cast<QVBoxLayout*>(centralWidget()->layout());
        column->insertWidget(column->indexOf(m_notice) + 1, m_watch);
        connect(m_watch, &watch::WatchPanel::chosen, this, [this] {
            m_field->clear();
            showStation("exchanges");
        });
        connect(m_watch, &watch::WatchPanel::opened, this, [this] {
            m_field->clear();
            showStation("message");
        });
    }
    return m_watch;
}

widgets::Station* MainWindow::station(const QByteArray& id)
{
    if (widgets::Station* made = m_stations.value(id))
        return made;
    for (const StationRow& row : stationRows()) {
        if (row.id != id)
            continue;
        widgets::Station* made = row.make(m_stack);
        m_stations.insert(id, made);
        m_stack->addWidget(made);
        connect(made, &widgets::Station::goTo, this, &MainWindow::showStation);
        connect(made, &widgets::Station::said, this, &MainWindow::say);
        connect(made, &widgets::Station::draftChanged, m_placeTimer, qOverload<>(&QTimer::start));
        made->setSession(m_session);
        return made;
    }
    return nullptr;
}

void MainWindow::showStation(const QByteArray& id)
{
    if (id == "reference" || id.startsWith("reference/")) {
        showReference(id.mid(qsizetype(qstrlen("reference/"))));
        return;
    }
    const bool empty = m_session->isEmpty() && !m_session->har() && id == "message";
    widgets::Station* wanted = empty ? nullptr : station(id);
    if (!wanted && !empty)
        return;
    const bool moved = m_here != id;
    m_here = id;
    QWidget* page = empty ? static_cast<QWidget*>(m_empty) : wanted;
    const bool focusInside =
        m_stack->currentWidget() && m_stack->currentWidget()->isAncestorOf(QApplication::focusWidget());
    if (m_stack->currentWidget() != page) {
        m_stack->setCurrentWidget(page);
        // The keyboard follows, but is never taken out of the field while someone types.
        if (!empty && isVisible() && (moved || focusInside) && !m_field->hasFocus())
            wanted->takeFocus();
    }
    m_bar->setHere(id);
    m_placeTimer->start();
}

void MainWindow::refreshStates()
{
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it)
        m_bar->setState(it.key(), it.value()->state());
}

void MainWindow::arrange()
{
    const bool narrow = width() < theme::size::narrow;
    m_historyButton->setVisible(narrow);
    if (narrow != m_narrow || m_answer->parentWidget() == nullptr) {
        m_narrow = narrow;
        if (narrow) {
            static_cast<QVBoxLayout*>(m_centre->layout())->insertWidget(0, m_answer);
            m_historyButton->setChecked(false);
        } else {
            m_body->addWidget(m_answer);
            m_body->setStretchFactor(2, 0);
        }
        m_answer->setBand(narrow);
        m_answer->show();
        m_history->setVisible(narrow ? m_historyButton->isChecked() : m_listAction->isChecked());
        if (!narrow)
            m_body->setSizes({theme::size::listWidth, width(), theme::size::answerWidth});
    }
}

void MainWindow::say(const QString& sentence)
{
    constexpr int shownMs = 6000;
    statusBar()->showMessage(sentence, shownMs);
}

} // namespace crosscheck::desktop

#include "watch/watch_panel.h"

#include "browser/watched_har.h"
#include "session/session.h"
#include "session/watched.h"
#include "theme/icon.h"
#include "url/url.h"
#include "watch/trial_line.h"
#include "watch/watch_model.h"
#include "widgets/browsers.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace crosscheck::watch {

namespace space = theme::space;

namespace {
constexpr qsizetype keptRequests = 4000; // some 20 MB
}

WatchPanel::WatchPanel(session::Session* session, const QString& profiles, QWidget* parent)
    : Card(u"watch"_s, tr("Watch my page"), parent), m_session(session),
      m_watcher(new browser::Watcher(this)), m_model(new WatchModel(this)), m_profiles(profiles)
{
    m_installed = browser::installed();
    build();
    buildActs();
    connect(m_watcher, &browser::Watcher::progress, this, [this](const QString& sentence) {
        m_state = sentence;
        refresh();
    });
    connect(m_watcher, &browser::Watcher::watching, this, [this](bool loaded) {
        if (loaded)
            m_state.clear();
        refresh();
    });
    connect(m_watcher, &browser::Watcher::seen, this, [this](const facts::Investigation& investigation) {
        m_model->add(investigation);
        m_failed = true;
        m_saved.clear(); // the file lacks this one
        refresh();
    });
    connect(m_watcher, &browser::Watcher::failed, this, [this](const QString& sentence) {
        m_problem = sentence;
        refresh();
    });
    connect(m_watcher, &browser::Watcher::ended, this, &WatchPanel::watchEnded);
    connect(m_watcher, &browser::Watcher::trialChanged, this, &WatchPanel::refresh);
    connect(session, &session::Session::changed, this, &WatchPanel::refresh);
    refresh();
    hide();
}

void WatchPanel::build()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    m_address = new QLineEdit;
    m_address->setObjectName(u"watchAddress"_s);
    m_address->setAccessibleName(tr("Address of your page"));
    m_address->setPlaceholderText(tr("Address of your page: http://localhost:5173/"));
    m_address->setFont(theme::wireFont());
    m_choice = new QComboBox;
    m_choice->setObjectName(u"watchBrowser"_s);
    m_choice->setAccessibleName(tr("Browser"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const browser::Installed& one : std::as_const(m_installed))
        m_choice->addItem(one.name);
    m_start = widgets::button(u"watchStart"_s, tr("Watch"), "search");
    m_stop = widgets::button(u"watchStop"_s, tr("Stop"), "stop");
    line->addWidget(m_address, 1);
    line->addWidget(m_choice);
    line->addWidget(m_start);
    body()->addLayout(line);
    auto* how = new QHBoxLayout;
    how->setSpacing(space::group);
    m_join = new QCheckBox(tr("Join the one that is running"));
    m_join->setObjectName(u"watchJoin"_s);
    m_join->setToolTip(tr("Your daily profile with its log-ins; the browser asks you first"));
    m_textOnly = new QCheckBox(tr("Console text only"));
    m_textOnly->setObjectName(u"watchTextOnly"_s);
    m_textOnly->setToolTip(tr("Failures without their exchanges: costs the page next to nothing"));
    how->addWidget(m_join);
    how->addWidget(m_textOnly);
    how->addStretch(1);
    body()->addLayout(how);
    auto* close = widgets::button(u"watchClose"_s, tr("Close"));
    close->setToolTip(tr("Stops watching and hides this"));
    m_close = close;

    m_said = new widgets::Prose(u"watchSaid"_s);
    body()->addWidget(m_said);
    m_table = new QTableView;
    m_table->setModel(m_model);
    widgets::dress(m_table, u"watchFailures"_s, tr("Failures of the watched page"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(WatchModel::Request, 320);
    m_table->setColumnWidth(WatchModel::What, 420);
    widgets::fitToRows(m_table, 6);
    body()->addWidget(m_table);
    connect(m_start, &QPushButton::clicked, this, [this] { watch(m_address->text()); });
    connect(m_address, &QLineEdit::returnPressed, this, [this] { watch(m_address->text()); });
    connect(m_stop, &QPushButton::clicked, m_watcher, &browser::Watcher::stop);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &WatchPanel::refresh);
    connect(m_join, &QCheckBox::toggled, this, &WatchPanel::refresh);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(close, &QPushButton::clicked, this, [this] {
        m_watcher->stop();
        hide();
        Q_EMIT closed();
    });
}

void WatchPanel::buildActs()
{
    m_trial = new TrialLine(m_session, m_watcher);
    body()->addWidget(m_trial);
    connect(m_trial, &TrialLine::begun, this, [this] {
        m_model->clear();
        refresh();
    });
    connect(m_trial, &TrialLine::changed, this, &WatchPanel::refresh);
    m_all = widgets::button(u"watchAll"_s, tr("Look at all its requests"));
    m_all->setToolTip(
        tr("Opens the whole session as an investigation: every failure, and requests that passed"));
    m_save = widgets::button(u"watchSave"_s, tr("Save as HAR…"));
    m_save->setToolTip(tr("Every request so far with the console's lines, secrets masked"));
    m_fold = widgets::button(u"watchFold"_s, QString());
    m_fold->setCheckable(true);
    for (QPushButton* act : {m_fold, m_all, m_save, m_stop, m_close})
        addToTitle(act);
    connect(m_fold, &QPushButton::toggled, this, &WatchPanel::refresh);
    connect(m_all, &QPushButton::clicked, this, &WatchPanel::openAll);
    connect(m_save, &QPushButton::clicked, this, &WatchPanel::save);
}

void WatchPanel::setProfiles(const QString& kept, const QString& daily)
{
    m_profiles = kept;
    m_daily = daily;
}

// A process each: not before somebody looks.
void WatchPanel::askVersions()
{
    if (std::exchange(m_asked, true))
        return;
    widgets::showVersions(m_choice, m_installed);
}

void WatchPanel::watchEnded()
{
    m_state = tr("The browser is closed.");
    m_seen = m_watcher->everything();
    if (!m_watcher->task().launch.joined.isEmpty())
        m_state = tr("Crosscheck has left the browser, which goes on running.");
    if (const auto whole = session::watchedSession(m_url, m_seen); whole && m_session->keep(*whole))
        m_state += u' ' + tr("What was seen is kept in the history.");
    QMetaObject::invokeMethod(this, &WatchPanel::refresh, Qt::QueuedConnection);
}

void WatchPanel::openAll()
{
    const QList<facts::Send> all = m_watcher->isRunning() ? m_watcher->everything() : m_seen;
    const std::optional<facts::Investigation> whole = session::watchedSession(m_url, all);
    if (!whole)
        return;
    m_session->take(whole->paste.toUtf8());
    facts::Investigation next = *whole;
    next.id = m_session->investigation().id;
    m_session->edit(tr("Look at a watched session"), next);
    Q_EMIT opened();
}

void WatchPanel::save()
{
    auto* dialog = new QFileDialog(this, tr("Save the watched session"));
    dialog->setObjectName(u"watchSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"har"_s);
    dialog->setNameFilter(tr("HAR (*.har)"));
    dialog->selectFile(u"crosscheck.har"_s);
    const QByteArray har =
        browser::watchedHar(m_url, m_watcher->isRunning() ? m_watcher->everything() : m_seen);
    connect(dialog, &QFileDialog::fileSelected, this, [this, har](const QString& path) {
        QSaveFile file(path);
        const bool good = file.open(QIODevice::WriteOnly) && file.write(har) == har.size() && file.commit();
        m_problem = good ? QString() : tr("%1 can't be written: %2").arg(path, file.errorString());
        m_saved = good ? path : QString();
        refresh();
    });
    dialog->open();
}

void WatchPanel::ask()
{
    show();
    askVersions();
    if (m_address->text().isEmpty() && !m_session->investigation().page.url.isEmpty())
        m_address->setText(QString::fromUtf8(m_session->investigation().page.url));
    m_address->setFocus();
}

void WatchPanel::watch(const QString& address)
{
    m_problem.clear();
    QByteArray text = address.trimmed().toUtf8();
    if (!text.isEmpty() && !text.contains("://"))
        text.prepend("http://");
    const std::optional<url::Url> page = url::parseOrNull(text);
    const int index = m_choice->currentIndex();
    if (!page || !page->isHttp()) {
        m_problem =
            text.isEmpty()
                ? tr("Enter the address of your page, as its address bar shows it.")
                : tr("“%1” is not the address of a page: http://localhost:5173/ is one.").arg(address);
        return refresh();
    }
    if (index < 0 || m_watcher->isRunning())
        return refresh();
    browser::WatchTask task;
    task.url = page->href(false);
    m_address->setText(QString::fromUtf8(task.url));
    task.launch.browser = m_installed.at(index);
    task.launch.headless = m_headless;
    task.launch.trustAnyCertificate = m_session->wireOptions().insecure;
    task.keep = keptRequests;
    task.textOnly = m_textOnly->isChecked();
    if (m_join->isVisibleTo(this) && m_join->isChecked())
        task.launch.joined = m_daily.isEmpty() ? browser::dailyProfile(task.launch.browser) : m_daily;
    else if (!m_headless)
        task.launch.keptProfile = browser::keptProfile(task.launch.browser, m_profiles);
    m_model->clear();
    m_trial->reset();
    m_url = task.url;
    m_seen.clear();
    m_saved.clear();
    m_failed = false;
    m_watcher->start(task);
    refresh();
}

void WatchPanel::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    facts::Investigation next = m_model->at(row);
    m_session->startNew();
    next.id = m_session->investigation().id;
    m_session->edit(tr("Look into a failure of the watched page"), next);
    // Where the answer is a band above it, what was chosen would have no room left.
    if (window()->width() < theme::size::narrow)
        m_fold->setChecked(true);
    Q_EMIT chosen();
}

bool WatchPanel::isFolded() const
{
    return m_watcher->isRunning() && m_fold->isChecked();
}

QString WatchPanel::whatToSay() const
{
    const bool runs = m_watcher->isRunning();
    const int index = m_choice->currentIndex();
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_installed.isEmpty())
        return browser::missing({});
    // What was found needs the room, and how it is done is known by then.
    if (!runs && m_model->rowCount() > 0 && !m_state.isEmpty())
        return m_state;
    if (!runs) {
        QString said = m_join->isVisibleTo(this) && m_join->isChecked()
                           ? tr("Joins the %1 that is running, with your daily profile: you are logged in "
                                "there already. Open chrome://inspect/#remote-debugging in it and tick "
                                "“Allow remote debugging "
                                "for this browser instance”; it asks you once more when Crosscheck comes. "
                                "Joined, Crosscheck could do there whatever you can; it opens one tab and "
                                "looks at no other. %1 goes on running afterwards.")
                                 .arg(index < 0 ? QString() : m_installed.at(index).name)
                           : tr("A browser window opens on a profile that is kept for this, so that you log "
                                "in once. Use your page there: every CORS failure stands here as it "
                                "happens. Your daily profile is not touched.");
        return m_state.isEmpty() ? said : m_state + u' ' + said;
    }
    QString said =
        m_state.isEmpty() ? tr("%1 is being watched.").arg(m_watcher->browserName()) : m_state + u'.';
    said += u' ' + (m_model->total() == 0
                        ? tr("No CORS failure so far: use the page.")
                        : tr("Failures so far: %1. Choose one to look into it.").arg(m_model->total()));
    if (index >= 0)
        said += u' ' + browser::Watcher::notSeen(m_installed.at(index).family);
    return said;
}

void WatchPanel::refresh()
{
    const bool runs = m_watcher->isRunning();
    const int index = m_choice->currentIndex();
    m_start->setEnabled(!runs && !m_installed.isEmpty());
    // While it runs, the room belongs to what it finds.
    setTitle(runs ? tr("Watching %1").arg(QString::fromUtf8(m_url)) : tr("Watch my page"));
    m_start->setVisible(!runs);
    m_stop->setVisible(runs);
    m_address->setVisible(!runs);
    m_choice->setVisible(!runs && !m_installed.isEmpty());
    m_join->setVisible(!runs && index >= 0 && !browser::dailyProfile(m_installed.at(index)).isEmpty());
    m_textOnly->setVisible(!runs && !m_installed.isEmpty());
    m_fold->setVisible(runs);
    m_fold->setText(!isFolded()             ? tr("Less")
                    : m_model->total() == 0 ? tr("More")
                                            : tr("Failures (%1)").arg(m_model->total()));
    m_fold->setIcon(theme::icon(isFolded() ? "chevron-down" : "chevron-up"));
    m_fold->setToolTip(isFolded() ? tr("Shows the failures and what is said of the watching")
                                  : tr("Leaves the room to what stands below"));
    m_said->setVisible(!isFolded());
    m_table->setVisible(m_model->rowCount() > 0 && !isFolded());
    m_all->setVisible(m_failed || !m_seen.isEmpty());
    m_save->setVisible(m_all->isVisibleTo(this));
    m_said->setProse(m_saved.isEmpty() ? whatToSay() : tr("Saved as %1.").arg(m_saved) + u' ' + whatToSay());
    refreshTrial();
}

void WatchPanel::refreshTrial()
{
    const int index = m_choice->currentIndex();
    m_trial->refresh(index < 0 ? std::nullopt : std::optional(m_installed.at(index).family), m_model->total(),
                     isFolded());
    const TrialLine::Result result = m_trial->result();
    setEdge(result == TrialLine::Result::None    ? std::nullopt
            : result == TrialLine::Result::Works ? std::optional(theme::Colour::Good)
                                                 : std::optional(theme::Colour::Warning));
}

} // namespace crosscheck::watch

#include "watch/watch_panel.h"

#include "session/session.h"
#include "url/origin.h"
#include "watch/watch_model.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace crosscheck::watch {

namespace space = theme::space;

WatchPanel::WatchPanel(session::Session* session, const QString& profiles, QWidget* parent)
    : Card(u"watch"_s, tr("Watch my page"), parent), m_session(session),
      m_watcher(new browser::Watcher(this)), m_model(new WatchModel(this)), m_profiles(profiles)
{
    m_installed = browser::installed();
    build(profiles);
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
        refresh();
    });
    connect(m_watcher, &browser::Watcher::failed, this, [this](const QString& sentence) {
        m_problem = sentence;
        refresh();
    });
    connect(m_watcher, &browser::Watcher::ended, this, [this] {
        m_state = tr("The browser is closed.");
        QMetaObject::invokeMethod(this, &WatchPanel::refresh, Qt::QueuedConnection);
    });
    connect(m_watcher, &browser::Watcher::changedAnswer, this, [this] {
        ++m_changed;
        refresh();
    });
    connect(m_watcher, &browser::Watcher::trialChanged, this, &WatchPanel::refresh);
    connect(session, &session::Session::changed, this, &WatchPanel::refresh);
    refresh();
    hide();
}

void WatchPanel::build(const QString&)
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
    for (const browser::Installed& one : std::as_const(m_installed))
        m_choice->addItem(one.name);
    m_start = widgets::button(u"watchStart"_s, tr("Watch"), "search");
    m_stop = widgets::button(u"watchStop"_s, tr("Stop"), "stop");
    line->addWidget(m_address, 1);
    line->addWidget(m_choice);
    line->addWidget(m_start);
    line->addWidget(m_stop);
    body()->addLayout(line);
    auto* close = widgets::button(u"watchClose"_s, tr("Close"));
    close->setToolTip(tr("Stops watching and hides this"));
    addToTitle(close);

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
    auto* trial = new QHBoxLayout;
    trial->setSpacing(space::related);
    m_try = widgets::button(u"watchTry"_s, QString());
    m_trial = new widgets::Prose(u"watchTrial"_s);
    trial->addWidget(m_try, 0, Qt::AlignTop);
    trial->addWidget(m_trial, 1);
    body()->addLayout(trial);

    connect(m_start, &QPushButton::clicked, this, [this] { watch(m_address->text()); });
    connect(m_address, &QLineEdit::returnPressed, this, [this] { watch(m_address->text()); });
    connect(m_stop, &QPushButton::clicked, m_watcher, &browser::Watcher::stop);
    connect(m_try, &QPushButton::clicked, this, &WatchPanel::toggleTrial);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(close, &QPushButton::clicked, this, [this] {
        m_watcher->stop();
        hide();
        Q_EMIT closed();
    });
}

void WatchPanel::ask()
{
    show();
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
    task.launch.browser = m_installed.at(index);
    task.launch.headless = m_headless;
    task.launch.trustAnyCertificate = m_session->wireOptions().insecure;
    if (!m_headless)
        task.launch.keptProfile = m_profiles + u'/' + QString::fromLatin1(task.launch.browser.id);
    m_model->clear();
    m_changed = 0;
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
    Q_EMIT chosen();
}

std::optional<browser::Trial> WatchPanel::proposed() const
{
    const diagnosis::Fix& fix = m_session->diagnosis().fix;
    const std::optional<url::Url> target = url::parseOrNull(m_session->investigation().request.url);
    if (!fix.policy || !policy::isSound(fix.problems) || !target || !target->isHttp())
        return std::nullopt;
    return browser::Trial{url::originOf(*target).serialized(), *fix.policy};
}

void WatchPanel::toggleTrial()
{
    if (m_watcher->isTrying()) {
        m_watcher->endTrial();
        return;
    }
    const std::optional<browser::Trial> trial = proposed();
    if (!trial)
        return;
    m_watcher->tryFix(*trial);
    m_changed = 0;
    m_model->clear();
}

void WatchPanel::refresh()
{
    const bool runs = m_watcher->isRunning();
    m_start->setEnabled(!runs && !m_installed.isEmpty());
    m_start->setVisible(!runs);
    m_stop->setVisible(runs);
    m_address->setEnabled(!runs);
    m_choice->setEnabled(!runs);
    m_choice->setVisible(!m_installed.isEmpty());
    m_table->setVisible(m_model->rowCount() > 0);
    const int index = m_choice->currentIndex();
    QString said;
    if (!m_problem.isEmpty()) {
        said = m_problem;
    } else if (m_installed.isEmpty()) {
        said = browser::missing({});
    } else if (!runs) {
        said = tr("A browser window opens on a profile that is kept for this, so that you log in once. Use "
                  "your page there: every "
                  "CORS failure stands here as it happens. Your daily profile is not touched.");
        if (!m_state.isEmpty())
            said.prepend(m_state + u' ');
    } else {
        said = m_state.isEmpty() ? tr("%1 is being watched.").arg(m_watcher->browserName()) : m_state + u'.';
        said += u' ' + (m_model->total() == 0
                            ? tr("No CORS failure so far: use the page.")
                            : tr("Failures so far: %1. Choose one to look into it.").arg(m_model->total()));
        if (index >= 0)
            said += u' ' + browser::Watcher::notSeen(m_installed.at(index).family);
    }
    m_said->setProse(said);

    const bool trying = m_watcher->isTrying();
    const std::optional<browser::Trial> trial = proposed();
    m_try->setVisible(runs && (trying || trial));
    m_try->setText(trying ? tr("Stop trying the fix") : tr("Try the fix in my page"));
    m_trial->setVisible(m_try->isVisibleTo(this));
    QString about = trying ? tr("This page runs with changed answers (so far: %1). Only this browser sees "
                                "them; the server is as it "
                                "was. What still fails stands above.")
                                 .arg(m_changed)
                           : tr("Puts the headers of the proposed fix on the answers of %1, in this browser "
                                "alone, and loads the page "
                                "again.")
                                 .arg(trial ? QString::fromLatin1(trial->server) : QString());
    if (index >= 0)
        about += u' ' + browser::Watcher::notTried(m_installed.at(index).family);
    m_trial->setProse(about);
    setEdge(trying ? std::optional(theme::Colour::Warning) : std::nullopt);
}

} // namespace crosscheck::watch

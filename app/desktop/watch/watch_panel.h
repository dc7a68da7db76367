#pragma once

#include "browser/watcher.h"
#include "widgets/layout.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace crosscheck::session {
class Session;
}
namespace crosscheck::widgets {
class Prose;
} // namespace crosscheck::widgets

namespace crosscheck::watch {

class TrialLine;
class WatchModel;

/// Watch my page: the person's own page in their own kind of browser; every CORS failure stands here as it happens, and what
/// the Fix station proposes can be tried in that page before the server is touched.
class WatchPanel : public widgets::Card
{
    Q_OBJECT
public:
    /// `profiles`: folder in which the browsers' profiles are kept, one for each browser.
    WatchPanel(session::Session* session, const QString& profiles, QWidget* parent = nullptr);

    /// Shows the panel and puts the keyboard where the address is typed.
    void ask();
    void watch(const QString& address);
    browser::Watcher* watcher() const { return m_watcher; }
    /// For runs without a screen: the browser has no window and a profile that is removed.
    void setHeadless(bool headless) { m_headless = headless; }
    /// Instead of the kept profile's folder, for runs that must leave nothing; and the profile that Join looks in.
    void setProfiles(const QString& kept, const QString& daily);

Q_SIGNALS:
    /// A failure was chosen: it is the session's investigation now.
    void chosen();
    /// A whole session was opened: its requests stand in the Message station.
    void opened();
    void closed();

private:
    void build();
    void buildActs();
    void askVersions();
    void watchEnded();
    void openAll();
    void save();
    void choose(int row);
    void refresh();
    void refreshTrial();
    QString whatToSay() const;
    bool isFolded() const;

    session::Session* m_session;
    browser::Watcher* m_watcher;
    WatchModel* m_model;
    QList<browser::Installed> m_installed;
    QString m_profiles, m_daily, m_problem, m_state;
    QString m_saved;           ///< the file in which what was seen until now was saved
    QByteArray m_url;          ///< of the session, as it was started
    QList<facts::Send> m_seen; ///< its requests, once it has ended
    QLineEdit* m_address = nullptr;
    QComboBox* m_choice = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_fold =
        nullptr; ///< checked: what is found has more room, the failures and words stand aside
    QPushButton* m_all = nullptr;
    QPushButton* m_save = nullptr;
    QCheckBox* m_join = nullptr;
    QCheckBox* m_textOnly = nullptr;
    QTableView* m_table = nullptr;
    widgets::Prose* m_said = nullptr;
    TrialLine* m_trial = nullptr;
    bool m_failed = false; ///< something did in this session, be it before a fix was tried
    bool m_headless = false;
    bool m_asked = false; ///< for the browsers' versions
};

} // namespace crosscheck::watch

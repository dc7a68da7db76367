#pragma once

#include "widgets/station.h"
#include "window/answer.h"

#include <QHash>
#include <QMainWindow>

class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace crosscheck::theme {
class AppearanceSwitch;
}
namespace crosscheck::reference {
class ReferenceView;
}

namespace crosscheck::watch {
class WatchPanel;
}

namespace crosscheck::desktop {

class AnswerPanel;
class CommandPalette;
class EmptyPage;
class Field;
class FindBar;
class HistoryPanel;
class Notice;
class PracticeDesk;
class RecognisedLine;
class StationBar;

/// The window: one field that takes anything, stations from message to confirmation, the answer always in sight.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What the window stands on. `store` is not owned, may be null and outlives the window; `settingsFile` (an ini file)
    /// keeps geometry, appearance and choices; empty: nothing is remembered.
    struct Start
    {
        store::Store* store = nullptr;
        QString settingsFile;
        bool reopen = true; ///< show the investigation that was shown last
        PracticeDesk* practice =
            nullptr; ///< not owned, outlives the window; null: the window makes one of its own
    };
    explicit MainWindow(QWidget* parent = nullptr) : MainWindow(Start(), parent) {}
    explicit MainWindow(const Start& start, QWidget* parent = nullptr);
    ~MainWindow() override;

    session::Session* session() const { return m_session; }
    PracticeDesk* practice() const { return m_practice; }
    /// Made when it is first asked for. The window owns it.
    watch::WatchPanel* watchPanel();
    theme::AppearanceSwitch* appearance() const { return m_appearance; }
    /// Puts it into the field and looks into it, as if it had been pasted.
    void take(const QByteArray& bytes);
    /// Shows a station, making it where it hasn't been needed yet.
    void showStation(const QByteArray& id);
    QByteArray shownStation() const { return m_here; }
    /// Shows a page of the reference ("versions", "cause/no-cors-anywhere") in place of the station; empty: as it was left.
    void showReference(const QByteArray& page);
    /// Null as long as it wasn't needed.
    reference::ReferenceView* referenceView() const { return m_reference; }
    widgets::Station* station(const QByteArray& id);
    /// Sends the request as far as no consent is needed for it.
    void test();
    void tryExample(const QByteArray& id);

Q_SIGNALS:
    /// The person wants to read another language; empty: the system's. See Shell.
    void languageChosen(const QByteArray& code);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void buildCentre();
    void buildStatusBar();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildStationEntries(QMenu* view);
    void buildAppearances(QMenu* view);
    void buildLanguages(QMenu* view);
    void buildInvestigateMenu();
    void buildPracticeMenu();
    void buildExamples(QMenu* practice);
    void buildHelpMenu();
    void buildReferenceMenu(QMenu* help);
    void fillGuides(QMenu* guides);
    QList<QAction*> referenceActions();
    void connectSession();
    void refresh();
    void refreshStates();
    void makeNextStation();
    void arrange();
    void look();
    void typed();
    void startNew();
    void afterOpen();
    void act(Answer::Action action);
    void sendWithConsent();
    void copyReport();
    void openFile();
    void escape();
    void offerClipboard();
    void explainFocus();
    void showPracticeState();
    void say(const QString& sentence);
    void savePlace();
    void restorePlace();
    void restoreWindow();
    QAction* menuAction(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                        const std::function<void()>& run, const char* icon = nullptr);

    Start m_start;
    std::unique_ptr<QSettings> m_settings;
    theme::AppearanceSwitch* m_appearance = nullptr;
    session::Session* m_session = nullptr;
    PracticeDesk* m_practice = nullptr;

    Field* m_field = nullptr;
    QPushButton* m_look = nullptr;
    RecognisedLine* m_recognised = nullptr;
    Notice* m_notice = nullptr;
    Notice* m_clipboard = nullptr;
    watch::WatchPanel* m_watch = nullptr;
    QSplitter* m_body = nullptr;
    QWidget* m_centre = nullptr;
    HistoryPanel* m_history = nullptr;
    QToolButton* m_historyButton = nullptr;
    StationBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyPage* m_empty = nullptr;
    AnswerPanel* m_answer = nullptr;
    FindBar* m_find = nullptr;
    CommandPalette* m_palette = nullptr;
    QLabel* m_practiceState = nullptr;

    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_testAction = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_report = nullptr;
    QAction* m_practiceSwitch = nullptr;
    QAction* m_listAction = nullptr;
    QAction* m_offer = nullptr;
    QMenu* m_languages = nullptr;

    reference::ReferenceView* m_reference = nullptr;
    QList<QAction*> m_referenceActions; ///< one a page, made when the commands are first opened
    QHash<QByteArray, widgets::Station*> m_stations;
    QByteArray m_here = "message";
    QByteArray m_investigation; ///< the one that was shown last, to notice a change
    QTimer* m_stationTimer = nullptr;
    QTimer* m_placeTimer = nullptr;
    QTimer* m_typedTimer = nullptr;
    QString m_offered;
    bool m_narrow = false;
    bool m_wasTesting = false;
    bool m_saidNow = false; ///< the notice was said since the last refresh()
};

} // namespace crosscheck::desktop

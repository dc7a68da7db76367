#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace crosscheck::session {
class Session;
}

namespace crosscheck::widgets {

/// One page of the way from the paste to the confirmed fix. A station is a folder app/desktop/ID with ID_station.h, which
/// defines `class IdStation : public widgets::Station` in namespace crosscheck::desktop with the constructor
/// `explicit IdStation(QWidget* parent = nullptr)`; the window makes it and shows it. Stations never see one another.
///
/// A station is a view of the Session: it holds nothing but unsent text. refresh() is called after every change while the
/// station is in sight, and before it comes into sight.
class Station : public QWidget
{
    Q_OBJECT
public:
    /// What the station bar shows. Open: nothing to do here yet.
    enum class State { Open, Done, NeedsYou, Red };

    /// `id` is one of message, request, exchanges, cause, fix, confirm; `icon` a name for theme::icon().
    Station(const QByteArray& id, const QString& title, const char* icon, QWidget* parent = nullptr);

    QByteArray id() const { return m_id; }
    QString title() const { return m_title; }
    const char* iconName() const { return m_icon; }
    session::Session* session() const;
    /// Connects to the session and shows it. Called once.
    void setSession(session::Session* session);

    /// Derived from the session alone, also while the station is out of sight.
    virtual State state() const { return State::Open; }
    /// The one action of the station, or null. Shown in the command palette; the station's own filled button triggers it.
    QAction* primaryAction() const { return m_primary; }
    /// Where the keyboard goes when the station is chosen; default: the first widget of the page that takes it.
    virtual void takeFocus();
    /// Find in the page: selects the next (or previous) place that holds `text`; false where there is none. The default
    /// looks through every label, text and table of the page.
    virtual bool find(const QString& text, bool backwards);
    /// Unsent edits of this station as JSON (kept in the store, so that a crash loses nothing), and taking them back.
    virtual QByteArray draft() const { return {}; }
    virtual void restoreDraft(const QByteArray& json) { Q_UNUSED(json) }
    /// Makes the unsent edits part of the investigation: what is tested is what stands in the fields.
    virtual void commitDraft() {}
    /// Calls refresh() now if something changed since it was last called.
    void bringUpToDate();

Q_SIGNALS:
    /// Another station should be shown ("fix").
    void goTo(const QByteArray& station);
    /// One short sentence for the status bar ("Copied").
    void said(const QString& sentence);
    /// The draft changed.
    void draftChanged();

protected:
    /// The session changed: show it. session() is not null here.
    virtual void refresh() = 0;
    /// Another investigation is shown from now on: the unsent edits belong to the one before.
    virtual void forgetDraft() {}
    /// Column of the page: a scrolling page with the margins of the grid, made when first asked for.
    QVBoxLayout* body();
    /// A page of its own instead of body(): fills the station, scrolls by itself.
    void setContent(QWidget* content);
    void setPrimaryAction(QAction* action);
    void showEvent(QShowEvent* event) override;

private:
    QByteArray m_id;
    QString m_title;
    const char* m_icon;
    QPointer<session::Session> m_session;
    QByteArray m_investigation; ///< the one that refresh() saw last
    QAction* m_primary = nullptr;
    QVBoxLayout* m_outer = nullptr;
    QVBoxLayout* m_body = nullptr;
    bool m_dirty = true;
};

/// What was typed into line edits and not used yet, as JSON by object name; empty where there is none.
QByteArray draftOf(const QList<QLineEdit*>& edits);
/// Types it into them again, as the person did.
void restoreDraftOf(const QList<QLineEdit*>& edits, const QByteArray& json);

/// The default of Station::find() for any page: walks labels, texts and item views in the order of the eye.
bool findIn(QWidget* page, const QString& text, bool backwards);

} // namespace crosscheck::widgets

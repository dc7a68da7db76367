#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QListView;

namespace crosscheck::session {
class Session;
}

namespace crosscheck::desktop {

class HistoryModel;

/// The list at the left: find, open, rename, duplicate, delete.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPanel(session::Session* session, QWidget* parent = nullptr);
    QListView* view() const { return m_view; }
    HistoryModel* model() const { return m_model; }
    QList<QAction*> rowActions() const { return m_actions; }

Q_SIGNALS:
    void newAsked();
    void opened();
    void said(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void reload();
    /// Marks the row of the investigation that is shown.
    void select();
    QByteArray current() const;
    session::Session* m_session;
    HistoryModel* m_model;
    QLineEdit* m_search;
    QListView* m_view;
    QList<QAction*> m_actions;
};

} // namespace crosscheck::desktop

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace crosscheck::session {
class Session;
}

namespace crosscheck::widgets {

/// What is under way, in words, with Cancel: "Preflight sent to api.example.com, 1.2 s". Hidden while nothing runs.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(const QString& name, QWidget* parent = nullptr);
    void setSession(session::Session* session);
    QString sentence() const;

private:
    void refresh();
    session::Session* m_session = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_cancel = nullptr;
    QTimer* m_timer = nullptr;
};

} // namespace crosscheck::widgets

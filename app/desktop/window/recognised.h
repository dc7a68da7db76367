#pragma once

#include "intake/intake.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace crosscheck::widgets {
class IconLabel;
}

namespace crosscheck::desktop {

/// "Chrome error", "curl command", "HAR with 12 requests" …; empty for nothing.
QString kindSentence(const intake::Understood& understood);
/// The line under the field: what was recognised, part by part, joined by " · ".
QStringList recognisedParts(const intake::Understood& understood, const facts::Investigation& investigation);

/// The line under the field with [edit].
class RecognisedLine : public QWidget
{
    Q_OBJECT
public:
    explicit RecognisedLine(QWidget* parent = nullptr);
    /// What stands in the investigation.
    void show(const intake::Understood& understood, const facts::Investigation& investigation);
    /// What is being typed and not handed on yet.
    void showTyped(const intake::Understood& understood);
    QString text() const;

Q_SIGNALS:
    void editAsked();

private:
    void set(const QString& text, bool known, bool editable);
    widgets::IconLabel* m_sign = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_edit = nullptr;
};

} // namespace crosscheck::desktop

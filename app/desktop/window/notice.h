#pragma once

#include "theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace crosscheck::widgets {
class IconLabel;
}

namespace crosscheck::desktop {

/// One quiet line across the page with a sign, a sentence, up to two buttons and a cross. Never takes the focus.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(const QString& name, QWidget* parent = nullptr);
    void say(theme::Sign sign, const QString& sentence);
    QString sentence() const;
    /// Adds a button; made once, shown with every say().
    QPushButton* addButton(const QString& name, const QString& text);

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Sign m_mood = theme::Sign::Unknown;
    widgets::IconLabel* m_sign = nullptr;
    QLabel* m_text = nullptr;
    QHBoxLayout* m_line = nullptr;
};

} // namespace crosscheck::desktop

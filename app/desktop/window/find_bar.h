#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace crosscheck::desktop {

/// Find in the page: a line above the status bar.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    /// `find` selects the next or previous place and says whether there is one.
    explicit FindBar(std::function<bool(const QString& text, bool backwards)> find,
                     QWidget* parent = nullptr);
    void open();
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look(bool backwards);
    std::function<bool(const QString&, bool)> m_find;
    QLineEdit* m_text;
    QLabel* m_result;
};

} // namespace crosscheck::desktop

#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QLayout>
#include <QToolButton>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace crosscheck::widgets {

/// A section: raised surface, a title line (with room at its right for a button), and a body.
class Card : public QFrame
{
    Q_OBJECT
public:
    /// Without a title there is no title line until setTitle().
    explicit Card(const QString& name, const QString& title = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QString title() const;
    QVBoxLayout* body() const { return m_body; }
    /// At the right of the title line.
    void addToTitle(QWidget* widget);
    /// A coloured edge at the left: the card that matters now. None: no edge.
    void setEdge(std::optional<theme::Colour> edge);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title = nullptr;
    QHBoxLayout* m_titleLine = nullptr;
    QVBoxLayout* m_body = nullptr;
    std::optional<theme::Colour> m_edge;
};

/// A line with a chevron that shows or hides what is under it. Space and Enter toggle; Left closes, Right opens.
class FoldOut : public QWidget
{
    Q_OBJECT
public:
    explicit FoldOut(const QString& name, const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QVBoxLayout* body() const { return m_body; }
    QToolButton* header() const { return m_header; }
    bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void toggled(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* m_header = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_body = nullptr;
};

/// Lays widgets in lines that wrap.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = theme::space::related);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return lay(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int lay(const QRect& rect, bool apply) const;
    QList<QLayoutItem*> m_items;
};

/// What stands where nothing is known yet: an icon, one sentence, and what to do next.
class EmptyPanel : public QWidget
{
    Q_OBJECT
public:
    EmptyPanel(const QString& name, const char* icon, const QString& title, const QString& sentence,
               QWidget* parent = nullptr);
    void setText(const QString& title, const QString& sentence);
    QPushButton* addButton(const QString& name, const QString& text, bool primary = false);

private:
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QVBoxLayout* m_column = nullptr;
};

/// Deletes every item of a layout, with its widgets.
void clear(QLayout* layout);

} // namespace crosscheck::widgets

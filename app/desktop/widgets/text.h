#pragma once

#include "theme/theme.h"

#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>

class QAction;
class QTimer;

namespace crosscheck::widgets {

/// A label of plain text that wraps, can be selected and copied.
QLabel* prose(const QString& text, theme::Type type = theme::Type::Normal);
/// One line that names what stands below it.
QLabel* heading(const QString& text, theme::Type type = theme::Type::Title);
/// As prose(), small and secondary.
QLabel* note(const QString& text);
/// As note(), for words that nobody would copy: cheaper, since no document stands behind it.
QLabel* caption(const QString& text);
/// Puts a palette role on a widget so that its text takes the token's colour and follows a change of appearance.
void setInk(QWidget* widget, theme::Colour token);
/// A button with an object name; `icon` may be null; a primary one is filled with the accent: one a station.
QPushButton* button(const QString& name, const QString& text, const char* icon = nullptr,
                    bool primary = false);
/// A button that triggers the action and follows its text and enabled state.
QPushButton* button(const QString& name, QAction* action, bool primary = false);

/// Sentences in which terms that the glossary knows carry a dotted underline; hover, focus and F1 explain them. Selectable,
/// as high as its text.
class Prose : public QTextBrowser
{
    Q_OBJECT
public:
    explicit Prose(const QString& name, QWidget* parent = nullptr);
    void setProse(const QString& plain, theme::Type type = theme::Type::Normal);
    QString prose() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void build();
    void explain(const QByteArray& term, const QPoint& global);
    mutable QHash<int, int> m_heights; ///< by width: layouts ask for the same ones many times
    QString m_text;
    theme::Type m_type = theme::Type::Normal;
};

/// One term of the standard or a header's name with a dotted underline; hover, focus and F1 say what it is.
class TermLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TermLabel(const QString& shown, const QByteArray& term = {}, QWidget* parent = nullptr);
    /// `term` empty: the shown text is looked up.
    void setTerm(const QString& shown, const QByteArray& term = {});

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QByteArray m_term;
};

/// A sign: its shape and its word.
class SignLabel : public QWidget
{
    Q_OBJECT
public:
    explicit SignLabel(theme::Sign sign, const QString& text = {}, QWidget* parent = nullptr);
    /// `text` empty: the sign's own word.
    void setSign(theme::Sign sign, const QString& text = {});
    theme::Sign sign() const { return m_sign; }
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Sign m_sign = theme::Sign::Unknown;
    QString m_text;
};

/// One line that can be selected and copied whole, and is elided in the middle while it has no focus.
class ElidedText : public QLineEdit
{
    Q_OBJECT
public:
    explicit ElidedText(const QString& name, const QString& text = {}, bool wire = false,
                        QWidget* parent = nullptr);
    void setWhole(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A button whose text wraps where there is no room for it in one line: for answers, which are sentences.
class WrappingButton : public QPushButton
{
    Q_OBJECT
public:
    WrappingButton(const QString& name, const QString& text, const char* icon = nullptr,
                   QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool fits(int width) const { return width >= sizeHint().width(); }
    /// Where the text stands in a button of this size.
    QRect textRect(const QSize& size) const;
};

/// Copies what `text` gives, and says so for a moment.
class CopyButton : public QPushButton
{
    Q_OBJECT
public:
    CopyButton(const QString& name, const QString& text, std::function<QString()> content,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void copied();

private:
    QString m_text;
};

} // namespace crosscheck::widgets

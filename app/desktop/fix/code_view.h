#pragma once

#include "platforms/platform.h"

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace crosscheck::fix {

/// Colours of a configuration, from the palette in force.
class Highlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit Highlighter(QTextDocument* document);
    void setLanguage(const QByteArray& language);

protected:
    void highlightBlock(const QString& text) override;

private:
    struct Rules
    {
        QRegularExpression comment, string, keyword, number, header;
    };
    Rules m_rules;
};

/// A configuration to be read and copied: line numbers, the lines that mend the fault marked at the margin, and why a line is
/// there on hover and wherever the cursor stands.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(QWidget* parent = nullptr);

    void setConfiguration(const platforms::Configuration& configuration);
    const platforms::Configuration& configuration() const { return m_configuration; }
    /// Why the line under the cursor is there; empty where it explains itself.
    QString whyHere() const;
    /// Puts the cursor on the first line that mends the fault.
    void goToEssential();
    QSize sizeHint() const override;

Q_SIGNALS:
    void whyChanged(const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    friend class CodeMargin;
    int marginWidth() const;
    void paintMargin(QPainter& painter, const QRect& rect) const;
    void layOut();
    void markLine();
    QString whyOf(int line) const;

    platforms::Configuration m_configuration;
    Highlighter* m_highlighter = nullptr;
    QWidget* m_margin = nullptr;
};

} // namespace crosscheck::fix

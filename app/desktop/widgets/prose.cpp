// Text whose terms of the standard explain themselves.
#include "widgets/glossary.h"
#include "widgets/text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <memory>

namespace crosscheck::widgets {

using namespace Qt::StringLiterals;

namespace {
void explainAt(const QString& sentence, QWidget* widget, const QPoint& global)
{
    if (!sentence.isEmpty())
        QToolTip::showText(global, u"<qt>"_s + sentence.toHtmlEscaped() + u"</qt>"_s, widget);
}
} // namespace

Prose::Prose(const QString& name, QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setUndoRedoEnabled(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    viewport()->setMouseTracking(true);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& url) { explain(url.path().toUtf8(), QCursor::pos()); });
}

void Prose::setProse(const QString& plain, theme::Type type)
{
    if (plain == m_text && type == m_type && document()->isEmpty() == plain.isEmpty())
        return;
    m_text = plain;
    m_type = type;
    setAccessibleName(plain);
    build();
    updateGeometry();
}

void Prose::build()
{
    m_heights.clear();
    setFont(theme::font(m_type));
    document()->setDefaultFont(theme::font(m_type));
    clear();
    QTextCursor cursor(document());
    QTextCharFormat plain;
    plain.setFont(theme::font(m_type));
    plain.setForeground(theme::colour(theme::Colour::Text, QApplication::palette()));
    qsizetype done = 0;
    for (const TermAt& term : termsIn(m_text)) {
        cursor.insertText(m_text.mid(done, term.begin - done), plain);
        QTextCharFormat marked = plain;
        marked.setAnchor(true);
        marked.setAnchorHref(u"term:"_s + QString::fromUtf8(term.id));
        marked.setUnderlineStyle(QTextCharFormat::DotLine);
        marked.setUnderlineColor(theme::colour(theme::Colour::Secondary, QApplication::palette()));
        cursor.insertText(m_text.mid(term.begin, term.length), marked);
        done = term.begin + term.length;
    }
    cursor.insertText(m_text.mid(done), plain);
}

int Prose::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const std::unique_ptr<QTextDocument> measured(document()->clone());
    measured->setDocumentMargin(0);
    measured->setTextWidth(std::max(1, width));
    return *m_heights.insert(width, int(std::ceil(measured->size().height())));
}

QSize Prose::sizeHint() const
{
    const int width = std::min(theme::proseWidth(fontMetrics()),
                               fontMetrics().horizontalAdvance(m_text) + theme::space::related);
    return QSize(width, heightForWidth(width));
}

QSize Prose::minimumSizeHint() const
{
    return QSize(theme::size::control * 3, heightForWidth(std::max(theme::size::control * 3, this->width())));
}

void Prose::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    updateGeometry();
}

void Prose::explain(const QByteArray& term, const QPoint& global)
{
    explainAt(explanation(term), this, global);
}

void Prose::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1) {
        QTextCursor cursor = textCursor();
        QString href = cursor.charFormat().anchorHref();
        if (href.isEmpty()) {
            const QList<TermAt> terms = termsIn(m_text);
            href = terms.isEmpty() ? QString() : u"term:"_s + QString::fromUtf8(terms.first().id);
        }
        explain(href.mid(5).toUtf8(), viewport()->mapToGlobal(cursorRect(cursor).bottomLeft()));
        event->accept();
        return;
    }
    const bool moves = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    QTextBrowser::keyPressEvent(event);
    if (moves && textCursor().charFormat().isAnchor() && hasFocus())
        explain(textCursor().charFormat().anchorHref().mid(5).toUtf8(),
                viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void Prose::mouseMoveEvent(QMouseEvent* event)
{
    const QString href = anchorAt(event->position().toPoint());
    if (!href.isEmpty())
        explain(href.mid(5).toUtf8(), event->globalPosition().toPoint());
    else if (QToolTip::isVisible())
        QToolTip::hideText();
    QTextBrowser::mouseMoveEvent(event);
}

void Prose::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls, not the sentence
}

void Prose::focusOutEvent(QFocusEvent* event)
{
    QTextBrowser::focusOutEvent(event);
    QToolTip::hideText();
}

void Prose::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) &&
        !m_text.isEmpty())
        build();
}

TermLabel::TermLabel(const QString& shown, const QByteArray& term, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTerm(shown, term);
}

void TermLabel::setTerm(const QString& shown, const QByteArray& term)
{
    m_term = term.isEmpty() ? shown.toLower().toUtf8() : term;
    setText(shown);
    const QString sentence = explanation(m_term);
    setToolTip(sentence.isEmpty() ? QString() : u"<qt>"_s + sentence.toHtmlEscaped() + u"</qt>"_s);
    setAccessibleDescription(sentence);
    setFocusPolicy(sentence.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setObjectName(u"term-"_s + QString::fromUtf8(m_term));
}

void TermLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (toolTip().isEmpty())
        return;
    QPainter painter(this);
    QPen pen(theme::colour(hasFocus() ? theme::Colour::Accent : theme::Colour::Secondary, this),
             theme::size::stroke, Qt::DotLine);
    painter.setPen(pen);
    const int below = contentsRect().center().y() + fontMetrics().ascent() / 2 + 2;
    painter.drawLine(0, below, std::min(width(), fontMetrics().horizontalAdvance(text())), below);
}

void TermLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1)
        explainAt(explanation(m_term), this, mapToGlobal(rect().bottomLeft()));
    else
        QLabel::keyPressEvent(event);
}

void TermLabel::focusInEvent(QFocusEvent* event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        explainAt(explanation(m_term), this, mapToGlobal(rect().bottomLeft()));
    update();
}

} // namespace crosscheck::widgets

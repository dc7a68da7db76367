#include "fix/code_view.h"

#include "theme/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

using theme::Colour;
namespace space = theme::space;

namespace {

struct Language
{
    const char* name;
    const char* comment;
    const char* keywords;
};
constexpr const char* hash = "#.*$";
constexpr const char* slashes = "//.*$|/\\*.*?\\*/";
constexpr Language languages[] = {
    {"nginx", hash,
     "add_header|always|if|location|map|proxy_pass|proxy_hide_header|return|server|set|default|include|"
     "listen|server_name|proxy_set_header|http|events"},
    {"apache", hash,
     "Header|SetEnvIf|RewriteEngine|RewriteCond|RewriteRule|IfModule|Location|Directory|always|set|unset|env|"
     "merge|append"},
    {"javascript", slashes,
     "const|let|var|function|return|if|else|require|import|from|export|default|new|true|false|null|async|"
     "await"},
    {"typescript", slashes,
     "const|let|var|function|return|if|else|require|import|from|export|default|new|true|false|null|async|"
     "await"},
    {"python", hash, "from|import|def|return|if|else|True|False|None|class|with|as|lambda|async|await"},
    {"yaml", hash, "true|false|null"},
    {"php", slashes, "function|return|if|else|echo|header|true|false|null|use|namespace"},
    {"ruby", hash, "do|end|if|else|true|false|nil|require|use|allow|resource|origins"},
    {"go", slashes, "package|import|func|return|if|else|var|const|true|false|nil|struct|map"},
    {"java", slashes, "public|class|return|if|else|new|import|package|void|true|false|null|static|final"},
};

} // namespace

Highlighter::Highlighter(QTextDocument* document) : QSyntaxHighlighter(document)
{
    setLanguage({});
}

void Highlighter::setLanguage(const QByteArray& language)
{
    const char* comment = "(^|\\s)#.*$";
    QString keywords;
    for (const Language& row : languages) {
        if (language == row.name) {
            comment = row.comment;
            keywords = QString::fromLatin1(row.keywords);
        }
    }
    m_rules.comment = QRegularExpression(QString::fromLatin1(comment));
    m_rules.string = QRegularExpression(u"\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"_s);
    m_rules.keyword =
        keywords.isEmpty() ? QRegularExpression() : QRegularExpression(u"\\b(?:%1)\\b"_s.arg(keywords));
    m_rules.number = QRegularExpression(u"(?<![\\w.-])\\d+\\b"_s);
    m_rules.header = QRegularExpression(u"\\bAccess-Control-[A-Za-z-]+|\\bVary\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    rehighlight();
}

void Highlighter::highlightBlock(const QString& text)
{
    const QPalette palette = QApplication::palette();
    const auto paint = [&](const QRegularExpression& rule, Colour colour, bool bold) {
        if (rule.pattern().isEmpty())
            return;
        QTextCharFormat format;
        format.setForeground(theme::colour(colour, palette));
        if (bold)
            format.setFontWeight(QFont::Bold);
        auto matches = rule.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
        }
    };
    paint(m_rules.number, Colour::Missing, false);
    paint(m_rules.keyword, Colour::Accent, false);
    paint(m_rules.string, Colour::Good, false);
    paint(m_rules.header, Colour::Text, true);
    // A comment sign inside a string is none.
    auto comments = m_rules.comment.globalMatch(text);
    while (comments.hasNext()) {
        const QRegularExpressionMatch match = comments.next();
        bool inString = false;
        auto strings = m_rules.string.globalMatch(text);
        while (strings.hasNext()) {
            const QRegularExpressionMatch string = strings.next();
            inString = inString || (string.capturedStart() < match.capturedStart() &&
                                    string.capturedEnd() > match.capturedStart());
        }
        if (inString)
            continue;
        QTextCharFormat format;
        format.setForeground(theme::colour(Colour::Secondary, palette));
        format.setFontItalic(true);
        setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
    }
}

/// The strip at the left of a CodeView.
class CodeMargin : public QWidget
{
public:
    explicit CodeMargin(CodeView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        m_view->paintMargin(painter, event->rect());
    }

private:
    CodeView* m_view;
};

CodeView::CodeView(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(u"configuration"_s);
    setAccessibleName(tr("Configuration"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setFont(theme::wireFont());
    setTabChangesFocus(true);
    m_highlighter = new Highlighter(document());
    m_margin = new CodeMargin(this);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        markLine();
        Q_EMIT whyChanged(whyHere());
    });
    layOut();
}

void CodeView::setConfiguration(const platforms::Configuration& configuration)
{
    if (configuration == m_configuration)
        return;
    m_configuration = configuration;
    m_highlighter->setLanguage(configuration.language);
    QStringList lines;
    for (const platforms::ConfigurationLine& line : configuration.lines)
        lines.append(line.text);
    setPlainText(lines.join(u'\n'));
    layOut();
    updateGeometry();
    goToEssential();
}

void CodeView::goToEssential()
{
    for (int i = 0; i < m_configuration.lines.size(); ++i) {
        if (m_configuration.lines.at(i).essential) {
            setTextCursor(QTextCursor(document()->findBlockByNumber(i)));
            verticalScrollBar()->setValue(0);
            ensureCursorVisible();
            return;
        }
    }
}

QString CodeView::whyOf(int line) const
{
    return line >= 0 && line < m_configuration.lines.size() ? words::say(m_configuration.lines.at(line).why)
                                                            : QString();
}

QString CodeView::whyHere() const
{
    return whyOf(textCursor().blockNumber());
}

int CodeView::marginWidth() const
{
    const QString widest = QString::number(qMax(10, blockCount()));
    return fontMetrics().horizontalAdvance(widest) + 3 * space::related;
}

QSize CodeView::sizeHint() const
{
    const int lines = qBound(6, int(m_configuration.lines.size()) + 2, 30);
    return {theme::proseWidth(fontMetrics()), lines * fontMetrics().lineSpacing() + 2 * space::related};
}

void CodeView::layOut()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(contentsRect().left(), contentsRect().top(), marginWidth(),
                          contentsRect().height());
    QPalette own = palette();
    const QColor sunken = theme::colour(Colour::Sunken, QApplication::palette());
    if (own.color(QPalette::Base) != sunken) {
        own.setColor(QPalette::Base, sunken);
        setPalette(own);
    }
}

void CodeView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layOut();
}

void CodeView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (m_margin && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)) {
        layOut();
        m_highlighter->rehighlight();
        markLine();
    }
}

bool CodeView::event(QEvent* event)
{
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        markLine();
    return done;
}

void CodeView::markLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(theme::tint(Colour::Accent, QApplication::palette()));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections({line});
    m_margin->update();
}

bool CodeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString why = whyOf(cursorForPosition(help->pos()).blockNumber());
        QToolTip::showText(help->globalPos(), why, viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void CodeView::paintMargin(QPainter& painter, const QRect& rect) const
{
    painter.fillRect(rect, theme::colour(Colour::Sunken, QApplication::palette()));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    int top = qRound(blockBoundingGeometry(block).translated(contentOffset()).top());
    while (block.isValid() && top <= rect.bottom()) {
        const int height = qRound(blockBoundingRect(block).height());
        const bool essential = block.blockNumber() < m_configuration.lines.size() &&
                               m_configuration.lines.at(block.blockNumber()).essential;
        if (block.isVisible() && top + height >= rect.top()) {
            if (essential)
                painter.fillRect(QRect(0, top, space::inside, height),
                                 theme::colour(Colour::Accent, QApplication::palette()));
            painter.setPen(
                theme::colour(essential ? Colour::Text : Colour::Secondary, QApplication::palette()));
            painter.drawText(QRect(space::inside, top, marginWidth() - space::inside - space::related,
                                   fontMetrics().lineSpacing()),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        }
        top += height;
        block = block.next();
    }
}

} // namespace crosscheck::fix

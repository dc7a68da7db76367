#include "window/field.h"

#include "intake/encoding.h"
#include "intake/packed.h"
#include "theme/theme.h"
#include "widgets/text.h"

#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
/// Text longer than this is handed on at once and doesn't stand in the field: laying it out would hold up the window.
constexpr qsizetype longText = 1 << 20;
} // namespace

Field::Field(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(u"field"_s);
    setAccessibleName(tr("Error, URL, request or HAR"));
    setAccessibleDescription(tr("Paste what the browser's console says, a URL, a curl command, a fetch call "
                                "or headers, then press Enter"));
    setPlaceholderText(tr("Paste an error, a URL, curl, fetch(…), headers; or drop a HAR"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFont(theme::wireFont());
    document()->setDocumentMargin(0);
    setFixedHeight(theme::size::bigControl);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAcceptDrops(true);
    setProperty("field", true);
    viewport()->setAutoFillBackground(false);
    m_lines = widgets::note(QString());
    m_lines->setParent(this);
    m_lines->setWordWrap(false);
    m_lines->setObjectName(u"field-lines"_s);
    roomForLineCount();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &Field::roomForLineCount);
}

QSize Field::sizeHint() const
{
    return QSize(theme::size::answerWidth, theme::size::bigControl);
}

void Field::roomForLineCount()
{
    const bool several = blockCount() > 1;
    m_lines->setVisible(several);
    if (several) {
        m_lines->setText(tr("%1 lines").arg(blockCount()));
        m_lines->adjustSize();
    }
    const int above = (theme::size::bigControl - fontMetrics().height()) / 2 - frameWidth();
    const int right = theme::space::related + (several ? m_lines->width() + theme::space::related : 0);
    setViewportMargins(theme::space::related, above, right, above);
    m_lines->move(width() - m_lines->width() - theme::space::related, (height() - m_lines->height()) / 2);
}

void Field::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    m_lines->move(width() - m_lines->width() - theme::space::related, (height() - m_lines->height()) / 2);
}

void Field::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        Q_EMIT submitted(toPlainText().toUtf8());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool Field::readFile(const QString& path, QByteArray* bytes, QString* sentence)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *sentence = tr("%1 cannot be read: %2").arg(path, file.errorString());
        return false;
    }
    const QByteArray held = file.readAll();
    // The window waits for it: no more than is unpacked in a moment.
    constexpr qsizetype most = qsizetype(64) << 20;
    const std::optional<QByteArray> plain =
        intake::isPacked(held) ? intake::unpacked(held, most) : std::optional(held);
    if (!plain) {
        *sentence = tr("%1 is packed, and what it holds cannot be read: it is broken, or more than %2 MB. "
                       "Unpack it first.")
                        .arg(path)
                        .arg(most >> 20);
        return false;
    }
    *bytes = intake::textOf(*plain).value_or(*plain);
    if (bytes->isEmpty()) {
        *sentence = tr("%1 is empty.").arg(path);
        return false;
    }
    return true;
}

bool Field::canTake(const QMimeData* data)
{
    return data->hasUrls() || data->hasText();
}

bool Field::fromMime(const QMimeData* data, QByteArray* bytes, QString* sentence)
{
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            return readFile(url.toLocalFile(), bytes, sentence);
    }
    // The text as it was copied, not as Qt's URL class would write it.
    if (data->hasText())
        *bytes = data->text().toUtf8();
    else if (data->hasUrls())
        *bytes = data->urls().first().toEncoded();
    return !bytes->isEmpty();
}

bool Field::canInsertFromMimeData(const QMimeData* mime) const
{
    return canTake(mime);
}

void Field::insertFromMimeData(const QMimeData* mime)
{
    QByteArray bytes;
    QString sentence;
    const QList<QUrl> urls = mime->urls();
    const bool file =
        std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    if (!fromMime(mime, &bytes, &sentence)) {
        if (!sentence.isEmpty())
            Q_EMIT unreadable(sentence);
        return;
    }
    if (file || bytes.size() > longText) {
        Q_EMIT submitted(bytes);
        return;
    }
    textCursor().insertText(QString::fromUtf8(bytes));
    ensureCursorVisible();
}

void Field::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        selectAll();
}

} // namespace crosscheck::desktop

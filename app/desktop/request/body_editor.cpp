#include "request/body_editor.h"

#include "theme/theme.h"
#include "widgets/text.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
/// "a=1\nb=2" as application/x-www-form-urlencoded, and back.
QByteArray encodedForm(const QString& lines)
{
    QByteArrayList fields;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype equals = line.indexOf(u'=');
        const auto part = [](const QString& text) {
            return QUrl::toPercentEncoding(text, " *").replace('~', "%7E").replace(' ', '+');
        };
        fields.append(equals < 0 ? part(line) + '='
                                 : part(line.left(equals)) + '=' + part(line.mid(equals + 1)));
    }
    return fields.join('&');
}

QString decodedForm(QByteArray bytes)
{
    QStringList lines;
    for (const QByteArray& field : bytes.replace('+', ' ').split('&'))
        lines.append(QString::fromUtf8(QByteArray::fromPercentEncoding(field)));
    return lines.join(u'\n');
}
} // namespace

BodyEditor::BodyEditor(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"request-body"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::related);
    auto* line = new QHBoxLayout;
    m_kind = new QComboBox;
    m_kind->setObjectName(u"request-body-kind"_s);
    m_kind->setAccessibleName(tr("Kind of body"));
    for (const auto& [kind, text] :
         {std::pair{Kind::None, tr("No body")}, std::pair{Kind::Text, tr("Text")},
          std::pair{Kind::Json, tr("JSON")}, std::pair{Kind::Form, tr("Form fields")},
          std::pair{Kind::File, tr("File")}})
        m_kind->addItem(text, int(kind));
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    line->addWidget(m_kind);
    m_file = widgets::button(u"request-body-file"_s, tr("Choose a file…"), "open");
    line->addWidget(m_file);
    m_remark = widgets::note(QString());
    m_remark->setObjectName(u"request-body-remark"_s);
    line->addWidget(m_remark, 1);
    line->addStretch(); // takes the line where there is no remark
    column->addLayout(line);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"request-body-text"_s);
    m_text->setAccessibleName(tr("Body"));
    m_text->setFont(theme::wireFont());
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(5 * theme::rowHeight(m_text->fontMetrics()));
    m_text->installEventFilter(this);
    column->addWidget(m_text);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        Q_EMIT kindChosen(kind());
        Q_EMIT edited();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        m_dirty = true;
        check();
        Q_EMIT touched();
    });
    connect(m_file, &QPushButton::clicked, this, &BodyEditor::chooseFile);
    showKind();
}

BodyEditor::Kind BodyEditor::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

void BodyEditor::setBody(const std::optional<page::Body>& wanted, bool json)
{
    if (m_text->hasFocus() && m_dirty)
        return;
    if (body() == wanted && (kind() == Kind::Json) == (wanted && json))
        return;
    m_showing = true;
    Kind shown = Kind::None;
    if (wanted) {
        const bool form =
            wanted->kind == page::Body::Kind::UrlSearchParams || wanted->kind == page::Body::Kind::Form;
        shown = wanted->kind == page::Body::Kind::Blob ? Kind::File
                : form                                 ? Kind::Form
                : json                                 ? Kind::Json
                                                       : Kind::Text;
        if (shown == Kind::File) {
            m_fileBytes = wanted->bytes;
            m_fileType = wanted->type;
        } else {
            m_text->setPlainText(form ? decodedForm(wanted->bytes) : QString::fromUtf8(wanted->bytes));
        }
    }
    m_kind->setCurrentIndex(m_kind->findData(int(shown)));
    m_showing = false;
    m_dirty = false;
    showKind();
}

std::optional<page::Body> BodyEditor::body() const
{
    page::Body body;
    switch (kind()) {
    case Kind::None:
        return std::nullopt;
    case Kind::Text:
    case Kind::Json:
        body.bytes = m_text->toPlainText().toUtf8();
        break;
    case Kind::Form:
        body.kind = page::Body::Kind::UrlSearchParams;
        body.bytes = encodedForm(m_text->toPlainText());
        break;
    case Kind::File:
        body.kind = page::Body::Kind::Blob;
        body.bytes = m_fileBytes;
        body.type = m_fileType;
        break;
    }
    return body;
}

void BodyEditor::showKind()
{
    const Kind now = kind();
    m_text->setVisible(now == Kind::Text || now == Kind::Json || now == Kind::Form);
    m_text->setPlaceholderText(now == Kind::Form   ? tr("name=value, one a line")
                               : now == Kind::Json ? tr("{\"name\": \"value\"}")
                                                   : QString());
    m_file->setVisible(now == Kind::File);
    check();
}

void BodyEditor::check()
{
    QString remark;
    theme::Colour ink = theme::Colour::Secondary;
    if (kind() == Kind::Json) {
        QJsonParseError error;
        const QByteArray bytes = m_text->toPlainText().toUtf8();
        QJsonDocument::fromJson(bytes, &error);
        if (bytes.trimmed().isEmpty()) {
            remark = tr("JSON is sent with Content-Type: application/json");
        } else if (error.error != QJsonParseError::NoError) {
            const qsizetype line = bytes.left(error.offset).count('\n') + 1;
            remark = tr("Not JSON, line %1: %2").arg(line).arg(error.errorString());
            ink = theme::Colour::Warning;
        } else {
            remark = tr("This is JSON");
        }
    } else if (kind() == Kind::File) {
        remark = m_fileBytes.isEmpty() ? tr("No file chosen yet")
                                       : tr("%1, %2").arg(QLocale().formattedDataSize(m_fileBytes.size()),
                                                          QString::fromLatin1(m_fileType));
    }
    m_remark->setText(remark);
    widgets::setInk(m_remark, ink);
}

void BodyEditor::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("A file to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_remark->setText(tr("%1 cannot be read: %2").arg(path, file.errorString()));
            return;
        }
        m_fileBytes = file.readAll();
        m_fileType = QMimeDatabase().mimeTypeForFile(path).name().toLatin1();
        check();
        Q_EMIT edited();
    });
    dialog->open();
}

bool BodyEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut && m_dirty) {
        m_dirty = false;
        Q_EMIT edited();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace crosscheck::desktop

#include "window/recognised.h"

#include "diagnosis/judge.h"
#include "theme/icon.h"
#include "widgets/icon_label.h"
#include "widgets/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
using intake::Kind;

namespace {
const facts::Message* mainMessage(const QList<facts::Message>& messages)
{
    for (const facts::Message& message : messages) {
        if (!message.sideLine)
            return &message;
    }
    return messages.isEmpty() ? nullptr : &messages.first();
}
} // namespace

QString kindSentence(const intake::Understood& understood)
{
    return understood.what.isEmpty() ? QString() : words::say(understood.what);
}

QStringList recognisedParts(const intake::Understood& understood, const facts::Investigation& investigation)
{
    QStringList parts;
    const QString kind = kindSentence(understood);
    if (!kind.isEmpty())
        parts.append(kind);
    const facts::Message* message = mainMessage(understood.messages);
    QSet<int> failures;
    for (const facts::Message& each : understood.messages)
        failures.insert(each.failure);
    if (failures.size() > 1)
        parts.append(QCoreApplication::translate("recognised", "%1 failures").arg(failures.size()));
    else if (understood.sends.size() > 1)
        parts.append(QCoreApplication::translate("recognised", "%1 requests").arg(understood.sends.size()));
    else if (understood.requests.size() > 1)
        parts.append(
            QCoreApplication::translate("recognised", "%1 requests").arg(understood.requests.size()));
    if (!investigation.page.origin.isEmpty())
        parts.append(QCoreApplication::translate("recognised", "page %1")
                         .arg(QString::fromUtf8(investigation.page.origin)));
    if (!investigation.request.url.isEmpty())
        parts.append(QString::fromUtf8(investigation.request.method) + u' ' +
                     QString::fromUtf8(investigation.request.url));
    if (message)
        parts.append(words::say(words::text(diagnosis::sentenceOf(message->symptom))));
    return parts;
}

namespace {
/// One line; what has no room is elided, and the tip has it whole.
class LineOfText : public QLabel
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};
} // namespace

RecognisedLine::RecognisedLine(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"recognised"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(theme::space::inside, 0, 0, 0);
    line->setSpacing(theme::space::related);
    m_sign = new widgets::IconLabel;
    line->addWidget(m_sign);
    m_text = new LineOfText;
    m_text->setObjectName(u"recognised-text"_s);
    m_text->setFont(theme::font(theme::Type::Note));
    widgets::setInk(m_text, theme::Colour::Secondary);
    m_text->setMaximumWidth(QWIDGETSIZE_MAX);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_text, 1);
    m_edit = widgets::button(u"recognised-edit"_s, tr("Edit"), "rename");
    m_edit->setFlat(true);
    m_edit->setToolTip(tr("See and correct what was recognised"));
    m_edit->setAccessibleName(tr("Edit what was recognised"));
    connect(m_edit, &QPushButton::clicked, this, &RecognisedLine::editAsked);
    line->addWidget(m_edit);
}

QString RecognisedLine::text() const
{
    return m_text->text();
}

void RecognisedLine::set(const QString& text, bool known, bool editable)
{
    m_text->setText(text);
    m_text->setToolTip(text);
    m_sign->setIcon(theme::icon(known ? theme::Sign::Good : theme::Sign::Unknown));
    m_sign->setVisible(!text.isEmpty());
    m_edit->setVisible(editable);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

void RecognisedLine::show(const intake::Understood& understood, const facts::Investigation& investigation)
{
    const QStringList parts = recognisedParts(understood, investigation);
    if (understood.kind == Kind::Unknown) {
        set(tr("Nothing in this text was recognised. Enter the URL in the request, or let Crosscheck ask "
               "you."),
            false, true);
        return;
    }
    set(parts.join(u" · "_s), true, !parts.isEmpty());
}

void RecognisedLine::showTyped(const intake::Understood& understood)
{
    facts::Investigation preview;
    if (understood.pageOrigin)
        preview.page.origin = *understood.pageOrigin;
    if (!understood.requests.isEmpty())
        preview.request = understood.requests.first();
    const QStringList parts = recognisedParts(understood, preview);
    if (parts.isEmpty())
        set(tr("Not recognised so far"), false, false);
    else
        set(parts.join(u" · "_s) + u" · "_s + tr("press Enter"), true, false);
}

} // namespace crosscheck::desktop

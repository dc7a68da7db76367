// The fields of the message station, and what stands in their place where nothing was recognised.
#include "facts/ids.h"
#include "message/failures_model.h"
#include "message/message_station.h"
#include "session/session.h"
#include "theme/icon.h"
#include "widgets/layout.h"
#include "widgets/text.h"

#include <QComboBox>
#include <QFormLayout>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
namespace space = theme::space;

widgets::Card* MessageStation::makeUnknown()
{
    auto* card = new widgets::Card(u"message-unknown"_s, tr("Nothing in this text was recognised"));
    card->setEdge(theme::Colour::Accent);
    auto* what = new widgets::Prose(u"message-unknown-what"_s);
    what->setProse(tr("A few questions lead to the cause all the same, each with where to look. Or write the "
                      "request by hand and test it. The text below can be edited."));
    card->body()->addWidget(what);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    QPushButton* ask = widgets::button(u"message-ask"_s, tr("Ask me"), "ask", true);
    connect(ask, &QPushButton::clicked, this, [this] { Q_EMIT goTo("cause"); });
    QPushButton* write = widgets::button(u"message-write"_s, tr("Write the request"), "request");
    connect(write, &QPushButton::clicked, this, [this] { Q_EMIT goTo("request"); });
    line->addWidget(ask);
    line->addWidget(write);
    line->addStretch(1);
    card->body()->addLayout(line);
    return card;
}

QWidget* MessageStation::buildFields()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    m_form = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::group);
    form->setVerticalSpacing(space::related);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft);
    const auto combo = [&](const QString& name, const QString& title, const QByteArray& term,
                           QLabel** source) {
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setAccessibleName(title);
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(box);
        *source = widgets::note(QString());
        row->addWidget(*source, 1);
        auto* label = new widgets::TermLabel(title, term);
        label->setBuddy(box);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
        form->addRow(label, line);
        return box;
    };
    m_browser = combo(u"message-browser"_s, tr("Browser"), "browser", &m_browserSource);
    m_browser->addItem(tr("not known"), QByteArray("unknown"));
    for (const engines::Engine engine : engines::browsers())
        m_browser->addItem(engines::displayName(engine), engines::slug(engine));
    m_origin =
        addField(form, u"message-origin"_s, tr("Page origin"), "page origin", &MessageStation::commitOrigin);
    m_url = addField(form, u"message-url"_s, tr("Request URL"), "request url", &MessageStation::commitUrl);
    m_method = addField(form, u"message-method"_s, tr("Method"), "method", &MessageStation::commitMethod);
    m_header =
        addField(form, u"message-header"_s, tr("Header named"), "header", &MessageStation::commitHeader);
    m_rule = combo(u"message-rule"_s, tr("What failed"), "cors check", &m_ruleSource);
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rule->setMinimumContentsLength(28);
    for (const fetch::Symptom symptom : fetch::allSymptoms())
        m_rule->addItem(symptomWords(symptom), fetch::slug(symptom));
    connect(m_browser, &QComboBox::activated, this, [this] {
        const QByteArray slug = m_browser->currentData().toByteArray();
        correct(tr("Correct the browser"), facts::id::messageEngine, slug, [&](facts::Investigation& next) {
            if (facts::Message* message = mainMessage(next.messages))
                message->engine = slug;
        });
    });
    connect(m_rule, &QComboBox::activated, this, [this] {
        const QByteArray slug = m_rule->currentData().toByteArray();
        correct(tr("Correct what failed"), facts::id::messageSymptom, slug, [&](facts::Investigation& next) {
            if (facts::Message* message = mainMessage(next.messages))
                message->symptom = fetch::symptomFromSlug(slug).value_or(message->symptom);
        });
    });
    return page;
}

void MessageStation::showConfidence()
{
    const intake::Understood& understood = session()->understood();
    double confidence = understood.confidence;
    // Of a console text the first line counts that is no side line; its reading is known line by line.
    const facts::Message* main = mainMessage(understood.messages);
    const bool isMessage = understood.kind == intake::Kind::ConsoleMessage && main;
    if (isMessage) {
        qsizetype at = main - understood.messages.constData();
        for (const intake::Span& span : understood.spans) {
            if (span.field == "message" && at-- == 0)
                confidence = span.confidence;
        }
    }
    constexpr double certain = 0.9, likely = 0.7;
    const QString what = words::say(understood.what);
    QString text;
    if (isMessage && confidence >= certain)
        text = tr("%1, for certain: its words are known.").arg(what);
    else if (isMessage && confidence >= likely)
        text = tr("%1, likely: worded otherwise or cut. Look the fields over.").arg(what);
    else if (isMessage)
        text = tr("%1, a guess: only a piece of it is here. Look the fields over.").arg(what);
    else if (!understood.what.isEmpty() && confidence >= likely)
        text = tr("%1, for certain.").arg(what);
    else if (!understood.what.isEmpty())
        text = tr("%1, likely. Look the fields over.").arg(what);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    m_confidence->setText(text);
    m_confidence->setVisible(!text.isEmpty());
}

QString MessageStation::fieldWords(const QByteArray& field) const
{
    const intake::Understood& understood = session()->understood();
    if (field == "message")
        return words::say(understood.kind == intake::Kind::ConsoleMessage ? understood.what
                                                                          : intake::wordsOf("message"));
    const std::pair<const char*, const Field&> fields[] = {{facts::id::pageOrigin, m_origin},
                                                           {facts::id::requestUrl, m_url},
                                                           {facts::id::requestMethod, m_method},
                                                           {facts::id::failureHeader, m_header}};
    for (const auto& [id, known] : fields) {
        if (field == id)
            return known.edit->accessibleName();
    }
    return words::say(facts::textOf(field));
}

MessageStation::Field MessageStation::addField(QFormLayout* form, const QString& name, const QString& title,
                                               const QByteArray& term,
                                               void (MessageStation::*commit)(const QString&))
{
    Field field;
    field.edit = new QLineEdit;
    field.edit->setObjectName(name);
    field.edit->setAccessibleName(title);
    field.edit->setFont(theme::wireFont());
    field.source = widgets::note(QString());
    field.source->setObjectName(name + u"-source"_s);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field.edit, 3);
    row->addWidget(field.source, 1);
    auto* label = new widgets::TermLabel(title, term);
    label->setBuddy(field.edit);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    form->addRow(label, line);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, edit = field.edit, commit] {
        if (session() && edit->isModified()) {
            edit->setModified(false);
            (this->*commit)(edit->text().trimmed());
            Q_EMIT draftChanged();
        }
    });
    connect(field.edit, &QLineEdit::textEdited, this, &MessageStation::draftChanged);
    return field;
}

} // namespace crosscheck::desktop

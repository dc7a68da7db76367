#include "message/message_station.h"

#include "facts/ids.h"
#include "facts/source_text.h"
#include "message/failures_model.h"
#include "message/har_card.h"
#include "session/session.h"
#include "theme/icon.h"
#include "widgets/layout.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
namespace space = theme::space;

facts::Message* mainMessage(QList<facts::Message>& messages)
{
    for (facts::Message& message : messages) {
        if (!message.sideLine)
            return &message;
    }
    return messages.isEmpty() ? nullptr : &messages.first();
}

const facts::Message* mainMessage(const QList<facts::Message>& messages)
{
    return mainMessage(const_cast<QList<facts::Message>&>(messages));
}

MessageStation::MessageStation(QWidget* parent) : Station("message", tr("Message"), "message", parent)
{
    auto* use = new QAction(tr("Use it"), this);
    use->setObjectName(u"message-use"_s);
    use->setToolTip(tr("Goes on to the request"));
    connect(use, &QAction::triggered, this, [this] { Q_EMIT goTo("request"); });
    setPrimaryAction(use);

    m_har = new HarCard;
    connect(m_har, &HarCard::chosen, this, [this](qsizetype row) {
        session()->lookInto(row);
        Q_EMIT goTo("exchanges");
    });
    connect(m_har, &HarCard::cancelled, this, [this] {
        if (session::HarReading* reading = session()->har())
            reading->cancel();
    });
    body()->addWidget(m_har);

    m_several = new widgets::Card(u"message-several"_s, tr("Several failures"));
    m_several->body()->addWidget(
        widgets::note(tr("Each is a failure of its own. Choose the one to look into.")));
    m_model = new FailuresModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    widgets::dress(m_table, u"message-failures"_s, tr("Failures in this paste"));
    widgets::fitToRows(m_table, 8);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    m_several->body()->addWidget(m_table);
    body()->addWidget(m_several);
    m_unknown = makeUnknown();
    body()->addWidget(m_unknown);

    m_fields = new widgets::Card(u"message-fields"_s, tr("What was recognised"));
    m_confidence = widgets::note(QString());
    m_confidence->setObjectName(u"message-confidence"_s);
    m_fields->body()->addWidget(m_confidence);
    m_fields->body()->addWidget(buildFields());
    m_fields->body()->addWidget(widgets::button(u"message-use-button"_s, use, true));
    body()->addWidget(m_fields);

    m_pasteCard = new widgets::Card(u"message-paste"_s, tr("What you pasted"));
    m_paste = new QPlainTextEdit;
    m_paste->setObjectName(u"message-text"_s);
    m_paste->setAccessibleName(tr("What you pasted"));
    m_paste->setFont(theme::wireFont());
    m_paste->setProperty("field", true);
    m_paste->viewport()->setAutoFillBackground(false);
    m_paste->setTabChangesFocus(true);
    m_paste->setMinimumHeight(6 * theme::rowHeight(m_paste->fontMetrics()));
    auto* copy =
        new widgets::CopyButton(u"message-copy"_s, tr("Copy"), [this] { return m_paste->toPlainText(); });
    m_pasteCard->addToTitle(copy);
    m_again = widgets::button(u"message-again"_s, tr("Look into it again"), "search");
    m_again->setToolTip(tr("Reads the edited text anew; everything below follows from it"));
    connect(m_again, &QPushButton::clicked, this, &MessageStation::lookAgain);
    m_pasteCard->addToTitle(m_again);
    connect(m_paste, &QPlainTextEdit::textChanged, this, &MessageStation::showEdited);
    m_pasteCard->body()->addWidget(m_paste);
    m_notes = widgets::note(QString());
    m_notes->setObjectName(u"message-notes"_s);
    m_pasteCard->body()->addWidget(m_notes);
    body()->addWidget(m_pasteCard);
    body()->addStretch(1);
}

widgets::Station::State MessageStation::state() const
{
    if (!session() || session()->isEmpty())
        return State::Open;
    if (session()->understood().kind == intake::Kind::Unknown)
        return State::NeedsYou;
    return session()->investigation().paste.isEmpty() ? State::Open : State::Done;
}

void MessageStation::correct(const QString& label, const QByteArray& fact, const facts::Value& value,
                             const std::function<void(facts::Investigation&)>& change)
{
    if (!session())
        return;
    facts::Investigation next = session()->investigation();
    change(next);
    next.given.add(fact, value, facts::Source{facts::Source::Kind::Person, -1});
    session()->edit(label, next);
}

void MessageStation::commitOrigin(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    correct(tr("Correct the page's origin"), facts::id::pageOrigin, bytes, [&](facts::Investigation& next) {
        next.page.origin = bytes;
        next.page.url.clear();
    });
}

void MessageStation::commitUrl(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    correct(tr("Correct the URL"), facts::id::requestUrl, bytes,
            [&](facts::Investigation& next) { next.request.url = bytes; });
}

void MessageStation::commitMethod(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    correct(tr("Correct the method"), facts::id::requestMethod, bytes, [&](facts::Investigation& next) {
        next.request.method = bytes.isEmpty() ? QByteArray("GET") : bytes;
    });
}

void MessageStation::commitHeader(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    correct(tr("Correct the header"), facts::id::failureHeader, bytes, [&](facts::Investigation& next) {
        if (facts::Message* message = mainMessage(next.messages))
            message->header = text;
    });
}

void MessageStation::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const int index = m_model->rowAt(row).index;
    facts::Investigation next = session()->investigation();
    const intake::Understood& understood = session()->understood();
    // The chosen failure's lines come first; what belongs to the others stays in the paste.
    const facts::Message chosen = understood.messages.at(index);
    next.messages.clear();
    for (const facts::Message& message : understood.messages) {
        if (message.failure == chosen.failure)
            next.messages.append(message);
    }
    next.page.origin = chosen.pageOrigin.toUtf8();
    next.request.url = chosen.requestUrl.toUtf8();
    if (!chosen.method.isEmpty())
        next.request.method = chosen.method.toUtf8();
    session()->edit(tr("Choose a failure"), next);
}

namespace {
/// What counts is the strongest source; what people want to know is where it was said first.
const facts::Fact* firstSaid(const QList<facts::Fact>& all, const facts::Fact* counts)
{
    const auto first = std::find_if(all.begin(), all.end(), [counts](const facts::Fact& fact) {
        return counts && fact.id == counts->id && fact.value == counts->value;
    });
    return first == all.end() ? counts : &*first;
}
} // namespace

void MessageStation::showSource(QLabel* label, const QByteArray& id, bool known)
{
    const QList<facts::Fact> all = session()->diagnosis().facts.all();
    const facts::Fact* fact = firstSaid(all, session()->diagnosis().facts.find(id));
    const facts::Fact* given = session()->investigation().given.find(id);
    if (given && given->source.kind == facts::Source::Kind::Person)
        label->setText(tr("corrected by you"));
    else if (fact)
        label->setText(words::say(facts::sourceText(fact->source)));
    else
        label->setText(known ? QString() : tr("not known: fill it in if you know it"));
}

QString MessageStation::methodsSource() const
{
    const intake::Understood& understood = session()->understood();
    const facts::Investigation& investigation = session()->investigation();
    const facts::Message* message = mainMessage(investigation.messages);
    if (!message || !understood.requests.isEmpty() || !understood.sends.isEmpty())
        return {};
    const int index = int(message - investigation.messages.constData());
    if (message->method.toUtf8() == investigation.request.method)
        return words::say(facts::sourceText({facts::Source::Kind::Message, index}));
    return message->method.isEmpty() && investigation.request.method == "GET"
               ? tr("assumed: the text doesn't say it")
               : QString();
}

void MessageStation::refresh()
{
    const facts::Investigation& i = session()->investigation();
    const intake::Understood& understood = session()->understood();
    const facts::Message* message = mainMessage(i.messages);

    if (!m_harWatched) {
        connect(session(), &session::Session::harChanged, this, [this] { m_har->showRecording(*session()); });
        m_harWatched = true;
    }
    m_har->showRecording(*session());
    const QList<FailuresModel::Row> rows = FailuresModel::fromMessages(understood.messages);
    m_several->setVisible(rows.size() > 1 && understood.sends.size() < 2);
    const bool unknown = understood.kind == intake::Kind::Unknown;
    m_unknown->setVisible(unknown);
    m_fields->setVisible(!unknown && (!session()->har() || !i.request.url.isEmpty()));
    // What only a console message tells has no place where there is none.
    for (QWidget* field : std::initializer_list<QWidget*>{m_browser, m_header.edit, m_rule})
        m_form->setRowVisible(field->parentWidget(), message);
    if (rows.size() > 1) {
        m_several->setTitle(tr("%1 failures in this paste").arg(rows.size()));
        m_model->setRows(rows);
        m_table->resizeColumnsToContents();
        m_table->setColumnWidth(FailuresModel::Request, theme::size::answerWidth);
    }

    const auto set = [this](Field& field, const QString& text, const QByteArray& fact) {
        if (field.edit->text() != text && !field.edit->isModified()) {
            field.edit->setText(text);
            field.edit->setCursorPosition(0);
        }
        showSource(field.source, fact, !text.isEmpty());
    };
    set(m_origin, QString::fromUtf8(i.page.origin), facts::id::pageOrigin);
    set(m_url, QString::fromUtf8(i.request.url), facts::id::requestUrl);
    set(m_method, QString::fromUtf8(i.request.method), facts::id::requestMethod);
    if (const QString source = methodsSource(); !source.isEmpty() && !i.given.find(facts::id::requestMethod))
        m_method.source->setText(source);
    set(m_header, message ? message->header : QString(), facts::id::failureHeader);
    const int browser = m_browser->findData(message ? message->engine : QByteArray("unknown"));
    m_browser->setCurrentIndex(std::max(0, browser));
    showSource(m_browserSource, facts::id::messageEngine, message);
    m_rule->setCurrentIndex(message ? m_rule->findData(fetch::slug(message->symptom)) : -1);
    m_rule->setEnabled(message);
    m_browser->setEnabled(message);
    showSource(m_ruleSource, facts::id::messageSymptom, message);
    primaryAction()->setEnabled(!session()->isEmpty());
    showConfidence();

    m_pasteCard->setVisible(!i.paste.isEmpty());
    // What is being edited stays until it is looked into, or until the investigation's own text changes.
    if (m_shown != i.paste) {
        m_shown = i.paste;
        m_paste->setPlainText(i.paste);
        m_paste->moveCursor(QTextCursor::Start);
        m_before = m_paste->toPlainText();
    }
    showEdited();
    QStringList notes;
    for (const intake::Note& note : understood.notes)
        notes.append(words::say(note.text));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    light();
}

bool MessageStation::isEdited() const
{
    return m_paste->toPlainText() != m_before;
}

void MessageStation::showEdited()
{
    m_again->setVisible(isEdited());
    light();
    Q_EMIT draftChanged();
}

void MessageStation::lookAgain()
{
    if (session() && isEdited())
        session()->take(m_paste->toPlainText().toUtf8(), true);
}

QByteArray MessageStation::draft() const
{
    QJsonObject out = QJsonDocument::fromJson(widgets::draftOf(edits())).object();
    if (isEdited())
        out.insert(u"paste"_s, m_paste->toPlainText());
    return out.isEmpty() ? QByteArray() : QJsonDocument(out).toJson(QJsonDocument::Compact);
}

void MessageStation::restoreDraft(const QByteArray& json)
{
    bringUpToDate();
    widgets::restoreDraftOf(edits(), json);
    const QJsonValue text = QJsonDocument::fromJson(json).object().value(u"paste"_s);
    if (text.isString())
        m_paste->setPlainText(text.toString());
}

void MessageStation::commitDraft()
{
    for (QLineEdit* edit : edits()) {
        if (edit->isModified())
            Q_EMIT edit->editingFinished();
    }
}

void MessageStation::forgetDraft()
{
    for (QLineEdit* edit : edits())
        edit->setModified(false);
    m_paste->setPlainText(m_before);
}

void MessageStation::light()
{
    QList<QTextEdit::ExtraSelection> lit;
    if (session() && !isEdited() && !session()->investigation().paste.isEmpty()) {
        const QColor accent = theme::colour(theme::Colour::Accent, this);
        for (const intake::Span& span : session()->understood().spans) {
            if (span.end > m_paste->document()->characterCount())
                continue;
            QTextEdit::ExtraSelection each;
            each.cursor = QTextCursor(m_paste->document());
            each.cursor.setPosition(int(span.begin));
            each.cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
            // The fields stand out of their message, and what is certain out of what is likely.
            const double strength = (span.field == "message" ? 0.1 : 0.22) * span.confidence;
            each.format.setBackground(
                theme::mixed(accent, theme::colour(theme::Colour::Surface, this), strength));
            each.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            each.format.setUnderlineColor(accent);
            each.format.setToolTip(fieldWords(span.field));
            lit.append(each);
        }
    }
    m_paste->setExtraSelections(lit);
}

void MessageStation::changeEvent(QEvent* event)
{
    Station::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_paste)
        light();
}

} // namespace crosscheck::desktop

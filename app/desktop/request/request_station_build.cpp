// The fields of the request station.
#include "request/body_editor.h"
#include "request/headers_model.h"
#include "request/request_station.h"
#include "request/sends_model.h"
#include "session/session.h"
#include "theme/icon.h"
#include "widgets/layout.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
namespace space = theme::space;

namespace {
struct InitiatorRow
{
    page::Initiator initiator;
    const char* words;
};
/// Those that a person chooses most come first; the rest by their scenario word.
const InitiatorRow initiators[] = {
    {page::Initiator::Fetch, "fetch()"},
    {page::Initiator::Xhr, "XMLHttpRequest"},
    {page::Initiator::Img, QT_TRANSLATE_NOOP("request", "image")},
    {page::Initiator::Script, QT_TRANSLATE_NOOP("request", "script")},
    {page::Initiator::ScriptModule, QT_TRANSLATE_NOOP("request", "module script")},
    {page::Initiator::Stylesheet, QT_TRANSLATE_NOOP("request", "stylesheet")},
    {page::Initiator::Font, QT_TRANSLATE_NOOP("request", "font (FontFace)")},
    {page::Initiator::FontCss, QT_TRANSLATE_NOOP("request", "font (@font-face)")},
    {page::Initiator::Media, QT_TRANSLATE_NOOP("request", "audio or video")},
    {page::Initiator::EventSource, "EventSource"},
    {page::Initiator::Beacon, "sendBeacon()"},
    {page::Initiator::Import, "import()"},
    {page::Initiator::Worker, "Worker"},
    {page::Initiator::Preload, QT_TRANSLATE_NOOP("request", "preload")},
    {page::Initiator::Track, QT_TRANSLATE_NOOP("request", "subtitles")},
    {page::Initiator::Webgl, QT_TRANSLATE_NOOP("request", "WebGL texture")},
    {page::Initiator::CssMask, QT_TRANSLATE_NOOP("request", "CSS mask")},
    {page::Initiator::CssShape, QT_TRANSLATE_NOOP("request", "CSS shape")},
    {page::Initiator::CssBackground, QT_TRANSLATE_NOOP("request", "CSS background")},
    {page::Initiator::SvgUse, QT_TRANSLATE_NOOP("request", "SVG use")},
    {page::Initiator::FormPost, QT_TRANSLATE_NOOP("request", "form")},
};

QString words(const char* text)
{
    return QCoreApplication::translate("request", text);
}
} // namespace

RequestStation::RequestStation(QWidget* parent) : Station("request", tr("Request"), "request", parent)
{
    auto* send = new QAction(tr("Test"), this);
    send->setObjectName(u"request-test"_s);
    send->setToolTip(tr("Sends what a browser would send (F5)"));
    connect(send, &QAction::triggered, this, &RequestStation::sendIt);
    setPrimaryAction(send);
    m_previewTimer = new QTimer(this);
    m_previewTimer->setSingleShot(true);
    m_previewTimer->setInterval(0);
    connect(m_previewTimer, &QTimer::timeout, this, &RequestStation::showPreview);
    body()->addWidget(buildRequest());
    body()->addWidget(buildPreview());
    body()->addWidget(buildHeaders());
    body()->addWidget(buildBody());
    body()->addWidget(buildSends());
    body()->addStretch(1);
}

QComboBox* RequestStation::combo(const QString& name, const QString& title, bool editable)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setEditable(editable);
    box->setInsertPolicy(QComboBox::NoInsert);
    if (editable) {
        box->lineEdit()->setObjectName(name + u"-text"_s);
        box->lineEdit()->setAccessibleName(title);
        box->setFont(theme::wireFont());
    }
    return box;
}

QLayout* RequestStation::buildMethodAndUrl()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    m_method = combo(u"request-method"_s, tr("Method"), true);
    m_method->addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    m_method->setFixedWidth(m_method->fontMetrics().horizontalAdvance(u"OPTIONS"_s) +
                            3 * theme::size::control / 2);
    line->addWidget(m_method);
    m_url = new QLineEdit;
    m_url->setObjectName(u"request-url"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(u"https://api.example.com/items"_s);
    m_url->setFont(theme::wireFont());
    line->addWidget(m_url, 1);
    m_send = widgets::button(u"request-test-button"_s, primaryAction(), true);
    line->addWidget(m_send);
    return line;
}

QLayout* RequestStation::buildOrigin()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::group);
    m_origin = combo(u"request-origin"_s, tr("Page origin"), true);
    m_origin->lineEdit()->setPlaceholderText(u"https://app.example.com"_s);
    m_origin->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* label = new widgets::TermLabel(tr("Page origin"), "page origin");
    label->setBuddy(m_origin);
    line->addWidget(label);
    line->addWidget(m_origin, 1);
    return line;
}

QComboBox* RequestStation::choice(QWidget* choices, const QString& name, const QString& title,
                                  const QByteArray& term)
{
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::related);
    QComboBox* box = combo(name, title, false);
    auto* label = new widgets::TermLabel(title, term);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box);
    choices->layout()->addWidget(pair);
    return box;
}

QWidget* RequestStation::buildChoices()
{
    auto* choices = new QWidget;
    new widgets::FlowLayout(choices, space::group);
    QSizePolicy flows(QSizePolicy::Preferred, QSizePolicy::Fixed);
    flows.setHeightForWidth(true);
    choices->setSizePolicy(flows);
    m_initiator = choice(choices, u"request-initiator"_s, tr("Made by"), "initiator");
    for (const InitiatorRow& row : initiators)
        m_initiator->addItem(words(row.words), page::slug(row.initiator));
    m_mode = choice(choices, u"request-mode"_s, tr("Mode"), "request mode");
    m_mode->addItem(tr("as the page has it"), -1);
    m_mode->addItem(u"cors"_s, int(fetch::Mode::Cors));
    m_mode->addItem(u"no-cors"_s, int(fetch::Mode::NoCors));
    m_mode->addItem(u"same-origin"_s, int(fetch::Mode::SameOrigin));
    m_credentials = choice(choices, u"request-credentials"_s, tr("Cookies and logins"), "credentials mode");
    m_credentials->addItem(tr("as the page has it"), -1);
    m_credentials->addItem(tr("omit: never"), int(fetch::Credentials::Omit));
    m_credentials->addItem(tr("same-origin"), int(fetch::Credentials::SameOrigin));
    m_credentials->addItem(tr("include: always"), int(fetch::Credentials::Include));
    m_space = choice(choices, u"request-page-space"_s, tr("Page comes from"), "address space");
    m_space->addItem(tr("not known"), QByteArray());
    m_space->addItem(tr("the internet"), page::slug(page::AddressSpace::Public));
    m_space->addItem(tr("the local network"), page::slug(page::AddressSpace::Local));
    m_space->addItem(tr("this machine"), page::slug(page::AddressSpace::Loopback));
    return choices;
}

void RequestStation::connectFields()
{
    const auto typed = [this](QLineEdit* field, const QString& label) {
        connect(field, &QLineEdit::textEdited, this, &RequestStation::touched);
        connect(field, &QLineEdit::editingFinished, this, [this, label] { commit(label); });
    };
    const auto chosen = [this](QComboBox* box, const QString& label) {
        connect(box, &QComboBox::activated, this, [this, label] { commit(label); });
    };
    typed(m_method->lineEdit(), tr("Edit the method"));
    chosen(m_method, tr("Edit the method"));
    typed(m_url, tr("Edit the URL"));
    connect(m_url, &QLineEdit::returnPressed, this, &RequestStation::sendIt);
    typed(m_origin->lineEdit(), tr("Edit the page's origin"));
    chosen(m_origin, tr("Edit the page's origin"));
    connect(m_origin->lineEdit(), &QLineEdit::returnPressed, this, &RequestStation::sendIt);
    chosen(m_initiator, tr("Choose what makes the request"));
    chosen(m_mode, tr("Choose the mode"));
    chosen(m_space, tr("Choose where the page comes from"));
    chosen(m_credentials, tr("Choose the credentials mode"));
}

QWidget* RequestStation::buildRequest()
{
    auto* card = new widgets::Card(u"request-card"_s, tr("What the page asks for"));
    card->body()->addLayout(buildMethodAndUrl());
    m_urlProblem = widgets::note(QString());
    m_urlProblem->setObjectName(u"request-url-problem"_s);
    card->body()->addWidget(m_urlProblem);
    card->body()->addLayout(buildOrigin());
    m_originProblem = widgets::note(QString());
    m_originProblem->setObjectName(u"request-origin-problem"_s);
    card->body()->addWidget(m_originProblem);
    card->body()->addWidget(buildChoices());
    m_consent = new QCheckBox;
    m_consent->setObjectName(u"request-consent"_s);
    card->body()->addWidget(m_consent);
    connectFields();
    return card;
}

QWidget* RequestStation::buildPreview()
{
    auto* card = new widgets::Card(u"request-preview"_s, tr("What a browser will send"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    m_sign = new widgets::SignLabel(theme::Sign::Unknown);
    m_sign->setObjectName(u"request-preview-sign"_s);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    m_sentence = new widgets::Prose(u"request-preview-sentence"_s);
    line->addWidget(m_sentence, 1);
    card->body()->addLayout(line);
    m_detail = widgets::note(QString());
    m_detail->setObjectName(u"request-preview-detail"_s);
    card->body()->addWidget(m_detail);
    m_wireTitle = widgets::prose(QString());
    card->body()->addWidget(m_wireTitle);
    m_wire = new QPlainTextEdit;
    m_wire->setObjectName(u"request-preview-wire"_s);
    m_wire->setAccessibleName(tr("The first request that a browser would send"));
    m_wire->setReadOnly(true);
    m_wire->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_wire->setTabChangesFocus(true);
    m_wire->setFont(theme::wireFont());
    m_wire->setProperty("sunken", true);
    m_wire->viewport()->setAutoFillBackground(false);
    m_wire->setLineWrapMode(QPlainTextEdit::NoWrap);
    card->body()->addWidget(m_wire);
    card->addToTitle(new widgets::CopyButton(u"request-copy-curl"_s, tr("Copy as curl"),
                                             [this] { return asCurl(typedPage(), typedRequest()); }));
    card->addToTitle(new widgets::CopyButton(u"request-copy-fetch"_s, tr("Copy as fetch()"),
                                             [this] { return asFetch(typedRequest()); }));
    return card;
}

QWidget* RequestStation::buildHeaders()
{
    auto* card = new widgets::Card(u"request-headers-card"_s, tr("Headers that the page sets"));
    m_headers = new HeadersModel(this);
    m_headersView = new QTableView;
    m_headersView->setModel(m_headers);
    widgets::dress(m_headersView, u"request-headers"_s, tr("Headers that the page sets"));
    m_headersView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                   QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_headersView->setSelectionBehavior(QAbstractItemView::SelectItems);
    widgets::fitToRows(m_headersView, 12);
    m_headersView->setColumnWidth(HeadersModel::Name, theme::size::listWidth);
    m_headersView->setColumnWidth(HeadersModel::Value, theme::size::listWidth);
    const auto tool = [&](const QString& name, const char* icon, const QString& title,
                          const QKeySequence& keys, auto&& run) {
        auto* action = new QAction(theme::icon(icon), title, m_headersView);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_headersView->addAction(action);
        auto* button = new QToolButton;
        button->setObjectName(name + u"-button"_s);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(title);
        card->addToTitle(button);
    };
    const auto row = [this] { return m_headersView->currentIndex().row(); };
    tool(u"header-add"_s, "add", tr("Add a header"), {}, [this] {
        const QModelIndex last = m_headers->index(int(m_headers->rows().size()), HeadersModel::Name);
        m_headersView->setCurrentIndex(last);
        m_headersView->setFocus();
        m_headersView->edit(last);
    });
    tool(u"header-remove"_s, "delete", tr("Remove this header"), QKeySequence::Delete,
         [this, row] { m_headers->removeAt(row()); });
    tool(u"header-up"_s, "up", tr("Move up"), Qt::ALT | Qt::Key_Up, [this, row] {
        const int at = row();
        if (m_headers->move(at, -1))
            m_headersView->setCurrentIndex(m_headers->index(at - 1, 0));
    });
    tool(u"header-down"_s, "down", tr("Move down"), Qt::ALT | Qt::Key_Down, [this, row] {
        const int at = row();
        if (m_headers->move(at, 1))
            m_headersView->setCurrentIndex(m_headers->index(at + 1, 0));
    });
    tool(u"header-paste"_s, "paste", tr("Paste a block of headers"), QKeySequence::Paste,
         [this] { pasteBlock(); });
    connect(m_headers, &HeadersModel::edited, this, [this] { commit(tr("Edit the headers")); });
    card->body()->addWidget(m_headersView);
    return card;
}

QWidget* RequestStation::buildBody()
{
    auto* card = new widgets::Card(u"request-body-card"_s, tr("Body"));
    m_body = new BodyEditor;
    connect(m_body, &BodyEditor::touched, this, &RequestStation::touched);
    connect(m_body, &BodyEditor::kindChosen, this, [this](BodyEditor::Kind kind) {
        if (kind != BodyEditor::Kind::Json || http::contains(m_headers->headers(), "content-type"))
            return;
        QList<HeadersModel::Row> rows = m_headers->rows();
        rows.append(HeadersModel::Row{true, {"Content-Type", "application/json"}});
        m_headers->setRows(rows);
    });
    connect(m_body, &BodyEditor::edited, this, [this] { commit(tr("Edit the body")); });
    card->body()->addWidget(m_body);
    return card;
}

QWidget* RequestStation::buildSends()
{
    m_sendsCard = new widgets::Card(u"request-sends-card"_s, tr("Sent so far"));
    m_compare = widgets::button(u"request-compare"_s, tr("Compare two"), "compare");
    m_compare->setToolTip(tr("Choose two rows (Ctrl+click, or Shift and the arrow keys)"));
    m_sendsCard->addToTitle(m_compare);
    m_sends = new SendsModel(this);
    m_sendsView = new QTableView;
    m_sendsView->setModel(m_sends);
    widgets::dress(m_sendsView, u"request-sends"_s, tr("Every time that the request was sent, newest first"));
    m_sendsView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_sendsView->setColumnWidth(SendsModel::Request, theme::size::answerWidth);
    m_sendsView->setColumnWidth(SendsModel::Answer, theme::size::listWidth);
    widgets::fitToRows(m_sendsView, 6);
    m_sendsCard->body()->addWidget(m_sendsView);
    m_difference = new SendDifferenceModel(this);
    m_differenceView = new QTableView;
    m_differenceView->setModel(m_difference);
    widgets::dress(m_differenceView, u"request-difference"_s, tr("What the two differ in"));
    m_differenceView->setColumnWidth(SendDifferenceModel::What, theme::size::listWidth);
    m_differenceView->setColumnWidth(SendDifferenceModel::First, theme::size::listWidth);
    widgets::fitToRows(m_differenceView, 12);
    m_differenceView->hide();
    m_sendsCard->body()->addWidget(m_differenceView);
    connect(m_sendsView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_compare->setEnabled(m_sendsView->selectionModel()->selectedRows().size() == 2); });
    connect(m_compare, &QPushButton::clicked, this, &RequestStation::compare);
    m_compare->setEnabled(false);
    return m_sendsCard;
}

} // namespace crosscheck::desktop

#include "exchanges/what_if_pane.h"

#include "exchanges/answer_edit_model.h"
#include "exchanges/sequence.h"
#include "report/secrets.h"
#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/layout.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

WhatIfPane::WhatIfPane(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"whatIfPane"_s);
    m_exchange = new QComboBox;
    m_exchange->setObjectName(u"whatIfExchange"_s);
    m_exchange->setAccessibleName(tr("Answer to edit"));
    m_exchange->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_exchange->setMinimumContentsLength(40);
    m_status = new QSpinBox;
    m_status->setObjectName(u"whatIfStatus"_s);
    m_status->setAccessibleName(tr("Status of the answer"));
    m_status->setRange(100, 999);
    auto* statusLabel = new QLabel(tr("&Status"));
    statusLabel->setBuddy(m_status);
    m_judge = widgets::button(u"judgeWhatIf"_s, tr("Judge this answer"), "compare", true);
    m_reset = widgets::button(u"resetWhatIf"_s, tr("As it came"), "undo");
    m_remove = widgets::button(u"removeWhatIfHeader"_s, tr("Remove the line"), "remove");

    auto* status = new QWidget;
    auto* statusLine = new QHBoxLayout(status);
    statusLine->setContentsMargins(0, 0, 0, 0);
    statusLine->setSpacing(theme::space::inside);
    statusLine->addWidget(statusLabel);
    statusLine->addWidget(m_status);
    status->setMinimumHeight(theme::size::control);
    auto* barBox = new QWidget;
    auto* bar = new widgets::FlowLayout(barBox);
    bar->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : QList<QWidget*>{m_exchange, status, m_remove, m_reset, m_judge})
        bar->addWidget(widget);

    m_model = new AnswerEditModel(this);
    m_view = new QTableView;
    m_view->setModel(m_model);
    widgets::dress(m_view, u"whatIfView"_s, tr("Headers of the answer, to be edited"));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_note = widgets::note(
        tr("Edit a header or the status, then judge: what the browsers would say if the server answered so. "
           "Nothing is sent."));
    m_note->setMaximumWidth(QWIDGETSIZE_MAX);
    m_note->setObjectName(u"whatIfNote"_s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space::related, 0, 0);
    column->setSpacing(theme::space::related);
    column->addWidget(barBox);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);

    auto* remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setText(tr("Remove the line"));
    m_view->addAction(remove);
    connect(remove, &QAction::triggered, m_remove, &QPushButton::click);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { m_model->removeHeader(m_view->currentIndex().row()); });
    connect(m_reset, &QPushButton::clicked, this, &WhatIfPane::load);
    connect(m_judge, &QPushButton::clicked, this, [this] { Q_EMIT judged(edit()); });
    connect(m_exchange, &QComboBox::currentIndexChanged, this, &WhatIfPane::load);
    connect(m_status, &QSpinBox::valueChanged, this, &WhatIfPane::edited);
    connect(m_model, &AnswerEditModel::edited, this, &WhatIfPane::edited);
    connect(m_model, &AnswerEditModel::refused, m_note, &QLabel::setText);
    load();
}

void WhatIfPane::setSend(const facts::Send& send)
{
    if (send == m_send)
        return;
    m_send = send;
    {
        const QSignalBlocker blocker(m_exchange);
        m_exchange->clear();
        for (int i = 0; i < send.exchanges.size(); ++i) {
            const http::Exchange& exchange = send.exchanges.at(i);
            m_exchange->addItem(tr("Answer to %1 %2 %3")
                                    .arg(QString::number(i + 1),
                                         report::visibleBytes(exchange.request.method),
                                         pathOf(exchange.request.url)),
                                i);
        }
    }
    load();
}

void WhatIfPane::setExchange(int exchange)
{
    const int at = m_exchange->findData(exchange);
    if (at >= 0 && !m_reset->isEnabled())
        m_exchange->setCurrentIndex(at);
}

void WhatIfPane::load()
{
    const QScopedValueRollback loading(m_loading, true);
    const int at = m_exchange->currentIndex();
    const bool some = at >= 0 && at < m_send.exchanges.size();
    const http::Response response = some ? m_send.exchanges.at(at).answer.response : http::Response();
    m_status->setValue(some && response.status > 0 ? response.status : 200);
    m_model->setHeaders(response.headers);
    m_view->resizeColumnToContents(AnswerEditModel::Name);
    m_view->setColumnWidth(AnswerEditModel::Name, qMax(m_view->columnWidth(AnswerEditModel::Name),
                                                       theme::proseWidth(m_view->fontMetrics()) / 2));
    for (QWidget* widget : QList<QWidget*>{m_exchange, m_status, m_judge, m_remove})
        widget->setEnabled(some);
    m_reset->setEnabled(false);
    Q_EMIT draftChanged();
}

void WhatIfPane::edited()
{
    if (m_loading)
        return;
    m_reset->setEnabled(true);
    Q_EMIT draftChanged();
}

QByteArray WhatIfPane::draft() const
{
    if (!m_reset->isEnabled())
        return {};
    QJsonArray headers;
    for (const http::Header& header : m_model->headers())
        headers.append(
            QJsonArray{report::visibleBytes(header.name),
                       report::visibleBytes(report::maskedHeaderValue(header.name, header.value, {}))});
    const QJsonObject out{{u"exchange"_s, m_exchange->currentIndex()},
                          {u"status"_s, m_status->value()},
                          {u"headers"_s, headers}};
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

void WhatIfPane::restoreDraft(const QByteArray& json)
{
    const QJsonObject in = QJsonDocument::fromJson(json).object();
    const int exchange = in.value(u"exchange"_s).toInt(-1);
    if (exchange < 0 || exchange >= m_exchange->count())
        return;
    m_exchange->setCurrentIndex(exchange);
    http::HeaderList headers;
    for (const QJsonValue& header : in.value(u"headers"_s).toArray())
        headers.append(http::Header{typedBytes(header.toArray().at(0).toString()),
                                    typedBytes(header.toArray().at(1).toString())});
    m_model->setHeaders(headers);
    m_status->setValue(in.value(u"status"_s).toInt(200));
    m_reset->setEnabled(true);
}

facts::Send WhatIfPane::edit() const
{
    facts::Send next = m_send;
    next.whatIf = true;
    const int at = m_exchange->currentIndex();
    if (at < 0 || at >= next.exchanges.size())
        return next;
    http::Exchange& exchange = next.exchanges[at];
    http::Response& response = exchange.answer.response;
    if (response.headers == m_model->headers() && response.status == m_status->value() &&
        exchange.answer.ok())
        return next; // nothing changed: judged as it came, raw bytes included
    if (response.status != m_status->value())
        response.reason.clear();
    response.status = m_status->value();
    response.headers = m_model->headers();
    exchange.answer.failure = http::NetworkFailure::None;
    exchange.answer.raw.clear();
    exchange.source = http::Exchange::Source::Edited;
    return next;
}

} // namespace crosscheck::exchanges

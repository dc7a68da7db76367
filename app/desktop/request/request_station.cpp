#include "request/request_station.h"

#include "facts/ids.h"
#include "report/secrets.h"
#include "request/body_editor.h"
#include "request/headers_model.h"
#include "request/sends_model.h"
#include "session/session.h"
#include "widgets/layout.h"
#include "widgets/text.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTimer>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
/// Origins that are offered besides those seen: a development server's, an opaque one's, the app schemes'.
const char* const commonOrigins[] = {
    "http://localhost:5173", "http://localhost:3000", "http://localhost:8080", "null",
    "capacitor://localhost", "ionic://localhost",     "tauri://localhost",     "https://localhost"};

/// What was committed is undone by the investigation, no longer by the field.
void settled(QLineEdit* edit)
{
    if (!edit->isModified() && !edit->isUndoAvailable())
        return;
    const int cursor = edit->cursorPosition();
    edit->setText(edit->text());
    edit->setCursorPosition(cursor);
    edit->setModified(false);
}

bool isJson(const http::HeaderList& headers)
{
    return http::get(headers, "content-type").value_or(QByteArray()).contains("json");
}
} // namespace

widgets::Station::State RequestStation::state() const
{
    if (!session() || session()->isEmpty())
        return State::Open;
    const facts::Investigation& i = session()->investigation();
    if (i.request.url.isEmpty() || i.page.origin.isEmpty())
        return State::NeedsYou;
    return i.sends.isEmpty() ? State::Open : State::Done;
}

void RequestStation::takeFocus()
{
    if (m_url->text().isEmpty())
        m_url->setFocus(Qt::ShortcutFocusReason);
    else if (m_origin->currentText().isEmpty())
        m_origin->setFocus(Qt::ShortcutFocusReason);
    else
        m_send->setFocus(Qt::ShortcutFocusReason);
}

page::Page RequestStation::typedPage() const
{
    page::Page page = session() ? session()->investigation().page : page::Page();
    const QByteArray origin = m_origin->currentText().trimmed().toUtf8();
    if (origin != page.origin) {
        page.origin = origin;
        page.url.clear();
    }
    page.space = page::addressSpaceFromSlug(m_space->currentData().toByteArray());
    return page;
}

page::PageRequest RequestStation::typedRequest() const
{
    page::PageRequest request = session() ? session()->investigation().request : page::PageRequest();
    request.url = m_url->text().trimmed().toUtf8();
    const QByteArray method = m_method->currentText().trimmed().toUtf8();
    request.method = method.isEmpty() ? QByteArray("GET") : method;
    request.headers = m_headers->headers();
    request.body = m_body->body();
    request.initiator =
        page::initiatorFromSlug(m_initiator->currentData().toByteArray()).value_or(page::Initiator::Fetch);
    const int mode = m_mode->currentData().toInt();
    request.mode = mode < 0 ? std::nullopt : std::optional(fetch::Mode(mode));
    const int credentials = m_credentials->currentData().toInt();
    request.credentials = credentials < 0 ? std::nullopt : std::optional(fetch::Credentials(credentials));
    return request;
}

void RequestStation::commit(const QString& label)
{
    if (m_showing || !session())
        return;
    m_previewTimer->start();
    for (QLineEdit* edit : {m_url, m_origin->lineEdit(), m_method->lineEdit()})
        settled(edit);
    facts::Investigation next = session()->investigation();
    const page::Page page = typedPage();
    const page::PageRequest request = typedRequest();
    m_unsent = false;
    if (page == next.page && request == next.request) {
        Q_EMIT draftChanged();
        return;
    }
    const facts::Source person{facts::Source::Kind::Person, -1};
    if (page.origin != next.page.origin)
        next.given.add(facts::id::pageOrigin, page.origin, person);
    if (request.url != next.request.url)
        next.given.add(facts::id::requestUrl, request.url, person);
    if (request.method != next.request.method)
        next.given.add(facts::id::requestMethod, request.method, person);
    next.page = page;
    next.request = request;
    session()->edit(label, next);
    Q_EMIT draftChanged();
}

void RequestStation::touched()
{
    if (m_showing)
        return;
    m_unsent = true;
    m_previewTimer->start();
    Q_EMIT draftChanged();
}

void RequestStation::showPreview()
{
    const page::PageRequest request = typedRequest();
    m_preview = previewOf(typedPage(), request);
    const bool begun = !m_url->text().isEmpty();
    const std::optional<url::Url> origin = url::parseOrNull(m_origin->currentText().trimmed().toUtf8());
    const bool local = origin && origin->host && url::isLoopbackHost(*origin->host);
    m_space->setItemText(0, local ? tr("this machine (its origin)") : tr("not known"));
    m_urlProblem->setText(m_preview.urlProblem);
    m_urlProblem->setVisible(!m_preview.urlProblem.isEmpty());
    widgets::setInk(m_urlProblem, begun ? theme::Colour::Wrong : theme::Colour::Secondary);
    m_url->setProperty("wrong", begun && !m_preview.urlProblem.isEmpty());
    m_url->update();
    m_originProblem->setText(m_preview.originProblem);
    m_originProblem->setVisible(!m_preview.originProblem.isEmpty());
    widgets::setInk(m_originProblem,
                    m_origin->currentText().isEmpty() ? theme::Colour::Secondary : theme::Colour::Wrong);
    const bool known = m_preview.urlProblem.isEmpty() && m_preview.originProblem.isEmpty();
    m_sign->setSign(m_preview.sign, m_preview.sendable ? tr("sent") : tr("not sent"));
    m_sign->setVisible(known);
    m_sentence->setProse(m_preview.sentence);
    m_detail->setText(m_preview.detail);
    m_detail->setVisible(!m_preview.detail.isEmpty());
    m_wireTitle->setText(m_preview.wireTitle);
    m_wireTitle->setVisible(!m_preview.wire.isEmpty());
    m_wire->setVisible(!m_preview.wire.isEmpty());
    if (m_wire->toPlainText() != m_preview.wire)
        m_wire->setPlainText(m_preview.wire);
    const int lines = int(m_preview.wire.count(u'\n')) + 1;
    m_wire->setFixedHeight(lines * m_wire->fontMetrics().lineSpacing() + theme::space::page);
    primaryAction()->setEnabled(known && !session()->isTesting());
    const QByteArray method = request.method;
    const bool unsafe = runner::Runner::couldChangeData(method);
    m_consent->setVisible(unsafe && known);
    m_consent->setText(
        m_preview.needsPreflight
            ? tr("After the preflight send the %1 too: it could change data on the server")
                  .arg(QString::fromUtf8(method))
            : tr("Send the %1 itself: it could change data on the server").arg(QString::fromUtf8(method)));
}

void RequestStation::sendIt()
{
    commit(tr("Edit the request"));
    showPreview();
    if (!primaryAction()->isEnabled() || !session())
        return;
    runner::Consent consent;
    consent.sendUnsafe = m_consent->isVisible() && m_consent->isChecked();
    m_consent->setChecked(false); // asked anew every time
    session()->test(consent);
}

void RequestStation::pasteBlock()
{
    const QString text = QGuiApplication::clipboard()->text();
    const int added = m_headers->addBlock(text);
    Q_EMIT said(added > 0 ? tr("Headers added: %1").arg(added)
                          : tr("The clipboard holds no “Name: value” lines."));
}

void RequestStation::compare()
{
    QModelIndexList rows = m_sendsView->selectionModel()->selectedRows();
    if (rows.size() != 2)
        return;
    // The newest stands first in the table; the earlier one is compared with the later one.
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() > b.row(); });
    m_difference->compare(m_sends->sendAt(rows.at(0).row()), m_sends->sendAt(rows.at(1).row()));
    m_differenceView->show();
    if (m_difference->rowCount() == 0) {
        m_differenceView->hide();
        Q_EMIT said(tr("The two are alike."));
    }
}

void RequestStation::fillOrigins()
{
    const facts::Investigation& i = session()->investigation();
    QStringList origins;
    const auto offer = [&origins](const QString& origin) {
        if (!origin.isEmpty() && !origins.contains(origin))
            origins.append(origin);
    };
    offer(QString::fromUtf8(i.page.origin));
    for (const facts::Message& message : i.messages)
        offer(message.pageOrigin);
    for (const facts::Send& send : i.sends)
        offer(QString::fromUtf8(send.page.origin));
    for (const char* origin : commonOrigins)
        offer(QString::fromLatin1(origin));
    QStringList shown;
    for (int row = 0; row < m_origin->count(); ++row)
        shown.append(m_origin->itemText(row));
    if (shown == origins)
        return;
    const QString typed = m_origin->currentText();
    const QSignalBlocker quiet(m_origin);
    m_origin->clear();
    m_origin->addItems(origins);
    m_origin->setEditText(typed);
}

void RequestStation::refresh()
{
    const facts::Investigation& i = session()->investigation();
    m_showing = true;
    fillOrigins();
    const auto set = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text && !(edit->hasFocus() && edit->isModified())) {
            edit->setText(text);
            edit->setCursorPosition(0);
        }
    };
    if (!m_unsent) {
        set(m_url, QString::fromUtf8(i.request.url));
        set(m_origin->lineEdit(), QString::fromUtf8(i.page.origin));
        set(m_method->lineEdit(), QString::fromUtf8(i.request.method));
    }
    m_initiator->setCurrentIndex(std::max(0, m_initiator->findData(page::slug(i.request.initiator))));
    m_space->setCurrentIndex(
        std::max(0, m_space->findData(i.page.space ? page::slug(*i.page.space) : QByteArray())));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(i.request.mode ? int(*i.request.mode) : -1)));
    m_credentials->setCurrentIndex(
        std::max(0, m_credentials->findData(i.request.credentials ? int(*i.request.credentials) : -1)));
    m_headers->setHeaders(i.request.headers);
    m_body->setBody(i.request.body, isJson(i.request.headers));
    m_sendsCard->setVisible(!i.sends.isEmpty());
    m_sends->setSends(i.sends);
    primaryAction()->setText(i.sends.isEmpty() ? tr("Test") : tr("Test again"));
    m_showing = false;
    showPreview();
}

void RequestStation::commitDraft()
{
    if (m_unsent)
        commit(tr("Edit the request"));
}

QByteArray RequestStation::draft() const
{
    QJsonObject out;
    QJsonArray off;
    for (const HeadersModel::Row& row : m_headers->rows()) {
        if (!row.on)
            off.append(QJsonArray{
                QString::fromLatin1(row.header.name),
                QString::fromLatin1(report::maskedHeaderValue(row.header.name, row.header.value, {}))});
    }
    if (!off.isEmpty())
        out.insert(u"off"_s, off);
    if (m_unsent) {
        out.insert(u"url"_s, m_url->text());
        out.insert(u"origin"_s, m_origin->currentText());
        out.insert(u"method"_s, m_method->currentText());
        if (const auto body = m_body->body(); body && body->kind != page::Body::Kind::Blob)
            out.insert(u"body"_s, QString::fromUtf8(body->bytes));
    }
    return out.isEmpty() ? QByteArray() : QJsonDocument(out).toJson(QJsonDocument::Compact);
}

void RequestStation::restoreDraft(const QByteArray& json)
{
    const QJsonObject in = QJsonDocument::fromJson(json).object();
    bringUpToDate();
    m_showing = true;
    if (in.contains(u"off"_s)) {
        QList<HeadersModel::Row> rows = m_headers->rows();
        for (const QJsonValue& value : in.value(u"off"_s).toArray()) {
            const HeadersModel::Row row{
                false,
                {value.toArray().at(0).toString().toLatin1(), value.toArray().at(1).toString().toLatin1()}};
            if (!rows.contains(row))
                rows.append(row);
        }
        m_headers->setRows(rows);
    }
    if (in.contains(u"url"_s)) {
        m_url->setText(in.value(u"url"_s).toString());
        m_origin->setEditText(in.value(u"origin"_s).toString());
        m_method->setEditText(in.value(u"method"_s).toString());
        if (in.contains(u"body"_s)) {
            page::Body body = session() && session()->investigation().request.body
                                  ? *session()->investigation().request.body
                                  : page::Body();
            body.bytes = in.value(u"body"_s).toString().toUtf8();
            m_body->setBody(body, isJson(m_headers->headers()));
        }
        m_unsent = true;
    }
    m_showing = false;
    showPreview();
}

} // namespace crosscheck::desktop

#include "widgets/station.h"

#include "session/session.h"
#include "theme/theme.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace crosscheck::widgets {

using namespace Qt::StringLiterals;

Station::Station(const QByteArray& id, const QString& title, const char* icon, QWidget* parent)
    : QWidget(parent), m_id(id), m_title(title), m_icon(icon)
{
    setObjectName(u"station-"_s + QString::fromLatin1(id));
    setAccessibleName(title);
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
}

session::Session* Station::session() const
{
    return m_session;
}

void Station::setSession(session::Session* session)
{
    m_session = session;
    const auto touched = [this] {
        m_dirty = true;
        if (isVisible())
            bringUpToDate();
    };
    connect(session, &session::Session::changed, this, touched);
    connect(session, &session::Session::testingChanged, this, touched);
    m_dirty = true;
    bringUpToDate();
}

void Station::bringUpToDate()
{
    if (!m_dirty || !m_session)
        return;
    m_dirty = false;
    if (const QByteArray id = m_session->investigation().id; id != m_investigation) {
        m_investigation = id;
        forgetDraft();
    }
    refresh();
}

void Station::showEvent(QShowEvent* event)
{
    bringUpToDate();
    QWidget::showEvent(event);
}

QVBoxLayout* Station::body()
{
    if (!m_body) {
        auto* scroll = new QScrollArea;
        scroll->setObjectName(u"scroll-"_s + QString::fromLatin1(m_id));
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        auto* page = new QWidget;
        page->setObjectName(u"page-"_s + QString::fromLatin1(m_id));
        m_body = new QVBoxLayout(page);
        m_body->setContentsMargins(theme::space::page, theme::space::group, theme::space::page,
                                   theme::space::page);
        m_body->setSpacing(theme::space::group);
        scroll->setWidget(page);
        m_outer->addWidget(scroll);
    }
    return m_body;
}

void Station::setContent(QWidget* content)
{
    m_outer->addWidget(content);
}

void Station::setPrimaryAction(QAction* action)
{
    m_primary = action;
    addAction(action);
}

QByteArray draftOf(const QList<QLineEdit*>& edits)
{
    QJsonObject out;
    for (const QLineEdit* edit : edits) {
        if (edit->isModified())
            out.insert(edit->objectName(), edit->text());
    }
    return out.isEmpty() ? QByteArray() : QJsonDocument(out).toJson(QJsonDocument::Compact);
}

void restoreDraftOf(const QList<QLineEdit*>& edits, const QByteArray& json)
{
    const QJsonObject in = QJsonDocument::fromJson(json).object();
    for (QLineEdit* edit : edits) {
        if (!in.contains(edit->objectName()))
            continue;
        // insert() counts as typed, so that leaving the field uses it; setText() would not.
        edit->selectAll();
        edit->insert(in.value(edit->objectName()).toString());
    }
}

void Station::takeFocus()
{
    QWidget* const first = this;
    for (QWidget* next = nextInFocusChain(); next && next != first; next = next->nextInFocusChain()) {
        if (!isAncestorOf(next))
            continue;
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

bool Station::find(const QString& text, bool backwards)
{
    return findIn(this, text, backwards);
}

} // namespace crosscheck::widgets

#include "window/practice_desk.h"

#include "causes/cause.h"
#include "facts/investigation.h"
#include "practice/practice_server.h"

#include <QUuid>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

PracticeDesk::PracticeDesk(QObject* parent) : QObject(parent) {}

PracticeDesk::~PracticeDesk() = default;

bool PracticeDesk::isOn() const
{
    return m_server && m_server->port() != 0;
}

QString PracticeDesk::address() const
{
    return isOn() ? u"http://127.0.0.1:%1"_s.arg(m_server->port()) : QString();
}

bool PracticeDesk::start()
{
    if (isOn())
        return true;
    if (!m_server)
        m_server = new practice::PracticeServer(this);
    if (!m_server->listen()) {
        Q_EMIT failed(tr("The practice server could not start: %1").arg(m_server->errorString()));
        return false;
    }
    // Redirects name the server's own address, which is known only now.
    QList<scenario::Scenario> here;
    for (const scenario::Scenario& each : examples())
        here.append(m_server->addressed(each));
    m_server->setScenarios(here);
    Q_EMIT changed();
    return true;
}

void PracticeDesk::stop()
{
    if (!isOn())
        return;
    m_server->close();
    m_server->deleteLater();
    m_server = nullptr;
    Q_EMIT changed();
}

QList<scenario::Scenario> PracticeDesk::examples()
{
    return practice::builtIn();
}

QString PracticeDesk::titleOf(const scenario::Scenario& example)
{
    const auto tagged = [](const scenario::Scenario& each, QStringView prefix) {
        for (const QString& tag : each.tags) {
            if (tag.startsWith(prefix))
                return tag.mid(prefix.size());
        }
        return QString();
    };
    const auto rootTitle = [&](const scenario::Scenario& each) {
        const causes::Root* root = causes::find(tagged(each, u"root:").toLatin1());
        QString title = root ? words::say(words::Text{&root->title, {}}) : QString();
        if (title.endsWith(u'.'))
            title.chop(1);
        return title;
    };
    if (const QString title = rootTitle(example); !title.isEmpty())
        return title;
    if (example.tags.contains(u"near"_s)) {
        const QString row = tagged(example, u"row-");
        for (const scenario::Scenario& each : examples()) {
            if (tagged(each, u"row-") == row && !rootTitle(each).isEmpty())
                return tr("Healthy, beside: %1").arg(rootTitle(each));
        }
    }
    QString words = QString::fromUtf8(example.id).replace(u'-', u' ');
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

QByteArray PracticeDesk::firstExample()
{
    const QList<scenario::Scenario> all = examples();
    for (const scenario::Scenario& each : all) {
        if (!each.tags.contains(u"healthy"_s) && !each.tags.contains(u"near-miss"_s))
            return each.id;
    }
    return all.isEmpty() ? QByteArray() : all.first().id;
}

std::optional<facts::Investigation> PracticeDesk::fill(const QByteArray& example)
{
    const QList<scenario::Scenario> all = examples();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const scenario::Scenario& s) { return s.id == example; });
    if (found == all.end() || !start())
        return std::nullopt;
    const scenario::Scenario here = m_server->addressed(*found);
    facts::Investigation investigation;
    investigation.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    investigation.title = tr("Example: %1").arg(titleOf(*found));
    investigation.page = here.page;
    investigation.request = here.request;
    return investigation;
}

} // namespace crosscheck::desktop

#include "browser/rpc.h"

#include <QJsonDocument>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

Rpc::Rpc(Channel* channel, QObject* parent) : QObject(parent), m_channel(channel)
{
    channel->setParent(this);
    connect(channel, &Channel::received, this, &Rpc::take);
    connect(channel, &Channel::closed, this, &Rpc::fail);
}

void Rpc::call(const QString& method, const QJsonObject& params, const QString& session, const Reply& reply)
{
    if (!m_open) {
        if (reply)
            reply({}, u"the browser is gone"_s);
        return;
    }
    QJsonObject message{{u"id"_s, ++m_last}, {u"method"_s, method}, {u"params"_s, params}};
    if (!session.isEmpty())
        message.insert(u"sessionId"_s, session);
    if (reply)
        m_waiting.insert(m_last, reply);
    m_channel->send(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

void Rpc::close()
{
    m_open = false;
    m_waiting.clear();
    m_channel->close();
}

void Rpc::take(const QByteArray& message)
{
    for (const QByteArray& beginning : std::as_const(m_ignored)) {
        if (message.startsWith(beginning))
            return;
    }
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    if (!object.contains(u"id"_s) || object.value(u"id"_s).isNull()) {
        if (object.contains(u"method"_s))
            Q_EMIT event(object.value(u"sessionId"_s).toString(), object.value(u"method"_s).toString(),
                         object.value(u"params"_s).toObject());
        return;
    }
    const Reply reply = m_waiting.take(object.value(u"id"_s).toInteger());
    if (!reply)
        return;
    // DevTools: {"error":{"message"}}; BiDi: {"type":"error","error":"code","message"}.
    const QJsonValue error = object.value(u"error"_s);
    if (error.isObject())
        reply({}, error.toObject().value(u"message"_s).toString(u"error"_s));
    else if (error.isString())
        reply({}, error.toString() + u": "_s + object.value(u"message"_s).toString());
    else
        reply(object.value(u"result"_s).toObject(), {});
}

void Rpc::fail()
{
    if (!m_open)
        return;
    m_open = false;
    const QHash<qint64, Reply> waiting = std::exchange(m_waiting, {});
    for (const Reply& reply : waiting)
        reply({}, u"the browser is gone"_s);
    Q_EMIT lost();
}

} // namespace crosscheck::browser

#include "practice/connection.h"

#include "system/sockets.h"

#include <QTimer>

namespace crosscheck::practice {

namespace {

constexpr qsizetype headLimit = 4 << 20;

QByteArray fieldValue(const QByteArray& head, const QByteArray& name)
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

void reset(QTcpSocket* socket)
{
    system::resetWhenClosed(socket->socketDescriptor());
    socket->abort();
}

} // namespace

Connection::Connection(QTcpSocket* socket, Choose choose, QObject* parent)
    : QObject(parent), m_socket(socket), m_choose(std::move(choose))
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(socket, &QTcpSocket::errorOccurred, this, &QObject::deleteLater);
}

void Connection::read()
{
    m_received += m_socket->readAll();
    if (m_answered)
        return;
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_received.size() > headLimit)
            reset(m_socket);
        return;
    }
    const QByteArray head = m_received.first(end + 4);
    const qsizetype length = fieldValue(head, "Content-Length").toLongLong();
    if (m_received.size() - head.size() < length)
        return;
    m_answered = true;
    const QList<QByteArray> line = head.first(head.indexOf("\r\n")).split(' ');
    const QByteArray method = line.value(0);
    const scenario::ScriptedAnswer chosen =
        m_choose(method, line.value(1), head, m_received.sliced(head.size()));
    if (chosen.delayMs > 0)
        QTimer::singleShot(chosen.delayMs, this, [this, method, chosen] { answer(method, chosen); });
    else
        answer(method, chosen);
}

void Connection::answer(const QByteArray& method, const scenario::ScriptedAnswer& answer)
{
    if (answer.reset) {
        reset(m_socket);
        return;
    }
    if (!answer.close)
        m_socket->write(scenario::wireBytes(answer, method));
    m_socket->disconnectFromHost();
}

} // namespace crosscheck::practice

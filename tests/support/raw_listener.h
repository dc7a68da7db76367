#pragma once

#include <sys/socket.h>

#include <QTcpServer>
#include <QTcpSocket>

namespace crosscheck::tests {

/// A listener that knows no HTTP: keeps the bytes it gets and, once a blank line came, writes the bytes it was given.
class RawListener : public QTcpServer
{
public:
    enum class End { Close, Reset, KeepOpen };

    explicit RawListener(const QByteArray& answer, End end = End::Close) : m_answer(answer), m_end(end)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                take(socket);
        });
    }

    QByteArray address(const QByteArray& path = "/", const QByteArray& host = "127.0.0.1") const
    {
        return "http://" + host + ":" + QByteArray::number(serverPort()) + path;
    }
    /// What each connection sent, in order.
    QList<QByteArray> received;
    qint64 written = 0;
    /// Written again and again until the peer goes away.
    QByteArray flood;

private:
    void take(QTcpSocket* socket)
    {
        const qsizetype index = received.size();
        received.append(QByteArray());
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, index] {
            const bool before = received.at(index).contains("\r\n\r\n");
            received[index] += socket->readAll();
            if (before || !received.at(index).contains("\r\n\r\n"))
                return;
            socket->write(m_answer);
            if (!flood.isEmpty()) {
                connect(socket, &QTcpSocket::bytesWritten, this, [this, socket](qint64 bytes) {
                    written += bytes;
                    if (socket->bytesToWrite() < 65536)
                        socket->write(flood);
                });
                return;
            }
            if (m_end == End::Close) {
                socket->disconnectFromHost();
            } else if (m_end == End::Reset) {
                socket->flush();
                linger hard{1, 0};
                setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
                socket->abort();
            }
        });
    }

    QByteArray m_answer;
    End m_end;
};

} // namespace crosscheck::tests

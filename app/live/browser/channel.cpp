#include "browser/channel.h"

#include <QWebSocket>

namespace crosscheck::browser {

namespace {
// A page's bodies come in one message.
constexpr quint64 mostBytes = 256ULL << 20;
} // namespace

WebSocketChannel::WebSocketChannel(const QUrl& address, QObject* parent)
    : Channel(parent), m_socket(new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this))
{
    m_socket->setMaxAllowedIncomingFrameSize(mostBytes);
    m_socket->setMaxAllowedIncomingMessageSize(mostBytes);
    connect(m_socket, &QWebSocket::connected, this, &Channel::opened);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { Q_EMIT received(text.toUtf8()); });
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        if (!std::exchange(m_over, true))
            Q_EMIT closed(m_socket->errorString());
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error);
#endif
    connect(m_socket, failed, this, [this] {
        if (!std::exchange(m_over, true))
            Q_EMIT closed(m_socket->errorString());
    });
    m_socket->open(address);
}

WebSocketChannel::~WebSocketChannel()
{
    m_over = true;
}

void WebSocketChannel::send(const QByteArray& message)
{
    m_socket->sendTextMessage(QString::fromUtf8(message));
}

void WebSocketChannel::close()
{
    m_over = true;
    m_socket->close();
}

PipeChannel::PipeChannel(QObject* parent) : Channel(parent) {}

PipeChannel::~PipeChannel()
{
    close();
}

} // namespace crosscheck::browser

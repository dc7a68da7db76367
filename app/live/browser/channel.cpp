#include "browser/channel.h"

#include <QSocketNotifier>
#include <QWebSocket>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#endif

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

#ifdef Q_OS_UNIX

namespace {
// Above the numbers that the browser wants, and not inherited by anybody who isn't given them.
int movedUp(int fd)
{
    const int moved = ::fcntl(fd, F_DUPFD_CLOEXEC, 16);
    ::close(fd);
    return moved;
}

void shut(int& fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}
} // namespace

bool PipeChannel::open()
{
    int to[2];
    int from[2];
    if (::pipe(to) != 0)
        return false;
    if (::pipe(from) != 0) {
        ::close(to[0]);
        ::close(to[1]);
        return false;
    }
    m_theirs[0] = movedUp(to[0]);
    m_ours[1] = movedUp(to[1]);
    m_ours[0] = movedUp(from[0]);
    m_theirs[1] = movedUp(from[1]);
    for (const int fd : m_ours) {
        if (fd < 0 || ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK) != 0)
            return false;
    }
    m_reading = new QSocketNotifier(m_ours[0], QSocketNotifier::Read, this);
    m_writing = new QSocketNotifier(m_ours[1], QSocketNotifier::Write, this);
    m_writing->setEnabled(false);
    connect(m_reading, &QSocketNotifier::activated, this, &PipeChannel::read);
    connect(m_writing, &QSocketNotifier::activated, this, &PipeChannel::write);
    return m_theirs[0] >= 0 && m_theirs[1] >= 0;
}

void PipeChannel::layInChild() const
{
    ::dup2(m_theirs[0], 3);
    ::dup2(m_theirs[1], 4);
}

void PipeChannel::started()
{
    shut(m_theirs[0]);
    shut(m_theirs[1]);
    Q_EMIT opened();
}

void PipeChannel::send(const QByteArray& message)
{
    m_out += message;
    m_out += '\0';
    write();
}

void PipeChannel::write()
{
    while (!m_out.isEmpty() && m_ours[1] >= 0) {
        const ssize_t sent = ::write(m_ours[1], m_out.constData(), size_t(m_out.size()));
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0 && errno != EAGAIN)
            return end();
        if (sent <= 0)
            break;
        m_out.remove(0, sent);
    }
    if (m_writing)
        m_writing->setEnabled(!m_out.isEmpty());
}

void PipeChannel::read()
{
    char buffer[65536];
    for (;;) {
        const ssize_t got = ::read(m_ours[0], buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            break;
        if (got <= 0)
            return end();
        // Only what is new can hold the end of a message.
        qsizetype from = m_in.size();
        m_in.append(buffer, got);
        for (qsizetype nul = m_in.indexOf('\0', from); nul >= 0; nul = m_in.indexOf('\0', from)) {
            const QByteArray message = m_in.first(nul);
            m_in.remove(0, nul + 1);
            from = 0;
            Q_EMIT received(message);
            if (m_ours[0] < 0)
                return;
        }
    }
}

void PipeChannel::end()
{
    const bool was = m_ours[0] >= 0;
    close();
    if (was)
        Q_EMIT closed({});
}

void PipeChannel::close()
{
    for (QSocketNotifier** notifier : {&m_reading, &m_writing}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            (*notifier)->deleteLater();
            *notifier = nullptr;
        }
    }
    for (int* fd : {&m_ours[0], &m_ours[1], &m_theirs[0], &m_theirs[1]})
        shut(*fd);
}

#else

// Elsewhere the port is used: a pipe would want inherited handles.
bool PipeChannel::open()
{
    return false;
}
void PipeChannel::layInChild() const {}
void PipeChannel::started() {}
void PipeChannel::send(const QByteArray&) {}
void PipeChannel::read() {}
void PipeChannel::write() {}
void PipeChannel::end() {}
void PipeChannel::close() {}

#endif

} // namespace crosscheck::browser

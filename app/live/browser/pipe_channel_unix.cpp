#include "browser/channel.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

#include <cerrno>

namespace crosscheck::browser {

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

} // namespace crosscheck::browser

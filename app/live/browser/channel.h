#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

class QSocketNotifier;
class QWebSocket;

namespace crosscheck::browser {

/// A stream of whole JSON messages to and from a browser.
class Channel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void send(const QByteArray& message) = 0;
    /// closed() does not come for this.
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray& message);
    /// The browser went away, or never let us in: `why` is the transport's own words, empty where it has none.
    void closed(const QString& why);
};

/// WebDriver BiDi, and the DevTools protocol where pipes don't reach. No Origin header is sent: a browser refuses one.
class WebSocketChannel : public Channel
{
    Q_OBJECT
public:
    WebSocketChannel(const QUrl& address, QObject* parent);
    ~WebSocketChannel() override;
    void send(const QByteArray& message) override;
    void close() override;

private:
    QWebSocket* m_socket;
    bool m_over = false;
};

/// Chromium's --remote-debugging-pipe: messages end in NUL, the browser reads its descriptor 3 and writes its descriptor 4.
/// Nobody else on the machine can connect, and the browser ends when this end closes.
class PipeChannel : public Channel
{
    Q_OBJECT
public:
    explicit PipeChannel(QObject* parent);
    ~PipeChannel() override;

    /// False where the system gives no pipes.
    bool open();
    /// The browser's ends, and a call for the child process that puts them where the browser looks for them.
    void layInChild() const;
    /// Closes this process's copies of the browser's ends, once it has started.
    void started();
    void send(const QByteArray& message) override;
    void close() override;

private:
    void read();
    void write();
    void end();

    int m_ours[2] = {-1, -1};   ///< read, write
    int m_theirs[2] = {-1, -1}; ///< what the browser reads, what it writes
    QSocketNotifier* m_reading = nullptr;
    QSocketNotifier* m_writing = nullptr;
    QByteArray m_in, m_out;
};

} // namespace crosscheck::browser

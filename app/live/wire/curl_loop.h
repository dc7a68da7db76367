#pragma once

#include "wire/curl.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace crosscheck::wire {

/// libcurl's multi interface, driven by Qt's event loop: curl says which sockets and which time to wait for, Qt waits.
class CurlLoop : public QObject
{
public:
    using Done = std::function<void(CURLcode)>;

    explicit CurlLoop(const Curl& curl, QObject* parent = nullptr);
    ~CurlLoop() override;

    const Curl& curl() const { return m_curl; }
    /// Starts a transfer; `done` is called from the event loop, never from inside this call. The handle is not owned.
    void add(CURL* easy, Done done);
    /// Ends it at once; `done` is not called any more. Harmless for a handle that is not in the loop.
    void remove(CURL* easy);

private:
    struct Watch;
    static int onSocket(CURL* easy, curl_socket_t socket, int what, void* self, void* watch);
    static int onTimer(CURLM* multi, long milliseconds, void* self);
    void act(curl_socket_t socket, int events);
    void collect();

    const Curl m_curl;
    CURLM* m_multi = nullptr;
    QTimer m_timer;
    QHash<CURL*, Done> m_done;
    QHash<curl_socket_t, Watch*> m_watches;
};

} // namespace crosscheck::wire

#include "wire/curl_loop.h"

#include <QPointer>
#include <QSocketNotifier>

namespace crosscheck::wire {

struct CurlLoop::Watch
{
    QSocketNotifier* read = nullptr;
    QSocketNotifier* write = nullptr;

    ~Watch()
    {
        // One of them may be the sender of the signal that brought us here.
        for (QSocketNotifier* notifier : {read, write}) {
            if (!notifier)
                continue;
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    }
};

CurlLoop::CurlLoop(const Curl& curl, QObject* parent)
    : QObject(parent), m_curl(curl), m_multi(m_curl.multi_init())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    m_curl.multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlLoop::onSocket);
    m_curl.multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    m_curl.multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlLoop::onTimer);
    m_curl.multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
}

CurlLoop::~CurlLoop()
{
    for (auto it = m_done.cbegin(); it != m_done.cend(); ++it)
        m_curl.multi_remove_handle(m_multi, it.key());
    m_done.clear();
    m_curl.multi_cleanup(m_multi);
    qDeleteAll(m_watches);
}

void CurlLoop::add(CURL* easy, Done done)
{
    m_done.insert(easy, std::move(done));
    m_curl.multi_add_handle(m_multi, easy);
}

void CurlLoop::remove(CURL* easy)
{
    if (m_done.remove(easy) > 0)
        m_curl.multi_remove_handle(m_multi, easy);
}

int CurlLoop::onSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    auto* loop = static_cast<CurlLoop*>(self);
    if (what == CURL_POLL_REMOVE) {
        delete loop->m_watches.take(socket);
        return 0;
    }
    Watch*& watch = loop->m_watches[socket];
    if (!watch) {
        watch = new Watch;
        watch->read = new QSocketNotifier(qintptr(socket), QSocketNotifier::Read, loop);
        watch->write = new QSocketNotifier(qintptr(socket), QSocketNotifier::Write, loop);
        connect(watch->read, &QSocketNotifier::activated, loop,
                [loop, socket] { loop->act(socket, CURL_CSELECT_IN); });
        connect(watch->write, &QSocketNotifier::activated, loop,
                [loop, socket] { loop->act(socket, CURL_CSELECT_OUT); });
    }
    watch->read->setEnabled((what & CURL_POLL_IN) != 0);
    watch->write->setEnabled((what & CURL_POLL_OUT) != 0);
    return 0;
}

int CurlLoop::onTimer(CURLM*, long milliseconds, void* self)
{
    auto* loop = static_cast<CurlLoop*>(self);
    if (milliseconds < 0)
        loop->m_timer.stop();
    else
        loop->m_timer.start(int(milliseconds));
    return 0;
}

void CurlLoop::act(curl_socket_t socket, int events)
{
    int running = 0;
    m_curl.multi_socket_action(m_multi, socket, events, &running);
    collect();
}

void CurlLoop::collect()
{
    // The handle stays in the loop: a CONNECT_ONLY connection is used after its transfer has ended, until remove().
    const QPointer<CurlLoop> alive(this);
    int left = 0;
    while (alive) {
        const CURLMsg* message = m_curl.multi_info_read(m_multi, &left);
        if (!message)
            return;
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        const Done done = m_done.value(message->easy_handle);
        if (done)
            done(code);
    }
}

} // namespace crosscheck::wire

#include "wire/raw_reading.h"

#include "http/reader.h"

namespace crosscheck::wire {

namespace {

constexpr int idleMs = 1500;

QByteArray requestBytes(const Job& job)
{
    const bool absolute = job.proxy.isHttp() && job.url.scheme == "http";
    QByteArray out = job.request.method + " ";
    if (absolute)
        out += job.url.scheme + "://" + job.url.hostAndPort();
    out += job.url.requestTarget() + " HTTP/1.1\r\n";
    for (const http::Header& header : job.request.headers)
        out += header.name + ": " + header.value + "\r\n";
    return out + "\r\n" + job.request.body.value_or(QByteArray());
}

} // namespace

RawReading::RawReading(CurlLoop& loop, const Job& job, Done done, QObject* parent)
    : QObject(parent), m_loop(loop), m_curl(loop.curl()), m_job(job), m_done(std::move(done)),
      m_easy(m_curl.easy_init()), m_error(new char[CURL_ERROR_SIZE]()), m_toSend(requestBytes(job))
{
    m_resolve = prepare(m_curl, m_easy, m_job, m_tls, m_error.get());
    m_curl.easy_setopt(m_easy, CURLOPT_CONNECT_ONLY, 1L);
    m_curl.easy_setopt(m_easy, CURLOPT_SSL_ENABLE_ALPN, 0L); // HTTP/1.1 is what can be read
    m_curl.easy_setopt(m_easy, CURLOPT_FRESH_CONNECT, 1L);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { finish(m_raw.isEmpty() ? http::NetworkFailure::Timeout : http::NetworkFailure::None); });
    m_loop.add(m_easy, [this](CURLcode code) { connected(code); });
}

RawReading::~RawReading()
{
    delete m_reads;
    delete m_writes;
    m_loop.remove(m_easy);
    m_curl.easy_cleanup(m_easy);
    m_curl.slist_free_all(m_resolve);
}

void RawReading::connected(CURLcode code)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (code == CURLE_OK)
        m_curl.easy_getinfo(m_easy, CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD) {
        const CurlEnd end = endOf(m_curl, m_easy, code, m_error.get(), !m_job.proxy.address.isEmpty());
        finish(code == CURLE_OK ? http::NetworkFailure::Reset : failureFor(end, m_tls));
        return;
    }
    m_reads = new QSocketNotifier(qintptr(socket), QSocketNotifier::Read, this);
    m_writes = new QSocketNotifier(qintptr(socket), QSocketNotifier::Write, this);
    connect(m_reads, &QSocketNotifier::activated, this, [this] { read(); });
    connect(m_writes, &QSocketNotifier::activated, this, [this] { write(); });
    m_idle.start(m_job.options.totalTimeoutMs);
}

void RawReading::write()
{
    while (!m_toSend.isEmpty()) {
        size_t sent = 0;
        const CURLcode code = m_curl.easy_send(m_easy, m_toSend.constData(), size_t(m_toSend.size()), &sent);
        if (code == CURLE_AGAIN)
            return;
        if (code != CURLE_OK)
            break; // what came before the cut is read all the same
        m_toSend.remove(0, qsizetype(sent));
    }
    m_writes->setEnabled(false);
}

void RawReading::read()
{
    // TLS may hold more than the socket shows: read until it says "again".
    char buffer[16384];
    while (true) {
        size_t length = 0;
        const CURLcode code = m_curl.easy_recv(m_easy, buffer, sizeof buffer, &length);
        if (code == CURLE_AGAIN)
            break;
        if (code != CURLE_OK || length == 0) {
            finish(!m_raw.isEmpty()   ? http::NetworkFailure::None
                   : code == CURLE_OK ? http::NetworkFailure::ClosedWithoutAnswer
                                      : http::NetworkFailure::Reset);
            return;
        }
        m_raw.append(buffer, qsizetype(length));
        if (m_raw.size() > m_job.options.headLimit + m_job.options.bodyLimit)
            break;
    }
    if (isComplete())
        finish(http::NetworkFailure::None);
    else if (!m_raw.isEmpty())
        m_idle.start(std::min(idleMs, m_job.options.totalTimeoutMs));
}

bool RawReading::isComplete() const
{
    if (m_raw.size() > m_job.options.headLimit + m_job.options.bodyLimit)
        return true;
    const http::Answer answer = http::readResponse(m_raw, {}, m_job.request.method);
    if (!answer.ok())
        return false;
    // Without a length only the close tells the end.
    return m_job.request.method == "HEAD" || http::contains(answer.response.headers, "Content-Length") ||
           http::contains(answer.response.headers, "Transfer-Encoding");
}

void RawReading::finish(http::NetworkFailure failure)
{
    m_idle.stop();
    if (m_reads)
        m_reads->setEnabled(false);
    if (m_writes)
        m_writes->setEnabled(false);
    if (const Done done = std::exchange(m_done, nullptr))
        done(m_raw, failure);
}

} // namespace crosscheck::wire

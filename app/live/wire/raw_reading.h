#pragma once

#include "wire/curl_loop.h"
#include "wire/transfer.h"

#include <QObject>
#include <QPointer>
#include <QSocketNotifier>

namespace crosscheck::wire {

/// Reads an answer that curl refuses a second time, as raw bytes over curl's own connection (names, proxy and TLS are still
/// curl's): a second reading that explains the first, not a second client. Only for requests that may be repeated.
class RawReading : public QObject
{
public:
    using Done = std::function<void(const QByteArray& raw, http::NetworkFailure failure)>;

    /// `done` is called once, from the event loop, with the bytes that came; the failure says that none did. It is called
    /// from inside this object, which must outlive the call.
    RawReading(CurlLoop& loop, const Job& job, Done done, QObject* parent = nullptr);
    ~RawReading() override;

private:
    void connected(CURLcode code);
    void write();
    void read();
    bool isComplete() const;
    void finish(http::NetworkFailure failure);

    CurlLoop& m_loop;
    const Curl& m_curl;
    Job m_job;
    Done m_done;
    Tls m_tls;
    CURL* m_easy = nullptr;
    curl_slist* m_resolve = nullptr;
    std::unique_ptr<char[]> m_error;
    QByteArray m_toSend;
    QByteArray m_raw;
    QTimer m_idle; ///< a server that keeps the connection open says in no other way that it is done
    QPointer<QSocketNotifier> m_reads, m_writes;
};

} // namespace crosscheck::wire

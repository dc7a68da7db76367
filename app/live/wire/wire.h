#pragma once

#include "http/exchange.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace crosscheck::wire {

/// How requests of one test are carried.
struct Options
{
    int connectTimeoutMs = 20000;
    int totalTimeoutMs = 60000;
    int bodyTimeoutMs = 5000;     ///< how long a body may take after its head: an event stream never ends
    qint64 bodyLimit = 1 << 20;   ///< bytes of a body that are read; the rest is not asked for
    qint64 headLimit = 256 << 10; ///< bytes of a head; more is ResponseTooLarge, as in browsers
    QByteArray caFile;            ///< PEM file that is trusted besides the system's store; empty: none
    QList<QByteArray>
        trustedCertificates; ///< PEM of certificates that the person trusts for this investigation
    bool insecure = false;   ///< as if the certificate were trusted
    QHash<QByteArray, QByteArray> resolve; ///< "host:port" -> IP address, for tests
};

/// Carries one request to one answer: bytes as they came, peer, TLS, times. No redirects are followed, nothing is added
/// that the request does not hold (but Host, and Content-Length for a body). Lives in the event loop; never blocks it.
/// Answer.raw holds the bytes as received (1xx blocks, head, body with its framing); it is empty for HTTP/2, which has none,
/// and where a failure of the network decides and not what the bytes say.
/// A body that was cut at the limit, by the time or by the peer is no failure of the answer: its head stands. Of the times
/// name, connect and tls are the length of that phase (-1 on a kept connection), the others count from the start.
class Wire : public QObject
{
    Q_OBJECT
public:
    explicit Wire(QObject* parent = nullptr);
    ~Wire() override;

    /// Starts a request; the id is handed back by finished(). `repeatable`: it may be asked a second time to read raw bytes
    /// that the HTTP library refused (GET, HEAD, OPTIONS only).
    quint64 send(const http::Request& request, const Options& options, bool repeatable);
    /// Ends a request at once; finished() comes with NetworkFailure::Cancelled.
    void cancel(quint64 id);
    void cancelAll();
    int running() const;

Q_SIGNALS:
    /// The exchange as far as it went: request with every header as sent, answer, connection.
    void finished(quint64 id, const crosscheck::http::Exchange& exchange);
    /// What is going on, for the progress line: a phase ("name", "connect", "tls", "sent", "head", "body") and bytes read.
    void progress(quint64 id, const QByteArray& phase, qint64 bytes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crosscheck::wire

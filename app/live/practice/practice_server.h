#pragma once

#include "scenario/scenario.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>

namespace crosscheck::practice {

/// Plays scenarios on loopback, byte for byte: status, header lines in order, raw bytes, close, reset, delay. Reading a
/// request line, headers and a Content-Length is all the HTTP it knows; its job is to be wrong exactly as told.
class PracticeServer : public QObject
{
    Q_OBJECT
public:
    explicit PracticeServer(QObject* parent = nullptr);
    ~PracticeServer() override;

    /// Listens on 127.0.0.1 (port 0: a free one). False with errorString() where it can't.
    bool listen(quint16 port = 0);
    /// The same over TLS, with a certificate made for it (SAN localhost, 127.0.0.1).
    bool listenTls(quint16 port = 0);
    void close();
    quint16 port() const;
    quint16 tlsPort() const;
    QSslCertificate certificate() const;
    QString errorString() const;

    /// The scenarios played; routes are matched by path. Counts of the n-th request start anew.
    void setScenarios(const QList<scenario::Scenario>& scenarios);
    QList<scenario::Scenario> scenarios() const;
    /// A scenario with its URLs moved to this server ("http://127.0.0.1:PORT" or "http://localhost:PORT").
    scenario::Scenario addressed(const scenario::Scenario& scenario) const;

Q_SIGNALS:
    /// Every request as it was received: head and body bytes.
    void received(const QByteArray& head, const QByteArray& body);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The built-in scenarios of resources/practice, sorted by id.
QList<scenario::Scenario> builtIn();

} // namespace crosscheck::practice

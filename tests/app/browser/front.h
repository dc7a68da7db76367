#pragma once

#include "support/announce.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace crosscheck::test {

/// nginx in front of practice servers: https, HTTP/2, a certificate made for localhost and 127.0.0.1.
class Front
{
public:
    static bool isInstalled() { return !nginx().isEmpty() && !openssl().isEmpty(); }

    /// A port of its own for each server behind; false where nginx doesn't come up.
    bool open(const QList<quint16>& behind)
    {
        const QString folder = m_folder.path();
        QString hosts;
        for (const quint16 port : behind) {
            QTcpServer probe;
            if (!probe.listen(QHostAddress::LocalHost))
                return false;
            m_ports.append(probe.serverPort());
            hosts +=
                QStringLiteral(
                    "server { listen 127.0.0.1:%1 ssl http2; location / { proxy_pass http://127.0.0.1:%2; "
                    "proxy_http_version 1.1; proxy_set_header Host $http_host; } }\n")
                    .arg(probe.serverPort())
                    .arg(port);
        }
        QProcess certificate;
        certificate.start(
            openssl(),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
             QStringLiteral("-keyout"), folder + QStringLiteral("/key.pem"), QStringLiteral("-out"),
             folder + QStringLiteral("/cert.pem"), QStringLiteral("-days"), QStringLiteral("2"),
             QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
             QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1")});
        if (!certificate.waitForFinished() || certificate.exitCode() != 0)
            return false;
        QFile file(folder + QStringLiteral("/nginx.conf"));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(
            QStringLiteral("user root; worker_processes 1; pid %1/pid; error_log %1/error.log; daemon off;\n"
                           "events { worker_connections 1024; }\n"
                           "http { access_log off; client_body_temp_path %1/a; proxy_temp_path %1/b; "
                           "fastcgi_temp_path %1/c; uwsgi_temp_path %1/d; scgi_temp_path %1/e;\n"
                           "ssl_certificate %1/cert.pem; ssl_certificate_key %1/key.pem;\n%2}\n")
                .arg(folder, hosts)
                .toUtf8());
        file.close();
        m_process = std::make_unique<QProcess>();
        m_process->start(nginx(), {QStringLiteral("-p"), folder, QStringLiteral("-c"), file.fileName()});
        const auto answers = [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_ports.last());
            return socket.waitForConnected(200);
        };
        if (!m_process->waitForStarted() || !QTest::qWaitFor(answers, 20000))
            return false;
        for (const quint16 port : std::as_const(m_ports))
            announce(port);
        return true;
    }
    ~Front()
    {
        if (m_process) {
            m_process->terminate();
            m_process->waitForFinished();
        }
    }
    /// "https://localhost:PORT" or the like, of the n-th server.
    QByteArray origin(const QByteArray& host, qsizetype n) const
    {
        return "https://" + host + ':' + QByteArray::number(m_ports.at(n));
    }

private:
    static QString nginx()
    {
        const QString found = QStandardPaths::findExecutable(QStringLiteral("nginx"));
        return found.isEmpty()
                   ? QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")})
                   : found;
    }
    static QString openssl() { return QStandardPaths::findExecutable(QStringLiteral("openssl")); }

    QTemporaryDir m_folder;
    QList<quint16> m_ports;
    std::unique_ptr<QProcess> m_process;
};

} // namespace crosscheck::test

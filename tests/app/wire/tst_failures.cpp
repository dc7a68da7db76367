#include "fetched.h"
#include "practice/certificate.h"
#include "support/raw_listener.h"
#include "support/test.h"
#include "wire/certificates.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace crosscheck;
using http::NetworkFailure;
using tests::fetched;
using tests::RawListener;

namespace {

QSslConfiguration configured(const practice::CertificateAndKey& identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

// Answers every request over TLS with 204.
class SecureServer : public QSslServer
{
public:
    explicit SecureServer(const QSslConfiguration& configuration)
    {
        setSslConfiguration(configuration);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                    if (socket->readAll().contains("\r\n\r\n")) {
                        socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
                        socket->disconnectFromHost();
                    }
                });
                if (socket->bytesAvailable() > 0)
                    Q_EMIT socket->readyRead();
            }
        });
    }
    QByteArray address(const QByteArray& host = "localhost") const
    {
        return "https://" + host + ":" + QByteArray::number(serverPort()) + "/";
    }
};

http::Request get(const QByteArray& url)
{
    return {"GET", url, {}, std::nullopt};
}

} // namespace

class TstFailures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused();
    void closedAndReset();
    void noSuchName();
    void noAnswerInTime();
    void cancelledAtOnce();
    void notAUrlForThisWire();
    void certificates_data();
    void certificates();
    void plainHttpBehindHttps();
    void aTrustedCertificate();
    void aFileOfAuthorities();
    void whatACertificateSays();
    void insecure();
    void aClientCertificateIsWanted();
    void destroyedWhileRunning();
};

void TstFailures::refused()
{
    QByteArray address;
    {
        RawListener listener("");
        address = listener.address();
    }
    wire::Wire wire;
    const http::Exchange exchange = fetched(wire, get(address));
    QCOMPARE(int(exchange.answer.failure), int(NetworkFailure::Refused));
    QVERIFY(!exchange.connection.failureText.isEmpty());
}

void TstFailures::closedAndReset()
{
    wire::Wire wire;
    RawListener closes("");
    QCOMPARE(int(fetched(wire, get(closes.address())).answer.failure),
             int(NetworkFailure::ClosedWithoutAnswer));
    RawListener resets("", RawListener::End::Reset);
    QCOMPARE(int(fetched(wire, get(resets.address())).answer.failure), int(NetworkFailure::Reset));
    // Once the head is there the body's fate is no failure of the answer.
    RawListener cuts("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    const http::Answer cut = fetched(wire, get(cuts.address())).answer;
    QVERIFY(cut.ok());
    QVERIFY(cut.response.bodyTruncated);
}

void TstFailures::noSuchName()
{
    wire::Wire wire;
    QCOMPARE(int(fetched(wire, get("http://no-such-host.invalid/")).answer.failure),
             int(NetworkFailure::Dns));
}

void TstFailures::noAnswerInTime()
{
    QTcpServer silent; // the system accepts, nobody answers
    silent.listen(QHostAddress::LocalHost);
    wire::Wire wire;
    wire::Options options;
    options.totalTimeoutMs = 100;
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/";
    QCOMPARE(int(fetched(wire, get(url), options).answer.failure), int(NetworkFailure::Timeout));
}

void TstFailures::cancelledAtOnce()
{
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    wire::Wire wire;
    QSignalSpy finished(&wire, &wire::Wire::finished);
    QSignalSpy progress(&wire, &wire::Wire::progress);
    const quint64 id =
        wire.send(get("http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/"), {}, true);
    QTRY_VERIFY(progress.size() >= 2);
    QElapsedTimer timer;
    timer.start();
    wire.cancel(id);
    QCOMPARE(wire.running(), 0);
    QVERIFY(timer.elapsed() < 1000);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(int(finished.first().at(1).value<http::Exchange>().answer.failure),
             int(NetworkFailure::Cancelled));
    wire.cancel(id); // a second time: nothing happens
}

void TstFailures::notAUrlForThisWire()
{
    wire::Wire wire;
    for (const char* url : {"file:///etc/passwd", "ftp://127.0.0.1/", "not a url", ""})
        QCOMPARE(int(fetched(wire, get(url)).answer.failure), int(NetworkFailure::Dns));
}

void TstFailures::certificates_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("asAuthority");
    QTest::addColumn<int>("failure");
    const QByteArray good = practice::CertificateWish().names;
    QTest::newRow("unknown") << good << -1 << 30 << false << int(NetworkFailure::TlsUntrusted);
    QTest::newRow("known") << good << -1 << 30 << true << int(NetworkFailure::None);
    QTest::newRow("expired") << good << -30 << -1 << true << int(NetworkFailure::TlsExpired);
    QTest::newRow("not yet") << good << 1 << 30 << true << int(NetworkFailure::TlsExpired);
    QTest::newRow("another name") << QByteArray("DNS:other.test") << -1 << 30 << true
                                  << int(NetworkFailure::TlsName);
}

void TstFailures::certificates()
{
    QFETCH(const QByteArray, names);
    QFETCH(const int, from);
    QFETCH(const int, days);
    QFETCH(const bool, asAuthority);
    QFETCH(const int, failure);
    const practice::CertificateAndKey identity = practice::makeCertificate({names, from, days});
    QVERIFY(!identity.certificate.isNull());
    SecureServer server(configured(identity));
    QTemporaryDir folder;
    wire::Options options;
    if (asAuthority) {
        QFile file(folder.filePath(QStringLiteral("ca.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(identity.certificate.toPem());
        options.caFile = QFile::encodeName(file.fileName());
    }
    wire::Wire wire;
    const http::Exchange exchange = fetched(wire, get(server.address()), options);
    QCOMPARE(int(exchange.answer.failure), failure);
    // The chain is there in any case.
    QCOMPARE(exchange.connection.certificates, QList<QByteArray>{identity.certificate.toPem()});
    if (exchange.answer.ok())
        QVERIFY2(exchange.connection.tlsVersion.startsWith("TLSv1."),
                 exchange.connection.tlsVersion.constData());
}

void TstFailures::plainHttpBehindHttps()
{
    RawListener plain("HTTP/1.1 400 Bad Request\r\n\r\n");
    plain.setProperty("answersAtOnce", true);
    wire::Wire wire;
    wire::Options options;
    options.totalTimeoutMs = 3000;
    QByteArray address = plain.address();
    address.replace("http:", "https:");
    // The listener waits for a blank line that a handshake doesn't hold; close it from its side.
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        for (QTcpSocket* socket : plain.findChildren<QTcpSocket*>())
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                socket->disconnectFromHost();
            });
    });
    QCOMPARE(int(fetched(wire, get(address), options).answer.failure), int(NetworkFailure::TlsProtocol));
}

void TstFailures::aTrustedCertificate()
{
    // As it stands: another name, and expired.
    const practice::CertificateAndKey identity = practice::makeCertificate({"DNS:other.test", -30, -1});
    SecureServer server(configured(identity));
    wire::Wire wire;
    wire::Options options;
    options.trustedCertificates = {practice::makeCertificate().certificate.toPem()};
    QVERIFY(!fetched(wire, get(server.address()), options).answer.ok());
    options.trustedCertificates = {identity.certificate.toPem()};
    QCOMPARE(fetched(wire, get(server.address()), options).answer.response.status, 204);
    QVERIFY(!fetched(wire, get(server.address())).answer.ok());
}

void TstFailures::aFileOfAuthorities()
{
    const practice::CertificateAndKey identity = practice::makeCertificate();
    SecureServer server(configured(identity));
    wire::Wire wire;
    wire::Options options;
    options.trustedCertificates = {identity.certificate.toPem()};
    const http::Exchange exchange = fetched(wire, get(server.address("127.0.0.1")), options);
    QCOMPARE(exchange.answer.response.status, 204);
    QVERIFY(exchange.connection.tlsMs >= 0);
}

void TstFailures::whatACertificateSays()
{
    const practice::CertificateAndKey identity =
        practice::makeCertificate({"DNS:api.test,IP:127.0.0.1", -2, 10});
    const std::optional<wire::CertificateFacts> facts = wire::readCertificate(identity.certificate.toPem());
    QVERIFY(facts);
    QCOMPARE(facts->names, (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("api.test")}));
    QVERIFY(facts->selfIssued);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(facts->from < now && now < facts->to);
    QVERIFY(!wire::readCertificate("no certificate"));
}

void TstFailures::insecure()
{
    const practice::CertificateAndKey identity = practice::makeCertificate({"DNS:other.test", -30, -1});
    SecureServer server(configured(identity));
    wire::Wire wire;
    wire::Options options;
    options.insecure = true;
    QCOMPARE(fetched(wire, get(server.address()), options).answer.response.status, 204);
    QVERIFY(!fetched(wire, get(server.address())).answer.ok());
}

void TstFailures::aClientCertificateIsWanted()
{
    const practice::CertificateAndKey identity = practice::makeCertificate();
    QSslConfiguration configuration = configured(identity);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    SecureServer server(configuration);
    wire::Wire wire;
    wire::Options options;
    options.trustedCertificates = {identity.certificate.toPem()};
    QCOMPARE(int(fetched(wire, get(server.address()), options).answer.failure),
             int(NetworkFailure::TlsClientCertificate));
}

void TstFailures::destroyedWhileRunning()
{
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    auto wire = std::make_unique<wire::Wire>();
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/";
    for (int i = 0; i < 20; ++i)
        wire->send(get(url), {}, true);
    QSignalSpy progress(wire.get(), &wire::Wire::progress);
    QTRY_VERIFY(progress.size() >= 40);
    QCOMPARE(wire->running(), 20);
    wire.reset();
    QTest::qWait(0);
}

CROSSCHECK_TEST(tst_failures, TstFailures)
#include "tst_failures.moc"

#include "http/failure_names.h"
#include "support/test.h"

using namespace crosscheck;
using http::NetworkFailure;

class TstFailureNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codes_data();
    void codes();
};

void TstFailureNames::codes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* text, NetworkFailure expected) {
        QTest::newRow(text) << QByteArray(text) << int(expected);
    };
    row("GET http://a.example/ net::ERR_CONNECTION_REFUSED", NetworkFailure::Refused);
    row("NS_ERROR_CONNECTION_REFUSED", NetworkFailure::Refused);
    row("connect ECONNREFUSED 127.0.0.1:3000", NetworkFailure::Refused);
    // The proxy's failure ends in the words of a server's.
    row("NS_ERROR_PROXY_CONNECTION_REFUSED", NetworkFailure::Proxy);
    row("net::ERR_TUNNEL_CONNECTION_FAILED", NetworkFailure::Proxy);
    row("NS_ERROR_UNKNOWN_PROXY_HOST", NetworkFailure::Proxy);
    row("net::ERR_INTERNET_DISCONNECTED", NetworkFailure::Unreachable);
    row("net::ERR_CERT_COMMON_NAME_INVALID", NetworkFailure::TlsName);
    row("net::ERR_CERT_DATE_INVALID", NetworkFailure::TlsExpired);
    row("net::ERR_CERT_WEAK_KEY", NetworkFailure::TlsUntrusted);
    row("net::ERR_BAD_SSL_CLIENT_AUTH_CERT", NetworkFailure::TlsClientCertificate);
    row("SSL_ERROR_RX_RECORD_TOO_LONG", NetworkFailure::TlsProtocol);
    row("SSL_ERROR_BAD_CERT_DOMAIN", NetworkFailure::TlsName);
    // Words that stand in an address are no code.
    row("GET https://a.example/TIMEOUT/PROXY 404 (Not Found)", NetworkFailure::None);
    row("net::ERR_FAILED", NetworkFailure::None);
    row("", NetworkFailure::None);
}

void TstFailureNames::codes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, expected);
    QCOMPARE(int(http::networkFailureNamedIn(text)), expected);
}

CROSSCHECK_TEST(tst_failure_names, TstFailureNames)
#include "tst_failure_names.moc"

#include "wire/tls.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

namespace crosscheck::wire {

namespace {

QByteArray pemOf(const crypto::OpenSsl& openssl, X509* certificate)
{
    QByteArray der(openssl.i2d_X509(certificate, nullptr), Qt::Uninitialized);
    auto* bytes = reinterpret_cast<unsigned char*>(der.data());
    openssl.i2d_X509(certificate, &bytes);
    return QSslCertificate(der, QSsl::Der).toPem();
}

QList<QByteArray> pemsOf(const crypto::OpenSsl& openssl, const STACK_OF(X509) * certificates)
{
    const auto* stack = reinterpret_cast<const OPENSSL_STACK*>(certificates);
    QList<QByteArray> out;
    for (int i = 0; i < openssl.OPENSSL_sk_num(stack); ++i)
        out.append(pemOf(openssl, static_cast<X509*>(openssl.OPENSSL_sk_value(stack, i))));
    return out;
}

// However the two are wrapped into lines.
bool isTrusted(const QList<QByteArray>& trusted, const QByteArray& leaf)
{
    const QSslCertificate wanted(leaf);
    return std::any_of(trusted.cbegin(), trusted.cend(),
                       [&wanted](const QByteArray& pem) { return QSslCertificate(pem) == wanted; });
}

int verify(X509_STORE_CTX* context, void* data)
{
    auto* tls = static_cast<Tls*>(data);
    const crypto::OpenSsl& openssl = *tls->openssl;
    X509* leaf = openssl.X509_STORE_CTX_get0_cert(context);
    tls->chain = pemsOf(openssl, openssl.X509_STORE_CTX_get0_untrusted(context));
    if (tls->chain.isEmpty() && leaf)
        tls->chain = {pemOf(openssl, leaf)};
    if (!leaf || isTrusted(tls->trusted, pemOf(openssl, leaf))) {
        openssl.X509_STORE_CTX_set_error(context, X509_V_OK);
        return 1;
    }
    const int good = openssl.X509_verify_cert(context);
    tls->verifyError = openssl.X509_STORE_CTX_get_error(context);
    if (!tls->insecure)
        return good;
    openssl.X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

int clientCertificateAsked(SSL*, void* data)
{
    static_cast<Tls*>(data)->clientCertificateAsked = true;
    return 1;
}

CURLcode onContext(CURL*, void* context, void* data)
{
    auto* tls = static_cast<Tls*>(data);
    auto* ssl = static_cast<SSL_CTX*>(context);
    const crypto::OpenSsl& openssl = *tls->openssl;
    X509_STORE* store = openssl.SSL_CTX_get_cert_store(ssl);
    for (const QByteArray& pem : tls->authorities) {
        const QByteArray der = QSslCertificate(pem).toDer();
        const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
        if (X509* certificate = openssl.d2i_X509(nullptr, &bytes, long(der.size()))) {
            openssl.X509_STORE_add_cert(store, certificate);
            openssl.X509_free(certificate);
        }
    }
    // A self-made leaf that a person put into --cacert is trusted as it is.
    openssl.X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM* wanted = openssl.SSL_CTX_get0_param(ssl);
    if (QHostAddress(QString::fromLatin1(tls->host)).isNull()) {
        // Browsers look at the alternative names only, never at the common name.
        openssl.X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS |
                                                            X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
        const QByteArray name = tls->host.endsWith('.') ? tls->host.chopped(1) : tls->host;
        openssl.X509_VERIFY_PARAM_set1_host(wanted, name.constData(), size_t(name.size()));
    } else {
        openssl.X509_VERIFY_PARAM_set1_ip_asc(wanted, tls->host.constData());
    }
    openssl.SSL_CTX_set_cert_verify_callback(ssl, &verify, tls);
    openssl.SSL_CTX_set_cert_cb(ssl, &clientCertificateAsked, tls);
    return CURLE_OK;
}

} // namespace

void Tls::install(const Curl& curl, CURL* easy)
{
    openssl = &curl.openssl;
    curl.easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, &onContext);
    curl.easy_setopt(easy, CURLOPT_SSL_CTX_DATA, this);
    curl.easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, insecure ? 0L : 1L);
    curl.easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 0L); // the name is checked with the chain
    // A resumed session sends no chain and is not verified again.
    curl.easy_setopt(easy, CURLOPT_SSL_SESSIONID_CACHE, 0L);
}

void Tls::look(const Curl& curl, CURL* easy)
{
    const curl_tlssessioninfo* info = nullptr;
    if (curl.easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &info) != CURLE_OK || !info ||
        info->backend != CURLSSLBACKEND_OPENSSL || !info->internals)
        return;
    auto* ssl = static_cast<SSL*>(info->internals);
    version = curl.openssl.SSL_get_version(ssl);
    const unsigned char* name = nullptr;
    unsigned int length = 0;
    curl.openssl.SSL_get0_alpn_selected(ssl, &name, &length);
    protocol = QByteArray(reinterpret_cast<const char*>(name), qsizetype(length));
    if (chain.isEmpty())
        chain = pemsOf(curl.openssl, curl.openssl.SSL_get_peer_cert_chain(ssl));
}

} // namespace crosscheck::wire

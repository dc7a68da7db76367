#include "wire/tls.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <QHostAddress>

namespace crosscheck::wire {

namespace {

QByteArray pemOf(X509* certificate)
{
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(memory, certificate);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray out(data, qsizetype(size));
    BIO_free(memory);
    return out;
}

X509* fromPem(const QByteArray& pem)
{
    BIO* memory = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    X509* certificate = PEM_read_bio_X509(memory, nullptr, nullptr, nullptr);
    BIO_free(memory);
    return certificate;
}

QList<QByteArray> pemsOf(STACK_OF(X509) * certificates)
{
    QList<QByteArray> out;
    for (int i = 0; i < sk_X509_num(certificates); ++i)
        out.append(pemOf(sk_X509_value(certificates, i)));
    return out;
}

bool isTrusted(const QList<QByteArray>& trusted, X509* leaf)
{
    for (const QByteArray& pem : trusted) {
        X509* certificate = fromPem(pem);
        const bool same = certificate && X509_cmp(certificate, leaf) == 0;
        X509_free(certificate);
        if (same)
            return true;
    }
    return false;
}

int verify(X509_STORE_CTX* context, void* data)
{
    auto* tls = static_cast<Tls*>(data);
    X509* leaf = X509_STORE_CTX_get0_cert(context);
    tls->chain = pemsOf(X509_STORE_CTX_get0_untrusted(context));
    if (tls->chain.isEmpty() && leaf)
        tls->chain = {pemOf(leaf)};
    if (!leaf || isTrusted(tls->trusted, leaf)) {
        X509_STORE_CTX_set_error(context, X509_V_OK);
        return 1;
    }
    const int good = X509_verify_cert(context);
    tls->verifyError = X509_STORE_CTX_get_error(context);
    if (!tls->insecure)
        return good;
    X509_STORE_CTX_set_error(context, X509_V_OK);
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
    X509_STORE* store = SSL_CTX_get_cert_store(ssl);
    for (const QByteArray& pem : tls->authorities) {
        if (X509* certificate = fromPem(pem)) {
            X509_STORE_add_cert(store, certificate);
            X509_free(certificate);
        }
    }
    // A self-made leaf that a person put into --cacert is trusted as it is.
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM* wanted = SSL_CTX_get0_param(ssl);
    if (QHostAddress(QString::fromLatin1(tls->host)).isNull()) {
        // Browsers look at the alternative names only, never at the common name.
        X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS |
                                                    X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
        const QByteArray name = tls->host.endsWith('.') ? tls->host.chopped(1) : tls->host;
        X509_VERIFY_PARAM_set1_host(wanted, name.constData(), size_t(name.size()));
    } else {
        X509_VERIFY_PARAM_set1_ip_asc(wanted, tls->host.constData());
    }
    SSL_CTX_set_cert_verify_callback(ssl, &verify, tls);
    SSL_CTX_set_cert_cb(ssl, &clientCertificateAsked, tls);
    return CURLE_OK;
}

} // namespace

void Tls::install(const Curl& curl, CURL* easy)
{
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
    version = SSL_get_version(ssl);
    const unsigned char* name = nullptr;
    unsigned int length = 0;
    SSL_get0_alpn_selected(ssl, &name, &length);
    protocol = QByteArray(reinterpret_cast<const char*>(name), qsizetype(length));
    if (chain.isEmpty())
        chain = pemsOf(SSL_get_peer_cert_chain(ssl));
}

} // namespace crosscheck::wire

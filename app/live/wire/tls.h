#pragma once

#include "wire/curl.h"
#include "wire/wire.h"

namespace crosscheck::wire {

/// What was seen of a TLS handshake. curl gives the chain only where verification succeeded; a verification callback of our
/// own sees it in any case, and knows the name that the certificate ought to have.
struct Tls
{
    QByteArray host; ///< as in the URL; brackets of an IPv6 address taken off
    bool insecure = false;
    QList<QByteArray> trusted;     ///< PEM: as they stand, whatever name and dates they have
    QList<QByteArray> authorities; ///< PEM: trusted besides the system's store
    QByteArray version;            ///< "TLSv1.3"
    QByteArray protocol;           ///< ALPN's answer
    QList<QByteArray> chain;       ///< PEM as the server sent it
    long verifyError = 0;          ///< X509_V_ERR_…, 0 none
    bool clientCertificateAsked = false;
    const crypto::OpenSsl* openssl = nullptr; ///< of the curl that install() was given; not owned

    /// Sets an easy handle's TLS options; `this` and `curl` must outlive the transfer.
    void install(const Curl& curl, CURL* easy);
    /// Reads version, ALPN and chain from the open connection; for a kept connection there is no handshake to watch.
    void look(const Curl& curl, CURL* easy);
};

} // namespace crosscheck::wire

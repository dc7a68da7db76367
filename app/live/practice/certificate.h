#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace crosscheck::practice {

struct CertificateAndKey
{
    QSslCertificate certificate;
    QSslKey key;
};

/// What a certificate made on the spot says; the defaults are a good one.
struct CertificateWish
{
    QByteArray names =
        "DNS:localhost,DNS:*.localhost,IP:127.0.0.1,IP:::1"; ///< subjectAltName, in OpenSSL's words
    int validFromDays = -1;                                  ///< from today
    int validForDays = 30;                                   ///< from today
};

/// Makes a self-signed certificate with a new key; null ones where OpenSSL can't.
CertificateAndKey makeCertificate(const CertificateWish& wish = {});

} // namespace crosscheck::practice

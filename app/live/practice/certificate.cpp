#include "practice/certificate.h"

#include "crypto/openssl.h"

#include <QRandomGenerator>

namespace crosscheck::practice {

namespace {

void addExtension(const crypto::OpenSsl& openssl, X509* certificate, int what, const char* value)
{
    X509V3_CTX context;
    openssl.X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION* extension = openssl.X509V3_EXT_conf_nid(nullptr, &context, what, value)) {
        openssl.X509_add_ext(certificate, extension, -1);
        openssl.X509_EXTENSION_free(extension);
    }
}

/// What one of OpenSSL's i2d_… functions writes of a value.
template <typename Value> QByteArray der(int (*write)(const Value*, unsigned char**), const Value* value)
{
    QByteArray out(write(value, nullptr), Qt::Uninitialized);
    auto* bytes = reinterpret_cast<unsigned char*>(out.data());
    write(value, &bytes);
    return out;
}

} // namespace

CertificateAndKey makeCertificate(const CertificateWish& wish)
{
    QByteArray why;
    const std::optional<crypto::OpenSsl> found = crypto::OpenSsl::load(&why);
    if (!found)
        return CertificateAndKey();
    const crypto::OpenSsl& openssl = *found;
    EVP_PKEY* key = openssl.EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
    if (!key)
        return CertificateAndKey();
    X509* certificate = openssl.X509_new();
    openssl.X509_set_version(certificate, X509_VERSION_3);
    constexpr quint64 positive = ~quint64(0) >> 1;
    openssl.ASN1_INTEGER_set_uint64(openssl.X509_get_serialNumber(certificate),
                                    QRandomGenerator::system()->generate64() & positive);
    constexpr long day = 24L * 60 * 60;
    openssl.X509_gmtime_adj(openssl.X509_getm_notBefore(certificate), wish.validFromDays * day);
    openssl.X509_gmtime_adj(openssl.X509_getm_notAfter(certificate), wish.validForDays * day);
    openssl.X509_set_pubkey(certificate, key);
    X509_NAME* name = openssl.X509_get_subject_name(certificate);
    static constexpr unsigned char text[] = "Crosscheck practice server";
    openssl.X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    openssl.X509_set_issuer_name(certificate, name);
    addExtension(openssl, certificate, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(openssl, certificate, NID_subject_alt_name, wish.names.constData());
    openssl.X509_sign(certificate, key, openssl.EVP_sha256());

    CertificateAndKey out = {QSslCertificate(der<X509>(openssl.i2d_X509, certificate), QSsl::Der),
                             QSslKey(der<EVP_PKEY>(openssl.i2d_PrivateKey, key), QSsl::Ec, QSsl::Der)};
    openssl.X509_free(certificate);
    openssl.EVP_PKEY_free(key);
    return out;
}

} // namespace crosscheck::practice

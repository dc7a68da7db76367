#include "practice/certificate.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace crosscheck::practice {

namespace {

template <typename Write> QByteArray pem(Write&& write)
{
    BIO* memory = BIO_new(BIO_s_mem());
    write(memory);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray out(data, qsizetype(size));
    BIO_free(memory);
    return out;
}

void addExtension(X509* certificate, int what, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, what, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

} // namespace

CertificateAndKey makeCertificate(const CertificateWish& wish)
{
    EVP_PKEY* key = EVP_EC_gen("P-256");
    if (!key)
        return CertificateAndKey();
    X509* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    unsigned char serial[8] = {};
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7F;
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    constexpr long day = 24L * 60 * 60;
    X509_gmtime_adj(X509_getm_notBefore(certificate), wish.validFromDays * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wish.validForDays * day);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    static constexpr unsigned char text[] = "Crosscheck practice server";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate, NID_subject_alt_name, wish.names.constData());
    X509_sign(certificate, key, EVP_sha256());

    const QByteArray certificatePem = pem([&](BIO* memory) { PEM_write_bio_X509(memory, certificate); });
    const QByteArray keyPem = pem(
        [&](BIO* memory) { PEM_write_bio_PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {QSslCertificate(certificatePem), QSslKey(keyPem, QSsl::Ec)};
}

} // namespace crosscheck::practice

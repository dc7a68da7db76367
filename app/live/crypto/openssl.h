#pragma once

#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <QByteArray>

#include <optional>

// clang-format off
/// The functions of OpenSSL that are called here: https://docs.openssl.org/3.0/man3/
#define CROSSCHECK_OPENSSL_FUNCTIONS(FUNCTION) \
    FUNCTION(ASN1_INTEGER_set_uint64) \
    FUNCTION(EVP_PKEY_Q_keygen) \
    FUNCTION(EVP_PKEY_free) \
    FUNCTION(EVP_sha256) \
    FUNCTION(OPENSSL_sk_num) \
    FUNCTION(OPENSSL_sk_value) \
    FUNCTION(SSL_CTX_get0_param) \
    FUNCTION(SSL_CTX_get_cert_store) \
    FUNCTION(SSL_CTX_set_cert_cb) \
    FUNCTION(SSL_CTX_set_cert_verify_callback) \
    FUNCTION(SSL_get0_alpn_selected) \
    FUNCTION(SSL_get_peer_cert_chain) \
    FUNCTION(SSL_get_version) \
    FUNCTION(X509V3_EXT_conf_nid) \
    FUNCTION(X509V3_set_ctx) \
    FUNCTION(X509_EXTENSION_free) \
    FUNCTION(X509_NAME_add_entry_by_txt) \
    FUNCTION(X509_STORE_CTX_get0_cert) \
    FUNCTION(X509_STORE_CTX_get0_untrusted) \
    FUNCTION(X509_STORE_CTX_get_error) \
    FUNCTION(X509_STORE_CTX_set_error) \
    FUNCTION(X509_STORE_add_cert) \
    FUNCTION(X509_STORE_set_flags) \
    FUNCTION(X509_VERIFY_PARAM_set1_host) \
    FUNCTION(X509_VERIFY_PARAM_set1_ip_asc) \
    FUNCTION(X509_VERIFY_PARAM_set_hostflags) \
    FUNCTION(X509_add_ext) \
    FUNCTION(X509_free) \
    FUNCTION(X509_get_serialNumber) \
    FUNCTION(X509_get_subject_name) \
    FUNCTION(X509_getm_notAfter) \
    FUNCTION(X509_getm_notBefore) \
    FUNCTION(X509_gmtime_adj) \
    FUNCTION(X509_new) \
    FUNCTION(X509_set_issuer_name) \
    FUNCTION(X509_set_pubkey) \
    FUNCTION(X509_set_version) \
    FUNCTION(X509_sign) \
    FUNCTION(X509_verify_cert) \
    FUNCTION(d2i_X509) \
    FUNCTION(i2d_PrivateKey) \
    FUNCTION(i2d_X509)
// clang-format on

namespace crosscheck::crypto {

/// OpenSSL's functions, found in its libraries when they are first needed (system/late_library.h): binding its four thousand
/// symbols would be a tenth of the program's start. A member is called as the function of its name; one where OpenSSL has a
/// macro or an inline function around it is called as that does.
struct OpenSsl
{
#define CROSSCHECK_FUNCTION(name) decltype(&::name) name = nullptr;
    CROSSCHECK_OPENSSL_FUNCTIONS(CROSSCHECK_FUNCTION)
#undef CROSSCHECK_FUNCTION

    /// Loads the libraries, which then stay loaded. None where they aren't there or lack a function; `why` gets what the system
    /// says of it.
    static std::optional<OpenSsl> load(QByteArray* why);
};

} // namespace crosscheck::crypto

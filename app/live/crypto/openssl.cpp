#include "crypto/openssl.h"

#include "system/late_library.h"

namespace crosscheck::crypto {

using namespace Qt::StringLiterals;

std::optional<OpenSsl> OpenSsl::load(QByteArray* why)
{
    system::LateLibrary crypto;
    system::LateLibrary ssl;
    if (!crypto.load(u"crypto"_s, OPENSSL_SHLIB_VERSION, u"libcrypto-3-x64"_s, why) ||
        !ssl.load(u"ssl"_s, OPENSSL_SHLIB_VERSION, u"libssl-3-x64"_s, why))
        return std::nullopt;
    OpenSsl found;
    bool all = true;
#define CROSSCHECK_FUNCTION(name)                                                                            \
    all = all && (crypto.find(#name, &found.name) || ssl.find(#name, &found.name));
    CROSSCHECK_OPENSSL_FUNCTIONS(CROSSCHECK_FUNCTION)
#undef CROSSCHECK_FUNCTION
    if (all)
        return found;
    *why = ssl.errorText();
    return std::nullopt;
}

} // namespace crosscheck::crypto

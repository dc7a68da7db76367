#include "wire/curl.h"

#include "system/late_library.h"

namespace crosscheck::wire {

using namespace Qt::StringLiterals;

namespace {
/// The number in the library's file name, the same since 2006: https://curl.se/libcurl/abi.html
constexpr int binaryInterface = 4;
} // namespace

std::optional<Curl> Curl::load(QByteArray* why)
{
    system::LateLibrary library;
    if (!library.load(u"curl"_s, binaryInterface, u"libcurl"_s, why))
        return std::nullopt;
    const std::optional<crypto::OpenSsl> openssl = crypto::OpenSsl::load(why);
    if (!openssl)
        return std::nullopt;
    Curl found;
    bool all = true;
#define CROSSCHECK_FUNCTION(name) all = all && library.find("curl_" #name, &found.name);
    CROSSCHECK_CURL_FUNCTIONS(CROSSCHECK_FUNCTION)
#undef CROSSCHECK_FUNCTION
    if (!all) {
        *why = library.errorText();
        return std::nullopt;
    }
    found.openssl = *openssl;
    found.global_init(CURL_GLOBAL_DEFAULT); // reference counted by curl
    return found;
}

} // namespace crosscheck::wire

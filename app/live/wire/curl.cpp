#include "wire/curl.h"

#include <QLibrary>

namespace crosscheck::wire {

using namespace Qt::StringLiterals;

namespace {
/// The number in the library's file name, the same since 2006: https://curl.se/libcurl/abi.html
constexpr int binaryInterface = 4;

template <typename Function> bool find(QLibrary& library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}
} // namespace

std::optional<Curl> Curl::load(QByteArray* why)
{
    QLibrary library(u"curl"_s, binaryInterface);
    if (!library.load()) {
        *why = library.errorString().toUtf8();
        library.setFileName(u"libcurl"_s); // as it is called on Windows
        if (!library.load())
            return std::nullopt;
    }
    Curl curl;
    const bool all = find(library, "curl_global_init", curl.global_init) &&
                     find(library, "curl_easy_init", curl.easy_init) &&
                     find(library, "curl_easy_setopt", curl.easy_setopt) &&
                     find(library, "curl_easy_getinfo", curl.easy_getinfo) &&
                     find(library, "curl_easy_send", curl.easy_send) &&
                     find(library, "curl_easy_recv", curl.easy_recv) &&
                     find(library, "curl_easy_strerror", curl.easy_strerror) &&
                     find(library, "curl_easy_cleanup", curl.easy_cleanup) &&
                     find(library, "curl_multi_init", curl.multi_init) &&
                     find(library, "curl_multi_setopt", curl.multi_setopt) &&
                     find(library, "curl_multi_add_handle", curl.multi_add_handle) &&
                     find(library, "curl_multi_remove_handle", curl.multi_remove_handle) &&
                     find(library, "curl_multi_socket_action", curl.multi_socket_action) &&
                     find(library, "curl_multi_info_read", curl.multi_info_read) &&
                     find(library, "curl_multi_cleanup", curl.multi_cleanup) &&
                     find(library, "curl_slist_append", curl.slist_append) &&
                     find(library, "curl_slist_free_all", curl.slist_free_all);
    if (!all) {
        *why = library.errorString().toUtf8();
        return std::nullopt;
    }
    curl.global_init(CURL_GLOBAL_DEFAULT); // reference counted by curl
    return curl;
}

} // namespace crosscheck::wire

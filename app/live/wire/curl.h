#pragma once

#include "crypto/openssl.h"

#include <curl/curl.h>

#include <QByteArray>

#include <optional>

// clang-format off
/// The functions of libcurl that are called here, without the prefix curl_: https://curl.se/libcurl/c/allfuncs.html
#define CROSSCHECK_CURL_FUNCTIONS(FUNCTION) \
    FUNCTION(easy_cleanup) \
    FUNCTION(easy_getinfo) \
    FUNCTION(easy_init) \
    FUNCTION(easy_recv) \
    FUNCTION(easy_send) \
    FUNCTION(easy_setopt) \
    FUNCTION(easy_strerror) \
    FUNCTION(global_init) \
    FUNCTION(multi_add_handle) \
    FUNCTION(multi_cleanup) \
    FUNCTION(multi_info_read) \
    FUNCTION(multi_init) \
    FUNCTION(multi_remove_handle) \
    FUNCTION(multi_setopt) \
    FUNCTION(multi_socket_action) \
    FUNCTION(slist_append) \
    FUNCTION(slist_free_all)
// clang-format on

namespace crosscheck::wire {

/// libcurl's functions, found in the library when the first transfer starts (system/late_library.h): it brings some twenty-five
/// libraries with it. A member is called as the library's function, without the prefix curl_.
struct Curl
{
#define CROSSCHECK_FUNCTION(name) decltype(&::curl_##name) name = nullptr;
    CROSSCHECK_CURL_FUNCTIONS(CROSSCHECK_FUNCTION)
#undef CROSSCHECK_FUNCTION
    /// What curl's TLS is made of: its callbacks are given OpenSSL's own values.
    crypto::OpenSsl openssl;

    /// Loads and starts the library, which then stays loaded. None where it isn't there or lacks a function; `why` gets what
    /// the system says of it.
    static std::optional<Curl> load(QByteArray* why);
};

} // namespace crosscheck::wire

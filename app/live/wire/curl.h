#pragma once

#include <curl/curl.h>

#include <QByteArray>

#include <optional>

namespace crosscheck::wire {

/// libcurl's functions that are called here, found in the library when the first transfer starts. libcurl brings some
/// twenty-five libraries with it: linked, they would be the longest part of the program's own start, with a network or without.
/// A member is called as the library's function, without the prefix curl_: https://curl.se/libcurl/c/allfuncs.html
struct Curl
{
    decltype(&curl_global_init) global_init = nullptr;
    decltype(&curl_easy_init) easy_init = nullptr;
    decltype(&curl_easy_setopt) easy_setopt = nullptr;
    decltype(&curl_easy_getinfo) easy_getinfo = nullptr;
    decltype(&curl_easy_send) easy_send = nullptr;
    decltype(&curl_easy_recv) easy_recv = nullptr;
    decltype(&curl_easy_strerror) easy_strerror = nullptr;
    decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
    decltype(&curl_multi_init) multi_init = nullptr;
    decltype(&curl_multi_setopt) multi_setopt = nullptr;
    decltype(&curl_multi_add_handle) multi_add_handle = nullptr;
    decltype(&curl_multi_remove_handle) multi_remove_handle = nullptr;
    decltype(&curl_multi_socket_action) multi_socket_action = nullptr;
    decltype(&curl_multi_info_read) multi_info_read = nullptr;
    decltype(&curl_multi_cleanup) multi_cleanup = nullptr;
    decltype(&curl_slist_append) slist_append = nullptr;
    decltype(&curl_slist_free_all) slist_free_all = nullptr;

    /// Loads and starts the library, which then stays loaded. None where it isn't there or lacks a function; `why` gets what
    /// the system says of it.
    static std::optional<Curl> load(QByteArray* why);
};

} // namespace crosscheck::wire

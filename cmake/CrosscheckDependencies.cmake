# Every library that the project stands on. Debian's package of each is named in packaging/packages-build.txt.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql Svg SvgWidgets WebSockets DBus LinguistTools)
if(CROSSCHECK_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(CURL REQUIRED)
# Its headers alone: the library is loaded with the first request (app/live/wire/curl.h).
add_library(crosscheck_curl_headers INTERFACE)
target_include_directories(crosscheck_curl_headers SYSTEM INTERFACE $<TARGET_PROPERTY:CURL::libcurl,INTERFACE_INCLUDE_DIRECTORIES>)
find_package(OpenSSL REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PSL REQUIRED IMPORTED_TARGET libpsl)
# kainjow-mustache is one header and ships no CMake configuration.
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
add_library(crosscheck_mustache INTERFACE)
target_include_directories(crosscheck_mustache SYSTEM INTERFACE ${MUSTACHE_INCLUDE})

# One set of flags for every target, so that the precompiled headers can be shared.
add_library(crosscheck_flags INTERFACE)
target_compile_options(crosscheck_flags INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /WX /utf-8>)
# Bytes of the wire and text for people don't mix by accident: a conversion is written where it happens.
target_compile_definitions(crosscheck_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# What these two say of names in unnamed namespaces is untrue where several files are compiled as one.
if(CROSSCHECK_UNITY)
    target_compile_options(crosscheck_flags INTERFACE $<$<CXX_COMPILER_ID:GNU,Clang>:-Wno-shadow> $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

if(CROSSCHECK_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

find_program(CROSSCHECK_CCACHE ccache)
if(CROSSCHECK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CROSSCHECK_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()
find_program(CROSSCHECK_MOLD mold)
if(CROSSCHECK_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# Three precompiled headers in all (Qt and the standard library only): one per target would cost more than it saves.
function(crosscheck_pch name)
    cmake_parse_arguments(A "" "" "LINKS;HEADERS" ${ARGN})
    file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp.in "// Carries a precompiled header for other targets.\n")
    configure_file(${CMAKE_BINARY_DIR}/pch/${name}.cpp.in ${CMAKE_BINARY_DIR}/pch/${name}.cpp COPYONLY)
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    target_link_libraries(${name} PUBLIC crosscheck_flags ${A_LINKS})
    target_precompile_headers(${name} PRIVATE ${A_HEADERS})
endfunction()
set(core_headers <QByteArray> <QByteArrayView> <QString> <QStringView> <QList> <QHash> <QMap> <QSet> <QJsonDocument> <QJsonObject>
    <QJsonArray> <QRegularExpression> <QVariant> <QObject> <QCoreApplication> <algorithm> <functional> <memory> <optional> <variant>)
crosscheck_pch(pch_core LINKS Qt6::Core HEADERS ${core_headers})
crosscheck_pch(pch_gui LINKS Qt6::Widgets HEADERS ${core_headers} <QtWidgets>)

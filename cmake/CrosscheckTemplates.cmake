# Every *.mustache below a folder, compiled in: crosscheck_templates(OUT templates.cpp FOLDER core/platforms NAMESPACE a::b)
# defines `QByteArrayView templateText(QByteArrayView name)` and `QList<QByteArray> templateNames()`; a name is the path
# below the folder without its ending ("nginx/paste"). A new template is found by itself; an edited one is compiled again.
function(crosscheck_templates)
    cmake_parse_arguments(A "" "OUT;FOLDER;NAMESPACE;INCLUDE" "" ${ARGN})
    file(GLOB_RECURSE templates CONFIGURE_DEPENDS ${A_FOLDER}/*.mustache)
    list(SORT templates)
    add_custom_command(OUTPUT ${A_OUT}
        COMMAND ${CMAKE_COMMAND} -DOUT=${A_OUT} -DFOLDER=${A_FOLDER} -DNAMESPACE=${A_NAMESPACE} -DINCLUDE=${A_INCLUDE}
                -P ${CMAKE_SOURCE_DIR}/cmake/write_templates.cmake
        DEPENDS ${templates} ${CMAKE_SOURCE_DIR}/cmake/write_templates.cmake
        COMMENT "Compiling in the templates of ${A_FOLDER}" VERBATIM)
endfunction()

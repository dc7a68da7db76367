# One sorted table out of a folder's entries, made in the build tree:
#   crosscheck_table(OUT f.cpp INCLUDE "causes/cause.h" NAMESPACE crosscheck::causes TYPE Root FUNCTION all IDS a b-c)
# declares `Root make_a(); Root make_b_c();` and defines `const QList<Root>& all()`. Each entry's own file defines its make_.
function(crosscheck_table)
    cmake_parse_arguments(A "" "OUT;INCLUDE;NAMESPACE;TYPE;FUNCTION" "IDS" ${ARGN})
    list(SORT A_IDS)
    set(declarations "")
    set(rows "")
    foreach(id ${A_IDS})
        string(MAKE_C_IDENTIFIER ${id} name)
        string(APPEND declarations "${A_TYPE} make_${name}();\n")
        string(APPEND rows "        make_${name}(),\n")
    endforeach()
    set(content "// Generated: one row per entry of the folder, sorted.
#include \"${A_INCLUDE}\"

namespace ${A_NAMESPACE} {

${declarations}
const QList<${A_TYPE}>& ${A_FUNCTION}()
{
    static const QList<${A_TYPE}> rows{
${rows}    };
    return rows;
}

} // namespace ${A_NAMESPACE}
")
    file(CONFIGURE OUTPUT ${A_OUT} CONTENT "${content}" @ONLY)
endfunction()

# The ids of a folder whose entries are folders of their own.
function(crosscheck_entries out folder)
    file(GLOB found CONFIGURE_DEPENDS ${folder}/*/*.cpp)
    set(ids "")
    foreach(file ${found})
        get_filename_component(parent ${file} DIRECTORY)
        get_filename_component(id ${parent} NAME)
        list(APPEND ids ${id})
    endforeach()
    list(REMOVE_DUPLICATES ids)
    set(${out} ${ids} PARENT_SCOPE)
endfunction()

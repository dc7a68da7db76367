# Run by crosscheck_templates(): writes the templates as one C++ table. Raw strings are cut into pieces that every compiler takes.
file(GLOB_RECURSE templates ${FOLDER}/*.mustache)
list(SORT templates)
set(rows "")
foreach(template ${templates})
    file(RELATIVE_PATH name ${FOLDER} ${template})
    string(REGEX REPLACE "\\.mustache$" "" name ${name})
    file(READ ${template} text HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" text "${text}")
    string(REGEX REPLACE "(\\\\x0a)" "\\1\"\n     \"" text "${text}")
    string(APPEND rows "    {\"${name}\",\n     \"${text}\"},\n")
endforeach()
file(WRITE ${OUT} "// Generated: the templates of ${FOLDER}.
#include \"${INCLUDE}\"

namespace ${NAMESPACE} {

namespace {
struct Row
{
    const char* name;
    const char* text;
};
const Row rows[] = {
${rows}};
} // namespace

QByteArrayView templateText(QByteArrayView name)
{
    for (const Row& row : rows)
        if (name == QByteArrayView(row.name))
            return QByteArrayView(row.text);
    return {};
}

QList<QByteArray> templateNames()
{
    QList<QByteArray> names;
    for (const Row& row : rows)
        names.append(QByteArray(row.name));
    return names;
}

} // namespace ${NAMESPACE}
")

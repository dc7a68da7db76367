#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
const QString sets =
    uR"((?:^|\n)[ \t]*Header[ \t]+(?:always[ \t]+|onsuccess[ \t]+)?(?:set|add|append|merge|setifempty)[ \t]+)"_s;

double fit(QByteArrayView start)
{
    static const QRegularExpression line(sets + u"\"?Access-Control-"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return start.contains("Access-Control-") && line.match(QString::fromLatin1(start)).hasMatch() ? 0.94 : 0;
}

// One block for the endings of some files: https://httpd.apache.org/docs/2.4/mod/core.html#filesmatch
void files(Program& program, const QRegularExpressionMatch& origin)
{
    const QString opens = uR"x(<FilesMatch[ \t]+"?\\\.\(([\w|?]+)\)\$"?[ \t]*>)x"_s;
    const auto block = program.find(opens + uR"((?:(?!</FilesMatch>).)*</FilesMatch>)"_s);
    if (!block.hasMatch() || block.capturedStart() > origin.capturedStart() ||
        block.capturedEnd() < origin.capturedEnd())
        return;
    QList<QByteArray> globs;
    for (const QString& ending : block.captured(1).split(u'|')) {
        const qsizetype perhaps = ending.indexOf(u'?');
        if (perhaps >= 0 && perhaps != ending.size() - 1)
            return;
        globs.append("*." + ending.chopped(perhaps >= 0 ? 1 : 0).toLatin1());
        if (perhaps > 0)
            globs.append("*." + ending.left(perhaps - 1).toLatin1());
    }
    program.add(id::configPaths, globs, block);
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("apache"));
    const QString value = uR"x("?[ \t]+(?:"([^"\n]*)"|(\S+)))x"_s;
    const auto origin = program.find(u"(?i)"_s + sets + u"\"?Access-Control-Allow-Origin"_s + value);
    const auto credentials =
        program.find(u"(?i)"_s + sets + u"\"?Access-Control-Allow-Credentials"_s + value);
    const QString given = origin.captured(1) + origin.captured(2);
    if (origin.hasMatch() && !given.contains(u'%'))
        program.addSent(given, credentials.captured(1) + credentials.captured(2), origin);
    program.addUpstream(uR"x((?i)(?:^|\n)[ \t]*ProxyPass[ \t]+"?/"?[ \t]+"?([^\s"]+/)"?)x"_s);
    if (origin.hasMatch())
        files(program, origin);
    return program.shown;
}

} // namespace

Recogniser make_apache()
{
    return {"apache", fit, show};
}

} // namespace crosscheck::intake::serverconfig

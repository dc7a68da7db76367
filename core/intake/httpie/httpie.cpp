#include "intake/curl/request.h"
#include "intake/importer.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// "http" is a word of prose and of every address: only a text that a command comes out of is one.
double fit(QByteArrayView utf8)
{
    static const QRegularExpression word(
        QStringLiteral(R"((?:^\s*|[\n;&|>$#%❯`(]\s*)(?:https?|xhs?)[ \t]+[-:\w'"$])"));
    constexpr qsizetype longest = qsizetype(1) << 16;
    const QByteArrayView start = utf8.first(qMin(utf8.size(), longest));
    if (!word.match(QString::fromUtf8(start)).hasMatch())
        return 0;
    const Understood understood = readCommands(start);
    return understood.forms.contains("httpie") ? 0.956 : 0;
}

const words::Sentence httpieWords{"paste.httpie", "intake", QT_TRANSLATE_NOOP("intake", "HTTPie command")};

} // namespace

Importer make_httpie()
{
    return {"httpie", &httpieWords, fit, readCommands};
}

} // namespace crosscheck::intake

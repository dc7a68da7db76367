#include "intake/handed_script.h"

#include "intake/wrapping.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Reads the word of a shell that begins at `at`, piece by piece as they stand beside each other; false where a quote is not closed.
/// https://www.gnu.org/software/bash/manual/html_node/Quoting.html
bool readWord(QByteArrayView text, qsizetype& at, HandedScript& word)
{
    const auto take = [&word, &text](qsizetype from) {
        word.script += text.at(from);
        word.origins.append(from);
    };
    while (at < text.size() && !QByteArrayView(" \t\r\n;|&<>").contains(text.at(at))) {
        const char quote = text.at(at);
        if (quote != '\'' && quote != '"') {
            at += quote == '\\' ? 1 : 0;
            if (at < text.size())
                take(at++);
            continue;
        }
        for (++at; at < text.size() && text.at(at) != quote; ++at) {
            const bool escapes = quote == '"' && text.at(at) == '\\' && at + 1 < text.size() &&
                                 QByteArrayView("$`\"\\\n").contains(text.at(at + 1));
            at += escapes ? 1 : 0;
            if (!escapes || text.at(at) != '\n')
                take(at);
        }
        if (at++ >= text.size())
            return false;
    }
    return true;
}

} // namespace

std::optional<HandedScript> handedScript(QByteArrayView utf8)
{
    static const QRegularExpression command(QStringLiteral(
        R"(^\s*(?:[$%#>]\s+|PS [^>\n]*>\s*|[A-Za-z]:\\[^>\n]*>\s*)?(?:[A-Za-z_]\w*=\S*\s+)*(?:npx\s+|bunx\s+)?)"
        R"((?:node|nodejs|deno|bun|tsx|ts-node|python[\d.]*|py)(?:\.exe)?(?:\s+-[\w-]+(?:=\S+)?)*?)"
        R"(\s+(?:-[ecp]|-pe|--eval|--print|eval)(?:\s+|=)(?=['"]))"));
    static const QRegularExpression another(
        QStringLiteral("(?:^|[\\s;|&(])(?:curl|wget|https?|xh|Invoke-\\w+|iwr|irm)(?:\\.exe)?\\s"));
    constexpr qsizetype longest = qsizetype(1) << 20;
    const QByteArray text = withoutFences(utf8.first(qMin(utf8.size(), longest)));
    const auto match = command.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    qsizetype at = match.capturedEnd();
    HandedScript handed;
    if (!readWord(text, at, handed) || another.match(QString::fromLatin1(text.mid(at))).hasMatch())
        return std::nullopt;
    return handed;
}

void placeInCommand(Understood& understood, const HandedScript& handed)
{
    const auto place = [&handed](qsizetype at) {
        return at < 0 || handed.origins.isEmpty() ? at
               : at < handed.origins.size()       ? handed.origins.at(at)
                                                  : handed.origins.last() + 1;
    };
    for (Note& note : understood.notes)
        note.position = place(note.position);
    if (understood.error)
        understood.error->position = place(understood.error->position);
    understood.spans.clear();
}

} // namespace crosscheck::intake

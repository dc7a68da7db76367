#include "intake/handed_script.h"

#include "intake/wrapping.h"

#include <QRegularExpression>

#include <algorithm>

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

/// require('axios').get(…), as a script in one line has it: the module's name alone, the bytes keeping their places.
void nameModules(QByteArray& script)
{
    static const QRegularExpression required(
        QStringLiteral(R"(\brequire\(\s*['"](?:node:)?(?:node-)?(\w+)['"]\s*\)(?=\s*[.(]))"));
    const QString text = QString::fromLatin1(script);
    for (const QRegularExpressionMatch& match : required.globalMatch(text)) {
        const QByteArray name = match.captured(1).toLatin1();
        script.replace(match.capturedStart(), match.capturedLength(),
                       name.rightJustified(match.capturedLength(), ' '));
    }
}

} // namespace

std::optional<HandedScript> handedScript(QByteArrayView utf8)
{
    static const QRegularExpression command(QStringLiteral(
        R"(^\s*(?:[$%#>]\s+|PS [^>\n]*>\s*|[A-Za-z]:\\[^>\n]*>\s*)?(?:[A-Za-z_]\w*=\S*\s+)*(?:npx\s+|bunx\s+)?)"
        // What runs the command in turn: docker exec -i app, RUN, HEALTHCHECK --interval=5s CMD
        R"((?:(?:sudo|time|exec|RUN|CMD|HEALTHCHECK|docker(?:[- ]compose)?\s+(?:exec|run)|kubectl\s+exec)\s+(?:[\w./:=@-]+\s+)*?)?)"
        R"((?:node|nodejs|deno|bun|tsx|ts-node|python[\d.]*|py)(?:\.exe)?(?:\s+-[\w-]+(?:=\S+)?)*?)"
        R"(\s+(?:-[ecp]|-pe|--eval|--print|eval)(?:\s+|=)(?=['"]))"));
    static const QRegularExpression another(
        QStringLiteral("(?:^|[\\s;|&(])(?:curl|wget|https?|xh|Invoke-\\w+|iwr|irm)(?:\\.exe)?\\s"));
    // Every paste is asked: most are told by a look at their beginning.
    constexpr qsizetype beginning = 4096, longest = qsizetype(1) << 20;
    const QByteArrayView start = utf8.first(qMin(utf8.size(), beginning));
    if (!start.contains("-e") && !start.contains("-c") && !start.contains("-p") && !start.contains("eval"))
        return std::nullopt;
    static const QByteArrayView programs[] = {"node", "deno", "bun", "tsx", "py"};
    if (std::none_of(std::begin(programs), std::end(programs),
                     [start](QByteArrayView program) { return start.contains(program); }))
        return std::nullopt;
    const QByteArray text = withoutFences(utf8.first(qMin(utf8.size(), longest)));
    const auto match = command.match(QString::fromLatin1(text.left(beginning)));
    if (!match.hasMatch())
        return std::nullopt;
    qsizetype at = match.capturedEnd();
    HandedScript handed;
    if (!readWord(text, at, handed) || another.match(QString::fromLatin1(text.mid(at))).hasMatch())
        return std::nullopt;
    nameModules(handed.script);
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

#include "intake/curl/httpie.h"
#include "intake/curl/request.h"
#include "intake/curl/wget.h"
#include "intake/importer.h"
#include "intake/powershell/reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// The commands inside of sentences: between backticks, or curl's behind a colon. Of several, those that name no address are
/// names of an option: "`curl -L`"; "`https only`" is no command.
CleanText inProse(QByteArrayView utf8)
{
    static const QRegularExpression quoted(QStringLiteral(
        R"(`((?:curl(?:\.exe)?|wget|https?|xhs?)\s[^`\n]+)`|[:!.]\s+(curl(?:\.exe)?\s[^`\n][^\n]*))"));
    static const QRegularExpression address(QStringLiteral(R"(://|localhost|\w\.\w|\w/|[$%{<]\w|\s:\d*/)"));
    const QString text = QString::fromLatin1(utf8); // a letter a byte, so that places stay what they are
    QList<QRegularExpressionMatch> found;
    for (const auto& match : quoted.globalMatch(text))
        found.append(match);
    const bool several = found.size() > 1;
    found.removeIf([several](const auto& match) {
        const bool certain = !several && match.captured().contains(QLatin1String("curl"));
        return !certain && !address.match(match.captured()).hasMatch();
    });
    CleanText clean;
    for (const QRegularExpressionMatch& match : std::as_const(found)) {
        const int group = match.capturedLength(1) > 0 ? 1 : 2;
        const qsizetype from = match.capturedStart(group), size = match.capturedLength(group);
        if (!clean.bytes.isEmpty())
            clean.append("\n", from);
        clean.append(utf8.sliced(from, size), from);
    }
    return clean;
}

ShellText commandsOf(const CleanText& clean, Shell shell)
{
    switch (shell) {
    case Shell::Cmd:
        return readCmd(clean);
    case Shell::PowerShell:
        return readPowerShellCommands(clean);
    case Shell::Bash:
        break;
    }
    return readBash(clean);
}

QByteArray formOf(Shell shell)
{
    return shell == Shell::Cmd ? "curl-cmd" : shell == Shell::PowerShell ? "curl-powershell" : "curl-bash";
}

/// Windows takes a program's name in any case; the text with CURL as every shell knows it, nothing where it isn't written so.
std::optional<QByteArray> withSmallName(QByteArrayView utf8)
{
    if (!utf8.contains("CURL"))
        return std::nullopt;
    static const QRegularExpression name(
        QStringLiteral(
            R"(^[ \t]*(?:\S:\\[^\n>]*>[ \t]*)?(CURL)(?:\.exe|\.EXE)?(?=[ \t]+(?:-|\^?["']|https?:)))"),
        QRegularExpression::MultilineOption);
    QString text = QString::fromLatin1(utf8); // a letter a byte, so that places stay what they are
    bool found = false;
    for (QRegularExpressionMatch match = name.match(text); match.hasMatch(); match = name.match(text)) {
        text.replace(match.capturedStart(1), match.capturedLength(1), QStringLiteral("curl"));
        found = true;
    }
    return found ? std::optional(text.toLatin1()) : std::nullopt;
}

} // namespace

Understood readCommands(QByteArrayView utf8)
{
    const Shell shell = guessShell(utf8);
    const auto small = withSmallName(utf8);
    if (small)
        utf8 = *small;
    Understood out;
    out.kind = Kind::Request;
    ShellText text = commandsOf(cleanCommands(utf8, shell), shell);
    if (text.commands.isEmpty() && !text.error) {
        if (const CleanText part = inProse(utf8); !part.bytes.isEmpty()) {
            text = commandsOf(part, shell);
        } else if (utf8.contains("# curl") && shell == Shell::Bash) { // a root prompt, not a comment
            QByteArray plain = utf8.toByteArray();
            plain.replace("# curl", "  curl");
            text = readBash(cleanCommands(plain, shell));
        }
    }
    out.error = text.error;
    for (const ShellCommand& command : text.commands) {
        if (out.requests.size() >= mostRequests)
            break;
        const QByteArray& program = command.words.first().text;
        const bool wget = isWget(program), httpie = isHttpie(program);
        CurlRequests made = curlRequests(wget     ? curlCommandOf(command)
                                         : httpie ? curlCommandOfHttpie(command)
                                                  : command);
        const int before = int(out.requests.size());
        for (Note& noted : made.notes) {
            noted.request = noted.request < 0 ? -1 : noted.request + before;
            out.notes.append(noted);
        }
        for (qsizetype i = 0; i < made.requests.size(); ++i) {
            notePlaceholders(made.requests.at(i), before + int(i), utf8, command.begin, out.notes);
            out.requests.append(made.requests.at(i));
            out.forms.append(wget ? "wget" : httpie ? "httpie" : formOf(shell));
        }
        if (!out.error)
            out.error = made.error;
    }
    out.pageOrigin = pageOriginOf(out.requests);
    if (out.requests.isEmpty() && !out.error)
        out.error = InputError{0, words::text(refusals::noRequest)};
    keepInside(out, utf8.size());
    return out;
}

namespace {

double fit(QByteArrayView utf8)
{
    static const QRegularExpression word(
        QStringLiteral(R"((?:^|[\s;&|>$#%❯`(/\\@"'])curl(?:\.exe|:[\w.-]+)?["']?(?:[ \t\\^`]|\s*$))"));
    // CURL=curl; $CURL …
    static const QRegularExpression variable(QStringLiteral(
        R"((?:^|[\s;])[A-Za-z_]\w*=["']?(?:[\w./-]*/)?curl["']?[ \t]*(?:[;\n]|&&)[\s\S]*\$\{?[A-Za-z_])"));
    const QByteArrayView start = utf8.first(qMin(utf8.size(), qsizetype(1) << 20));
    if (!withSmallName(start) &&
        (!start.contains("curl") || !(word.match(QString::fromUtf8(start)).hasMatch() ||
                                      variable.match(QString::fromUtf8(start)).hasMatch())))
        return 0;
    const Understood understood = readCommands(start);
    if (!understood.requests.isEmpty())
        return 0.97;
    return start.trimmed().startsWith("curl") || (understood.error && understood.error->position > 0) ? 0.6
                                                                                                      : 0.05;
}

const words::Sentence curlWords{"paste.curl", "intake", QT_TRANSLATE_NOOP("intake", "curl command")};

} // namespace

Importer make_curl()
{
    return {"curl", &curlWords, fit, readCommands};
}

} // namespace crosscheck::intake

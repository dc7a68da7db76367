#include "intake/curl/command.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// What tells one shell from the others, and how much.
struct ShellSign
{
    Shell shell;
    int weight;
    bool everyLine; ///< counts once for each line that has it
    enum Where {
        Everywhere,
        Unsubstituted, ///< looked for where `command` between two marks, which is bash's, was taken out
        Unquoted,      ///< looked for outside of quotes
    } where;
    QRegularExpression pattern;
};

QRegularExpression sign(const char* pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption |
                                                                QRegularExpression::CaseInsensitiveOption);
}

const QList<ShellSign>& shellSigns()
{
    static const QList<ShellSign> signs{
        // How a line goes on.
        {Shell::Cmd, 2, true, ShellSign::Everywhere, sign(R"((?<!\\)\^[ \t]*\r?$)")},
        // Lines that were joined where they went on.
        {Shell::Cmd, 2, false, ShellSign::Everywhere, sign(R"(["\w/][ \t]\^[ \t]+-{1,2}[a-z])")},
        {Shell::PowerShell, 2, true, ShellSign::Everywhere,
         sign(R"(^[^`\n][^\n]*[ \t]`[ \t]*\r?$|^[^`\n]+`[ \t]*\r?$)")},
        {Shell::Bash, 2, true, ShellSign::Everywhere, sign(R"([^\n]\\[ \t]*\r?$)")},
        // Prompts.
        {Shell::PowerShell, 3, true, ShellSign::Everywhere, sign(R"(^[ \t]*(?-i:PS)[ >])")},
        {Shell::Cmd, 3, true, ShellSign::Everywhere, sign(R"(^[ \t]*\S:\\[^\n]*>)")},
        {Shell::Bash, 3, true, ShellSign::Everywhere,
         sign(R"(^[ \t]*(?:[-*+][ ]+|\d+[.)][ ]+)?\$ (?:\S*/)?curl(?:\.exe)?[ ])")},
        // Variables.
        {Shell::PowerShell, 2, true, ShellSign::Everywhere, sign(R"(^[ \t]*\$[^ \n][^\n]*=)")},
        {Shell::PowerShell, 2, false, ShellSign::Everywhere, sign(R"(\$env:|@\{)")},
        {Shell::Cmd, 2, true, ShellSign::Everywhere, sign(R"(^[ \t]*(?-i:set) (?![-+])[^\n]*=)")},
        {Shell::Cmd, 1, false, ShellSign::Everywhere, sign(R"(%(?![0-9a-f]{2}%)[a-z_]\w*%)")},
        // What hands the rest of a line on as it stands.
        {Shell::PowerShell, 4, false, ShellSign::Everywhere, sign(R"(\s--%\s)")},
        // The call operator, blocks, a here-string (bash's "$@" at the end of a line is none), a quote behind a mark.
        {Shell::PowerShell, 2, true, ShellSign::Everywhere, sign(R"(^[ \t]*& (?:["']|[\w.\\/-]+\.exe\b))")},
        {Shell::PowerShell, 2, false, ShellSign::Everywhere,
         sign(
             R"((?:^|[|(=;])[ \t]*(?:Get|Set|New|ConvertTo|ConvertFrom|Invoke|Out|Write|Select|Where|ForEach)-(?-i:[A-Z][a-z])\w+)")},
        {Shell::PowerShell, 2, false, ShellSign::Unsubstituted,
         sign(R"(\|\s*(?:%|ForEach-Object|foreach)\s*\{|\$\(\[)")},
        // What is sent can be a script with such blocks.
        {Shell::PowerShell, 2, false, ShellSign::Unquoted,
         sign(R"(\b(?:if|while|foreach|switch|for)\s*\((?!\()[^\n]*\)\s*\{)")},
        {Shell::PowerShell, 2, false, ShellSign::Unsubstituted, sign(R"((?:^|[^$\w])@["']\r?\n)")},
        {Shell::PowerShell, 2, false, ShellSign::Unsubstituted, sign(R"([^\s`]`[&$(),;|])")},
        {Shell::PowerShell, 2, false, ShellSign::Everywhere,
         sign(R"(^[ \t]*(?:"[^"\n]*"|'[^'\n]*')[ \t]*\|)")},
        {Shell::PowerShell, 2, false, ShellSign::Everywhere,
         sign(R"(\bcurl\.exe\b(?:[^\n^]|`\r?\n)*\s(?:'[^'\n]*'|[\x{201C}\x{2018}]))")},
        {Shell::PowerShell, 2, false, ShellSign::Unsubstituted, sign(R"(`[$"][^`\n]*"(?!`))")},
        {Shell::PowerShell, 1, false, ShellSign::Unsubstituted,
         sign(R"(\A(?=[\s\S]*`")(?![\s\S]*"`)(?![\s\S]*``))")},
        // A doubled quote within quotes; ?a=1^&b=2 (what stands in single quotes is another shell's); an escaped quote.
        {Shell::Cmd, 2, false, ShellSign::Everywhere,
         sign(R"(\A(?![\s\S]*\s')[\s\S]*[{:=,\[] ?""[a-z0-9_])")},
        {Shell::Cmd, 1, false, ShellSign::Everywhere, sign(R"(\A(?![\s\S]*\s')[\s\S]*[\w/]""[a-z0-9_])")},
        // The same at a word's end; a percent sign that stands between words in quotes, as Chrome once copied it.
        {Shell::Cmd, 2, false, ShellSign::Everywhere,
         sign(
             R"x(\A(?![\s\S]*\s')[\s\S]*(?:""[^"\n]{1,60}"""(?=\s|$)|\s""""""(?=\s|$)|[^\s"]"%"[a-z0-9"]))x")},
        {Shell::Cmd, 2, false, ShellSign::Everywhere,
         sign(R"(\A(?![\s\S]*')[\s\S]*[^\s"'^]\^(?:[&|<>%]|\^(?!\})))")},
        {Shell::Cmd, 3, false, ShellSign::Everywhere, sign(R"((?:^|\s)(?:-[a-z])?\^"|\^%\^)")},
        // Commands of its own; echo {"a":1}, of which any other shell takes the quotes away.
        {Shell::Cmd, 2, false, ShellSign::Everywhere,
         sign(
             R"(^[ \t]*(?:@(?:curl|wget)\b|>+ ?\S+ echo |type [^|\n]+\||)"
             R"(@?(?:call (?:curl|:\w)|start "|rem |::|setlocal\b|goto ?:?\w+\s*$|exit /b\b|cmd(?:\.exe)? /c |set /a |)"
             R"(if (?:not )?(?:exist |"?%|\S+ ?==)|for (?:/[a-z] (?:"[^"\n]*" |\S+ )?)?%%?[a-z] in|echo off))|>[ \t]*nul\b)")},
        {Shell::Cmd, 1, false, ShellSign::Everywhere, sign(R"(^[ \t]*\(?@?echo [{\[]+[ \t]*["&>])")},
        {Shell::Cmd, 1, false, ShellSign::Everywhere, sign(R"(^[ \t]*echo[ \t]+[{\[][ \t]*\r?$)")},
        {Shell::Bash, 1, false, ShellSign::Everywhere, sign(R"(\$'|\$\(|<<)")},
        // A single quote within single quotes.
        {Shell::Bash, 2, false, ShellSign::Everywhere, sign(R"('\\''|'"'"')")},
        // CURL: only Windows finds it by that name.
        {Shell::Cmd, 1, false, ShellSign::Everywhere,
         sign(R"(^[ \t]*(?-i:CURL)(?:\.exe)?[ \t]+(?:-|\^?["']|https?:))")},
        // A path of Windows that no quotes hold: bash would take its backslashes away.
        {Shell::Cmd, 1, false, ShellSign::Everywhere, sign(R"((?:^|[\s@=<])[a-z]:\\\w[^\s"'\n]*(?=\s|$))")},
    };
    return signs;
}

} // namespace

Shell guessShell(QByteArrayView utf8)
{
    constexpr qsizetype farthest = qsizetype(1) << 16;
    static const QRegularExpression substituted(QStringLiteral("`[A-Za-z/$(][^`\\n]*`"));
    const QString text = QString::fromUtf8(utf8.first(qMin(utf8.size(), farthest)));
    static const QRegularExpression inQuotes(QStringLiteral(R"('[^']*'|"(?:[^"\\`]|[\\`][\s\S])*")"));
    const QString unsubstituted = QString(text).remove(substituted);
    const QString unquoted = QString(unsubstituted).replace(inQuotes, QStringLiteral("''"));
    QHash<Shell, int> told;
    for (const ShellSign& one : shellSigns()) {
        auto matches = one.pattern.globalMatch(one.where == ShellSign::Unsubstituted ? unsubstituted
                                               : one.where == ShellSign::Unquoted    ? unquoted
                                                                                     : text);
        for (bool more = matches.hasNext(); more; more = one.everyLine && matches.hasNext()) {
            matches.next();
            told[one.shell] += one.weight;
        }
    }
    const int cmd = told.value(Shell::Cmd), powerShell = told.value(Shell::PowerShell),
              bash = told.value(Shell::Bash);
    // Both Windows shells call the program curl.exe; without another sign single quotes tell PowerShell.
    if (cmd == 0 && powerShell == 0 && bash == 0 && utf8.contains("curl.exe"))
        return utf8.contains('\'') ? Shell::PowerShell : Shell::Cmd;
    if (cmd > bash && cmd >= powerShell)
        return Shell::Cmd;
    return powerShell > bash ? Shell::PowerShell : Shell::Bash;
}

} // namespace crosscheck::intake

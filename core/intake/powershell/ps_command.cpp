#include "intake/curl/wget.h"
#include "intake/curl/windows_words.h"
#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Parameters of the cmdlets that stand alone, by an unambiguous beginning.
bool isSwitch(const QByteArray& parameter)
{
    static const QList<QByteArray> switches{"usebasicparsing",
                                            "skipcertificatecheck",
                                            "allowunencryptedauthentication",
                                            "usedefaultcredentials",
                                            "disablekeepalive",
                                            "passthru",
                                            "skipheadervalidation",
                                            "compress",
                                            "asplaintext",
                                            "skiphttperrorcheck",
                                            "preserveauthorizationonredirect",
                                            "raw",
                                            "force"};
    constexpr qsizetype shortest = 3;
    return parameter.size() >= shortest &&
           std::any_of(switches.begin(), switches.end(),
                       [&parameter](const QByteArray& one) { return one.startsWith(parameter); });
}

void addPositional(PsCall& call, const PsValue& value, qsizetype begin, qsizetype end)
{
    call.words.append(Word{value.shown(), begin, end, value.unknown});
    call.parameters.append({{}, value});
}

/// Windows PowerShell joins the arguments to one line, puts quotes around those with blanks, and leaves the splitting to the program.
/// Who writes backslashes before quotes writes for that; curl is called curl.exe there since its own curl is a cmdlet.
/// https://learn.microsoft.com/powershell/scripting/learn/experimental-features#psnativecommandargumentpassing
QList<Word> asWindowsPowerShell(const QList<Word>& words)
{
    CmdLine line;
    QList<QByteArray> unknown;
    for (const Word& word : words) {
        const bool quoted = word.text.contains(' ') && !word.text.startsWith('"');
        const QByteArray text = quoted ? '"' + word.text + '"' : word.text;
        for (const char c : text + ' ')
            line.add(c, word.begin);
        unknown += word.unknown;
    }
    std::optional<qsizetype> open;
    QList<Word> split = windowsWords(line, words.last().end, open);
    for (Word& word : split) {
        for (const QByteArray& part : std::as_const(unknown)) {
            if (word.text.contains(part))
                word.unknown.append(part);
        }
    }
    return split;
}

} // namespace

/// Whether the curl or wget at this place is Windows PowerShell's other name for Invoke-WebRequest: no program has such parameters.
bool PsReader::callsCmdlet() const
{
    static const QRegularExpression parameters(
        QStringLiteral(
            "^(?:[^\\n]|`\\r?\\n)*?\\s-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing|OutFile|"
            "InFile|WebSession|SessionVariable)(?=[\\s:]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype farthest = 1 << 14;
    return parameters.match(QString::fromUtf8(m_text.mid(m_at, farthest))).hasMatch();
}

/// Reads the word that names a command. False where it is prose, output or a program that sends nothing.
bool PsReader::readName(PsCall& call)
{
    const qsizetype from = m_at;
    call.name = argument(false).shown();
    call.begin = m_clean.origin(from);
    if (call.name.isEmpty())
        return false;
    call.words.append(Word{call.name, call.begin, m_clean.origin(m_at)});
    const QByteArray lower = call.name.toLower();
    call.cmdlet = isWebCmdlet(lower) || ((lower == "curl" || lower == "wget") && callsCmdlet());
    call.program = !call.cmdlet && (isCurl(call.name) || isWget(call.name));
    static const QRegularExpression cmdlet(
        QStringLiteral("^(?:[A-Za-z]+-[A-Za-z]+|%|\\?|select|where|foreach|echo|cat|gc)$"));
    return call.cmdlet || call.program || m_functions.contains(lower) ||
           cmdlet.match(QString::fromUtf8(call.name)).hasMatch();
}

/// @name: the variable's entries become parameters, its items arguments. False where there is none; behind @name.txt a program was
/// meant to get the text.
bool PsReader::readSplatted(PsCall& call)
{
    if (peek() != '@' || !isNameByte(peek(1)))
        return false;
    const qsizetype from = m_at++;
    const QByteArray called = name().toLower();
    const auto found = m_variables.constFind(called);
    if (found == m_variables.constEnd() || QByteArrayView("./\\-").contains(char(peek()))) {
        m_at = from;
        if (call.program && !m_soft)
            m_soft = InputError{m_clean.origin(from), words::text(refusals::unexpected, QStringLiteral("@"))};
        return false;
    }
    m_notes += m_valueNotes.value(called);
    for (const auto& [key, value] : found->map)
        call.parameters.append({key.toLower(), value});
    for (const PsValue& item : found->items)
        addPositional(call, item, m_clean.origin(from), m_clean.origin(m_at));
    return true;
}

/// -Name VALUE, -Name:VALUE, -Switch.
void PsReader::readParameter(PsCall& call)
{
    ++m_at;
    QByteArray parameter;
    while (isNameByte(peek()))
        parameter += char(m_text.at(m_at++));
    parameter = parameter.toLower();
    const bool attached = peek() == ':';
    m_at += attached ? 1 : 0;
    skipSpace(false);
    const int c = peek();
    const bool ends = c == -1 || QByteArrayView("\n;|)}").contains(char(c));
    const bool another = c == '-' && isNameByte(peek(1)) && !isdigit(peek(1));
    PsValue value;
    value.kind = PsValue::Kind::Bool;
    value.text = "true";
    if (attached || (!ends && !another && !isSwitch(parameter)))
        value = argument(false);
    call.parameters.append({parameter, value});
}

void PsReader::readPositional(PsCall& call)
{
    const qsizetype from = m_at;
    if (readSplatted(call))
        return;
    const PsValue value = argument(call.program);
    const qsizetype begin = m_clean.origin(from), end = m_clean.origin(m_at);
    if (value.kind == PsValue::Kind::List && call.program) {
        for (const PsValue& item : value.items)
            addPositional(call, item, begin, end);
    } else {
        addPositional(call, value, begin, end);
    }
    if (m_at == from)
        ++m_at;
}

/// Behind --% the line is handed on as it stands, up to its end or a pipe outside of quotes; the program splits it.
/// https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
void PsReader::readVerbatim(PsCall& call)
{
    static const QRegularExpression variable(QStringLiteral("%[A-Za-z_]\\w*%"));
    constexpr qsizetype mark = 3;
    CmdLine line;
    bool quoted = false;
    for (m_at += mark; m_at < m_text.size() && peek() != '\n' && (quoted || peek() != '|'); ++m_at) {
        quoted = quoted != (peek() == '"');
        if (peek() != '\r')
            line.add(m_text.at(m_at), m_clean.origin(m_at));
    }
    std::optional<qsizetype> open;
    for (Word word : windowsWords(line, m_clean.origin(m_at), open)) {
        for (const auto& match : variable.globalMatch(QString::fromUtf8(word.text))) {
            word.unknown.append(match.captured().toUtf8());
            m_notes.append(Note{words::text(notes::variable, match.captured()), word.begin, -1});
        }
        call.words.append(word);
    }
}

/// The arguments of a command, and the block of a ForEach-Object, which is read for every item that comes in: what that gives.
std::optional<PsValue> PsReader::readArguments(PsCall& call, const std::optional<PsValue>& input,
                                               qsizetype from)
{
    const QByteArray lower = call.name.toLower();
    std::optional<PsValue> given;
    while (!m_error) {
        skipSpace(false);
        const int c = peek();
        if (c == -1 || QByteArrayView("\n;|)}").contains(char(c)))
            break;
        if (c == '>' || c == '<') {
            skipLine();
            break;
        }
        if (call.program && at("--%") && (peek(3) == ' ' || peek(3) == '\t'))
            readVerbatim(call);
        else if (c == '{' && (lower == "foreach-object" || lower == "foreach" || lower == "%"))
            given = forEach("_", input ? *input : unknown(from));
        else if (c == '{' && input && (lower == "where-object" || lower == "where" || lower == "?"))
            given = whereTrue(*input, from);
        else if (c == '{') // another block
            m_at = qMin(closing(m_at) + 1, m_text.size());
        else if (!call.program && c == '-' && isNameByte(peek(1)) && !isdigit(peek(1)))
            readParameter(call);
        else
            readPositional(call);
    }
    return given;
}

/// & { … } and & $block, the place being behind the operator; none where no block stands there.
std::optional<PsValue> PsReader::calledBlock()
{
    static const QRegularExpression variable(QStringLiteral("^\\$(\\w+)(?=[\\s;)]|$)"));
    const auto match = variable.match(QString::fromLatin1(m_text.mid(m_at, 80)));
    PsValue block;
    if (peek() == '{')
        block = scriptBlock();
    else if (match.hasMatch())
        block = m_variables.value(match.captured(1).toLower().toLatin1());
    if (block.kind != PsValue::Kind::Block)
        return std::nullopt;
    m_at += match.capturedLength();
    PsCall call;
    readArguments(call, std::nullopt, m_at);
    return m_error ? PsValue() : callBlock(block, call);
}

/// Set-Content and Out-File: what the text then knows of the file.
void PsReader::writeFile(const PsCall& call, const std::optional<PsValue>& input)
{
    const QByteArray lower = call.name.toLower();
    if (lower != "set-content" && lower != "out-file")
        return;
    const PsValue* path = givenTo(call, lower == "out-file" ? "filepath" : "path", 0);
    const PsValue* value = input ? &*input : givenTo(call, "value", 1);
    if (path && value && isKnown(*path) && isKnown(*value))
        m_files.insert(path->shown(), value->shown() + '\n');
    else if (path)
        m_files.remove(path->shown());
}

PsValue PsReader::command(const std::optional<PsValue>& input)
{
    const qsizetype from = m_at;
    if (peek() == '&' || (peek() == '.' && !isNameByte(peek(1)))) { // the call operator
        ++m_at;
        skipSpace(false);
        if (const std::optional<PsValue> given = calledBlock())
            return *given;
    }
    PsCall call;
    if (!readName(call)) {
        m_at = call.name.isEmpty() ? m_at : from;
        return {};
    }
    const QList<Note> before = m_notes;
    const QByteArray changed = std::exchange(m_receiver, {}); // by Add-Member
    std::optional<PsValue> value = readArguments(call, input, from);
    call.end = m_clean.origin(m_at);
    const bool verbatim = m_text.mid(from, m_at - from).contains(" --% ");
    call.notes = m_notes;
    call.files = m_files;
    if (m_error)
        return {};
    if (input && call.cmdlet && !call.find("body"))
        call.parameters.append({"body", *input});
    if (input && call.program && (input->kind == PsValue::Kind::File || input->unknown.isEmpty()))
        call.input = input->shown() + (input->kind == PsValue::Kind::File ? "" : "\n");
    const auto escaped = std::find_if(call.words.cbegin(), call.words.cend(),
                                      [](const Word& word) { return word.text.contains("\\\""); });
    if (call.program && call.name.endsWith(".exe") && !verbatim && escaped != call.words.cend()) {
        call.notes.append(
            Note{words::text(notes::windowsPowerShell, ::crosscheck::intake::shown(escaped->text)),
                 escaped->begin, -1});
        call.words = asWindowsPowerShell(call.words);
    }
    if (call.program || call.cmdlet)
        m_out.calls.append(call);
    const QByteArray lower = call.name.toLower();
    if (m_functions.contains(lower))
        value = callFunction(lower, call);
    else if (!value)
        value = cmdletValue(call, input);
    writeFile(call, input);
    if (lower == "set-variable" || lower == "new-variable")
        setVariable(call);
    if (lower == "add-member")
        addMember(call, changed);
    if (value && value->kind == PsValue::Kind::File && m_files.contains(value->text))
        value = psText(m_files.value(value->text).trimmed());
    if (value && value->kind == PsValue::Kind::File)
        m_notes.append(
            Note{words::text(notes::file, ::crosscheck::intake::shown(value->shown())), call.begin, -1});
    if (value && (value->kind != PsValue::Kind::List || !value->items.isEmpty()))
        return *value;
    m_notes = before;
    PsValue result = unknown(from);
    m_notes = before;
    return result;
}

/// One argument of a command: a word without quotes is text, up to a blank; to a program a comma is a part of it.
PsValue PsReader::argument(bool program)
{
    if (startsExpression() && peek() != '[' && !isdigit(peek()) && !(peek() == '@' && isNameByte(peek(1))))
        return quotedArgument(program);
    PsValue value = psText({});
    // A bracket begins the next argument: New-Object System.Net.Cookie("a", "b")
    const QByteArrayView ends(program ? " \t\r\n;|()}<>" : " \t\r\n;|(),}<>");
    while (m_at < m_text.size() && !ends.contains(m_text.at(m_at)) && !m_error) {
        const int c = peek();
        if (c == '`' && peek(1) != -1 && peek(1) != '\n' && peek(1) != '\r') {
            value.text += char(peek(1));
            m_at += 2;
        } else if (c == '`') {
            break;
        } else if (c == '"' || c == '\'') {
            const PsValue part = string();
            value.unknown += part.unknown;
            value.text += part.shown();
        } else if (startsExpansion()) {
            const PsValue part = expansion();
            value.unknown += part.unknown;
            value.text += part.shown();
        } else if (c == '&') {
            readAmpersand(value);
        } else {
            value.text += char(c);
            ++m_at;
        }
    }
    return value;
}

/// ?a=1&b=2 without quotes: the shell cuts the command there, the person did not mean it.
void PsReader::readAmpersand(PsValue& value)
{
    static const QRegularExpression parameter(QStringLiteral("^&[^\\s;|)]+"));
    const QByteArray rest = parameter.match(QString::fromUtf8(m_text.mid(m_at, 400))).captured().toUtf8();
    if (!value.text.contains('?') || rest.isEmpty()) {
        fail(m_at, words::text(refusals::unexpected, QStringLiteral("&")));
        return;
    }
    m_notes.append(
        Note{words::text(notes::ampersand, ::crosscheck::intake::shown(rest)), m_clean.origin(m_at), -1});
    value.text += rest;
    m_at += rest.size();
}

/// An argument that begins with a quote, a variable or a bracket: it may be the first one of a list, and text may go on behind it.
PsValue PsReader::quotedArgument(bool program)
{
    PsValue value = primary();
    for (;;) {
        const qsizetype behind = m_at;
        skipSpace(false);
        if (peek() != ',') {
            m_at = behind;
            break;
        }
        ++m_at;
        skipSpace(true);
        value = psListed(value, primary());
    }
    // "$base"/x
    const QByteArrayView ends(program ? " \t\r\n;|)}`" : " \t\r\n;|),}`");
    while (m_at < m_text.size() && !ends.contains(m_text.at(m_at)) && !m_error) {
        const qsizetype before = m_at;
        const PsValue more = peek() == '"' || peek() == '\'' || peek() == '$'
                                 ? primary()
                                 : psText(QByteArray(1, char(m_text.at(m_at++))));
        PsValue joined = psText(value.shown() + more.shown());
        joined.unknown = value.unknown + more.unknown;
        value = joined;
        if (m_at == before)
            ++m_at;
    }
    return value;
}

} // namespace crosscheck::intake

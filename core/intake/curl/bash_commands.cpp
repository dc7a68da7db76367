#include "intake/curl/bash.h"
#include "intake/curl/wget.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

/// Words in front of a program that only run it: "docker exec x curl …", "timeout 5 curl …"; an option is what "sudo -u x" and
/// "RUN --mount=…" leave.
bool runsAnother(QByteArrayView word)
{
    static const QList<QByteArrayView> words{"docker", "podman",      "kubectl", "timeout", "xargs",  "env",
                                             "doas",   "HEALTHCHECK", "nice",    "stdbuf",  "winpty", "nix"};
    return words.contains(word) || word.startsWith('-');
}

/// The first word behind the first one that is a program which sends requests, -1 where there is none. An option's value is none.
qsizetype requestProgram(const QList<Word>& words)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (!words.at(i).text.startsWith('-') && sendsRequests(words.at(i).text))
            return i;
    }
    return -1;
}

/// "kubectl run NAME --image=curlimages/curl -- URL": the image's program is given what stands behind "--", unless that names one.
QList<Word> imagesCommand(const QList<Word>& words)
{
    qsizetype image = -1, behind = -1;
    for (qsizetype i = 1; i < words.size() && behind == -1; ++i) {
        if (words.at(i).text.startsWith("--image=") && sendsRequests(words.at(i).text))
            image = i;
        if (words.at(i).text == "--")
            behind = i;
    }
    if (image == -1 || behind == -1 || requestProgram(words) != -1)
        return {};
    QList<Word> command = words.mid(behind);
    command.first().text = "curl";
    return command;
}

bool isShell(QByteArrayView word)
{
    return word == "bash" || word == "sh" || word == "zsh";
}

/// Where the script stands that a command hands to a shell: "bash -c '…'", "env A=1 sh -c '…'", "nix-shell --run '…'",
/// "su - x -c '…'"; -1 where it hands on none.
qsizetype scriptIn(const QList<Word>& words)
{
    const bool nix = words.first().text == "nix-shell";
    if (nix || words.first().text == "su") {
        for (qsizetype i = 1; i + 1 < words.size(); ++i) {
            const QByteArray& option = words.at(i).text;
            if (nix ? option == "--run" || option == "--command" : option == "-c" || option == "--command")
                return i + 1;
        }
        return -1;
    }
    const bool runs = runsAnother(words.first().text);
    for (qsizetype i = 0; i + 2 < words.size() && (i == 0 || runs); ++i) {
        if (isShell(words.at(i).text) && words.at(i + 1).text == "-c")
            return i + 2;
        if (!words.at(i).text.startsWith('-') && sendsRequests(words.at(i).text))
            return -1;
    }
    return -1;
}

/// What watch and ssh hand to a shell: their words behind the options and the host, joined by blanks; empty for other programs.
QByteArray joinedScript(const QList<Word>& words)
{
    const bool remote = words.first().text == "ssh";
    if (!remote && words.first().text != "watch")
        return {};
    const QByteArrayView withValue(remote ? "BbcDEeFIiJLlmOopQRSWw" : "n");
    qsizetype i = 1;
    for (; i < words.size() && words.at(i).text.startsWith('-'); ++i)
        i += words.at(i).text.size() == 2 && withValue.contains(words.at(i).text.at(1)) ? 1 : 0;
    QByteArray script;
    for (const Word& word : words.mid(i + (remote ? 1 : 0)))
        script += (script.isEmpty() ? "" : " ") + word.text;
    return script;
}

/// "xargs -I NAME": NAME, for which stands in the words behind what nobody knows; empty without it.
QByteArray standForInput(QList<Word>& words)
{
    QByteArray place;
    for (qsizetype i = 1; i < words.size() && !sendsRequests(words.at(i).text); ++i) {
        const QByteArray& option = words.at(i).text;
        if (option.startsWith("-I"))
            place = option.size() > 2      ? option.mid(2)
                    : i + 1 < words.size() ? words.at(i + 1).text
                                           : QByteArray();
    }
    for (Word& word : words) {
        if (!place.isEmpty() && word.text.contains(place))
            word.unknown.append(place);
    }
    return place;
}

/// Whether a word is what a command gives, whose own commands were read where it stands.
bool isOutput(const Word& word)
{
    return word.unknown.size() == 1 && word.unknown.first() == word.text &&
           (word.text.startsWith("$(") || word.text.startsWith('`'));
}

} // namespace

/// break, continue, return and exit, where they run for certain and nothing stands around them that they would end instead.
bool BashReader::leaves(QByteArrayView word)
{
    if (m_unsure > 0)
        return false;
    m_leaving = word == "break" && m_loops > 0      ? Leaving::Loop
                : word == "continue" && m_loops > 0 ? Leaving::Round
                : word == "return" && m_calls > 0   ? Leaving::Function
                : word == "exit"                    ? Leaving::Text
                                                    : Leaving::Nothing;
    return m_leaving != Leaving::Nothing;
}

/// How a command ends that sends nothing, where its words tell.
std::optional<bool> BashReader::statusOf(const QList<Word>& words)
{
    static const QList<QByteArray> succeed{"true",  ":",  "echo",  "printf", "export", "set",
                                           "sleep", "cd", "mkdir", "unset",  "shift"};
    const QByteArray& program = words.first().text;
    if (program == "[" && words.last().text == "]")
        return testHolds(words.mid(1, words.size() - 2), false);
    if (program == "test")
        return testHolds(words.mid(1), false);
    return program == "false"          ? std::optional(false)
           : succeed.contains(program) ? std::optional(true)
                                       : std::nullopt;
}

/// What changes the text's own state: read, unset, set, shift, eval, bash -c and the functions that the text defines.
void BashReader::runBuiltin(const QList<Word>& words, const std::optional<QByteArray>& input,
                            const Variables& given)
{
    const QByteArray& program = words.first().text;
    if (program == "eval" && words.size() == 2) {
        readScript(words.at(1), {}, given);
    } else if (const QByteArray joined = joinedScript(words); !joined.isEmpty()) {
        readScript(Word{joined, words.last().begin, words.last().end}, {},
                   program == "ssh" ? Variables() : given);
    } else if (const qsizetype script = scriptIn(words); script > 0 && !isOutput(words.at(script))) {
        QList<QByteArray> arguments;
        for (const Word& word : words.mid(script + 1))
            arguments.append(word.text);
        // "env NAME=value sh -c '…'"
        Variables known = given;
        for (const Word& word : words.first(script)) {
            if (const qsizetype equals = word.text.indexOf('='); program == "env" && equals > 0)
                known.insert(word.text.first(equals), word.text.mid(equals + 1));
        }
        readScript(words.at(script), arguments, known);
    } else if (program == "set" && words.size() > 1 && words.at(1).text == "--") {
        QList<QByteArray> arguments;
        for (const Word& word : words.mid(2))
            arguments.append(word.text);
        setArguments(arguments, {});
    } else if (program == "trap" && words.size() > 2) {
        setTrap(words);
    } else if (program == "shift") {
        setArguments(m_arrays.value("@").mid(1), {});
    } else if (program == "unset") {
        for (const Word& word : words.mid(1))
            m_variables.remove(word.text);
    } else if (program == "read") {
        readInto(words, input, given);
    } else if (program == "mapfile" || program == "readarray") {
        readList(words, input);
    } else if (program == "printf" && words.size() > 3 && words.at(1).text == "-v") {
        const std::optional<QByteArray> made = builtinOutput(words.first(1) + words.mid(3), input);
        m_variables.insert(words.at(2).text, made);
    } else if (program == "let") {
        for (const Word& word : words.mid(1))
            runArithmetic(word.text);
    }
}

void BashReader::finish(QList<Word> words, std::optional<QByteArray> input, qsizetype begin)
{
    if (!joinedScript(words).isEmpty()) // a shell reads it
        return;
    QList<QList<Word>> handedOn;
    if (words.first().text == "xargs" && input && !input->startsWith('@'))
        handedOn = xargsCommands(words, *input);
    if (words.first().text == "xargs" && handedOn.isEmpty()) {
        if (const QByteArray place = standForInput(words); !place.isEmpty())
            note(notes::placeholder, place, begin);
    }
    if (runsAnother(words.first().text)) {
        if (const QList<Word> command = imagesCommand(words); !command.isEmpty() && scriptIn(words) < 0)
            words = command;
        else if (const qsizetype program = requestProgram(words); program != -1)
            words = words.mid(program);
    }
    if (!sendsRequests(words.first().text))
        return;
    for (const QList<Word>& one : handedOn.isEmpty() ? QList<QList<Word>>{words} : handedOn)
        m_out.commands.append(ShellCommand{one, handedOn.isEmpty() ? input : std::nullopt, m_files, m_notes,
                                           m_clean.origin(begin), m_clean.origin(m_at)});
    m_notes.clear();
}

} // namespace crosscheck::intake

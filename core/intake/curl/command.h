#pragma once

#include "intake/intake.h"

#include <QHash>

namespace crosscheck::intake {

/// One word of a command after the shell is done with it.
struct Word
{
    QByteArray text;
    qsizetype begin = 0, end = 0; ///< bytes of the pasted text
    QList<QByteArray> unknown{};  ///< parts that stand as written since the text does not tell their value
};

/// A command that running the text would start.
struct ShellCommand
{
    QList<Word> words;                     ///< the program first
    std::optional<QByteArray> input;       ///< what stands on its standard input, where the text tells
    QHash<QByteArray, QByteArray> files{}; ///< files that the text itself wrote before
    QList<Note> notes{}; ///< what the shell puts in and the text does not tell; `request` is not set
    qsizetype begin = 0, end = 0;
};

/// What a shell makes of a text: the commands it would start, in order, up to the place where it refuses the text.
struct ShellText
{
    QList<ShellCommand> commands;
    std::optional<InputError> error;
};

/// A text without what a person pastes along: prompts, fences, quote marks; each byte knows where it came from.
struct CleanText
{
    QByteArray bytes;
    QList<qsizetype> origins; ///< one more than bytes: the last one is the end of the pasted text

    qsizetype origin(qsizetype at) const { return origins.at(qBound(qsizetype(0), at, origins.size() - 1)); }
    void append(QByteArrayView piece, qsizetype from);
};

enum class Shell { Bash, Cmd, PowerShell };

/// Which shell a curl command was written for.
Shell guessShell(QByteArrayView utf8);
/// Takes the noise out; commands start at the beginning of a line afterwards, and other lines are gone.
CleanText cleanCommands(QByteArrayView utf8, Shell shell);

/// The commands of a text for bash. Variables that the text sets are put in; what it does not tell stands as written.
ShellText readBash(const CleanText& text);
/// The same for cmd.exe, with the words as a Windows program splits its command line.
ShellText readCmd(const CleanText& text);

/// Whether a word names curl: "curl", "curl.exe", a path to it.
bool isCurl(QByteArrayView word);
/// Whether a word names a program whose commands are read here: curl, wget or HTTPie.
bool sendsRequests(QByteArrayView word);

} // namespace crosscheck::intake

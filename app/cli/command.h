#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

namespace crosscheck::cli {

/// What a command is given; the streams are the process's own.
struct Call
{
    QStringList arguments; ///< without the program and the command
};

/// One command of crosscheck-cli: a file command_NAME.cpp in this folder, found by the build, that defines make_NAME().
struct Command
{
    QByteArray name;
    QByteArray summary;                  ///< one line, English
    QByteArray usage;                    ///< the lines of --help
    std::function<int(const Call&)> run; ///< the exit status
};

/// All commands, sorted by name.
const QList<Command>& allCommands();

/// Prints "crosscheck-cli: SENTENCE" to stderr and gives the status for bad usage or unreadable input (2).
int fail(const QString& sentence);
/// All of standard input, or of a file; none with a printed sentence where it can't be read.
std::optional<QByteArray> readInput(const QString& fileOrDash);
/// Says that a packed file can't be unpacked; the exit status for that.
int failUnpacked(const QString& name);
void print(const QByteArray& bytes);

} // namespace crosscheck::cli

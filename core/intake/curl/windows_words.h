#pragma once

#include "intake/curl/command.h"

namespace crosscheck::intake {

/// A command line as cmd.exe hands it to a program, and where each byte stood in the pasted text.
struct CmdLine
{
    QByteArray bytes;
    QList<qsizetype> origins;
    void add(char c, qsizetype origin)
    {
        bytes += c;
        origins.append(origin);
    }
};

/// How a program of Microsoft's C run-time splits its command line: 2n backslashes and a quote give n backslashes, 2n+1 give
/// n and a quote; a doubled quote within quotes is one. `end` is where the line ends in the pasted text; `open` is set to where a
/// quote opens that nothing closes, which Windows takes.
QList<Word> windowsWords(const CmdLine& line, qsizetype end, std::optional<qsizetype>& open);

} // namespace crosscheck::intake

#pragma once

#include "intake/curl/command.h"

#include <QHash>

namespace crosscheck::intake {

/// A value of a PowerShell script, as far as the text tells it.
struct PsValue
{
    enum class Kind {
        Null,
        Text,
        Number,
        Bool,
        List,
        Map,
        Session,
        Cookie,
        Client,
        Credential,
        File,
        Unknown
    };
    Kind kind = Kind::Null;
    QByteArray text; ///< also of numbers and of what is unknown (as written); of what a file holds: its path
    QList<PsValue> items; ///< of a list; of a cookie: name and value; of a credential: user and password
    QList<std::pair<QByteArray, PsValue>>
        map;                   ///< in the order of the text; of a session or client: its headers
    QList<QByteArray> unknown; ///< parts that stand as written

    /// What the value is where text is wanted.
    QByteArray shown() const;
};

/// One call of a cmdlet, or of a program.
struct PsCall
{
    QByteArray name;
    bool cmdlet = false;  ///< Invoke-WebRequest or Invoke-RestMethod under any name, or a WebClient
    bool program = false; ///< curl or wget themselves
    QList<std::pair<QByteArray, PsValue>> parameters; ///< lower-case names; positional ones have none
    QList<Word> words;                                ///< all in order as a program gets them
    std::optional<QByteArray> input;                  ///< what a program reads
    QHash<QByteArray, QByteArray> files;              ///< that the text wrote before
    QList<Note> notes;
    qsizetype begin = 0, end = 0;

    const PsValue*
    find(QByteArrayView name) const; ///< by an unambiguous beginning of the name, as PowerShell takes it
};

struct PsScript
{
    QList<PsCall> calls; ///< of those alone that send requests
    std::optional<InputError> error;
};

/// Reads a script and follows its assignments; nothing is run.
PsScript readPowerShell(const CleanText& text);
/// The curl commands of a text for PowerShell, with the arguments that it hands to a program.
ShellText readPowerShellCommands(const CleanText& text);
/// ConvertTo-Json as PowerShell 7 writes it.
QByteArray psJson(const PsValue& value, bool compress, int indent = 0);
/// Whether the text tells all of a value.
bool isKnown(const PsValue& value);
/// A name or value of a form or query as .NET's WebUtility writes it.
QByteArray dotNetFormEncoded(const QByteArray& text);
/// Whether a command is Invoke-WebRequest, Invoke-RestMethod or an alias of them.
bool isWebCmdlet(QByteArrayView name);

} // namespace crosscheck::intake

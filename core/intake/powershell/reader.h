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
        Object,
        Block,
        Unknown
    };
    Kind kind = Kind::Null;
    QByteArray
        text; ///< also of numbers and of what is unknown (as written); of what a file holds: its path; of an object: its type; of a block: its source; of a table: "ordered" or "object" where it is one
    QList<PsValue> items; ///< of a list; of a cookie: name and value; of a credential: user and password
    QList<std::pair<QByteArray, PsValue>>
        map;                   ///< in the order of the text; of a session or client: its headers
    QList<QByteArray> unknown; ///< parts that stand as written

    /// What the value is where text is wanted.
    QByteArray shown() const;
    /// The entry of that name, in any case; null where there is none.
    const PsValue* entry(QByteArrayView name) const;
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
/// ConvertTo-Json as PowerShell 7 writes it. `depth`: how deep a table or list may stand before it is written as text.
QByteArray psJson(const PsValue& value, bool compress, int depth, int indent = 0);
/// What an object of .NET is where text is wanted.
QByteArray psObjectText(const PsValue& value);
/// Whether the text tells all of a value.
bool isKnown(const PsValue& value);
/// A multipart body as .NET writes it.
struct PsForm
{
    QByteArray body, boundary;
    QList<QByteArray> files; ///< that it holds, as they stand in the body
};
PsForm psForm(const PsValue& form);
/// A name or value of a form or query as .NET's WebUtility writes it.
QByteArray dotNetFormEncoded(const QByteArray& text);
/// Whether a command is Invoke-WebRequest, Invoke-RestMethod or an alias of them.
bool isWebCmdlet(QByteArrayView name);

} // namespace crosscheck::intake

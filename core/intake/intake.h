#pragma once

#include "engines/engine.h"
#include "facts/investigation.h"

namespace crosscheck::intake {

/// What kind of thing was pasted, as far as what is done with it differs; Understood::what says it in words.
enum class Kind {
    Nothing,
    ConsoleMessage,
    Request, ///< one or several copied requests, or the headers of answers
    Har,
    ServerConfiguration,
    BrowserCommand, ///< the command line of a browser whose security is switched off
    Unknown
};

/// A part of the paste that was understood, for highlighting. UTF-16 code units.
struct Span
{
    qsizetype begin = 0, end = 0;
    QByteArray field;      ///< fact id; "message": a whole message, in the order of Understood::messages
    double confidence = 1; ///< how certain the reading is, 0 to 1
    bool operator==(const Span&) const = default;
};

/// A note on something the text alone cannot tell, or that was passed over.
struct Note
{
    words::Text text;
    qsizetype position = -1; ///< byte of the UTF-8 text; -1 none
    int request = -1;        ///< index of the request that it is about; -1: all of the text
    bool operator==(const Note&) const = default;
};

struct InputError
{
    qsizetype position = 0; ///< byte of the UTF-8 text
    words::Text expected;
    bool operator==(const InputError&) const = default;
};

/// What a paste turned out to hold. Everything understood is here; nothing is guessed.
struct Understood
{
    Kind kind = Kind::Nothing;
    words::Text
        what; ///< "curl command", "Firefox error": the importer's own words; empty where nothing was recognised
    double confidence = 0;
    QList<facts::Message> messages;
    QList<page::PageRequest> requests; ///< those that running the text would send
    QList<QByteArray> forms;           ///< "curl-bash", "fetch" …, one per request
    std::optional<QByteArray> pageOrigin;
    QList<facts::Send> sends; ///< recorded exchanges (HAR, raw HTTP, header dumps)
    QList<facts::Fact> facts;
    QList<Span> spans;
    QList<Note> notes;
    std::optional<InputError> error;

    /// Nothing to look into was found.
    bool holdsNothing() const
    {
        return messages.isEmpty() && requests.isEmpty() && sends.isEmpty() && facts.isEmpty();
    }
};

/// Asks every importer how well the bytes fit and takes the best; never sends anything, never throws.
Understood understand(QByteArrayView utf8);
/// The console, server and tool texts alone, whatever else the bytes hold.
Understood readMessages(QByteArrayView utf8);
/// What an importer calls what it reads; empty for an id that is none.
words::Text wordsOf(QByteArrayView importer);
/// Puts what was understood into an investigation: fields, messages and facts, with their sources.
facts::Investigation merge(facts::Investigation investigation, const Understood& understood);

} // namespace crosscheck::intake

#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::report {

/// What a person sends to whoever runs the server: three sentences (what happens, what is wrong, what would mend it), the
/// two curl lines that show it, each with what is to be seen in its answer, and the configuration.
struct ServerMessage
{
    struct Proof
    {
        words::Text shows; ///< what the answer to the line shows
        QString line;      ///< a command for a POSIX shell, secrets masked
        bool operator==(const Proof&) const = default;
    };
    QList<words::Text> sentences;
    QList<Proof> proofs;
    words::Text configurationFor; ///< "For nginx:"
    QString configuration;        ///< empty where none could be made

    bool isEmpty() const { return sentences.isEmpty(); }
    bool operator==(const ServerMessage&) const = default;
};

/// Empty where nothing is blocked, or where it isn't the server that must change.
ServerMessage serverMessage(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis);

/// The message as plain text, ready to be sent, in the language of the installed translators.
QString plainText(const ServerMessage& message);

} // namespace crosscheck::report

#pragma once

#include "engines/assemble.h"
#include "facts/investigation.h"

namespace crosscheck::intake {

/// A message and how certain its reading is: 1 where every word of it is a known text's, less where only its shape, a
/// translation's words or a piece of it is.
struct ReadMessage
{
    facts::Message message;
    double confidence = 1;
};

/// Makes messages of the texts found: lines of one failure get one number and share what each of them knows, duplicates fold,
/// and what says nothing by itself is left out where something else speaks.
QList<ReadMessage> messagesOf(QList<engines::Said> said, const QString& text);

} // namespace crosscheck::intake

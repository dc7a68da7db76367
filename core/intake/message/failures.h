#pragma once

#include "engines/assemble.h"
#include "facts/investigation.h"

namespace crosscheck::intake {

/// Makes messages of the texts found: lines of one failure get one number and share what each of them knows, duplicates fold,
/// and what says nothing by itself is left out where something else speaks.
QList<facts::Message> messagesOf(QList<engines::Said> said, const QString& text);

} // namespace crosscheck::intake

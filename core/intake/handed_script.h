#pragma once

#include "intake/intake.h"

namespace crosscheck::intake {

/// A script that a command line hands to the program that runs it: node -e '…', python3 -c "…".
struct HandedScript
{
    QByteArray script;        ///< as the program gets it: the shell's quotes and escapes are gone
    QList<qsizetype> origins; ///< where each byte stood in the pasted text
};

/// None where the text is no such command line, or holds another command that sends something.
std::optional<HandedScript> handedScript(QByteArrayView utf8);

/// Leads the positions of what was read in the script back to the pasted text.
void placeInCommand(Understood& understood, const HandedScript& handed);

} // namespace crosscheck::intake

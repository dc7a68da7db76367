#pragma once

class QObject;

namespace crosscheck::system {

/// Whether a person at a terminal reads what is written to standard error.
bool isErrorOutputATerminal();
/// Ends the event loop when the system asks the program to end (SIGINT and SIGTERM; nothing does so on Windows), so that
/// whatever runs closes in order. Once a program.
void quitWhenAsked(QObject* parent);

} // namespace crosscheck::system

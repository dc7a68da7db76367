#pragma once

#include <functional>

class QObject;

namespace crosscheck::system {

/// Whether a person at a terminal reads what is written to standard error.
bool isErrorOutputATerminal();
/// Calls `end` when the system or the person at the keyboard asks the program to end (SIGINT, SIGTERM), so that whatever runs
/// closes in order; asked a second time it ends at once. Once a program, in the thread of `parent`.
void whenAskedToEnd(QObject* parent, const std::function<void()>& end);

} // namespace crosscheck::system

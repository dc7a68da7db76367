#pragma once

#include <QString>

namespace crosscheck::system {

/// Whether this program may do everything: root. Where the system has no such user, false.
bool isSuperuser();
/// Whether a process with this number runs, anybody's. Where that can't be told, true.
bool isRunning(qint64 process);
/// Whether another process holds a lock on the file. Where that can't be told, or the file can't be opened, false.
bool isLockedByAnother(const QString& file);
/// From now on a reader that went away is an error when something is written to it, and nothing to die of.
void outliveBrokenPipes();
/// Between fork and exec: this process ends when the program `parent` does, where the system offers that; ends it at once where
/// the parent is gone already.
void endWithParent(qint64 parent);

} // namespace crosscheck::system

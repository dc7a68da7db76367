#pragma once

#include <QByteArray>
#include <QString>

namespace crosscheck::system {

/// Makes a folder and its parents for this user alone (mode 0700 where the system has modes). False where it can't.
bool makePrivateFolder(const QString& path);
/// Gives a file to this user alone (mode 0600 where the system has modes); makes it empty where it is missing.
bool makePrivateFile(const QString& path);
/// The bytes of a private file, or `size` random ones that are written to it first. Empty where it can neither be read nor made.
QByteArray privateKey(const QString& path, int size);

} // namespace crosscheck::system

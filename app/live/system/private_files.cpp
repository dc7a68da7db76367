#include "system/private_files.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace crosscheck::system {

bool makePrivateFolder(const QString& path)
{
    if (QDir(path).exists())
        return true;
    if (!QDir().mkpath(path))
        return false;
    return QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool makePrivateFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        // Made with its final rights at once: between open() and setPermissions() another user could read it.
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return QFile::exists(path);
        file.close();
    }
    return QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray privateKey(const QString& path, int size)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray key = file.read(size);
        if (key.size() == size)
            return key;
        file.close();
    }
    if (!makePrivateFile(path) || !file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    QByteArray key(size, Qt::Uninitialized);
    for (char& byte : key)
        byte = char(QRandomGenerator::system()->bounded(256));
    return file.write(key) == size ? key : QByteArray();
}

} // namespace crosscheck::system

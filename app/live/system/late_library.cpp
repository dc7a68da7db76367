#include "system/late_library.h"

namespace crosscheck::system {

bool LateLibrary::load(const QString& name, int binaryInterface, const QString& windowsName, QByteArray* why)
{
    m_library.setFileNameAndVersion(name, binaryInterface);
    if (m_library.load())
        return true;
    *why = errorText();
    m_library.setFileName(windowsName);
    return m_library.load();
}

QByteArray LateLibrary::errorText() const
{
    return m_library.errorString().toUtf8();
}

} // namespace crosscheck::system

#pragma once

#include <QByteArray>
#include <QLibrary>

namespace crosscheck::system {

/// A shared library that is loaded when it is first needed, and then stays loaded. Linked, its own libraries would be a part
/// of every start of the program, whether it is needed or not.
class LateLibrary
{
public:
    /// Loads the library that its Unix file name `lib<name>.so.<binaryInterface>` names; elsewhere the one that is called
    /// `windowsName`. False where there is none; `why` gets what the system says of it.
    bool load(const QString& name, int binaryInterface, const QString& windowsName, QByteArray* why);
    /// Points `function` at the library's function of this name; false where it has none of it.
    template <typename Function> bool find(const char* name, Function* function)
    {
        *function = reinterpret_cast<Function>(m_library.resolve(name));
        return *function != nullptr;
    }
    /// What the system said of the last thing that failed.
    QByteArray errorText() const;

private:
    QLibrary m_library;
};

} // namespace crosscheck::system

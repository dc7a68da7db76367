#pragma once

#include <QByteArrayView>
#include <QString>

namespace crosscheck::engines {

/// What JavaScriptCore says of bytes that were loaded as a script and are none, as far as their beginning tells; empty where
/// nothing is said or nothing here can know it. (Source/JavaScriptCore/parser/Parser.cpp, Lexer.cpp)
QString webkitScriptError(QByteArrayView body);

} // namespace crosscheck::engines

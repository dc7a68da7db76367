#pragma once

#include <QByteArray>

namespace crosscheck::intake {

/// A Python text in the words of a script that readJs reads: None, True, comments, texts of all kinds, tuples, and arguments with
/// a name, each of which becomes an object of its own with one member, whose name begins with `=`. Nothing is checked: what is no
/// Python comes out as some text.
QByteArray scriptOfPython(QByteArrayView python);

} // namespace crosscheck::intake

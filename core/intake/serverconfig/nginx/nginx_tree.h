#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace crosscheck::intake::serverconfig {

/// A directive of an nginx configuration. Positions count bytes of the text.
struct Directive
{
    QByteArray name;
    QList<QByteArray> arguments; ///< quotes and their backslashes taken off
    QList<Directive> children;   ///< of a block
    bool block = false;
    qsizetype begin = 0, end = 0; ///< up to the ";" or the closing "}"
};

/// Reads as much as there is: a snippet needs no outer blocks, a missing "}" ends with the text, a stray one is passed over.
/// Nothing in it fails; a text that is no configuration gives directives with odd names.
QList<Directive> readNginx(QByteArrayView text);

} // namespace crosscheck::intake::serverconfig

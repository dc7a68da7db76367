#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace crosscheck::engines {

/// Where a document stops being XML, as Firefox says it.
struct XmlFault
{
    QString words;            ///< its text, of xmlparser.properties
    int line = 0, column = 0; ///< both from 1; columns in characters
};

/// The first fault of what Firefox parses as XML; none where there is none. Firefox's parser is Expat
/// (parser/htmlparser/nsExpatDriver.cpp), and so is this one. `body` is read as UTF-8, what isn't is replaced.
std::optional<XmlFault> xmlFault(QByteArrayView body);

} // namespace crosscheck::engines

#include "engines/gecko/xml_fault.h"

#include <expat.h>

#include <iterator>
#include <memory>

using namespace Qt::StringLiterals;

namespace crosscheck::engines {

namespace {

/// dom/locales/en-US/chrome/layout/xmlparser.properties of Firefox ESR 153 (MPL 2.0), by Expat's number of the fault.
constexpr const char* faultWords[] = {
    "",
    "out of memory",
    "syntax error",
    "no root element found",
    "not well-formed",
    "unclosed token",
    "partial character",
    "mismatched tag",
    "duplicate attribute",
    "junk after document element",
    "illegal parameter entity reference",
    "undefined entity",
    "recursive entity reference",
    "asynchronous entity",
    "reference to invalid character number",
    "reference to binary entity",
    "reference to external entity in attribute",
    "XML or text declaration not at start of entity",
    "unknown encoding",
    "encoding specified in XML declaration is incorrect",
    "unclosed CDATA section",
    "error in processing external entity reference",
    "document is not standalone",
    "unexpected parser state",
    "entity declared in parameter entity",
    "",
    "",
    "prefix not bound to a namespace",
    "must not undeclare prefix",
    "incomplete markup in parameter entity",
    "XML declaration not well-formed",
    "text declaration not well-formed",
    "illegal character(s) in public id",
};

constexpr XML_Char beforePrefix = '\x1F'; ///< stands in no name

/// What stands open while it is read: the fault of a wrong end names the right one.
using Open = QList<QByteArray>;

void XMLCALL opened(void* data, const XML_Char* name, const XML_Char**)
{
    // "namespace", "name" and "prefix", the first and the last where there are such.
    const QList<QByteArray> parts = QByteArray(name).split(beforePrefix);
    static_cast<Open*>(data)->append(parts.size() == 1   ? parts[0]
                                     : parts.size() == 2 ? parts[1]
                                                         : parts[2] + ':' + parts[1]);
}

void XMLCALL closed(void* data, const XML_Char*)
{
    static_cast<Open*>(data)->removeLast();
}

} // namespace

std::optional<XmlFault> xmlFault(QByteArrayView body)
{
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS("UTF-8", beforePrefix), &XML_ParserFree);
    if (!parser)
        return std::nullopt;
    Open open;
    XML_SetReturnNSTriplet(parser.get(), 1);
    XML_SetUserData(parser.get(), &open);
    XML_SetElementHandler(parser.get(), opened, closed);
    const QByteArray text = QString::fromUtf8(body).toUtf8();
    if (XML_Parse(parser.get(), text.constData(), int(text.size()), XML_TRUE) != XML_STATUS_ERROR)
        return std::nullopt;
    const XML_Error error = XML_GetErrorCode(parser.get());
    XmlFault fault;
    if (size_t(error) < std::size(faultWords))
        fault.words = QString::fromLatin1(faultWords[error]);
    if (error == XML_ERROR_TAG_MISMATCH && !open.isEmpty())
        fault.words += u". Expected: </%1>."_s.arg(QString::fromUtf8(open.last()));
    fault.line = int(XML_GetCurrentLineNumber(parser.get()));
    fault.column = int(XML_GetCurrentColumnNumber(parser.get())) + 1;
    return fault;
}

} // namespace crosscheck::engines

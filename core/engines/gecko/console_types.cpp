#include "engines/gecko/lines.h"
#include "engines/gecko/xml_fault.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/sniff.h"

#include <QRegularExpression>

namespace crosscheck::engines {

using fetch::Failure;
using page::Initiator;
using namespace Qt::StringLiterals;

bool GeckoConsole::typeRefused(const Failure& failure)
{
    const bool script = m_ended.request.initiator == Initiator::Script;
    const bool style = m_ended.request.initiator == Initiator::Stylesheet;
    const bool module = m_ended.isModule();
    if (!script && !style && !module)
        return false;
    const QByteArray type = m_ended.essence();
    const bool nosniff = fetch::isNosniff(m_ended.response.headers);
    const Fields fields{{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, essence()}};
    if ((script || module) && fetch::isRefusedForScripts(type))
        m_lines.add("gecko-script-refused", fields);
    else if (module && !fetch::isJavaScriptType(type))
        m_lines.add("gecko-module-mime", fields);
    else if (nosniff && ((script && !fetch::isJavaScriptType(type)) || (style && type != "text/css")))
        m_lines.add("gecko-nosniff", fields);
    else
        return false;
    return true;
}

bool GeckoConsole::untypedBeforeStatus(const Failure& failure) const
{
    return (failure.detail == "status"_b || failure.detail == "truncated-body"_b) &&
           (m_ended.request.initiator == Initiator::Worker || m_ended.isModule()) &&
           !fetch::isJavaScriptType(m_ended.essence());
}

void GeckoConsole::unusable(const Failure& failure)
{
    const QByteArray& detail = failure.detail;
    const QString url = QString::fromUtf8(failure.url);
    // The type of a worker's script and of a module is looked at before its status and before the end of its body.
    const bool untyped = untypedBeforeStatus(failure);
    if (detail == "bad-encoding" && m_ended.isModule())
        typeRefused(failure); // looked at before what it holds: combined-five-answered-02
    if (detail == "mime-type" || detail == "nosniff" || untyped)
        wrongType(failure);
    else if (detail == "integrity")
        wrongDigest(failure);
    else if (detail == "integrity-opaque" &&
             m_ended.page.kind != page::PageKind::Data) // world-files-basic-integrity-sha512-nocors
        m_lines.add("gecko-integrity-no-cors", {{Field::Url, failure.hop > 0 ? m_ended.url(0) : url}});
    else if (detail == "blob-not-found" && !m_ended.ownBlob(failure.url))
        m_lines.add("gecko-same-origin", {{Field::Url, url}, {Field::Page, pageName()}});
    else if (detail == "local-file")
        mayNotLink(url);
}

void GeckoConsole::wrongType(const Failure& failure)
{
    const Initiator by = m_ended.request.initiator;
    if (by == Initiator::Worker && !failure.url.startsWith("http"))
        return; // of a data: URL the worker alone is told
    const bool nosniff = failure.detail == "nosniff";
    const bool style = page::loadedAs(m_ended.request) == Initiator::Stylesheet;
    // An error is the end of a preload, whatever its type: rows-loads-preload-gone-style.
    if (style && !nosniff && by == Initiator::Preload && m_ended.response.status >= 400)
        return;
    const bool neverScript = !style && fetch::isRefusedForScripts(m_ended.essence());
    const char* const nosniffRow = "gecko-nosniff";
    const char* row = neverScript               ? "gecko-script-refused"
                      : by == Initiator::Worker ? "gecko-worker-mime"
                      : m_ended.isModule()      ? "gecko-module-mime"
                      : nosniff                 ? nosniffRow
                      : style                   ? "gecko-style-mime"
                                                : "gecko-script-refused";
    const QString url = QString::fromUtf8(failure.url);
    if (m_ended.isModule() && failure.url.startsWith("data:"))
        return; // no server gave it the type
    const bool guessed = style && failure.hop > 0 && essence().isEmpty();
    m_lines.add(row, {{Field::Url, style && failure.hop > 0 && row != nosniffRow ? m_ended.url(0) : url},
                      {Field::Token, guessed ? u"text/plain"_s : essence()}});
    // The type of a style sheet is looked at when it is here; the others' requests end by theirs.
    const bool endsRequest = nosniff || m_ended.isModule() || by == Initiator::Script;
    if (endsRequest && by != Initiator::Worker && m_ended.isCrossOriginCors(failure.hop))
        didNotSucceed(url);
}

QByteArray GeckoConsole::readBody() const
{
    constexpr int resetContent = 205; // double-empty-script-205, double-empty-xhr-205
    return m_ended.response.status == resetContent ? QByteArray() : m_ended.response.body;
}

void GeckoConsole::emptyWorker()
{
    // dom/workers/ScriptLoader.cpp
    if (m_ended.request.initiator == Initiator::Worker && !m_ended.failure() && readBody().isEmpty())
        m_lines.addLine(
            u"Attempting to create a Worker from an empty source. This is probably unintentional."_s);
}

void GeckoConsole::notXml(const QString& url)
{
    const QByteArray body = readBody();
    // What is said to be empty isn't parsed (XMLHttpRequestMainThread.cpp): rows-api-asis-xhr-03.
    constexpr int noContent = 204, resetContent = 205, notModified = 304;
    const int status = m_ended.response.status;
    const bool bodiless = status == noContent || status == resetContent || status == notModified;
    const bool unmeasured =
        m_ended.isXhr() && !bodiless && !http::contains(m_ended.response.headers, "Content-Length");
    if (body.isEmpty() && (unmeasured || m_ended.request.initiator == Initiator::SvgUse))
        return m_lines.addLine(
            u"XML Parsing Error: no root element found\nLocation: %1\nLine Number 1, Column 1:"_s.arg(url));
    // Of these nobody is told that they aren't: rows-cors-status-01, xml-fault-status-201.
    constexpr int created = 201, accepted = 202;
    const bool untold = m_ended.isXhr() && (status == created || status == accepted);
    const auto fault = body.isEmpty() || untold ? std::nullopt : xmlFault(body);
    if (fault)
        m_lines.addLine(u"XML Parsing Error: %1\nLocation: %2\nLine Number %3, Column %4:"_s.arg(
            fault->words, url, QString::number(fault->line), QString::number(fault->column)));
}

bool GeckoConsole::hasReadableRange(const http::HeaderList& headers)
{
    const std::optional<QByteArray> range = fetch::joined(headers, "Content-Range");
    static const QRegularExpression readable(u"^bytes \\d+-\\d+/(?:\\d+|\\*)$"_s);
    return !range || readable.match(QString::fromLatin1(*range)).hasMatch();
}

void GeckoConsole::mediaRefused(const Failure& failure, const Fields& where)
{
    const QString type = essence();
    constexpr int partialContent = 206;
    // A part of nobody knows what is given up before it is decoded (tests-loads-range-media-bad).
    if ((failure.status == partialContent && !hasReadableRange(m_ended.response.headers)) ||
        m_ended.response.bodyTruncated)
        return;
    const bool sniffs = !fetch::isNosniff(m_ended.response.headers) ||
                        !http::contains(m_ended.response.headers, "Content-Type");
    const bool sniffed = sniffs && (type.isEmpty() || type == u"application/octet-stream");
    const bool isMedia =
        sniffed || type.startsWith(u"audio/") || type.startsWith(u"video/") || type == u"application/ogg";
    if (isMedia)
        m_lines.add("gecko-media-decode", where);
    else
        m_lines.add("gecko-media-type", {{Field::Url, QString::fromUtf8(failure.url)},
                                         {Field::Token, type.isEmpty() ? u"text/plain"_s : type}});
}

QString GeckoConsole::essence() const
{
    return QString::fromLatin1(m_ended.essenceAsShown());
}

void GeckoConsole::bareSpecifier(const QByteArray& body)
{
    const QByteArray bare = page::bareSpecifier(body);
    if (!bare.isEmpty())
        m_lines.addLine(
            u"TypeError: The specifier “%1” was a bare specifier, but was not remapped to anything. Relative "
            "module specifiers must start with “./”, “../” or “/”."_s.arg(QString::fromUtf8(bare)));
}

} // namespace crosscheck::engines

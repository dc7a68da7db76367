#include "fetch/mime.h"

#include "fetch/headers.h"

#include <algorithm>

namespace crosscheck::fetch {

QByteArray mimeEssence(QByteArrayView value)
{
    const QByteArray text = http::normalizeValue(value);
    const qsizetype slash = text.indexOf('/');
    if (slash < 1)
        return {};
    const qsizetype semicolon = text.indexOf(';', slash);
    const QByteArray type = text.first(slash);
    QByteArray subtype =
        semicolon < 0 ? text.sliced(slash + 1) : text.sliced(slash + 1, semicolon - slash - 1);
    while (!subtype.isEmpty() && QByteArrayView(" \t\r\n").contains(subtype.back()))
        subtype.chop(1);
    if (!http::isHeaderName(type) || !http::isHeaderName(subtype))
        return {};
    return http::lowered(type + '/' + subtype);
}

QByteArray extractedMimeEssence(const http::HeaderList& headers)
{
    const std::optional<QByteArray> value = joined(headers, "Content-Type");
    if (!value)
        return {};
    QByteArray last;
    const QList<QByteArray> types = splitValue(*value);
    for (const QByteArray& type : types) {
        const QByteArray essence = mimeEssence(type);
        if (!essence.isEmpty() && essence != "*/*")
            last = essence;
    }
    return last;
}

bool isJavaScriptType(QByteArrayView essence)
{
    static constexpr const char* types[] = {
        "application/ecmascript",
        "application/javascript",
        "application/x-ecmascript",
        "application/x-javascript",
        "text/ecmascript",
        "text/javascript",
        "text/javascript1.0",
        "text/javascript1.1",
        "text/javascript1.2",
        "text/javascript1.3",
        "text/javascript1.4",
        "text/javascript1.5",
        "text/jscript",
        "text/livescript",
        "text/x-ecmascript",
        "text/x-javascript",
    };
    return std::any_of(std::begin(types), std::end(types), [&](const char* type) { return essence == type; });
}

bool isJsonType(QByteArrayView essence)
{
    return essence.endsWith("+json") || essence == "application/json" || essence == "text/json";
}

bool isXmlType(QByteArrayView essence)
{
    return essence.endsWith("+xml") || essence == "text/xml" || essence == "application/xml";
}

bool isNosniff(const http::HeaderList& headers)
{
    const std::optional<QByteArray> value = joined(headers, "X-Content-Type-Options");
    return value && http::sameName(splitValue(*value).first(), "nosniff");
}

bool isRefusedForScripts(QByteArrayView essence)
{
    return essence.startsWith("audio/") || essence.startsWith("image/") || essence.startsWith("video/") ||
           essence == "text/csv";
}

} // namespace crosscheck::fetch

#include "report/wire_text.h"

#include "report/secrets.h"

using namespace Qt::StringLiterals;

namespace crosscheck::report {

namespace {

QString hexByte(unsigned char byte)
{
    return u"\\x"_s + QString::number(uint(byte), 16).rightJustified(2, u'0');
}

bool isPlain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

/// One word for a POSIX shell: bare where nothing in it is special, in single quotes else; $'…' where it holds bytes that
/// don't survive a terminal.
QString shellWord(QByteArrayView bytes)
{
    const bool plain = std::all_of(bytes.begin(), bytes.end(),
                                   [](char c) { return isPlain(static_cast<unsigned char>(c)); });
    QString out;
    if (plain) {
        out = QString::fromLatin1(bytes).replace(u"'"_s, u"'\\''"_s);
        return u"'%1'"_s.arg(out);
    }
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'' || c == '\\')
            out += u'\\';
        out += isPlain(byte) ? QString(QLatin1Char(c)) : hexByte(byte);
    }
    return u"$'%1'"_s.arg(out);
}

/// Masked, with a placeholder that a shell and every terminal can carry.
QByteArray plainPlaceholder(QByteArray masked)
{
    return masked.replace("\xE2\x80\xB9secret\xE2\x80\xBA", "<secret>");
}

bool writtenByCurl(QByteArrayView name)
{
    return http::sameName(name, "host") || http::sameName(name, "content-length") ||
           http::sameName(name, "connection");
}

/// What a browser adds by itself and no CORS check looks at: noise in a line that shall prove something.
bool addedByBrowser(QByteArrayView name)
{
    static constexpr const char* names[] = {"accept",
                                            "accept-encoding",
                                            "accept-language",
                                            "user-agent",
                                            "referer",
                                            "dnt",
                                            "cache-control",
                                            "pragma",
                                            "priority",
                                            "te",
                                            "upgrade-insecure-requests"};
    const QByteArray lower = http::lowered(name);
    return lower.startsWith("sec-") ||
           std::any_of(std::begin(names), std::end(names), [&](const char* other) { return lower == other; });
}

} // namespace

QString visibleBytes(QByteArrayView bytes)
{
    qsizetype end = bytes.size();
    while (end > 0 && (bytes.at(end - 1) == ' ' || bytes.at(end - 1) == '\t'))
        --end;
    QString out;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes.at(i));
        if (byte == ' ' && i >= end)
            out += u'·';
        else if (isPlain(byte))
            out += QLatin1Char(char(byte));
        else
            out += hexByte(byte);
    }
    return out;
}

QString curlLine(const http::Request& request, CurlHeaders headers)
{
    QString out = u"curl -i"_s;
    if (request.method == "HEAD")
        out = u"curl -I"_s;
    else if (request.method != "GET" && !(request.method == "POST" && request.body))
        out += u" -X "_s + QString::fromLatin1(request.method);
    out += u' ' + shellWord(plainPlaceholder(maskedUrl(request.url, {})));
    for (const http::Header& header : request.headers) {
        if (writtenByCurl(header.name) || (headers == CurlHeaders::ForCors && addedByBrowser(header.name)))
            continue;
        const QByteArray value = plainPlaceholder(maskedHeaderValue(header.name, header.value, {}));
        // curl leaves out "Name:" and sends "Name;" as a header without a value.
        out += u" -H "_s + shellWord(value.isEmpty() ? header.name + ';' : header.name + ": " + value);
    }
    if (request.body)
        out += u" --data-raw "_s + shellWord(plainPlaceholder(maskedText(*request.body, {})));
    return out;
}

} // namespace crosscheck::report

#include "report/request_text.h"

#include "report/secrets.h"
#include "url/url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace crosscheck::report {

using namespace Qt::StringLiterals;

namespace {

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

/// A JavaScript or JSON string.
QByteArray scriptQuoted(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray curl(const QList<page::PageRequest>& requests)
{
    QByteArray out;
    for (const page::PageRequest& request : requests) {
        QByteArray line = "curl ";
        if (request.url.contains('{') || request.url.contains('['))
            line += "--globoff ";
        if (request.url.contains("/.")) // curl takes dot segments out of a path
            line += "--path-as-is ";
        // OPTIONS * has no path of its own; what curl takes nowhere in a URL is percent-encoded.
        QByteArray address;
        for (const char c : request.url)
            address += uchar(c) <= 0x20 || c == 0x7F
                           ? '%' + QByteArray::number(uchar(c), 16).rightJustified(2, '0')
                           : QByteArray(1, c);
        if (address.endsWith('*') && address.count('/') == 2) {
            address.chop(1);
            line += "--request-target '*' ";
        }
        line += bashQuoted(address);
        const bool body = request.body.has_value();
        if (request.method == "HEAD" && !body)
            line += " \\\n  --head";
        else if (request.method != (body ? "POST" : "GET"))
            line += " \\\n  --request " + bashQuoted(request.method);
        for (const http::Header& header : request.headers)
            line +=
                " \\\n  --header " +
                bashQuoted(header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value);
        if (body && !http::contains(request.headers, "content-type"))
            line += " \\\n  --header 'Content-Type:'"; // or curl would name one
        if (body && request.body->bytes.contains('\0')) {
            QByteArray format = request.body->bytes;
            format.replace('\\', "\\\\").replace('%', "%%").replace('\0', "\\000");
            line = "printf " + bashQuoted(format) + " | " + line + " \\\n  --data-binary @-";
        } else if (body) {
            line += " \\\n  --data-raw " + bashQuoted(request.body->bytes);
        }
        out += line + '\n';
    }
    return out;
}

QByteArray fetchCall(const QList<page::PageRequest>& requests)
{
    QByteArray out;
    for (const page::PageRequest& request : requests) {
        QList<QByteArray> members;
        if (request.method != "GET")
            members.append("\"method\": " + scriptQuoted(QString::fromLatin1(request.method)));
        if (!request.headers.isEmpty()) {
            bool repeated = false;
            for (const http::Header& header : request.headers)
                repeated = repeated || http::getAll(request.headers, header.name).size() > 1;
            QByteArray headers = repeated ? "[" : "{";
            for (qsizetype i = 0; i < request.headers.size(); ++i) {
                const QByteArray name = scriptQuoted(QString::fromLatin1(request.headers.at(i).name));
                const QByteArray value = scriptQuoted(QString::fromLatin1(request.headers.at(i).value));
                headers += (i > 0 ? ",\n    " : "\n    ") +
                           (repeated ? '[' + name + ", " + value + ']' : name + ": " + value);
            }
            members.append("\"headers\": " + headers + "\n  " + (repeated ? "]" : "}"));
        }
        if (request.body) {
            const QByteArray& bytes = request.body->bytes;
            QByteArray body = scriptQuoted(QString::fromUtf8(bytes));
            if (!isUtf8(bytes)) {
                QByteArray numbers;
                for (const char c : bytes)
                    numbers += (numbers.isEmpty() ? "" : ",") + QByteArray::number(uchar(c));
                body = "new Uint8Array([" + numbers + "])";
            }
            members.append("\"body\": " + body);
        }
        if (request.credentials == fetch::Credentials::Include)
            members.append("\"credentials\": \"include\"");
        else if (request.credentials == fetch::Credentials::Omit)
            members.append("\"credentials\": \"omit\"");
        out += "fetch(" + scriptQuoted(QString::fromUtf8(request.url));
        out += members.isEmpty() ? QByteArray(");\n") : ", {\n  " + members.join(",\n  ") + "\n});\n";
    }
    return out;
}

QByteArray httpMessage(const QList<page::PageRequest>& requests)
{
    QByteArray out;
    for (const page::PageRequest& request : requests) {
        const std::optional<url::Url> parsed = url::parseOrNull(request.url);
        out += (out.isEmpty() ? "" : "\r\n") + request.method + ' ' +
               (parsed ? parsed->requestTarget() : request.url) + " HTTP/1.1\r\n";
        if (parsed && !http::contains(request.headers, "host"))
            out += "Host: " + parsed->hostAndPort() + "\r\n";
        for (const http::Header& header : request.headers)
            out += header.name + ": " + header.value + "\r\n";
        if (request.body && !http::contains(request.headers, "content-length"))
            out += "Content-Length: " + QByteArray::number(request.body->bytes.size()) + "\r\n";
        out += "\r\n" + (request.body ? request.body->bytes : QByteArray());
    }
    return out;
}

QByteArray powerShell(const QList<page::PageRequest>& requests)
{
    const auto quoted = [](QByteArray text) { return '\'' + text.replace('\'', "''") + '\''; };
    QByteArray out;
    for (const page::PageRequest& request : requests) {
        QByteArray call = "Invoke-WebRequest -UseBasicParsing -Uri " + quoted(request.url) +
                          " `\n  -Method " + quoted(request.method);
        QByteArray headers;
        QList<QByteArray> seen;
        for (const http::Header& header : request.headers) {
            const QByteArray name = http::lowered(header.name);
            if (seen.contains(name) || name == "content-type" || name == "user-agent")
                continue;
            seen.append(name); // a hashtable holds a name once: repeats are joined as HTTP allows
            headers += "    " + quoted(header.name) + " = " +
                       quoted(QString::fromLatin1(*http::get(request.headers, name)).toUtf8()) + '\n';
        }
        if (!headers.isEmpty())
            call += " `\n  -Headers @{\n" + headers + "  }";
        if (const auto agent = http::get(request.headers, "user-agent"))
            call += " `\n  -UserAgent " + quoted(*agent);
        if (const auto type = http::get(request.headers, "content-type"))
            call += " `\n  -ContentType " + quoted(*type);
        if (request.body)
            call += " `\n  -Body " + quoted(request.body->bytes);
        out += call + '\n';
    }
    return out;
}

QByteArray har(const QList<page::PageRequest>& requests)
{
    QJsonArray entries;
    for (const page::PageRequest& request : requests) {
        QJsonArray headers;
        for (const http::Header& header : request.headers)
            headers.append(QJsonObject{{u"name"_s, QString::fromLatin1(header.name)},
                                       {u"value"_s, QString::fromLatin1(header.value)}});
        QJsonObject made{{u"method"_s, QString::fromLatin1(request.method)},
                         {u"url"_s, QString::fromUtf8(request.url)},
                         {u"httpVersion"_s, u"HTTP/1.1"_s},
                         {u"cookies"_s, QJsonArray()},
                         {u"headers"_s, headers},
                         {u"queryString"_s, QJsonArray()},
                         {u"headersSize"_s, -1},
                         {u"bodySize"_s, request.body ? request.body->bytes.size() : 0}};
        if (request.body)
            made.insert("postData"_L1,
                        QJsonObject{{u"mimeType"_s,
                                     QString::fromLatin1(
                                         http::get(request.headers, "content-type").value_or(QByteArray()))},
                                    {u"text"_s, QString::fromUtf8(request.body->bytes)}});
        const QJsonObject response{{u"status"_s, 0},
                                   {u"statusText"_s, QString()},
                                   {u"httpVersion"_s, QString()},
                                   {u"cookies"_s, QJsonArray()},
                                   {u"headers"_s, QJsonArray()},
                                   {u"content"_s, QJsonObject{{u"size"_s, 0}, {u"mimeType"_s, QString()}}},
                                   {u"redirectURL"_s, QString()},
                                   {u"headersSize"_s, -1},
                                   {u"bodySize"_s, -1}};
        entries.append(
            QJsonObject{{u"startedDateTime"_s, u"1970-01-01T00:00:00.000Z"_s},
                        {u"time"_s, 0},
                        {u"request"_s, made},
                        {u"response"_s, response},
                        {u"cache"_s, QJsonObject()},
                        {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, 0}, {u"receive"_s, 0}}}});
    }
    const QJsonObject log{{u"version"_s, u"1.2"_s},
                          {u"creator"_s, QJsonObject{{u"name"_s, u"Crosscheck"_s}, {u"version"_s, u"0.1"_s}}},
                          {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson();
}

} // namespace

QByteArray bashQuoted(QByteArrayView bytes)
{
    const bool plain = isUtf8(bytes) && std::none_of(bytes.begin(), bytes.end(), [](char c) {
                           return c == '\'' || (uchar(c) < 0x20 && c != '\n') || c == 0x7F;
                       });
    if (plain)
        return '\'' + bytes.toByteArray() + '\'';
    const bool text = isUtf8(bytes);
    QByteArray out = "$'";
    for (const char c : bytes) {
        if (c == '\'' || c == '\\')
            out += QByteArray("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (uchar(c) < 0x20 || c == 0x7F || (!text && uchar(c) > 0x7F))
            out += "\\x" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        else
            out += c;
    }
    return out + '\'';
}

page::PageRequest withoutSecrets(page::PageRequest request)
{
    const Masking masking;
    for (http::Header& header : request.headers)
        header.value = maskedHeaderValue(header.name, header.value, masking);
    request.url = maskedUrl(request.url, masking);
    if (request.body)
        request.body->bytes = maskedText(request.body->bytes, masking);
    return request;
}

const QList<RequestForm>& requestForms()
{
    static const QList<RequestForm> forms{{"curl", curl},
                                          {"fetch", fetchCall},
                                          {"har", har},
                                          {"http", httpMessage},
                                          {"powershell", powerShell}};
    return forms;
}

} // namespace crosscheck::report

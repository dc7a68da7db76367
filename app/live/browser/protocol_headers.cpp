#include "browser/protocol_headers.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

QByteArray bytesFromBidi(const QJsonObject& value)
{
    const QByteArray bytes = value.value(u"value"_s).toString().toUtf8();
    return value.value(u"type"_s).toString() == u"base64" ? QByteArray::fromBase64(bytes) : bytes;
}

http::HeaderList headersFromBidi(const QJsonArray& headers)
{
    http::HeaderList out;
    for (const QJsonValue& value : headers) {
        const QJsonObject header = value.toObject();
        out.append({header.value(u"name"_s).toString().toUtf8(),
                    bytesFromBidi(header.value(u"value"_s).toObject())});
    }
    return out;
}

QJsonArray headersToBidi(const http::HeaderList& headers)
{
    QJsonArray out;
    for (const http::Header& header : headers) {
        const QJsonObject value{{u"type"_s, u"string"_s}, {u"value"_s, QString::fromLatin1(header.value)}};
        out.append(QJsonObject{{u"name"_s, QString::fromLatin1(header.name)}, {u"value"_s, value}});
    }
    return out;
}

http::HeaderList headersFromDevTools(const QJsonArray& headers)
{
    http::HeaderList out;
    for (const QJsonValue& value : headers) {
        const QJsonObject header = value.toObject();
        out.append(
            {header.value(u"name"_s).toString().toLatin1(), header.value(u"value"_s).toString().toLatin1()});
    }
    return out;
}

QJsonArray headersToDevTools(const http::HeaderList& headers)
{
    QJsonArray out;
    for (const http::Header& header : headers)
        out.append(QJsonObject{{u"name"_s, QString::fromLatin1(header.name)},
                               {u"value"_s, QString::fromLatin1(header.value)}});
    return out;
}

} // namespace crosscheck::browser

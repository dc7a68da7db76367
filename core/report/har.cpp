#include "report/har.h"

#include "facts/json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace crosscheck::report {

namespace {
QJsonArray nameValues(const http::HeaderList& headers)
{
    QJsonArray array;
    for (const http::Header& header : headers)
        array.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(header.name)},
                                 {QStringLiteral("value"), QString::fromLatin1(header.value)}});
    return array;
}

QJsonArray queryString(QByteArrayView url)
{
    QJsonArray array;
    const qsizetype question = url.indexOf('?');
    if (question < 0)
        return array;
    QByteArray query = url.sliced(question + 1).toByteArray();
    if (const qsizetype hash = query.indexOf('#'); hash >= 0)
        query.truncate(hash);
    for (const QByteArray& parameter : query.split('&')) {
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = equals < 0 ? parameter : parameter.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : parameter.mid(equals + 1);
        array.append(QJsonObject{
            {QStringLiteral("name"), QString::fromUtf8(QByteArray::fromPercentEncoding(name))},
            {QStringLiteral("value"), QString::fromUtf8(QByteArray::fromPercentEncoding(value))}});
    }
    return array;
}

QJsonObject content(const http::Response& response)
{
    QJsonObject o{{QStringLiteral("size"), response.body.size()},
                  {QStringLiteral("mimeType"),
                   QString::fromLatin1(http::get(response.headers, "content-type").value_or(""))}};
    if (response.body.isEmpty())
        return o;
    const QString text = QString::fromUtf8(response.body);
    if (text.toUtf8() == response.body) {
        o.insert(QStringLiteral("text"), text);
    } else {
        o.insert(QStringLiteral("text"), QString::fromLatin1(response.body.toBase64()));
        o.insert(QStringLiteral("encoding"), QStringLiteral("base64"));
    }
    return o;
}

double known(double milliseconds)
{
    return milliseconds < 0 ? -1 : milliseconds;
}

QString peerAddress(QByteArrayView peer)
{
    const qsizetype colon = peer.lastIndexOf(':');
    return QString::fromLatin1(colon < 0 ? peer : peer.first(colon));
}

QJsonObject entry(const http::Exchange& exchange)
{
    const http::Request& q = exchange.request;
    const http::Response& r = exchange.answer.response;
    QJsonObject request{{QStringLiteral("method"), QString::fromLatin1(q.method)},
                        {QStringLiteral("url"), QString::fromLatin1(q.url)},
                        {QStringLiteral("httpVersion"), QString::fromLatin1(r.version)},
                        {QStringLiteral("cookies"), QJsonArray()},
                        {QStringLiteral("headers"), nameValues(q.headers)},
                        {QStringLiteral("queryString"), queryString(q.url)},
                        {QStringLiteral("headersSize"), -1},
                        {QStringLiteral("bodySize"), q.body ? q.body->size() : 0}};
    if (q.body) {
        request.insert(QStringLiteral("postData"),
                       QJsonObject{{QStringLiteral("mimeType"),
                                    QString::fromLatin1(http::get(q.headers, "content-type").value_or(""))},
                                   {QStringLiteral("text"), QString::fromUtf8(*q.body)}});
    }
    const QJsonObject response{
        {QStringLiteral("status"), exchange.answer.ok() ? r.status : 0},
        {QStringLiteral("statusText"), QString::fromLatin1(r.reason)},
        {QStringLiteral("httpVersion"), QString::fromLatin1(r.version)},
        {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"), nameValues(r.headers)},
        {QStringLiteral("content"), content(r)},
        {QStringLiteral("redirectURL"), QString::fromLatin1(http::get(r.headers, "location").value_or(""))},
        {QStringLiteral("headersSize"), -1},
        {QStringLiteral("bodySize"), r.body.size()}};
    const http::Connection& c = exchange.connection;
    QJsonObject o{
        {QStringLiteral("startedDateTime"),
         QDateTime::fromMSecsSinceEpoch(exchange.startedMs, QTimeZone::utc()).toString(Qt::ISODateWithMs)},
        {QStringLiteral("time"), c.totalMs < 0 ? 0 : c.totalMs},
        {QStringLiteral("request"), request},
        {QStringLiteral("response"), response},
        {QStringLiteral("cache"), QJsonObject()},
        {QStringLiteral("timings"),
         QJsonObject{{QStringLiteral("dns"), known(c.nameMs)},
                     {QStringLiteral("connect"), known(c.connectMs)},
                     {QStringLiteral("ssl"), known(c.tlsMs)},
                     {QStringLiteral("send"), 0},
                     {QStringLiteral("wait"), c.firstByteMs < 0 ? 0 : c.firstByteMs},
                     {QStringLiteral("receive"), 0}}},
        {QStringLiteral("pageref"), QStringLiteral("page_1")}};
    if (!c.peer.isEmpty())
        o.insert(QStringLiteral("serverIPAddress"), peerAddress(c.peer));
    if (!exchange.answer.ok())
        o.insert(QStringLiteral("_error"), QString::fromLatin1(failureWord(exchange.answer.failure)));
    if (exchange.kind == http::Exchange::Kind::Preflight)
        o.insert(QStringLiteral("_resourceType"), QStringLiteral("preflight"));
    return o;
}
} // namespace

QByteArray failureWord(http::NetworkFailure failure)
{
    using F = http::NetworkFailure;
    switch (failure) {
    case F::None:
        return {};
    case F::Dns:
        return "net::ERR_NAME_NOT_RESOLVED";
    case F::Refused:
        return "net::ERR_CONNECTION_REFUSED";
    case F::Unreachable:
        return "net::ERR_ADDRESS_UNREACHABLE";
    case F::Reset:
        return "net::ERR_CONNECTION_RESET";
    case F::ClosedWithoutAnswer:
        return "net::ERR_EMPTY_RESPONSE";
    case F::Timeout:
        return "net::ERR_TIMED_OUT";
    case F::TlsUntrusted:
        return "net::ERR_CERT_AUTHORITY_INVALID";
    case F::TlsName:
        return "net::ERR_CERT_COMMON_NAME_INVALID";
    case F::TlsExpired:
        return "net::ERR_CERT_DATE_INVALID";
    case F::TlsProtocol:
        return "net::ERR_SSL_PROTOCOL_ERROR";
    case F::TlsClientCertificate:
        return "net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED";
    case F::InvalidResponse:
        return "net::ERR_INVALID_HTTP_RESPONSE";
    case F::ResponseTooLarge:
        return "net::ERR_RESPONSE_HEADERS_TOO_BIG";
    case F::TruncatedBody:
        return "net::ERR_CONTENT_LENGTH_MISMATCH";
    case F::UnsafePort:
        return "net::ERR_UNSAFE_PORT";
    case F::Proxy:
        return "net::ERR_PROXY_CONNECTION_FAILED";
    case F::Cancelled:
        return "net::ERR_ABORTED";
    case F::NotRecorded:
        return "net::ERR_FAILED";
    }
    return "net::ERR_FAILED";
}

QJsonObject toHar(const facts::Investigation& investigation, const Masking& masking)
{
    const facts::Investigation shown = masked(investigation, masking);
    QJsonArray entries;
    for (const facts::Send& send : shown.sends) {
        bool first = true;
        for (const http::Exchange& exchange : send.exchanges) {
            QJsonObject o = entry(exchange);
            if (first) {
                // The whole send stands at its first entry, without the exchanges that the entries hold anyway.
                QJsonObject whole = facts::sendToJson(send);
                o.insert(QStringLiteral("_crosscheckSend"), whole);
                if (!send.said.console.isEmpty())
                    o.insert(QStringLiteral("_console"), QJsonArray::fromStringList(send.said.console));
                if (!send.said.source.isEmpty())
                    o.insert(QStringLiteral("_source"), send.said.source);
                first = false;
            }
            entries.append(o);
        }
    }
    const QString origin = QString::fromLatin1(investigation.page.origin);
    const QJsonObject page{{QStringLiteral("id"), QStringLiteral("page_1")},
                           {QStringLiteral("title"), origin == u"null" ? origin : origin + u'/'},
                           {QStringLiteral("startedDateTime"),
                            QDateTime::fromMSecsSinceEpoch(0, QTimeZone::utc()).toString(Qt::ISODateWithMs)},
                           {QStringLiteral("pageTimings"), QJsonObject()}};
    return {{QStringLiteral("log"),
             QJsonObject{{QStringLiteral("version"), QStringLiteral("1.2")},
                         {QStringLiteral("creator"),
                          QJsonObject{{QStringLiteral("name"), QStringLiteral("Crosscheck")},
                                      {QStringLiteral("version"), QStringLiteral("0.1")}}},
                         {QStringLiteral("pages"), QJsonArray{page}},
                         {QStringLiteral("entries"), entries}}}};
}

} // namespace crosscheck::report

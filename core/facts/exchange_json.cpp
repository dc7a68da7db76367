#include "facts/json.h"
#include "facts/json_fields.h"

namespace crosscheck::facts {

using namespace fields;

namespace {
QJsonObject toJson(const http::Connection& connection)
{
    QJsonObject o;
    put(o, "peer", connection.peer);
    put(o, "protocol", connection.protocol);
    put(o, "tls", connection.tlsVersion);
    put(o, "certificates", connection.certificates);
    put(o, "failure_text", connection.failureText);
    putNumber(o, "name_ms", connection.nameMs);
    putNumber(o, "connect_ms", connection.connectMs);
    putNumber(o, "tls_ms", connection.tlsMs);
    putNumber(o, "first_byte_ms", connection.firstByteMs);
    putNumber(o, "total_ms", connection.totalMs);
    return o;
}

http::Connection connectionFromJson(const QJsonObject& o)
{
    http::Connection connection;
    get(o, "peer", connection.peer);
    get(o, "protocol", connection.protocol);
    get(o, "tls", connection.tlsVersion);
    get(o, "certificates", connection.certificates);
    get(o, "failure_text", connection.failureText);
    get(o, "name_ms", connection.nameMs);
    get(o, "connect_ms", connection.connectMs);
    get(o, "tls_ms", connection.tlsMs);
    get(o, "first_byte_ms", connection.firstByteMs);
    get(o, "total_ms", connection.totalMs);
    return connection;
}
} // namespace

QJsonObject exchangeToJson(const http::Exchange& exchange)
{
    QJsonObject request;
    put(request, "method", exchange.request.method);
    put(request, "url", exchange.request.url);
    put(request, "headers", exchange.request.headers);
    put(request, "body", exchange.request.body);
    QJsonObject response;
    const http::Response& r = exchange.answer.response;
    put(response, "status", qint64(r.status));
    put(response, "reason", r.reason);
    put(response, "version", r.version);
    put(response, "headers", r.headers);
    put(response, "body", r.body);
    put(response, "trailers", r.trailers);
    put(response, "body_truncated", r.bodyTruncated);
    put(response, "body_cut", r.bodyCut);
    QJsonObject o{{QStringLiteral("request"), request},
                  {QStringLiteral("response"), response},
                  {QStringLiteral("connection"), toJson(exchange.connection)}};
    putEnum(o, "kind", exchange.kind);
    putEnum(o, "source", exchange.source);
    put(o, "hop", qint64(exchange.hop));
    putEnum(o, "failure", exchange.answer.failure);
    put(o, "raw", exchange.answer.raw);
    put(o, "only_engine", exchange.onlyEngine);
    put(o, "started_ms", exchange.startedMs);
    return o;
}

http::Exchange exchangeFromJson(const QJsonObject& o)
{
    http::Exchange exchange;
    const QJsonObject request = at(o, "request").toObject();
    get(request, "method", exchange.request.method);
    get(request, "url", exchange.request.url);
    get(request, "headers", exchange.request.headers);
    get(request, "body", exchange.request.body);
    const QJsonObject response = at(o, "response").toObject();
    http::Response& r = exchange.answer.response;
    get(response, "status", r.status);
    get(response, "reason", r.reason);
    get(response, "version", r.version);
    get(response, "headers", r.headers);
    get(response, "body", r.body);
    get(response, "trailers", r.trailers);
    get(response, "body_truncated", r.bodyTruncated);
    get(response, "body_cut", r.bodyCut);
    exchange.connection = connectionFromJson(at(o, "connection").toObject());
    getEnum(o, "kind", exchange.kind);
    getEnum(o, "source", exchange.source);
    get(o, "hop", exchange.hop);
    getEnum(o, "failure", exchange.answer.failure);
    get(o, "raw", exchange.answer.raw);
    get(o, "only_engine", exchange.onlyEngine);
    get(o, "started_ms", exchange.startedMs);
    return exchange;
}

} // namespace crosscheck::facts

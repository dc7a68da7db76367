#include "facts/json.h"
#include "facts/json_fields.h"

namespace crosscheck::facts {

using namespace fields;

namespace {
template <typename OfConnection, typename Visit> void connectionMembers(OfConnection& connection, Visit visit)
{
    visit("peer", connection.peer);
    visit("protocol", connection.protocol);
    visit("tls", connection.tlsVersion);
    visit("certificates", connection.certificates);
    visit("failure_text", connection.failureText);
    visit("name_ms", connection.nameMs);
    visit("connect_ms", connection.connectMs);
    visit("tls_ms", connection.tlsMs);
    visit("first_byte_ms", connection.firstByteMs);
    visit("total_ms", connection.totalMs);
}

QJsonObject toJson(const http::Connection& connection)
{
    QJsonObject o;
    connectionMembers(connection, Writer{o});
    return o;
}

http::Connection connectionFromJson(const QJsonObject& o)
{
    http::Connection connection;
    connectionMembers(connection, Reader{o});
    return connection;
}

template <typename OfRequest, typename Visit> void httpRequestMembers(OfRequest& request, Visit visit)
{
    visit("method", request.method);
    visit("url", request.url);
    visit("headers", request.headers);
    visit("body", request.body);
}

template <typename OfResponse, typename Visit> void httpResponseMembers(OfResponse& response, Visit visit)
{
    visit("status", response.status);
    visit("reason", response.reason);
    visit("version", response.version);
    visit("headers", response.headers);
    visit("body", response.body);
    visit("trailers", response.trailers);
    visit("body_truncated", response.bodyTruncated);
    visit("body_cut", response.bodyCut);
    visit("body_coded", response.bodyCoded);
}

template <typename OfExchange, typename Visit> void exchangeMembers(OfExchange& exchange, Visit visit)
{
    visit("kind", exchange.kind);
    visit("source", exchange.source);
    visit("hop", exchange.hop);
    visit("failure", exchange.answer.failure);
    visit("raw", exchange.answer.raw);
    visit("only_engine", exchange.onlyEngine);
    visit("started_ms", exchange.startedMs);
}
} // namespace

QJsonObject exchangeToJson(const http::Exchange& exchange)
{
    QJsonObject request, response;
    httpRequestMembers(exchange.request, Writer{request});
    httpResponseMembers(exchange.answer.response, Writer{response});
    QJsonObject o{{QStringLiteral("request"), request},
                  {QStringLiteral("response"), response},
                  {QStringLiteral("connection"), toJson(exchange.connection)}};
    exchangeMembers(exchange, Writer{o});
    return o;
}

http::Exchange exchangeFromJson(const QJsonObject& o)
{
    http::Exchange exchange;
    const QJsonObject request = at(o, "request").toObject(), response = at(o, "response").toObject();
    httpRequestMembers(exchange.request, Reader{request});
    httpResponseMembers(exchange.answer.response, Reader{response});
    exchange.connection = connectionFromJson(at(o, "connection").toObject());
    exchangeMembers(exchange, Reader{o});
    return exchange;
}

} // namespace crosscheck::facts

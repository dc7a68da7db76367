#include "facts/json.h"

#include "facts/json_fields.h"

namespace crosscheck::facts {

using namespace fields;

namespace {
QJsonObject toJson(const Message& message)
{
    QJsonObject o;
    put(o, "engine", message.engine);
    put(o, "is_cors", message.isCors);
    put(o, "symptom", fetch::slug(message.symptom));
    put(o, "initiator", message.initiator);
    put(o, "page_origin", message.pageOrigin);
    put(o, "request_url", message.requestUrl);
    put(o, "redirect_url", message.redirectUrl);
    put(o, "acao_value", message.acaoValue);
    put(o, "method", message.method);
    put(o, "header", message.header);
    put(o, "locale", message.locale);
    if (message.status)
        o.insert(QLatin1StringView("status"), *message.status);
    put(o, "begin", message.begin);
    put(o, "end", message.end);
    put(o, "failure", qint64(message.failure));
    put(o, "side_line", message.sideLine);
    return o;
}

Message messageFromJson(const QJsonObject& o)
{
    Message message;
    get(o, "engine", message.engine);
    get(o, "is_cors", message.isCors);
    message.symptom = fetch::symptomFromSlug(bytes(at(o, "symptom"))).value_or(fetch::Symptom::NotCorsOther);
    get(o, "initiator", message.initiator);
    get(o, "page_origin", message.pageOrigin);
    get(o, "request_url", message.requestUrl);
    get(o, "redirect_url", message.redirectUrl);
    get(o, "acao_value", message.acaoValue);
    get(o, "method", message.method);
    get(o, "header", message.header);
    get(o, "locale", message.locale);
    if (at(o, "status").isDouble())
        message.status = at(o, "status").toInt();
    message.begin = at(o, "begin").toInteger();
    message.end = at(o, "end").toInteger();
    get(o, "failure", message.failure);
    get(o, "side_line", message.sideLine);
    return message;
}

QJsonObject toJson(const page::Page& page)
{
    QJsonObject o;
    put(o, "origin", page.origin);
    putEnum(o, "kind", page.kind);
    put(o, "headers", page.headers);
    put(o, "frame_attributes", page.frameAttributes);
    putEnum(o, "space", page.space);
    return o;
}

page::Page pageFromJson(const QJsonObject& o)
{
    page::Page page;
    get(o, "origin", page.origin);
    getEnum(o, "kind", page.kind);
    get(o, "headers", page.headers);
    get(o, "frame_attributes", page.frameAttributes);
    getEnum(o, "space", page.space);
    return page;
}

QJsonObject toJson(const page::PageRequest& request)
{
    QJsonObject o;
    put(o, "initiator", page::slug(request.initiator));
    put(o, "url", request.url);
    put(o, "method", request.method);
    put(o, "headers", request.headers);
    if (request.body) {
        QJsonObject body;
        putEnum(body, "kind", request.body->kind);
        put(body, "bytes", request.body->bytes);
        put(body, "type", request.body->type);
        o.insert(QLatin1StringView("body"), body);
    }
    putEnum(o, "mode", request.mode);
    putEnum(o, "credentials", request.credentials);
    putEnum(o, "redirect", request.redirect);
    put(o, "cache", request.cache);
    put(o, "referrer", request.referrer);
    put(o, "referrer_policy", request.referrerPolicy);
    put(o, "integrity", request.integrity);
    put(o, "duplex", request.duplex);
    put(o, "target_address_space", request.targetAddressSpace);
    put(o, "as", request.as);
    put(o, "crossorigin", request.crossorigin);
    put(o, "with_credentials", request.withCredentials);
    put(o, "keepalive", request.keepalive);
    put(o, "synchronous", request.synchronous);
    put(o, "upload_listener", request.uploadListener);
    put(o, "upload_listener_late", request.uploadListenerLate);
    put(o, "resource_timing", request.resourceTiming);
    return o;
}

page::PageRequest requestFromJson(const QJsonObject& o)
{
    page::PageRequest request;
    request.initiator = page::initiatorFromSlug(bytes(at(o, "initiator"))).value_or(page::Initiator::Fetch);
    get(o, "url", request.url);
    get(o, "method", request.method);
    get(o, "headers", request.headers);
    if (at(o, "body").isObject()) {
        const QJsonObject b = at(o, "body").toObject();
        page::Body body;
        getEnum(b, "kind", body.kind);
        get(b, "bytes", body.bytes);
        get(b, "type", body.type);
        request.body = body;
    }
    getEnum(o, "mode", request.mode);
    getEnum(o, "credentials", request.credentials);
    getEnum(o, "redirect", request.redirect);
    get(o, "cache", request.cache);
    get(o, "referrer", request.referrer);
    get(o, "referrer_policy", request.referrerPolicy);
    get(o, "integrity", request.integrity);
    get(o, "duplex", request.duplex);
    get(o, "target_address_space", request.targetAddressSpace);
    get(o, "as", request.as);
    get(o, "crossorigin", request.crossorigin);
    get(o, "with_credentials", request.withCredentials);
    get(o, "keepalive", request.keepalive);
    get(o, "synchronous", request.synchronous);
    get(o, "upload_listener", request.uploadListener);
    get(o, "upload_listener_late", request.uploadListenerLate);
    get(o, "resource_timing", request.resourceTiming);
    return request;
}

QJsonObject toJson(const page::Surroundings& around)
{
    QJsonObject spaces;
    for (auto it = around.spaces.begin(); it != around.spaces.end(); ++it)
        spaces.insert(QString::fromLatin1(it.key()), int(it.value()));
    QJsonObject o;
    if (!spaces.isEmpty())
        o.insert(QLatin1StringView("spaces"), spaces);
    put(o, "permission_granted", around.permissionGranted);
    put(o, "no_local_network_checks", !around.localNetworkChecks);
    put(o, "certificate_trusted", around.certificateTrusted);
    return o;
}

page::Surroundings aroundFromJson(const QJsonObject& o)
{
    page::Surroundings around;
    const QJsonObject spaces = at(o, "spaces").toObject();
    for (auto it = spaces.begin(); it != spaces.end(); ++it)
        around.spaces.insert(it.key().toLatin1(), page::AddressSpace(it.value().toInt()));
    get(o, "permission_granted", around.permissionGranted);
    around.localNetworkChecks = !at(o, "no_local_network_checks").toBool();
    get(o, "certificate_trusted", around.certificateTrusted);
    return around;
}

QJsonObject toJson(const Witness& witness)
{
    QJsonObject o{{QStringLiteral("send"), sendToJson(witness.send)},
                  {QStringLiteral("console"), QJsonArray::fromStringList(witness.console)}};
    put(o, "engine", witness.engine);
    put(o, "browser", witness.browser);
    put(o, "version", witness.version);
    put(o, "outcome", witness.outcome);
    put(o, "error", witness.error);
    put(o, "withheld_cookies", witness.withheldCookies);
    put(o, "source", witness.source);
    put(o, "watched", witness.watched);
    put(o, "unsandboxed", witness.unsandboxed);
    return o;
}

Witness witnessFromJson(const QJsonObject& o)
{
    Witness witness;
    witness.send = sendFromJson(at(o, "send").toObject());
    for (const QJsonValue& line : at(o, "console").toArray())
        witness.console.append(line.toString());
    get(o, "engine", witness.engine);
    get(o, "browser", witness.browser);
    get(o, "version", witness.version);
    get(o, "outcome", witness.outcome);
    get(o, "error", witness.error);
    get(o, "withheld_cookies", witness.withheldCookies);
    get(o, "source", witness.source);
    get(o, "watched", witness.watched);
    get(o, "unsandboxed", witness.unsandboxed);
    return witness;
}

QJsonObject toJson(const Fact& fact)
{
    QJsonObject o;
    put(o, "id", fact.id);
    putEnum(o, "source", fact.source.kind);
    put(o, "index", qint64(fact.source.index), -1);
    if (const auto* truth = std::get_if<bool>(&fact.value)) {
        o.insert(QLatin1StringView("truth"), *truth);
    } else if (const auto* number = std::get_if<qint64>(&fact.value)) {
        o.insert(QLatin1StringView("number"), *number);
    } else if (const auto* text = std::get_if<QByteArray>(&fact.value)) {
        o.insert(QLatin1StringView("bytes"), bytes(*text));
    } else if (const auto* list = std::get_if<QList<QByteArray>>(&fact.value)) {
        o.insert(QLatin1StringView("list"), QJsonArray());
        put(o, "list", *list);
    }
    return o;
}

Fact factFromJson(const QJsonObject& o)
{
    Fact fact;
    get(o, "id", fact.id);
    getEnum(o, "source", fact.source.kind);
    get(o, "index", fact.source.index);
    if (at(o, "number").isDouble()) {
        fact.value = at(o, "number").toInteger();
    } else if (at(o, "bytes").isString()) {
        fact.value = bytes(at(o, "bytes"));
    } else if (at(o, "list").isArray()) {
        QList<QByteArray> list;
        get(o, "list", list);
        fact.value = list;
    } else {
        fact.value = at(o, "truth").toBool();
    }
    return fact;
}

QJsonObject toJson(const Wishes& wishes)
{
    QJsonObject o;
    put(o, "platform", wishes.platform);
    put(o, "more_origins", wishes.moreOrigins);
    put(o, "more_methods", wishes.moreMethods);
    put(o, "more_headers", wishes.moreHeaders);
    put(o, "expose_headers", wishes.exposeHeaders);
    if (wishes.credentials)
        o.insert(QLatin1StringView("credentials"), *wishes.credentials);
    if (wishes.anyOrigin)
        o.insert(QLatin1StringView("any_origin"), *wishes.anyOrigin);
    if (wishes.maxAge)
        o.insert(QLatin1StringView("max_age"), *wishes.maxAge);
    put(o, "path", wishes.path);
    put(o, "upstream", wishes.upstream);
    return o;
}

Wishes wishesFromJson(const QJsonObject& o)
{
    Wishes wishes;
    get(o, "platform", wishes.platform);
    get(o, "more_origins", wishes.moreOrigins);
    get(o, "more_methods", wishes.moreMethods);
    get(o, "more_headers", wishes.moreHeaders);
    get(o, "expose_headers", wishes.exposeHeaders);
    if (at(o, "credentials").isBool())
        wishes.credentials = at(o, "credentials").toBool();
    if (at(o, "any_origin").isBool())
        wishes.anyOrigin = at(o, "any_origin").toBool();
    if (at(o, "max_age").isDouble())
        wishes.maxAge = at(o, "max_age").toInt();
    get(o, "path", wishes.path);
    get(o, "upstream", wishes.upstream);
    return wishes;
}
} // namespace

QJsonObject sendToJson(const Send& send)
{
    QJsonArray exchanges;
    for (const http::Exchange& exchange : send.exchanges)
        exchanges.append(exchangeToJson(exchange));
    QJsonObject o{{QStringLiteral("page"), toJson(send.page)},
                  {QStringLiteral("request"), toJson(send.request)},
                  {QStringLiteral("exchanges"), exchanges},
                  {QStringLiteral("around"), toJson(send.around)}};
    put(o, "preflight_only", send.preflightOnly);
    put(o, "what_if", send.whatIf);
    put(o, "probe", send.probe);
    put(o, "at_ms", send.atMs);
    return o;
}

Send sendFromJson(const QJsonObject& o)
{
    Send send;
    send.page = pageFromJson(at(o, "page").toObject());
    send.request = requestFromJson(at(o, "request").toObject());
    for (const QJsonValue& exchange : at(o, "exchanges").toArray())
        send.exchanges.append(exchangeFromJson(exchange.toObject()));
    send.around = aroundFromJson(at(o, "around").toObject());
    get(o, "preflight_only", send.preflightOnly);
    get(o, "what_if", send.whatIf);
    get(o, "probe", send.probe);
    get(o, "at_ms", send.atMs);
    return send;
}

QJsonObject investigationToJson(const Investigation& investigation)
{
    QJsonArray messages;
    for (const Message& message : investigation.messages)
        messages.append(toJson(message));
    QJsonArray sends;
    for (const Send& send : investigation.sends)
        sends.append(sendToJson(send));
    QJsonArray given;
    for (const Fact& fact : investigation.given.all())
        given.append(toJson(fact));
    QJsonObject o{{QStringLiteral("format"), investigationFormat},
                  {QStringLiteral("page"), toJson(investigation.page)},
                  {QStringLiteral("request"), toJson(investigation.request)},
                  {QStringLiteral("messages"), messages},
                  {QStringLiteral("sends"), sends},
                  {QStringLiteral("given"), given},
                  {QStringLiteral("wishes"), toJson(investigation.wishes)}};
    put(o, "id", investigation.id);
    put(o, "title", investigation.title);
    put(o, "paste", investigation.paste);
    QJsonArray witnesses;
    for (const Witness& witness : investigation.witnesses)
        witnesses.append(toJson(witness));
    if (!witnesses.isEmpty())
        o.insert(QStringLiteral("witnesses"), witnesses);
    put(o, "trusted_certificates", investigation.trustedCertificates);
    return o;
}

std::optional<Investigation> investigationFromJson(const QJsonObject& o)
{
    const int format = at(o, "format").toInt(0);
    if (format < 1 || format > investigationFormat)
        return std::nullopt;
    Investigation investigation;
    get(o, "id", investigation.id);
    get(o, "title", investigation.title);
    get(o, "paste", investigation.paste);
    get(o, "trusted_certificates", investigation.trustedCertificates);
    investigation.page = pageFromJson(at(o, "page").toObject());
    investigation.request = requestFromJson(at(o, "request").toObject());
    for (const QJsonValue& message : at(o, "messages").toArray())
        investigation.messages.append(messageFromJson(message.toObject()));
    for (const QJsonValue& send : at(o, "sends").toArray())
        investigation.sends.append(sendFromJson(send.toObject()));
    for (const QJsonValue& witness : at(o, "witnesses").toArray())
        investigation.witnesses.append(witnessFromJson(witness.toObject()));
    for (const QJsonValue& fact : at(o, "given").toArray())
        investigation.given.add(factFromJson(fact.toObject()));
    investigation.wishes = wishesFromJson(at(o, "wishes").toObject());
    return investigation;
}

} // namespace crosscheck::facts

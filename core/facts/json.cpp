#include "facts/json.h"

#include "facts/json_fields.h"

namespace crosscheck::facts {

using namespace fields;

namespace {
template <typename OfMessage, typename Visit> void messageMembers(OfMessage& message, Visit visit)
{
    visit("engine", message.engine);
    visit("is_cors", message.isCors);
    visit("kind", message.kind);
    visit("initiator", message.initiator);
    visit("page_origin", message.pageOrigin);
    visit("request_url", message.requestUrl);
    visit("redirect_url", message.redirectUrl);
    visit("acao_value", message.acaoValue);
    visit("method", message.method);
    visit("header", message.header);
    visit("locale", message.locale);
    visit("status", message.status);
    visit("preflight", message.preflight);
    visit("network", message.network);
    visit("begin", message.begin);
    visit("end", message.end);
    visit("failure", message.failure);
    visit("side_line", message.sideLine);
}

QJsonObject toJson(const Message& message)
{
    QJsonObject o;
    messageMembers(message, Writer{o});
    put(o, "symptom", fetch::slug(message.symptom));
    return o;
}

Message messageFromJson(const QJsonObject& o)
{
    Message message;
    messageMembers(message, Reader{o});
    message.symptom = fetch::symptomFromSlug(bytes(at(o, "symptom"))).value_or(fetch::Symptom::NotCorsOther);
    return message;
}

template <typename OfPage, typename Visit> void pageMembers(OfPage& page, Visit visit)
{
    visit("origin", page.origin);
    visit("url", page.url);
    visit("document_url", page.documentUrl);
    visit("worker_url", page.workerUrl);
    visit("kind", page.kind);
    visit("headers", page.headers);
    visit("frame_attributes", page.frameAttributes);
    visit("space", page.space);
}

QJsonObject toJson(const page::Page& page)
{
    QJsonObject o;
    pageMembers(page, Writer{o});
    return o;
}

page::Page pageFromJson(const QJsonObject& o)
{
    page::Page page;
    pageMembers(page, Reader{o});
    return page;
}

template <typename OfBody, typename Visit> void bodyMembers(OfBody& body, Visit visit)
{
    visit("kind", body.kind);
    visit("bytes", body.bytes);
    visit("type", body.type);
}

template <typename OfRequest, typename Visit> void requestMembers(OfRequest& request, Visit visit)
{
    visit("url", request.url);
    visit("method", request.method);
    visit("headers", request.headers);
    visit("mode", request.mode);
    visit("credentials", request.credentials);
    visit("redirect", request.redirect);
    visit("cache", request.cache);
    visit("referrer", request.referrer);
    visit("withholds_referrer", request.withholdsReferrer);
    visit("referrer_policy", request.referrerPolicy);
    visit("integrity", request.integrity);
    visit("duplex", request.duplex);
    visit("target_address_space", request.targetAddressSpace);
    visit("as", request.as);
    visit("crossorigin", request.crossorigin);
    visit("with_credentials", request.withCredentials);
    visit("keepalive", request.keepalive);
    visit("synchronous", request.synchronous);
    visit("upload_listener", request.uploadListener);
    visit("upload_listener_late", request.uploadListenerLate);
    visit("resource_timing", request.resourceTiming);
    visit("unknown_member", request.unknownMember);
}

QJsonObject toJson(const page::PageRequest& request)
{
    QJsonObject o;
    put(o, "initiator", page::slug(request.initiator));
    requestMembers(request, Writer{o});
    if (request.body) {
        QJsonObject body;
        bodyMembers(*request.body, Writer{body});
        o.insert(QLatin1StringView("body"), body);
    }
    return o;
}

page::PageRequest requestFromJson(const QJsonObject& o)
{
    page::PageRequest request;
    request.initiator = page::initiatorFromSlug(bytes(at(o, "initiator"))).value_or(page::Initiator::Fetch);
    requestMembers(request, Reader{o});
    if (at(o, "body").isObject()) {
        const QJsonObject b = at(o, "body").toObject();
        page::Body body;
        bodyMembers(body, Reader{b});
        request.body = body;
    }
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

template <typename OfWitness, typename Visit> void witnessMembers(OfWitness& witness, Visit visit)
{
    visit("engine", witness.engine);
    visit("browser", witness.browser);
    visit("version", witness.version);
    visit("outcome", witness.outcome);
    visit("error", witness.error);
    visit("withheld_cookies", witness.withheldCookies);
    visit("source", witness.source);
    visit("watched", witness.watched);
    visit("unsandboxed", witness.unsandboxed);
}

QJsonObject toJson(const Witness& witness)
{
    QJsonObject o{{QStringLiteral("send"), sendToJson(witness.send)},
                  {QStringLiteral("console"), QJsonArray::fromStringList(witness.console)}};
    witnessMembers(witness, Writer{o});
    return o;
}

Witness witnessFromJson(const QJsonObject& o)
{
    Witness witness;
    witness.send = sendFromJson(at(o, "send").toObject());
    for (const QJsonValue& line : at(o, "console").toArray())
        witness.console.append(line.toString());
    witnessMembers(witness, Reader{o});
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

template <typename OfWishes, typename Visit> void wishesMembers(OfWishes& wishes, Visit visit)
{
    visit("platform", wishes.platform);
    visit("more_origins", wishes.moreOrigins);
    visit("more_methods", wishes.moreMethods);
    visit("more_headers", wishes.moreHeaders);
    visit("expose_headers", wishes.exposeHeaders);
    visit("credentials", wishes.credentials);
    visit("any_origin", wishes.anyOrigin);
    visit("max_age", wishes.maxAge);
    visit("path", wishes.path);
    visit("upstream", wishes.upstream);
}

QJsonObject toJson(const Wishes& wishes)
{
    QJsonObject o;
    wishesMembers(wishes, Writer{o});
    return o;
}

Wishes wishesFromJson(const QJsonObject& o)
{
    Wishes wishes;
    wishesMembers(wishes, Reader{o});
    return wishes;
}

QJsonObject saidToJson(const Send::Said& said)
{
    QJsonObject o;
    if (!said.console.isEmpty())
        o.insert(QStringLiteral("console"), QJsonArray::fromStringList(said.console));
    put(o, "source", said.source);
    put(o, "error", said.error);
    return o;
}

Send::Said saidFromJson(const QJsonObject& o)
{
    Send::Said said;
    for (const QJsonValue& line : at(o, "console").toArray())
        said.console.append(line.toString());
    get(o, "source", said.source);
    get(o, "error", said.error);
    return said;
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
    if (send.said != Send::Said())
        o.insert(QStringLiteral("said"), saidToJson(send.said));
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
    send.said = saidFromJson(at(o, "said").toObject());
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

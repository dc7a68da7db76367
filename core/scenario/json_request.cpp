#include "scenario/json_read.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

std::optional<page::Body> readBody(Reading& reading, const QJsonValue& value, const QString& path)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (value.isString())
        return page::Body{page::Body::Kind::Text, value.toString().toUtf8(), {}};
    const QJsonObject object = reading.object(value, path);
    const auto kind = bodyKindFromWord(reading.text(object, path, u"kind"_s, u"text"_s).toUtf8());
    if (!kind) {
        reading.fail(below(path, u"kind"_s), u"blob, form, params, buffer, stream or text"_s);
        return std::nullopt;
    }
    page::Body body{*kind, reading.text(object, path, u"text"_s).toUtf8(), {}};
    body.type = reading.text(object, path, u"mime"_s, reading.text(object, path, u"type"_s)).toLatin1();
    return body;
}

/// The headers as a page hands them over: what no byte can hold (https://webidl.spec.whatwg.org/#js-ByteString) makes the API
/// throw, as NUL does.
QJsonValue asBytes(const QJsonValue& headers)
{
    QJsonArray pairs;
    const QJsonArray list = headers.toArray();
    for (const QJsonValue& pair : list) {
        QString value = pair.toArray().at(1).toString();
        const bool fits =
            std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() <= 0xFF; });
        if (!fits)
            value = QString(QChar::Null);
        pairs.append(fits ? pair : QJsonValue(QJsonArray{pair.toArray().at(0), value}));
    }
    return headers.isArray() ? QJsonValue(pairs) : headers;
}

/// An enumerated member of fetch()'s init; a word that it doesn't know makes the API throw.
template <typename Read>
auto member(Reading& reading, const QJsonObject& object, const QString& path, const QString& name, Read read,
            page::PageRequest& request)
{
    const QString text = reading.text(object, path, name);
    const auto value = read(text.toUtf8());
    if (!text.isEmpty() && !value)
        request.unknownMember = (name + u": "_s + text).toUtf8();
    return value;
}

/// The other enumerated members of fetch()'s init, which stay words.
void rejectUnknownWords(page::PageRequest& request)
{
    if (request.initiator != page::Initiator::Fetch)
        return;
    const struct
    {
        const char* name;
        const QByteArray& value;
        std::initializer_list<const char*> known;
    } rows[] = {
        {"cache",
         request.cache,
         {"default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"}},
        {"referrerPolicy",
         request.referrerPolicy,
         {"no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin",
          "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url"}},
    };
    for (const auto& row : rows) {
        const bool known = std::any_of(row.known.begin(), row.known.end(),
                                       [&](const char* word) { return row.value == word; });
        if (!row.value.isEmpty() && !known)
            request.unknownMember = QByteArray(row.name) + ": " + row.value;
    }
}

} // namespace

page::PageRequest readRequest(Reading& reading, const QJsonObject& object, const QString& path)
{
    page::PageRequest request;
    const QString api = reading.text(object, path, u"api"_s, u"fetch"_s);
    const auto initiator = page::initiatorFromSlug(api.toUtf8());
    if (!initiator)
        reading.fail(below(path, u"api"_s), u"an API such as fetch, xhr or img, and not “%1”"_s.arg(api));
    else
        request.initiator = *initiator;
    if (!object.value(u"url"_s).isString())
        reading.fail(below(path, u"url"_s), u"a URL"_s);
    request.url = object.value(u"url"_s).toString().toUtf8();
    if (object.contains(u"method"_s))
        request.method = reading.latin1(object.value(u"method"_s), below(path, u"method"_s));
    request.headers = reading.headers(asBytes(object.value(u"headers"_s)), below(path, u"headers"_s));
    request.body = readBody(reading, object.value(u"body"_s), below(path, u"body"_s));
    request.mode = member(reading, object, path, u"mode"_s, modeFromWord, request);
    request.credentials = member(reading, object, path, u"credentials"_s, credentialsFromWord, request);
    request.redirect = member(reading, object, path, u"redirect"_s, redirectFromWord, request);
    const struct
    {
        const char* name;
        QByteArray* value;
    } words[] = {{"cache", &request.cache},
                 {"referrer", &request.referrer},
                 {"referrerPolicy", &request.referrerPolicy},
                 {"integrity", &request.integrity},
                 {"duplex", &request.duplex},
                 {"targetAddressSpace", &request.targetAddressSpace},
                 {"as", &request.as}};
    for (const auto& row : words)
        *row.value = reading.text(object, path, QString::fromLatin1(row.name)).toUtf8();
    request.as = http::lowered(request.as); // an attribute of words: rows-loads-preload-policy-Style
    request.withholdsReferrer = object.contains(u"referrer"_s) && request.referrer.isEmpty();
    if (request.initiator == page::Initiator::Xhr)
        request.cache.clear(); // there is nothing that could set it
    rejectUnknownWords(request);
    if (reading.text(object, path, u"rel"_s) == u"modulepreload" || request.as == "modulepreload" ||
        request.as == "script-module") {
        request.as = "module";
    }
    if (request.initiator == page::Initiator::Preload)
        request.as = page::preloadedAs(request);
    if (object.contains(u"crossorigin"_s) && object.value(u"crossorigin"_s).isString())
        request.crossorigin = object.value(u"crossorigin"_s).toString().toUtf8();
    request.withCredentials = reading.flag(object, path, u"withCredentials"_s);
    request.keepalive = reading.flag(object, path, u"keepalive"_s);
    request.synchronous = reading.flag(object, path, u"sync"_s);
    request.uploadListenerLate = reading.flag(object, path, u"upload_onload_late"_s);
    request.uploadListener = reading.flag(object, path, u"upload_listener"_s) || request.uploadListenerLate;
    request.resourceTiming = reading.flag(object, path, u"resource_timing"_s);
    return request;
}

QJsonObject requestToJson(const page::PageRequest& request)
{
    QJsonObject object{{u"api"_s, QString::fromLatin1(page::slug(request.initiator))},
                       {u"url"_s, QString::fromUtf8(request.url)}};
    if (request.method != "GET")
        object.insert(u"method"_s, QString::fromLatin1(request.method));
    QJsonArray headers;
    for (const http::Header& header : request.headers)
        headers.append(QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    if (!headers.isEmpty())
        object.insert(u"headers"_s, headers);
    if (request.body) {
        if (request.body->kind == page::Body::Kind::Text) {
            object.insert(u"body"_s, QString::fromUtf8(request.body->bytes));
        } else {
            QJsonObject body{{u"kind"_s, QString::fromLatin1(word(request.body->kind))}};
            if (!request.body->bytes.isEmpty())
                body.insert(u"text"_s, QString::fromUtf8(request.body->bytes));
            if (!request.body->type.isEmpty())
                body.insert(u"mime"_s, QString::fromLatin1(request.body->type));
            object.insert(u"body"_s, body);
        }
    }
    if (request.mode)
        object.insert(u"mode"_s, QString::fromLatin1(word(*request.mode)));
    if (request.credentials)
        object.insert(u"credentials"_s, QString::fromLatin1(word(*request.credentials)));
    if (request.redirect)
        object.insert(u"redirect"_s, QString::fromLatin1(word(*request.redirect)));
    const qsizetype colon = request.unknownMember.indexOf(": ");
    if (colon > 0)
        object.insert(QString::fromUtf8(request.unknownMember.first(colon)),
                      QString::fromUtf8(request.unknownMember.sliced(colon + 2)));
    const struct
    {
        const char* name;
        const QByteArray& value;
    } words[] = {{"cache", request.cache},
                 {"referrer", request.referrer},
                 {"referrerPolicy", request.referrerPolicy},
                 {"integrity", request.integrity},
                 {"duplex", request.duplex},
                 {"targetAddressSpace", request.targetAddressSpace},
                 {"as", request.as}};
    for (const auto& row : words) {
        if (!row.value.isEmpty())
            object.insert(QString::fromLatin1(row.name), QString::fromUtf8(row.value));
    }
    if (request.withholdsReferrer)
        object.insert(u"referrer"_s, QString());
    if (request.crossorigin)
        object.insert(u"crossorigin"_s, QString::fromUtf8(*request.crossorigin));
    const struct
    {
        const char* name;
        bool value;
    } flags[] = {{"withCredentials", request.withCredentials},
                 {"keepalive", request.keepalive},
                 {"sync", request.synchronous},
                 {"upload_listener", request.uploadListener && !request.uploadListenerLate},
                 {"upload_onload_late", request.uploadListenerLate},
                 {"resource_timing", request.resourceTiming}};
    for (const auto& row : flags) {
        if (row.value)
            object.insert(QString::fromLatin1(row.name), true);
    }
    return object;
}

} // namespace crosscheck::scenario

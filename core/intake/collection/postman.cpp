#include "intake/collection/collection.h"
#include "intake/request_notes.h"

#include <QJsonDocument>

namespace crosscheck::intake::collection {

namespace {

using Name = QLatin1StringView;

/// An attribute of an authorization: a list of {key, value} today, an object in collections of before 2.1.
QByteArray attribute(const QJsonObject& authorization, const QByteArray& kind, Name name)
{
    const QJsonValue values = authorization.value(Name(kind));
    if (values.isObject())
        return text(values.toObject(), name);
    for (const QJsonValue& one : values.toArray()) {
        if (text(one.toObject(), Name("key")) == QByteArrayView(name.data(), name.size()))
            return text(one.toObject(), Name("value"));
    }
    return {};
}

/// The URL as it is typed: `raw`, else its parts.
QByteArray urlOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().toUtf8();
    const QJsonObject url = value.toObject();
    QByteArray out = text(url, Name("raw"));
    const auto joined = [&url](Name name, char separator) {
        const QJsonValue part = url.value(name);
        if (part.isString())
            return part.toString().toUtf8();
        QByteArray all;
        for (const QJsonValue& one : part.toArray())
            all += (all.isEmpty() ? QByteArray() : QByteArray(1, separator)) +
                   (one.isObject() ? text(one.toObject(), Name("value")) : one.toString().toUtf8());
        return all;
    };
    if (out.isEmpty()) {
        const QByteArray protocol = text(url, Name("protocol")), port = text(url, Name("port"));
        out = (protocol.isEmpty() ? QByteArray() : protocol + "://") + joined(Name("host"), '.') +
              (port.isEmpty() ? QByteArray() : ':' + port) + '/' + joined(Name("path"), '/');
        addQuery(out, pairs(url.value(Name("query")).toArray(), Name("key")));
    }
    // "/users/:id"
    for (const http::Header& variable : pairs(url.value(Name("variable")).toArray(), Name("key"))) {
        const qsizetype at = out.indexOf("/:" + variable.name);
        const qsizetype end = at + 2 + variable.name.size();
        if (at >= 0 && !variable.value.isEmpty() &&
            (end == out.size() || QByteArrayView("/?#").contains(out.at(end))))
            out.replace(at + 1, variable.name.size() + 1, variable.value);
    }
    return out;
}

void setPostmanBody(const QJsonObject& body, Kept& kept)
{
    page::PageRequest& request = kept.request;
    const QByteArray mode = body.value(Name("disabled")).toBool() ? QByteArray() : text(body, Name("mode"));
    const auto whole = [&request](const QByteArray& bytes) {
        request.body = page::Body{page::Body::Kind::Text, bytes, {}};
    };
    if (mode == "raw") {
        const QByteArray raw = text(body, Name("raw"));
        if (raw.isEmpty())
            return;
        whole(raw);
        const QByteArray language =
            text(body.value(Name("options")).toObject().value(Name("raw")).toObject(), Name("language"));
        static const QHash<QByteArray, QByteArray> types{{"json", "application/json"},
                                                         {"xml", "application/xml"},
                                                         {"html", "text/html"},
                                                         {"javascript", "application/javascript"}};
        addUnlessThere(request.headers, "Content-Type", types.value(language, "text/plain"));
    } else if (mode == "urlencoded") {
        whole(formFields(pairs(body.value(Name("urlencoded")).toArray(), Name("key"))));
        addUnlessThere(request.headers, "Content-Type", "application/x-www-form-urlencoded");
    } else if (mode == "formdata") {
        http::HeaderList fields;
        for (const QJsonValue& one : body.value(Name("formdata")).toArray()) {
            const QJsonObject field = one.toObject();
            if (field.value(Name("disabled")).toBool())
                continue;
            const QJsonValue source = field.value(Name("src"));
            const QByteArray file =
                source.isArray() ? source.toArray().first().toString().toUtf8() : source.toString().toUtf8();
            const bool isFile = text(field, Name("type")) == "file";
            fields.append({text(field, Name("key")), isFile ? '@' + file : text(field, Name("value"))});
        }
        setParts(kept, fields);
    } else if (mode == "graphql") {
        const QJsonObject graph = body.value(Name("graphql")).toObject();
        const QByteArray variables = text(graph, Name("variables"));
        QJsonObject sent{{Name("query"), graph.value(Name("query"))}};
        sent.insert(Name("variables"), QJsonDocument::fromJson(variables).object());
        whole(QJsonDocument(sent).toJson(QJsonDocument::Compact));
        addUnlessThere(request.headers, "Content-Type", "application/json");
    } else if (mode == "file") {
        const QByteArray file = '@' + text(body.value(Name("file")).toObject(), Name("src"));
        whole(file);
        kept.notes.append(Note{words::text(notes::file, shown(file)), -1, -1});
    }
}

void authorize(const QJsonObject& authorization, page::PageRequest& request)
{
    const QByteArray kind = text(authorization, Name("type"));
    const auto of = [&](const char* name) { return attribute(authorization, kind, Name(name)); };
    if (kind == "bearer") {
        addUnlessThere(request.headers, "Authorization", "Bearer " + of("token"));
    } else if (kind == "basic") {
        addUnlessThere(request.headers, "Authorization", basic(of("username"), of("password")));
    } else if (kind == "apikey") {
        if (of("in") == "query")
            addQuery(request.url, {{of("key"), of("value")}});
        else
            addUnlessThere(request.headers, of("key"), of("value"));
    }
}

/// The items of a folder or of the collection. `authorization`: the one that they inherit.
void readItems(const QJsonArray& items, const QJsonObject& authorization, const Values& values,
               QByteArrayView utf8, int depth, Understood& out)
{
    constexpr int deepest = 50;
    for (const QJsonValue& one : items) {
        const QJsonObject item = one.toObject();
        const QJsonObject own = item.value(Name("auth")).toObject();
        if (item.contains(Name("item")) && depth < deepest)
            readItems(item.value(Name("item")).toArray(), own.isEmpty() ? authorization : own, values, utf8,
                      depth + 1, out);
        const QJsonValue given = item.value(Name("request"));
        Kept kept;
        if (given.isString()) {
            kept.request.url = given.toString().toUtf8();
        } else if (given.isObject()) {
            const QJsonObject request = given.toObject();
            kept.request.method = text(request, Name("method"));
            kept.request.url = urlOf(request.value(Name("url")));
            kept.request.headers = pairs(request.value(Name("header")).toArray(), Name("key"));
            setPostmanBody(request.value(Name("body")).toObject(), kept);
            const QJsonObject named = request.value(Name("auth")).toObject();
            authorize(named.isEmpty() ? authorization : named, kept.request);
        } else {
            continue;
        }
        add(kept, values, "postman", utf8, out);
    }
}

} // namespace

void readPostman(const QJsonObject& collection, QByteArrayView utf8, Understood& out)
{
    Values values;
    for (const http::Header& variable : pairs(collection.value(Name("variable")).toArray(), Name("key")))
        values.insert(variable.name, variable.value);
    readItems(collection.value(Name("item")).toArray(), collection.value(Name("auth")).toObject(), values,
              utf8, 0, out);
}

} // namespace crosscheck::intake::collection

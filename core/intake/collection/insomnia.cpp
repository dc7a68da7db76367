#include "intake/collection/collection.h"

namespace crosscheck::intake::collection {

namespace {

using Name = QLatin1StringView;

/// An environment's data, the names of what stands deeper joined by dots.
void readData(const QJsonObject& data, const QByteArray& prefix, int depth, Values& values)
{
    constexpr int deepest = 20;
    for (auto one = data.constBegin(); one != data.constEnd(); ++one) {
        const QByteArray name = prefix + one.key().toUtf8();
        if (one->isObject() && depth < deepest)
            readData(one->toObject(), name + '.', depth + 1, values);
        else if (!values.contains(name))
            values.insert(name, one->toVariant().toString().toUtf8());
    }
}

void setInsomniaBody(const QJsonObject& body, Kept& kept)
{
    const QByteArray type = text(body, Name("mimeType"));
    const QJsonArray parameters = body.value(Name("params")).toArray();
    if (type == "multipart/form-data") {
        http::HeaderList fields;
        for (const QJsonValue& one : parameters) {
            const QJsonObject field = one.toObject();
            if (field.value(Name("disabled")).toBool())
                continue;
            const bool file = text(field, Name("type")) == "file";
            fields.append({text(field, Name("name")),
                           file ? '@' + text(field, Name("fileName")) : text(field, Name("value"))});
        }
        kept.request.headers.removeIf(
            [](const http::Header& header) { return header.name.toLower() == "content-type"; });
        setParts(kept, fields);
        return;
    }
    const bool form = type == "application/x-www-form-urlencoded";
    const QByteArray whole = form ? formFields(pairs(parameters, Name("name"))) : text(body, Name("text"));
    if (!form && !body.contains(Name("text")))
        return;
    kept.request.body = page::Body{page::Body::Kind::Text, whole, {}};
    if (!type.isEmpty())
        addUnlessThere(kept.request.headers, "Content-Type",
                       type == "application/graphql" ? "application/json" : type);
}

} // namespace

void readInsomnia(const QJsonObject& exported, QByteArrayView utf8, Understood& out)
{
    const QJsonArray resources = exported.value(Name("resources")).toArray();
    Values values;
    for (const QJsonValue& one : resources) {
        if (text(one.toObject(), Name("_type")) == "environment")
            readData(one.toObject().value(Name("data")).toObject(), {}, 0, values);
    }
    for (const QJsonValue& one : resources) {
        const QJsonObject given = one.toObject();
        if (text(given, Name("_type")) != "request")
            continue;
        Kept kept;
        kept.request.method = text(given, Name("method"));
        kept.request.url = text(given, Name("url"));
        addQuery(kept.request.url, pairs(given.value(Name("parameters")).toArray(), Name("name")));
        kept.request.headers = pairs(given.value(Name("headers")).toArray(), Name("name"));
        setInsomniaBody(given.value(Name("body")).toObject(), kept);
        const QJsonObject authorization = given.value(Name("authentication")).toObject();
        const QByteArray kind = text(authorization, Name("type"));
        if (!authorization.value(Name("disabled")).toBool()) {
            const QByteArray prefix = text(authorization, Name("prefix"));
            if (kind == "bearer")
                addUnlessThere(kept.request.headers, "Authorization",
                               (prefix.isEmpty() ? QByteArray("Bearer") : prefix) + ' ' +
                                   text(authorization, Name("token")));
            else if (kind == "basic")
                addUnlessThere(
                    kept.request.headers, "Authorization",
                    basic(text(authorization, Name("username")), text(authorization, Name("password"))));
        }
        add(kept, values, "insomnia", utf8, out);
    }
}

} // namespace crosscheck::intake::collection

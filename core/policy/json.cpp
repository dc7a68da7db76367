#include "http/header.h"
#include "policy/names.h"
#include "policy/policy.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace crosscheck::policy {

using namespace Qt::StringLiterals;

namespace {

using Failure = std::optional<JsonError>;

Failure readList(const QJsonValue& value, const QString& path, QList<QByteArray>& out,
                 QByteArray (*change)(QByteArrayView))
{
    if (!value.isArray())
        return JsonError{path, u"a list of texts"_s};
    const QJsonArray array = value.toArray();
    out.clear();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue item = array.at(i);
        if (!item.isString())
            return JsonError{u"%1[%2]"_s.arg(path).arg(i), u"a text"_s};
        out.append(change(item.toString().toUtf8()));
    }
    return {};
}

QByteArray asIs(QByteArrayView bytes)
{
    return bytes.toByteArray();
}

Failure readFlag(const QJsonValue& value, const QString& path, bool& out)
{
    if (!value.isBool())
        return JsonError{path, u"true or false"_s};
    out = value.toBool();
    return {};
}

Failure readText(const QJsonValue& value, const QString& path, QByteArray& out)
{
    if (!value.isString())
        return JsonError{path, u"a text"_s};
    out = value.toString().toUtf8();
    return {};
}

Failure readSeconds(const QJsonValue& value, const QString& path, int& out)
{
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(std::floor(number) == number) || std::abs(number) > std::numeric_limits<int>::max())
        return JsonError{path, u"a whole number of seconds"_s};
    out = int(number);
    return {};
}

using Read = Failure (*)(const QJsonValue&, const QString&, Policy&);
struct Member
{
    const char* name;
    Read read;
};

constexpr Member members[] = {
    {"origins",
     [](const QJsonValue& v, const QString& p, Policy& o) { return readList(v, p, o.origins, asIs); }},
    {"origin_patterns",
     [](const QJsonValue& v, const QString& p, Policy& o) { return readList(v, p, o.originPatterns, asIs); }},
    {"any_origin",
     [](const QJsonValue& v, const QString& p, Policy& o) { return readFlag(v, p, o.anyOrigin); }},
    {"credentials",
     [](const QJsonValue& v, const QString& p, Policy& o) { return readFlag(v, p, o.credentials); }},
    {"methods", [](const QJsonValue& v, const QString& p,
                   Policy& o) { return readList(v, p, o.methods, normalizeMethod); }},
    {"request_headers", [](const QJsonValue& v, const QString& p,
                           Policy& o) { return readList(v, p, o.requestHeaders, http::lowered); }},
    {"expose_headers", [](const QJsonValue& v, const QString& p,
                          Policy& o) { return readList(v, p, o.exposeHeaders, http::lowered); }},
    {"max_age", [](const QJsonValue& v, const QString& p, Policy& o) { return readSeconds(v, p, o.maxAge); }},
    {"path", [](const QJsonValue& v, const QString& p, Policy& o) { return readText(v, p, o.path); }},
    {"upstream", [](const QJsonValue& v, const QString& p, Policy& o) { return readText(v, p, o.upstream); }},
    {"private_network",
     [](const QJsonValue& v, const QString& p, Policy& o) { return readFlag(v, p, o.privateNetwork); }},
};

QJsonArray toArray(const QList<QByteArray>& list)
{
    QJsonArray array;
    for (const QByteArray& item : list)
        array.append(QString::fromUtf8(item));
    return array;
}

} // namespace

std::variant<Policy, JsonError> fromJson(const QJsonObject& object)
{
    Policy policy;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto member = std::find_if(std::begin(members), std::end(members), [&](const Member& m) {
            return it.key() == QLatin1StringView(m.name);
        });
        if (member == std::end(members)) {
            QStringList names;
            for (const Member& m : members)
                names.append(QString::fromLatin1(m.name));
            return JsonError{it.key(), u"one of the members of a policy: "_s + names.join(u", "_s)};
        }
        if (const Failure failure = member->read(it.value(), it.key(), policy))
            return *failure;
    }
    return policy;
}

std::variant<Policy, JsonError> fromJson(QByteArrayView utf8)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8.toByteArray(), &error);
    if (document.isNull())
        return JsonError{QString(), u"JSON, but at byte %1: %2"_s.arg(error.offset).arg(error.errorString())};
    if (!document.isObject())
        return JsonError{QString(), u"one JSON object"_s};
    return fromJson(document.object());
}

QJsonObject toJson(const Policy& policy)
{
    return {
        {u"origins"_s, toArray(policy.origins)},
        {u"origin_patterns"_s, toArray(policy.originPatterns)},
        {u"any_origin"_s, policy.anyOrigin},
        {u"credentials"_s, policy.credentials},
        {u"methods"_s, toArray(policy.methods)},
        {u"request_headers"_s, toArray(policy.requestHeaders)},
        {u"expose_headers"_s, toArray(policy.exposeHeaders)},
        {u"max_age"_s, policy.maxAge},
        {u"path"_s, QString::fromUtf8(policy.path)},
        {u"upstream"_s, QString::fromUtf8(policy.upstream)},
        {u"private_network"_s, policy.privateNetwork},
    };
}

} // namespace crosscheck::policy

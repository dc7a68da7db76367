#include "truth.h"

#include <QFile>
#include <QJsonDocument>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace truth {

namespace {

QList<QJsonObject> lines(const QString& name)
{
    QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/truth/") + name);
    QList<QJsonObject> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.trimmed().isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

QString simple(const QJsonValue& outcome)
{
    const QString text = outcome.toString();
    const bool failed =
        text == u"blocked" || text == u"network-error" || text == u"js-exception" || text == u"failed";
    return failed ? u"failed"_s : text;
}

bool sameOne(const QJsonValue& record, const QJsonValue& prediction)
{
    if (record.isNull() || record.isUndefined() || prediction.isNull() || prediction.isUndefined())
        return record.toObject().isEmpty() && prediction.toObject().isEmpty();
    const QJsonObject known = record.toObject();
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it.value() != prediction.toObject().value(it.key()))
            return false;
    }
    return true;
}

} // namespace

QList<scenario::Scenario> scenarios()
{
    QList<scenario::Scenario> all;
    for (const QJsonObject& object : lines(u"scenarios.jsonl"_s)) {
        const auto read = scenario::fromJson(object);
        if (const auto* good = std::get_if<scenario::Scenario>(&read))
            all.append(*good);
    }
    return all;
}

QHash<QByteArray, QJsonObject> records(engines::Engine engine)
{
    QHash<QByteArray, QJsonObject> all;
    for (const QJsonObject& object : lines(QString::fromLatin1(engines::slug(engine)) + u".jsonl"_s))
        all.insert(object.value(u"id"_s).toString().toUtf8(), object);
    return all;
}

QByteArray verdict(const QJsonObject& one)
{
    QJsonArray then;
    for (const QJsonValue& value : one.value(u"then"_s).toArray())
        then.append(simple(value.toObject().value(u"outcome"_s)));
    const QJsonArray all{simple(one.value(u"outcome"_s)), then, one.value(u"canvas"_s).toString()};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QByteArray wire(const QJsonObject& one)
{
    QJsonArray all;
    for (const QJsonValue& value : one.value(u"wire"_s).toArray()) {
        QJsonArray request;
        for (const auto& key :
             {u"kind"_s, u"method"_s, u"url"_s, u"origin"_s, u"request_method"_s, u"request_headers"_s})
            request.append(value.toObject().value(key));
        all.append(request);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

bool sameResponse(const QJsonObject& record, const QJsonObject& prediction)
{
    const QJsonArray recorded = record.value(u"then"_s).toArray();
    const QJsonArray predicted = prediction.value(u"then"_s).toArray();
    if (!sameOne(record.value(u"response"_s), prediction.value(u"response"_s)) ||
        recorded.size() != predicted.size())
        return false;
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        if (!sameOne(recorded.at(i).toObject().value(u"response"_s),
                     predicted.at(i).toObject().value(u"response"_s)))
            return false;
    }
    return true;
}

} // namespace truth

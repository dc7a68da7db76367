#include "page/steps.h"
#include "scenario/prediction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

QJsonValue nullable(const std::optional<QByteArray>& bytes)
{
    return bytes ? QJsonValue(QString::fromLatin1(*bytes)) : QJsonValue();
}

QJsonValue responseToJson(const std::optional<fetch::FilteredResponse>& response)
{
    if (!response)
        return {};
    QJsonArray headers;
    for (const http::Header& header : response->headers)
        headers.append(QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    return QJsonObject{{u"type"_s, QString::fromLatin1(response->type)},
                       {u"status"_s, response->status},
                       {u"redirected"_s, response->redirected},
                       {u"headers"_s, headers}};
}

QJsonArray traceToJson(const fetch::Trace& trace)
{
    static constexpr const char* results[] = {"pass", "fail", "skip"};
    QJsonArray list;
    for (const fetch::Step& step : trace) {
        const fetch::StepInfo* info = page::stepInfo(step.id);
        QJsonObject object{{u"step"_s, QString::fromLatin1(step.id)},
                           {u"title"_s, info ? words::english({&info->title, {}}) : QString()},
                           {u"result"_s, QString::fromLatin1(results[size_t(step.result)])},
                           {u"because"_s, words::english(step.because.text())},
                           {u"hop"_s, step.hop},
                           {u"preflight"_s, step.preflight}};
        if (info)
            object.insert(u"address"_s, QString::fromLatin1(info->address));
        if (!step.departure.isEmpty())
            object.insert(u"departure"_s, QString::fromLatin1(step.departure));
        list.append(object);
    }
    return list;
}

} // namespace

QJsonObject toJson(const Prediction& prediction)
{
    QJsonArray then;
    for (const ThenOutcome& one : prediction.then) {
        const bool good = one.outcome == fetch::Outcome::Ok || one.outcome == fetch::Outcome::Opaque;
        const QByteArray outcome = good ? fetch::slug(one.outcome) : "failed";
        then.append(QJsonObject{{u"outcome"_s, QString::fromLatin1(outcome)},
                                {u"response"_s, responseToJson(one.response)}});
    }
    QJsonArray wire;
    for (const WireRequest& request : prediction.wire) {
        wire.append(QJsonObject{
            {u"kind"_s, request.kind == page::Wanted::Kind::Preflight ? u"preflight"_s : u"actual"_s},
            {u"method"_s, QString::fromLatin1(request.method)},
            {u"url"_s, QString::fromUtf8(request.url)},
            {u"origin"_s, nullable(request.origin)},
            {u"request_method"_s, nullable(request.requestMethod)},
            {u"request_headers"_s, nullable(request.requestHeaders)}});
    }
    QJsonObject object{{u"id"_s, QString::fromUtf8(prediction.id)},
                       {u"engine"_s, QString::fromLatin1(engines::slug(prediction.engine))},
                       {u"outcome"_s, QString::fromLatin1(fetch::slug(prediction.outcome))},
                       {u"response"_s, responseToJson(prediction.response)},
                       {u"console"_s, QJsonArray::fromStringList(prediction.console)},
                       {u"wire"_s, wire},
                       {u"cause"_s, prediction.failure ? QJsonValue(QString::fromLatin1(
                                                             fetch::slug(prediction.failure->symptom)))
                                                       : QJsonValue()},
                       {u"trace"_s, traceToJson(prediction.trace)}};
    if (!then.isEmpty())
        object.insert(u"then"_s, then);
    if (!prediction.canvas.isEmpty())
        object.insert(u"canvas"_s, QString::fromLatin1(prediction.canvas));
    return object;
}

} // namespace crosscheck::scenario

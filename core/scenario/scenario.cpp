#include "scenario/scenario.h"

#include "scenario/json_read.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

/// A body's bytes: one for each character where that is possible, else UTF-8.
QByteArray bodyBytes(const QString& text)
{
    const bool narrow = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0xFF; });
    return narrow ? text.toLatin1() : text.toUtf8();
}

QString bodyText(const QByteArray& bytes)
{
    const QString wide = QString::fromUtf8(bytes);
    return bodyBytes(wide) == bytes ? wide : QString::fromLatin1(bytes);
}

ScriptedAnswer readAnswer(Reading& reading, const QJsonValue& value, const QString& path)
{
    ScriptedAnswer answer;
    const QJsonObject object = reading.object(value, path);
    answer.status = reading.number(object, path, u"status"_s, 200);
    if (object.contains(u"reason"_s) && !object.value(u"reason"_s).isNull())
        answer.reason = reading.latin1(object.value(u"reason"_s), below(path, u"reason"_s));
    answer.headers = reading.headers(object.value(u"headers"_s), below(path, u"headers"_s));
    if (object.contains(u"body"_s) && !object.value(u"body"_s).isNull())
        answer.body = bodyBytes(reading.text(object, path, u"body"_s));
    answer.asset = reading.text(object, path, u"asset"_s).toUtf8();
    if (!answer.asset.isEmpty() && answer.asset != "png" && answer.asset != "font")
        reading.fail(below(path, u"asset"_s), u"png or font"_s);
    if (object.contains(u"raw"_s) && !object.value(u"raw"_s).isNull())
        answer.raw = reading.latin1(object.value(u"raw"_s), below(path, u"raw"_s));
    answer.close = reading.flag(object, path, u"close"_s);
    answer.reset = reading.flag(object, path, u"reset"_s);
    answer.delayMs = reading.number(object, path, u"delay_ms"_s, 0);
    return answer;
}

QList<ScriptedAnswer> readAnswers(Reading& reading, const QJsonObject& object, const QString& path,
                                  const QString& name)
{
    const QJsonValue value = object.value(name);
    const QString at = below(path, name);
    QList<ScriptedAnswer> answers;
    if (value.isUndefined() || value.isNull())
        return answers;
    if (!value.isArray())
        return {readAnswer(reading, value, at)};
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        answers.append(readAnswer(reading, list.at(i), at + u"[%1]"_s.arg(i)));
    return answers;
}

QByteArray frameAttributes(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().toUtf8();
    QByteArray text;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        text +=
            (text.isEmpty() ? "" : " ") + it.key().toUtf8() + "=\"" + it.value().toString().toUtf8() + '"';
    return text;
}

QJsonArray headersToJson(const http::HeaderList& headers)
{
    QJsonArray list;
    for (const http::Header& header : headers)
        list.append(QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    return list;
}

QJsonObject answerToJson(const ScriptedAnswer& answer)
{
    QJsonObject object{{u"status"_s, answer.status}, {u"headers"_s, headersToJson(answer.headers)}};
    if (answer.reason)
        object.insert(u"reason"_s, QString::fromLatin1(*answer.reason));
    if (answer.body != "ok")
        object.insert(u"body"_s, bodyText(answer.body));
    if (!answer.asset.isEmpty())
        object.insert(u"asset"_s, QString::fromUtf8(answer.asset));
    if (answer.raw)
        object.insert(u"raw"_s, QString::fromLatin1(*answer.raw));
    if (answer.close)
        object.insert(u"close"_s, true);
    if (answer.reset)
        object.insert(u"reset"_s, true);
    if (answer.delayMs)
        object.insert(u"delay_ms"_s, answer.delayMs);
    return object;
}

QJsonValue answersToJson(const QList<ScriptedAnswer>& answers)
{
    if (answers.size() == 1)
        return answerToJson(answers.first());
    QJsonArray list;
    for (const ScriptedAnswer& answer : answers)
        list.append(answerToJson(answer));
    return list;
}

QJsonObject routeToJson(const Route& route)
{
    QJsonObject object;
    if (!route.actual.isEmpty())
        object.insert(u"actual"_s, answersToJson(route.actual));
    if (!route.preflight.isEmpty())
        object.insert(u"preflight"_s, answersToJson(route.preflight));
    return object;
}

} // namespace

std::variant<Scenario, JsonError> fromJson(const QJsonObject& object)
{
    Reading reading;
    Scenario scenario;
    if (!object.value(u"id"_s).isString())
        reading.fail(u"id"_s, u"a string"_s);
    scenario.id = object.value(u"id"_s).toString().toUtf8();
    const QJsonArray tags = object.value(u"tags"_s).toArray();
    for (const QJsonValue& tag : tags)
        scenario.tags.append(tag.toString());
    if (!object.value(u"page_origin"_s).isString())
        reading.fail(u"page_origin"_s, u"an origin such as https://app.example"_s);
    scenario.page.origin = object.value(u"page_origin"_s).toString().toUtf8();
    if (object.contains(u"page"_s) && !object.value(u"page"_s).isNull()) {
        const QJsonObject pageObject = reading.object(object.value(u"page"_s), u"page"_s);
        const QString kindWord = reading.text(pageObject, u"page"_s, u"kind"_s, u"normal"_s);
        const auto kind = pageKindFromWord(kindWord.toUtf8());
        if (!kind)
            reading.fail(u"page.kind"_s,
                         u"a kind such as normal, sandbox or worker, and not “%1”"_s.arg(kindWord));
        scenario.page.kind = kind.value_or(page::PageKind::Normal);
        scenario.page.headers = reading.headers(pageObject.value(u"headers"_s), u"page.headers"_s);
        scenario.page.frameAttributes = frameAttributes(pageObject.value(u"frame_attrs"_s));
        const QString space = reading.text(pageObject, u"page"_s, u"space"_s);
        scenario.page.space = page::addressSpaceFromSlug(space.toLatin1());
        if (!space.isEmpty() && !scenario.page.space)
            reading.fail(u"page.space"_s, u"public, local or loopback"_s);
    }
    scenario.request =
        readRequest(reading, reading.object(object.value(u"request"_s), u"request"_s), u"request"_s);
    const QJsonArray then = object.value(u"then"_s).toArray();
    for (qsizetype i = 0; i < then.size(); ++i) {
        const QString path = u"then[%1]"_s.arg(i);
        scenario.then.append(readRequest(reading, reading.object(then.at(i), path), path));
    }
    scenario.thenGapMs = reading.number(object, {}, u"then_gap_ms"_s, 0);
    const QJsonObject server = reading.object(object.value(u"server"_s), u"server"_s);
    scenario.routes.append({scenario.request.url, readAnswers(reading, server, u"server"_s, u"actual"_s),
                            readAnswers(reading, server, u"server"_s, u"preflight"_s)});
    const QJsonArray redirects = server.value(u"redirects"_s).toArray();
    for (qsizetype i = 0; i < redirects.size(); ++i) {
        const QString path = u"server.redirects[%1]"_s.arg(i);
        const QJsonObject route = reading.object(redirects.at(i), path);
        if (!route.value(u"url"_s).isString())
            reading.fail(below(path, u"url"_s), u"a URL"_s);
        scenario.routes.append({route.value(u"url"_s).toString().toUtf8(),
                                readAnswers(reading, route, path, u"actual"_s),
                                readAnswers(reading, route, path, u"preflight"_s)});
    }
    if (!reading.ok())
        return *reading.error();
    return scenario;
}

QJsonObject toJson(const Scenario& scenario)
{
    QJsonObject object{{u"id"_s, QString::fromUtf8(scenario.id)},
                       {u"page_origin"_s, QString::fromUtf8(scenario.page.origin)},
                       {u"request"_s, requestToJson(scenario.request)}};
    if (!scenario.tags.isEmpty())
        object.insert(u"tags"_s, QJsonArray::fromStringList(scenario.tags));
    QJsonObject pageObject;
    if (scenario.page.kind != page::PageKind::Normal)
        pageObject.insert(u"kind"_s, QString::fromLatin1(word(scenario.page.kind)));
    if (!scenario.page.headers.isEmpty())
        pageObject.insert(u"headers"_s, headersToJson(scenario.page.headers));
    if (!scenario.page.frameAttributes.isEmpty())
        pageObject.insert(u"frame_attrs"_s, QString::fromUtf8(scenario.page.frameAttributes));
    if (scenario.page.space)
        pageObject.insert(u"space"_s, QString::fromLatin1(page::slug(*scenario.page.space)));
    if (!pageObject.isEmpty())
        object.insert(u"page"_s, pageObject);
    QJsonArray then;
    for (const page::PageRequest& request : scenario.then)
        then.append(requestToJson(request));
    if (!then.isEmpty())
        object.insert(u"then"_s, then);
    if (scenario.thenGapMs)
        object.insert(u"then_gap_ms"_s, scenario.thenGapMs);
    QJsonObject server;
    if (!scenario.routes.isEmpty())
        server = routeToJson(scenario.routes.first());
    QJsonArray redirects;
    for (qsizetype i = 1; i < scenario.routes.size(); ++i) {
        QJsonObject route = routeToJson(scenario.routes.at(i));
        route.insert(u"url"_s, QString::fromUtf8(scenario.routes.at(i).url));
        redirects.append(route);
    }
    if (!redirects.isEmpty())
        server.insert(u"redirects"_s, redirects);
    object.insert(u"server"_s, server);
    return object;
}

QByteArray pathOf(const Route& route)
{
    static const std::optional<url::Url> base = url::parseOrNull("http://localhost/");
    const auto parsed = url::parseOrNull(route.url, base ? &*base : nullptr);
    return parsed ? parsed->path : QByteArray();
}

ScriptedAnswer unscripted(bool preflightToKnownPath)
{
    constexpr int notFound = 404, methodNotAllowed = 405;
    ScriptedAnswer answer;
    answer.status = preflightToKnownPath ? methodNotAllowed : notFound;
    return answer;
}

ScriptedAnswer answerFor(const Scenario& scenario, QByteArrayView path, bool preflight, int nth)
{
    const qsizetype query = path.indexOf('?');
    const QByteArrayView bare = query < 0 ? path : path.first(query);
    const auto route = std::find_if(scenario.routes.begin(), scenario.routes.end(),
                                    [&](const Route& one) { return !bare.isEmpty() && pathOf(one) == bare; });
    if (route == scenario.routes.end())
        return unscripted(false);
    const QList<ScriptedAnswer>& answers = preflight ? route->preflight : route->actual;
    return answers.isEmpty() ? unscripted(preflight)
                             : answers.at(std::min<qsizetype>(nth, answers.size() - 1));
}

} // namespace crosscheck::scenario

#pragma once

#include "diagnosis/diagnosis.h"
#include "http/reader.h"
#include "scenario/scenario.h"
#include "url/url.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>

/// Plays a scenario's server to the standard and the three engines without a network and keeps what went to and fro, as a live
/// test would: an equal request is sent once and its answer shared.
namespace crosscheck::test {

inline std::optional<scenario::Scenario> readScenario(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::variant<scenario::Scenario, scenario::JsonError> read =
        scenario::fromJson(QJsonDocument::fromJson(in.readAll()).object());
    const scenario::Scenario* value = std::get_if<scenario::Scenario>(&read);
    return value ? std::optional(*value) : std::nullopt;
}

inline http::Answer playAnswer(const scenario::ScriptedAnswer& scripted, const QByteArray& method)
{
    http::Answer answer;
    if (scripted.close || scripted.reset) {
        answer.failure =
            scripted.close ? http::NetworkFailure::ClosedWithoutAnswer : http::NetworkFailure::Reset;
        return answer;
    }
    answer = http::readResponse(scenario::wireBytes(scripted, method), {}, method);
    answer.raw = scenario::wireBytes(scripted, method);
    return answer;
}

inline facts::Send record(const scenario::Scenario& scenario)
{
    facts::Send send;
    send.page = scenario.page;
    send.request = scenario.request;
    QHash<QByteArray, int> counts;
    for (const engines::Engine engine : {engines::Engine::Standard, engines::Engine::Chromium,
                                         engines::Engine::Gecko, engines::Engine::WebKit}) {
        page::Run run(engines::profile(engine), send.page, send.request, send.around);
        QHash<QByteArray, int> seen;
        for (int i = 0; i < 40; ++i) {
            const std::variant<page::Wanted, fetch::Verdict> next = run.next();
            const page::Wanted* wanted = std::get_if<page::Wanted>(&next);
            if (!wanted)
                break;
            const bool preflight = wanted->kind == page::Wanted::Kind::Preflight;
            QByteArray key = wanted->request.method + ' ' + wanted->request.url;
            for (const char* name :
                 {"origin", "access-control-request-method", "access-control-request-headers"})
                key += '\n' + http::get(wanted->request.headers, name).value_or("-");
            const int nth = seen[key]++;
            const http::Exchange* found = nullptr;
            int n = 0;
            for (const http::Exchange& exchange : send.exchanges) {
                if (exchange.connection.failureText == key && n++ == nth)
                    found = &exchange;
            }
            http::Answer answer;
            if (found) {
                answer = found->answer;
            } else {
                http::Exchange exchange;
                exchange.kind = preflight ? http::Exchange::Kind::Preflight : http::Exchange::Kind::Actual;
                exchange.source = http::Exchange::Source::Scripted;
                exchange.hop = wanted->hop;
                exchange.request = wanted->request;
                exchange.connection.failureText = key;
                const QByteArray path = url::parseOrNull(wanted->request.url)->path;
                exchange.answer = playAnswer(
                    scenario::answerFor(scenario, path, preflight, counts[path + (preflight ? "P" : "A")]++),
                    wanted->request.method);
                send.exchanges.append(exchange);
                answer = exchange.answer;
            }
            run.feed(answer, 0);
        }
    }
    for (http::Exchange& exchange : send.exchanges)
        exchange.connection.failureText.clear();
    return send;
}

inline facts::Investigation investigationOf(const scenario::Scenario& scenario)
{
    facts::Investigation investigation;
    investigation.page = scenario.page;
    investigation.request = scenario.request;
    investigation.sends = {record(scenario)};
    return investigation;
}

/// The row-*.json, healthy-*.json … of resources/practice, by their base names.
inline QStringList practiceScenarios()
{
    QStringList out;
    for (const QString& name : QDir(QStringLiteral(CROSSCHECK_RESOURCES "/practice"))
                                   .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        out.append(name.chopped(5));
    return out;
}

} // namespace crosscheck::test

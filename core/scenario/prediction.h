#pragma once

#include "scenario/stage.h"

namespace crosscheck::scenario {

struct WireRequest
{
    page::Wanted::Kind kind = page::Wanted::Kind::Actual;
    QByteArray method, url;
    std::optional<QByteArray> origin, requestMethod, requestHeaders;
    bool operator==(const WireRequest&) const = default;
};

struct ThenOutcome
{
    fetch::Outcome outcome = fetch::Outcome::Ok;
    std::optional<fetch::FilteredResponse> response;
    bool operator==(const ThenOutcome&) const = default;
};

/// What one engine would do with a scenario.
struct Prediction
{
    QByteArray id;
    engines::Engine engine = engines::Engine::Standard;
    fetch::Outcome outcome = fetch::Outcome::Ok;
    std::optional<fetch::FilteredResponse> response;
    QList<ThenOutcome> then;
    QByteArray canvas;
    QStringList console;
    QList<WireRequest> wire;
    std::optional<fetch::Failure> failure;
    fetch::Trace trace;
};

/// Plays the scenario's server against a run of the engine; the world of names, ports and address spaces is the lab's.
Prediction predict(const Stage& stage, engines::Engine engine);
/// The same of a scenario that is predicted once only.
Prediction predict(const Scenario& scenario, engines::Engine engine);
QJsonObject toJson(const Prediction& prediction);

} // namespace crosscheck::scenario

Q_DECLARE_TYPEINFO(crosscheck::scenario::WireRequest, Q_RELOCATABLE_TYPE);

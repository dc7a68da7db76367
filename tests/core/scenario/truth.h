#pragma once

#include "scenario/prediction.h"

#include <QHash>
#include <QJsonArray>

/// The recordings of real browsers in tests/data/truth, and what of a record and a prediction is compared.
namespace truth {

QList<crosscheck::scenario::Scenario> scenarios();
/// The records of one engine by scenario id.
QHash<QByteArray, QJsonObject> records(crosscheck::engines::Engine engine);

/// Outcome (blocked, network-error and js-exception as one), those of `then`, canvas.
QByteArray verdict(const QJsonObject& recordOrPrediction);
/// Kind, method, URL, Origin, Access-Control-Request-Method and -Headers of every request, in order.
QByteArray wire(const QJsonObject& recordOrPrediction);
/// Whether the prediction holds what the record says of the response (an XMLHttpRequest's has no type).
bool sameResponse(const QJsonObject& record, const QJsonObject& prediction);

} // namespace truth

#pragma once

#include "facts/investigation.h"

#include <QJsonObject>

#include <optional>

namespace crosscheck::facts {

/// The number that investigationToJson() writes as "format". A reader takes this one and all before it.
inline constexpr int investigationFormat = 1;

/// An investigation as one JSON document, whole: nothing is masked here, see report/secrets.h. Bytes are latin-1 strings, one
/// character a byte.
QJsonObject investigationToJson(const Investigation& investigation);
/// Reads what investigationToJson() wrote; members that are missing keep their default. None where "format" is newer than
/// this program or the object is none of ours.
std::optional<Investigation> investigationFromJson(const QJsonObject& object);

/// Parts of it the same way.
QJsonObject sendToJson(const Send& send);
Send sendFromJson(const QJsonObject& object);
QJsonObject exchangeToJson(const http::Exchange& exchange);
http::Exchange exchangeFromJson(const QJsonObject& object);

} // namespace crosscheck::facts

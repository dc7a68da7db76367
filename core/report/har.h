#pragma once

#include "facts/investigation.h"
#include "report/secrets.h"

#include <QJsonObject>

namespace crosscheck::report {

/// The sends of an investigation as a HAR 1.2 document, secrets masked. What HAR has no field for (page, request as the script
/// wrote it, address spaces, failures) stands in members that begin with an underscore, so that reading it back loses nothing.
QJsonObject toHar(const facts::Investigation& investigation, const Masking& masking);
/// The word for a failure in the member "_error".
QByteArray failureWord(http::NetworkFailure failure);

} // namespace crosscheck::report

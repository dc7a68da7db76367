#pragma once

#include "facts/investigation.h"
#include "report/secrets.h"

#include <QJsonObject>

namespace crosscheck::report {

/// What a watched browser printed of one request, and where the page's code asked for it.
struct Printed
{
    QStringList console;
    QString source; ///< "https://app.example.com/app.js:12:5"; empty: not said
};

/// The sends of an investigation as a HAR 1.2 document, secrets masked. What HAR has no field for (page, request as the script
/// wrote it, address spaces, failures) stands in members that begin with an underscore, so that reading it back loses nothing.
/// `printed`: the console's lines of each send, in the same order; may be shorter.
QJsonObject toHar(const facts::Investigation& investigation, const Masking& masking,
                  const QList<Printed>& printed = {});
/// The word for a failure in the member "_error".
QByteArray failureWord(http::NetworkFailure failure);

} // namespace crosscheck::report

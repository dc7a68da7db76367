#pragma once

#include "http/header.h"
#include "words/text.h"

#include <QJsonObject>

namespace crosscheck::policy {

/// What a server shall allow. The JSON of INTERFACES: see fromJson().
struct Policy
{
    QList<QByteArray> origins;        ///< exact, serialised
    QList<QByteArray> originPatterns; ///< "https://*.example.com"
    bool anyOrigin = false;
    bool credentials = false;
    QList<QByteArray> methods;        ///< upper case
    QList<QByteArray> requestHeaders; ///< lower case
    QList<QByteArray> exposeHeaders;  ///< lower case
    int maxAge = 7200;                ///< seconds
    QByteArray path = "/";
    QByteArray upstream;
    bool privateNetwork = false;

    bool operator==(const Policy&) const = default;
};

/// Why a policy is refused, or what is doubtful in it.
struct Problem
{
    enum class Severity { Refused, Doubtful };
    Severity severity = Severity::Refused;
    QByteArray field;  ///< JSON name of the field, "origins[1]"
    QByteArray value;  ///< the offending value
    words::Text text;  ///< its id is the problem's id
    bool operator==(const Problem&) const = default;
};

struct JsonError
{
    QString path, expected;
};
std::variant<Policy, JsonError> fromJson(const QJsonObject& object);
QJsonObject toJson(const Policy& policy);

/// Every fault at once, worst first; empty where the policy is sound.
QList<Problem> validate(const Policy& policy);

/// The union of both (two pages that share one server).
Policy merge(const Policy& a, const Policy& b);

/// The headers that a server with this policy sends for `origin` (none: a request without Origin). `preflight` with
/// its method and header names; not a preflight where `requestMethod` is empty.
http::HeaderList expectedHeaders(const Policy& policy, const std::optional<QByteArray>& origin, QByteArrayView requestMethod = {},
                                 const QList<QByteArray>& requestHeaders = {});

} // namespace crosscheck::policy

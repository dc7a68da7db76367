#pragma once

#include "http/header.h"
#include "words/text.h"

#include <QJsonObject>

#include <optional>
#include <variant>

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
    QByteArray field; ///< JSON name of the field, "origins[1]"
    QByteArray value; ///< the offending value
    words::Text text; ///< its id is the problem's id
    bool operator==(const Problem&) const = default;
};

/// Where a JSON text is no policy. Both in English: `path` as "origins[1]" (empty: the document itself), `expected` a clause.
struct JsonError
{
    QString path, expected;
    bool operator==(const JsonError&) const = default;
};
/// Reads the JSON of INTERFACES. Members that are absent keep their default; one that is not known is an error, because a
/// misspelt name would else quietly allow less or more than was meant. Methods are normalised as Fetch does, header names
/// are lower-cased; whether the values make sense is validate()'s business.
std::variant<Policy, JsonError> fromJson(const QJsonObject& object);
/// The same from a text; a text that is no JSON object is an error with its byte offset in `expected`.
std::variant<Policy, JsonError> fromJson(QByteArrayView utf8);
/// Every member, the absent ones with their default. fromJson(toJson(p)) is p for every policy that fromJson() can give.
QJsonObject toJson(const Policy& policy);

/// Every fault at once, the refused ones first; empty where the policy is sound.
QList<Problem> validate(const Policy& policy);
/// Whether validate() refuses nothing.
bool isSound(const QList<Problem>& problems);

/// The union of both (two pages that share one server): the shorter age, the path of the first where both have one, else "/".
Policy merge(const Policy& a, const Policy& b);

/// Whether a server with this policy lets the origin in: what stands in the Origin header, compared byte for byte.
bool allows(const Policy& policy, QByteArrayView origin);

/// The headers that a server with this policy sends for `origin` (none: a request without Origin). `preflight` with
/// its method and header names; not a preflight where `requestMethod` is empty.
http::HeaderList expectedHeaders(const Policy& policy, const std::optional<QByteArray>& origin,
                                 QByteArrayView requestMethod = {},
                                 const QList<QByteArray>& requestHeaders = {});

/// What any server's answers need, for the page at `origin`: every one of them, and the one to a preflight that asks for all that is
/// let in (none where no method is).
struct NeededHeaders
{
    http::HeaderList every, preflight;
};
NeededHeaders neededHeaders(const Policy& policy, const QByteArray& origin);

} // namespace crosscheck::policy

#pragma once

#include "engines/engine.h"

#include <QJsonObject>

namespace crosscheck::scenario {

/// One answer of a scripted server.
struct ScriptedAnswer
{
    int status = 200;
    std::optional<QByteArray> reason;
    http::HeaderList headers;
    QByteArray body = "ok";
    QByteArray asset;              ///< "png", "font": a built-in body in place of `body`
    std::optional<QByteArray> raw; ///< sent instead of an HTTP response
    bool close = false;            ///< connection closed without an answer
    bool reset = false;
    int delayMs = 0;

    bool operator==(const ScriptedAnswer&) const = default;
};

/// The answers for one path: the n-th request of a kind gets the n-th, the last repeats.
struct Route
{
    QByteArray url; ///< matched by path
    QList<ScriptedAnswer> actual;
    QList<ScriptedAnswer> preflight; ///< empty: 405 without CORS headers

    bool operator==(const Route&) const = default;
};

/// A page, its requests and what the server answers, byte for byte: one value with one JSON.
struct Scenario
{
    QByteArray id;
    QStringList tags;
    page::Page page;
    page::PageRequest request;
    QList<page::PageRequest> then; ///< further requests of the page, each after the one before has ended
    int thenGapMs = 0;
    QList<Route> routes; ///< the first is the request's own URL, the others are "redirects"

    bool operator==(const Scenario&) const = default;
};

struct JsonError
{
    QString path;     ///< "server.actual.headers[2]"
    QString expected; ///< English, for a developer
};
std::variant<Scenario, JsonError> fromJson(const QJsonObject& object);
QJsonObject toJson(const Scenario& scenario);

/// What the n-th request of a kind gets from the scenario's server; the built-in answer where it has nothing.
ScriptedAnswer answerFor(const Scenario& scenario, QByteArrayView path, bool preflight, int nth);
/// The built-in answer: 404, or 405 to a preflight for a path that is there.
ScriptedAnswer unscripted(bool preflightToKnownPath);
/// The path of a route's URL; empty where it is none.
QByteArray pathOf(const Route& route);
/// What a reader makes of an answer that is plain HTTP, without writing and reading its bytes; none where the bytes could be read
/// in more than one way, or are no response at all.
std::optional<http::Response> plainResponse(const ScriptedAnswer& answer, QByteArrayView method);
/// The bytes that the practice server writes for an answer (head, framing, body).
QByteArray wireBytes(const ScriptedAnswer& answer, QByteArrayView method);

} // namespace crosscheck::scenario

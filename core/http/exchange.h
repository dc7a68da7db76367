#pragma once

#include "http/message.h"

namespace crosscheck::http {

/// What is known of the connection that carried an exchange; empty or -1 where it isn't known.
struct Connection
{
    QByteArray peer;                ///< "127.0.0.1:80", "[::1]:8080"
    QByteArray protocol;            ///< "http/1.1", "h2"
    QByteArray tlsVersion;          ///< "TLSv1.3"
    QList<QByteArray> certificates; ///< PEM, the server's own first
    QByteArray failureText;         ///< the network library's words for a failure
    double nameMs = -1, connectMs = -1, tlsMs = -1, firstByteMs = -1, totalMs = -1;

    bool operator==(const Connection&) const = default;
};

/// A request and what came back, with the connection between them.
struct Exchange
{
    enum class Kind { Preflight, Actual };
    /// Where it is known from. Kept as numbers: new ones at the end.
    enum class Source {
        Live,     ///< we sent it
        Har,      ///< an entry of a recording
        Pasted,   ///< headers that a person pasted
        Edited,   ///< a what-if
        Scripted, ///< a scenario plays it
        Watched,  ///< a browser told of it as it happened
    };
    Kind kind = Kind::Actual;
    Source source = Source::Live;
    int hop = 0;
    Request request;
    Answer answer;
    Connection connection;
    QByteArray onlyEngine; ///< slug of the one engine that makes this request; empty where several do
    qint64 startedMs = 0;  ///< since 1970, UTC

    bool operator==(const Exchange&) const = default;
};

} // namespace crosscheck::http

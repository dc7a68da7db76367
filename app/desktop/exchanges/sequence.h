#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/header_judgement.h"

namespace crosscheck::exchanges {

/// One row of the sequence picture: an arrow, or a request with its answer.
struct Row
{
    enum class Kind {
        Call,     ///< the page asks the browser
        Exchange, ///< the browser and the server
        NotSent,  ///< what the browser would have sent, or will
        Result,   ///< the browser tells the page
    };
    enum class State { Plain, Good, Failing, NotSent };
    Kind kind = Kind::Exchange;
    State state = State::Plain;
    QString above;     ///< what goes out: method and path
    QString below;     ///< what comes back: the status
    QString reason;    ///< of a failing row: where it stops and why
    QString tag;       ///< "preflight", "what-if", "only Chrome"
    int exchange = -1; ///< index into the send's exchanges
    int number = 0;    ///< number of the hop in the headers view; 0: none

    /// The whole row in words, for people who don't see the picture.
    QString spoken() const;
    bool operator==(const Row&) const = default;
};

/// The picture of one send as one browser sees it.
struct Sequence
{
    QString page, browser, server; ///< heads of the lifelines
    QList<Row> rows;
    bool operator==(const Sequence&) const = default;
};

/// `send` null: nothing has been sent; then the picture holds what would be, dashed. `verdict` null: not judged.
Sequence sequenceOf(const facts::Investigation& investigation, const facts::Send* send,
                    const diagnosis::EngineVerdict* verdict,
                    const QList<diagnosis::HeaderJudgement>& judgements, engines::Engine engine);

/// Whether an engine makes this exchange: those that only another one makes are left out of its picture.
bool belongsTo(const facts::Send& send, int exchange, engines::Engine engine);
/// "api.example.com:8443"
QString hostOf(const QByteArray& url);
/// Path and query, at least "/".
QString pathOf(const QByteArray& url);
/// "204 No Content", or the network failure in words.
QString answerText(const http::Exchange& exchange);
/// A network failure in a few words: "connection refused".
QString failureText(http::NetworkFailure failure);

} // namespace crosscheck::exchanges

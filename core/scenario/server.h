#pragma once

#include "scenario/stage.h"

#include <QVarLengthArray>

namespace crosscheck::scenario {

/// The scenario's server in the lab's network, with the requests that it has seen counted.
class Server
{
public:
    /// The stage must outlive it.
    explicit Server(const Stage& stage) : m_stage(stage) {}

    /// The answer to a request that has reached it; the stage owns it.
    const http::Answer& answer(const page::Wanted& wanted)
    {
        const QByteArray& method = wanted.request.method;
        const bool preflight =
            method == "OPTIONS"_b && http::contains(wanted.request.headers, "Access-Control-Request-Method");
        const Stage::Reply& reply =
            m_stage.reply(wanted.url.path, preflight, timesAsked(wanted.url.path, preflight));
        m_elapsed += reply.delayMs;
        m_mayRedirect = reply.mayRedirect;
        return method == "HEAD"_b ? reply.toHead : reply.answer;
    }
    /// Milliseconds that its answers have taken so far.
    qint64 elapsed() const { return m_elapsed; }
    /// Whether the newest answer can be a redirect.
    bool mayRedirect() const { return m_mayRedirect; }

private:
    /// How often this was asked for before.
    int timesAsked(const QByteArray& path, bool preflight)
    {
        for (Asked& one : m_asked) {
            if (one.preflight == preflight && one.path == path)
                return ++one.times;
        }
        m_asked.append({path, preflight});
        return 0;
    }

    struct Asked
    {
        QByteArray path;
        bool preflight = false;
        int times = 0;
    };
    const Stage& m_stage;
    QVarLengthArray<Asked, 4> m_asked;
    qint64 m_elapsed = 0;
    bool m_mayRedirect = false;
};

} // namespace crosscheck::scenario

#pragma once

#include "facts/investigation.h"

#include <QHash>
#include <QJsonObject>

#include <list>

namespace crosscheck::browser {

/// One request of a page with its redirects and preflights, as a browser reported them.
struct Chain
{
    struct Hop
    {
        http::Exchange exchange;
        std::optional<http::Exchange> preflight;
        bool sent = false;     ///< it went on the wire, as far as the browser says
        bool answered = false; ///< a status came
    };

    QByteArray id;      ///< the browser's own
    QString session;    ///< of the DevTools protocol; BiDi: the browsing context
    QByteArray pageUrl; ///< of the document or worker that asked
    QByteArray type;    ///< "fetch", "xhr", "image" …, lower case
    QString source;     ///< where in the page's code: "https://app.example.com/app.js:12:5"; empty: not said
    QByteArray body;
    bool hasBody = false; ///< one was sent, or would have been; `body` may hold less of it, or nothing
    QList<Hop> hops;
    bool ended = false, failed = false, cancelled = false, fromCache = false;
    QByteArray error;                    ///< "net::ERR_FAILED", "NS_ERROR_DOM_BAD_URI"
    QByteArray corsError, corsParameter; ///< Chromium's own names
    QByteArray blockedReason;            ///< "mixed-content", "csp" …
    QList<QByteArray> withheldCookies;   ///< "name: reason", as the browser says
    std::optional<page::AddressSpace> pageSpace;
    qint64 startedMs = 0;
    std::optional<facts::Send> told; ///< as it was reported; none: it did not fail

    /// The whole body, asked for by itself.
    void setBody(const QByteArray& bytes);
    /// What went over the wire, in order; a hop that was never sent is not in it.
    QList<http::Exchange> exchanges() const;
    QByteArray url() const { return hops.isEmpty() ? QByteArray() : hops.first().exchange.request.url; }
    QByteArray lastUrl() const { return hops.isEmpty() ? QByteArray() : hops.last().exchange.request.url; }
};

/// Puts the events of one browser together to chains. One table for all sessions: ids don't clash.
class Recording
{
public:
    virtual ~Recording() = default;
    /// Takes an event; the id of the chain that it ended, else empty. Events may come late: a chain may still grow after.
    virtual QByteArray take(const QString& session, const QString& method, const QJsonObject& params) = 0;

    Chain* find(const QByteArray& id);
    /// In the order in which they began.
    const std::list<Chain>& chains() const { return m_chains; }
    /// Forgets a chain, so that a page that is watched for hours doesn't fill the memory.
    virtual void forget(const QByteArray& id);
    /// Forgets the oldest that have ended, those that did not fail first, where there are more than `most`.
    void trim(qsizetype most);

protected:
    Chain& chain(const QByteArray& id);

    std::list<Chain> m_chains;

private:
    QHash<QByteArray, std::list<Chain>::iterator> m_places; ///< a busy page asks for one thousands of times
};

/// Chromium's events of the domain Network (https://chromedevtools.github.io/devtools-protocol/tot/Network/).
class DevToolsRecording : public Recording
{
public:
    QByteArray take(const QString& session, const QString& method, const QJsonObject& params) override;
    void forget(const QByteArray& id) override;

private:
    struct Extra
    {
        http::HeaderList headers;
        int status = 0;
    };
    struct Half
    {
        QList<Extra> requests, responses; ///< one per hop, in order
        QByteArray parent;                ///< the request that this is the preflight of
    };
    void sent(const QString& session, const QJsonObject& params);
    void lay(const QByteArray& id);

    QHash<QByteArray, Half> m_halves;
};

/// The events of WebDriver BiDi's module network (https://w3c.github.io/webdriver-bidi/#module-network).
class BidiRecording : public Recording
{
public:
    QByteArray take(const QString& session, const QString& method, const QJsonObject& params) override;

private:
    Chain::Hop* hopOf(const QJsonObject& params, Chain** owner);
    void begin(const QJsonObject& params);

    QHash<QByteArray, std::pair<QByteArray, int>> m_preflights; ///< id of a preflight -> chain and hop
};

/// A chain as a send of the investigation: page, request as far as it shows, exchanges.
facts::Send toSend(const Chain& chain, const QByteArray& pageOrigin);

} // namespace crosscheck::browser

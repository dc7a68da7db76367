#pragma once

#include "browser/channel.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace crosscheck::browser {

/// Commands with their answers, and events, over a channel: the DevTools protocol and WebDriver BiDi number them alike.
class Rpc : public QObject
{
    Q_OBJECT
public:
    /// `error` is null where the command was done; else the browser's own words.
    using Reply = std::function<void(const QJsonObject& result, const QString& error)>;

    /// Takes the channel.
    Rpc(Channel* channel, QObject* parent);

    /// `session` names the DevTools session that the command is for; empty: the browser's own (and always for BiDi).
    void call(const QString& method, const QJsonObject& params = {}, const QString& session = {},
              const Reply& reply = {});
    /// Events of this name are not read: a page that loads brings them by the hundred.
    void ignore(const QByteArray& method) { m_ignored.append("{\"method\":\"" + method + '"'); }
    /// No answer and no event comes any more.
    void close();
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void event(const QString& session, const QString& method, const QJsonObject& params);
    /// The browser went away. Commands that waited get this as their error first.
    void lost();

private:
    void take(const QByteArray& message);
    void fail();

    Channel* m_channel;
    QHash<qint64, Reply> m_waiting;
    QByteArrayList m_ignored; ///< how their messages begin
    qint64 m_last = 0;
    bool m_open = true;
};

} // namespace crosscheck::browser

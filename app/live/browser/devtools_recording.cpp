#include "browser/recording.h"
#include "intake/har/entry.h"

#include <QDateTime>
#include <QJsonArray>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
QByteArray text(const QJsonValue& value)
{
    return value.toString().toUtf8();
}

// Repeats of one name are joined by line feeds; one character is one byte. The pseudo headers of HTTP/2 are none of the server's.
http::HeaderList headersOf(const QJsonObject& object)
{
    http::HeaderList out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().startsWith(u':'))
            continue;
        for (const QByteArray& value : it.value().toString().toLatin1().split('\n'))
            out.append({it.key().toLatin1(), value});
    }
    return out;
}

// Values come from the map, which has every byte; the order of the names from the text as it stood on the wire (HTTP/1.1).
http::HeaderList inOrder(http::HeaderList headers, const QString& wireText)
{
    http::HeaderList out;
    for (const QString& line : wireText.split(u"\r\n"_s).mid(1)) {
        const QByteArray name = line.section(u':', 0, 0).toLatin1();
        for (qsizetype i = 0; i < headers.size(); ++i) {
            if (headers.at(i).name == name) {
                out.append(headers.takeAt(i));
                break;
            }
        }
    }
    return out + headers;
}

QString sourceOf(const QJsonObject& initiator)
{
    QJsonObject stack = initiator.value(u"stack"_s).toObject();
    while (!stack.isEmpty()) {
        const QJsonArray frames = stack.value(u"callFrames"_s).toArray();
        for (const QJsonValue& value : frames) {
            const QJsonObject frame = value.toObject();
            if (!frame.value(u"url"_s).toString().isEmpty())
                return u"%1:%2:%3"_s.arg(frame.value(u"url"_s).toString())
                    .arg(frame.value(u"lineNumber"_s).toInt() + 1)
                    .arg(frame.value(u"columnNumber"_s).toInt() + 1);
        }
        stack = stack.value(u"parent"_s).toObject();
    }
    const QString url = initiator.value(u"url"_s).toString();
    if (url.isEmpty() || !initiator.contains(u"lineNumber"_s))
        return url;
    return u"%1:%2"_s.arg(url).arg(initiator.value(u"lineNumber"_s).toInt() + 1);
}

std::optional<page::AddressSpace> spaceOf(const QJsonValue& word)
{
    const QString space = word.toString();
    if (space == u"Loopback")
        return page::AddressSpace::Loopback;
    if (space == u"Local" || space == u"Private")
        return page::AddressSpace::Local;
    if (space == u"Public")
        return page::AddressSpace::Public;
    return std::nullopt;
}

void answer(http::Exchange& exchange, const QJsonObject& response)
{
    http::Response& out = exchange.answer.response;
    out.status = response.value(u"status"_s).toInt();
    out.reason = text(response.value(u"statusText"_s));
    out.headers = headersOf(response.value(u"headers"_s).toObject());
    const QByteArray protocol = text(response.value(u"protocol"_s));
    exchange.connection.protocol = protocol;
    out.version = protocol == "h2" ? "HTTP/2" : protocol == "h3" ? "HTTP/3" : "HTTP/1.1";
    const QByteArray host = text(response.value(u"remoteIPAddress"_s));
    if (!host.isEmpty())
        exchange.connection.peer = host + ':' + QByteArray::number(response.value(u"remotePort"_s).toInt());
}

http::Request requestOf(const QJsonObject& object)
{
    http::Request out;
    out.method = text(object.value(u"method"_s));
    out.url = text(object.value(u"url"_s));
    out.headers = headersOf(object.value(u"headers"_s).toObject());
    if (object.contains(u"postData"_s))
        out.body = text(object.value(u"postData"_s));
    return out;
}
} // namespace

QByteArray DevToolsRecording::take(const QString& session, const QString& method, const QJsonObject& params)
{
    const QByteArray id = text(params.value(u"requestId"_s));
    if (id.isEmpty() || !method.startsWith(u"Network."))
        return {};
    if (method == u"Network.requestWillBeSent") {
        sent(session, params);
    } else if (method == u"Network.requestWillBeSentExtraInfo") {
        Half& half = m_halves[id];
        half.requests.append({headersOf(params.value(u"headers"_s).toObject()), 0});
        Chain& chain = this->chain(half.parent.isEmpty() ? id : half.parent);
        if (const auto space = spaceOf(
                params.value(u"clientSecurityState"_s).toObject().value(u"initiatorIPAddressSpace"_s)))
            chain.pageSpace = space;
        for (const QJsonValue& value : params.value(u"associatedCookies"_s).toArray()) {
            const QJsonObject cookie = value.toObject();
            QStringList reasons;
            for (const QJsonValue& reason : cookie.value(u"blockedReasons"_s).toArray())
                reasons.append(reason.toString());
            if (!reasons.isEmpty())
                chain.withheldCookies.append(
                    (cookie.value(u"cookie"_s).toObject().value(u"name"_s).toString() + u": "_s +
                     reasons.join(u", "_s))
                        .toUtf8());
        }
        lay(id);
    } else if (method == u"Network.responseReceivedExtraInfo") {
        http::HeaderList headers = headersOf(params.value(u"headers"_s).toObject());
        if (params.contains(u"headersText"_s))
            headers = inOrder(headers, params.value(u"headersText"_s).toString());
        m_halves[id].responses.append({headers, params.value(u"statusCode"_s).toInt()});
        lay(id);
    } else if (method == u"Network.responseReceived") {
        const QJsonObject response = params.value(u"response"_s).toObject();
        const QByteArray parent = m_halves.value(id).parent;
        Chain& chain = this->chain(parent.isEmpty() ? id : parent);
        if (parent.isEmpty() && !chain.hops.isEmpty()) {
            Chain::Hop& hop = chain.hops.last();
            answer(hop.exchange, response);
            hop.answered = true;
            chain.fromCache = response.value(u"fromDiskCache"_s).toBool();
        } else {
            for (Chain::Hop& hop : chain.hops) {
                if (hop.preflight && hop.preflight->connection.failureText == id)
                    answer(*hop.preflight, response);
            }
        }
        lay(id);
    } else if (method == u"Network.loadingFinished" || method == u"Network.loadingFailed") {
        if (!m_halves.value(id).parent.isEmpty())
            return {};
        Chain* chain = find(id);
        if (!chain)
            return {};
        chain->ended = true;
        chain->failed = method == u"Network.loadingFailed";
        chain->error = text(params.value(u"errorText"_s));
        chain->cancelled = params.value(u"canceled"_s).toBool();
        chain->blockedReason = text(params.value(u"blockedReason"_s));
        const QJsonObject cors = params.value(u"corsErrorStatus"_s).toObject();
        chain->corsError = text(cors.value(u"corsError"_s));
        chain->corsParameter = text(cors.value(u"failedParameter"_s));
        if (chain->failed && !chain->hops.isEmpty() && !chain->hops.last().answered &&
            chain->corsError.isEmpty() && chain->blockedReason.isEmpty()) {
            // A connection that never came about has no headers to show, and was tried all the same.
            Chain::Hop& hop = chain->hops.last();
            hop.sent = true;
            hop.exchange.answer.failure = intake::harFailure(chain->error);
            hop.exchange.connection.failureText = chain->error;
        }
        lay(id);
        return id;
    }
    return {};
}

void DevToolsRecording::forget(const QByteArray& id)
{
    m_halves.remove(id);
    Recording::forget(id);
}

void DevToolsRecording::sent(const QString& session, const QJsonObject& params)
{
    const QByteArray id = text(params.value(u"requestId"_s));
    const QJsonObject initiator = params.value(u"initiator"_s).toObject();
    const http::Request request = requestOf(params.value(u"request"_s).toObject());
    const qint64 at = qint64(params.value(u"wallTime"_s).toDouble() * 1000);
    http::Exchange exchange;
    exchange.source = http::Exchange::Source::Watched;
    exchange.request = request;
    exchange.startedMs = at;
    if (initiator.value(u"type"_s).toString() == u"preflight") {
        const QByteArray parent = text(initiator.value(u"requestId"_s));
        m_halves[id].parent = parent;
        Recording::forget(id); // its extra headers may have made one
        exchange.kind = http::Exchange::Kind::Preflight;
        exchange.connection.failureText = id;
        Chain& chain = this->chain(parent);
        // It may come before its request: then the hop is made now and filled later.
        qsizetype target = -1;
        for (qsizetype i = 0; i < chain.hops.size(); ++i) {
            if (!chain.hops.at(i).preflight && chain.hops.at(i).exchange.request.url == request.url)
                target = i;
        }
        if (target < 0) {
            Chain::Hop hop;
            hop.exchange.request.url = request.url;
            chain.hops.append(hop);
            target = chain.hops.size() - 1;
        }
        chain.hops[target].preflight = exchange;
        lay(id);
        return;
    }
    Chain& chain = this->chain(id);
    // A service worker that several pages hold attaches to each, and tells all of them.
    if (chain.startedMs != 0 && !params.contains(u"redirectResponse"_s))
        return;
    if (params.contains(u"redirectResponse"_s) && !chain.hops.isEmpty()) {
        for (Chain::Hop& hop : chain.hops) {
            if (!hop.answered && hop.exchange.startedMs != 0) {
                answer(hop.exchange, params.value(u"redirectResponse"_s).toObject());
                hop.answered = true;
                break;
            }
        }
    }
    chain.session = session;
    chain.pageUrl = text(params.value(u"documentURL"_s));
    chain.type = text(params.value(u"type"_s)).toLower();
    if (chain.source.isEmpty())
        chain.source = sourceOf(initiator);
    if (chain.startedMs == 0) {
        chain.startedMs = at;
        chain.body = request.body.value_or(QByteArray());
        chain.hasBody = params.value(u"request"_s).toObject().value(u"hasPostData"_s).toBool();
    }
    if (!chain.hops.isEmpty() && chain.hops.last().exchange.startedMs == 0)
        chain.hops.last().exchange = exchange; // its preflight came first
    else
        chain.hops.append({exchange, {}, false, false});
    lay(id);
}

// The headers as they went and came, which are told apart from the rest of the events and in any order.
void DevToolsRecording::lay(const QByteArray& id)
{
    const Half half = m_halves.value(id);
    Chain* chain = find(half.parent.isEmpty() ? id : half.parent);
    if (!chain)
        return;
    if (!half.parent.isEmpty()) {
        for (Chain::Hop& hop : chain->hops) {
            if (!hop.preflight || hop.preflight->connection.failureText != id)
                continue;
            if (!half.requests.isEmpty())
                hop.preflight->request.headers = half.requests.first().headers;
            if (!half.responses.isEmpty()) {
                hop.preflight->answer.response.headers = half.responses.first().headers;
                hop.preflight->answer.response.status = half.responses.first().status;
            }
        }
        return;
    }
    for (qsizetype i = 0; i < chain->hops.size(); ++i) {
        Chain::Hop& hop = chain->hops[i];
        if (i < half.requests.size()) {
            hop.exchange.request.headers = half.requests.at(i).headers;
            hop.sent = true;
        }
        if (i < half.responses.size()) {
            hop.exchange.answer.response.headers = half.responses.at(i).headers;
            hop.exchange.answer.response.status = half.responses.at(i).status;
            hop.answered = true;
        }
    }
}

} // namespace crosscheck::browser

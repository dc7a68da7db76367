#include "browser/protocol_headers.h"
#include "browser/recording.h"
#include "intake/har/entry.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
QByteArray utf8Of(const QJsonValue& value)
{
    return value.toString().toUtf8();
}

} // namespace

QByteArray BidiRecording::take(const QString&, const QString& method, const QJsonObject& params)
{
    if (!method.startsWith(u"network."))
        return {};
    if (method == u"network.beforeRequestSent") {
        begin(params);
        return {};
    }
    Chain* owner = nullptr;
    Chain::Hop* hop = hopOf(params, &owner);
    if (!hop)
        return {};
    const QByteArray id = utf8Of(params.value(u"request"_s).toObject().value(u"request"_s));
    const bool preflight = m_preflights.contains(id);
    http::Exchange& exchange = preflight ? *hop->preflight : hop->exchange;
    if (method == u"network.responseStarted" || method == u"network.responseCompleted") {
        const QJsonObject response = params.value(u"response"_s).toObject();
        http::Response& out = exchange.answer.response;
        out.status = response.value(u"status"_s).toInt();
        out.reason = utf8Of(response.value(u"statusText"_s));
        out.headers = headersFromBidi(response.value(u"headers"_s).toArray());
        const QByteArray protocol = utf8Of(response.value(u"protocol"_s));
        exchange.connection.protocol = protocol;
        out.version = protocol == "h2" ? "HTTP/2" : protocol == "h3" ? "HTTP/3" : "HTTP/1.1";
        exchange.answer.failure = http::NetworkFailure::None;
        if (!preflight) {
            hop->sent = true;
            hop->answered = true;
        }
        const bool redirects =
            out.status >= 301 && out.status <= 308 && out.status != 304 && out.status != 305;
        if (preflight || method == u"network.responseStarted" || redirects)
            return {};
        owner->ended = true;
        owner->fromCache = response.value(u"fromCache"_s).toBool();
        return owner->id;
    }
    if (method == u"network.fetchError") {
        const QByteArray error = utf8Of(params.value(u"errorText"_s));
        if (preflight) {
            if (exchange.answer.response.status == 0) {
                exchange.answer.failure = intake::harFailure(error);
                exchange.connection.failureText = error;
            }
            return {};
        }
        owner->ended = true;
        owner->failed = true;
        owner->error = error;
        owner->cancelled = error == "NS_BINDING_ABORTED";
        // NS_ERROR_DOM_BAD_URI is what a check says: where no answer came before it, nothing was sent.
        if (!hop->answered && error != "NS_ERROR_DOM_BAD_URI") {
            hop->sent = true;
            exchange.answer.failure = intake::harFailure(error);
            exchange.connection.failureText = error;
        }
        return owner->id;
    }
    return {};
}

Chain::Hop* BidiRecording::hopOf(const QJsonObject& params, Chain** owner)
{
    const QByteArray id = utf8Of(params.value(u"request"_s).toObject().value(u"request"_s));
    const auto preflight = m_preflights.constFind(id);
    *owner = find(preflight == m_preflights.constEnd() ? id : preflight->first);
    if (!*owner)
        return nullptr;
    const qsizetype hop =
        preflight == m_preflights.constEnd() ? params.value(u"redirectCount"_s).toInt() : preflight->second;
    return hop < (*owner)->hops.size() ? &(*owner)->hops[hop] : nullptr;
}

void BidiRecording::begin(const QJsonObject& params)
{
    const QJsonObject object = params.value(u"request"_s).toObject();
    const QByteArray id = utf8Of(object.value(u"request"_s));
    http::Exchange exchange;
    exchange.source = http::Exchange::Source::Watched;
    exchange.startedMs = params.value(u"timestamp"_s).toInteger();
    exchange.request.method = utf8Of(object.value(u"method"_s));
    exchange.request.url = utf8Of(object.value(u"url"_s));
    exchange.request.headers = headersFromBidi(object.value(u"headers"_s).toArray());
    const auto asked = http::get(exchange.request.headers, "access-control-request-method");
    if (exchange.request.method == "OPTIONS" && asked) {
        // Nothing but address and order links a preflight to its request, whose own event comes first, sent or not.
        exchange.kind = http::Exchange::Kind::Preflight;
        for (auto it = m_chains.rbegin(); it != m_chains.rend(); ++it) {
            for (qsizetype i = it->hops.size() - 1; i >= 0; --i) {
                Chain::Hop& hop = it->hops[i];
                if (hop.preflight || hop.answered || it->ended || hop.exchange.request.method != *asked ||
                    hop.exchange.request.url != exchange.request.url)
                    continue;
                hop.preflight = exchange;
                m_preflights.insert(id, {it->id, int(i)});
                return;
            }
        }
        return;
    }
    Chain& chain = this->chain(id);
    chain.session = params.value(u"context"_s).toString();
    if (chain.startedMs == 0) {
        chain.startedMs = exchange.startedMs;
        chain.hasBody = object.value(u"bodySize"_s).toInteger() > 0;
    }
    const QString destination = object.value(u"destination"_s).toString();
    const QString initiatorType = object.value(u"initiatorType"_s).toString();
    chain.type = (initiatorType.isEmpty() ? destination : initiatorType).toUtf8();
    const qsizetype hop = params.value(u"redirectCount"_s).toInt();
    while (chain.hops.size() <= hop)
        chain.hops.append(Chain::Hop());
    chain.hops[hop].exchange = exchange;
}

} // namespace crosscheck::browser

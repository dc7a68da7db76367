#include "browser/recording.h"

#include "url/origin.h"

namespace crosscheck::browser {

QList<http::Exchange> Chain::exchanges() const
{
    QList<http::Exchange> out;
    int number = 0;
    const auto add = [&](const http::Exchange& exchange) {
        out.append(exchange);
        out.last().hop = number;
        // Still under way when the watching ended, or when its page went: what would have come nobody knows.
        if (exchange.answer.response.status == 0 && (cancelled || (!failed && exchange.answer.ok())))
            out.last().answer.failure = http::NetworkFailure::NotRecorded;
    };
    for (const Hop& hop : hops) {
        if (hop.preflight)
            add(*hop.preflight);
        if (hop.sent || hop.answered)
            add(hop.exchange);
        ++number;
    }
    return out;
}

void Chain::setBody(const QByteArray& bytes)
{
    body = bytes;
    if (!hops.isEmpty() && hops.first().sent)
        hops.first().exchange.request.body = bytes;
}

Chain* Recording::find(const QByteArray& id)
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &**place;
}

void Recording::forget(const QByteArray& id)
{
    if (const auto place = m_places.constFind(id); place != m_places.constEnd()) {
        m_chains.erase(*place);
        m_places.erase(place);
    }
}

void Recording::trim(qsizetype most)
{
    for (const bool failures : {false, true}) {
        QList<QByteArray> old;
        // A tenth more than need be, so that this is not for every request.
        const qsizetype known = qsizetype(m_chains.size());
        const qsizetype surplus = known > most ? known - most + most / 10 : 0;
        for (const Chain& chain : std::as_const(m_chains)) {
            if (old.size() >= surplus)
                break;
            if ((chain.ended || chain.hops.isEmpty()) && chain.told.has_value() == failures)
                old.append(chain.id);
        }
        for (const QByteArray& id : std::as_const(old))
            forget(id);
    }
}

Chain& Recording::chain(const QByteArray& id)
{
    if (Chain* known = find(id))
        return *known;
    m_chains.emplace_back();
    m_chains.back().id = id;
    m_places.insert(id, std::prev(m_chains.end()));
    return m_chains.back();
}

namespace {
// What a browser adds by itself; an author's header of one of these names is not told apart unless a preflight asked for it.
bool isBrowsers(const QByteArray& name)
{
    static const QList<QByteArray> names{"host",
                                         "connection",
                                         "content-length",
                                         "accept-encoding",
                                         "user-agent",
                                         "referer",
                                         "origin",
                                         "cookie",
                                         "pragma",
                                         "cache-control",
                                         "priority",
                                         "accept-language",
                                         "accept",
                                         "te",
                                         "range",
                                         "if-none-match",
                                         "if-modified-since",
                                         "upgrade-insecure-requests"};
    return name.startsWith("sec-") || name.startsWith(':') || names.contains(name);
}

page::Initiator initiatorOf(const QByteArray& type)
{
    struct Row
    {
        const char* type;
        page::Initiator initiator;
    };
    static constexpr Row rows[] = {{"xhr", page::Initiator::Xhr},
                                   {"xmlhttprequest", page::Initiator::Xhr},
                                   {"image", page::Initiator::Img},
                                   {"img", page::Initiator::Img},
                                   {"font", page::Initiator::Font},
                                   {"script", page::Initiator::Script},
                                   {"stylesheet", page::Initiator::Stylesheet},
                                   {"css", page::Initiator::Stylesheet},
                                   {"media", page::Initiator::Media},
                                   {"audio", page::Initiator::Media},
                                   {"video", page::Initiator::Media},
                                   {"texttrack", page::Initiator::Track},
                                   {"track", page::Initiator::Track},
                                   {"eventsource", page::Initiator::EventSource},
                                   {"ping", page::Initiator::Beacon},
                                   {"beacon", page::Initiator::Beacon}};
    for (const Row& row : rows) {
        if (type == row.type)
            return row.initiator;
    }
    return page::Initiator::Fetch;
}
} // namespace

facts::Send toSend(const Chain& chain, const QByteArray& pageOrigin)
{
    facts::Send send;
    send.page.origin = pageOrigin;
    if (const auto page = url::parseOrNull(chain.pageUrl); page && page->isHttp()) {
        if (pageOrigin.isEmpty())
            send.page.origin = url::originOf(*page).serialized();
        if (url::originOf(*page).serialized() == send.page.origin)
            send.page.url = chain.pageUrl;
    }
    send.page.space = chain.pageSpace;
    send.exchanges = chain.exchanges();
    send.atMs = chain.startedMs;
    page::PageRequest& request = send.request;
    request.url = chain.url();
    request.initiator = initiatorOf(chain.type);
    if (chain.hops.isEmpty())
        return send;
    const http::Request& first = chain.hops.first().exchange.request;
    request.method = first.method;
    QList<QByteArray> asked;
    if (chain.hops.first().preflight) {
        const auto names =
            http::get(chain.hops.first().preflight->request.headers, "access-control-request-headers");
        for (const QByteArray& name : names.value_or(QByteArray()).split(','))
            asked.append(http::lowered(name.trimmed()));
    }
    for (const http::Header& header : first.headers) {
        const QByteArray name = http::lowered(header.name);
        if (asked.contains(name) || !isBrowsers(name))
            request.headers.append(header);
    }
    // A request whose preflight failed was never sent: the browser names no header of it, the preflight does.
    for (const QByteArray& name : asked) {
        if (!name.isEmpty() && !http::contains(request.headers, name))
            request.headers.append(
                {name, name == "content-type" ? QByteArray("application/json") : QByteArray("1")});
    }
    if (!chain.body.isEmpty()) {
        const bool text = QString::fromUtf8(chain.body).toUtf8() == chain.body;
        request.body = page::Body{text ? page::Body::Kind::Text : page::Body::Kind::Buffer, chain.body, {}};
    }
    const QByteArray mode = http::get(first.headers, "sec-fetch-mode").value_or(QByteArray());
    if (mode == "no-cors")
        request.mode = fetch::Mode::NoCors;
    else if (mode == "navigate")
        request.mode = fetch::Mode::Navigate;
    else if (mode == "cors" && request.initiator != page::Initiator::Fetch &&
             request.initiator != page::Initiator::Xhr && request.initiator != page::Initiator::Font &&
             request.initiator != page::Initiator::EventSource)
        request.crossorigin = "anonymous";
    bool credentials = false;
    for (const Chain::Hop& hop : chain.hops)
        credentials = credentials || http::contains(hop.exchange.request.headers, "cookie");
    credentials = credentials || !chain.withheldCookies.isEmpty() ||
                  chain.corsError == "WildcardOriginNotAllowed" ||
                  chain.corsError == "InvalidAllowCredentials" ||
                  chain.corsError == "PreflightWildcardOriginNotAllowed" ||
                  chain.corsError == "PreflightInvalidAllowCredentials";
    if (credentials) {
        request.withCredentials = true;
        if (request.initiator == page::Initiator::Fetch)
            request.credentials = fetch::Credentials::Include;
        else if (request.crossorigin)
            request.crossorigin = "use-credentials";
    }
    return send;
}

} // namespace crosscheck::browser

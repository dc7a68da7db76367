#include "http/failure_names.h"
#include "intake/har/entry_kind.h"
#include "url/origin.h"

namespace crosscheck::intake {

namespace {

constexpr qsizetype window = 200; // how far apart a preflight and its request, or two hops, may stand

QByteArray withoutFragment(const QByteArray& url)
{
    const qsizetype hash = url.indexOf('#');
    return hash == -1 ? url : url.left(hash);
}

http::Exchange exchangeOf(const HarEntry& entry, http::Exchange::Kind kind, int hop)
{
    http::Exchange exchange;
    exchange.kind = kind;
    exchange.source = http::Exchange::Source::Har;
    exchange.hop = hop;
    exchange.request = entry.request;
    exchange.request.url = withoutFragment(entry.request.url);
    exchange.answer.response = entry.response;
    exchange.connection.peer = entry.peer;
    exchange.startedMs = entry.startedMs;
    if (entry.response.status == 0) {
        exchange.answer.failure = harFailure(entry.error);
        exchange.answer.response = http::Response();
    }
    return exchange;
}

/// Whether an entry may be what a redirect of another one led to: a script's request doesn't go on as a navigation, nor the reverse.
bool goesOn(const HarEntry& entry, const HarEntry& next)
{
    const QByteArray was = http::get(entry.request.headers, "sec-fetch-mode").value_or(QByteArray());
    const QByteArray is = http::get(next.request.headers, "sec-fetch-mode").value_or(QByteArray());
    return was.isEmpty() || is.isEmpty() || was == is;
}

class Joiner
{
public:
    explicit Joiner(const HarText& text)
        : m_text(text), m_used(text.entries.size(), false), m_owner(text.entries.size(), -1)
    {
    }

    /// Of each entry: the index of the entry that begins the send which it went into.
    const QList<qsizetype>& owners() const { return m_owner; }

    QList<HarSend> join()
    {
        const QList<HarEntry>& entries = m_text.entries;
        QList<HarSend> sends;
        // What this program wrote comes back whole, with its preflights, before anything is joined by guess.
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (m_used.at(i))
                continue;
            if (entries.at(i).send) {
                HarSend whole;
                whole.send = *entries.at(i).send;
                whole.index = entries.at(i).index;
                for (qsizetype k = 0; k < whole.send.exchanges.size() && i + k < m_used.size(); ++k) {
                    m_used[i + k] = true;
                    m_owner[i + k] = whole.index;
                }
                sends.append(whole);
                continue;
            }
        }
        // Preflights first: a request takes its own, and what is left over is a request that was never sent.
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (m_used.at(i) || !isPreflight(entries.at(i)))
                continue;
            m_used[i] = true;
            const qsizetype request = requestOf(i);
            if (request != -1)
                m_preflights.insert(request, i);
            else
                m_alone.append(i);
        }
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (m_used.at(i))
                continue;
            sends.append(chain(i));
        }
        for (const qsizetype i : m_alone) {
            sends.append(neverSent(i));
            m_owner[i] = m_text.entries.at(i).index;
        }
        std::sort(sends.begin(), sends.end(),
                  [](const HarSend& a, const HarSend& b) { return a.index < b.index; });
        return sends;
    }

private:
    qsizetype requestOf(qsizetype preflight) const
    {
        const HarEntry& asked = m_text.entries.at(preflight);
        const QByteArray method =
            http::get(asked.request.headers, "access-control-request-method").value_or(QByteArray());
        const QByteArray origin = http::get(asked.request.headers, "origin").value_or(QByteArray());
        // Chrome, which names preflights, lists them behind their request; others list what was sent as it was sent.
        const bool named = asked.resourceType == "preflight";
        qsizetype other = -1;
        for (qsizetype step = 1; step <= window; ++step) {
            for (const qsizetype i : {preflight + step, preflight - step}) {
                if (i < 0 || i >= m_text.entries.size() || m_preflights.contains(i))
                    continue;
                const HarEntry& entry = m_text.entries.at(i);
                if (isPreflight(entry) || !carriesAsked(entry, asked) ||
                    withoutFragment(entry.request.url) != withoutFragment(asked.request.url) ||
                    (!method.isEmpty() && entry.request.method != method))
                    continue;
                const QByteArray own = http::get(entry.request.headers, "origin").value_or(QByteArray());
                if (!own.isEmpty() && !origin.isEmpty() && own != origin)
                    continue;
                if ((i < preflight) == named)
                    return i;
                if (other == -1)
                    other = i;
            }
        }
        return other;
    }

    QByteArray pageOrigin(const HarEntry& entry) const
    {
        const QByteArray origin = http::get(entry.request.headers, "origin").value_or(QByteArray());
        if (!origin.isEmpty())
            return origin;
        const std::optional<url::Url> refererUrl =
            url::parseOrNull(http::get(entry.request.headers, "referer").value_or(QByteArray()));
        const QByteArray referer =
            refererUrl && refererUrl->isHttp() ? url::originOf(*refererUrl).serialized() : QByteArray();
        const std::optional<url::Url> own = url::parseOrNull(entry.request.url);
        const QByteArray ownOrigin = own ? url::originOf(*own).serialized() : QByteArray();
        // What a frame asks of its own host is asked of the page's name only in the recording: each request for CORS that goes to
        // another origin carries Origin.
        const bool sameOrigin =
            http::get(entry.request.headers, "sec-fetch-site").value_or(QByteArray()) == "same-origin" ||
            (modeOf(entry, false) == fetch::Mode::Cors && !referer.isEmpty() && referer == ownOrigin);
        if (sameOrigin && !ownOrigin.isEmpty())
            return ownOrigin;
        const QByteArray page = m_text.pages.value(entry.pageRef);
        const HarDocument document = m_text.documents.value(entry.pageRef);
        if (!page.isEmpty())
            return page == document.asked ? document.shown : page;
        return referer;
    }

    HarSend chain(qsizetype first)
    {
        HarSend out;
        const HarEntry& entry = m_text.entries.at(first);
        out.index = entry.index;
        out.send.page.origin = pageOrigin(entry);
        out.send.atMs = entry.startedMs;
        page::PageRequest& request = out.send.request;
        request.url = entry.request.url;
        request.method = entry.request.method;
        const qsizetype preflight = m_preflights.value(first, -1);
        request.headers =
            authorHeaders(entry.request.headers, preflight == -1 ? nullptr : &m_text.entries.at(preflight));
        if (entry.request.body)
            request.body = page::Body{page::Body::Kind::Text, *entry.request.body, {}};
        request.mode = modeOf(entry, preflight != -1);
        if (entry.resourceType == "xhr")
            request.initiator = page::Initiator::Xhr;
        bool credentials = false;
        int hop = 0;
        for (qsizetype i = first; i != -1; ++hop) {
            m_used[i] = true;
            m_owner[i] = entry.index;
            const HarEntry& now = m_text.entries.at(i);
            if (!now.error.isEmpty())
                out.send.said.error = now.error;
            credentials = credentials || http::contains(now.request.headers, "cookie");
            if (const qsizetype before = m_preflights.value(i, -1); before != -1) {
                m_owner[before] = entry.index;
                out.send.exchanges.append(
                    exchangeOf(m_text.entries.at(before), http::Exchange::Kind::Preflight, hop));
            }
            out.send.exchanges.append(exchangeOf(now, http::Exchange::Kind::Actual, hop));
            i = nextHop(i);
        }
        // A cookie that went shows credentials; that none is there shows nothing: exporters leave them out.
        if (credentials) {
            request.credentials = fetch::Credentials::Include;
            request.withCredentials = true;
        }
        return out;
    }

    qsizetype nextHop(qsizetype i) const
    {
        const HarEntry& entry = m_text.entries.at(i);
        const std::optional<url::Url> target = redirectOf(entry);
        if (!target)
            return -1;
        for (qsizetype k = i + 1; k < m_text.entries.size() && k <= i + window; ++k) {
            const std::optional<url::Url> next =
                m_used.at(k) ? std::nullopt : url::parseOrNull(m_text.entries.at(k).request.url);
            if (next && next->href(true) == target->href(true) && goesOn(entry, m_text.entries.at(k)))
                return k;
        }
        return -1;
    }

    HarSend neverSent(qsizetype preflight) const
    {
        HarSend out;
        const HarEntry& entry = m_text.entries.at(preflight);
        out.index = entry.index;
        out.send.page.origin = pageOrigin(entry);
        out.send.atMs = entry.startedMs;
        out.send.preflightOnly = true;
        out.send.request.url = entry.request.url;
        out.send.request.method =
            http::get(entry.request.headers, "access-control-request-method").value_or("GET");
        out.send.request.mode = fetch::Mode::Cors;
        out.send.request.headers = askedHeaders(entry);
        out.send.exchanges.append(exchangeOf(entry, http::Exchange::Kind::Preflight, 0));
        out.send.said.error = entry.error;
        return out;
    }

    const HarText& m_text;
    QList<bool> m_used;
    QList<qsizetype> m_owner;
    QHash<qsizetype, qsizetype> m_preflights; ///< request -> its preflight
    QList<qsizetype> m_alone;
};

} // namespace

http::NetworkFailure harFailure(QByteArrayView word)
{
    using F = http::NetworkFailure;
    if (const F named = http::networkFailureNamedIn(word); named != F::None)
        return named;
    // Safari's and Playwright's WebKit's sentences, mitmproxy's, Charles's and Fiddler's.
    static constexpr std::pair<QByteArrayView, F> parts[] = {
        {"Could not connect to", F::Refused},
        {"Connection refused", F::Refused},
        {"Errno 111", F::Refused},
        {"Errno 61]", F::Refused},
        {"hostname could not be found", F::Dns},
        {"not known", F::Dns},
        {"UnknownHost", F::Dns},
        {"timed out", F::Timeout},
        {"TIMEOUT", F::Timeout},
        {"Errno 60]", F::Timeout},
        {"Errno 110", F::Timeout},
        {"connection was lost", F::Reset},
        {"Connection reset", F::Reset},
        {"certificate", F::TlsUntrusted},
        {"CERT_", F::TlsUntrusted},
        {"SSL_", F::TlsProtocol},
        {"PROXY", F::Proxy},
    };
    for (const auto& [part, failure] : parts) {
        if (word.contains(part))
            return failure;
    }
    return F::NotRecorded;
}

void addDocument(const HarEntry& entry, QHash<QByteArray, HarDocument>& documents)
{
    if (entry.pageRef.isEmpty())
        return;
    const bool first = !documents.contains(entry.pageRef);
    HarDocument& document = documents[entry.pageRef];
    if (!first && document.awaited.isEmpty())
        return;
    const std::optional<url::Url> url = url::parseOrNull(entry.request.url);
    if (!url || modeOf(entry, false) != fetch::Mode::Navigate ||
        (!first && url->href(true) != document.awaited))
        return;
    document.shown = url::originOf(*url).serialized();
    if (first)
        document.asked = document.shown;
    const std::optional<url::Url> next = redirectOf(entry);
    document.awaited = next ? next->href(true) : QByteArray();
}

QList<HarSend> joinHar(const HarText& text)
{
    return Joiner(text).join();
}

QList<HarSend> HarJoiner::add(HarEntry entry)
{
    addDocument(entry, m_held.documents);
    // Three windows behind an entry nothing can change what becomes of it: a hop of its chain, that hop's preflight.
    constexpr qsizetype most = 4096, kept = 3 * window;
    m_held.entries.append(std::move(entry));
    return m_held.entries.size() < most ? QList<HarSend>() : take(m_held.entries.at(most - kept).index);
}

QList<HarSend> HarJoiner::finish()
{
    return take(std::numeric_limits<qsizetype>::max());
}

QList<HarSend> HarJoiner::take(qsizetype before)
{
    Joiner joiner(m_held);
    QList<HarSend> sends = joiner.join();
    sends.removeIf([before](const HarSend& send) { return send.index >= before; });
    QList<HarEntry> left;
    for (qsizetype i = 0; i < m_held.entries.size(); ++i) {
        if (joiner.owners().at(i) >= before)
            left.append(m_held.entries.at(i));
    }
    m_held.entries = left;
    return sends;
}

} // namespace crosscheck::intake

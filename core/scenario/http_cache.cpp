#include "scenario/http_cache.h"

#include "fetch/header_names.h"
#include "fetch/headers.h"
#include "fetch/preflight.h"

#include <algorithm>

namespace crosscheck::scenario {

namespace {

/// Whether a header is among names in lower case; one that ends in "-" is what names begin with.
bool isAmong(const QByteArray& name, const QList<QByteArray>& names)
{
    return std::any_of(names.begin(), names.end(), [&](const QByteArray& one) {
        const bool begins = one.endsWith('-') && name.size() > one.size();
        return http::sameName(begins ? QByteArrayView(name).first(one.size()) : QByteArrayView(name), one);
    });
}

/// https://www.rfc-editor.org/rfc/rfc9111#section-3.2
void update(http::Response& kept, const http::HeaderList& headers, const fetch::Profile::HttpCache& how)
{
    http::HeaderList taken = headers;
    taken.removeIf([&](const http::Header& header) {
        return isAmong(header.name, how.unchanged) && !isAmong(header.name, how.changed);
    });
    for (const http::Header& header : taken)
        http::remove(kept.headers, header.name);
    kept.headers += taken;
}

/// https://www.rfc-editor.org/rfc/rfc9111#section-5.2.1.5
bool wantsNoneKept(const http::HeaderList& headers)
{
    return http::contains(headers, "Cache-Control") &&
           http::lowered(*fetch::joined(headers, "Cache-Control")).contains("no-store");
}

/// Whether a request is for a part, or for one representation and no other (RFC 9110 sections 13.1 and 14.2).
bool asksForPartOrExact(const http::HeaderList& headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const http::Header& header) {
        return fetch::isOneOf(header.name, {"If-Match"_b, "If-Unmodified-Since"_b, "If-Range"_b, "Range"_b});
    });
}

/// The Range that an answer is kept by; empty where the engine keeps none by it.
QByteArray keptRange(const page::Wanted& wanted, const fetch::Profile& profile)
{
    return profile.httpCache.ranges == fetch::KeptRanges::ByRange
               ? http::get(wanted.request.headers, "Range").value_or(QByteArray())
               : QByteArray();
}

bool hasValidator(const http::Response& response)
{
    return http::contains(response.headers, "ETag") || http::contains(response.headers, "Last-Modified");
}

} // namespace

http::Response HttpCache::answerFrom(const Entry& entry, QByteArrayView method) const
{
    http::Response response = entry.response;
    response.version = http::Response().version;
    response.headers.removeIf(
        [&](const http::Header& header) { return isAmong(header.name, m_profile.httpCache.unkept); });
    response.trailers.clear();
    response.bodyCoded = true;
    if (method == "HEAD"_b)
        response.body.clear();
    return response;
}

bool HttpCache::asksAfresh(const page::Wanted& wanted) const
{
    const http::HeaderList& headers = wanted.request.headers;
    return !m_profile.httpCache.ignoresRequestNoCache &&
           std::any_of(headers.begin(), headers.end(), [](const http::Header& header) {
               return fetch::isOneOf(header.name, {"Pragma"_b, "Cache-Control"_b}) &&
                      http::lowered(header.value).contains("no-cache");
           });
}

bool HttpCache::asksConditionally(const page::Wanted& wanted)
{
    const http::HeaderList& headers = wanted.request.headers;
    return std::any_of(headers.begin(), headers.end(), [](const http::Header& header) {
        return fetch::isOneOf(header.name, {"If-None-Match"_b, "If-Modified-Since"_b, "If-Match"_b,
                                            "If-Unmodified-Since"_b, "If-Range"_b});
    });
}

bool HttpCache::isPassedBy(const page::Wanted& wanted, QByteArrayView mode) const
{
    if (m_profile.httpCache.invalidation ==
        fetch::Invalidation::AnyRequest) // late-beside-changes-PUT-no-store
        return mode == "no-store"_b ||
               ((mode.isEmpty() || mode == "default"_b) &&
                (asksConditionally(wanted) || http::contains(wanted.request.headers, "Range")));
    if (!m_profile.httpCache.changesMayPassBy)
        return false;
    const http::Request& request = wanted.request;
    const bool conditional = http::contains(request.headers, "If-None-Match") ||
                             http::contains(request.headers, "If-Modified-Since");
    return mode == "no-store"_b || asksForPartOrExact(request.headers) ||
           (conditional && request.method != "POST"_b) || (request.method == "PUT"_b && !request.body);
}

HttpCache::Entry* HttpCache::renewedBy(const page::Wanted& wanted, QByteArrayView mode)
{
    // https://www.rfc-editor.org/rfc/rfc9111#section-4.3.2
    const http::HeaderList& asking = wanted.request.headers;
    if (!m_profile.httpCache.conditionsRenew || m_entries.isEmpty() || mode == "no-store"_b ||
        wanted.request.method != "GET"_b || asksForPartOrExact(asking))
        return nullptr;
    const auto tag = http::get(asking, "If-None-Match"), date = http::get(asking, "If-Modified-Since");
    if (!tag && !date)
        return nullptr;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.url == wanted.request.url && entry.method == "GET"_b;
    });
    if (found == m_entries.end())
        return nullptr;
    const auto isOther = [&](const char* name, const std::optional<QByteArray>& asked) {
        const auto kept = http::get(found->response.headers, name);
        return asked && kept && *kept != *asked;
    };
    constexpr int ok = 200;
    return found->response.status == ok && !isOther("ETag", tag) && !isOther("Last-Modified", date) ? &*found
                                                                                                    : nullptr;
}

bool HttpCache::isStorable(const page::Wanted& wanted, QByteArrayView mode) const
{
    // https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, step 8.14: only in mode default a condition of the
    // page's own keeps the cache out
    const bool readable = wanted.request.method == "GET"_b || wanted.request.method == "HEAD"_b;
    const bool unkept =
        m_profile.httpCache.requestAges == fetch::RequestAges::All && wantsNoneKept(wanted.request.headers);
    const auto range = http::get(wanted.request.headers, "Range");
    const bool own = (mode.isEmpty() || mode == "default"_b || m_profile.httpCache.conditionsKeepOut) &&
                     (asksConditionally(wanted) || (range && !knowsRange(*range)));
    return readable && wanted.kind != page::Wanted::Kind::Preflight && !own && !unkept;
}

const HttpCache::Entry* HttpCache::entryFor(const page::Wanted& wanted, QByteArrayView mode) const
{
    // What is asked for afresh is kept all the same: cache-fresh-asks-first-07-own.
    if (m_entries.isEmpty() || !isStorable(wanted, mode) || asksAfresh(wanted))
        return nullptr;
    const QByteArray range = keptRange(wanted, m_profile);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        const bool credentials =
            !m_profile.httpCache.splitsByCredentials || entry.withCredentials == wanted.withCredentials;
        // RFC 9111 section 4: a HEAD can be answered by what a GET brought.
        const bool method = entry.method == wanted.request.method ||
                            (m_profile.httpCache.headFromStoredGet && wanted.request.method == "HEAD"_b &&
                             entry.method == "GET"_b);
        return credentials && method && entry.url == wanted.request.url && entry.range == range &&
               entry.byScript == m_byScript;
    });
    if (found == m_entries.end())
        return nullptr;
    // RFC 9111 section 4.1
    const QList<QByteArray> names =
        fetch::splitValue(fetch::joined(found->response.headers, "Vary").value_or(QByteArray()));
    for (const QByteArray& name : names) {
        if (name == "*"_b ||
            fetch::joined(found->varied, name) != fetch::joined(wanted.request.headers, name))
            return nullptr;
    }
    return &*found;
}

HttpCache::Found HttpCache::find(const page::Wanted& wanted, QByteArrayView mode, qint64 now) const
{
    Found found;
    if (!m_entries.isEmpty() && m_profile.httpCache.ranges == fetch::KeptRanges::Sliced &&
        http::contains(wanted.request.headers, "Range")) {
        found.answer = part(wanted, mode, now);
        return found;
    }
    const Entry* entry = entryFor(wanted, mode);
    if (!entry || mode == "no-store"_b || mode == "reload"_b || isPartOnly(*entry))
        return found;
    if (m_profile.httpCache.conditionsAsk && asksConditionally(wanted))
        return found;
    constexpr qint64 second = 1000;
    const qint64 age = (now - entry->at) / second;
    const qint64 left = isFreshStatus(entry->response.status) ? freshSeconds(*entry) - age : 0;
    const bool anyAge =
        mode == "force-cache"_b || (mode == "only-if-cached"_b && !m_profile.httpCache.onlyIfCachedAsks);
    if (const auto asked =
            mode.isEmpty() ? doesByItsAge(wanted.request.headers, left, *entry, age) : std::nullopt) {
        if (*asked)
            found.answer = answerFrom(*entry, wanted.request.method);
        else
            found.conditional = m_profile.httpCache.confirmsUntagged || hasValidator(entry->response);
        return found;
    }
    const qint64 grace =
        isFreshStatus(entry->response.status) ? entry->control.staleWhileRevalidate.value_or(0) : 0;
    found.revalidates = left <= 0 && left + grace > 0 && mode.isEmpty();
    const bool reused = anyAge || (mode != "no-cache"_b && (left > 0 || found.revalidates));
    if (reused)
        found.answer = answerFrom(*entry, wanted.request.method);
    found.conditional = (!reused || found.revalidates) &&
                        (m_profile.httpCache.confirmsUntagged || hasValidator(entry->response));
    return found;
}

bool HttpCache::isFreshStatus(int status) const
{
    const QList<int>& known = m_profile.httpCache.keepsStatuses;
    return known.isEmpty() || known.contains(status);
}

bool HttpCache::isKept(const Entry& entry) const
{
    const fetch::Profile::HttpCache& rules = m_profile.httpCache;
    // A redirect that isn't followed is forgotten; where it leads is looked at alone.
    const QByteArray leads = http::get(entry.response.headers, "Location").value_or(QByteArray());
    const qsizetype colon = leads.indexOf(':');
    const bool elsewhere = rules.keepsFollowedOnly && colon > 0 && !leads.startsWith("http") &&
                           leads.first(colon).indexOf('/') < 0;
    const bool reusable =
        !elsewhere && (!rules.keepsReusableOnly || hasValidator(entry.response) ||
                       freshSeconds(entry) + entry.control.staleWhileRevalidate.value_or(0) > 0);
    return reusable && !entry.control.noStore && (entry.method == "GET"_b || !rules.keepsGetOnly) &&
           (rules.keepsOthersStale || isFreshStatus(entry.response.status)) &&
           !rules.neverKeeps.contains(entry.response.status);
}

std::optional<http::Answer> HttpCache::take(const page::Wanted& wanted, QByteArrayView mode, bool conditional,
                                            const http::Answer& answer, qint64 now)
{
    if (answer.ok() && !m_entries.isEmpty())
        invalidate(wanted, mode, answer.response);
    Entry* const renewed = renewedBy(wanted, mode);
    if (!answer.ok() || mode == "no-store"_b || !(renewed || isStorable(wanted, mode)))
        return std::nullopt;
    // In every engine but one: late-more-first-0.
    if (m_profile.httpCache.requestAges != fetch::RequestAges::Zero && wantsNoneKept(wanted.request.headers))
        return std::nullopt;
    std::optional<http::Answer> reread;
    if (!answer.raw.isEmpty())
        reread = http::readResponse(answer.raw, m_profile.reader, wanted.request.method);
    const http::Answer& read = reread ? *reread : answer;
    constexpr int notModified = 304;
    Entry entry{wanted.request.method,
                wanted.request.url,
                keptRange(wanted, m_profile),
                wanted.withCredentials,
                m_byScript,
                read.response,
                controlOf(read.response.headers),
                {},
                now};
    if (renewed && read.response.status == notModified) {
        update(renewed->response, read.response.headers, m_profile.httpCache);
        renewed->control = controlOf(renewed->response.headers);
        renewed->at = now;
        return std::nullopt; // the page asked, and gets the 304
    }
    const Entry* old = conditional && read.response.status == notModified ? entryFor(wanted, mode) : nullptr;
    if (read.ok() && old) {
        // RFC 9111 section 4.3.4
        entry.response = old->response;
        update(entry.response, read.response.headers, m_profile.httpCache);
        entry.control = controlOf(entry.response.headers);
    }
    const int status = entry.response.status;
    const bool kept = read.ok() && isKept(entry) && fitsItsRange(wanted, entry.response);
    const bool updated = status != read.response.status;
    if (!kept && m_profile.httpCache.ranges == fetch::KeptRanges::Sliced &&
        http::contains(wanted.request.headers, "Range"))
        return std::nullopt; // what is kept of the whole stays
    if (!m_entries.isEmpty())
        m_entries.removeIf([&](const Entry& other) {
            return other.url == entry.url && other.method == entry.method && other.range == entry.range &&
                   other.byScript == entry.byScript &&
                   (!m_profile.httpCache.splitsByCredentials ||
                    other.withCredentials == entry.withCredentials);
        });
    if (kept) {
        if (const auto vary = fetch::joined(entry.response.headers, "Vary")) {
            for (const QByteArray& name : fetch::splitValue(*vary)) {
                if (const auto value = fetch::joined(wanted.request.headers, name))
                    entry.varied.append({name, *value});
            }
        }
        m_entries.append(entry);
    }
    if (!updated)
        return std::nullopt;
    return http::Answer{http::NetworkFailure::None, answerFrom(entry, wanted.request.method), {}};
}

void HttpCache::invalidate(const page::Wanted& wanted, QByteArrayView mode, const http::Response& answer)
{
    using fetch::Invalidation;
    constexpr int firstError = 400;
    const QByteArray& method = wanted.request.method;
    const bool known = method == "POST"_b || method == "PUT"_b || method == "DELETE"_b || method == "PATCH"_b;
    const bool safe = method == "GET"_b || method == "HEAD"_b || method == "OPTIONS"_b;
    const Invalidation how = m_profile.httpCache.invalidation;
    const bool good = answer.status < firstError && (known || how == Invalidation::NoError);
    const bool goes = how == Invalidation::AnyRequest ? method != "GET"_b
                                                      : !safe && (good || how == Invalidation::AnyChange);
    // NetworkCache::storeRedirect throws nothing away: crossed-one-108
    const bool redirects = how == Invalidation::AnyRequest && fetch::isRedirectStatus(answer.status) &&
                           http::contains(answer.headers, "Location");
    if (wanted.kind == page::Wanted::Kind::Preflight || !goes || redirects || isPassedBy(wanted, mode))
        return;
    m_entries.removeIf([&](const Entry& entry) {
        return entry.url == wanted.request.url &&
               (how != Invalidation::AnyChange || (entry.withCredentials && wanted.withCredentials));
    });
    if (m_profile.httpCache.namedUrlsAreForgotten)
        forgetNamed(wanted, answer);
}

void HttpCache::forgetNamed(const page::Wanted& wanted, const http::Response& answer)
{
    // https://www.rfc-editor.org/rfc/rfc9111#section-4.4
    const auto asked = url::parseOrNull(wanted.request.url);
    for (const char* name : {"Location", "Content-Location"}) {
        const auto value = http::get(answer.headers, name);
        const auto named = value && asked ? url::parseOrNull(*value, &*asked) : std::nullopt;
        if (named && named->host == asked->host)
            m_entries.removeIf(
                [&](const Entry& entry) { return entry.withCredentials && entry.url == named->href(true); });
    }
}

bool HttpCache::holds(const QByteArray& url) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry& entry) { return entry.url == url && entry.method == "GET"_b; });
}

void HttpCache::forget(const QByteArray& url)
{
    m_entries.removeIf([&](const Entry& entry) { return entry.url == url; });
}

} // namespace crosscheck::scenario

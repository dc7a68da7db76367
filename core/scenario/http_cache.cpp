#include "scenario/http_cache.h"

#include "fetch/header_names.h"
#include "fetch/headers.h"
#include "fetch/preflight.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace crosscheck::scenario {

namespace {

constexpr qint64 forEver = 1'000'000'000;

/// The day of the record: core has no clock, and dates only have to lie well before or behind it.
QDateTime today()
{
    return QDateTime(QDate(2026, 11, 28), QTime(0, 0), Qt::UTC);
}

std::optional<qint64> secondsTo(const QByteArray& date)
{
    if (date.isEmpty())
        return std::nullopt;
    const QDateTime parsed =
        QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!parsed.isValid())
        return std::nullopt;
    return today().secsTo(QDateTime(parsed.date(), parsed.time(), Qt::UTC));
}

/// Whether a header is among names in lower case; one that ends in "-" is what names begin with.
bool isAmong(const QByteArray& name, const QList<QByteArray>& names)
{
    const QByteArray lower = http::lowered(name);
    return std::any_of(names.begin(), names.end(), [&](const QByteArray& one) {
        return one.endsWith('-') ? lower.startsWith(one) : lower == one;
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

/// A stored answer as a page gets it.
http::Response given(http::Response response, QByteArrayView method, const fetch::Profile& profile)
{
    response.version = http::Response().version;
    response.headers.removeIf(
        [&](const http::Header& header) { return isAmong(header.name, profile.httpCache.unkept); });
    response.trailers.clear();
    response.bodyCoded = true;
    if (method == "HEAD"_b)
        response.body.clear();
    return response;
}

/// A value behind a directive of Cache-Control that none belongs to, or that is seldom given one.
bool hasUnexpectedValue(QByteArrayView token)
{
    return token.startsWith("no-cache=") || token.startsWith("no-store=") || token.startsWith("private=") ||
           token.startsWith("public=");
}

/// The part of a kept answer that "bytes=…" asks for (RFC 9110 section 14.1.2); none where it asks for nothing that is there.
std::optional<http::Response> sliced(http::Response whole, QByteArrayView range)
{
    const QByteArrayView spec = range.sliced(qsizetype(sizeof "bytes=") - 1);
    const qsizetype dash = spec.indexOf('-'), size = whole.body.size();
    bool ok = dash >= 0;
    const bool suffix = dash == 0, open = dash == spec.size() - 1;
    qsizetype first = ok && !suffix ? spec.first(dash).toLongLong(&ok) : 0;
    bool okLast = true;
    qsizetype last = ok && !open ? spec.sliced(dash + 1).toLongLong(&okLast) : size - 1;
    if (suffix) {
        first = std::max(qsizetype(0), size - last);
        last = size - 1;
    }
    last = std::min(last, size - 1);
    if (!ok || !okLast || first < 0 || first > last || first >= size)
        return std::nullopt;
    whole.status = 206;
    whole.reason = "Partial Content";
    whole.body = whole.body.sliced(first, last - first + 1);
    http::remove(whole.headers, "Content-Length");
    whole.headers.append({"Content-Length", QByteArray::number(whole.body.size())});
    whole.headers.append({"Content-Range", "bytes " + QByteArray::number(first) + '-' +
                                               QByteArray::number(last) + '/' + QByteArray::number(size)});
    return whole;
}

std::optional<qint64> whole(const QByteArray& digits)
{
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    return ok ? std::optional<qint64>(value) : std::nullopt;
}

bool hasValidator(const http::Response& response)
{
    return http::contains(response.headers, "ETag") || http::contains(response.headers, "Last-Modified");
}

} // namespace

HttpCache::Control HttpCache::controlOf(const http::HeaderList& headers) const
{
    // What is no number counts for nothing.
    Control control;
    const auto said = fetch::joined(headers, "Cache-Control");
    const QList<QByteArray> tokens = said ? http::lowered(*said).split(',') : QList<QByteArray>();
    const bool loosely = m_profile.httpCache.agesAreReadLoosely;
    const auto number = [&](QByteArrayView text) -> std::optional<qint64> {
        if (m_profile.httpCache.agesMayBeQuoted && text.size() > 2 && text.startsWith('"') &&
            text.endsWith('"'))
            text = text.sliced(1).chopped(1);
        if (loosely) {
            const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
            text = text.first(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
        }
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        // https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2: what is beyond all numbers is the largest one
        constexpr qint64 largest = 2147483648;
        const bool beyond = !ok && !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
            return c >= '0' && c <= '9';
        });
        // A parser that is strict about values reads 32 bits and no more: leftover-age-2.
        constexpr qint64 widest = 4294967295;
        if (m_profile.httpCache.unexpectedValueEnds && (beyond || value > widest))
            return std::nullopt;
        if (beyond)
            return largest;
        return ok && value >= 0 ? std::optional<qint64>(value) : std::nullopt;
    };
    for (const QByteArray& one : tokens) {
        QByteArray token = one.trimmed();
        if (m_profile.httpCache.unexpectedValueEnds && hasUnexpectedValue(token)) {
            control.noCache |= token.startsWith("no-cache");
            control.noStore |= token.startsWith("no-store");
            break;
        }
        if (loosely && token.contains(' '))
            token.replace(' ', "");
        const bool again = control.maxAge && m_profile.httpCache.firstMaxAgeCounts;
        control.noStore |= token == "no-store"_b;
        control.noCache |= token == "no-cache"_b;
        if (token.startsWith("max-age=") && !again)
            control.maxAge = number(QByteArrayView(token).sliced(8));
        if (token.startsWith("stale-while-revalidate="))
            control.staleWhileRevalidate = number(QByteArrayView(token).sliced(23));
    }
    const auto pragma = fetch::joined(headers, "Pragma");
    control.noCache |= pragma && http::lowered(*pragma).contains("no-cache");
    return control;
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

bool HttpCache::asksAround(const page::Wanted& wanted)
{
    const http::HeaderList& headers = wanted.request.headers;
    return std::any_of(headers.begin(), headers.end(), [](const http::Header& header) {
        return fetch::isOneOf(header.name, {"If-None-Match"_b, "If-Modified-Since"_b, "If-Match"_b,
                                            "If-Unmodified-Since"_b, "If-Range"_b, "Range"_b});
    });
}

bool HttpCache::isStorable(const page::Wanted& wanted, QByteArrayView mode) const
{
    // https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, step 8.14: only in mode default a condition of the
    // page's own keeps the cache out
    const bool readable = wanted.request.method == "GET"_b || wanted.request.method == "HEAD"_b;
    const bool own = (mode.isEmpty() || mode == "default"_b || m_profile.httpCache.conditionsKeepOut) &&
                     asksAround(wanted);
    return readable && wanted.kind != page::Wanted::Kind::Preflight && !own;
}

const HttpCache::Entry* HttpCache::entryFor(const page::Wanted& wanted, QByteArrayView mode) const
{
    // What is asked for afresh is kept all the same: cache-fresh-asks-first-07-own.
    if (m_entries.isEmpty() || !isStorable(wanted, mode) || asksAfresh(wanted))
        return nullptr;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        const bool credentials =
            !m_profile.httpCache.splitsByCredentials || entry.withCredentials == wanted.withCredentials;
        // RFC 9111 section 4: a HEAD can be answered by what a GET brought.
        const bool method = entry.method == wanted.request.method ||
                            (m_profile.httpCache.headFromStoredGet && wanted.request.method == "HEAD"_b &&
                             entry.method == "GET"_b);
        return credentials && method && entry.url == wanted.request.url;
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

qint64 HttpCache::freshSeconds(const Entry& entry) const
{
    // RFC 9111 section 4.2.1
    const http::Response& response = entry.response;
    if (entry.control.noCache)
        return 0;
    qint64 lifetime = 0;
    const auto value = [&](const char* name) {
        return fetch::joined(response.headers, name).value_or(QByteArray());
    };
    // RFC 9111 section 4.2.3: what a server sends with an old date has been under way since then.
    const qint64 dated = -secondsTo(value("Date")).value_or(0);
    const QList<int>& guessed = m_profile.httpCache.guessesFor;
    if (entry.control.maxAge) {
        lifetime = *entry.control.maxAge;
    } else if (http::contains(response.headers, "Expires")) {
        const auto expires = secondsTo(value("Expires"));
        lifetime = expires ? *expires + dated : 0;
    } else if (m_profile.httpCache.keepsForEver.contains(response.status)) {
        lifetime = forEver;
    } else if (const auto changed = secondsTo(value("Last-Modified"));
               changed && (guessed.isEmpty() || guessed.contains(response.status))) {
        lifetime = (-*changed - dated) / 10; // RFC 9111 section 4.2.2
    }
    return lifetime - qMax(value("Age").toLongLong(), dated);
}

std::optional<bool> HttpCache::doesByItsAge(const http::HeaderList& asking, qint64 left, const Entry& entry,
                                            qint64 age) const
{
    if (!http::contains(asking, "Cache-Control"))
        return std::nullopt;
    const QByteArray said = http::lowered(*fetch::joined(asking, "Cache-Control"));
    const auto number = [&](const char* name) -> std::optional<qint64> {
        const QList<QByteArray> tokens = said.split(',');
        for (const QByteArray& token : tokens) {
            const QByteArray text = token.trimmed();
            if (text == name)
                return forEver;
            if (text.startsWith(QByteArray(name) + '='))
                return whole(text.sliced(text.indexOf('=') + 1));
        }
        return std::nullopt;
    };
    const fetch::RequestAges counting = m_profile.httpCache.requestAges;
    if (counting != fetch::RequestAges::All) {
        const bool staleCounts = counting == fetch::RequestAges::ZeroOrStale && !entry.control.noCache;
        const auto stale = staleCounts ? number("max-stale") : std::nullopt;
        if (number("max-age") == 0)
            return false;
        return stale && left + *stale > 0 ? std::optional<bool>(true) : std::nullopt;
    }
    if (said.contains("no-cache") || said.contains("no-store"))
        return false; // cache-fresh-asks-fresh-08-api
    if (entry.control.noCache)
        return std::nullopt;
    const qint64 old = age + fetch::joined(entry.response.headers, "Age").value_or(QByteArray()).toLongLong();
    if (const auto limit = number("max-age"))
        return old <= *limit;
    if (const auto limit = number("max-stale"))
        return qMax(-left, qint64(0)) <= *limit;
    if (const auto limit = number("min-fresh"))
        return qMax(left, qint64(0)) >= *limit;
    return std::nullopt;
}

std::optional<http::Response> HttpCache::part(const page::Wanted& wanted, QByteArrayView mode,
                                              qint64 now) const
{
    // RFC 9111 section 3.4: what is whole may answer for a part
    const QByteArray range = http::lowered(http::get(wanted.request.headers, "Range").value_or(QByteArray()));
    const fetch::KeptRanges how = m_profile.httpCache.ranges;
    if (how == fetch::KeptRanges::Asked || wanted.kind == page::Wanted::Kind::Preflight ||
        !range.startsWith("bytes=") || range.contains(',') || !(mode.isEmpty() || mode == "default"_b) ||
        (how == fetch::KeptRanges::FromStart && range != "bytes=0-"_b))
        return std::nullopt;
    page::Wanted whole = wanted;
    http::remove(whole.request.headers, "Range");
    const Entry* entry = entryFor(whole, mode);
    constexpr qint64 second = 1000;
    if (!entry || entry->response.status != 200 || freshSeconds(*entry) <= (now - entry->at) / second)
        return std::nullopt;
    http::Response kept = given(entry->response, wanted.request.method, m_profile);
    if (how == fetch::KeptRanges::FromStart)
        return kept;
    auto cut = sliced(kept, range);
    return cut ? cut : kept;
}

HttpCache::Found HttpCache::find(const page::Wanted& wanted, QByteArrayView mode, qint64 now) const
{
    Found found;
    if (!m_entries.isEmpty() && http::contains(wanted.request.headers, "Range")) {
        found.answer = part(wanted, mode, now);
        if (found.answer)
            return found;
    }
    const Entry* entry = entryFor(wanted, mode);
    if (!entry || mode == "no-store"_b || mode == "reload"_b)
        return found;
    if (m_profile.httpCache.conditionsAsk && asksAround(wanted) &&
        !http::contains(wanted.request.headers, "Range"))
        return found;
    constexpr qint64 second = 1000;
    const qint64 age = (now - entry->at) / second;
    const qint64 left = freshSeconds(*entry) - age;
    const bool anyAge =
        mode == "force-cache"_b || (mode == "only-if-cached"_b && !m_profile.httpCache.onlyIfCachedAsks);
    if (const auto asked =
            mode.isEmpty() ? doesByItsAge(wanted.request.headers, left, *entry, age) : std::nullopt) {
        if (*asked)
            found.answer = given(entry->response, wanted.request.method, m_profile);
        else
            found.conditional = hasValidator(entry->response);
        return found;
    }
    const qint64 grace = entry->control.staleWhileRevalidate.value_or(0);
    found.revalidates = left <= 0 && left + grace > 0 && mode.isEmpty();
    if (anyAge || (mode != "no-cache"_b && (left > 0 || found.revalidates)))
        found.answer = given(entry->response, wanted.request.method, m_profile);
    else
        found.conditional = hasValidator(entry->response);
    return found;
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
           (rules.keepsStatuses.isEmpty() || rules.keepsStatuses.contains(entry.response.status));
}

std::optional<http::Answer> HttpCache::take(const page::Wanted& wanted, QByteArrayView mode, bool conditional,
                                            const http::Answer& answer, qint64 now)
{
    if (answer.ok() && !m_entries.isEmpty())
        invalidate(wanted, answer.response);
    if (!answer.ok() || mode == "no-store"_b || !isStorable(wanted, mode))
        return std::nullopt;
    std::optional<http::Answer> reread;
    if (!answer.raw.isEmpty())
        reread = http::readResponse(answer.raw, m_profile.reader, wanted.request.method);
    const http::Answer& read = reread ? *reread : answer;
    constexpr int notModified = 304;
    Entry entry{wanted.request.method,
                wanted.request.url,
                wanted.withCredentials,
                read.response,
                controlOf(read.response.headers),
                {},
                now};
    const Entry* old = conditional && read.response.status == notModified ? entryFor(wanted, mode) : nullptr;
    if (read.ok() && old) {
        // RFC 9111 section 4.3.4
        entry.response = old->response;
        update(entry.response, read.response.headers, m_profile.httpCache);
        entry.control = controlOf(entry.response.headers);
    }
    const int status = entry.response.status;
    const bool kept = read.ok() && status != notModified && isKept(entry);
    const bool updated = status != read.response.status;
    if (!m_entries.isEmpty())
        m_entries.removeIf([&](const Entry& other) {
            return other.url == entry.url && other.method == entry.method &&
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
    return http::Answer{
        http::NetworkFailure::None, given(std::move(entry.response), wanted.request.method, m_profile), {}};
}

void HttpCache::invalidate(const page::Wanted& wanted, const http::Response& answer)
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
    if (wanted.kind == page::Wanted::Kind::Preflight || !goes)
        return;
    m_entries.removeIf([&](const Entry& entry) {
        return entry.url == wanted.request.url && (how != Invalidation::AnyChange || entry.withCredentials);
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

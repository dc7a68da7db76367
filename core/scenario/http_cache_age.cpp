#include "fetch/headers.h"
#include "scenario/http_cache.h"

#include <QDateTime>

#include <algorithm>

namespace crosscheck::scenario {

namespace {

constexpr qint64 forEver = 1'000'000'000;

/// The day of the record: core has no clock, and dates only have to lie well before or behind it.
QDateTime today()
{
    return QDateTime(QDate(2026, 11, 28), QTime(0, 0), Qt::UTC);
}

/// Of an IMF-fixdate (https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7); none where it isn't one.
std::optional<qint64> secondsTo(QByteArrayView date)
{
    constexpr qsizetype length = sizeof "Sun, 06 Nov 1994 08:49:37 GMT" - 1;
    const QByteArrayView zone = " GMT"_b;
    if (date.size() != length || !date.endsWith(zone))
        return std::nullopt;
    // What stands before the zone is a date of e-mail, and that is read a good deal faster than one by a format.
    const QDateTime parsed =
        QDateTime::fromString(QString::fromLatin1(date.chopped(zone.size())), Qt::RFC2822Date);
    return parsed.isValid() ? std::optional<qint64>(today().secsTo(parsed)) : std::nullopt;
}

/// A value behind a directive of Cache-Control that none belongs to, or that is seldom given one.
bool hasUnexpectedValue(QByteArrayView token)
{
    return token.startsWith("no-cache=") || token.startsWith("no-store=") || token.startsWith("private=") ||
           token.startsWith("public=");
}

std::optional<qint64> whole(const QByteArray& digits)
{
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    return ok ? std::optional<qint64>(value) : std::nullopt;
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
        return *limit > 0 && old <= *limit; // late-beside-asked-08-plain
    if (const auto limit = number("max-stale"))
        return qMax(-left, qint64(0)) <= *limit;
    if (const auto limit = number("min-fresh"))
        return qMax(left, qint64(0)) >= *limit;
    return std::nullopt;
}

} // namespace crosscheck::scenario

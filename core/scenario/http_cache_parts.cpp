#include "fetch/headers.h"
#include "scenario/http_cache.h"

#include <algorithm>

// What a request for a part (Range) has to do with the HTTP cache (RFC 9111 section 3.4, RFC 9110 section 14).

namespace crosscheck::scenario {

namespace {

constexpr int ok = 200, partialContent = 206, rangeNotSatisfiable = 416;
constexpr QByteArrayView unit = "bytes=";

/// A range of bytes, both ends in it.
struct Bytes
{
    qsizetype first = 0, last = 0;
};

/// What "bytes=first-last" asks for of a body of that size (RFC 9110 section 14.1.2); none where it asks for nothing that is there.
std::optional<Bytes> askedOf(QByteArrayView range, qsizetype size)
{
    const QByteArrayView spec = range.sliced(unit.size());
    const qsizetype dash = spec.indexOf('-');
    bool okFirst = dash >= 0;
    const bool suffix = dash == 0, open = dash == spec.size() - 1;
    Bytes asked;
    asked.first = okFirst && !suffix ? spec.first(dash).toLongLong(&okFirst) : 0;
    bool okLast = true;
    asked.last = okFirst && !open ? spec.sliced(dash + 1).toLongLong(&okLast) : size - 1;
    if (suffix) {
        asked.first = std::max(qsizetype(0), size - asked.last);
        asked.last = size - 1;
    }
    asked.last = std::min(asked.last, size - 1);
    if (!okFirst || !okLast || asked.first < 0 || asked.first > asked.last || asked.first >= size)
        return std::nullopt;
    return asked;
}

/// "bytes first-last/size" (RFC 9110 section 14.4), where all three are numbers.
struct Held
{
    Bytes bytes;
    qsizetype size = 0;
};
std::optional<Held> heldBy(const http::Response& response)
{
    const QByteArray said = fetch::joined(response.headers, "Content-Range").value_or(QByteArray());
    constexpr QByteArrayView prefix = "bytes ";
    const qsizetype dash = said.indexOf('-'), slash = said.indexOf('/');
    if (!said.startsWith(prefix) || dash < prefix.size() || slash < dash)
        return std::nullopt;
    bool firstOk = false, lastOk = false, sizeOk = false;
    Held held;
    held.bytes.first = said.sliced(prefix.size(), dash - prefix.size()).toLongLong(&firstOk);
    held.bytes.last = said.sliced(dash + 1, slash - dash - 1).toLongLong(&lastOk);
    held.size = said.sliced(slash + 1).toLongLong(&sizeOk);
    return firstOk && lastOk && sizeOk ? std::optional(held) : std::nullopt;
}

/// The part of an answer whose body begins at byte `from` of `size`.
http::Response cut(http::Response answer, const Bytes& asked, qsizetype from, qsizetype size)
{
    answer.status = partialContent;
    answer.reason = "Partial Content";
    answer.body = answer.body.sliced(asked.first - from, asked.last - asked.first + 1);
    http::remove(answer.headers, "Content-Length");
    http::remove(answer.headers, "Content-Range");
    answer.headers.append({"Content-Length", QByteArray::number(answer.body.size())});
    answer.headers.append({"Content-Range", "bytes " + QByteArray::number(asked.first) + '-' +
                                                QByteArray::number(asked.last) + '/' +
                                                QByteArray::number(size)});
    return answer;
}

} // namespace

bool HttpCache::knowsRange(QByteArrayView range) const
{
    switch (m_profile.httpCache.ranges) {
    case fetch::KeptRanges::Asked:
        return false;
    case fetch::KeptRanges::Sliced:
        return range.startsWith(unit) && !range.contains(',');
    case fetch::KeptRanges::FromStart:
        return range == "bytes=0-"_b;
    case fetch::KeptRanges::ByRange:
        return true;
    }
    return false;
}

bool HttpCache::isPartOnly(const Entry& entry) const
{
    return m_profile.httpCache.ranges == fetch::KeptRanges::Sliced && entry.response.status == partialContent;
}

bool HttpCache::fitsItsRange(const page::Wanted& wanted, const http::Response& answer) const
{
    if (m_profile.httpCache.ranges != fetch::KeptRanges::Sliced)
        return true;
    const auto range = http::get(wanted.request.headers, "Range");
    if (answer.status != partialContent)
        return !range || answer.status != rangeNotSatisfiable;
    // net/http/partial_data.cc: a part is kept where it is known to be one of the same whole, and where it stands in it
    const QByteArray tag = fetch::joined(answer.headers, "ETag").value_or(QByteArray());
    const auto held = range && tag.startsWith('"') ? heldBy(answer) : std::nullopt;
    const auto asked = held ? askedOf(*range, held->size) : std::nullopt;
    return asked && !range->sliced(unit.size()).startsWith('-') && asked->first == held->bytes.first &&
           answer.body.size() == held->bytes.last - held->bytes.first + 1;
}

std::optional<http::Response> HttpCache::part(const page::Wanted& wanted, QByteArrayView mode,
                                              qint64 now) const
{
    const QByteArray range = http::lowered(http::get(wanted.request.headers, "Range").value_or(QByteArray()));
    if (wanted.kind == page::Wanted::Kind::Preflight || !knowsRange(range) ||
        !(mode.isEmpty() || mode == "default"_b))
        return std::nullopt;
    const Entry* entry = entryFor(wanted, mode);
    constexpr qint64 second = 1000;
    if (!entry || freshSeconds(*entry) <= (now - entry->at) / second)
        return std::nullopt;
    http::Response kept = answerFrom(*entry, wanted.request.method);
    if (kept.status == partialContent) {
        const auto held = heldBy(kept);
        const auto asked = held ? askedOf(range, held->size) : std::nullopt;
        if (!asked || asked->first < held->bytes.first || asked->last > held->bytes.last)
            return std::nullopt;
        return cut(std::move(kept), *asked, held->bytes.first, held->size);
    }
    const auto asked = kept.status == ok ? askedOf(range, kept.body.size()) : std::nullopt;
    return asked ? cut(kept, *asked, 0, kept.body.size()) : kept;
}

} // namespace crosscheck::scenario

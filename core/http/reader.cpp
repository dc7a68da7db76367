#include "http/reader.h"

#include "http/blanks.h"
#include "http/chunks.h"

#include <algorithm>
#include <limits>

namespace crosscheck::http {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArrayView trimmed(QByteArrayView text)
{
    return stripped(text, isBlank);
}

/// Reads lines that end in LF or CRLF.
class Lines
{
public:
    explicit Lines(QByteArrayView bytes) : m_bytes(bytes) {}

    qsizetype position() const { return m_at; }
    QByteArrayView rest() const { return m_bytes.sliced(m_at); }
    void skip(qsizetype count) { m_at = qMin(m_at + count, m_bytes.size()); }
    bool atEnd() const { return m_at == m_bytes.size(); }
    /// The next line without its end; none where no line end follows.
    std::optional<QByteArrayView> next(bool crEnds = false)
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end == -1)
            return std::nullopt;
        const qsizetype cr = crEnds ? m_bytes.indexOf('\r', m_at) : -1;
        m_endedInCr = cr >= 0 && cr + 1 < end;
        if (m_endedInCr) {
            const QByteArrayView part = m_bytes.sliced(m_at, cr - m_at);
            m_at = cr + 1;
            return part;
        }
        QByteArrayView line = m_bytes.sliced(m_at, end - m_at);
        m_at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }

    /// Whether a CR without LF ended the newest line.
    bool endedInCr() const { return m_endedInCr; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_endedInCr = false;
};

/// The code and the reason of a status line, from the blanks at `at` on.
bool readCode(QByteArrayView line, qsizetype at, const ReaderQuirks& quirks, Response& response)
{
    const qsizetype blanks = at;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    if (quirks.assumeStatus200 && (at == line.size() || !isDigit(line[at]))) {
        response.status = 200;
        return true;
    }
    if (at == blanks || (at + 3 > line.size() && !quirks.acceptShortStatus))
        return false;
    qsizetype digits = 0;
    while (at + digits < line.size() && isDigit(line[at + digits]))
        ++digits;
    const QByteArrayView code = line.sliced(at, digits);
    const bool tooShort = digits == 0 || (digits < 3 && !quirks.acceptShortStatus);
    if (tooShort || (digits > 3 && !quirks.acceptLongStatus) || (code[0] == '0' && !quirks.acceptLowStatus))
        return false;
    at += digits;
    const bool blank = at == line.size() || isBlank(line[at]) || (quirks.crIsBlank && line[at] == '\r');
    if (!blank && !quirks.codeEndsAnywhere)
        return false;
    bool fits = false;
    response.status = code.toInt(&fits);
    if (!fits)
        response.status = std::numeric_limits<int>::max();
    response.reason = at < line.size() ? line.sliced(blank ? at + 1 : at).toByteArray() : QByteArray();
    return true;
}

bool saysClose(const HeaderList& headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const Header& header) {
        return sameName(header.name, "Connection") && header.value.toLower().contains("close");
    });
}

/// Status lines as browsers take them: the minor version and the reason may be missing, blanks may repeat.
bool readStatusLine(QByteArrayView line, const ReaderQuirks& quirks, Response& response)
{
    constexpr qsizetype mostJunk = 4;
    if (quirks.skipJunkBeforeStatus) {
        const qsizetype begin = line.toByteArray().toUpper().indexOf("HTTP/");
        if (begin > 0 && begin <= mostJunk)
            line = line.sliced(begin);
    }
    if (quirks.readsIcy && line.startsWith("ICY "))
        return readCode(line, 3, quirks, response);
    if (quirks.statusLineNeedsNoSlash && line.size() > 5 && qstrnicmp(line.data(), 4, "HTTP", 4) == 0 &&
        line[4] != '/') {
        const qsizetype blank = line.indexOf(' ');
        return readCode(line, blank < 0 ? line.size() : blank, quirks, response);
    }
    if (line.size() < 6 || qstrnicmp(line.data(), 5, "HTTP/", 5) != 0)
        return false;
    if (quirks.httpIsCaseSensitive && !line.startsWith("HTTP/"))
        return false;
    if (quirks.statusLineNeedsNoCode && !line.contains(' ')) {
        response.version = line.toByteArray();
        response.status = 200;
        return true;
    }
    qsizetype at = 5;
    while (at < line.size() && (isDigit(line[at]) || line[at] == '.'))
        ++at;
    response.version = line.first(at).toByteArray();
    if (quirks.onlyVersionOne && response.version != "HTTP/1.0" && response.version != "HTTP/1.1")
        return false;
    return at > 5 && readCode(line, at, quirks, response);
}

/// Reads header lines to the blank line behind them. False where the block ends before it or a line is refused.
bool readHeaders(Lines& lines, const ReaderQuirks& quirks, HeaderList& headers)
{
    bool lastWasKept = false;
    while (const std::optional<QByteArrayView> line = lines.next(quirks.crEndsLine)) {
        if (line->isEmpty() && lines.endedInCr())
            continue; // only LF ends the head
        if (line->isEmpty())
            return true;
        if (isBlank(line->front()) && quirks.joinObsoleteFolds) {
            if (lastWasKept) { // RFC 9112 section 5.2: a fold counts as blanks
                QByteArray& value = headers.last().value;
                const QByteArrayView more = trimmed(*line);
                if (!value.isEmpty() && !more.isEmpty())
                    value += quirks.foldsKeepBlanks ? line->front() : ' ';
                value += more;
            }
            continue;
        }
        lastWasKept = false;
        const qsizetype colon = line->indexOf(':');
        if (colon == -1) {
            if (!quirks.acceptLineWithoutColon)
                return false;
            continue;
        }
        QByteArrayView name = line->first(colon);
        if (quirks.acceptSpaceBeforeColon)
            name = trimmed(name);
        if (!isHeaderName(name))
            continue;
        QByteArrayView value = line->sliced(colon + 1);
        while (!value.isEmpty() && isBlank(value.front()))
            value = value.sliced(1);
        if (quirks.crAtEdgesIsBlank) {
            const auto isEdge = [](char c) { return isBlank(c) || c == '\r'; };
            while (!value.isEmpty() && isEdge(value.front()))
                value = value.sliced(1);
            while (!value.isEmpty() && isEdge(value.back()))
                value.chop(1);
        }
        headers.append(Header{name.toByteArray(), value.toByteArray()});
        if (quirks.crInValueIsBlank && value.contains('\r'))
            headers.last().value.replace('\r', ' ');
        lastWasKept = true;
    }
    if (!quirks.acceptCutHead)
        return false;
    const QByteArrayView rest = lines.rest();
    if (quirks.cutHeadNeedsLineEnd)
        return rest.isEmpty();
    const qsizetype colon = rest.indexOf(':');
    if (colon > 0 && isHeaderName(rest.first(colon)))
        headers.append(
            Header{rest.first(colon).toByteArray(), trimmed(rest.sliced(colon + 1)).toByteArray()});
    lines.skip(rest.size());
    return true;
}

bool holdsNul(QByteArrayView head, const HeaderList& headers, const ReaderQuirks& quirks)
{
    if (!quirks.nulInNameDropsLine)
        return head.contains('\0');
    return std::any_of(headers.begin(), headers.end(),
                       [](const Header& header) { return header.value.contains('\0'); });
}

/// Whether a head ended where heads end, and not where the connection did.
bool endsInBlankLine(QByteArrayView head)
{
    return head.endsWith("\n\n") || head.endsWith("\n\r\n");
}

struct Length
{
    std::optional<qint64> bytes;
    bool contradictory = false;
    bool beyondNumbers = false; ///< digits alone, and more than 64 bits hold
};

/// https://fetch.spec.whatwg.org/#concept-header-extract-length: equal values count as one, different ones make the response
/// invalid. One that is no number is passed over, as browsers do.
Length contentLength(const HeaderList& headers)
{
    Length length;
    std::optional<QByteArray> first;
    for (const QByteArray& line : getAll(headers, "content-length")) {
        for (const QByteArray& element : line.split(',')) {
            const QByteArray text = trimmed(element).toByteArray();
            length.contradictory |= first && *first != text;
            first = text;
            bool good = false;
            const qint64 bytes = text.toLongLong(&good);
            if (good && isDigit(text.front()))
                length.bytes = bytes;
            else
                length.beyondNumbers = !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
        }
    }
    return length;
}

/// What libsoup asks: the last line, which has to be a number as C reads one and nothing else.
bool isLastLengthBad(const HeaderList& headers)
{
    const QList<QByteArray> lines = getAll(headers, "content-length");
    if (lines.isEmpty())
        return false;
    QByteArrayView text = trimmed(lines.last());
    if (text.size() > 1 && text.front() == '+')
        text = text.sliced(1);
    return !std::all_of(text.begin(), text.end(), isDigit);
}

bool isChunked(const HeaderList& headers)
{
    const QByteArray codings = get(headers, "transfer-encoding").value_or(QByteArray()).toLower();
    return trimmed(codings.mid(codings.lastIndexOf(',') + 1)) == "chunked";
}

bool hasOtherCoding(const HeaderList& headers)
{
    const std::optional<QByteArray> codings = get(headers, "transfer-encoding");
    return codings && codings->compare("chunked", Qt::CaseInsensitive) != 0 &&
           codings->compare("identity", Qt::CaseInsensitive) != 0;
}

/// RFC 9112 section 7.1. False where the body breaks off or a chunk is none.
bool readChunks(Lines& lines, const ReaderQuirks& quirks, Response& response)
{
    while (const std::optional<QByteArrayView> line = lines.next()) {
        const std::optional<qint64> size = chunkSize(*line, quirks.chunkSizes);
        response.badChunk = !size;
        if (!size)
            return false;
        if (*size == 0 && lines.atEnd()) // the line that ends the trailers is missing
            return quirks.closeEndsChunks;
        if (*size == 0)
            return quirks.chunkSizes == ChunkSizes::LeadingOrEnd ||
                   readHeaders(lines, quirks, response.trailers);
        const QByteArrayView chunk = lines.rest().first(qMin(qint64(lines.rest().size()), *size));
        response.body += chunk;
        lines.skip(chunk.size());
        const std::optional<QByteArrayView> end = lines.next();
        response.badChunk = end && !end->isEmpty() && quirks.chunkSizes != ChunkSizes::LeadingOrEnd;
        if (chunk.size() < *size || !end || response.badChunk)
            return false;
    }
    return quirks.closeEndsChunks && lines.atEnd();
}

bool beginsWithChunk(QByteArrayView body)
{
    return body.isEmpty() || isHexDigit(body.front()) || isBlank(body.front()) || body.front() == '+';
}

/// What is no UTF-8 becomes U+FFFD, whose own bytes scripts are shown.
void decodeValues(HeaderList& headers)
{
    for (Header& header : headers) {
        if (std::any_of(header.value.begin(), header.value.end(), [](char c) { return uchar(c) > 0x7F; }))
            header.value = QString::fromUtf8(header.value).toUtf8();
    }
}

/// Headers of which there can be one only: Firefox keeps the first where they say the same.
void keepFirstOf(HeaderList& headers)
{
    static constexpr const char* names[] = {
        "content-length", "content-disposition", "location",    "referer", "host",
        "from",           "authorization",       "max-forwards"};
    for (const char* name : names) {
        bool seen = false;
        headers.removeIf([&](const Header& header) {
            if (!sameName(header.name, name))
                return false;
            const bool again = seen;
            seen = true;
            return again;
        });
    }
}

/// False where the connection ended before the announced length.
bool readBody(Lines& lines, const ReaderQuirks& quirks, Response& response)
{
    if (isChunked(response.headers))
        return readChunks(lines, quirks, response);
    const Length announced = contentLength(response.headers);
    std::optional<qint64> length = announced.bytes;
    if (quirks.refuseBadLength && announced.beyondNumbers) // libsoup takes the largest number there is
        length = std::numeric_limits<qint64>::max();
    const bool byLength = length && !contains(response.headers, "transfer-encoding");
    const qint64 there = lines.rest().size();
    response.body = lines.rest().first(byLength ? qMin(*length, there) : there).toByteArray();
    return !byLength || there >= *length;
}

} // namespace

bool hasContradictoryLength(const HeaderList& headers)
{
    return contentLength(headers).contradictory;
}

bool saysDifferentThings(const HeaderList& headers, QByteArrayView name)
{
    const QList<QByteArray> lines = getAll(headers, name);
    return std::any_of(lines.begin(), lines.end(),
                       [&](const QByteArray& line) { return line != lines.first(); });
}

bool hasInvalidStatusLine(QByteArrayView raw)
{
    Lines lines(raw);
    while (lines.rest().startsWith('\n') || lines.rest().startsWith("\r\n"))
        lines.next();
    const QByteArrayView first = lines.next().value_or(lines.rest());
    ReaderQuirks quirks;
    quirks.acceptLowStatus = quirks.acceptShortStatus = quirks.statusLineNeedsNoCode = quirks.crIsBlank =
        true;
    Response ignored;
    return first.size() >= 5 && qstrnicmp(first.data(), 5, "HTTP/", 5) == 0 &&
           !readStatusLine(first, quirks, ignored);
}

// RFC 9112 sections 2, 4 and 6
Answer readResponse(QByteArrayView raw, const ReaderQuirks& quirks, QByteArrayView requestMethod)
{
    Answer answer;
    answer.raw = raw.toByteArray();
    const auto failed = [&answer](NetworkFailure failure) {
        answer.failure = failure;
        return answer;
    };
    Lines lines(raw);
    bool cut = false;
    for (;;) {
        if (quirks.skipLeadingBlankLines) {
            while (lines.rest().startsWith('\n') || lines.rest().startsWith("\r\n"))
                lines.next();
        }
        if (lines.atEnd())
            return failed(NetworkFailure::ClosedWithoutAnswer);
        answer.response = Response();
        const qsizetype headFrom = lines.position();
        const std::optional<QByteArrayView> first = lines.next();
        if (!readStatusLine(first.value_or(lines.rest()), quirks, answer.response)) {
            answer.response = Response();
            const QByteArray begin = first.value_or(lines.rest()).toByteArray();
            const bool saysHttp = (quirks.httpIsCaseSensitive ? begin : begin.toUpper()).startsWith("HTTP/");
            const bool icy = quirks.icyIsHttp09 && raw.sliced(headFrom).startsWith("ICY ");
            if ((!quirks.acceptHttp09 && !icy) || saysHttp || headFrom > 0)
                return failed(NetworkFailure::InvalidResponse);
            answer.response.status = 200;
            answer.response.version = "HTTP/0.9";
            answer.response.body = raw.sliced(headFrom).toByteArray();
            return answer;
        }
        const bool whole = first ? readHeaders(lines, quirks, answer.response.headers)
                                 : quirks.acceptCutHead && !quirks.cutHeadNeedsLineEnd;
        const QByteArrayView head = raw.sliced(headFrom, lines.position() - headFrom);
        if (quirks.headLimit >= 0 && head.size() > quirks.headLimit)
            return failed(NetworkFailure::InvalidResponse);
        if (!whole || (quirks.failOnNul && holdsNul(head, answer.response.headers, quirks)))
            return failed(NetworkFailure::InvalidResponse);
        cut = !first || !endsInBlankLine(head);
        const int status = answer.response.status;
        if (status >= 200 || (status == 101 && !quirks.skips101) || status < 100)
            break;
    }
    Response& response = answer.response;
    const Length announced = contentLength(response.headers);
    // Of a head that no body follows nobody counts: files-load-length-head-17.
    const bool refused = quirks.refuseBadLength ? requestMethod != "HEAD" && isLastLengthBad(response.headers)
                                                : announced.contradictory;
    if (refused && !contains(response.headers, "transfer-encoding"))
        return failed(NetworkFailure::InvalidResponse);
    if (quirks.refuseSeveralLocations && (saysDifferentThings(response.headers, "Location") ||
                                          saysDifferentThings(response.headers, "Content-Disposition")))
        return failed(NetworkFailure::InvalidResponse);
    if (quirks.singletonsKeepFirst)
        keepFirstOf(response.headers);
    if (quirks.valuesAreUtf8)
        decodeValues(response.headers);
    if (cut && quirks.cutHeadHasNoBody)
        return answer;
    if (requestMethod == "HEAD" || response.status == 101 || response.status == 204 || response.status == 304)
        return answer;
    if (quirks.resetHasNoBody && response.status == 205)
        return answer;
    if (quirks.refusesCodings && hasOtherCoding(response.headers))
        return failed(NetworkFailure::InvalidResponse);
    if (quirks.badChunksAreInvalid && isChunked(response.headers) && !beginsWithChunk(lines.rest()))
        return failed(NetworkFailure::InvalidResponse);
    response.bodyTruncated = !readBody(lines, quirks, response);
    if (quirks.badChunksAreInvalid && response.badChunk)
        return failed(NetworkFailure::InvalidResponse);
    if (quirks.errorsMayBeShort && !isChunked(response.headers) && response.status >= 400)
        response.bodyTruncated = false;
    if (quirks.closeEndsBody && !isChunked(response.headers) && saysClose(response.headers))
        response.bodyTruncated = false;
    return response.bodyTruncated ? failed(NetworkFailure::TruncatedBody) : answer;
}

} // namespace crosscheck::http

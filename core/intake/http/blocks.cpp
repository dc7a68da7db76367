#include "intake/http/blocks.h"

#include "intake/http/http_lines.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// The rows of DevTools' General section that are no headers.
struct General
{
    QByteArray url, method, status, remote;
    bool any = false;
};

bool takeGeneral(const QByteArray& name, const QByteArray& value, General& general)
{
    const QByteArray lower = name.toLower();
    QByteArray* field = lower == "request url"                            ? &general.url
                        : lower == "request method"                       ? &general.method
                        : lower == "status code" || lower == "status"     ? &general.status
                        : lower == "remote address" || lower == "address" ? &general.remote
                                                                          : nullptr;
    if (!field)
        return lower == "referrer policy" || lower == "version" || lower == "transferred" ||
               lower == "request priority" || lower == "dns resolution";
    *field = value.trimmed();
    general.any = true;
    return true;
}

/// "name: value", "name\tvalue", or a name that ends in a colon with its value on the next line, as DevTools copies them.
bool readRow(const QList<HttpLine>& lines, qsizetype& i, const QByteArray& text, QByteArray& name,
             QByteArray& value)
{
    static const QRegularExpression general(
        QStringLiteral(
            R"(^(Request URL|Request Method|Status Code|Status|Remote Address|Referrer Policy|Version|Transferred|Request Priority|DNS Resolution|Address)\s*:?\s*$|^(Request URL|Request Method|Status Code|Remote Address|Referrer Policy)\s*[:\t]\s*(.*)$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto row = general.match(QString::fromUtf8(text));
    if (row.hasMatch()) {
        if (!row.captured(2).isEmpty()) {
            name = row.captured(2).toUtf8();
            value = row.captured(3).toUtf8();
            return true;
        }
        name = row.captured(1).toUtf8();
        value = i + 1 < lines.size() ? lines.at(i + 1).text : QByteArray();
        ++i;
        return true;
    }
    const auto match = headerLine().match(QString::fromUtf8(text));
    if (match.hasMatch()) {
        name = match.captured(1).toUtf8();
        value = match.captured(2).toUtf8();
        static const QRegularExpression bare(QStringLiteral("^:?[a-z0-9-]+:$"),
                                             QRegularExpression::CaseInsensitiveOption);
        if (value.isEmpty() && bare.match(QString::fromUtf8(text)).hasMatch() && i + 1 < lines.size() &&
            !lines.at(i + 1).text.isEmpty() &&
            !headerLine().match(QString::fromUtf8(lines.at(i + 1).text)).hasMatch() &&
            !statusLine().match(QString::fromUtf8(lines.at(i + 1).text)).hasMatch()) {
            value = lines.at(i + 1).text; // Chrome's table: the value on a line of its own
            ++i;
        } else if (value.isEmpty() && text.endsWith(':') && i + 1 < lines.size() &&
                   lines.at(i + 1).text.startsWith("http")) {
            value = lines.at(i + 1).text;
            ++i;
        }
        return true;
    }
    const qsizetype tab = text.indexOf('\t');
    if (tab > 0 && http::isHeaderName(text.left(tab))) {
        name = text.left(tab);
        value = text.mid(tab + 1).trimmed();
        return true;
    }
    return false;
}

class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_lines(httpLinesOf(text)) {}

    QList<HttpBlock> read()
    {
        for (m_i = 0; m_i < m_lines.size(); ++m_i) {
            char mark = '\0';
            const QByteArray text = unmarked(m_lines.at(m_i).text, mark);
            if (mark == '*')
                continue;
            if (start(text))
                continue;
            if (m_inBody && mark == '\0') {
                takeBody(text);
                continue;
            }
            if (text.trimmed().isEmpty()) {
                if (!m_blocks.isEmpty() && m_open && !m_blocks.last().headers.isEmpty()) {
                    m_open = false;
                    m_inBody = bodyAllowed();
                }
                continue;
            }
            section(text);
        }
        finish();
        return m_blocks;
    }

private:
    bool start(const QByteArray& text)
    {
        const QString line = QString::fromUtf8(text.trimmed());
        const auto request = requestLine().match(line);
        if (request.hasMatch() && isMethod(request.captured(1))) {
            HttpBlock block;
            block.method = request.captured(1).toUtf8();
            block.target = request.captured(2).toUtf8();
            open(block);
            return true;
        }
        const auto status = statusLine().match(line);
        if (status.hasMatch()) {
            HttpBlock block;
            block.isAnswer = true;
            block.status = status.captured(1).toInt();
            block.reason = status.captured(2).toUtf8();
            open(block);
            return true;
        }
        return false;
    }

    void open(HttpBlock block)
    {
        finishBody();
        block.begin = m_lines.at(m_i).begin;
        m_blocks.append(block);
        m_open = true;
        m_inBody = false;
    }

    bool bodyAllowed() const
    {
        const HttpBlock& block = m_blocks.last();
        return block.isAnswer || (block.method != "GET" && block.method != "HEAD") ||
               http::contains(block.headers, "content-length");
    }

    void takeBody(const QByteArray& text)
    {
        m_body += m_body.isNull() ? text : "\n" + text;
        if (m_body.isNull())
            m_body = QByteArray("");
    }

    void finishBody()
    {
        if (m_inBody && !m_blocks.isEmpty() && !m_body.isNull()) {
            QByteArray body = m_body;
            const std::optional<QByteArray> length = http::get(m_blocks.last().headers, "content-length");
            if (length && length->toLongLong() >= 0 && length->toLongLong() < body.size() &&
                length->toLongLong() > 0)
                body.truncate(length->toLongLong());
            while (!length && body.endsWith('\n'))
                body.chop(1);
            if (!body.isEmpty())
                m_blocks.last().body = body;
        }
        m_body = QByteArray();
        m_inBody = false;
    }

    /// Headings of DevTools, or a header line outside of a block.
    void section(const QByteArray& text)
    {
        static const QRegularExpression heading(
            QStringLiteral(
                R"(^\s*(?:▼\s*)?(General|(?:Request|Response) Headers|Query String Parameters|Request Payload|Form Data)\b.*$)"),
            QRegularExpression::CaseInsensitiveOption);
        const auto title = heading.match(QString::fromUtf8(text));
        if (title.hasMatch() && !title.captured(1).contains(u':')) {
            const QString which = title.captured(1).toLower();
            if (which.startsWith(u"request headers") || which.startsWith(u"response headers")) {
                HttpBlock block;
                block.isAnswer = which.startsWith(u"response");
                open(block);
            }
            return;
        }
        QByteArray name, value;
        if (!readRow(m_lines, m_i, text, name, value))
            return;
        if (takeGeneral(name, value, m_general))
            return;
        if (m_blocks.isEmpty() || !m_open) { // headers alone: by their names those of a request or an answer
            HttpBlock block;
            static const QList<QByteArray> asked{"accept",  "host",       "origin",
                                                 "referer", "user-agent", "cookie",
                                                 ":method", ":authority", "sec-fetch-mode"};
            block.isAnswer = !asked.contains(name.toLower());
            open(block);
        }
        if (name.startsWith(':') && name.toLower() != ":status" && m_blocks.last().isAnswer &&
            !m_blocks.last().headers.isEmpty())
            open(HttpBlock()); // a request's table behind an answer's
        HttpBlock& block = m_blocks.last();
        if (name.startsWith(':')) {
            const QByteArray pseudo = name.toLower();
            if (pseudo == ":method")
                block.method = value;
            else if (pseudo == ":path")
                block.target = value;
            else if (pseudo == ":status")
                block.status = value.toInt();
            else if (pseudo == ":authority")
                m_authority = value;
            else if (pseudo == ":scheme")
                m_scheme = value;
            if (!m_authority.isEmpty() && block.target.startsWith('/'))
                block.target = (m_scheme.isEmpty() ? QByteArray("https") : m_scheme) + "://" + m_authority +
                               block.target;
            block.isAnswer = pseudo == ":status";
            return;
        }
        if (!block.isAnswer && block.headers.isEmpty() && !m_authority.isEmpty() && block.target.isEmpty())
            block.target = (m_scheme.isEmpty() ? QByteArray("https") : m_scheme) + "://" + m_authority + "/";
        block.headers.append({name, value.trimmed()});
    }

    void finish()
    {
        finishBody();
        if (!m_general.any)
            return;
        HttpBlock* request = nullptr;
        HttpBlock* answer = nullptr;
        for (HttpBlock& block : m_blocks)
            (block.isAnswer ? answer : request) = &block;
        if (!request) {
            m_blocks.prepend(HttpBlock());
            request = &m_blocks.first();
            answer = nullptr;
            for (HttpBlock& block : m_blocks)
                answer = block.isAnswer ? &block : answer;
        }
        if (!m_general.url.isEmpty())
            request->target = m_general.url;
        if (!m_general.method.isEmpty())
            request->method = m_general.method.toUpper();
        const int status = m_general.status.left(3).toInt();
        if (status > 0 && !answer) {
            HttpBlock block;
            block.isAnswer = true;
            m_blocks.append(block);
            answer = &m_blocks.last();
        }
        if (status > 0 && answer->status == 0) {
            answer->status = status;
            answer->reason = m_general.status.mid(4);
        }
        if (answer)
            answer->remoteAddress = m_general.remote;
    }

    QList<HttpLine> m_lines;
    qsizetype m_i = 0;
    QList<HttpBlock> m_blocks;
    bool m_open = false, m_inBody = false;
    QByteArray m_body, m_authority, m_scheme;
    General m_general;
};

} // namespace

QList<HttpBlock> httpBlocks(QByteArrayView utf8)
{
    return Reader(utf8).read();
}

double httpLikeness(QByteArrayView utf8)
{
    int good = 0, all = 0, starts = 0;
    const QList<HttpLine> lines = httpLinesOf(utf8.first(qMin(utf8.size(), qsizetype(1) << 14)));
    static const QRegularExpression general(QStringLiteral(
        "^(?:(?:Request URL|Request Method|Status Code)\\b|:(?:method|path|authority|status):)"));
    for (const HttpLine& line : lines) {
        char mark = '\0';
        const QString text = QString::fromUtf8(unmarked(line.text, mark).trimmed());
        if (text.isEmpty()) {
            if (starts > 0 && good > 1)
                break; // what follows may be a body
            continue;
        }
        ++all;
        const bool start = (requestLine().match(text).hasMatch() && isMethod(text.section(u' ', 0, 0))) ||
                           statusLine().match(text).hasMatch() || general.match(text).hasMatch();
        starts += start;
        static const QRegularExpression known(
            QStringLiteral("^:?(?:access-control-|accept|host|origin|content-|cache-|vary|server|date|cookie|"
                           "user-agent|referer|sec-|authority|method|path|scheme|status|connection|x-|etag|"
                           "allow|location|authorization)"),
            QRegularExpression::CaseInsensitiveOption);
        good += start || mark == '*' ||
                (headerLine().match(text).hasMatch() && (starts > 0 || known.match(text).hasMatch()) &&
                 !text.startsWith(u"http"));
    }
    if (all == 0 || good == 0)
        return 0;
    const double share = double(good) / all;
    return starts > 0 ? 0.4 + 0.5 * share : share > 0.7 ? 0.75 * share : 0;
}

} // namespace crosscheck::intake

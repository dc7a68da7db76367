#include "intake/http/blocks.h"

#include "intake/http/devtools_rows.h"
#include "intake/http/http_lines.h"
#include "intake/http/part_title.h"
#include "intake/wrapping.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_lines(httpLinesOf(text)), m_whole(holdsWholeRequest(text)) {}

    QList<HttpBlock> read()
    {
        for (m_i = 0; m_i < m_lines.size(); ++m_i) {
            if (isFence(m_lines.at(m_i).text)) {
                endBlock();
                continue;
            }
            char mark = '\0';
            const QByteArray text = unmarked(unindented(m_lines.at(m_i).text), mark);
            if (mark == '*')
                continue;
            if (heading(text) || start(text) || titledPart(text))
                continue;
            if (m_inBody && mark == '\0') {
                takeBody(text);
                continue;
            }
            if (m_tabbed &&
                text ==
                    "\t") { // Firefox's tables stand below each other: the answer's headers, the request's
                HttpBlock block;
                block.isAnswer = !std::exchange(m_answered, true);
                open(block);
                m_table = true;
                continue;
            }
            if (text.trimmed().isEmpty()) {
                if (!m_table && !m_blocks.isEmpty() && m_open && !m_blocks.last().headers.isEmpty()) {
                    m_open = false;
                    m_inBody = bodyAllowed();
                }
                continue;
            }
            section(text);
        }
        finish();
        return m_settled;
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
            block.hasRequestLine = true;
            open(block);
            return true;
        }
        const auto status = statusLine().match(line);
        if (status.hasMatch()) {
            HttpBlock block;
            block.isAnswer = true;
            block.status = status.captured(1).toInt();
            block.reason = status.captured(2).toUtf8();
            if (line.startsWith(u"HTTP/", Qt::CaseInsensitive))
                block.version = line.section(u' ', 0, 0).toUpper().toLatin1();
            open(block);
            return true;
        }
        return false;
    }

    /// Whether a table's first row has its value on the next line, without a colon or a tab between them.
    bool pairedTable(const QByteArray& text) const
    {
        return m_i + 1 < m_lines.size() && http::isHeaderName(text.trimmed()) &&
               !m_lines.at(m_i + 1).text.trimmed().isEmpty();
    }

    void open(HttpBlock block)
    {
        finishBody();
        // A heading before a request line or a status line names the same block.
        if (std::exchange(m_table, false) && !m_blocks.isEmpty() && m_blocks.last().headers.isEmpty() &&
            m_blocks.last().target.isEmpty() && m_blocks.last().status == 0)
            m_blocks.removeLast();
        block.begin = m_lines.at(m_i).begin;
        m_blocks.append(block);
        m_open = true;
        m_inBody = false;
    }

    /// A fence: what follows belongs to no block that was open.
    void endBlock()
    {
        finishBody();
        m_open = m_table = m_paired = false;
        m_indent = 0;
    }

    /// A line without as many blanks as its block's first line had before it.
    QByteArray unindented(const QByteArray& line)
    {
        qsizetype blanks = 0;
        while (blanks < line.size() && line.at(blanks) == ' ')
            ++blanks;
        const QByteArray text = line.mid(qMin(blanks, m_indent));
        if (blanks == m_indent || blanks == line.size())
            return text;
        char mark = '\0';
        const QByteArray first = unmarked(line.mid(blanks), mark);
        static const QRegularExpression begins(
            QStringLiteral("^(?:Request URL\\b|Request Method\\b|:(?:method|path|authority|scheme)(?::|$))"));
        const QString wide = QString::fromUtf8(first);
        const auto request = requestLine().match(wide);
        if ((request.hasMatch() && isMethod(request.captured(1))) || statusLine().match(wide).hasMatch() ||
            begins.match(wide).hasMatch()) {
            m_indent = blanks;
            return line.mid(blanks);
        }
        return text;
    }

    bool bodyAllowed() const
    {
        const HttpBlock& block = m_blocks.last();
        if (!block.isAnswer && !block.hasRequestLine)
            return false;
        return block.isAnswer || (block.method != "GET" && block.method != "HEAD") ||
               http::contains(block.headers, "content-length");
    }

    bool titledPart(const QByteArray& text)
    {
        const bool begun = m_inBody && !m_body.isNull();
        if (m_table || begun || m_blocks.isEmpty() || !m_blocks.last().hasRequestLine ||
            !(m_open || m_inBody))
            return false;
        const std::optional<PartTitle> title = partTitle(text);
        if (!title)
            return false;
        if (title->part == PartTitle::Part::Headers) {
            if (!title->rest.isEmpty())
                section(title->rest);
            // Below their title they stand further in.
            while (m_i + 1 < m_lines.size() && m_lines.at(m_i + 1).text.startsWith(' ') &&
                   headerLine().match(QString::fromUtf8(m_lines.at(m_i + 1).text.trimmed())).hasMatch())
                section(m_lines.at(++m_i).text.trimmed());
            return true;
        }
        if (!bodyAllowed() || title->part == PartTitle::Part::Form) {
            endBlock();
            return true;
        }
        m_open = false;
        m_inBody = true;
        if (!title->rest.isEmpty())
            takeBody(title->rest);
        return true;
    }

    void takeBody(const QByteArray& text)
    {
        m_body += m_body.isNull() ? text : "\n" + text;
        if (m_body.isNull())
            m_body = QByteArray("");
    }

    /// Where the text alone tells where a body ends: a JSON's last bracket; what isn't JSON where the header says so is somebody's
    /// sentence.
    void endBody(QByteArray& body) const
    {
        while (body.endsWith('\n'))
            body.chop(1);
        const HttpBlock& block = m_blocks.last();
        if (block.isAnswer)
            return;
        if (const qsizetype end = ownEnd(body); end > 0)
            body.truncate(end);
        else if (const auto type = http::get(block.headers, "content-type");
                 type && type->contains("json") && !looksLikeJson(body))
            body.clear();
    }

    void finishBody()
    {
        if (m_inBody && !m_blocks.isEmpty() && !m_body.isNull()) {
            QByteArray body = m_body;
            const std::optional<QByteArray> length = http::get(m_blocks.last().headers, "content-length");
            if (length && length->toLongLong() >= 0 && length->toLongLong() < body.size() &&
                length->toLongLong() > 0)
                body.truncate(length->toLongLong());
            if (!length)
                endBody(body);
            if (!body.isEmpty())
                m_blocks.last().body = body;
        }
        m_body = QByteArray();
        m_inBody = false;
    }

    /// Headings of DevTools, whose tables have no body behind them.
    bool heading(const QByteArray& text)
    {
        static const QRegularExpression pattern(
            QStringLiteral(
                R"(^\s*(?:▼\s*)?(General|Summary|(?:Request|Response)(?: Headers)?|Query String Parameters|Request Payload|Form Data)\s*(?:\([^)\n]*\)\s*)?(?:View source|Raw)?\s*$)"),
            QRegularExpression::CaseInsensitiveOption);
        const auto title = pattern.match(QString::fromUtf8(text));
        if (!title.hasMatch())
            return false;
        const QString which = title.captured(1).toLower();
        const bool request = which.startsWith(u"request") && which != u"request payload";
        if (!request && !which.startsWith(u"response")) {
            m_table = true;
            return true;
        }
        HttpBlock block;
        block.isAnswer = !request;
        open(block);
        m_table = m_titled = true;
        return true;
    }

    /// Firefox's panel: a name and, behind a tab on the next line, its value.
    bool tabbedRow(const QByteArray& text)
    {
        static const QRegularExpression glued(
            QStringLiteral("^(?:VersionHTTP/|Transferred\\d|Referrer Policy[a-z]|Request Priority[A-Z]|DNS "
                           "Resolution[A-Z])"));
        if (glued.match(QString::fromUtf8(text)).hasMatch())
            return true;
        if (m_i + 1 >= m_lines.size() || !m_lines.at(m_i + 1).text.startsWith('\t') ||
            m_lines.at(m_i + 1).text.trimmed().isEmpty() || !http::isHeaderName(text.trimmed()))
            return false;
        const QByteArray name = text.trimmed(), value = m_lines.at(++m_i).text.trimmed();
        m_tabbed = true;
        if (isMethod(QString::fromUtf8(name)) && value.contains("://")) {
            m_general.method = name;
            m_general.url = value;
            m_general.any = true;
        } else if (!m_table && name.toLower() == "host") {
            m_general.host = value;
        } else if (m_table) {
            m_blocks.last().headers.append({name, value});
        } else {
            m_general.take(name, value);
        }
        return true;
    }

    /// A header line outside of a block, or the row of a table.
    void section(const QByteArray& text)
    {
        if (tabbedRow(text))
            return;
        QByteArray name, value;
        static const QRegularExpression pseudo(QStringLiteral("^:(?:authority|method|path|scheme|status)$"));
        m_paired = m_paired || pseudo.match(QString::fromUtf8(text.trimmed())).hasMatch() ||
                   (m_table && pairedTable(text));
        if (!readRow(m_lines, m_i, text, m_paired, name, value))
            return;
        const QByteArray lower = name.toLower();
        if ((lower == "request url" && !m_general.url.isEmpty()) ||
            ((lower == ":authority" || lower == ":method") && m_pseudo.contains(lower)))
            nextTable();
        if (m_general.take(name, value))
            return;
        // "First:", "Expected: 200", "TypeError: Failed to fetch": somebody's sentence.
        if (!m_open && (value.isEmpty() || m_whole) && !isKnownHeader(QString::fromUtf8(name + ":")))
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
            const QByteArray known = name.toLower();
            m_pseudo.append(known);
            if (known == ":method")
                block.method = value;
            else if (known == ":path")
                block.target = value;
            else if (known == ":status")
                block.status = value.toInt();
            else if (known == ":authority")
                m_authority = value;
            else if (known == ":scheme")
                m_scheme = value;
            if (!m_authority.isEmpty() && block.target.startsWith('/'))
                block.target = (m_scheme.isEmpty() ? QByteArray("https") : m_scheme) + "://" + m_authority +
                               block.target;
            block.isAnswer = known == ":status";
            return;
        }
        if (!block.isAnswer && block.headers.isEmpty() && !m_authority.isEmpty() && block.target.isEmpty())
            block.target = (m_scheme.isEmpty() ? QByteArray("https") : m_scheme) + "://" + m_authority + "/";
        block.headers.append({name, value.trimmed()});
    }

    /// DevTools shows the answer's table above its request's.
    void requestFirst()
    {
        if ((m_titled || m_general.any) && m_blocks.size() == 2 && m_blocks.first().isAnswer &&
            !m_blocks.last().isAnswer)
            m_blocks.swapItemsAt(0, 1);
    }

    void finish()
    {
        finishBody();
        requestFirst();
        m_general.settle(m_blocks);
        m_settled += m_blocks;
    }

    /// A further "Request URL" begins a table of its own.
    void nextTable()
    {
        finish();
        m_blocks.clear();
        m_general = GeneralRows();
        m_open = m_table = m_titled = m_tabbed = m_answered = m_paired = false;
        m_authority.clear();
        m_scheme.clear();
        m_pseudo.clear();
    }

    QList<HttpLine> m_lines;
    bool m_whole; ///< a request stands there for certain: sentences around it are no headers
    qsizetype m_i = 0;
    QList<HttpBlock> m_settled; ///< of tables before this one
    QList<HttpBlock> m_blocks;
    bool m_open = false, m_inBody = false;
    qsizetype m_indent = 0; ///< blanks before the block's first line
    bool m_table = false;   ///< below a heading of DevTools
    bool m_titled = false;  ///< a table of headers had its heading
    bool m_tabbed = false;  ///< Firefox's, values behind a tab
    bool m_answered = false;
    bool m_paired = false; ///< its rows are names and values by turns
    QByteArray m_body, m_authority, m_scheme;
    QList<QByteArray> m_pseudo; ///< those that were read for the request
    GeneralRows m_general;
};

} // namespace

QList<HttpBlock> httpBlocks(QByteArrayView utf8)
{
    // What stands around fences is somebody's sentences, unless nothing is found within them.
    const QByteArray unquoted = withoutQuotes(utf8);
    if (const std::optional<QByteArray> fenced = withinFences(unquoted)) {
        const QList<HttpBlock> blocks = Reader(*fenced).read();
        if (std::any_of(blocks.begin(), blocks.end(), [](const HttpBlock& one) { return !one.isAnswer; }))
            return blocks;
    }
    return Reader(unquoted).read();
}

} // namespace crosscheck::intake

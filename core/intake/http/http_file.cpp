#include "intake/http/blocks.h"
#include "intake/http/http_lines.h"
#include "intake/http/part_title.h"
#include "intake/request_notes.h"
#include "intake/wrapping.h"

#include <QHash>
#include <QRegularExpression>

namespace crosscheck::intake {

bool isHttpFile(QByteArrayView utf8)
{
    int variables = 0, requests = 0, separators = 0;
    for (const HttpLine& line : httpLinesOf(utf8.first(qMin(utf8.size(), qsizetype(1) << 16)))) {
        static const QRegularExpression variable(QStringLiteral(R"(^@[\w.-]+\s*=)"));
        static const QRegularExpression request(
            QStringLiteral(R"(^(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS)\s+(?:https?://|\{\{))"));
        const QString text = QString::fromUtf8(line.text);
        variables += variable.match(text).hasMatch();
        requests += request.match(text).hasMatch();
        separators += text.startsWith(u"###");
        // A part of the query on a line of its own.
        static const QRegularExpression query(QStringLiteral(R"(^\s+[?&][\w.\[\]%-]+=)"));
        separators += requests > 0 && query.match(text).hasMatch();
    }
    return requests > 0 && (variables > 0 || separators > 0 || utf8.contains("{{"));
}

namespace {

/// Reads a .http file: variables, requests that ### parts, the names of files for bodies.
class HttpFileReader
{
public:
    QList<HttpBlock> read(QByteArrayView utf8)
    {
        for (const HttpLine& line : httpLinesOf(utf8)) {
            const QByteArray plain = line.text.trimmed();
            if (plain.startsWith("###") || isFence(plain))
                close();
            else if (m_inScript)
                m_inScript = !plain.endsWith("%}");
            else if (m_state != State::Body && startsScript(plain))
                m_inScript = !plain.endsWith("%}");
            else if (m_state == State::Body)
                readBody(line, plain);
            else if (readVariable(plain) || plain.startsWith('#') || plain.startsWith("//"))
                continue;
            else if (m_state == State::Head)
                readHead(plain);
            else
                readRequestLine(line, plain);
        }
        close();
        return m_blocks;
    }

private:
    enum class State { Between, Head, Body };

    /// A text with the variables put in; a variable may hold another one.
    QByteArray filled(QByteArray text) const
    {
        static const QRegularExpression pattern(QStringLiteral(R"(\{\{\s*([\w.-]+)\s*\}\})"));
        bool changed = true;
        for (int round = 0; round < 5 && changed; ++round) {
            changed = false;
            for (const auto& match : pattern.globalMatch(QString::fromUtf8(text))) {
                const auto found = m_variables.constFind(match.captured(1).toUtf8());
                if (found == m_variables.constEnd())
                    continue;
                text.replace(match.captured().toUtf8(), *found);
                changed = true;
            }
        }
        return text;
    }

    void close()
    {
        while (m_body.endsWith('\n'))
            m_body.chop(1);
        if (const qsizetype end = ownEnd(m_body); end > 0)
            m_body.truncate(end);
        if (!m_blocks.isEmpty() && m_state == State::Body && !m_body.isEmpty())
            m_blocks.last().body = filled(m_body);
        m_body.clear();
        m_state = State::Between;
    }

    /// > {% … %} and < {% … %}: what runs behind the answer and before the request.
    static bool startsScript(const QByteArray& plain)
    {
        static const QRegularExpression pattern(QStringLiteral(R"(^[<>]\s*\{%)"));
        return pattern.match(QString::fromUtf8(plain)).hasMatch();
    }

    /// @name = value
    bool readVariable(const QByteArray& plain)
    {
        static const QRegularExpression variable(QStringLiteral(R"(^@([\w.-]+)\s*=\s*(.*)$)"));
        const auto match = variable.match(QString::fromUtf8(plain));
        if (match.hasMatch())
            m_variables.insert(match.captured(1).toUtf8(), filled(match.captured(2).toUtf8()));
        return match.hasMatch();
    }

    void readRequestLine(const HttpLine& line, const QByteArray& plain)
    {
        static const QRegularExpression request(
            QStringLiteral(R"(^(?:([A-Z]{3,20})\s+)?((?:\{\{[^{}\n]*\}\}|\S)++)(?:\s+HTTP/[\d.]+)?$)"));
        // An address alone is one that says so; a word alone is somebody's.
        static const QRegularExpression address(QStringLiteral(R"(^(?:https?://|\{\{|localhost\b))"));
        const auto match = request.match(QString::fromUtf8(plain));
        if (!match.hasMatch() || (match.captured(1).isEmpty() ? !address.match(match.captured(2)).hasMatch()
                                                              : !isMethod(match.captured(1))))
            return;
        HttpBlock block;
        block.method = match.captured(1).isEmpty() ? QByteArray("GET") : match.captured(1).toUtf8();
        block.target = filled(match.captured(2).toUtf8());
        block.begin = line.begin;
        m_blocks.append(block);
        m_state = State::Head;
    }

    /// A header, or a part of the query on a line of its own.
    void readHead(const QByteArray& plain)
    {
        HttpBlock& block = m_blocks.last();
        if (const std::optional<PartTitle> title = partTitle(plain))
            return readTitle(*title);
        if (plain.isEmpty())
            m_state = State::Body;
        else if (block.headers.isEmpty() && (plain.startsWith('?') || plain.startsWith('&')))
            block.target += filled(plain);
        else if (const auto match = headerLine().match(QString::fromUtf8(plain)); match.hasMatch())
            block.headers.append({match.captured(1).toUtf8(), filled(match.captured(2).trimmed().toUtf8())});
    }

    void readTitle(const PartTitle& title)
    {
        if (title.part == PartTitle::Part::Headers && !title.rest.isEmpty())
            readHead(title.rest);
        else if (title.part == PartTitle::Part::Form)
            m_state = State::Between;
        else if (title.part == PartTitle::Part::Body)
            m_state = State::Body;
        if (title.part == PartTitle::Part::Body && !title.rest.isEmpty())
            m_body = title.rest + '\n';
    }

    void readBody(const HttpLine& line, const QByteArray& plain)
    {
        if (const std::optional<PartTitle> title = partTitle(plain); title && m_body.trimmed().isEmpty())
            return readTitle(*title);
        static const QRegularExpression handler(QStringLiteral(R"(^(?:>|<>)\s)")),
            file(QStringLiteral(R"(^<@?\s+(\S+)$)"));
        const auto match = file.match(QString::fromUtf8(plain));
        if (handler.match(QString::fromUtf8(line.text)).hasMatch()) { // of the response
            close();
            m_inScript = startsScript(plain) && !plain.endsWith("%}");
        } else if (match.hasMatch() && m_body.isEmpty()) {
            m_body = "@" + match.captured(1).toUtf8();
            m_blocks.last().notes.append(Note{words::text(notes::file, shown(m_body)), line.begin, -1});
        } else {
            m_body += line.text + '\n';
            if (plain.isEmpty() && jsonEnd(m_body) == m_body.trimmed().size() && !m_body.startsWith('\n'))
                close(); // somebody's sentences may stand behind a JSON
        }
    }

    QHash<QByteArray, QByteArray> m_variables;
    QList<HttpBlock> m_blocks;
    State m_state = State::Between;
    bool m_inScript = false;
    QByteArray m_body;
};

} // namespace

QList<HttpBlock> httpFileBlocks(QByteArrayView utf8)
{
    const QByteArray unquoted = withoutQuotes(utf8);
    if (const std::optional<QByteArray> fenced = withinFences(unquoted)) {
        if (const QList<HttpBlock> blocks = HttpFileReader().read(*fenced); !blocks.isEmpty())
            return blocks;
    }
    return HttpFileReader().read(unquoted);
}

} // namespace crosscheck::intake

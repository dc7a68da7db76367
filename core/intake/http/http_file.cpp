#include "intake/http/blocks.h"
#include "intake/http/http_lines.h"
#include "intake/request_notes.h"

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
    }
    return requests > 0 && (variables > 0 || separators > 0 || utf8.contains("{{"));
}

QList<HttpBlock> httpFileBlocks(QByteArrayView utf8)
{
    QHash<QByteArray, QByteArray> variables;
    const auto filled = [&variables](QByteArray text) {
        static const QRegularExpression pattern(QStringLiteral(R"(\{\{\s*([\w.-]+)\s*\}\})"));
        for (int round = 0; round < 5; ++round) { // a variable may hold another one
            QString wide = QString::fromUtf8(text);
            auto matches = pattern.globalMatch(wide);
            bool changed = false;
            while (matches.hasNext()) {
                const auto match = matches.next();
                const auto found = variables.constFind(match.captured(1).toUtf8());
                if (found == variables.constEnd())
                    continue;
                text.replace(match.captured().toUtf8(), *found);
                changed = true;
            }
            if (!changed)
                break;
        }
        return text;
    };
    QList<HttpBlock> blocks;
    enum { Between, Head, BodyPart } state = Between;
    QByteArray body;
    const auto close = [&] {
        if (!blocks.isEmpty() && state == BodyPart) {
            while (body.endsWith('\n'))
                body.chop(1);
            if (!body.isEmpty())
                blocks.last().body = filled(body);
        }
        body.clear();
        state = Between;
    };
    for (const HttpLine& line : httpLinesOf(utf8)) {
        const QByteArray text = line.text;
        const QByteArray plain = text.trimmed();
        if (plain.startsWith("###")) {
            close();
            continue;
        }
        if (state != BodyPart) {
            static const QRegularExpression variable(QStringLiteral(R"(^@([\w.-]+)\s*=\s*(.*)$)"));
            const auto match = variable.match(QString::fromUtf8(plain));
            if (match.hasMatch()) {
                variables.insert(match.captured(1).toUtf8(), filled(match.captured(2).toUtf8()));
                continue;
            }
            if (plain.startsWith('#') || plain.startsWith("//"))
                continue;
        }
        if (state == Between) {
            if (plain.isEmpty())
                continue;
            static const QRegularExpression request(
                QStringLiteral(R"(^(?:([A-Z]{3,20})\s+)?(\S+)(?:\s+HTTP/[\d.]+)?$)"));
            const auto match = request.match(QString::fromUtf8(plain));
            if (!match.hasMatch())
                continue;
            HttpBlock block;
            block.method = match.captured(1).isEmpty() ? QByteArray("GET") : match.captured(1).toUtf8();
            block.target = filled(match.captured(2).toUtf8());
            block.begin = line.begin;
            blocks.append(block);
            state = Head;
        } else if (state == Head) {
            if (plain.isEmpty()) {
                state = BodyPart;
            } else if (blocks.last().headers.isEmpty() && (plain.startsWith('?') || plain.startsWith('&'))) {
                blocks.last().target += filled(plain);
            } else if (const auto match = headerLine().match(QString::fromUtf8(plain)); match.hasMatch()) {
                blocks.last().headers.append(
                    {match.captured(1).toUtf8(), filled(match.captured(2).trimmed().toUtf8())});
            }
        } else {
            static const QRegularExpression script(QStringLiteral(R"(^(?:>|<>)\s)"));
            if (script.match(QString::fromUtf8(text)).hasMatch()) {
                close(); // a response handler
                continue;
            }
            static const QRegularExpression file(QStringLiteral(R"(^<@?\s+(\S+)$)"));
            const auto match = file.match(QString::fromUtf8(plain));
            if (match.hasMatch() && body.isEmpty()) {
                const QByteArray name = "@" + match.captured(1).toUtf8();
                body = name;
                blocks.last().notes.append(Note{words::text(notes::file, shown(name)), line.begin, -1});
                continue;
            }
            body += text + '\n';
        }
    }
    close();
    return blocks;
}

} // namespace crosscheck::intake

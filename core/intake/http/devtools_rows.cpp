#include "intake/http/devtools_rows.h"

#include <QRegularExpression>

namespace crosscheck::intake {

bool GeneralRows::take(const QByteArray& name, const QByteArray& value)
{
    const QByteArray lower = name.toLower();
    QByteArray* field = lower == "request url"                            ? &url
                        : lower == "request method"                       ? &method
                        : lower == "status code" || lower == "status"     ? &status
                        : lower == "remote address" || lower == "address" ? &remote
                        : lower == "scheme"                               ? &scheme
                        : lower == "filename"                             ? &path
                                                                          : nullptr;
    if (!field)
        return lower == "referrer policy" || lower == "version" || lower == "transferred" ||
               lower == "request priority" || lower == "dns resolution";
    *field = value.trimmed();
    any = true;
    return true;
}

bool readRow(const QList<HttpLine>& lines, qsizetype& i, const QByteArray& text, bool paired,
             QByteArray& name, QByteArray& value)
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
    const QByteArray alone = text.trimmed();
    if (paired && i + 1 < lines.size() && http::isHeaderName(alone.startsWith(':') ? alone.mid(1) : alone)) {
        name = alone;
        value = lines.at(++i).text;
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

void GeneralRows::settle(QList<HttpBlock>& blocks)
{
    if (!any)
        return;
    HttpBlock* request = nullptr;
    HttpBlock* answer = nullptr;
    for (HttpBlock& block : blocks)
        (block.isAnswer ? answer : request) = &block;
    if (!request) {
        blocks.prepend(HttpBlock());
        request = &blocks.first();
        answer = nullptr;
        for (HttpBlock& block : blocks)
            answer = block.isAnswer ? &block : answer;
    }
    if (url.isEmpty() && !scheme.isEmpty() && !host.isEmpty())
        url = scheme + "://" + host + path;
    if (!url.isEmpty())
        request->target = url;
    if (!method.isEmpty())
        request->method = method.toUpper();
    const int code = status.left(3).toInt();
    if (code > 0 && !answer) {
        HttpBlock block;
        block.isAnswer = true;
        blocks.append(block);
        answer = &blocks.last();
    }
    if (code > 0 && answer->status == 0) {
        answer->status = code;
        answer->reason = status.mid(4);
    }
    if (answer)
        answer->remoteAddress = remote;
}

} // namespace crosscheck::intake

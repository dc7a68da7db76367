#include "intake/http/blocks.h"
#include "intake/http/http_lines.h"

namespace crosscheck::intake {

bool holdsWholeRequest(QByteArrayView utf8)
{
    static const QRegularExpression version(QStringLiteral("\\sHTTP/[\\d.]+\\s*$"));
    static const QRegularExpression address(QStringLiteral("^(?:Request URL\\b|:authority\\b)"));
    static const QRegularExpression asked(
        QStringLiteral("^(?:Request Method\\b|Status Code\\b|:(?:method|path)\\b)"));
    bool line = false, named = false;
    qsizetype tableRows = 0;
    for (const HttpLine& one : httpLinesOf(utf8.first(qMin(utf8.size(), qsizetype(1) << 16)))) {
        char mark = '\0';
        const QByteArray bare = unmarked(one.text.trimmed(), mark).trimmed();
        const bool mayBegin = !bare.isEmpty() && (isupper(uchar(bare.at(0))) || bare.at(0) == ':');
        if (!line && !mayBegin) // most lines of a log
            continue;
        const QString text = QString::fromUtf8(bare);
        if (line && headerLine().match(text).hasMatch() && isKnownHeader(text))
            return true;
        const auto request = requestLine().match(text);
        line = request.hasMatch() && isMethod(request.captured(1)) &&
               (version.match(text).hasMatch() || request.captured(2).startsWith(u"http"));
        named = named || address.match(text).hasMatch();
        tableRows += asked.match(text).hasMatch();
    }
    return named && tableRows > 0;
}

double httpLikeness(QByteArrayView utf8)
{
    int good = 0, all = 0, starts = 0;
    const QList<HttpLine> lines = httpLinesOf(utf8.first(qMin(utf8.size(), qsizetype(1) << 14)));
    static const QRegularExpression general(
        QStringLiteral("^(?:(?:Request URL|Request Method|Status Code)\\b|VersionHTTP/|"
                       "(?:▼\\s*)?(?:Request|Response) Headers\\s*(?:\\([^)]*\\))?\\s*(?:Raw|View "
                       "source)?$|:(?:method|path|authority|status)(?::|$))"));
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
        good += start || mark == '*' ||
                (headerLine().match(text).hasMatch() && (starts > 0 || isKnownHeader(text)) &&
                 !text.startsWith(u"http"));
    }
    if (all == 0 || good == 0)
        return 0;
    const double share = double(good) / all;
    return starts > 0 ? 0.4 + 0.5 * share : share > 0.7 ? 0.75 * share : 0;
}

} // namespace crosscheck::intake

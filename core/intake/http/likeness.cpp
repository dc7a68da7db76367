#include "intake/http/blocks.h"
#include "intake/http/http_lines.h"

namespace crosscheck::intake {

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

#include "url/url.h"

#include "intake/curl/request.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// RFC 3986 section 5.2.4, as curl does it: on the path alone.
QByteArray withoutDots(QByteArrayView in)
{
    QByteArray out;
    while (!in.isEmpty()) {
        if (in.startsWith("../")) {
            in = in.sliced(3);
        } else if (in.startsWith("./")) {
            in = in.sliced(2);
        } else if (in.startsWith("/./")) {
            in = in.sliced(2);
        } else if (in == "/.") {
            in = "/";
        } else if (in.startsWith("/../") || in == "/..") {
            in = in == "/.." ? QByteArrayView("/") : in.sliced(3);
            out.truncate(qMax(qsizetype(0), out.lastIndexOf('/')));
        } else if (in == "." || in == "..") {
            break;
        } else {
            const qsizetype next = in.indexOf('/', 1);
            const qsizetype length = next == -1 ? in.size() : next;
            out += in.first(length);
            in = in.sliced(length);
        }
    }
    return out;
}

/// One alternative of a pattern: a set or a range. False where it is refused.
bool globPart(const QByteArray& text, qsizetype& at, QList<QByteArray>& values)
{
    const char open = text.at(at);
    const qsizetype close = text.indexOf(open == '{' ? '}' : ']', at);
    if (close == -1)
        return false;
    const QByteArray inner = text.mid(at + 1, close - at - 1);
    at = close + 1;
    if (open == '{') {
        if (inner.contains('{') || inner.contains('['))
            return false;
        values = inner.split(',');
        return !inner.isEmpty();
    }
    static const QRegularExpression range(
        QStringLiteral(R"(^(?:(\d{1,15})-(\d{1,15})|([A-Za-z])-([A-Za-z]))(?::(\d{1,15}))?$)"));
    const auto match = range.match(QString::fromUtf8(inner));
    if (!match.hasMatch())
        return false;
    const qint64 step = match.captured(5).isEmpty() ? 1 : match.captured(5).toLongLong();
    const bool letters = !match.captured(3).isEmpty();
    const qint64 from = letters ? match.captured(3).at(0).unicode() : match.captured(1).toLongLong();
    const qint64 to = letters ? match.captured(4).at(0).unicode() : match.captured(2).toLongLong();
    if (step < 1 || from > to || (letters && to - from > 25))
        return false;
    const bool padded = match.captured(1).startsWith(u'0');
    for (qint64 value = from; value <= to && values.size() < 1000; value += step) {
        values.append(
            letters ? QByteArray(1, char(value))
                    : QByteArray::number(value).rightJustified(padded ? match.captured(1).size() : 0, '0'));
    }
    return true;
}

} // namespace

std::optional<QList<QByteArray>> curlGlob(const QByteArray& url)
{
    QList<QByteArray> all{QByteArray()};
    static const QRegularExpression ipv6(QStringLiteral(R"(^\[[0-9A-Fa-f:.]*(?:%[^\]]*)?\])"));
    for (qsizetype i = 0; i < url.size();) {
        const char c = url.at(i);
        QList<QByteArray> values;
        if (c == '\\' && i + 1 < url.size() && QByteArrayView("{}[]").contains(url.at(i + 1))) {
            values = {url.mid(i + 1, 1)};
            i += 2;
        } else if (c == '[' && ipv6.match(QString::fromUtf8(url.mid(i))).hasMatch() &&
                   url.mid(i, url.indexOf(']', i) - i).contains(':') &&
                   url.mid(i, url.indexOf(']', i) - i).count(':') > 1) {
            const qsizetype close = url.indexOf(']', i);
            values = {url.mid(i, close - i + 1)};
            i = close + 1;
        } else if (c == '[' && i + 1 < url.size() && url.at(i + 1) == ']') { // "[]" is taken as it stands
            values = {"[]"};
            i += 2;
        } else if (c == '{' || c == '[') {
            if (!globPart(url, i, values))
                return std::nullopt;
        } else if (c == '}' || c == ']') {
            return std::nullopt;
        } else {
            qsizetype end = i + 1;
            while (end < url.size() && !QByteArrayView("{}[]\\").contains(url.at(end)))
                ++end;
            values = {url.mid(i, end - i)};
            i = end;
        }
        QList<QByteArray> next;
        for (const QByteArray& begin : all) {
            for (const QByteArray& value : values)
                next.append(begin + value);
            if (next.size() > 1000)
                break;
        }
        all = next;
    }
    return all;
}

QByteArray CurlUrl::text() const
{
    QByteArray out = scheme + "://" + host;
    if (!port.isEmpty() && url::defaultPort(scheme) != port.toUShort())
        out += ':' + port;
    out += path.isEmpty() ? QByteArray("/") : path;
    if (hasQuery)
        out += '?' + query;
    return out;
}

std::optional<CurlUrl> curlUrl(const QByteArray& text, const QByteArray& schemeDefault, bool pathAsIs)
{
    if (std::any_of(text.begin(), text.end(), [](char c) { return uchar(c) <= 0x20 || c == 0x7F; }))
        return std::nullopt;
    CurlUrl out;
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*):(/{1,3})(?!/)"));
    const auto match = scheme.match(QString::fromUtf8(text));
    QByteArray rest = text;
    if (match.hasMatch()) {
        out.scheme = match.captured(1).toLatin1().toLower();
        rest = text.mid(match.capturedLength());
    }
    const QByteArray hash = rest.left(rest.indexOf('#') == -1 ? rest.size() : rest.indexOf('#'));
    qsizetype end = 0;
    while (end < hash.size() && hash.at(end) != '/' && hash.at(end) != '?')
        ++end;
    QByteArray authority = hash.left(end);
    QByteArray path = hash.mid(end);
    if (const qsizetype question = path.indexOf('?'); question != -1) {
        out.query = path.mid(question + 1);
        out.hasQuery = true;
        path.truncate(question);
    }
    if (!path.isEmpty() && !path.startsWith('/'))
        path.prepend('/');
    if (!pathAsIs)
        path = withoutDots(path);
    for (const char c : path) // curl escapes bytes beyond ASCII in the path alone
        out.path += uchar(c) < 0x80 ? QByteArray(1, c) : '%' + QByteArray::number(uchar(c), 16);
    if (const qsizetype sign = authority.indexOf('@'); sign != -1) {
        const QByteArray userinfo = authority.left(sign);
        const qsizetype colon = userinfo.indexOf(':');
        out.user = QByteArray::fromPercentEncoding(userinfo.left(colon == -1 ? userinfo.size() : colon));
        out.password = colon == -1 ? QByteArray() : QByteArray::fromPercentEncoding(userinfo.mid(colon + 1));
        out.hasUser = true;
        authority = authority.mid(sign + 1);
    }
    const qsizetype bracket = authority.startsWith('[') ? authority.indexOf(']') : -1;
    if (authority.startsWith('[') && bracket == -1)
        return std::nullopt;
    const qsizetype colon = authority.indexOf(':', qMax(qsizetype(0), bracket));
    if (colon != -1) {
        out.port = authority.mid(colon + 1);
        authority.truncate(colon);
        if (!out.port.isEmpty() && (!isDigits(out.port) || out.port.toInt() > 65535 || out.port.size() > 5))
            return std::nullopt;
        if (out.port.isEmpty() &&
            out.scheme.isEmpty()) // a browser's leniency that curl has only behind a scheme
            return std::nullopt;
        out.port = out.port.isEmpty() ? QByteArray() : QByteArray::number(out.port.toInt());
    }
    if (authority.isEmpty())
        return std::nullopt;
    if (bracket == -1) {
        authority = QByteArray::fromPercentEncoding(authority);
        for (const char c : authority) {
            if (uchar(c) <= 0x20 || QByteArrayView("/:#?!@{}[]\\$'\"^`*<>=;,+&()").contains(c))
                return std::nullopt;
        }
        const bool ascii =
            std::all_of(authority.begin(), authority.end(), [](char c) { return uchar(c) < 0x80; });
        if (!ascii) {
            const std::optional<QByteArray> plain = url::domainToAscii(authority);
            if (!plain)
                return std::nullopt;
            authority = *plain;
        }
        const auto parsed = url::parseHost(authority); // "127.1" and the like are written out
        const auto* host = std::get_if<url::Host>(&parsed);
        if (host && host->kind == url::Host::Kind::Ipv4 && !authority.endsWith('.'))
            authority = host->text;
    }
    out.host = authority;
    if (out.scheme.isEmpty()) {
        static const char* const guesses[] = {"ftp", "dict", "ldap", "imap", "smtp", "pop3"};
        out.scheme = schemeDefault.isEmpty() ? QByteArray("http") : schemeDefault.toLower();
        for (const char* guess : guesses) {
            if (schemeDefault.isEmpty() && authority.toLower().startsWith(QByteArray(guess) + '.'))
                out.scheme = guess;
        }
    }
    return out;
}

} // namespace crosscheck::intake

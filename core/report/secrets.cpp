#include "report/secrets.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <tuple>

namespace crosscheck::report {

namespace {
const QByteArray placeholderBegin = QByteArrayLiteral("\xE2\x80\xB9secret");
const QByteArray placeholderEnd = QByteArrayLiteral("\xE2\x80\xBA");

QByteArray placeholder(QByteArrayView secret, const Masking& masking)
{
    if (secret.isEmpty() || holdsPlaceholder(secret))
        return secret.toByteArray();
    if (masking.key.isEmpty())
        return placeholderBegin + placeholderEnd;
    const QByteArray digest =
        QMessageAuthenticationCode::hash(secret.toByteArray(), masking.key, QCryptographicHash::Sha256)
            .toHex()
            .left(8);
    return placeholderBegin + ' ' + digest + placeholderEnd;
}

/// "a=1; session=xyz" with the values masked: which cookies go along matters, what they hold doesn't.
QByteArray maskedCookies(QByteArrayView value, const Masking& masking, bool setCookie)
{
    QList<QByteArray> parts = value.toByteArray().split(';');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (setCookie && i > 0)
            break; // attributes: Path, SameSite …
        const qsizetype equals = parts.at(i).indexOf('=');
        if (equals >= 0)
            parts[i] = parts.at(i).left(equals + 1) + placeholder(parts.at(i).mid(equals + 1), masking);
        else
            parts[i] = placeholder(parts.at(i), masking);
    }
    return parts.join(';');
}

struct Rule
{
    const char* pattern; ///< the first capture stays, the second is the secret
};
// Over text of any kind; order matters: the wider ones come last.
constexpr Rule textRules[] = {
    {R"re((?i)(\b(?:bearer|basic|digest|token|negotiate)\s+)([A-Za-z0-9\-._~+/]{8,}=*))re"},
    {R"re((?im)((?:^|['"\s{,(])(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|api-key|apikey|x-auth-token|x-csrf-token|x-xsrf-token)['"]?\s*[:=]\s*+['"]?+(?:bearer |basic |token )?+)([^'"\r\n‹]+))re"},
    {R"re((\b[a-z][a-z0-9+.-]*://)([^/?#\s'"@]+)(?=@))re"},
    {R"re((?i)([?&;](?:[a-z_.-]*token|access_key|api[_-]?key|key|password|passwd|pwd|secret|client_secret|sig|signature|x-amz-signature|x-amz-security-token|x-amz-credential|code|session|sessionid|sid|auth|jwt)=)([^&#\s'"]+))re"},
    {R"re((?i)((?:"|')(?:[a-z_-]*token|api[_-]?key|password|passwd|pwd|secret|client_secret|jwt|session_?id)(?:"|')\s*:\s*(?:"|'))([^"']+))re"},
    {R"re((?im)((?:^|&)(?:[a-z_-]*token|api[_-]?key|password|passwd|pwd|secret|client_secret)=)([^&\s'"]+))re"},
    {R"re(()(\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?))re"},
};
} // namespace

bool isSecretHeader(QByteArrayView name)
{
    const QByteArray lower = http::lowered(name);
    if (lower == "authorization" || lower == "proxy-authorization" || lower == "cookie" ||
        lower == "set-cookie")
        return true;
    if (lower.startsWith("access-control-") || lower == "www-authenticate")
        return false;
    for (const char* part :
         {"token", "secret", "api-key", "apikey", "password", "x-auth", "session", "credential", "jwt"}) {
        if (lower.contains(part))
            return true;
    }
    return false;
}

bool isSecretName(QByteArrayView name)
{
    const QByteArray lower = http::lowered(name);
    for (const char* part : {"token", "secret", "api_key", "api-key", "apikey", "password", "passwd",
                             "signature", "jwt", "credential"}) {
        if (lower.contains(part))
            return true;
    }
    for (const char* whole :
         {"key", "pwd", "sig", "code", "session", "sessionid", "sid", "auth", "access_key"}) {
        if (lower == whole)
            return true;
    }
    return false;
}

bool holdsPlaceholder(QByteArrayView text)
{
    return text.indexOf(placeholderBegin) >= 0;
}

QByteArray maskedHeaderValue(QByteArrayView name, QByteArrayView value, const Masking& masking)
{
    const QByteArray lower = http::lowered(name);
    if (lower == "cookie" || lower == "set-cookie")
        return maskedCookies(value, masking, lower == "set-cookie");
    if (!isSecretHeader(name)) {
        if (lower == "location" || lower == "referer" || lower == "content-location")
            return maskedUrl(value, masking);
        return value.toByteArray();
    }
    if (lower == "authorization" || lower == "proxy-authorization") {
        const qsizetype space = value.indexOf(' ');
        if (space > 0)
            return value.first(space + 1).toByteArray() + placeholder(value.sliced(space + 1), masking);
    }
    return placeholder(value, masking);
}

QByteArray maskedUrl(QByteArrayView url, const Masking& masking)
{
    QByteArray text = url.toByteArray();
    const qsizetype scheme = text.indexOf("://");
    if (scheme > 0) {
        const qsizetype authority = scheme + 3;
        qsizetype end = authority;
        while (end < text.size() && text.at(end) != '/' && text.at(end) != '?' && text.at(end) != '#')
            ++end;
        const qsizetype sign = text.lastIndexOf('@', end - 1);
        if (sign >= authority && sign < end) {
            const QByteArray userinfo = text.mid(authority, sign - authority);
            text.replace(authority, sign - authority, placeholder(userinfo, masking));
        }
    }
    const qsizetype question = text.indexOf('?');
    if (question < 0)
        return text;
    qsizetype hash = text.indexOf('#', question);
    if (hash < 0)
        hash = text.size();
    QList<QByteArray> parameters = text.mid(question + 1, hash - question - 1).split('&');
    for (QByteArray& parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        if (equals > 0 && isSecretName(parameter.left(equals)))
            parameter = parameter.left(equals + 1) + placeholder(parameter.mid(equals + 1), masking);
    }
    return text.left(question + 1) + parameters.join('&') + text.mid(hash);
}

QByteArray maskedText(QByteArrayView utf8, const Masking& masking)
{
    QString text = QString::fromUtf8(utf8);
    for (const Rule& rule : textRules) {
        const QRegularExpression expression(QString::fromUtf8(rule.pattern));
        QString out;
        qsizetype last = 0;
        QRegularExpressionMatchIterator it = expression.globalMatch(text);
        while (it.hasNext()) {
            const QRegularExpressionMatch match = it.next();
            out += QStringView(text).sliced(last, match.capturedStart(2) - last);
            out += QString::fromUtf8(placeholder(match.captured(2).toUtf8(), masking));
            last = match.capturedEnd(2);
        }
        if (last > 0)
            text = out + text.sliced(last);
    }
    return text.toUtf8();
}

namespace {
void maskHeaders(http::HeaderList& headers, const Masking& masking)
{
    for (http::Header& header : headers)
        header.value = maskedHeaderValue(header.name, header.value, masking);
}

/// The head of a raw response: its header lines one by one, what follows as text.
QByteArray maskedRaw(const QByteArray& raw, const Masking& masking)
{
    QByteArray out;
    qsizetype at = 0;
    bool head = true;
    while (at < raw.size() && head) {
        qsizetype end = raw.indexOf('\n', at);
        end = end < 0 ? raw.size() : end + 1;
        const QByteArray line = raw.mid(at, end - at);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            qsizetype valueEnd = line.size();
            while (valueEnd > colon + 1 && (line.at(valueEnd - 1) == '\n' || line.at(valueEnd - 1) == '\r'))
                --valueEnd;
            out += line.left(colon + 1) +
                   maskedHeaderValue(line.left(colon).trimmed(), line.mid(colon + 1, valueEnd - colon - 1),
                                     masking) +
                   line.mid(valueEnd);
        } else {
            out += line;
            head = line.trimmed().isEmpty() ? at == 0 : true;
        }
        at = end;
    }
    return out + (at < raw.size() ? maskedText(raw.mid(at), masking) : QByteArray());
}

void maskBody(QByteArray& body, const Masking& masking)
{
    if (!body.isEmpty() && !body.contains('\0'))
        body = maskedText(body, masking);
}

void maskPage(page::Page& page, const Masking& masking)
{
    for (QByteArray* address : {&page.url, &page.documentUrl, &page.workerUrl})
        *address = maskedUrl(*address, masking);
    maskHeaders(page.headers, masking);
}

void maskRequest(page::PageRequest& request, const Masking& masking)
{
    request.url = maskedUrl(request.url, masking);
    maskHeaders(request.headers, masking);
    if (request.body)
        maskBody(request.body->bytes, masking);
    request.referrer = maskedUrl(request.referrer, masking);
}

facts::Value maskedValue(const facts::Value& value, const Masking& masking)
{
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return maskedText(*bytes, masking);
    return value;
}
} // namespace

http::Exchange masked(http::Exchange exchange, const Masking& masking)
{
    exchange.request.url = maskedUrl(exchange.request.url, masking);
    maskHeaders(exchange.request.headers, masking);
    if (exchange.request.body)
        maskBody(*exchange.request.body, masking);
    maskHeaders(exchange.answer.response.headers, masking);
    maskHeaders(exchange.answer.response.trailers, masking);
    maskBody(exchange.answer.response.body, masking);
    exchange.answer.raw = maskedRaw(exchange.answer.raw, masking);
    return exchange;
}

QString maskedPlace(const QString& place, const Masking& masking)
{
    qsizetype end = place.size();
    for (int part = 0; part < 2; ++part) {
        const qsizetype colon = place.lastIndexOf(u':', end - 1);
        bool number = false;
        std::ignore = QStringView(place).mid(colon + 1, end - colon - 1).toInt(&number);
        if (colon < 0 || !number)
            break;
        end = colon;
    }
    return QString::fromUtf8(maskedUrl(place.first(end).toUtf8(), masking)) + place.mid(end);
}

static void maskLines(QStringList& lines, const Masking& masking)
{
    for (QString& line : lines)
        line = QString::fromUtf8(maskedText(line.toUtf8(), masking));
}

static void maskSend(facts::Send& send, const Masking& masking)
{
    maskPage(send.page, masking);
    maskRequest(send.request, masking);
    for (http::Exchange& exchange : send.exchanges)
        exchange = masked(exchange, masking);
    maskLines(send.said.console, masking);
    send.said.source = maskedPlace(send.said.source, masking);
    send.said.error = maskedText(send.said.error, masking);
}

facts::Investigation masked(facts::Investigation investigation, const Masking& masking)
{
    investigation.paste = QString::fromUtf8(maskedText(investigation.paste.toUtf8(), masking));
    for (facts::Message& message : investigation.messages) {
        message.requestUrl = QString::fromUtf8(maskedUrl(message.requestUrl.toUtf8(), masking));
        message.redirectUrl = QString::fromUtf8(maskedUrl(message.redirectUrl.toUtf8(), masking));
    }
    maskPage(investigation.page, masking);
    maskRequest(investigation.request, masking);
    for (facts::Send& send : investigation.sends)
        maskSend(send, masking);
    for (facts::Witness& witness : investigation.witnesses) {
        maskSend(witness.send, masking);
        maskLines(witness.console, masking);
        witness.source = maskedPlace(witness.source, masking);
    }
    facts::FactSet given;
    for (facts::Fact fact : investigation.given.all()) {
        fact.value = maskedValue(fact.value, masking);
        given.add(fact);
    }
    investigation.given = given;
    return investigation;
}

QList<QByteArray> forgottenHeaders(const page::PageRequest& request)
{
    QList<QByteArray> names;
    for (const http::Header& header : request.headers) {
        if (holdsPlaceholder(header.value))
            names.append(header.name);
    }
    return names;
}

} // namespace crosscheck::report

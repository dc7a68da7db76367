#include "diagnosis/header_rules.h"

#include "diagnosis/header_words.h"
#include "url/origin.h"

namespace crosscheck::diagnosis {

using namespace header_words;
using words::text;

QString shown(QByteArrayView bytes)
{
    QString out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7f)
            out +=
                QStringLiteral("\\x") + QString::number(uint(byte), 16).rightJustified(2, QLatin1Char('0'));
        else
            out += QLatin1Char(c);
    }
    return out;
}

bool isSafelistedMethod(QByteArrayView method)
{
    return method == "GET" || method == "HEAD" || method == "POST";
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isSameOrigin(const QByteArray& origin, const QByteArray& url)
{
    const std::optional<url::Url> parsed = url::parseOrNull(url);
    return parsed && url::originOf(*parsed).serialized() == origin;
}

QByteArray askedMethod(const http::Exchange& exchange)
{
    if (exchange.kind != http::Exchange::Kind::Preflight)
        return {};
    return http::normalizeValue(
        http::get(exchange.request.headers, "access-control-request-method").value_or(QByteArray()));
}

QList<QByteArray> askedHeaders(const http::Exchange& exchange)
{
    QList<QByteArray> names;
    if (exchange.kind != http::Exchange::Kind::Preflight)
        return names;
    const QByteArray line =
        http::get(exchange.request.headers, "access-control-request-headers").value_or(QByteArray());
    for (const QByteArray& name : line.split(',')) {
        const QByteArray trimmed = http::lowered(http::normalizeValue(name));
        if (!trimmed.isEmpty())
            names.append(trimmed);
    }
    return names;
}

bool variesByOrigin(const QByteArray& value)
{
    for (const QByteArray& item : value.split(',')) {
        const QByteArray name = http::lowered(http::normalizeValue(item));
        if (name == "origin" || name == "*")
            return true;
    }
    return false;
}

namespace {

QString portOf(const url::Url& url)
{
    return QString::number(url.effectivePort().value_or(0));
}

/// In what an allowed origin differs from the page's, most telling first.
words::Text difference(const QByteArray& value, const QByteArray& origin)
{
    if (value.isEmpty())
        return text(acaoEmpty, shown(origin));
    if (value.contains(',') || value.contains(' '))
        return text(acaoList, shown(origin));
    if (value == "null")
        return text(acaoNull, shown(origin));
    if (value == origin + '/')
        return text(acaoSlash, shown(origin));
    if (value.contains('*'))
        return text(acaoPattern);
    if (value.compare(origin, Qt::CaseInsensitive) == 0)
        return text(acaoCase, shown(origin));
    if (!value.contains("://"))
        return text(acaoNoScheme, shown(origin));
    const std::optional<url::Url> allowed = url::parseOrNull(value);
    const std::optional<url::Url> page = url::parseOrNull(origin);
    if (allowed && page && allowed->host == page->host) {
        if (allowed->scheme != page->scheme)
            return text(acaoScheme, shown(allowed->scheme), shown(page->scheme));
        if (allowed->effectivePort() != page->effectivePort())
            return text(acaoPort, portOf(*allowed), portOf(*page));
        if (allowed->path.size() > 1)
            return text(acaoPath, shown(origin));
    }
    return text(acaoOther, shown(value), shown(origin));
}

} // namespace

Ruling ruleAllowOrigin(const QList<QByteArray>& lines, const QByteArray& line, const CheckedRequest& checked)
{
    if (lines.size() > 1) {
        QList<QByteArray> trimmed;
        for (const QByteArray& one : lines)
            trimmed.append(http::normalizeValue(one));
        return {HeaderSign::Wrong,
                text(acaoRepeated, QString::number(lines.size()), shown(trimmed.join(", ")))};
    }
    const QByteArray value = http::normalizeValue(line);
    if (value == "*") {
        if (!checked.credentials)
            return {HeaderSign::Good, text(acaoStar)};
        return {HeaderSign::Wrong, text(acaoStarCredentials, shown(checked.origin))};
    }
    if (checked.origin.isEmpty())
        return {HeaderSign::Unknown, text(acaoUnknown)};
    if (value == checked.origin)
        return {HeaderSign::Good, text(acaoExact)};
    return {HeaderSign::Wrong, difference(value, checked.origin)};
}

Ruling ruleAllowCredentials(const QByteArray& joined, const CheckedRequest& checked)
{
    const bool exact = http::normalizeValue(joined) == "true";
    if (checked.credentials)
        return exact ? Ruling{HeaderSign::Good, text(acacGood)} : Ruling{HeaderSign::Wrong, text(acacWrong)};
    return exact ? Ruling{HeaderSign::Good, text(acacNotNeeded)}
                 : Ruling{HeaderSign::Warning, text(acacWrong)};
}

Ruling ruleAllowMethods(const http::HeaderList& headers, const CheckedRequest& checked)
{
    const http::ExtractedValues values = http::extractTokens(headers, "access-control-allow-methods");
    if (const auto* malformed = std::get_if<http::MalformedValue>(&values))
        return {HeaderSign::Wrong, text(listMalformed, shown(malformed->item))};
    const QList<QByteArray> methods = std::holds_alternative<QList<QByteArray>>(values)
                                          ? std::get<QList<QByteArray>>(values)
                                          : QList<QByteArray>();
    const QString method = shown(checked.method);
    if (checked.method.isEmpty())
        return {HeaderSign::Unknown, words::Text()};
    if (methods.contains(checked.method))
        return {HeaderSign::Good, text(acamGood, method)};
    if (isSafelistedMethod(checked.method))
        return {HeaderSign::Good, text(acamNotNeeded, method)};
    if (methods.contains("*"))
        return checked.credentials ? Ruling{HeaderSign::Wrong, text(acamStarCredentials, method)}
                                   : Ruling{HeaderSign::Good, text(acamStar, method)};
    const bool otherCase = std::any_of(methods.begin(), methods.end(), [&](const QByteArray& listed) {
        return listed.compare(checked.method, Qt::CaseInsensitive) == 0;
    });
    return {HeaderSign::Wrong, otherCase ? text(acamCase, method) : text(acamWrong, method)};
}

Ruling ruleAllowHeaders(const http::HeaderList& headers, const CheckedRequest& checked)
{
    const http::ExtractedValues values = http::extractTokens(headers, "access-control-allow-headers");
    if (const auto* malformed = std::get_if<http::MalformedValue>(&values))
        return {HeaderSign::Wrong, text(listMalformed, shown(malformed->item))};
    if (checked.headers.isEmpty())
        return {HeaderSign::Good, text(acahNotNeeded)};
    QList<QByteArray> listed;
    if (const auto* items = std::get_if<QList<QByteArray>>(&values)) {
        for (const QByteArray& item : *items)
            listed.append(http::lowered(item));
    }
    QList<QByteArray> uncovered;
    for (const QByteArray& name : checked.headers) {
        if (!listed.contains(name))
            uncovered.append(name);
    }
    if (uncovered.isEmpty())
        return {HeaderSign::Good, text(acahGood)};
    const QString names = shown(uncovered.join(", "));
    if (!listed.contains("*"))
        return {HeaderSign::Wrong, text(acahWrong, names)};
    if (checked.credentials)
        return {HeaderSign::Wrong, text(acahStarCredentials, names)};
    if (uncovered.contains("authorization"))
        return {HeaderSign::Warning, text(acahStarAuthorization)};
    return {HeaderSign::Good, text(acahStar)};
}

Ruling ruleMaxAge(const QByteArray& value)
{
    bool number = false;
    const qlonglong seconds = http::normalizeValue(value).toLongLong(&number);
    if (!number || seconds < 0)
        return {HeaderSign::Warning, text(maxAgeWrong)};
    return {HeaderSign::Good, text(maxAgeGood, QString::number(seconds))};
}

Ruling ruleExpose(const http::HeaderList& headers, const CheckedRequest& checked)
{
    const http::ExtractedValues values = http::extractTokens(headers, "access-control-expose-headers");
    if (const auto* malformed = std::get_if<http::MalformedValue>(&values))
        return {HeaderSign::Warning, text(listMalformed, shown(malformed->item))};
    const auto* items = std::get_if<QList<QByteArray>>(&values);
    if (items && items->contains("*") && checked.credentials)
        return {HeaderSign::Warning, text(exposeStarCredentials)};
    return {HeaderSign::Good, text(exposeGood)};
}

Ruling ruleLocation(const QByteArray& value)
{
    const std::optional<url::Url> target = url::parseOrNull(http::normalizeValue(value));
    if (target && target->includesCredentials())
        return {HeaderSign::Wrong, text(locationCredentials)};
    return {HeaderSign::Good, text(locationGood)};
}

} // namespace crosscheck::diagnosis

#include "intake/har/parse.h"

#include "facts/json.h"
#include "url/encode.h"

#include <simdjson.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::intake {

namespace {

namespace od = simdjson::ondemand;

/// A string, number or word as bytes: a view of the text where `borrow` says that it stays, and the string has no escapes.
/// A string with broken escapes stands as it is written.
QByteArray text(od::value value, bool borrow)
{
    od::json_type type;
    if (value.type().get(type) || type == od::json_type::object || type == od::json_type::array ||
        type == od::json_type::null)
        return {};
    const std::string_view token = value.raw_json_token();
    if (type != od::json_type::string)
        return QByteArray(token.data(), qsizetype(token.size())).trimmed();
    if (token.find('\\') == std::string_view::npos) {
        const size_t end = token.rfind('"');
        if (end == std::string_view::npos || end == 0)
            return {};
        return borrow ? QByteArray::fromRawData(token.data() + 1, qsizetype(end) - 1)
                      : QByteArray(token.data() + 1, qsizetype(end) - 1);
    }
    std::string_view out;
    return value.get_string().get(out) ? QByteArray() : QByteArray(out.data(), qsizetype(out.size()));
}

/// Characters up to U+00FF are the bytes that were received; others were bytes of UTF-8.
QByteArray headerBytes(const QByteArray& utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return uchar(c) < 0x80; }))
        return utf8;
    const QString wide = QString::fromUtf8(utf8);
    const bool narrow = std::all_of(wide.begin(), wide.end(), [](QChar c) { return c.unicode() < 0x100; });
    return narrow ? wide.toLatin1() : utf8;
}

/// 2026-01-02T03:04:05.678Z in milliseconds since 1970. What is written otherwise is read by Qt.
qint64 milliseconds(const QByteArray& date)
{
    const auto digits = [&date](qsizetype from, qsizetype count) {
        qint64 value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            if (i >= date.size() || date.at(i) < '0' || date.at(i) > '9')
                return qint64(-1);
            value = value * 10 + (date.at(i) - '0');
        }
        return value;
    };
    const qint64 fields[] = {digits(0, 4),  digits(5, 2),  digits(8, 2),
                             digits(11, 2), digits(14, 2), digits(17, 2)};
    const bool plain =
        date.size() >= 20 && date.endsWith('Z') &&
        std::all_of(std::begin(fields), std::end(fields), [](qint64 field) { return field >= 0; });
    if (!plain)
        return QDateTime::fromString(QString::fromLatin1(date), Qt::ISODateWithMs).toMSecsSinceEpoch();
    // Days of the Gregorian calendar, its year begun in March so that the leap day is the last one.
    const qint64 year = fields[0] - (fields[1] <= 2), month = (fields[1] + 9) % 12;
    const qint64 days =
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + fields[2] - 1 - 719468;
    qint64 part = 0, scale = 100;
    for (qsizetype i = 20; i < date.size() - 1 && scale > 0 && digits(i, 1) >= 0; ++i, scale /= 10)
        part += digits(i, 1) * scale;
    return (((days * 24 + fields[3]) * 60 + fields[4]) * 60 + fields[5]) * 1000 + part;
}

/// Calls `take(name, value)`, which returns simdjson's error code, for each member of an object.
template <typename Take> simdjson::error_code eachMember(od::object object, const Take& take)
{
    for (auto field : object) {
        std::string_view name;
        SIMDJSON_TRY(field.unescaped_key().get(name));
        od::value value;
        SIMDJSON_TRY(field.value().get(value));
        SIMDJSON_TRY(take(name, value));
    }
    return simdjson::SUCCESS;
}

/// The same for what may be no object: then there is nothing to call it for.
template <typename Take> simdjson::error_code eachMemberOf(od::value value, const Take& take)
{
    od::json_type type;
    SIMDJSON_TRY(value.type().get(type));
    if (type != od::json_type::object)
        return simdjson::SUCCESS;
    od::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    return eachMember(object, take);
}

/// {"name": …, "value": …}
simdjson::error_code pairOf(od::object object, bool borrow, QByteArray& name, QByteArray& content)
{
    return eachMember(object, [&](std::string_view key, od::value member) {
        if (key == "name")
            name = text(member, borrow);
        else if (key == "value")
            content = text(member, borrow);
        return simdjson::SUCCESS;
    });
}

/// ["Name: value"] or [["Name", "value"]], which some write. What is neither is passed over.
template <typename Add>
simdjson::error_code headerOf(od::value item, od::json_type type, bool borrow, const Add& add)
{
    if (type == od::json_type::string) {
        const QByteArray line = text(item, borrow);
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            add(line.first(colon), line.mid(colon + 1).trimmed());
    } else if (type == od::json_type::array) {
        od::array pair;
        SIMDJSON_TRY(item.get_array().get(pair));
        QList<QByteArray> parts;
        for (auto part : pair) {
            od::value one;
            SIMDJSON_TRY(part.get(one));
            parts.append(text(one, borrow));
        }
        if (parts.size() == 2)
            add(parts.first(), parts.last());
    }
    return simdjson::SUCCESS;
}

/// [{name, value}], or an object {name: value} as some exporters write.
simdjson::error_code headers(od::value value, bool borrow, http::HeaderList& out)
{
    od::json_type type;
    SIMDJSON_TRY(value.type().get(type));
    const auto add = [&out](const QByteArray& name, const QByteArray& content) {
        if (!name.isEmpty() && !name.startsWith(':'))
            out.append({headerBytes(name), headerBytes(content)});
    };
    if (type == od::json_type::object) {
        return eachMemberOf(value, [&](std::string_view key, od::value content) -> simdjson::error_code {
            const QByteArray name(key.data(), qsizetype(key.size()));
            od::json_type contentType;
            SIMDJSON_TRY(content.type().get(contentType));
            if (contentType != od::json_type::array) {
                add(name, text(content, borrow));
                return simdjson::SUCCESS;
            }
            od::array list;
            SIMDJSON_TRY(content.get_array().get(list));
            for (auto item : list) {
                od::value one;
                SIMDJSON_TRY(item.get(one));
                add(name, text(one, borrow));
            }
            return simdjson::SUCCESS;
        });
    }
    if (type != od::json_type::array)
        return simdjson::SUCCESS;
    od::array list;
    SIMDJSON_TRY(value.get_array().get(list));
    for (auto item : list) {
        od::value one;
        SIMDJSON_TRY(item.get(one));
        od::json_type itemType;
        SIMDJSON_TRY(one.type().get(itemType));
        if (itemType != od::json_type::object) {
            SIMDJSON_TRY(headerOf(one, itemType, borrow, add));
            continue;
        }
        od::object object;
        SIMDJSON_TRY(one.get_object().get(object));
        QByteArray name, content;
        SIMDJSON_TRY(pairOf(object, borrow, name, content));
        add(name, content);
    }
    return simdjson::SUCCESS;
}

/// What of a form's names and values is no part of a URL, percent-encoded; exporters that encode them themselves are not disturbed.
QByteArray formPart(const QByteArray& text)
{
    QByteArray out;
    for (const char c : text) {
        const bool plain = isalnum(uchar(c)) || QByteArrayView("-._*~%+[]").contains(c);
        out += c == ' ' ? QByteArray("+") : plain ? QByteArray(1, c) : QByteArray(1, c).toPercentEncoding();
    }
    return out;
}

/// The body as a text, or a form's fields alone. Firefox writes an empty text for a request that has no body.
simdjson::error_code postData(od::value value, bool bodies, http::Request& request)
{
    od::json_type type;
    SIMDJSON_TRY(value.type().get(type));
    if (type != od::json_type::object)
        return simdjson::SUCCESS;
    QByteArray whole, form, mimeType;
    bool any = false;
    SIMDJSON_TRY(eachMemberOf(value, [&](std::string_view key, od::value member) -> simdjson::error_code {
        if (key == "text") {
            any = any || !member.raw_json_token().starts_with("\"\"");
            if (bodies)
                whole = text(member, false);
        } else if (key == "mimeType")
            mimeType = text(member, false);
        else if (key == "params" && bodies) {
            od::array list;
            if (member.get_array().get(list))
                return simdjson::SUCCESS;
            for (auto item : list) {
                od::object object;
                SIMDJSON_TRY(item.get_object().get(object));
                QByteArray name, content;
                SIMDJSON_TRY(pairOf(object, false, name, content));
                any = true;
                form += (form.isEmpty() ? "" : "&") + formPart(name) + '=' + formPart(content);
            }
        }
        return simdjson::SUCCESS;
    }));
    if (!any)
        return simdjson::SUCCESS;
    const bool fields = whole.isEmpty() && mimeType.startsWith("application/x-www-form-urlencoded");
    request.body = fields ? form : whole;
    if (request.body->isNull())
        request.body = QByteArray("");
    return simdjson::SUCCESS;
}

simdjson::error_code requestOf(od::value value, const HarOptions& options, HarEntry& entry)
{
    od::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    return eachMember(object, [&](std::string_view name, od::value member) -> simdjson::error_code {
        if (name == "method")
            entry.request.method = text(member, options.borrow);
        else if (name == "url")
            entry.request.url = text(member, options.borrow);
        else if (name == "headers")
            return headers(member, options.borrow, entry.request.headers);
        else if (name == "postData")
            return postData(member, options.bodies, entry.request);
        return simdjson::SUCCESS;
    });
}

simdjson::error_code contentOf(od::value value, bool borrow, QByteArray& out)
{
    QByteArray body, encoding;
    SIMDJSON_TRY(eachMemberOf(value, [&](std::string_view name, od::value member) {
        if (name == "text")
            body = text(member, borrow);
        else if (name == "encoding")
            encoding = text(member, borrow);
        return simdjson::SUCCESS;
    }));
    out = encoding == "base64" ? QByteArray::fromBase64(body) : body;
    return simdjson::SUCCESS;
}

simdjson::error_code responseOf(od::value value, const HarOptions& options, HarEntry& entry)
{
    return eachMemberOf(value, [&](std::string_view name, od::value member) -> simdjson::error_code {
        if (name == "status") {
            // Playwright writes -1 and WebPagetest -2 where no answer came; others 200.0 or "200 OK".
            const QByteArray written = text(member, options.borrow);
            const auto end =
                std::find_if_not(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
            entry.response.status = written.first(end - written.begin()).toInt();
        } else if (name == "statusText") {
            entry.response.reason = text(member, options.borrow);
        } else if (name == "headers") {
            return headers(member, options.borrow, entry.response.headers);
        } else if (name == "_error" || name == "_failureText") {
            if (const QByteArray error = text(member, options.borrow); !error.isEmpty())
                entry.error = error;
        } else if (name == "content" && options.bodies) {
            return contentOf(member, options.borrow, entry.response.body);
        }
        return simdjson::SUCCESS;
    });
}

/// What this program writes along in a HAR of its own.
simdjson::error_code ownMember(std::string_view name, od::value member, HarEntry& entry)
{
    od::object send;
    std::string_view raw;
    if (name == "_crosscheckSend" && !member.get_object().get(send) && !send.raw_json().get(raw))
        entry.send = facts::sendFromJson(
            QJsonDocument::fromJson(QByteArray(raw.data(), qsizetype(raw.size()))).object());
    return simdjson::SUCCESS;
}

simdjson::error_code entryOf(od::document& document, const HarOptions& options, HarEntry& entry)
{
    od::object object;
    SIMDJSON_TRY(document.get_object().get(object));
    return eachMember(object, [&](std::string_view name, od::value member) -> simdjson::error_code {
        if (name == "request")
            return requestOf(member, options, entry);
        if (name == "response")
            return responseOf(member, options, entry);
        if (name == "_error")
            entry.error = text(member, options.borrow);
        else if (name == "pageref")
            entry.pageRef = text(member, options.borrow);
        else if (name == "_resourceType")
            entry.resourceType = text(member, options.borrow).toLower();
        else if (name == "_priority")
            entry.priority = text(member, options.borrow).toLower();
        else if (name == "serverIPAddress")
            entry.peer = text(member, options.borrow);
        else if (name == "startedDateTime")
            entry.startedMs = milliseconds(text(member, options.borrow));
        else
            return ownMember(name, member, entry);
        return simdjson::SUCCESS;
    });
}

} // namespace

QString parseHarEntry(QByteArrayView whole, qsizetype from, qsizetype end, const HarOptions& options,
                      HarEntry& entry)
{
    static thread_local od::parser parser;
    const auto run = [&](const char* data, size_t length, size_t capacity, bool stays) {
        HarOptions how = options;
        how.borrow = options.borrow && stays;
        od::document document;
        const HarEntry blank = [&entry] {
            HarEntry kept;
            kept.index = entry.index;
            kept.offset = entry.offset;
            return kept;
        }();
        entry = blank;
        simdjson::error_code code = parser.iterate(data, length, capacity).get(document);
        return code ? code : entryOf(document, how, entry);
    };
    const size_t length = size_t(end - from);
    // Bytes behind the entry may be anything that can be read; at the end of the text there are none.
    const bool room = whole.size() - end >= qsizetype(simdjson::SIMDJSON_PADDING);
    QByteArray copy;
    simdjson::error_code code = simdjson::SUCCESS;
    if (room) {
        code = run(whole.data() + from, length, size_t(whole.size() - from), true);
    } else {
        copy = whole.sliced(from, end - from).toByteArray() +
               QByteArray(qsizetype(simdjson::SIMDJSON_PADDING), ' ');
        code = run(copy.constData(), length, size_t(copy.size()), false);
    }
    if (code == simdjson::UTF8_ERROR) {
        copy = url::wellFormed(whole.sliced(from, end - from));
        const size_t mended = size_t(copy.size());
        copy += QByteArray(qsizetype(simdjson::SIMDJSON_PADDING), ' ');
        code = run(copy.constData(), mended, size_t(copy.size()), false);
        if (!code)
            return QStringLiteral("bytes that are not UTF-8 were replaced");
    }
    if (code == simdjson::UNESCAPED_CHARS) {
        copy = url::wellFormed(whole.sliced(from, end - from));
        std::replace_if(
            copy.begin(), copy.end(), [](char c) { return uchar(c) < 0x20; }, ' ');
        const size_t mended = size_t(copy.size());
        copy += QByteArray(qsizetype(simdjson::SIMDJSON_PADDING), ' ');
        code = run(copy.constData(), mended, size_t(copy.size()), false);
        if (!code)
            return QStringLiteral("control characters in its texts were replaced");
    }
    if (code)
        return QString::fromLatin1(simdjson::error_message(code));
    const bool holdsRequest = !entry.request.method.isEmpty() || !entry.request.headers.isEmpty();
    return entry.request.url.isEmpty() && holdsRequest
               ? QStringLiteral("the request in this entry has no URL")
               : QString();
}

QList<std::pair<QByteArray, QByteArray>> parseHarPages(QByteArrayView json)
{
    QList<std::pair<QByteArray, QByteArray>> pages;
    for (const QJsonValue& page : QJsonDocument::fromJson(json.toByteArray()).array())
        pages.append({page.toObject().value(QLatin1StringView("id")).toString().toUtf8(),
                      page.toObject().value(QLatin1StringView("title")).toString().toUtf8()});
    return pages;
}

} // namespace crosscheck::intake

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

/// A string, number or word as bytes. A string with broken escapes stands as it is written.
QByteArray text(od::value value)
{
    std::string_view out;
    od::json_type type;
    if (value.type().get(type))
        return {};
    if (type == od::json_type::string) {
        if (!value.get_string().get(out))
            return QByteArray(out.data(), qsizetype(out.size()));
        return {};
    }
    if (type == od::json_type::object || type == od::json_type::array || type == od::json_type::null)
        return {};
    out = value.raw_json_token();
    return QByteArray(out.data(), qsizetype(out.size())).trimmed();
}

/// Characters up to U+00FF are the bytes that were received; others were bytes of UTF-8.
QByteArray headerBytes(const QByteArray& utf8)
{
    const QString wide = QString::fromUtf8(utf8);
    const bool narrow = std::all_of(wide.begin(), wide.end(), [](QChar c) { return c.unicode() < 0x100; });
    return narrow ? wide.toLatin1() : utf8;
}

/// [{name, value}], or an object {name: value} as some exporters write.
simdjson::error_code headers(od::value value, http::HeaderList& out)
{
    od::json_type type;
    SIMDJSON_TRY(value.type().get(type));
    const auto add = [&out](const QByteArray& name, const QByteArray& content) {
        if (!name.isEmpty() && !name.startsWith(':'))
            out.append({headerBytes(name), headerBytes(content)});
    };
    if (type == od::json_type::object) {
        od::object object;
        SIMDJSON_TRY(value.get_object().get(object));
        for (auto field : object) {
            std::string_view key;
            SIMDJSON_TRY(field.unescaped_key().get(key));
            const QByteArray name(key.data(), qsizetype(key.size()));
            od::value content;
            SIMDJSON_TRY(field.value().get(content));
            od::json_type contentType;
            SIMDJSON_TRY(content.type().get(contentType));
            if (contentType != od::json_type::array) {
                add(name, text(content));
                continue;
            }
            od::array list;
            SIMDJSON_TRY(content.get_array().get(list));
            for (auto item : list) {
                od::value one;
                SIMDJSON_TRY(item.get(one));
                add(name, text(one));
            }
        }
        return simdjson::SUCCESS;
    }
    if (type != od::json_type::array)
        return simdjson::SUCCESS;
    od::array list;
    SIMDJSON_TRY(value.get_array().get(list));
    for (auto item : list) {
        od::object object;
        SIMDJSON_TRY(item.get_object().get(object));
        QByteArray name, content;
        for (auto field : object) {
            std::string_view key;
            SIMDJSON_TRY(field.unescaped_key().get(key));
            const bool isName = key == "name", isValue = key == "value";
            od::value member;
            SIMDJSON_TRY(field.value().get(member));
            if (isName)
                name = text(member);
            else if (isValue)
                content = text(member);
        }
        add(name, content);
    }
    return simdjson::SUCCESS;
}

simdjson::error_code postData(od::value value, http::Request& request)
{
    od::json_type type;
    SIMDJSON_TRY(value.type().get(type));
    if (type != od::json_type::object)
        return simdjson::SUCCESS;
    od::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    for (auto field : object) {
        std::string_view key;
        SIMDJSON_TRY(field.unescaped_key().get(key));
        const bool isText = key == "text";
        od::value member;
        SIMDJSON_TRY(field.value().get(member));
        if (isText)
            request.body = text(member);
    }
    if (!request.body)
        request.body = QByteArray("");
    return simdjson::SUCCESS;
}

simdjson::error_code requestOf(od::value value, HarEntry& entry)
{
    od::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    for (auto field : object) {
        std::string_view key;
        SIMDJSON_TRY(field.unescaped_key().get(key));
        const QByteArray name(key.data(), qsizetype(key.size()));
        od::value member;
        SIMDJSON_TRY(field.value().get(member));
        if (name == "method") {
            entry.request.method = text(member);
        } else if (name == "url") {
            entry.request.url = text(member);
        } else if (name == "headers") {
            SIMDJSON_TRY(headers(member, entry.request.headers));
        } else if (name == "postData") {
            SIMDJSON_TRY(postData(member, entry.request));
        }
    }
    return simdjson::SUCCESS;
}

simdjson::error_code responseOf(od::value value, bool bodies, HarEntry& entry)
{
    od::json_type type;
    SIMDJSON_TRY(value.type().get(type));
    if (type != od::json_type::object)
        return simdjson::SUCCESS;
    od::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    for (auto field : object) {
        std::string_view key;
        SIMDJSON_TRY(field.unescaped_key().get(key));
        const QByteArray name(key.data(), qsizetype(key.size()));
        od::value member;
        SIMDJSON_TRY(field.value().get(member));
        if (name == "status") {
            entry.response.status = text(member).toInt();
        } else if (name == "statusText") {
            entry.response.reason = text(member);
        } else if (name == "headers") {
            SIMDJSON_TRY(headers(member, entry.response.headers));
        } else if (name == "_error") {
            entry.error = text(member);
        } else if (name == "content" && bodies) {
            od::object content;
            if (member.get_object().get(content))
                continue;
            QByteArray body, encoding;
            for (auto part : content) {
                std::string_view partKey;
                SIMDJSON_TRY(part.unescaped_key().get(partKey));
                const bool isText = partKey == "text", isEncoding = partKey == "encoding";
                od::value partValue;
                SIMDJSON_TRY(part.value().get(partValue));
                if (isText)
                    body = text(partValue);
                else if (isEncoding)
                    encoding = text(partValue);
            }
            entry.response.body = encoding == "base64" ? QByteArray::fromBase64(body) : body;
        }
    }
    return simdjson::SUCCESS;
}

simdjson::error_code entryOf(od::document& document, bool bodies, HarEntry& entry)
{
    od::object object;
    SIMDJSON_TRY(document.get_object().get(object));
    for (auto field : object) {
        std::string_view key;
        SIMDJSON_TRY(field.unescaped_key().get(key));
        const QByteArray name(key.data(), qsizetype(key.size()));
        od::value member;
        SIMDJSON_TRY(field.value().get(member));
        if (name == "request") {
            SIMDJSON_TRY(requestOf(member, entry));
        } else if (name == "response") {
            SIMDJSON_TRY(responseOf(member, bodies, entry));
        } else if (name == "_error") {
            entry.error = text(member);
        } else if (name == "pageref") {
            entry.pageRef = text(member);
        } else if (name == "_resourceType") {
            entry.resourceType = text(member).toLower();
        } else if (name == "serverIPAddress") {
            entry.peer = text(member);
        } else if (name == "startedDateTime") {
            entry.startedMs = QDateTime::fromString(QString::fromLatin1(text(member)), Qt::ISODateWithMs)
                                  .toMSecsSinceEpoch();
        } else if (name == "_crosscheckSend") {
            od::object send;
            std::string_view raw;
            if (!member.get_object().get(send) && !send.raw_json().get(raw))
                entry.send = facts::sendFromJson(
                    QJsonDocument::fromJson(QByteArray(raw.data(), qsizetype(raw.size()))).object());
        }
    }
    return simdjson::SUCCESS;
}

} // namespace

QString parseHarEntry(QByteArrayView whole, qsizetype from, qsizetype end, bool bodies, HarEntry& entry)
{
    static thread_local od::parser parser;
    const auto run = [&](const char* data, size_t length, size_t capacity) {
        od::document document;
        const HarEntry blank = [&entry] {
            HarEntry kept;
            kept.index = entry.index;
            kept.offset = entry.offset;
            return kept;
        }();
        entry = blank;
        simdjson::error_code code = parser.iterate(data, length, capacity).get(document);
        return code ? code : entryOf(document, bodies, entry);
    };
    const size_t length = size_t(end - from);
    // Bytes behind the entry may be anything that can be read; at the end of the text there are none.
    const bool room = whole.size() - end >= qsizetype(simdjson::SIMDJSON_PADDING);
    QByteArray copy;
    simdjson::error_code code = simdjson::SUCCESS;
    if (room) {
        code = run(whole.data() + from, length, size_t(whole.size() - from));
    } else {
        copy = whole.sliced(from, end - from).toByteArray() +
               QByteArray(qsizetype(simdjson::SIMDJSON_PADDING), ' ');
        code = run(copy.constData(), length, size_t(copy.size()));
    }
    if (code == simdjson::UTF8_ERROR) {
        copy = url::wellFormed(whole.sliced(from, end - from));
        const size_t mended = size_t(copy.size());
        copy += QByteArray(qsizetype(simdjson::SIMDJSON_PADDING), ' ');
        code = run(copy.constData(), mended, size_t(copy.size()));
        if (!code)
            return QStringLiteral("bytes that are not UTF-8 were replaced");
    }
    return code ? QString::fromLatin1(simdjson::error_message(code)) : QString();
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

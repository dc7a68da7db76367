#include "intake/curl/jq_filter.h"

#include <QString>

namespace crosscheck::intake {

std::optional<QByteArray> jqFormatted(const QByteArray& format, const Json& value)
{
    const QByteArray text = value.kind == Json::Kind::Text ? value.text : value.written(true);
    return format == "uri"      ? std::optional(text.toPercentEncoding())
           : format == "base64" ? std::optional(text.toBase64())
           : format == "json"   ? std::optional(value.written(true))
           : format == "text"   ? std::optional(text)
                                : std::nullopt;
}

/// A function by its name, its arguments behind it.
QList<Json> JqFilter::call(const QByteArray& name, const Json& input)
{
    const bool text = input.kind == Json::Kind::Text;
    if (name == "map" && take("(")) {
        const qsizetype from = m_at;
        Json list;
        list.kind = Json::Kind::List;
        pipe(input.items.isEmpty() ? Json() : input.items.first());
        for (const Json& item : input.items) {
            m_at = from;
            list.items += pipe(item);
        }
        return take(")") ? QList<Json>{list} : refused();
    }
    if (name == "tostring")
        return {text ? input : Json::ofText(input.written(true))};
    if (name == "tojson")
        return {Json::ofText(input.written(true))};
    if (name == "fromjson" || name == "tonumber") {
        qsizetype at = 0;
        const std::optional<Json> read = text ? Json::read(input.text, at) : std::optional(input);
        return read ? QList<Json>{*read} : refused();
    }
    if (name == "length")
        return {Json::ofNumber(double(text ? QString::fromUtf8(input.text).size()
                                           : qMax(input.items.size(), input.entries.size())))};
    if (name == "ascii_downcase" || name == "ascii_upcase")
        return {Json::ofText(name.endsWith("downcase") ? input.text.toLower() : input.text.toUpper())};
    if (name == "not")
        return {Json::ofBool(!input.holds())};
    if (name == "empty")
        return {};
    if ((name == "split" || name == "join" || name == "rtrimstr" || name == "ltrimstr") && take("(")) {
        const QList<Json> given = pipe(input);
        if (given.size() != 1 || !take(")"))
            return refused();
        const QByteArray mark = given.first().text;
        if (name == "rtrimstr")
            return {input.text.endsWith(mark) ? Json::ofText(input.text.chopped(mark.size())) : input};
        if (name == "ltrimstr")
            return {input.text.startsWith(mark) ? Json::ofText(input.text.mid(mark.size())) : input};
        Json list;
        list.kind = Json::Kind::List;
        if (name == "split") {
            for (const QString& part : QString::fromUtf8(input.text).split(QString::fromUtf8(mark)))
                list.items.append(Json::ofText(part.toUtf8()));
            return {list};
        }
        QByteArray joined;
        for (qsizetype i = 0; i < input.items.size(); ++i)
            joined += (i > 0 ? mark : QByteArray()) +
                      jqFormatted(input.items.at(i).kind == Json::Kind::Null ? "" : "text", input.items.at(i))
                          .value_or("");
        return {Json::ofText(joined)};
    }
    return refused();
}

} // namespace crosscheck::intake

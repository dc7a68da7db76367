#include "engines/texts.h"

#include <algorithm>

namespace crosscheck::engines {

namespace {
struct Name
{
    QByteArrayView name;
    Field field;
};
constexpr Name names[] = {
    {"kind"_b, Field::Kind},     {"url"_b, Field::Url},       {"first"_b, Field::First},
    {"next"_b, Field::Next},     {"page"_b, Field::Page},     {"origin"_b, Field::Origin},
    {"value"_b, Field::Value},   {"token"_b, Field::Token},   {"method"_b, Field::Method},
    {"header"_b, Field::Header}, {"status"_b, Field::Status}, {"any"_b, Field::Any},
};

void appendUtf8(QString& out, QByteArrayView text)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; }))
        out.append(QLatin1String(text.data(), text.size()));
    else
        out.append(QString::fromUtf8(text));
}
} // namespace

std::optional<Field> fieldFromName(QByteArrayView name)
{
    for (const Name& known : names) {
        if (name == known.name)
            return known.field;
    }
    return std::nullopt;
}

QString print(const TextRow& row, const Fields& fields)
{
    const QByteArrayView text(row.text);
    QString result;
    qsizetype room = text.size();
    for (const auto& [field, value] : fields)
        room += value.size();
    result.reserve(room);
    // Where an optional part began, and whether one of its placeholders has a value.
    qsizetype partFrom = -1;
    bool partHasValue = false;
    const auto isMark = [&text](qsizetype at) {
        const char c = text[at];
        return c == '{' || ((c == '[' || c == ']') && at + 1 < text.size() && text[at + 1] == c);
    };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !isMark(end))
            ++end;
        if (end > at) {
            appendUtf8(result, text.sliced(at, end - at));
            at = end;
            continue;
        }
        if (text[at] == '[') {
            partFrom = result.size();
            partHasValue = false;
            at += 2;
        } else if (text[at] == ']' && partFrom >= 0) {
            if (!partHasValue)
                result.truncate(partFrom);
            partFrom = -1;
            at += 2;
        } else if (text[at] == '{') {
            const qsizetype close = text.indexOf('}', at);
            const auto field = close > 0 ? fieldFromName(text.sliced(at + 1, close - at - 1)) : std::nullopt;
            if (field) {
                const QString* value = fields.find(*field);
                partHasValue = partHasValue || value;
                if (value)
                    result += *value;
                at = close + 1;
            } else {
                result += u'{';
                ++at;
            }
        } else {
            result += QLatin1Char(text[at++]);
        }
    }
    if (partFrom >= 0)
        result.truncate(partFrom);
    return result;
}

} // namespace crosscheck::engines

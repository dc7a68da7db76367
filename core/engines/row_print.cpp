#include "engines/texts.h"

namespace crosscheck::engines {

namespace {
struct Name
{
    const char* name;
    Field field;
};
constexpr Name names[] = {
    {"kind", Field::Kind},     {"url", Field::Url},       {"first", Field::First},   {"next", Field::Next},
    {"page", Field::Page},     {"origin", Field::Origin}, {"value", Field::Value},   {"token", Field::Token},
    {"method", Field::Method}, {"header", Field::Header}, {"status", Field::Status}, {"any", Field::Any},
};
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
    const QString text = QString::fromUtf8(row.text);
    QString result;
    QString part;
    bool inPart = false;
    bool partHasValue = false;
    for (qsizetype at = 0; at < text.size();) {
        QString& out = inPart ? part : result;
        if (text.mid(at, 2) == QLatin1String("[[")) {
            inPart = true;
            partHasValue = false;
            part.clear();
            at += 2;
        } else if (inPart && text.mid(at, 2) == QLatin1String("]]")) {
            inPart = false;
            if (partHasValue)
                result += part;
            at += 2;
        } else if (text[at] == u'{') {
            const qsizetype close = text.indexOf(u'}', at);
            const auto field =
                close > 0 ? fieldFromName(text.mid(at + 1, close - at - 1).toLatin1()) : std::nullopt;
            if (!field) {
                out += text[at++];
                continue;
            }
            out += fields.value(*field);
            partHasValue = partHasValue || fields.contains(*field);
            at = close + 1;
        } else {
            out += text[at++];
        }
    }
    return result;
}

} // namespace crosscheck::engines

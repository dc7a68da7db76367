#include "engines/texts.h"
#include "url/literal.h"

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
    {"other"_b, Field::Other},
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

PrintedRow::PrintedRow(const TextRow& row)
{
    const QByteArrayView text(row.text);
    bool inPart = false;
    qsizetype literal = 0; // where the one that is read began
    const auto isTwice = [&text](qsizetype at) { return at + 1 < text.size() && text[at + 1] == text[at]; };
    const auto mark = [&](qsizetype at, qsizetype behind, Piece piece) {
        add(text.sliced(literal, at - literal));
        m_pieces.append(piece);
        literal = behind;
        return behind;
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype close = text[at] == '{' ? text.indexOf('}', at) : -1;
        const auto field = close > 0 ? fieldFromName(text.sliced(at + 1, close - at - 1)) : std::nullopt;
        if (field) {
            at = mark(at, close + 1, {Piece::Value, {}, *field});
        } else if (text[at] == '[' && isTwice(at)) {
            at = mark(at, at + 2, {Piece::PartBegin, {}, Field::Any});
            inPart = true;
        } else if (text[at] == ']' && isTwice(at) && inPart) {
            at = mark(at, at + 2, {Piece::PartEnd, {}, Field::Any});
            inPart = false;
        } else {
            ++at;
        }
    }
    add(text.sliced(literal));
}

void PrintedRow::add(QByteArrayView literal)
{
    if (literal.isEmpty())
        return;
    m_pieces.append({Piece::Literal, QString::fromUtf8(literal), Field::Any});
    m_length += m_pieces.last().text.size();
}

QString PrintedRow::text(const Fields& fields) const
{
    QString result;
    qsizetype room = m_length;
    for (const auto& [field, value] : fields)
        room += value.size();
    result.reserve(room);
    // Where an optional part began, and whether one of its placeholders has a value.
    qsizetype partFrom = -1;
    bool partHasValue = false;
    for (const Piece& piece : m_pieces) {
        switch (piece.kind) {
        case Piece::Literal:
            result += piece.text;
            break;
        case Piece::Value:
            if (const QString* value = fields.find(piece.field)) {
                partHasValue = true;
                result += *value;
            }
            break;
        case Piece::PartBegin:
            partFrom = result.size();
            partHasValue = false;
            break;
        case Piece::PartEnd:
            if (!partHasValue)
                result.truncate(partFrom);
            partFrom = -1;
            break;
        }
    }
    if (partFrom >= 0)
        result.truncate(partFrom);
    return result;
}

QString print(const TextRow& row, const Fields& fields)
{
    return PrintedRow(row).text(fields);
}

} // namespace crosscheck::engines

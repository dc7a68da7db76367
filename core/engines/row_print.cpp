#include "engines/texts.h"
#include "url/literal.h"

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

qsizetype PrintedRow::room(const Fields& fields) const
{
    qsizetype room = m_length;
    for (const Piece& piece : m_pieces) {
        if (const QString* value = piece.kind == Piece::Value ? fields.find(piece.field) : nullptr)
            room += value->size();
    }
    return room;
}

QChar* PrintedRow::fill(QChar* end, const Fields& fields) const
{
    // Where an optional part began, and whether one of its placeholders has a value.
    QChar* partFrom = nullptr;
    bool partHasValue = false;
    for (const Piece& piece : m_pieces) {
        switch (piece.kind) {
        case Piece::Literal:
            end = std::copy_n(piece.text.constData(), piece.text.size(), end);
            break;
        case Piece::Value:
            if (const QString* value = fields.find(piece.field)) {
                partHasValue = true;
                end = std::copy_n(value->constData(), value->size(), end);
            }
            break;
        case Piece::PartBegin:
            partFrom = end;
            partHasValue = false;
            break;
        case Piece::PartEnd:
            if (!partHasValue)
                end = partFrom;
            partFrom = nullptr;
            break;
        }
    }
    return partFrom ? partFrom : end;
}

QString PrintedRow::text(const Fields& fields) const
{
    QString result(room(fields), Qt::Uninitialized);
    QChar* const begin = result.data();
    result.truncate(fill(begin, fields) - begin);
    return result;
}

void PrintedRow::appendTo(QString& line, const Fields& fields) const
{
    const qsizetype before = line.size();
    line.resize(before + room(fields));
    QChar* const begin = line.data();
    line.truncate(fill(begin + before, fields) - begin);
}

QString print(const TextRow& row, const Fields& fields)
{
    return PrintedRow(row).text(fields);
}

} // namespace crosscheck::engines

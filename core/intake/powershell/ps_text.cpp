#include "intake/powershell/ps_reader.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// A value as {0:SPEC} shows it: d3 and x4 of whole numbers, n2 and f2 of any.
QByteArray specified(const PsValue& value, const QByteArray& spec)
{
    const char kind = spec.isEmpty() ? '\0' : char(tolower(spec.front()));
    const int digits = spec.mid(1).toInt();
    bool isNumber = false;
    const double number = value.shown().toDouble(&isNumber);
    if (!isNumber)
        return value.shown();
    if (kind == 'd')
        return QByteArray::number(qint64(number)).rightJustified(digits, '0');
    if (kind == 'x') {
        constexpr int base = 16;
        const QByteArray text = QByteArray::number(qint64(number), base).rightJustified(digits, '0');
        return spec.front() == 'X' ? text.toUpper() : text;
    }
    if (spec.startsWith('0') && spec.count('0') == spec.size())
        return QByteArray::number(qint64(number)).rightJustified(spec.size(), '0');
    if (kind != 'f' && kind != 'n')
        return value.shown();
    constexpr int usual = 2, group = 3;
    QByteArray text = QByteArray::number(number, 'f', spec.size() > 1 ? digits : usual);
    const qsizetype first = text.startsWith('-') ? 1 : 0;
    qsizetype at = text.contains('.') ? text.indexOf('.') : text.size();
    for (at -= group; kind == 'n' && at > first; at -= group)
        text.insert(at, ',');
    return text;
}

/// The -f operator: doubled braces are one, and a value is put in as it is shown, or as {0,-8:SPEC} wants it.
QByteArray formatted(const QByteArray& format, const QList<PsValue>& values)
{
    QByteArray out;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const char c = format.at(i);
        if ((c == '{' || c == '}') && i + 1 < format.size() && format.at(i + 1) == c) {
            out += c;
            ++i;
            continue;
        }
        const qsizetype close = c == '{' ? format.indexOf('}', i) : -1;
        bool number = false;
        const QByteArray inside = close < 0 ? QByteArray() : format.mid(i + 1, close - i - 1);
        const qsizetype colon = inside.indexOf(':');
        const QList<QByteArray> place = (colon < 0 ? inside : inside.left(colon)).split(',');
        const qsizetype index = place.first().toInt(&number);
        if (number && index >= 0 && index < values.size()) {
            const QByteArray text =
                specified(values.at(index), colon < 0 ? QByteArray() : inside.mid(colon + 1));
            const int width = place.value(1).trimmed().toInt();
            out += width < 0 ? text.leftJustified(-width) : text.rightJustified(width);
            i = close;
        } else {
            out += c;
        }
    }
    return out;
}

QList<PsValue> itemsOf(const PsValue& value)
{
    return value.kind == PsValue::Kind::List ? value.items : QList<PsValue>{value};
}

QRegularExpression pattern(const PsValue& value, bool exactCase)
{
    return QRegularExpression(QString::fromUtf8(value.shown()),
                              exactCase ? QRegularExpression::NoPatternOption
                                        : QRegularExpression::CaseInsensitiveOption);
}

/// What stands for one match: $1 or ${1} is a group of the pattern, $& the whole match, $$ a dollar.
QString putInPlace(const QString& with, const QRegularExpressionMatch& match)
{
    static const QRegularExpression group(QStringLiteral("\\$(?:([0-9])|\\{(\\w+)\\}|([&$]))"));
    QString out;
    qsizetype at = 0;
    for (const auto& one : group.globalMatch(with)) {
        out += QStringView(with).mid(at, one.capturedStart() - at);
        at = one.capturedEnd();
        const QString number = one.captured(1) + one.captured(2);
        bool isNumber = false;
        const int index = number.toInt(&isNumber);
        out += one.captured(3) == u'$'   ? QStringLiteral("$")
               : one.captured(3) == u'&' ? match.captured()
               : isNumber                ? match.captured(index)
                                         : match.captured(number);
    }
    out += QStringView(with).mid(at);
    return out;
}

/// -replace PATTERN, WITH
std::optional<PsValue> replaced(const PsValue& left, const PsValue& right, bool exactCase)
{
    const QList<PsValue> parts = itemsOf(right);
    const QString with = parts.size() > 1 ? QString::fromUtf8(parts.at(1).shown()) : QString();
    const QRegularExpression what = pattern(parts.first(), exactCase);
    if (!what.isValid())
        return std::nullopt;
    const QString text = QString::fromUtf8(left.shown());
    QString made;
    qsizetype at = 0;
    for (const auto& match : what.globalMatch(text)) {
        made += QStringView(text).mid(at, match.capturedStart() - at);
        made += putInPlace(with, match);
        at = match.capturedEnd();
    }
    made += QStringView(text).mid(at);
    PsValue out = psText(made.toUtf8());
    out.unknown = left.unknown;
    return out;
}

PsValue splitText(const QByteArray& text, const QRegularExpression& at)
{
    PsValue list;
    list.kind = PsValue::Kind::List;
    for (const QString& part : QString::fromUtf8(text).split(at))
        list.items.append(psText(part.toUtf8()));
    return list;
}

PsValue joinedBy(const PsValue& left, const QByteArray& separator)
{
    PsValue out = psText({});
    const QList<PsValue> items = itemsOf(left);
    for (qsizetype i = 0; i < items.size(); ++i) {
        out.text += (i > 0 ? separator : QByteArray()) + items.at(i).shown();
        out.unknown += items.at(i).unknown;
    }
    return out;
}

/// -eq, -lt …: as numbers where the left one is a number, else as text in any case (behind -c: in its own).
std::optional<bool> compared(const PsValue& left, const QByteArray& op, const PsValue& right, bool exactCase)
{
    const Qt::CaseSensitivity sensitivity = exactCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    bool isNumber = false;
    const double number = right.shown().toDouble(&isNumber);
    int order = QString::fromUtf8(left.shown()).compare(QString::fromUtf8(right.shown()), sensitivity);
    if (left.kind == PsValue::Kind::Number && isNumber)
        order = left.text.toDouble() < number ? -1 : left.text.toDouble() > number ? 1 : 0;
    if (left.kind == PsValue::Kind::Bool || right.kind == PsValue::Kind::Bool)
        order = psTruth(left) == psTruth(right) ? 0 : 1;
    if (left.kind == PsValue::Kind::Null || right.kind == PsValue::Kind::Null)
        order = left.kind == right.kind ? 0 : 1;
    static const QList<QByteArray> orders{"eq", "ne", "lt", "le", "gt", "ge"};
    switch (orders.indexOf(op)) {
    case 0:
        return order == 0;
    case 1:
        return order != 0;
    case 2:
        return order < 0;
    case 3:
        return order <= 0;
    case 4:
        return order > 0;
    case 5:
        return order >= 0;
    default:
        break;
    }
    const bool negative = op.startsWith("not");
    const QByteArray positive = negative ? op.mid(3) : op;
    if (positive == "like" || positive == "match") {
        const QRegularExpression what =
            positive == "match" ? pattern(right, exactCase)
                                : QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                                                         QString::fromUtf8(right.shown()),
                                                         QRegularExpression::UnanchoredWildcardConversion)
                                                         .prepend(u'^')
                                                         .append(u'$'),
                                                     QRegularExpression::CaseInsensitiveOption);
        return what.isValid()
                   ? std::optional(what.match(QString::fromUtf8(left.shown())).hasMatch() != negative)
                   : std::nullopt;
    }
    if (positive == "contains" || positive == "in") {
        const PsValue &list = positive == "in" ? right : left, &item = positive == "in" ? left : right;
        const QList<PsValue> items = itemsOf(list);
        return std::any_of(items.begin(), items.end(), [&](const PsValue& one) {
                   return compared(one, "eq", item, exactCase) == true;
               }) != negative;
    }
    return std::nullopt;
}

QByteArray trimmedOf(QByteArray text, const QByteArray& characters, bool start, bool end)
{
    const auto gone = [&characters](char c) {
        return characters.isEmpty() ? QByteArrayView(" \t\r\n").contains(c) : characters.contains(c);
    };
    while (end && !text.isEmpty() && gone(text.back()))
        text.chop(1);
    while (start && !text.isEmpty() && gone(text.front()))
        text.remove(0, 1);
    return text;
}

} // namespace

std::optional<PsValue> operated(const PsValue& left, const QByteArray& op, const PsValue& right)
{
    static const QList<QByteArray> withCase{"replace",  "split",       "eq",   "ne",      "lt",    "le",
                                            "gt",       "ge",          "like", "notlike", "match", "notmatch",
                                            "contains", "notcontains", "in",   "notin"};
    const bool exactCase = op.startsWith('c') && withCase.contains(op.mid(1));
    const QByteArray plain =
        exactCase || (op.startsWith('i') && withCase.contains(op.mid(1))) ? op.mid(1) : op;
    if (plain == "f") {
        PsValue out = psText(formatted(left.shown(), itemsOf(right)));
        out.unknown = left.unknown;
        for (const PsValue& item : itemsOf(right))
            out.unknown += item.unknown;
        return out;
    }
    if (plain == "join")
        return joinedBy(left, right.shown());
    if (plain == "replace")
        return replaced(left, right, exactCase);
    if (!isKnown(left) || !isKnown(right))
        return std::nullopt;
    if (plain == "split") {
        const QRegularExpression at = pattern(itemsOf(right).first(), exactCase);
        return at.isValid() ? std::optional(splitText(left.shown(), at)) : std::nullopt;
    }
    const std::optional<bool> holds = compared(left, plain, right, exactCase);
    return holds ? std::optional(psBool(*holds)) : std::nullopt;
}

std::optional<PsValue> textMethod(const QByteArray& text, const QByteArray& name,
                                  const QList<PsValue>& arguments)
{
    const QByteArray method = name.toLower();
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    if (method == "tostring" && arguments.isEmpty())
        return psText(text);
    if (method == "toupper" || method == "toupperinvariant")
        return psText(QString::fromUtf8(text).toUpper().toUtf8());
    if (method == "tolower" || method == "tolowerinvariant")
        return psText(QString::fromUtf8(text).toLower().toUtf8());
    if (method == "trim" || method == "trimstart" || method == "trimend")
        return psText(trimmedOf(text, first, method != "trimend", method != "trimstart"));
    if (method == "replace" && arguments.size() == 2 && !first.isEmpty())
        return psText(QByteArray(text).replace(first, arguments.at(1).shown()));
    if (method == "split" && arguments.size() == 1 && first.size() == 1)
        return splitText(text, QRegularExpression(QRegularExpression::escape(QString::fromUtf8(first))));
    if (method == "startswith")
        return psBool(text.startsWith(first));
    if (method == "endswith")
        return psBool(text.endsWith(first));
    if (method == "contains")
        return psBool(text.contains(first));
    if (method == "substring" && !arguments.isEmpty()) {
        const QString whole = QString::fromUtf8(text);
        const qsizetype from = first.toLongLong();
        const qsizetype length =
            arguments.size() > 1 ? arguments.at(1).shown().toLongLong() : whole.size() - from;
        const bool inside = from >= 0 && length >= 0 && from <= whole.size() && length <= whole.size() - from;
        return inside ? std::optional(psText(whole.mid(from, length).toUtf8())) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace crosscheck::intake

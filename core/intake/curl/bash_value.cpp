#include "intake/curl/bash.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

std::optional<qsizetype> number(QByteArrayView text)
{
    bool ok = false;
    const qsizetype value = text.trimmed().toByteArray().toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// ":2", ":2:3", ": -4", ":0:-1"; ASCII alone, as positions count characters.
std::optional<QByteArray> part(const QByteArray& value, QByteArrayView range)
{
    for (const char c : value) {
        if (uchar(c) > 0x7F)
            return std::nullopt;
    }
    const qsizetype colon = range.indexOf(':');
    const std::optional<qsizetype> from = number(colon < 0 ? range : range.first(colon));
    const std::optional<qsizetype> length =
        colon < 0 ? std::optional(value.size()) : number(range.sliced(colon + 1));
    if (!from || !length)
        return std::nullopt;
    const qsizetype begin = *from < 0 ? value.size() + *from : *from;
    if (begin < 0 || begin > value.size())
        return QByteArray();
    if (*length >= 0)
        return value.mid(begin, *length);
    const qsizetype end = value.size() + *length;
    return end < begin ? std::nullopt : std::optional(value.mid(begin, end - begin)); // bash refuses it
}

/// @Q: a word of which bash makes the value again.
QByteArray quotedAgain(const QByteArray& value)
{
    const bool control =
        std::any_of(value.begin(), value.end(), [](char c) { return uchar(c) < 0x20 || c == 0x7F; });
    if (!control)
        return '\'' + QByteArray(value).replace('\'', "'\\''") + '\'';
    QByteArray out = "$'";
    for (const char c : value) {
        const qsizetype place = QByteArrayView("\a\b\t\n\v\f\r\x1b").indexOf(c);
        if (place >= 0)
            out += QByteArray("\\") + "abtnvfrE"[place];
        else if (uchar(c) < 0x20 || c == 0x7F)
            out += "\\" + QByteArray::number(uchar(c), 8).rightJustified(3, '0');
        else
            out += (c == '\'' || c == '\\' ? "\\" : "") + QByteArray(1, c);
    }
    return out + '\'';
}

/// A pattern of the shell as a regular expression; `kinds` tells what was quoted and stands for itself. `shortest`: a star takes
/// as little as it can.
QString regular(const QByteArray& bytes, const QByteArray& kinds, bool shortest)
{
    QByteArray out;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        const bool plain = kinds.at(i) == 'q';
        const qsizetype close = !plain && c == '[' ? bytes.indexOf(']', i + 2) : -1;
        if (!plain && c == '*') {
            out += shortest ? "[\\s\\S]*?" : "[\\s\\S]*";
        } else if (!plain && c == '?') {
            out += "[\\s\\S]";
        } else if (close > 0) {
            // A class such as [:digit:] within has a bracket of its own.
            const qsizetype end = bytes.mid(i, close - i).contains("[:") ? bytes.indexOf("]]", i) + 1 : close;
            const qsizetype last = end > i ? end : close;
            QByteArray inside = bytes.mid(i + 1, last - i - 1);
            if (inside.startsWith('!'))
                inside[0] = '^';
            out += '[' + inside.replace('\\', "\\\\") + ']';
            i = last;
        } else {
            const bool mark = uchar(c) < 0x80 && !isalnum(uchar(c)) && c != '_' && c != '\n';
            out += (mark ? "\\" : "") + QByteArray(1, c);
        }
    }
    return QString::fromUtf8(out);
}

} // namespace

std::optional<QByteArray> changedValue(const QByteArray& value, QByteArrayView change)
{
    const char op = change.isEmpty() ? '\0' : change[0];
    if (op == ':')
        return part(value, change.sliced(1));
    if (change == "@Q")
        return quotedAgain(value);
    if (change == "@U" || change == "@L")
        return change == "@U" ? value.toUpper() : value.toLower();
    const bool twice = change.size() > 1 && change[1] == op;
    if ((op != '^' && op != ',' && change != "@u") || (change != "@u" && change.size() > (twice ? 2 : 1)))
        return std::nullopt;
    const qsizetype end = twice ? value.size() : qMin<qsizetype>(1, value.size());
    const QByteArray head = value.first(end);
    return (op == ',' ? head.toLower() : head.toUpper()) + value.mid(end);
}

bool matchesPattern(const ShellPattern& pattern, const QByteArray& text)
{
    const QRegularExpression expression(
        QStringLiteral(R"(\A(?:)") + regular(pattern.bytes, pattern.kinds, false) + QStringLiteral(R"()\z)"));
    return expression.match(QString::fromUtf8(text)).hasMatch();
}

std::optional<QByteArray> withoutPattern(const QByteArray& value, const ShellPattern& pattern, bool front,
                                         bool longest)
{
    const QString text = QString::fromUtf8(value);
    const QString inner = QLatin1String("(?:") + regular(pattern.bytes, pattern.kinds, !longest) + u')';
    // From behind the shortest one begins last: what stands in front of it takes all it can.
    const QString before = QStringLiteral(R"(\A)"), behind = QStringLiteral(R"(\z)");
    const QString marked = u'(' + inner + u')';
    const QRegularExpression expression(front ? QString(before + marked)
                                        : longest
                                            ? QString(marked + behind)
                                            : QString(before + QLatin1String("[\\s\\S]*") + marked + behind));
    if (!expression.isValid())
        return std::nullopt;
    const QRegularExpressionMatch match = expression.match(text);
    return !match.hasMatch() ? value
           : front           ? text.mid(match.capturedEnd(1)).toUtf8()
                             : text.left(match.capturedStart(1)).toUtf8();
}

std::optional<QByteArray> withPatternReplaced(const QByteArray& value, const ShellPattern& pattern,
                                              const ShellPattern& by, bool every)
{
    ShellPattern plain = pattern;
    const char anchor =
        !every && !plain.bytes.isEmpty() && plain.kinds.at(0) != 'q' ? plain.bytes.at(0) : '\0';
    const bool begins = anchor == '#', ends = anchor == '%';
    if (begins || ends) {
        plain.bytes.remove(0, 1);
        plain.kinds.remove(0, 1);
    }
    if (plain.bytes.isEmpty())
        return begins ? by.bytes + value : ends ? value + by.bytes : value;
    const QRegularExpression expression(QString::fromLatin1(begins ? R"(\A(?:)" : "(?:") +
                                        regular(plain.bytes, plain.kinds, false) +
                                        QString::fromLatin1(ends ? R"()\z)" : ")"));
    if (!expression.isValid())
        return std::nullopt;
    const QString text = QString::fromUtf8(value);
    QString out;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : expression.globalMatch(text)) {
        if (match.capturedLength() == 0)
            continue;
        // An & that isn't quoted stands for what was found, since bash 5.2.
        QByteArray put;
        for (qsizetype i = 0; i < by.bytes.size(); ++i)
            put += by.bytes.at(i) == '&' && by.kinds.at(i) != 'q' ? match.captured().toUtf8()
                                                                  : by.bytes.mid(i, 1);
        out += text.mid(from, match.capturedStart() - from) + QString::fromUtf8(put);
        from = match.capturedEnd();
        if (!every)
            break;
    }
    return (out + text.mid(from)).toUtf8();
}

} // namespace crosscheck::intake

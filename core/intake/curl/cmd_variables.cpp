#include "intake/curl/bash.h"
#include "intake/curl/cmd.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// ~2,3 of a variable: a part of it; negative numbers count from its end.
QByteArray partOf(const QByteArray& value, const QByteArray& range)
{
    const QList<QByteArray> numbers = range.split(',');
    const qsizetype size = value.size();
    const auto place = [size](qsizetype number) {
        return qBound<qsizetype>(0, number < 0 ? size + number : number, size);
    };
    const qsizetype from = place(numbers.first().toLongLong());
    const qsizetype length = numbers.size() > 1 ? numbers.at(1).toLongLong() : size;
    return length < 0 ? value.mid(from, qMax<qsizetype>(0, place(length) - from)) : value.mid(from, length);
}

/// a=b of a variable: all that is a, in any case, becomes b; *a=b: up to the first a.
QByteArray replacedIn(const QByteArray& value, const QByteArray& change)
{
    const qsizetype equals = change.indexOf('=', 1);
    const bool star = change.startsWith('*');
    const QString what = QString::fromUtf8(change.mid(star ? 1 : 0, equals - (star ? 1 : 0)));
    const QString with = QString::fromUtf8(change.mid(equals + 1));
    QString text = QString::fromUtf8(value);
    if (equals < 0 || what.isEmpty())
        return value;
    if (!star)
        return text.replace(what, with, Qt::CaseInsensitive).toUtf8();
    const qsizetype at = text.indexOf(what, 0, Qt::CaseInsensitive);
    return at < 0 ? value : (with + text.mid(at + what.size())).toUtf8();
}

} // namespace

/// None where the text doesn't set it.
std::optional<QByteArray> CmdReader::valueOf(const QByteArray& name, const QByteArray& change) const
{
    const auto found = m_variables.constFind(name.toUpper());
    if (found == m_variables.constEnd()) // in a batch file nothing stands for one that is not set
        return m_isBatch && m_cleared.contains(name.toUpper()) ? std::optional(QByteArray()) : std::nullopt;
    return change.isEmpty()         ? *found
           : change.startsWith('~') ? partOf(*found, change.mid(1))
                                    : replacedIn(*found, change);
}

/// set "NAME=VALUE", set NAME=VALUE, set /a NAME=SUM, set /p NAME=question.
void CmdReader::set(const QByteArray& rest)
{
    static const QRegularExpression option(QStringLiteral("^/([apAP])\\s*"));
    const auto match = option.match(QString::fromLatin1(rest.left(8)));
    QByteArray assignment = rest.mid(match.capturedLength());
    if (match.captured(1).toLower() == u"a") {
        for (const QByteArray& one : assignment.replace('"', "").split(','))
            calculate(one);
        return;
    }
    const qsizetype last = assignment.lastIndexOf('"');
    if (assignment.startsWith('"') && last > 0)
        assignment = assignment.mid(1, last - 1);
    const qsizetype equals = assignment.indexOf('=');
    if (equals <= 0)
        return;
    const QByteArray name = assignment.first(equals).toUpper(), value = assignment.mid(equals + 1);
    const bool unknown = std::any_of(m_unknown.begin(), m_unknown.end(), [&value](const QByteArray& one) {
        return !one.endsWith('%') && value.contains(one); // of a loop, or delayed
    });
    if (match.hasMatch() || value.isEmpty() || m_unsure > 0 ||
        unknown) // what a person types, none, or perhaps not set
        m_variables.remove(name);
    if (!match.hasMatch() && value.isEmpty() && m_unsure == 0)
        m_cleared.insert(name);
    else
        m_cleared.remove(name);
    if (!match.hasMatch() && !value.isEmpty() && !unknown)
        m_variables.insert(name, value);
}

void CmdReader::calculate(const QByteArray& expression)
{
    static const QRegularExpression sets(QStringLiteral("^\\s*(\\w+)\\s*([-+*/%]?)=(.*)$"));
    const auto match = sets.match(QString::fromLatin1(expression));
    if (!match.hasMatch())
        return;
    QHash<QByteArray, std::optional<QByteArray>> numbers;
    for (auto it = m_variables.constBegin(); it != m_variables.constEnd(); ++it)
        numbers.insert(it.key(), it.value());
    const QByteArray name = match.captured(1).toUpper().toLatin1();
    const QByteArray sum = match.captured(3).toUpper().toLatin1().replace("%%", "%");
    const QByteArray op = match.captured(2).toLatin1();
    const auto value = arithmetic(op.isEmpty() ? sum : name + op + '(' + sum + ')', numbers);
    if (value)
        m_variables.insert(name, QByteArray::number(*value));
    else
        m_variables.remove(name);
}

namespace {

/// A loop's value as %~nx wants it: without quotes, the name of a file without its folder, its ending.
QByteArray modified(QByteArray value, const QByteArray& modifiers)
{
    if (modifiers.isEmpty())
        return value;
    value.replace('"', "");
    const QByteArray wanted = modifiers.mid(1).toLower();
    if (!wanted.contains('n') && !wanted.contains('x'))
        return value;
    const QByteArray file = value.mid(qMax(value.lastIndexOf('\\'), value.lastIndexOf('/')) + 1);
    const qsizetype dot = file.lastIndexOf('.') < 0 ? file.size() : file.lastIndexOf('.');
    return (wanted.contains('n') ? file.first(dot) : QByteArray()) +
           (wanted.contains('x') ? file.mid(dot) : QByteArray());
}

} // namespace

/// The letter of the loop's variable that stands at the beginning of a text as %i or %~nxi, and how long that is; the longest one,
/// as the shell reads it. No length where none stands there.
std::pair<char, qsizetype> CmdReader::loopVariableAt(const QByteArray& text) const
{
    qsizetype end = 1;
    if (text.mid(1, 1) == "~") {
        for (end = 2; end < text.size() && QByteArrayView("fdpnxsatzFDPNXSATZ").contains(text.at(end));)
            ++end;
    }
    for (; end >= (text.mid(1, 1) == "~" ? 2 : 1); --end) {
        if (end < text.size() && m_loopVariables.contains(text.at(end)))
            return {text.at(end), end + 1};
    }
    return {'\0', 0};
}

/// A command that runs with the variables of loops, and !NAME! where the text asks for that; a caret before anything is then gone.
CmdLine CmdReader::substituted(const CmdLine& line)
{
    static const QRegularExpression delayed(QStringLiteral("^!([A-Za-z_][A-Za-z0-9_]*)(:[^!\\n]+)?!"));
    const bool carets = m_delayed && line.bytes.contains('!');
    CmdLine out;
    for (qsizetype at = 0; at < line.bytes.size(); ++at) {
        const char c = line.bytes.at(at);
        const qsizetype origin = line.origins.at(at);
        QRegularExpressionMatch match;
        std::optional<QByteArray> value;
        qsizetype length = 0;
        if (const auto [letter, end] =
                c == '%' ? loopVariableAt(line.bytes.mid(at, 12)) : std::pair('\0', qsizetype(0));
            end > 0) {
            const std::optional<QByteArray> known = m_loopVariables.value(letter);
            const QByteArray modifiers = line.bytes.mid(at + 1, end - 2);
            const QByteArray written = (m_isBatch ? "%%" : "%") + modifiers + letter;
            const bool told = known && (modifiers.size() < 2 || !modifiers.contains('d'));
            if (!told) {
                m_runNotes.append(noted(notes::variable, written, origin));
                m_unknown.append(written);
            }
            value = told ? modified(*known, modifiers) : written;
            length = end;
        } else if (c == '!' && carets) {
            match = delayed.match(QString::fromLatin1(line.bytes.mid(at, 200)));
            if (!match.hasMatch())
                continue; // a mark alone is gone
            length = match.capturedLength();
            value = valueOf(match.captured(1).toLatin1(), match.captured(2).mid(1).toLatin1());
            if (!value) {
                value = match.captured().toLatin1();
                m_runNotes.append(noted(notes::variable, *value, origin));
                m_unknown.append(*value);
            }
        } else if (c == '^' && carets && at + 1 < line.bytes.size()) {
            ++at;
            out.add(line.bytes.at(at), origin);
            continue;
        }
        if (!value) {
            out.add(c, origin);
            continue;
        }
        for (const char one : std::as_const(*value))
            out.add(one, origin);
        at += length - 1;
    }
    return out;
}

} // namespace crosscheck::intake

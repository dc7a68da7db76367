#include "intake/curl/bash.h"

#include <QRegularExpression>

namespace crosscheck::intake {

bool matchesGlob(QByteArrayView pattern, QByteArrayView text)
{
    // As far as the last star, which may yet stand for more.
    qsizetype star = -1, mark = 0, p = 0, t = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

namespace {

std::optional<bool> compared(QByteArrayView op, const QByteArray& left, const QByteArray& right)
{
    static const QList<QByteArrayView> operators{"-eq", "-ne", "-lt", "-le", "-gt", "-ge"};
    bool ok = false, also = false;
    const qint64 a = left.trimmed().toLongLong(&ok), b = right.trimmed().toLongLong(&also);
    if (!ok || !also)
        return std::nullopt;
    switch (operators.indexOf(op)) {
    case 0:
        return a == b;
    case 1:
        return a != b;
    case 2:
        return a < b;
    case 3:
        return a <= b;
    case 4:
        return a > b;
    case 5:
        return a >= b;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<bool> testHolds(const QList<Word>& words, bool patterns)
{
    for (const Word& word : words) {
        if (!word.unknown.isEmpty())
            return std::nullopt;
    }
    if (!words.isEmpty() && words.first().text == "!") {
        const std::optional<bool> rest = testHolds(words.mid(1), patterns);
        return rest ? std::optional(!*rest) : std::nullopt;
    }
    switch (words.size()) {
    case 0:
        return false;
    case 1:
        return !words.first().text.isEmpty();
    case 2: {
        const QByteArray& op = words.first().text;
        const bool empty = words.last().text.isEmpty();
        return op == "-z" ? std::optional(empty) : op == "-n" ? std::optional(!empty) : std::nullopt;
    }
    case 3: {
        const QByteArray &left = words.at(0).text, &op = words.at(1).text, &right = words.at(2).text;
        if (op == "=" || op == "==" || op == "!=") {
            const bool equal = patterns ? matchesGlob(right, left) : left == right;
            return equal == (op != "!=");
        }
        if (op == "=~" && patterns) {
            const QRegularExpression pattern(QString::fromUtf8(right));
            return pattern.isValid() ? std::optional(pattern.match(QString::fromUtf8(left)).hasMatch())
                                     : std::nullopt;
        }
        return compared(op, left, right);
    }
    default:
        return std::nullopt;
    }
}

/// [[ … ]]: in it && and || join tests; other marks of the shell are not read. The place is behind the first bracket's word.
std::optional<bool> BashReader::readDoubleBrackets()
{
    QList<Word> words;
    std::optional<bool> held;
    QByteArray join;
    bool known = true;
    const auto close = [&] {
        const std::optional<bool> one = testHolds(words, true);
        known = known && one && (join.isEmpty() || held);
        if (known)
            held = join == "&&" ? *held && *one : join == "||" ? *held || *one : *one;
        words.clear();
    };
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1 || c == ';')
            return std::nullopt;
        if (at("]]")) {
            m_at += 2;
            close();
            break;
        }
        if (at("&&") || at("||")) {
            close();
            join = m_text.mid(m_at, 2);
            m_at += 2;
        } else if (c == '\n') {
            newline();
        } else if (QByteArrayView("()|&<>").contains(char(c))) {
            known = false;
            ++m_at;
        } else if (const std::optional<Draft> word = readWord()) {
            words.append(Word{word->bytes, word->begin, m_at, word->unknown});
        } else {
            break;
        }
    }
    return known ? held : std::nullopt;
}

/// (( … )) and let: counts up and down, assigns, compares. The value; none where it is not known.
std::optional<qint64> BashReader::runArithmetic(QByteArrayView expression)
{
    static const QRegularExpression step(
        QStringLiteral("^\\s*(?:([A-Za-z_]\\w*)\\s*(\\+\\+|--)|(\\+\\+|--)\\s*([A-Za-z_]\\w*))\\s*$"));
    static const QRegularExpression sets(
        QStringLiteral("^\\s*([A-Za-z_]\\w*)\\s*(<<|>>|[-+*/%&|^]?)=(?!=)(.*)$"));
    const QString text = QString::fromLatin1(expression);
    const auto valueOf = [this](const QString& part) {
        return arithmetic(part.trimmed().toLatin1(), m_variables);
    };
    const auto set = [this](const QString& name, std::optional<qint64> value) {
        m_variables.insert(name.toLatin1(), value ? std::optional(QByteArray::number(*value)) : std::nullopt);
    };
    if (const auto match = step.match(text); match.hasMatch()) {
        const bool behind = match.capturedLength(1) > 0;
        const QString name = match.captured(behind ? 1 : 4);
        const std::optional<qint64> before = valueOf(name);
        const std::optional<qint64> after =
            before ? std::optional(*before + (match.captured(behind ? 2 : 3) == u"++" ? 1 : -1))
                   : std::nullopt;
        set(name, after);
        return behind ? before : after;
    }
    if (const auto match = sets.match(text); match.hasMatch()) {
        const QString rest = match.captured(3).trimmed();
        const std::optional<qint64> value = valueOf(
            match.capturedLength(2) == 0 ? rest : match.captured(1) + match.captured(2) + u'(' + rest + u')');
        set(match.captured(1), value);
        return value;
    }
    return valueOf(text);
}

} // namespace crosscheck::intake

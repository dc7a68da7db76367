#include "intake/curl/bash.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// A basic or extended expression of sed as one of ours; none where the two would find different things: of alternatives sed takes
/// the longest, and what stands behind other escapes differs from one sed to the next.
std::optional<QString> expressionOf(const QString& written, bool extended)
{
    static const QString marks = QStringLiteral("(){}+?|"), same = QStringLiteral(".*[]^$/\\&-");
    QString out;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QChar c = written.at(i);
        if (c == u'[') {
            const qsizetype close = written.indexOf(u']', i + (written.mid(i + 1, 1) == u"^" ? 3 : 2));
            const qsizetype end =
                written.mid(i, close - i).contains(u"[:") ? written.indexOf(u"]]", i) + 1 : close;
            if (close < 0 || end <= i)
                return std::nullopt;
            out += u'[' + written.mid(i + 1, end - i - 1).replace(u'\\', QStringLiteral("\\\\")) + u']';
            i = end;
        } else if (c == u'\\') {
            const QChar next = ++i < written.size() ? written.at(i) : QChar();
            if (QStringLiteral("wWsSb").contains(next) && !next.isNull()) { // GNU's
                out += u'\\' + QString(next);
                continue;
            }
            if (next == u'|' || (!marks.contains(next) && !same.contains(next)) || next.isNull())
                return std::nullopt;
            // A mark of the extended sort is one with its backslash in the basic sort, and the other way round.
            out += marks.contains(next) && !extended ? QString(next) : u'\\' + QString(next);
        } else if (c == u'|' && extended) {
            return std::nullopt;
        } else if (c == u'*' && (out.isEmpty() || out == u"^")) {
            out += QStringLiteral("\\*");
        } else {
            out += marks.contains(c) && !extended ? u'\\' + QString(c) : QString(c);
        }
    }
    return out;
}

struct Substitution
{
    QRegularExpression from;
    QString to;
    bool every = false, prints = false;
};

/// What a replacement makes of a match: &, \1 … \9 and the mark itself.
QString replaced(const QString& to, const QRegularExpressionMatch& match)
{
    QString out;
    for (qsizetype i = 0; i < to.size(); ++i) {
        const QChar c = to.at(i), next = i + 1 < to.size() ? to.at(i + 1) : QChar();
        if (c == u'&') {
            out += match.captured();
        } else if (c == u'\\' && next.isDigit()) {
            out += match.captured(next.digitValue());
            ++i;
        } else if (c == u'\\' && next == u'n') {
            out += u'\n';
            ++i;
        } else if (c == u'\\' && !next.isNull()) {
            out += next;
            ++i;
        } else {
            out += c;
        }
    }
    return out;
}

/// The commands of a script: s with any mark, parted by semicolons or lines; none where there is another one.
std::optional<QList<Substitution>> substitutions(const QString& script, bool extended)
{
    QList<Substitution> all;
    for (qsizetype at = 0; at < script.size();) {
        if (script.at(at).isSpace() || script.at(at) == u';') {
            ++at;
            continue;
        }
        if (script.at(at) != u's' || at + 2 >= script.size())
            return std::nullopt;
        const QChar mark = script.at(at + 1);
        QString parts[2];
        at += 2;
        for (QString& part : parts) {
            for (; at < script.size() && script.at(at) != mark; ++at) {
                if (script.at(at) == u'\\' && at + 1 < script.size()) {
                    part += script.at(at + 1) == mark && mark != u'\\' ? QString() : QString(script.at(at));
                    ++at;
                }
                part += script.at(at);
            }
            if (at >= script.size())
                return std::nullopt;
            ++at;
        }
        Substitution one;
        for (; at < script.size() && script.at(at) != u';' && !script.at(at).isSpace(); ++at) {
            if (script.at(at) != u'g' && script.at(at) != u'p')
                return std::nullopt;
            one.every = one.every || script.at(at) == u'g';
            one.prints = one.prints || script.at(at) == u'p';
        }
        const std::optional<QString> from = expressionOf(parts[0], extended);
        if (!from || from->isEmpty())
            return std::nullopt;
        one.from.setPattern(*from);
        one.to = parts[1];
        if (!one.from.isValid())
            return std::nullopt;
        all.append(one);
    }
    return all;
}

QString applied(const Substitution& one, const QString& line, bool& found)
{
    QString out;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : one.from.globalMatch(line)) {
        found = true;
        out += line.mid(from, match.capturedStart() - from) + replaced(one.to, match);
        from = match.capturedEnd();
        if (!one.every)
            break;
    }
    return out + line.mid(from);
}

} // namespace

std::optional<QByteArray> sedOutput(const QList<QByteArray>& words, const QByteArray& input)
{
    bool extended = false, quiet = false;
    QString script;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray& word = words.at(i);
        extended =
            extended || word == "-E" || word == "-r" || word == "-nE" || word == "-nr" || word == "-En";
        if (word == "-E" || word == "-r")
            continue;
        if (word == "-n" || word == "-nE" || word == "-nr" || word == "-En")
            quiet = true;
        else if (word == "-e" && i + 1 < words.size())
            script += QString::fromUtf8(words.at(++i)) + u'\n';
        else if (script.isEmpty() && !word.startsWith('-'))
            script = QString::fromUtf8(word);
        else
            return std::nullopt;
    }
    const std::optional<QList<Substitution>> commands = substitutions(script, extended);
    const QString text = QString::fromUtf8(input);
    if (!commands || commands->isEmpty() || text.toUtf8() != input)
        return std::nullopt;
    const bool ended = text.endsWith(u'\n');
    QString out;
    for (QString line : (ended ? text.chopped(1) : text).split(u'\n')) {
        int printed = 0;
        for (const Substitution& one : *commands) {
            bool found = false;
            line = applied(one, line, found);
            printed += found && one.prints ? 1 : 0;
        }
        for (int i = quiet ? 1 : 0; i < printed + 1; ++i)
            out += line + u'\n';
    }
    return (ended || out.isEmpty() ? out : out.chopped(1)).toUtf8();
}

} // namespace crosscheck::intake

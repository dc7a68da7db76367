#include "words/argument.h"

#include <QCoreApplication>

namespace crosscheck::words {

namespace {
// Noncharacters: no text that a person or a server wrote holds them.
constexpr QChar argumentMark(0xFDD0);
constexpr QChar contextEnd(0xFDD1);
constexpr QChar nextArgument(0xFDD2);
constexpr QChar argumentEnd(0xFDD3);

QString filled(QString pattern, const QStringList& arguments, bool translated);

/// The parts of a sentence that stands as an argument: its English, then its own arguments, each of which may be one again.
QStringList partsOf(QStringView written)
{
    QStringList parts;
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QChar c = written.at(i);
        depth += c == argumentMark ? 1 : c == argumentEnd ? -1 : 0;
        if (c == nextArgument && depth == 0) {
            parts.append(written.sliced(begin, i - begin).toString());
            begin = i + 1;
        }
    }
    parts.append(written.sliced(begin).toString());
    return parts;
}

QString inWords(const QString& argument, bool translated)
{
    const qsizetype end = argument.indexOf(contextEnd);
    if (!argument.startsWith(argumentMark) || !argument.endsWith(argumentEnd) || end < 0)
        return argument;
    QStringList parts = partsOf(QStringView(argument).sliced(end + 1).chopped(1));
    const QString english = parts.takeFirst();
    const QString context = argument.mid(1, end - 1);
    return filled(
        translated ? QCoreApplication::translate(context.toUtf8().constData(), english.toUtf8().constData())
                   : english,
        parts, translated);
}

QString filled(QString pattern, const QStringList& arguments, bool translated)
{
    // One pass, so that a "%1" inside an argument stays as it is.
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        if (c == u'%' && i + 1 < pattern.size() && pattern.at(i + 1).isDigit()) {
            const int n = pattern.at(i + 1).digitValue();
            if (n >= 1 && n <= arguments.size()) {
                out += inWords(arguments.at(n - 1), translated);
                ++i;
                continue;
            }
        }
        out += c;
    }
    return out;
}
} // namespace

QString english(const Text& text)
{
    return text.sentence ? filled(QString::fromUtf8(text.sentence->english), text.arguments, false)
                         : QString();
}

QString say(const Text& text)
{
    return text.sentence ? filled(QCoreApplication::translate(text.sentence->context, text.sentence->english),
                                  text.arguments, true)
                         : QString();
}

QString argument(const Text& text)
{
    if (!text.sentence)
        return {};
    QString out = argumentMark + QString::fromUtf8(text.sentence->context) + contextEnd +
                  QString::fromUtf8(text.sentence->english);
    for (const QString& each : text.arguments)
        out += nextArgument + each;
    return out + argumentEnd;
}

QString argument(const Sentence& sentence)
{
    return argument(Text{&sentence, {}});
}

QString englishArgument(const QString& argument)
{
    return inWords(argument, false);
}

QStringList englishArguments(const Text& text)
{
    QStringList out;
    for (const QString& each : text.arguments)
        out.append(englishArgument(each));
    return out;
}

} // namespace crosscheck::words

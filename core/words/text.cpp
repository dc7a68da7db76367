#include "words/argument.h"

#include <QCoreApplication>

namespace crosscheck::words {

namespace {
// Noncharacters: no text that a person or a server wrote holds them.
constexpr QChar argumentMark(0xFDD0);
constexpr QChar contextEnd(0xFDD1);

QString inWords(const QString& argument, bool translated)
{
    const qsizetype end = argument.indexOf(contextEnd);
    if (!argument.startsWith(argumentMark) || end < 0)
        return argument;
    const QString english = argument.mid(end + 1);
    return translated ? QCoreApplication::translate(argument.mid(1, end - 1).toUtf8().constData(),
                                                    english.toUtf8().constData())
                      : english;
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

QString argument(const Sentence& sentence)
{
    return argumentMark + QString::fromUtf8(sentence.context) + contextEnd +
           QString::fromUtf8(sentence.english);
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

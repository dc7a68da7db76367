#include "words/text.h"

#include <QCoreApplication>

namespace crosscheck::words {

namespace {
QString filled(QString pattern, const QStringList& arguments)
{
    // One pass, so that a "%1" inside an argument stays as it is.
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        if (c == u'%' && i + 1 < pattern.size() && pattern.at(i + 1).isDigit()) {
            const int n = pattern.at(i + 1).digitValue();
            if (n >= 1 && n <= arguments.size()) {
                out += arguments.at(n - 1);
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
    return text.sentence ? filled(QString::fromUtf8(text.sentence->english), text.arguments) : QString();
}

QString say(const Text& text)
{
    return text.sentence
        ? filled(QCoreApplication::translate(text.sentence->context, text.sentence->english), text.arguments)
        : QString();
}

} // namespace crosscheck::words

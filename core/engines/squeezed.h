#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace crosscheck::engines {

/// A text reduced to its letters and digits, in one case, with the way back to where each stood. Quotes, blanks, line breaks,
/// comment marks, Markdown, entities and tags fall out, so that a console text is found whatever was wrapped around it or broke
/// it up. What stood between two letters is read from `original`.
struct Squeezed
{
    QString original;
    QString letters;
    QList<quint32> from; ///< position in `original` of each letter
    QList<quint8> takes; ///< how many characters of the original stand for it

    /// Where the piece of the original begins and ends that letters [begin, end) came from; an empty piece lies behind the letter before.
    qsizetype originalBegin(qsizetype letter) const;
    qsizetype originalEnd(qsizetype letter) const;
};

/// What stays of a text: letters, digits, and the marks that belong to a letter.
bool isLetter(QChar character);
Squeezed squeeze(QStringView text);
Squeezed squeeze(const QString& whole);
/// The letters alone: what a row's literal is compared by.
QString squeezedLetters(QStringView text);

} // namespace crosscheck::engines

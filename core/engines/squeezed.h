#pragma once

#include <QString>
#include <QStringView>

#include <memory>
#include <utility>
#include <vector>

namespace crosscheck::engines {

/// A text reduced to its letters and digits, in one case, with the way back to where each stood. Quotes, blanks, line breaks,
/// comment marks, Markdown, entities and tags fall out, so that a console text is found whatever was wrapped around it or broke
/// it up. What stood between two letters is read from `original`.
struct Squeezed
{
    QString original;
    QString letters;

    /// Where the piece of the original begins and ends that letters [begin, end) came from; an empty piece lies behind the letter before.
    qsizetype originalBegin(qsizetype letter) const;
    qsizetype originalEnd(qsizetype letter) const;

private:
    friend Squeezed squeeze(const QString& whole);
    std::shared_ptr<quint32[]> m_from; ///< position in `original` of each letter
    /// Letters that more than one character of the original stands for, in their order, and how many.
    std::vector<std::pair<quint32, quint8>> m_long;
};

/// What stays of a text: letters, digits, and the marks that belong to a letter.
bool isLetter(QChar character);
Squeezed squeeze(QStringView text);
Squeezed squeeze(const QString& whole);
/// The letters alone: what a row's literal is compared by.
QString squeezedLetters(QStringView text);

} // namespace crosscheck::engines

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace crosscheck::widgets {

/// A term of the standards or a header, with one sentence that says what it is.
struct Term
{
    const char* id;       ///< as it is written, lower case: "origin", "access-control-allow-origin"
    const char* sentence; ///< marked for translation in context "glossary"
    bool header;          ///< a header's name: always a term; other words only where they stand whole
};

const Term* findTerm(QByteArrayView name);
/// All terms, sorted by id.
QList<Term> allTerms();
/// The sentence in the language of the window; empty for an unknown term.
QString explanation(QByteArrayView name);

/// Where terms stand in a text: begin, length, id.
struct TermAt
{
    qsizetype begin = 0, length = 0;
    QByteArray id;
};
/// Each term once, at its first place.
QList<TermAt> termsIn(const QString& text);

} // namespace crosscheck::widgets

#pragma once

#include "engines/engine.h"

namespace crosscheck::engines {

/// What an engine's console says of a page's own headers, whatever is asked later: the same for each of the page's requests.
struct PageNotes
{
    QStringList whole;     ///< of a document that came with the headers
    QStringList inherited; ///< of one that has its policies from such a document
    /// The directives of its policies and how the console writes each, where it writes them in its own way.
    QList<std::pair<QByteArray, QString>> directives;
};

/// The notes of a page, read from its headers each time; empty for Standard.
PageNotes pageNotes(Engine engine, const page::Environment& environment);

} // namespace crosscheck::engines

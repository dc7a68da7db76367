#pragma once

#include "engines/assemble.h"

#include <QList>
#include <QString>

#include <functional>

namespace crosscheck::intake {

/// The texts that a piece of a log says, by their begin; positions are those in the piece. It is called from several threads.
using ReadPiece = std::function<QList<engines::Said>(const QString& piece)>;

/// Reads a text of any length in pieces that end with a line and stay in the processor's cache, on every core where there are
/// several. A text that begins in one piece and ends in the next is given once. A piece is the text's own letters: what
/// `readPiece` gives must hold nothing of it.
QList<engines::Said> readInPieces(const QString& text, const ReadPiece& readPiece);

} // namespace crosscheck::intake

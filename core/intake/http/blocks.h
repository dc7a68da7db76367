#pragma once

#include "intake/intake.h"

namespace crosscheck::intake {

/// A request or an answer as it stands in a text: a dump of HTTP/1 or h2, DevTools' tables, curl -v, a .http file.
struct HttpBlock
{
    bool isAnswer = false;
    bool hasRequestLine = false;
    QByteArray method, target; ///< target: as written; empty where an answer stands without its request
    int status = 0;
    QByteArray reason;
    QByteArray version; ///< of an answer, as its status line has it; empty: it has none
    http::HeaderList headers;
    std::optional<QByteArray> body;
    QByteArray remoteAddress; ///< DevTools' "Remote Address"
    QList<Note> notes;
    qsizetype begin = 0;
};

/// The blocks of a text, in order. Lines that are none of it are passed over.
QList<HttpBlock> httpBlocks(QByteArrayView utf8);
/// The requests of a .http file, its variables put in.
QList<HttpBlock> httpFileBlocks(QByteArrayView utf8);
/// How many of the lines are header lines, request lines or status lines: 0 to 1.
double httpLikeness(QByteArrayView utf8);
/// Whether a request stands in the text for certain, whatever stands around it: a request line with a header below it, or
/// DevTools' rows for one.
bool holdsWholeRequest(QByteArrayView utf8);
bool isHttpFile(QByteArrayView utf8);

} // namespace crosscheck::intake

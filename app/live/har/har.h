#pragma once

#include "facts/investigation.h"
#include "intake/har/entry.h"

#include <functional>

/// Reads a whole HAR and judges every cross-origin request of it, on all cores and in little memory.
namespace crosscheck::har {

/// A request of the file and what the engines make of it.
struct Row
{
    qsizetype index = 0;  ///< of its entry, or of the request where no file was read; from 0
    qsizetype offset = 0; ///< byte where its entry stands
    QByteArray method, url, pageOrigin;
    int status = 0; ///< of the last answer; 0: none came, or it isn't told
    bool answered = false, crossOrigin = false, blocked = false;
    QList<std::pair<QByteArray, QByteArray>> outcomes; ///< engine, outcome; empty: not judged
    QByteArray cause, root;                            ///< slug and root id; empty: none, not known
    QByteArray error; ///< the word that the recording has for its failure; empty: none

    /// No answer came, and neither the answers nor the recording's word say why: what a browser dropped, or a page broke off.
    bool isUnanswered() const { return crossOrigin && !blocked && !answered; }
};

struct Report
{
    qsizetype entries = 0, crossOrigin = 0, blocked = 0;
    qsizetype unanswered = 0; ///< cross-origin requests without an answer, and nothing in the file says why
    /// The blocked and the unanswered ones, or all cross-origin ones where asked for, in the order of the file.
    QList<Row> rows;
    QList<intake::HarError> errors;
    QList<std::pair<qsizetype, qsizetype>> places; ///< where each entry stands, for sendOf
    QHash<QByteArray, QByteArray> pages;           ///< id -> origin
    bool stopped = false;                          ///< the reading was ended before the file
};

struct Options
{
    bool all = false; ///< rows of requests that pass too
    int threads = 0;  ///< that parse beside the calling one; 0: as many as the machine has cores
    /// Called in the calling thread with the byte reached, now and then; false ends the reading.
    std::function<bool(qsizetype)> progress = {};
};

/// Reads and judges. `bytes` may be a mapped file: nothing of it is copied but what the rows hold. Blocks until it is done or
/// stopped; nothing throws, what can't be read is in `errors`.
Report judge(QByteArrayView bytes, const Options& options = {});

/// The request that begins at an entry, with its preflight, its redirects and its bodies: only what stands near it is read again.
std::optional<facts::Send> sendOf(QByteArrayView bytes, const Report& report, qsizetype index);

/// Whether the bytes begin as a HAR does.
bool isHar(QByteArrayView bytes);

/// Judges requests that were read already: a row for each, its index the place in the list. Those that are not cross-origin, and
/// those of a page that isn't known, are rows without outcomes.
Report judge(const QList<facts::Send>& sends);

/// Of the rows that a browser stops the first that CORS stops, or else the first: what is looked into before anybody chose. None
/// where nothing is stopped. An index into the rows.
std::optional<qsizetype> firstStopped(const Report& report);

} // namespace crosscheck::har

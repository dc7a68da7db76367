#include "pieces.h"

#include <atomic>
#include <system_error>
#include <thread>

namespace crosscheck::intake {

namespace {

constexpr qsizetype longestStretch = 256 * 1024;
constexpr qsizetype sharedLetters = 16 * 1024; ///< what is read behind a piece's end; no text is longer

struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< what begins here or later is the next one's
};

std::vector<Stretch> piecesOf(const QString& text)
{
    std::vector<Stretch> pieces;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.size();
        if (text.size() - begin > longestStretch + sharedLetters) {
            const qsizetype line = text.lastIndexOf(u'\n', begin + longestStretch);
            end = line > begin ? line + 1 : begin + longestStretch;
        }
        pieces.push_back({begin, end});
        begin = end;
    }
    return pieces;
}

QList<engines::Said> readStretch(const QString& text, Stretch piece, const ReadPiece& readPiece)
{
    const QStringView part =
        QStringView(text).sliced(piece.begin, qMin(piece.end + sharedLetters, text.size()) - piece.begin);
    QList<engines::Said> said = readPiece(QString::fromRawData(part.data(), part.size()));
    for (engines::Said& one : said) {
        for (qsizetype* place : {&one.begin, &one.end, &one.gapBegin, &one.gapEnd})
            *place += piece.begin;
    }
    return said;
}

/// What every piece says, in the order of the pieces.
std::vector<QList<engines::Said>> readAll(const QString& text, const std::vector<Stretch>& pieces,
                                          const ReadPiece& readPiece)
{
    std::vector<QList<engines::Said>> said(pieces.size());
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < pieces.size(); i = next++)
            said[i] = readStretch(text, pieces[i], readPiece);
    };
    const size_t most = qMin<size_t>(pieces.size(), qBound(1u, std::thread::hardware_concurrency(), 8u));
    std::vector<std::thread> threads;
    try {
        while (threads.size() + 1 < most)
            threads.emplace_back(work);
    } catch (const std::system_error&) {
        // The system gives no more of them: those that there are do it.
    }
    work();
    for (std::thread& thread : threads)
        thread.join();
    return said;
}

} // namespace

QList<engines::Said> readInPieces(const QString& text, const ReadPiece& readPiece)
{
    const std::vector<Stretch> pieces = piecesOf(text);
    if (pieces.size() == 1)
        return readPiece(text);
    QList<engines::Said> all;
    qsizetype taken = 0; // where the last text ended
    const std::vector<QList<engines::Said>> said = readAll(text, pieces, readPiece);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const auto [begin, end] = pieces[i];
        // What a text of the piece before took is not read again for the next one.
        const QList<engines::Said> found = taken <= begin ? said[i]
                                           : taken < end  ? readStretch(text, {taken, end}, readPiece)
                                                          : QList<engines::Said>();
        for (const engines::Said& one : found) {
            if (one.begin >= end)
                break;
            taken = qMax(taken, one.end);
            all.append(one);
        }
    }
    return all;
}

} // namespace crosscheck::intake

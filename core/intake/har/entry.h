#pragma once

#include "facts/investigation.h"

#include <functional>

namespace crosscheck::intake {

/// One entry of a HAR, as far as its request and answer are concerned.
struct HarEntry
{
    qsizetype index = 0;  ///< counts the entries of the text from 0
    qsizetype offset = 0; ///< byte where it begins
    http::Request request;
    http::Response response; ///< status 0: none came
    QByteArray error, pageRef, resourceType, peer;
    QByteArray priority; ///< in small letters, as Chromium names it: "verylow" to "veryhigh"
    qint64 startedMs = 0;
    std::optional<facts::Send> send; ///< a whole send that this program wrote along
};

/// A part of a HAR that could not be read as it stands.
struct HarError
{
    qsizetype offset = 0;
    QString what; ///< English
};

/// The document of a page, which redirects may have led elsewhere than where the page's title, the URL asked for, says.
struct HarDocument
{
    QByteArray asked, shown; ///< origins of the page's first entry, and of where its redirects led
    QByteArray awaited;      ///< the URL that the last answer redirected to; empty where it was none
};

/// The parts of a HAR: what stands in log.entries, and the pages by their id.
struct HarText
{
    QList<HarEntry> entries;
    QHash<QByteArray, QByteArray> pages;           ///< id -> origin of the page, where its title is a URL
    QHash<QByteArray, HarDocument> documents = {}; ///< by the page's id
    QList<HarError> errors;
};

struct HarOptions
{
    bool bodies = true;  ///< false: bodies are left out, which keeps a large file small
    bool borrow = false; ///< true: texts are views of the bytes read, which then must outlive the entries
    std::function<bool(qsizetype)> progress = {}; ///< called with the byte reached; false ends the reading
};

/// What the scanner comes upon, in the order of the text. Each function returns false to end the reading.
struct HarVisitor
{
    std::function<bool(qsizetype from, qsizetype end)>
        entry; ///< where an entry stands; it is not looked into
    std::function<void(const QHash<QByteArray, QByteArray>& pages)> pages;
    std::function<void(const HarError& error)> error;
};
/// Walks a text by its strings and brackets alone and says where its entries stand.
void scanHar(QByteArrayView bytes, const HarVisitor& visitor);
/// Parses the entry that stands at [from, end) of the text. Empty, or what was wrong with it; what could be read is in `entry`.
/// May be called from several threads at once.
QString parseHarEntry(QByteArrayView text, qsizetype from, qsizetype end, const HarOptions& options,
                      HarEntry& entry);

/// Reads a HAR, a fragment of one (an array of entries, one entry), or several behind each other. The text is cut into entries
/// by a scanner that knows strings and brackets only, and each entry is parsed by itself: a broken one is reported and the
/// next is read, bytes that are no UTF-8 are replaced, a text that breaks off yields its whole entries.
HarText readHar(QByteArrayView bytes, const HarOptions& options = {});

/// Sends made of entries: preflights joined to their requests, redirects to the request that led there. `entries` of each send
/// names the entry that the request is.
struct HarSend
{
    facts::Send send;    ///< its page's origin is empty where it isn't known
    qsizetype index = 0; ///< of the entry that is the first request
};
/// The line of a console that the recording's word for a failure stands for: Chrome exports the error's name, Safari by
/// its source the whole sentence (HARBuilder.js; no such export was seen). Empty where the word tells no reason (net::ERR_FAILED), or only what an exchange's failure says already.
QString failureLine(const facts::Send& send);
/// What a watched browser printed of it, or else the recording's own word for the failure, read. Each message's place is where
/// its text stands in the recording; 0 to 0 where it can't be found as it is.
QList<facts::Message> saidOf(const facts::Send& send, QByteArrayView recording);
/// What an entry, in the order of the text, tells of its page's document.
void addDocument(const HarEntry& entry, QHash<QByteArray, HarDocument>& documents);
QList<HarSend> joinHar(const HarText& text);

/// The same for entries that come one after the other: what is decided goes out, what later entries may still change is kept.
class HarJoiner
{
public:
    /// Pages by their id, as far as they are known.
    void setPages(const QHash<QByteArray, QByteArray>& pages) { m_held.pages = pages; }
    /// Takes an entry; what came out of it and those before it, now and then.
    QList<HarSend> add(HarEntry entry);
    /// What is left.
    QList<HarSend> finish();

private:
    QList<HarSend> take(qsizetype before);

    HarText m_held;
};

/// The failure that the word of an exporter stands for: "net::ERR_CONNECTION_REFUSED" and its like.
http::NetworkFailure harFailure(QByteArrayView word);

} // namespace crosscheck::intake

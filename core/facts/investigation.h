#pragma once

#include "facts/fact.h"
#include "fetch/symptom.h"
#include "http/exchange.h"
#include "page/page.h"

#include <QString>

namespace crosscheck::facts {

/// A console or server text that was recognised in a paste. Empty strings are unknown fields.
struct Message
{
    QByteArray engine =
        "unknown"; ///< chromium, gecko, webkit, trident, edgehtml, server, tool, other, unknown
    bool isCors = false;
    fetch::Symptom symptom = fetch::Symptom::NotCorsOther;
    QByteArray kind; ///< what the text is about where the symptom leaves that open: "source-map"; else empty
    QString initiator, pageOrigin, requestUrl, redirectUrl, acaoValue, method, header, locale;
    std::optional<int> status;
    /// Whether it is the preflight's answer that the text is about; none: the text is the same for both.
    std::optional<bool> preflight;
    http::NetworkFailure network =
        http::NetworkFailure::None; ///< how the connection failed, where a code says it
    qsizetype begin = 0, end = 0;   ///< byte range in the paste (UTF-8)
    int failure = 0;                ///< lines that one failure prints share this number
    bool sideLine = false;

    bool operator==(const Message&) const = default;
};

/// One time that the request was sent (or a HAR entry, a pasted header block, a what-if): what was asked and what came.
struct Send
{
    /// What a recording says of it beside its exchanges.
    struct Said
    {
        QStringList console; ///< every line that the browser printed of it, in order; mostly not recorded
        QString
            source; ///< where the page's code asked: "https://app.example.com/app.js:12:5"; empty: not said
        QByteArray error; ///< the word for its failure: "net::ERR_BLOCKED_BY_CLIENT"; empty: none
        bool operator==(const Said&) const = default;
    };

    page::Page page;
    page::PageRequest request;
    QList<http::Exchange> exchanges;
    page::Surroundings around;
    bool preflightOnly = false;
    bool whatIf = false; ///< answers were edited by hand
    /// Id of the planned request whose answer this is ("without-origin"); empty for a test. It stands in front of the test
    /// that it helps to explain.
    QByteArray probe;
    qint64 atMs = 0; ///< since 1970, UTC
    Said said;
    bool operator==(const Send&) const = default;
};

/// What a real browser did with the request, beside what is predicted: evidence.
struct Witness
{
    QByteArray engine;        ///< slug of the engine
    QString browser, version; ///< "Chromium", "156.0.8078.79"
    Send send;           ///< page, request and exchanges as the browser reported them; around: as it was run
    QByteArray outcome;  ///< slug of fetch::Outcome; "unknown" where it did not end in time
    QStringList console; ///< every line that it printed, in order
    QByteArray error;    ///< the browser's own name: "MissingAllowOriginHeader", "NS_ERROR_DOM_BAD_URI"
    QList<QByteArray> withheldCookies; ///< "name: reason", the browser's own words
    QString source; ///< where the page's code asked: "https://app.example.com/app.js:12:5"; empty: not said
    bool watched = false;     ///< seen in the person's own page; else asked for in a page that was given
    bool unsandboxed = false; ///< run without the browser's own sandbox, as root must
    bool operator==(const Witness&) const = default;
};

/// What a person wants the server to allow where it does not follow from the failing request.
struct Wishes
{
    QByteArray platform; ///< chosen by hand; empty: guessed
    QList<QByteArray> moreOrigins;
    QList<QByteArray> moreMethods;
    QList<QByteArray> moreHeaders;
    QList<QByteArray> exposeHeaders;
    std::optional<bool> credentials;
    std::optional<bool> anyOrigin;
    std::optional<int> maxAge;
    QByteArray path, upstream;
    bool operator==(const Wishes&) const = default;
};

/// Everything that one investigation holds. A plain value: the window edits a copy, the store keeps it, diagnosis reads it.
struct Investigation
{
    QByteArray id; ///< a UUID, without braces
    QString title; ///< given by the person; empty: derived from the request
    QString paste; ///< as it was pasted
    QList<Message> messages;
    page::Page page;           ///< origin empty: not known yet
    page::PageRequest request; ///< url empty: not known yet
    QList<Send> sends;         ///< oldest first
    QList<Witness> witnesses;  ///< what real browsers did, oldest first
    FactSet given;             ///< facts from the paste, answers of the wizard and corrections
    Wishes wishes;
    QList<QByteArray>
        trustedCertificates; ///< PEM: those that the person trusts here, whatever the system says

    bool operator==(const Investigation&) const = default;
};

} // namespace crosscheck::facts

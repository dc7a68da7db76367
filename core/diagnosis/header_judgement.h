#pragma once

#include "facts/investigation.h"
#include "fetch/verdict.h"

namespace crosscheck::diagnosis {

/// What a header line is worth to the page that asked. Unknown: what would decide it isn't known (the page's origin).
enum class HeaderSign { Good, Warning, Wrong, Missing, Unknown };
QByteArray slug(HeaderSign sign);

/// One line of a captured exchange, judged by what the standard asks of it, with the reason in one sentence.
struct HeaderJudgement
{
    enum class Part { Request, Status, Response };
    int exchange = 0; ///< index into Send::exchanges
    Part part = Part::Response;
    int line = -1; ///< index into the request's or response's header list; -1: not there, or the status line
    QByteArray name; ///< as the standards write it ("Access-Control-Allow-Origin"); empty for the status line
    HeaderSign sign = HeaderSign::Good;
    words::Text reason;

    bool operator==(const HeaderJudgement&) const = default;
};

/// Judges every line of a send that CORS looks at, and names those that it looks for and doesn't find. Every fault is
/// named, also behind the first one at which a browser stops. Same-origin requests and requests without CORS (an image
/// without crossorigin) have none. In the order of exchanges, request before status before response, lines in their
/// order, missing ones last.
QList<HeaderJudgement> judgeHeaders(const facts::Send& send);

/// Which of the judgements a failure speaks of: an index into `judgements`; none where no header is at fault.
std::optional<qsizetype> guilty(const QList<HeaderJudgement>& judgements, const facts::Send& send,
                                const fetch::Failure& failure);

/// Whether CORS, or what stands beside it (Vary, Location, Cookie, CORP …), looks at a header of this name.
bool isCorsHeader(QByteArrayView name);

/// Whether the request carries credentials to another origin, as the page wrote it.
bool carriesCredentials(const page::PageRequest& request);

} // namespace crosscheck::diagnosis

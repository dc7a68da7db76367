#include "page/repeats.h"

#include "fetch/header_names.h"

namespace crosscheck::page {

namespace {

/// https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
bool isMisdirected(const http::Answer& answer)
{
    constexpr int misdirected = 421;
    return answer.raw.isEmpty() ? answer.response.status == misdirected
                                : answer.raw.startsWith("HTTP/1.1 421 ");
}

} // namespace

bool takesPageConnection(const Wanted& wanted, const Environment& environment, const fetch::Profile& profile)
{
    // A worker's script has taken it; what goes out without credentials has connections of its own.
    const PageKind kind = environment.page.kind;
    return profile.network.repeatsToOwnHost && wanted.withCredentials && kind != PageKind::Worker &&
           kind != PageKind::SharedWorker && url::isSameOrigin(wanted.url, environment.top);
}

bool isSentAgain(const Wanted& wanted, const http::Answer& answer, int sent, bool reused,
                 const fetch::Profile& profile)
{
    // https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2: what changes nothing may be sent again when a connection fails.
    const QByteArray& method = wanted.request.method;
    const bool harmless = method == "GET"_b || method == "HEAD"_b || method == "OPTIONS"_b;
    const bool unanswered = answer.failure == http::NetworkFailure::Reset ||
                            answer.failure == http::NetworkFailure::ClosedWithoutAnswer;
    if (unanswered)
        return reused ? sent < 2 : harmless && sent < profile.network.sendsUntilAnswered;
    return sent == 1 && profile.network.repeatsMisdirected && isMisdirected(answer);
}

bool isChangedOnTheWay(const http::Answer& answer, const fetch::Profile& profile)
{
    return profile.network.misdirectedDoublesType && isMisdirected(answer);
}

http::Answer handedOn(http::Answer answer, const fetch::Profile& profile)
{
    if (!answer.raw.isEmpty())
        answer = http::readResponse(answer.raw, profile.reader);
    answer.raw.clear();
    answer.response.bodyCoded = true;
    for (http::Header& header : answer.response.headers) {
        if (http::sameName(header.name, "Content-Type") && !header.value.isEmpty())
            header.value += ',' + header.value;
    }
    return answer;
}

int loadsAgain(const Run& run)
{
    const fetch::Verdict* verdict = run.verdict();
    const bool again = run.request().initiator == Initiator::Media && run.profile().network.repeatsMedia &&
                       verdict && verdict->failure &&
                       fetch::isOneOf(verdict->failure->detail, {"not-decodable"_b, "bad-encoding"_b});
    if (!again)
        return 0;
    // What begins as a file of a kind that the player knows is tried in one way more.
    const QByteArray& body = run.response().body;
    constexpr qsizetype named = 12; // a file that says what it is behind its size
    const bool begun = body.startsWith("ID3") || body.startsWith("OggS") ||
                       (body.size() >= named && (body.startsWith("RIFF") || body.sliced(4, 4) == "ftyp"_b));
    return begun ? 2 : 1;
}

} // namespace crosscheck::page

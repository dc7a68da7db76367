#pragma once

#include "fetch/preflight_cache.h"
#include "fetch/profile.h"
#include "fetch/recorder.h"
#include "fetch/verdict.h"

namespace crosscheck::fetch {

/// What a preflight asks for.
struct PreflightQuestion
{
    QByteArray origin; ///< the Origin that it carries and is checked by
    QByteArray method;
    QList<QByteArray> headerNames;     ///< lower case, sorted
    bool sameOrigin = false;           ///< the URL has the page's own origin (after a redirect back to it)
    QByteArray startedAt = {};         ///< the URL that the request had before any redirect
    http::HeaderList startedWith = {}; ///< its headers then

    bool operator==(const PreflightQuestion&) const = default;
};

/// The header lines of a preflight (https://fetch.spec.whatwg.org/#cors-preflight-fetch-0, steps 2 to 5): Accept,
/// Access-Control-Request-Method, Access-Control-Request-Headers, Origin.
http::HeaderList preflightHeaders(const PreflightQuestion& question);

/// What a preflight's answer says.
struct PreflightAnswer
{
    std::optional<Failure> failure;
    QList<Failure> warnings;
    std::optional<qint64> maxAge; ///< seconds; none where nothing is to be kept
    QList<QByteArray> methods;    ///< to keep
    QList<QByteArray> headerNames;
};
/// CORS-preflight fetch from its step 7 on (https://fetch.spec.whatwg.org/#cors-preflight-fetch-0), in the profile's order.
PreflightAnswer judgePreflight(const http::Response& response, const Request& request,
                               const PreflightQuestion& question, const Profile& profile, Recorder& recorder);

/// The seconds that an answer says it may be kept (https://fetch.spec.whatwg.org/#cors-preflight-fetch-0, steps 7.8 to 7.11); none
/// where nothing is to be kept.
std::optional<qint64> maxAgeOf(const http::HeaderList& headers, const Profile& profile);

/// Whether a status is one of https://fetch.spec.whatwg.org/#redirect-status.
bool isRedirectStatus(int status);

} // namespace crosscheck::fetch

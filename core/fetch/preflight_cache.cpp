#include "fetch/preflight_cache.h"

#include "fetch/headers.h"
#include "fetch/profile.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

QByteArray keyOf(const url::Url& url, const Profile& profile)
{
    return url.href(!profile.preflightCache.keepsFragmentsApart);
}

/// https://fetch.spec.whatwg.org/#concept-cache-match
bool matches(const PreflightCache::Entry& entry, const Request& request, QByteArrayView origin, qint64 now,
             const Profile& profile)
{
    const bool include = request.credentials == Credentials::Include;
    const bool credentials = profile.preflightCache.keepsCredentialsApart ? entry.credentials == include
                                                                          : entry.credentials || !include;
    return credentials && entry.expires > now && entry.origin == origin &&
           entry.url == keyOf(request.url, profile);
}

bool wildcardMatches(const PreflightCache::Entry& entry, const Request& request, const Profile& profile)
{
    switch (profile.preflightCache.cachedWildcard) {
    case KeptWildcard::Never:
        return false;
    case KeptWildcard::KeptWithoutCredentials:
        return !entry.credentials;
    case KeptWildcard::AskedWithoutCredentials:
        return request.credentials != Credentials::Include;
    case KeptWildcard::Matches:
        break;
    }
    return true;
}

} // namespace

bool PreflightCache::matchesMethod(const Request& request, QByteArrayView origin, QByteArrayView method,
                                   qint64 now, const Profile& profile) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.method &&
               (*entry.method == method ||
                (*entry.method == "*" && wildcardMatches(entry, request, profile))) &&
               matches(entry, request, origin, now, profile);
    });
}

bool PreflightCache::matchesHeader(const Request& request, QByteArrayView origin, QByteArrayView name,
                                   qint64 now, const Profile& profile) const
{
    const bool coverable =
        !isNonWildcardName(name) || profile.preflightCache.cachedWildcardCoversAuthorization;
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.header &&
               (http::sameName(*entry.header, name) ||
                (*entry.header == "*" && coverable && wildcardMatches(entry, request, profile))) &&
               matches(entry, request, origin, now, profile);
    });
}

bool PreflightCache::holds(const Request& request, QByteArrayView origin, qint64 now,
                           const Profile& profile) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry& entry) { return matches(entry, request, origin, now, profile); });
}

void PreflightCache::store(const Request& request, QByteArrayView origin, qint64 maxAge,
                           const std::optional<QByteArray>& method, const std::optional<QByteArray>& header,
                           qint64 now, const Profile& profile)
{
    const Entry entry{origin.toByteArray(),
                      keyOf(request.url, profile),
                      request.credentials == Credentials::Include,
                      now + maxAge * 1000,
                      method,
                      header};
    m_entries.removeIf([&](const Entry& other) {
        return other.expires <= now || (other.origin == entry.origin && other.url == entry.url &&
                                        other.credentials == entry.credentials &&
                                        other.method == entry.method && other.header == entry.header);
    });
    m_entries.append(entry);
}

void PreflightCache::clear(const Request& request, QByteArrayView origin, const Profile& profile)
{
    m_entries.removeIf([&](const Entry& entry) {
        return entry.origin == origin && entry.url == keyOf(request.url, profile);
    });
}

} // namespace crosscheck::fetch

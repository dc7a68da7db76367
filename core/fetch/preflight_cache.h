#pragma once

#include "fetch/request.h"

namespace crosscheck::fetch {

struct Profile;

/// The CORS-preflight cache (https://fetch.spec.whatwg.org/#concept-cache). A value: it is handed from one run of a page to
/// the next. Times are milliseconds of the caller's clock.
class PreflightCache
{
public:
    struct Entry
    {
        QByteArray origin;
        QByteArray url;
        bool credentials = false;
        qint64 expires = 0; ///< no longer than this moment
        std::optional<QByteArray> method;
        std::optional<QByteArray> header;
        bool operator==(const Entry&) const = default;
    };

    // `origin` is the request's origin as serialised for the hop ("null" after tainting).

    /// https://fetch.spec.whatwg.org/#concept-cache-match-method
    bool matchesMethod(const Request& request, QByteArrayView origin, QByteArrayView method, qint64 now,
                       const Profile& profile) const;
    /// https://fetch.spec.whatwg.org/#concept-cache-match-header
    bool matchesHeader(const Request& request, QByteArrayView origin, QByteArrayView name, qint64 now,
                       const Profile& profile) const;
    /// Whether anything is kept for a request, be it for another method or other headers.
    bool holds(const Request& request, QByteArrayView origin, qint64 now, const Profile& profile) const;
    /// https://fetch.spec.whatwg.org/#concept-cache-create-entry; an equal entry gets the new time. `maxAge` in seconds.
    void store(const Request& request, QByteArrayView origin, qint64 maxAge,
               const std::optional<QByteArray>& method, const std::optional<QByteArray>& header, qint64 now,
               const Profile& profile);
    /// https://fetch.spec.whatwg.org/#concept-cache-clear: everything kept for the request's URL and origin.
    void clear(const Request& request, QByteArrayView origin, const Profile& profile);
    const QList<Entry>& entries() const { return m_entries; }
    bool operator==(const PreflightCache&) const = default;

private:
    QList<Entry> m_entries;
};

} // namespace crosscheck::fetch

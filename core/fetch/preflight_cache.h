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
        qint64 expires = 0;
        std::optional<QByteArray> method;
        std::optional<QByteArray> header;
        bool operator==(const Entry&) const = default;
    };

    /// https://fetch.spec.whatwg.org/#method-cache-entry-match
    bool matchesMethod(const Request& request, QByteArrayView method, qint64 now, const Profile& profile) const;
    /// https://fetch.spec.whatwg.org/#header-name-cache-entry-match
    bool matchesHeader(const Request& request, QByteArrayView name, qint64 now, const Profile& profile) const;
    /// https://fetch.spec.whatwg.org/#concept-cache-create-entry
    void store(const Request& request, qint64 maxAge, const std::optional<QByteArray>& method,
               const std::optional<QByteArray>& header, qint64 now);
    /// https://fetch.spec.whatwg.org/#concept-cache-clear
    void clear(const Request& request);
    const QList<Entry>& entries() const { return m_entries; }
    bool operator==(const PreflightCache&) const = default;

private:
    QList<Entry> m_entries;
};

} // namespace crosscheck::fetch

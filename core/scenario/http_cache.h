#pragma once

#include "fetch/profile.h"
#include "page/run.h"

namespace crosscheck::scenario {

/// The HTTP cache of a browser, as far as it decides which requests reach the server (RFC 9111; every rule is one that Firefox
/// and Chromium were seen to follow). Times are milliseconds since the scenario began.
class HttpCache
{
public:
    explicit HttpCache(const fetch::Profile& profile) : m_profile(profile) {}

    /// Whose request it is that find() and take() are asked about from here on, see Profile::HttpCache::splitsScriptsOfOtherSites.
    void setAsker(const page::Wanted& wanted, const page::PageRequest& request,
                  const page::Environment& environment);

    struct Found
    {
        std::optional<http::Response> answer; ///< the stored one, where no request is needed for it
        bool revalidates = false;             ///< it is given at once, and a request goes out all the same
        bool conditional = false;             ///< a request is sent that the server may answer with 304
    };
    /// `mode`: the cache mode that fetch() was given; empty: default.
    Found find(const page::Wanted& wanted, QByteArrayView mode, qint64 now) const;
    /// Stores the server's answer where it may be stored. What it means to the page where that is another one: a 304 to a
    /// conditional request becomes the stored answer brought up to date.
    std::optional<http::Answer> take(const page::Wanted& wanted, QByteArrayView mode, bool conditional,
                                     const http::Answer& answer, qint64 now);
    /// Whether anything is stored for a URL, fresh or not.
    bool holds(const QByteArray& url) const;
    /// Chromium forgets an answer that the page wasn't allowed to have.
    void forget(const QByteArray& url);
    /// Throws away what the engine doesn't keep as the run that asked for it was refused.
    void forgetRefused(const page::Run& run, const fetch::Failure& failure);

private:
    /// Cache-Control and Pragma (RFC 9111 section 5.2).
    struct Control
    {
        bool noStore = false, noCache = false;
        std::optional<qint64> maxAge, staleWhileRevalidate; ///< seconds
    };
    Control controlOf(const http::HeaderList& headers) const;
    struct Entry
    {
        QByteArray method, url;
        QByteArray range; ///< the request's Range, where the engine keeps answers by it
        bool withCredentials = false;
        bool byScript = false; ///< see setAsker()
        http::Response response;
        Control control;         ///< of the response
        http::HeaderList varied; ///< the request's headers that Vary names
        qint64 at = 0;
    };
    /// What a kept answer gives to a request for a part of it, where the engine cuts parts out of what it keeps.
    std::optional<http::Response> part(const page::Wanted& wanted, QByteArrayView mode, qint64 now) const;
    /// Whether a part alone is kept, which answers for no whole.
    bool isPartOnly(const Entry& entry) const;
    /// Whether an answer is what its request's Range lets be kept: a whole one, or a part that can be told from all others.
    bool fitsItsRange(const page::Wanted& wanted, const http::Response& answer) const;
    /// Whether a request for a part is one that has to do with what is kept.
    bool knowsRange(QByteArrayView range) const;
    /// A stored answer as a page gets it.
    http::Response answerFrom(const Entry& entry, QByteArrayView method) const;
    const Entry* entryFor(const page::Wanted& wanted, QByteArrayView mode) const;
    /// Whether an answer of this status may be given again without asking.
    bool isFreshStatus(int status) const;
    /// Whether an answer is worth keeping (RFC 9111 section 3), by the engine's own rules.
    bool isKept(const Entry& entry) const;
    /// Whether the request's own max-age, max-stale or min-fresh lets a kept answer do, where one of them is there and counts.
    std::optional<bool> doesByItsAge(const http::HeaderList& asking, qint64 left, const Entry& entry,
                                     qint64 age) const;
    /// What the answer to a request that changes something does to what is kept.
    void invalidate(const page::Wanted& wanted, QByteArrayView mode, const http::Response& answer);
    /// Whether the cache has no part in a request that changes something.
    bool isPassedBy(const page::Wanted& wanted, QByteArrayView mode) const;
    /// What a condition of the page's own renews, null where it is none's.
    Entry* renewedBy(const page::Wanted& wanted, QByteArrayView mode);
    /// Forgets what a header of such an answer names, where that is on the request's own host.
    void forgetNamed(const page::Wanted& wanted, const http::Response& answer);
    qint64 freshSeconds(const Entry& entry) const;
    /// Whether a request's own Cache-Control or Pragma wants no kept answer.
    bool asksAfresh(const page::Wanted& wanted) const;
    /// Whether a request has a condition of its own (If-None-Match and its like).
    static bool asksConditionally(const page::Wanted& wanted);
    /// Whether an answer to it may be stored, and a stored one answer it.
    bool isStorable(const page::Wanted& wanted, QByteArrayView mode) const;

    const fetch::Profile& m_profile;
    QList<Entry> m_entries;
    bool m_byScript = false;
    std::optional<url::Origin> m_looked; ///< whose site was looked up last
    bool m_elsewhere = false;            ///< it is another than the page's
};

} // namespace crosscheck::scenario

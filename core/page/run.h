#pragma once

#include "fetch/preflight_cache.h"
#include "fetch/profile.h"
#include "fetch/verdict.h"
#include "page/environment.h"

#include <memory>
#include <variant>

namespace crosscheck::page {

/// A request that a browser would put on the wire now. Equal requests of several runs may be sent once and shared.
struct Wanted
{
    enum class Kind { Preflight, Actual };
    Kind kind = Kind::Actual;
    int hop = 0;
    http::Request
        request; ///< method, URL and the headers that CORS knows (Origin, Access-Control-Request-*, author's)
    bool withCredentials = false; ///< cookies, client certificates and stored passwords go along
    url::Url url = {};            ///< what request.url is when it is read
    bool operator==(const Wanted&) const = default;
};

/// One request of one page under one profile: the only caller of fetch/. No I/O: next() says what is wanted or how it ended,
/// feed() goes on with what came back. Copyable, so that a what-if can branch from any point.
class Run
{
public:
    /// `cache` is the page's preflight cache; the run's own copy is read back with cache(). The profile must outlive the run.
    Run(const fetch::Profile& profile, Page page, PageRequest request, const Surroundings& around = {},
        const fetch::PreflightCache& cache = {}, qint64 now = 0);
    Run(fetch::Profile&&, Page, PageRequest, const Surroundings& = {}, const fetch::PreflightCache& = {},
        qint64 = 0) = delete;
    /// The same with what was read of the page and of the request before; neither is null.
    Run(const fetch::Profile& profile, std::shared_ptr<const Environment> environment,
        std::shared_ptr<const ReadRequest> request, const Surroundings& around,
        const fetch::PreflightCache& cache, qint64 now);
    Run(const Run&);
    Run(Run&&) noexcept;
    Run& operator=(const Run&);
    Run& operator=(Run&&) noexcept;
    ~Run();

    /// The request that is to be sent, or the verdict. Calling it again without feed() gives the same.
    std::variant<Wanted, fetch::Verdict> next() const;
    /// What came back for the request that next() wanted; `at` in milliseconds of the caller's clock.
    void feed(const http::Answer& answer, qint64 at);
    /// Ends the run here: the verdict so far is then incomplete (`complete` false). For a request that is not to be sent.
    void stop();

    const fetch::Trace& trace() const;
    const fetch::PreflightCache& cache() const;
    const fetch::Profile& profile() const;
    const Page& page() const;
    const Environment& environment() const;
    const PageRequest& request() const;
    /// How it ended; null while next() still wants something.
    const fetch::Verdict* verdict() const;
    /// What is left of a run that has ended, handed over: verdict() and trace() are empty afterwards.
    struct Left
    {
        fetch::Verdict verdict;
        fetch::Trace trace;
    };
    Left release();
    /// The requests wanted so far, in order.
    const QList<Wanted>& wire() const;
    /// The newest answer to the request itself (not to a preflight), whole; status 0 where none came.
    const http::Response& response() const;
    /// The URL of each hop, the first included.
    const QList<QByteArray>& hops() const;
    /// The same with the fragments that they have.
    QList<QByteArray> hopsWithFragments() const;
    /// The request's mode; no-cors where there is none to send.
    fetch::Mode mode() const;
    /// The policy that the answer which led to a hop named in Referrer-Policy; empty where it named none.
    QByteArray answeredPolicy(qsizetype ofHop) const;
    /// The hop that the newest permanent redirect led to, of those up to a hop, the last or the one before; 0 where there was none.
    int permanentHop(int upTo) const;
    /// The URLs that a policy turned into https before they were asked for.
    QList<QByteArray> upgraded() const;
    /// "readable" or "tainted" for images, empty for everything else.
    QByteArray canvas() const;
    /// Why a preflight is needed, in the order that the standard asks ("method PUT", "header x-api-key" …); empty where none is.
    QList<words::Text> preflightReasons() const;

private:
    Run(const fetch::Profile& profile, const std::shared_ptr<const Environment>& environment,
        PageRequest request, const Surroundings& around, const fetch::PreflightCache& cache, qint64 now);
    struct State;
    std::unique_ptr<State> d;
};

} // namespace crosscheck::page

Q_DECLARE_TYPEINFO(crosscheck::page::Wanted, Q_RELOCATABLE_TYPE);

#pragma once

#include "fetch/preflight.h"
#include "fetch/preflight_cache.h"
#include "fetch/profile.h"
#include "fetch/recorder.h"
#include "fetch/verdict.h"

namespace crosscheck::fetch {

/// The fetch of one request from main fetch to its end (https://fetch.spec.whatwg.org/#concept-main-fetch), without I/O. It
/// stops where something else has to speak: ask() says what for, the matching function goes on. A value: copies go their own ways.
///
///     Hop       main fetch steps 5 to 7 belong to the page: upgrade(), then permit() or refuse(); once per URL
///     Send      sending() is to go over the wire; feed() brings what came back
///     Response  HTTP fetch step 5 belongs to the page: permit() or refuse(); once per answer of the request itself
///     Done      verdict() is final
class Machine
{
public:
    enum class Ask { Hop, Send, Response, Done };

    struct Sending
    {
        bool preflight = false;
        http::Request request;
        bool withCredentials = false;
        bool operator==(const Sending&) const = default;
    };

    /// The profile must outlive the machine.
    Machine(const Profile& profile, Request&& request, const PreflightCache& cache, qint64 now);
    Machine(Profile&&, Request&&, const PreflightCache&, qint64) = delete;

    Ask ask() const { return m_ask; }

    /// Puts another URL in the current one's place; only while Hop is asked. `decidesTaint`: that one decides on the origin
    /// that the request carries, not the one that the redirect led to.
    void upgrade(const url::Url& url, bool decidesTaint);
    void permit();
    void refuse(Failure failure);
    /// Refuses the hop, but only after the preflight that it needs, if it needs one.
    void refuseAfterPreflight(Failure failure);

    const Sending& sending() const { return m_sending; }
    /// `at` in milliseconds of the caller's clock.
    void feed(const http::Answer& answer, qint64 at);

    const Verdict& verdict() const { return m_verdict; }
    /// The same, handed over: verdict() is empty afterwards.
    Verdict takeVerdict() { return std::move(m_verdict); }
    const Request& request() const { return m_request; }
    /// Where the newest answer redirects to; none where it is no redirect, or leads nowhere.
    const url::Url* redirectsTo() const;
    /// The newest answer to the request itself, the internal response of the verdict's.
    const http::Response& response() const { return m_response; }
    ResponseTainting tainting() const { return m_tainting; }
    /// The URLs so far without their fragments, the first included.
    const QList<QByteArray>& hrefs() const { return m_hrefs; }
    /// The newest of them.
    const QByteArray& href() const { return m_hrefs.last(); }
    /// The fragment of one of them; null where there is none.
    QByteArray fragment(qsizetype ofHop) const { return m_fragments.value(ofHop); }
    int hop() const { return int(m_hrefs.size()) - 1; }
    /// The policy that Referrer-Policy of the redirect to this hop named; empty where it named none.
    QByteArray answeredPolicy(qsizetype ofHop) const { return m_answeredPolicies.value(ofHop); }
    /// The hop that the newest permanent redirect led to, of those up to a hop; 0 where there was none.
    int permanentHop(int upTo) const { return m_permanentHop <= upTo ? m_permanentHop : m_permanentBefore; }
    /// The URLs that a policy turned into https, as they were.
    const QList<url::Url>& upgraded() const { return m_upgradedFrom; }
    /// https://fetch.spec.whatwg.org/#byte-serializing-a-request-origin
    QByteArray serializedOrigin() const { return m_tainted ? QByteArrayLiteral("null") : m_ownOrigin; }
    bool includesCredentials() const;
    /// Whether this hop is preceded by a CORS-preflight fetch, unless one that was made before still covers it.
    bool asksByPreflight() const;
    /// No URL of another origin was asked but for those that were upgraded into the page's own, and the engine checks no such
    /// request.
    bool isUncheckedUpgrade() const;
    /// A fault of the redirect that led here counts unless a policy forbids this hop.
    bool waitsForPolicies() const { return m_waiting.has_value(); }
    const PreflightCache& cache() const { return m_cache; }

    /// A failure of this hop with the fields filled that every failure has.
    Failure failure(Symptom symptom, const QByteArray& detail = {}, const QByteArray& value = {}) const;

    Trace trace;
    /// A recorder for this hop.
    Recorder recorder(bool preflight = false);

private:
    void mainFetch();
    void corsFetch();
    void schemeFetch();
    /// The names are those of the request's own unsafe headers.
    void httpFetch(bool makeCorsPreflight, QList<QByteArray> unsafeNames = {});
    bool keepsPreflight() const;
    bool isKept(const PreflightQuestion& question) const;
    PreflightQuestion question(QList<QByteArray> unsafeNames) const;
    /// The headers whose names the preflight of a redirect asks for where they are not the request's own.
    http::HeaderList headersAskedFor() const;
    void sendPreflight(PreflightQuestion asked);
    void sendRequest();
    void judgePreflightAnswer(const http::Answer& answer);
    void judgeAnswer(const http::Answer& answer);
    url::ParseResult locationUrl(QByteArray location) const;
    /// Where an answer with a redirect status leads.
    struct Redirection
    {
        std::optional<QByteArray> location; ///< as received
        url::ParseResult parsed;
        bool emptyIsNone = false;
        bool none = false; ///< it is no redirect: no Location, or an empty one where that counts for none

        const url::Url* next() const { return std::get_if<url::Url>(&parsed); }
    };
    void redirect();
    Redirection redirection() const;
    Failure refused(const Redirection& to, Symptom symptom, const QByteArray& detail) const;
    void leadsNowhere(const Redirection& to);
    // Steps of a redirect; true where the request ends with them.
    bool endsByBadLocation();
    bool endsByMode(const Redirection& to);
    /// What the network refuses of a redirect before the page's redirect mode is asked.
    bool endsWhateverTheMode(const Redirection& to);
    bool endsWithoutLocation(const Redirection& to);
    bool endsByTarget(const Redirection& to);
    bool endsByUserinfo(const Redirection& to);
    bool endsByStream(const Redirection& to);
    void keepFragment(const url::Url& url);
    void follow(const url::Url& location);
    /// Whether a redirect between two origins makes the request's own "null".
    bool taintsOrigin(const url::Url& from, const url::Url& to) const;
    void succeed(FilteredResponse response, Outcome outcome);
    void fail(Failure failed);
    /// A redirect's fault that counts only if no policy forbids where it leads.
    void waitForPolicies(Failure failure);
    void forgetPreflights();
    bool isHttp09Refused(const http::Answer& answer) const;
    Failure networkFailure(const http::Answer& answer, bool preflight) const;
    http::Answer reread(const http::Answer& answer) const;
    QByteArray urlToSend() const;
    http::HeaderList headersToSend() const;
    /// What stands in the Origin header; none where there is none.
    std::optional<QByteArray> originToSend() const;

    const Profile& m_profile;
    Request m_request;
    http::HeaderList m_firstHeaders;
    bool m_bodyLost = false;    ///< the newest redirect took the body
    bool m_originLeft = false;  ///< the newest redirect leads to another origin
    bool m_preflighted = false; ///< some hop asked for a preflight, kept or sent
    PreflightCache m_cache;
    qint64 m_now = 0;
    QList<QByteArray> m_hrefs;
    QList<QByteArray> m_fragments;          ///< of the hops up to the last one that has one
    QList<QByteArray> m_answeredPolicies;   ///< the same of Referrer-Policy in the answers that led there
    QByteArray m_ownOrigin;                 ///< serialised
    std::optional<QByteArray> m_keptOrigin; ///< an Origin header that a redirect keeps
    bool m_tainted = false;                 ///< redirect-taint other than "same-origin"
    bool m_taintedBefore = false;           ///< the same before the newest redirect
    bool m_sameOriginAtFirst = false;
    QList<url::Url> m_upgradedFrom;
    int m_upgradedHop = -1; ///< the hop of the newest of them
    bool m_leftOwnOrigin = false;
    ResponseTainting m_tainting = ResponseTainting::Basic;
    bool m_withPreflight = false; ///< main fetch took the branch that clears the cache on failure
    int m_redirects = 0;
    int m_permanentHop = 0, m_permanentBefore = 0;
    Ask m_ask = Ask::Hop;
    Sending m_sending;
    PreflightQuestion m_question;
    std::optional<Failure> m_held;    ///< refuseAfterPreflight()
    std::optional<Failure> m_waiting; ///< waitForPolicies()
    http::Response m_response;
    std::optional<Redirection> m_redirection; ///< of m_response, where its status is a redirect's
    Verdict m_verdict;
};

} // namespace crosscheck::fetch

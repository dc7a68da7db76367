#include "scenario/prediction.h"

#include "fetch/preflight.h"
#include "page/csp_reports.h"
#include "page/document.h"
#include "page/repeats.h"
#include "scenario/http_cache.h"
#include "scenario/server.h"
#include "scenario/world.h"
#include "url/encode.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

WireRequest wireRequest(const page::Wanted& wanted)
{
    const http::HeaderList& headers = wanted.request.headers;
    WireRequest sent{wanted.kind, wanted.request.method, wanted.request.url, http::get(headers, "Origin"), {},
                     {}};
    // No page may set these two.
    if (wanted.kind == page::Wanted::Kind::Preflight) {
        sent.requestMethod = http::get(headers, "Access-Control-Request-Method");
        sent.requestHeaders = http::get(headers, "Access-Control-Request-Headers");
    }
    return sent;
}

/// One scenario, played in one engine.
class Play
{
public:
    Play(const Stage& stage, engines::Engine engine)
        : m_stage(stage), m_engine(engine), m_profile(engines::profile(engine)), m_server(stage),
          m_http(m_profile), m_document(m_profile, stage.gapMs() > 0)
    {
        m_prediction.id = stage.id();
        m_prediction.engine = engine;
        constexpr qsizetype usualRequests = 2; // one, and what comes before or behind it
        m_prediction.wire.reserve(usualRequests);
        report(stage.iconReports(engine), *stage.environment(engine), false);
        for (const Stage::Linked& document : stage.linked(engine))
            linked(document);
        for (qsizetype i = 0; i < stage.requests().size(); ++i) {
            one(i);
            if (m_notStarted)
                break; // nobody is there who could ask for more
            m_now += stage.gapMs();
        }
        renewLate();
    }

    Prediction take() { return std::move(m_prediction); }

private:
    const page::PageRequest& requestAt(qsizetype i) const { return m_stage.requests().at(i)->written; }

    /// The request as the HTTP cache lets it be seen.
    std::shared_ptr<const page::ReadRequest> asked(qsizetype i) const
    {
        if (m_found.asBefore) {
            page::ReadRequest before = *m_stage.requests().at(i);
            before.written.mode = m_found.asBefore->written.mode;
            before.written.credentials = m_found.asBefore->written.credentials;
            before.written.crossorigin = m_found.asBefore->written.crossorigin;
            return std::make_shared<const page::ReadRequest>(std::move(before));
        }
        const page::PageRequest& request = requestAt(i);
        if (request.cache != "only-if-cached"_b || request.mode != fetch::Mode::SameOrigin ||
            !m_http.holds(request.url))
            return m_stage.requests().at(i);
        // The answer is there: nothing is left to refuse.
        page::ReadRequest forced = *m_stage.requests().at(i);
        forced.written.cache = "force-cache";
        return std::make_shared<const page::ReadRequest>(std::move(forced));
    }

    static const page::Surroundings& around()
    {
        static const page::Surroundings lab = surroundings();
        return lab;
    }

    /// What a document loads of itself before the scenario's requests: only its traces are told, and what it holds then.
    void linked(const Stage::Linked& document)
    {
        for (const std::shared_ptr<const page::ReadRequest>& request : document.requests) {
            begin();
            page::Run run(m_profile, document.environment, request, around(), m_preflights, m_now);
            finish(run, request->written);
            m_preflights = run.cache();
            const bool sent = m_prediction.wire.size() > m_sentBefore;
            if (document.isAsker && sent &&
                request->written.as != "prefetch"_b) // what a policy stopped is nowhere
                m_document.add(request, *run.verdict(), run.response(), run.hops().size() > 1, true, true);
            const bool own = document.environment == m_stage.environment(m_engine);
            const bool notes = own && !m_noted;
            m_noted |= notes;
            m_prediction.console +=
                engines::consoleLines(m_engine, run, notes ? engines::Turn::First : engines::Turn::Later, {},
                                      own ? &m_stage.pageNotes(m_engine) : nullptr);
            reportPassing(run, false);
            report(page::violationReports(run), run.environment(), false);
        }
    }

    void begin()
    {
        m_asked = m_movedForGood = false;
        m_visited.clear();
        m_sentBefore = m_prediction.wire.size();
    }

    void finish(page::Run& run, const page::PageRequest& request)
    {
        while (!run.verdict()) {
            m_answer = {};
            const http::Answer& answer = answerTo(run.wire().last(), request, run.environment());
            run.feed(answer, m_now + m_server.elapsed());
        }
    }

    void one(qsizetype i)
    {
        m_turn = i;
        begin();
        m_found = m_document.find(*m_stage.environment(m_engine), *m_stage.requests().at(i));
        page::Run run(m_profile, m_stage.environment(m_engine), asked(i), around(), m_preflights, m_now);
        finish(run, requestAt(i));
        ended(i, run);
    }

    /// What comes back for a request that is sent; the stage owns it, or m_answer is it.
    const http::Answer& send(const page::Wanted& asked)
    {
        if (!m_profile.network.normalizesPercent || !asked.request.url.contains('%'))
            return sendAsWritten(asked);
        // The network library writes the address its own way; the page sees nothing of it.
        page::Wanted wanted = asked;
        wanted.request.url = url::percentNormalized(wanted.request.url);
        wanted.url.path = url::percentNormalized(wanted.url.path);
        return sendAsWritten(wanted);
    }
    const http::Answer& sendAsWritten(const page::Wanted& wanted)
    {
        m_asked |= wanted.kind == page::Wanted::Kind::Actual;
        const bool led = m_profile.network.redirectsReachUnspecified && wanted.hop > 0 &&
                         wanted.kind == page::Wanted::Kind::Actual;
        const http::NetworkFailure unreached = reach(wanted.url, m_profile.network.reachesUnspecified || led);
        if (unreached != http::NetworkFailure::None) {
            m_answer.failure = unreached;
            return m_answer;
        }
        // The record is the server's: what never reaches it is not on the wire.
        if (!m_found.kept)
            m_prediction.wire.append(wireRequest(wanted));
        return m_server.answer(wanted);
    }

    /// The same, with what the network and the HTTP cache of the engine make of it.
    const http::Answer& answerTo(const page::Wanted& wanted, const page::PageRequest& request,
                                 const page::Environment& environment)
    {
        // What the document holds is not asked about, and a preload is handed over as it came.
        const bool preloaded = m_found.kept && m_found.preload == page::DocumentMemory::Preload::Used;
        const bool held = m_found.kept && !preloaded;
        // https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource, step 9: a stream is never kept
        const bool streams = request.initiator == page::Initiator::EventSource;
        const bool atOnce = held || stands(request);
        const QByteArray mode = atOnce ? "force-cache"_ba : streams ? "no-store"_ba : request.cache;
        // Scripts, style sheets and fonts stay with the document itself, but for what redirects to them.
        const bool stays = (request.initiator == page::Initiator::Script ||
                            request.initiator == page::Initiator::Stylesheet ||
                            request.initiator == page::Initiator::Font) &&
                           wanted.hop == 0;
        const bool keepsNothing = m_profile.httpCache.opaquePagesKeepNothing && environment.origin.opaque &&
                                  environment.page.kind != page::PageKind::File;
        // A player that tries again has the cache passed by: double-kept-media-fresh.
        const bool played = request.initiator == page::Initiator::Media && m_profile.network.repeatsMedia;
        const bool uncached = played || (keepsNothing && !stays);
        const bool passedBy = m_profile.httpCache.redirectsPassBy && m_asked;
        const bool unasked = uncached || passedBy || preloaded;
        if (!isAlone())
            m_http.setAsker(wanted, request, environment);
        HttpCache::Found found = unasked ? HttpCache::Found() : m_http.find(wanted, mode, m_now);
        if (found.answer && (isAskedAnew(wanted) || isLoop(wanted, found.answer->status)))
            found = {};
        if (m_profile.httpCache.loopsAreAskedAnew)
            m_visited.append(wanted.request.url);
        if (found.answer) {
            const int status = found.answer->status;
            m_movedForGood =
                m_profile.httpCache.permanentTargetsAskedAnew && (status == 301 || status == 308);
            if (found.revalidates && m_profile.httpCache.renewsLoadedOnly)
                m_renewing = Renewal{wanted, found.conditional, fetch::isRedirectStatus(status)};
            else if (found.revalidates)
                m_http.take(wanted, {}, found.conditional, send(wanted), m_now);
            m_answer = {http::NetworkFailure::None, std::move(*found.answer), {}};
            return m_answer;
        }
        const bool reused = m_pageConnected && page::takesPageConnection(wanted, environment, m_profile);
        m_pageConnected = m_pageConnected && !reused; // an answer ends its connection here
        const http::Answer* answer = &send(wanted);
        const bool changes = page::isChangedOnTheWay(*answer, m_profile);
        for (int sent = 1; answer != &m_answer && page::isSentAgain(wanted, *answer, sent, reused, m_profile);
             ++sent)
            answer = &send(wanted);
        if (changes) {
            m_answer = page::handedOn(*answer, m_profile);
            answer = &m_answer;
        }
        // What nothing can ask for once more needs no keeping.
        const bool last = isLast() && !found.conditional && !m_server.mayRedirect();
        if (uncached || (keepsNothing && m_server.mayRedirect()) || last ||
            wanted.kind == page::Wanted::Kind::Preflight)
            return *answer;
        const auto before =
            found.conditional && page::isConfirmedInMemory(request, m_profile) && asksAsBefore(request)
                ? m_http.find(wanted, "force-cache", m_now).answer
                : std::nullopt;
        auto updated = m_http.take(wanted, mode, found.conditional, *answer, m_now + m_server.elapsed());
        if (!updated)
            return *answer;
        renewed(request);
        if (before && http::contains(wanted.request.headers, "Origin"))
            page::keepLeave(updated->response, *before);
        m_answer = std::move(*updated);
        return m_answer;
    }

    /// Whether nothing else is asked for by anybody.
    bool isAlone() const { return m_stage.requests().size() == 1 && m_stage.linked(m_engine).isEmpty(); }
    /// Whether nothing is asked for behind this request.
    bool isLast() const { return m_turn + 1 == m_stage.requests().size(); }

    /// What is held for other headers isn't what the document asks about (picked-cors-304-3).
    bool asksAsBefore(const page::PageRequest& request) const
    {
        for (qsizetype i = m_turn - 1; i >= 0; --i) {
            if (requestAt(i).url == request.url)
                return requestAt(i).headers == request.headers;
        }
        return true;
    }

    /// Sends what the browser tells of what it let pass, each report at its place among the requests.
    void reportPassing(const page::Run& run, bool fromWorker)
    {
        const QList<page::PassingReport> reports = page::reportOnlyReports(run);
        const QList<QByteArray> hops = reports.isEmpty() ? QList<QByteArray>() : run.hops();
        int hop = -1;
        qsizetype behind = 0; // of that hop
        for (const page::PassingReport& one : reports) {
            behind = one.hop == hop ? behind : 0;
            hop = one.hop;
            const qsizetype sent = m_prediction.wire.size();
            report({one.report}, run.environment(), fromWorker);
            if (m_prediction.wire.size() == sent)
                continue;
            qsizetype at = m_sentBefore;
            while (at < sent && (m_prediction.wire[at].kind == page::Wanted::Kind::Preflight ||
                                 m_prediction.wire[at].url != hops[one.hop]))
                ++at;
            if (at < sent)
                m_prediction.wire.move(sent, one.before ? at : at + ++behind);
            else if (one.before)
                m_prediction.wire.move(sent, m_sentBefore);
        }
    }

    /// Remembers what the second of two equal XMLHttpRequests was told to be unchanged.
    void renewed(const page::PageRequest& request)
    {
        const page::PageRequest* before = m_turn > 0 ? &requestAt(m_turn - 1) : nullptr;
        if (m_profile.httpCache.renewedAnswersStand && before && m_stage.gapMs() == 0 &&
            request.initiator == page::Initiator::Xhr && !request.synchronous &&
            before->initiator == page::Initiator::Xhr && before->url == request.url &&
            before->headers == request.headers)
            m_renewed = m_turn;
    }
    /// Whether a request may have that answer without being sent.
    bool stands(const page::PageRequest& request) const
    {
        const bool byScript =
            request.initiator == page::Initiator::Fetch || request.initiator == page::Initiator::Xhr;
        return m_renewed && byScript && request.cache.isEmpty() && request.url == requestAt(*m_renewed).url &&
               request.headers == requestAt(*m_renewed).headers;
    }

    /// Whether this is what a kept redirect for good led to, for the first time.
    bool isAskedAnew(const page::Wanted& wanted)
    {
        if (!m_movedForGood || wanted.url.scheme != "http"_b || m_askedAnew.contains(wanted.request.url))
            return false;
        m_askedAnew.append(wanted.request.url);
        return true;
    }

    /// Whether a kept redirect was on this load's way before, and the engine doesn't believe it again.
    bool isLoop(const page::Wanted& wanted, int status) const
    {
        const bool forGood = status == 301 || status == 308;
        return m_profile.httpCache.loopsAreAskedAnew && fetch::isRedirectStatus(status) &&
               std::count(m_visited.begin(), m_visited.end(), wanted.request.url) > (forGood ? 1 : 0);
    }

    /// Sends what the browser tells the page's own endpoints.
    void report(const QList<page::Report>& reports, const page::Environment& environment, bool fromWorker)
    {
        for (const page::Report& one : reports) {
            const QByteArray told = one.about + ' ' + one.request.request.url;
            if ((m_profile.reports.tellsOnce && m_told.contains(told)) ||
                reach(one.request.url, m_profile.network.reachesUnspecified) != http::NetworkFailure::None)
                continue;
            m_told.append(told);
            m_prediction.wire.append(wireRequest(one.request));
            m_prediction.console += engines::reportLines(m_engine, environment, one,
                                                         m_server.answer(one.request).response, fromWorker);
        }
    }

    /// Asks again for what was too old, where the element took it: an image that can't be drawn was taken all the same. That goes
    /// behind what is asked for at once; scripts and style sheets are renewed once.
    void renew(const page::Run& run, const fetch::Verdict& verdict)
    {
        renewLate();
        if (m_renewing && isTaken(run.request(), verdict)) {
            // A script or a style sheet is renewed once, a redirect to it each time.
            const page::Initiator by = run.request().initiator;
            const bool once = (isScript(by) || by == page::Initiator::Stylesheet) && !m_renewing->redirect;
            if (!once || !m_renewedUrls.contains(m_renewing->wanted.request.url)) {
                m_renewedUrls.append(m_renewing->wanted.request.url);
                m_late = std::move(m_renewing);
            }
        }
        m_renewing.reset();
        if (m_stage.gapMs() > 0)
            renewLate();
        if (m_found.kept && m_profile.httpCache.renewsLoadedOnly)
            renewKept(run, verdict);
    }
    static bool isScript(page::Initiator by)
    {
        return by == page::Initiator::Script || by == page::Initiator::ScriptModule ||
               by == page::Initiator::Import;
    }
    /// Whether an element has what was loaded, be it no use to it: what a script may not be is looked at behind that
    /// (crossed-one-191, seldom-renewal-script-nosniff).
    static bool isTaken(const page::PageRequest& request, const fetch::Verdict& verdict)
    {
        if (!verdict.failure || fetch::isOneOf(verdict.failure->detail, {"not-decodable"_b, "integrity"_b}))
            return true;
        return isScript(request.initiator) &&
               fetch::isOneOf(verdict.failure->detail, {"mime-type"_b, "nosniff"_b});
    }
    void renewLate()
    {
        if (!m_late)
            return;
        const bool kept = std::exchange(m_found.kept, false);
        m_http.take(m_late->wanted, {}, m_late->conditional, send(m_late->wanted), m_now);
        m_found.kept = kept;
        m_late.reset();
    }
    /// An image that the document has, and what it has preloaded, are renewed from where they were asked for, once, where an answer
    /// on the way was too old (Blink: ResourceFetcher::ScheduleStaleRevalidate).
    void renewKept(const page::Run& run, const fetch::Verdict& verdict)
    {
        const page::PageRequest& request = run.request();
        const bool preloaded = m_found.preload == page::DocumentMemory::Preload::Used ||
                               (request.initiator == page::Initiator::Preload && request.as != "module"_b);
        if ((request.initiator != page::Initiator::Img && !preloaded) || run.wire().isEmpty())
            return; // nobody is asked for a data: URL
        const QByteArray& last = run.wire().last().request.url;
        const bool stale = std::any_of(run.wire().begin(), run.wire().end(), [&](const page::Wanted& wanted) {
            return m_http.find(wanted, {}, m_now).revalidates;
        });
        if (!stale || m_renewedUrls.contains(last))
            return;
        m_renewedUrls.append(last);
        m_found.kept = false;
        for (const page::Wanted& wanted : run.wire())
            send(wanted);
        m_found.kept = true;
        if (!verdict.failure)
            return;
        // What is renewed is loaded for nobody, and called so: seldom-preload-style-bad-swr.
        const QString begin = u"Access to "_s, end = u" at '"_s;
        for (QString& line : engines::consoleLines(m_engine, run, engines::Turn::Later)) {
            if (const qsizetype at = line.indexOf(end); line.startsWith(begin) && at > 0)
                line.replace(begin.size(), at - begin.size(), u"resource"_s);
            m_prediction.console.append(std::move(line));
        }
    }

    void ended(qsizetype i, page::Run& run)
    {
        const fetch::Verdict& verdict = *run.verdict();
        renew(run, verdict);
        if (const int again = page::loadsAgain(run); again > 0) {
            const QList<WireRequest> loaded = m_prediction.wire.sliced(m_sentBefore);
            for (int time = 0; time < again; ++time)
                m_prediction.wire += loaded;
        }
        if (!m_found.kept)
            m_preflights = run.cache();
        if (m_stage.requests().size() > 1)
            m_document.add(m_stage.requests().at(i), verdict, run.response(), run.hops().size() > 1,
                           !run.wire().isEmpty());
        if (verdict.failure && m_asked)
            m_http.forgetRefused(run, *verdict.failure);
        using engines::Turn;
        const bool checked = m_found.kept && !m_found.failed && verdict.failure &&
                             m_profile.documents.preloadsCheckAnew &&
                             run.request().initiator == page::Initiator::Preload &&
                             fetch::isCorsFailure(verdict.failure->symptom);
        const Turn turn = checked              ? Turn::Later
                          : m_found.kept       ? Turn::Kept
                          : i == 0 && !m_noted ? Turn::First
                                               : Turn::Later;
        QStringList told =
            engines::consoleLines(m_engine, run, turn, m_found.preload, &m_stage.pageNotes(m_engine));
        if (m_prediction.console.isEmpty())
            m_prediction.console = std::move(told);
        else
            m_prediction.console += told;
        m_notStarted = verdict.failure && verdict.failure->detail == "worker-start"_b;
        const page::PageKind kind = run.page().kind;
        const bool inWorker =
            (kind == page::PageKind::Worker || kind == page::PageKind::SharedWorker) && !m_notStarted;
        reportPassing(run, inWorker);
        report(page::violationReports(run), run.environment(), inWorker);
        m_prediction.canvas = i == 0 ? run.canvas() : m_prediction.canvas;
        page::Run::Left left = run.release();
        const fetch::Outcome outcome = m_found.failed
                                           ? (i == 0 ? fetch::Outcome::Blocked : fetch::Outcome::NetworkError)
                                           : left.verdict.outcome;
        if (i > 0) {
            m_prediction.then.append({outcome, std::move(left.verdict.response)});
            return;
        }
        m_prediction.outcome = outcome;
        m_prediction.response = std::move(left.verdict.response);
        m_prediction.failure = std::move(left.verdict.failure);
        m_prediction.trace = std::move(left.trace);
    }

    const Stage& m_stage;
    const engines::Engine m_engine;
    const fetch::Profile& m_profile;
    Server m_server;
    HttpCache m_http;
    fetch::PreflightCache m_preflights;
    page::DocumentMemory m_document;
    page::DocumentMemory::Found m_found; ///< what the document has for the newest request
    QVarLengthArray<QByteArray, 8>
        m_visited; ///< where the newest request has been, one for each time; only where loops are told by it
    QList<QByteArray> m_told; ///< the reports that went out
    Prediction m_prediction;
    http::Answer m_answer;              ///< the newest one, where no stage has it as it is
    qsizetype m_turn = -1;              ///< the newest request's place; -1 before the first
    std::optional<qsizetype> m_renewed; ///< see renewed()
    struct Renewal
    {
        page::Wanted wanted;
        bool conditional = false;
        bool redirect = false; ///< what is renewed is one
    };
    std::optional<Renewal> m_renewing; ///< what the newest request got though it was too old
    std::optional<Renewal> m_late;     ///< what is still to be asked for
    QList<QByteArray> m_renewedUrls;
    qint64 m_now = 0;
    qsizetype m_sentBefore = 0;    ///< how much was on the wire before this request
    bool m_notStarted = false;     ///< the worker that would ask was refused
    bool m_noted = false;          ///< what the page's own headers make the console say is told
    QList<QByteArray> m_askedAnew; ///< see isAskedAnew()
    bool m_movedForGood = false;   ///< it was led on by a kept redirect for good
    bool m_asked = false;          ///< the newest request reached the network
    bool m_pageConnected = true;   ///< the connection that brought the page is still open
};

} // namespace

Prediction predict(const Stage& stage, engines::Engine engine)
{
    return Play(stage, engine).take();
}

Prediction predict(const Scenario& scenario, engines::Engine engine)
{
    return predict(Stage(scenario), engine);
}

} // namespace crosscheck::scenario

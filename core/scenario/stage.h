#pragma once

#include "engines/page_notes.h"
#include "page/csp_reports.h"
#include "page/environment.h"
#include "scenario/scenario.h"

#include <array>
#include <memory>

namespace crosscheck::scenario {

/// A scenario made ready to be played: what no prediction changes is read here, once for all engines. Copies share what was read,
/// and nothing of it ever changes, so that several threads may predict from one.
class Stage
{
public:
    explicit Stage(const Scenario& scenario);

    const QByteArray& id() const { return m_id; }
    /// The page as the lab serves it, read as the engine reads it.
    const std::shared_ptr<const page::Environment>& environment(engines::Engine engine) const
    {
        return m_environments[size_t(engine)];
    }
    /// What the engine's console says of that page.
    const engines::PageNotes& pageNotes(engines::Engine engine) const { return m_pageNotes[size_t(engine)]; }
    /// What the engine tells the page's own endpoints before the page has asked for anything.
    const QList<page::Report>& iconReports(engines::Engine engine) const
    {
        return m_iconReports[size_t(engine)];
    }
    /// The page's requests in order; never empty, and none is null.
    const QList<std::shared_ptr<const page::ReadRequest>>& requests() const { return m_requests; }
    /// What the answer of a document makes it load by itself, before any script asks (page::linkedRequests): the top page's, and
    /// that of the frame that asks where it came from the server too.
    struct Linked
    {
        std::shared_ptr<const page::Environment> environment; ///< never null
        QList<std::shared_ptr<const page::ReadRequest>> requests;
        bool isAsker = false; ///< what it holds is there for the scenario's requests
    };
    const QList<Linked>& linked(engines::Engine engine) const { return m_linked[size_t(engine)]; }
    /// Milliseconds between the end of a request and the next one.
    int gapMs() const { return m_gapMs; }

    /// What the server does with a request that reaches it.
    struct Reply
    {
        http::Answer answer; ///< `raw` alone where engines read the bytes in more than one way
        http::Answer toHead; ///< the same to a HEAD
        int delayMs = 0;
        bool mayRedirect = false; ///< however its bytes are read
    };
    /// The reply to the n-th request of a kind for a URL's path.
    const Reply& reply(QByteArrayView path, bool preflight, qsizetype nth) const;

private:
    struct Route
    {
        QByteArray path; ///< empty where its URL is none
        QList<Reply> actual, preflight;
    };

    void readLinks(const page::Page& page);

    QByteArray m_id;
    std::array<std::shared_ptr<const page::Environment>, engines::engineCount> m_environments;
    std::array<engines::PageNotes, engines::engineCount> m_pageNotes;
    std::array<QList<page::Report>, engines::engineCount> m_iconReports;
    QList<std::shared_ptr<const page::ReadRequest>> m_requests;
    std::array<QList<Linked>, engines::engineCount> m_linked;
    QList<Route> m_routes;
    int m_gapMs = 0;
};

} // namespace crosscheck::scenario

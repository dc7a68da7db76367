#include "scenario/stage.h"

#include "fetch/preflight.h"
#include "page/link_header.h"
#include "scenario/world.h"

#include <QStringBuilder>

#include <algorithm>

namespace crosscheck::scenario {

namespace {

/// The page with the addresses that the lab gives it.
page::Page pageOf(const Scenario& scenario)
{
    page::Page page = scenario.page;
    if (page.kind == page::PageKind::File)
        page.headers.clear(); // a file comes without any
    const auto below = [&](const auto& name) -> QByteArray { return page.origin % '/' % scenario.id % name; };
    if (page.url.isEmpty())
        page.url = below("/__page");
    if (page.kind == page::PageKind::Frame || page.kind == page::PageKind::Sandbox)
        page.documentUrl = below("/__frame");
    if (page.kind == page::PageKind::Srcdoc)
        page.documentUrl = "about:srcdoc";
    if (page.kind == page::PageKind::Blob) // its number is made anew each time
        page.documentUrl = "blob:" + page.origin + "/00000000-0000-0000-0000-000000000000";
    if (page.kind == page::PageKind::Data) // its text is nothing that a scenario holds
        page.documentUrl = "data:text/html;charset=utf-8,";
    if (page.kind == page::PageKind::Worker || page.kind == page::PageKind::SharedWorker)
        page.workerUrl = below("/__worker.js");
    if (const auto base = page.space ? std::nullopt : url::parseOrNull(page.url);
        base && page.kind != page::PageKind::File)
        page.space = spaceOfPort(base->effectivePort().value_or(0));
    return page;
}

http::Answer played(const ScriptedAnswer& scripted, QByteArrayView method)
{
    http::Answer answer;
    if (scripted.reset) {
        answer.failure = http::NetworkFailure::Reset;
    } else if (scripted.close || (scripted.raw && scripted.raw->isEmpty())) {
        answer.failure = http::NetworkFailure::ClosedWithoutAnswer;
    } else if (auto plain = plainResponse(scripted, method)) {
        answer.response = std::move(*plain);
    } else {
        // The run reads the bytes itself, as leniently as its engine does.
        answer.raw = wireBytes(scripted, method);
    }
    return answer;
}

bool mayRedirect(const http::Answer& answer)
{
    return answer.raw.isEmpty() ? fetch::isRedirectStatus(answer.response.status)
                                : http::lowered(answer.raw).contains("location");
}

Stage::Reply replyOf(const ScriptedAnswer& scripted)
{
    Stage::Reply reply{played(scripted, "GET"), played(scripted, "HEAD"), scripted.delayMs};
    reply.mayRedirect = mayRedirect(reply.answer);
    return reply;
}

QList<Stage::Reply> repliesOf(const QList<ScriptedAnswer>& answers)
{
    QList<Stage::Reply> replies;
    replies.reserve(answers.size());
    for (const ScriptedAnswer& answer : answers)
        replies.append(replyOf(answer));
    return replies;
}

} // namespace

Stage::Stage(const Scenario& scenario) : m_id(scenario.id), m_gapMs(scenario.thenGapMs)
{
    using engines::Engine;
    const page::Page page = pageOf(scenario);
    const auto read = [&](Engine engine) {
        return std::make_shared<const page::Environment>(page, engines::profile(engine));
    };
    // Engines differ in how they read a header; a page without one is the same to all.
    m_environments.fill(read(Engine::Standard));
    if (!page.headers.isEmpty()) {
        for (const Engine engine : engines::browsers())
            m_environments[size_t(engine)] = read(engine);
    }
    for (const Engine engine : engines::browsers())
        m_pageNotes[size_t(engine)] = engines::pageNotes(engine, *m_environments[size_t(engine)]);
    for (const Engine engine : engines::browsers())
        m_iconReports[size_t(engine)] =
            page::iconReports(*m_environments[size_t(engine)], engines::profile(engine));
    m_requests.reserve(scenario.then.size() + 1);
    const auto readRequest = [this](const page::PageRequest& request) {
        m_requests.append(std::make_shared<const page::ReadRequest>(request, *m_environments.front()));
    };
    readRequest(scenario.request);
    for (const page::PageRequest& request : scenario.then)
        readRequest(request);
    if (http::contains(page.headers, "Link"))
        readLinks(page);
    m_routes.reserve(scenario.routes.size());
    for (const scenario::Route& route : scenario.routes)
        m_routes.append({pathOf(route), repliesOf(route.actual), repliesOf(route.preflight)});
}

void Stage::readLinks(const page::Page& page)
{
    using page::PageKind;
    const bool framed = page.kind == PageKind::Frame || page.kind == PageKind::Sandbox;
    const QList<page::PageRequest> written = page::linkedRequests(page.headers);
    if (written.isEmpty())
        return;
    page::Page top = page;
    top.kind = PageKind::Normal;
    top.documentUrl.clear();
    for (const engines::Engine engine : engines::browsers()) {
        const fetch::Profile& profile = engines::profile(engine);
        const fetch::DocumentCache cache = profile.documents.cache;
        const auto add = [&](std::shared_ptr<const page::Environment> environment, bool isAsker) {
            Linked linked{std::move(environment), {}, isAsker};
            for (page::PageRequest request : written) {
                const bool prefetched = request.as == "prefetch"_b;
                // A header's style sheet is a document's own in one engine, and nothing in the others: link-header-form-06.
                const bool sheet = request.initiator == page::Initiator::Stylesheet;
                if ((prefetched && cache == fetch::DocumentCache::WebKit) ||
                    (sheet && cache != fetch::DocumentCache::Gecko))
                    continue;
                if (prefetched && cache == fetch::DocumentCache::Gecko)
                    request.crossorigin.reset(); // nobody looks at it
                page::ReadRequest read(std::move(request), *linked.environment);
                if (read.url)
                    read.written.url = read.url->href();
                linked.requests.append(std::make_shared<const page::ReadRequest>(std::move(read)));
            }
            m_linked[size_t(engine)].append(std::move(linked));
        };
        const bool shared = cache == fetch::DocumentCache::WebKit;
        if (page.kind != PageKind::Normal)
            add(std::make_shared<const page::Environment>(top, profile), shared);
        if (page.kind == PageKind::Normal || (framed && !shared))
            add(m_environments[size_t(engine)], true);
    }
}

const Stage::Reply& Stage::reply(QByteArrayView path, bool preflight, qsizetype nth) const
{
    const auto route = std::find_if(m_routes.begin(), m_routes.end(), [&](const Route& one) {
        return one.path == path && !one.path.isEmpty();
    });
    if (route == m_routes.end()) {
        static const Reply notFound = replyOf(unscripted(false));
        return notFound;
    }
    const QList<Reply>& replies = preflight ? route->preflight : route->actual;
    if (replies.isEmpty()) {
        static const Reply notAllowed = replyOf(unscripted(preflight));
        return notAllowed;
    }
    return replies.at(std::min(nth, replies.size() - 1));
}

} // namespace crosscheck::scenario

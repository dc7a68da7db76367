#include "diagnosis/derive_parts.h"
#include "facts/classify.h"
#include "facts/ids.h"
#include "http/header.h"
#include "url/origin.h"

namespace crosscheck::diagnosis {

using facts::FactSet;
using facts::Source;
namespace id = facts::id;

Source exchangeSource(const facts::Send& send, int index)
{
    if (index < 0)
        return {Source::Kind::Replay, -1};
    const bool har = send.exchanges.at(index).source == http::Exchange::Source::Har;
    return {har ? Source::Kind::Har : Source::Kind::Exchange, index};
}

namespace {
// Whether a list header covers names: yes, no, star, malformed.
QByteArray coverage(const http::HeaderList& headers, const char* name, const QList<QByteArray>& wanted,
                    bool credentials, bool methods, QList<QByteArray>* missing)
{
    const http::ExtractedValues values = http::extractTokens(headers, name);
    if (std::holds_alternative<http::MalformedValue>(values))
        return "malformed";
    const QList<QByteArray> listed = std::holds_alternative<QList<QByteArray>>(values)
                                         ? std::get<QList<QByteArray>>(values)
                                         : QList<QByteArray>();
    const bool star = listed.contains("*") && !credentials;
    bool byStar = false;
    for (const QByteArray& item : wanted) {
        const bool found = std::any_of(listed.begin(), listed.end(), [&](const QByteArray& entry) {
            return methods ? entry == item : http::sameName(entry, item);
        });
        if (found)
            continue;
        if (star)
            byStar = true;
        else
            missing->append(item);
    }
    if (!missing->isEmpty())
        return "no";
    return byStar ? "star" : "yes";
}
} // namespace

void addPreflight(FactSet& facts, const facts::Send& send, const Replayed& run)
{
    const Replayed::Met* asked = nullptr;
    for (const Replayed::Met& met : run.met) {
        if (met.wanted.kind == page::Wanted::Kind::Preflight)
            asked = &met;
    }
    const Source replay{Source::Kind::Replay, -1};
    const bool needed = asked || run.assumedPreflight || !run.preflightReasons.isEmpty();
    facts.add(id::preflightNeeded, needed, replay);
    if (needed) {
        QList<QByteArray> reasons;
        for (const words::Text& reason : run.preflightReasons)
            reasons.append(words::english(reason).toUtf8());
        facts.add(id::preflightReasons, reasons, replay);
    }
    if (!asked || asked->exchange < 0) {
        if (!needed)
            facts.add(id::preflightSent, false, replay);
        return;
    }
    const Source source = exchangeSource(send, asked->exchange);
    facts.add(id::preflightSent, true, source);
    const std::optional<fetch::Failure>& failure = run.verdict.verdict.failure;
    facts.add(id::preflightPassed, !(failure && failure->preflight), replay);
    if (!asked->answered) {
        facts.add("preflight.kind", QByteArray("none"), source);
        return;
    }
    const http::HeaderList& headers = asked->answer.response.headers;
    facts::addAnswer(facts, "preflight", asked->answer.response,
                     http::get(asked->wanted.request.headers, "origin").value_or(send.page.origin), source);
    const bool credentials = facts.bytes(id::requestCredentials) == QByteArray("include");
    const QByteArray method =
        http::get(asked->wanted.request.headers, "access-control-request-method").value_or(QByteArray());
    QList<QByteArray> names;
    for (const QByteArray& name : http::get(asked->wanted.request.headers, "access-control-request-headers")
                                      .value_or(QByteArray())
                                      .split(',')) {
        if (!name.trimmed().isEmpty())
            names.append(name.trimmed());
    }
    QList<QByteArray> missing;
    QByteArray listed =
        coverage(headers, "access-control-allow-methods", {method}, credentials, true, &missing);
    const bool safelisted = method == "GET" || method == "HEAD" || method == "POST";
    facts.add(id::preflightMethodListed, listed == "no" && safelisted ? QByteArray("yes") : listed, source);
    missing.clear();
    facts.add(id::preflightHeadersListed,
              coverage(headers, "access-control-allow-headers", names, credentials, false, &missing), source);
    if (!missing.isEmpty())
        facts.add(id::preflightUnlisted, missing, source);
    missing.clear();
    const QByteArray authorization = names.contains("authorization")
                                         ? coverage(headers, "access-control-allow-headers",
                                                    {"authorization"}, credentials, false, &missing)
                                         : QByteArray();
    facts.add(id::preflightAuthorizationByStar, authorization == "star", source);
}

void addActual(FactSet& facts, const facts::Send& send, const Replayed& run)
{
    const Replayed::Met* last = nullptr;
    const Replayed::Met* redirect = nullptr;
    int hops = 0;
    bool sent = false;
    for (const Replayed::Met& met : run.met) {
        if (met.wanted.kind != page::Wanted::Kind::Actual || met.exchange < 0)
            continue;
        sent = true;
        if (http::contains(met.wanted.request.headers, "cookie") ||
            http::contains(send.exchanges.at(met.exchange).request.headers, "cookie"))
            facts.add(id::requestSendsCookie, true, exchangeSource(send, met.exchange));
        if (!met.answered)
            continue;
        const bool redirects = facts::statusKind(met.answer.response.status) == "redirect" &&
                               http::contains(met.answer.response.headers, "location");
        if (redirects) {
            ++hops;
            if (!redirect)
                redirect = &met;
        }
        last = &met;
    }
    if (!run.met.isEmpty())
        facts.add(id::requestSent, sent, {Source::Kind::Replay, -1});
    const auto origin = [&](const Replayed::Met& met) {
        return http::get(met.wanted.request.headers, "origin").value_or(send.page.origin);
    };
    if (last) {
        facts.add(id::redirects, qint64(hops), {Source::Kind::Replay, -1});
        facts.add("redirect.seen", hops > 0, exchangeSource(send, last->exchange));
        facts::addAnswer(facts, "response", last->answer.response, origin(*last),
                         exchangeSource(send, last->exchange));
    }
    if (redirect) {
        const Source source = exchangeSource(send, redirect->exchange);
        facts::addAnswer(facts, "redirect", redirect->answer.response, origin(*redirect), source);
    }
}

void addRedirectDifference(FactSet& facts, const QByteArray& from, const QByteArray& location,
                           const Source& source)
{
    const std::optional<url::Url> base = url::parseOrNull(from);
    const std::optional<url::Url> target = base ? url::parseOrNull(location, &*base) : std::nullopt;
    if (!target)
        return;
    facts.add("redirect.from", from, source);
    facts.add("redirect.to", target->href(), source);
    facts.add(id::redirectDifference, facts::redirectDifference(from, location), source);
    facts.add(id::redirectCrossOrigin, !url::isSameOrigin(url::originOf(*base), url::originOf(*target)),
              source);
}

bool isProbeOf(const facts::Investigation& investigation, const facts::Send& probe, const facts::Send& send)
{
    const facts::Send* next = &probe;
    while (next != &investigation.sends.last() && !next->probe.isEmpty())
        ++next;
    return next == &send;
}

// Other sends of the same request tell what the server does without Origin, or for another one.
void addOtherSends(FactSet& facts, const facts::Investigation& investigation, const facts::Send& send)
{
    for (const facts::Send& other : investigation.sends) {
        if (&other == &send || other.whatIf || other.request.url != send.request.url)
            continue;
        // A planned request tells of the test behind it; a server that changed since may answer otherwise.
        if (!other.probe.isEmpty() && !isProbeOf(investigation, other, send))
            continue;
        for (const http::Exchange& exchange : other.exchanges) {
            if (exchange.kind != http::Exchange::Kind::Actual || !exchange.answer.ok() || exchange.hop > 0)
                continue;
            const std::optional<QByteArray> origin = http::get(exchange.request.headers, "origin");
            const Source source{Source::Kind::Exchange, -1};
            if (!origin) {
                facts::addAnswer(facts, "without-origin", exchange.answer.response, send.page.origin, source);
            } else if (*origin != send.page.origin) {
                facts.add("other-origin.origin", *origin, source);
                facts::addAnswer(facts, "other-origin", exchange.answer.response, *origin, source);
            }
        }
    }
}

} // namespace crosscheck::diagnosis

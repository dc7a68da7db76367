#include "diagnosis/derive.h"

#include "facts/classify.h"
#include "facts/ids.h"
#include "http/header.h"
#include "url/origin.h"

namespace crosscheck::diagnosis {

using facts::FactSet;
using facts::Source;
using fetch::Symptom;
namespace id = facts::id;

namespace {
QByteArray pageKindSlug(page::PageKind kind)
{
    switch (kind) {
    case page::PageKind::Normal:
        return "normal";
    case page::PageKind::Frame:
        return "frame";
    case page::PageKind::Sandbox:
        return "sandbox";
    case page::PageKind::Srcdoc:
        return "srcdoc";
    case page::PageKind::Data:
        return "data";
    case page::PageKind::Blob:
        return "blob";
    case page::PageKind::Worker:
        return "worker";
    case page::PageKind::SharedWorker:
        return "sharedworker";
    case page::PageKind::File:
        return "file";
    }
    return {};
}

QByteArray spaceSlug(page::AddressSpace space)
{
    switch (space) {
    case page::AddressSpace::Public:
        return "public";
    case page::AddressSpace::Local:
        return "local";
    case page::AddressSpace::Loopback:
        return "loopback";
    }
    return {};
}

QByteArray failureWord(http::NetworkFailure failure)
{
    using http::NetworkFailure;
    switch (failure) {
    case NetworkFailure::None:
        return {};
    case NetworkFailure::Dns:
        return "dns";
    case NetworkFailure::Refused:
        return "refused";
    case NetworkFailure::Unreachable:
        return "unreachable";
    case NetworkFailure::Reset:
        return "reset";
    case NetworkFailure::ClosedWithoutAnswer:
        return "closed";
    case NetworkFailure::Timeout:
        return "timeout";
    case NetworkFailure::TlsUntrusted:
        return "tls-untrusted";
    case NetworkFailure::TlsName:
        return "tls-name";
    case NetworkFailure::TlsExpired:
        return "tls-expired";
    case NetworkFailure::TlsProtocol:
        return "tls-protocol";
    case NetworkFailure::TlsClientCertificate:
        return "tls-client-certificate";
    case NetworkFailure::InvalidResponse:
        return "invalid";
    case NetworkFailure::ResponseTooLarge:
        return "too-large";
    case NetworkFailure::TruncatedBody:
        return "truncated";
    case NetworkFailure::UnsafePort:
        return "unsafe-port";
    case NetworkFailure::Proxy:
        return "proxy";
    case NetworkFailure::Cancelled:
        return "cancelled";
    case NetworkFailure::NotRecorded:
        return "not-recorded";
    }
    return {};
}

void addRequest(FactSet& facts, const page::Page& page, const page::PageRequest& request)
{
    const Source source{Source::Kind::Request, -1};
    if (!page.origin.isEmpty()) {
        facts.add(id::pageOrigin, page.origin, source);
        facts.add(id::pageKind, pageKindSlug(page.kind), source);
        if (const std::optional<url::Origin> origin = url::parseSerializedOrigin(page.origin))
            facts.add(id::pageSecure, url::isPotentiallyTrustworthy(*origin), source);
    }
    if (page.space)
        facts.add(id::pageSpace, spaceSlug(*page.space), source);
    if (request.url.isEmpty())
        return;
    facts.add(id::requestUrl, request.url, source);
    facts.add(id::requestMethod, request.method, source);
    facts.add(id::requestInitiator, page::slug(request.initiator), source);
    const bool include = request.withCredentials || request.credentials == fetch::Credentials::Include;
    facts.add(id::requestCredentials,
              include                                           ? QByteArray("include")
              : request.credentials == fetch::Credentials::Omit ? QByteArray("omit")
                                                                : QByteArray("same-origin"),
              source);
    const bool script =
        request.initiator == page::Initiator::Fetch || request.initiator == page::Initiator::Xhr;
    if (request.mode) {
        facts.add(id::requestMode,
                  *request.mode == fetch::Mode::NoCors       ? QByteArray("no-cors")
                  : *request.mode == fetch::Mode::SameOrigin ? QByteArray("same-origin")
                                                             : QByteArray("cors"),
                  source);
    } else if (script) {
        facts.add(id::requestMode, QByteArray("cors"), source);
    }
    QList<QByteArray> names;
    for (const http::Header& header : request.headers) {
        const QByteArray name = http::lowered(header.name);
        if (!names.contains(name))
            names.append(name);
    }
    facts.add(id::requestHeaderNames, names, source);
    facts.add(id::requestAuthorization, names.contains("authorization"), source);
    facts.add(id::requestHasBody, request.body.has_value(), source);
    if (const std::optional<QByteArray> type = http::get(request.headers, "content-type"))
        facts.add(id::requestContentType, *type, source);
    const std::optional<url::Url> base = url::parseOrNull(page.origin);
    const std::optional<url::Url> target = url::parseOrNull(request.url, base ? &*base : nullptr);
    if (!target)
        return;
    const url::Origin theirs = url::originOf(*target);
    facts.add(id::targetOrigin, theirs.serialized(), source);
    if (target->host) {
        if (const std::optional<page::AddressSpace> space = page::addressSpaceOf(*target->host))
            facts.add(id::targetSpace, spaceSlug(*space), source);
    }
    if (!page.origin.isEmpty()) {
        const std::optional<url::Origin> mine = url::parseSerializedOrigin(page.origin);
        facts.add(id::requestCrossOrigin, !mine || !url::isSameOrigin(*mine, theirs), source);
        facts.add("request.cross-site", !mine || !url::isSameSite(*mine, theirs), source);
    }
}

Source exchangeSource(const facts::Send& send, int index)
{
    if (index < 0)
        return {Source::Kind::Replay, -1};
    const bool har = send.exchanges.at(index).source == http::Exchange::Source::Har;
    return {har ? Source::Kind::Har : Source::Kind::Exchange, index};
}

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

// Other sends of the same request tell what the server does without Origin, or for another one.
void addOtherSends(FactSet& facts, const facts::Investigation& investigation, const facts::Send& send)
{
    for (const facts::Send& other : investigation.sends) {
        if (&other == &send || other.whatIf || other.request.url != send.request.url)
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

void addMessages(FactSet& facts, const facts::Investigation& investigation)
{
    for (int i = 0; i < investigation.messages.size(); ++i) {
        const facts::Message& message = investigation.messages.at(i);
        if (message.sideLine)
            continue;
        const Source source{Source::Kind::Message, i};
        facts.add(id::messageSymptom, fetch::slug(message.symptom), source);
        facts.add(id::messageEngine, message.engine, source);
        if (!message.pageOrigin.isEmpty())
            facts.add(id::pageOrigin, message.pageOrigin.toUtf8(), source);
        if (!message.requestUrl.isEmpty())
            facts.add(id::requestUrl, message.requestUrl.toUtf8(), source);
        if (!message.acaoValue.isEmpty())
            facts.add(id::messageAcaoValue, message.acaoValue.toLatin1(), source);
        // Firefox has one text for both; what Chrome says without its prefix is about the answer itself.
        if (message.symptom == Symptom::AcaoMissing && message.engine == "chromium")
            facts.add("response.acao-lines", qint64(0), source);
        if (message.symptom == Symptom::PreflightMissingAcao)
            facts.add("preflight.acao-lines", qint64(0), source);
        if (message.symptom == Symptom::PreflightRedirect ||
            message.symptom == Symptom::PreflightStatusNotOk ||
            message.symptom == Symptom::PreflightMissingAcao ||
            message.symptom == Symptom::MethodNotAllowed || message.symptom == Symptom::HeaderNotAllowed)
            facts.add(id::preflightSent, true, source);
    }
}

void addFailure(FactSet& facts, const Trouble& trouble)
{
    const fetch::Failure& failure = trouble.failure;
    const Source& source = trouble.source;
    facts.add(id::failureSymptom, fetch::slug(trouble.symptom), source);
    if (!failure.step.isEmpty())
        facts.add(id::failureStep, failure.step, source);
    const bool told = source.kind != Source::Kind::Message;
    if (told || failure.preflight)
        facts.add(id::failurePreflight, failure.preflight, source);
    if (told)
        facts.add(id::failureHop, qint64(failure.hop), source);
    if (!failure.header.isEmpty())
        facts.add(id::failureHeader, failure.header, source);
    if (!failure.value.isEmpty())
        facts.add(id::failureValue, failure.value, source);
    if (failure.network != http::NetworkFailure::None)
        facts.add(id::failureNetwork, failureWord(failure.network), source);
    if (!failure.url.isEmpty())
        facts.add(id::failureUrl, failure.url, source);
    if (!failure.origin.isEmpty())
        facts.add(id::failureOrigin, failure.origin, source);
    if (!trouble.engines.isEmpty())
        facts.add(id::failureEngines, trouble.engines, source);
}

// The answer that failed, under the name `failed`.
void addFailed(FactSet& facts, const facts::Send* send, const Trouble& trouble)
{
    const fetch::Failure& failure = trouble.failure;
    if (trouble.run && send) {
        for (const Replayed::Met& met : trouble.run->met) {
            const bool preflight = met.wanted.kind == page::Wanted::Kind::Preflight;
            if (preflight != failure.preflight || met.wanted.hop != failure.hop || !met.answered ||
                failure.network != http::NetworkFailure::None)
                continue;
            const Source source = exchangeSource(*send, met.exchange);
            const http::Response& response = met.answer.response;
            facts::addAnswer(facts, "failed", response,
                             http::get(met.wanted.request.headers, "origin").value_or(send->page.origin),
                             source);
            if (const std::optional<QByteArray> location = http::get(response.headers, "location"))
                addRedirectDifference(facts, met.wanted.request.url, *location, source);
        }
        return;
    }
    if (failure.preflight)
        facts::copyAnswer(facts, "preflight", "failed");
    else if (failure.detail == "redirect-response")
        facts::copyAnswer(facts, "redirect", "failed");
    else
        facts::copyAnswer(facts, "response", "failed");
    if (const std::optional<QByteArray> value = facts.bytes(id::messageAcaoValue)) {
        const facts::Fact* fact = facts.find(id::messageAcaoValue);
        facts.add("failed.acao", *value, fact->source);
        facts.add("failed.acao-kind",
                  facts::acaoKind({*value}, facts.bytes(id::pageOrigin).value_or(QByteArray())),
                  fact->source);
    }
}
} // namespace

FactSet deriveFacts(const facts::Investigation& investigation, const facts::Send* send,
                    const QList<Replayed>& runs, const Trouble* trouble)
{
    FactSet facts = investigation.given;
    addMessages(facts, investigation);
    addRequest(facts, send ? send->page : investigation.page, send ? send->request : investigation.request);
    const Replayed* lead = trouble && trouble->run ? trouble->run : runs.isEmpty() ? nullptr : &runs.first();
    // The standard stops at Authorization under *, the browsers go on: what they met is what there is to know.
    if (!trouble && runs.size() > 1 && lead && lead->verdict.verdict.failure)
        lead = &runs.at(1);
    if (send && lead) {
        addPreflight(facts, *send, *lead);
        addActual(facts, *send, *lead);
        addOtherSends(facts, investigation, *send);
        for (const Replayed::Met& met : lead->met) {
            if (!met.answered)
                continue;
            if (const std::optional<QByteArray> server = http::get(met.answer.response.headers, "server"))
                facts.add(id::serverHeader, *server, exchangeSource(*send, met.exchange));
            if (const std::optional<QByteArray> by = http::get(met.answer.response.headers, "x-powered-by"))
                facts.add(id::serverPoweredBy, *by, exchangeSource(*send, met.exchange));
            if (met.wanted.kind == page::Wanted::Kind::Actual && met.wanted.hop == 0) {
                if (const std::optional<QByteArray> location =
                        http::get(met.answer.response.headers, "location");
                    location && facts::statusKind(met.answer.response.status) == "redirect")
                    addRedirectDifference(facts, met.wanted.request.url, *location,
                                          exchangeSource(*send, met.exchange));
            }
        }
    }
    if (trouble) {
        addFailure(facts, *trouble);
        addFailed(facts, send, *trouble);
    }
    return facts;
}

} // namespace crosscheck::diagnosis

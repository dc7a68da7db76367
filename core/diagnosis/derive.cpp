#include "diagnosis/derive_parts.h"
#include "diagnosis/told.h"
#include "facts/classify.h"
#include "facts/ids.h"
#include "http/header.h"

namespace crosscheck::diagnosis {

using facts::FactSet;
using facts::Source;
using fetch::Symptom;
namespace id = facts::id;

namespace {
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

/// What kind of answer a text tells of, where none was seen.
void addToldStatus(FactSet& facts, const facts::Message& message, const Source& source)
{
    if (!message.status)
        return;
    facts.add(id::messageStatus, qint64(*message.status), source);
    if (!message.isCors)
        return;
    const QByteArray kind = facts::statusKind(*message.status);
    if (message.preflight.value_or(false))
        facts.add("preflight.kind", kind, source);
    else if (isAboutAnswer(message))
        facts.add("response.kind", kind, source);
}

/// The redirect that a text names, where the answer behind it is what failed.
void addToldRedirect(FactSet& facts, const facts::Message& message, const Source& source)
{
    if (message.redirectUrl.isEmpty() || !fetch::isOfCorsCheck(message.symptom))
        return;
    addRedirectDifference(facts, message.requestUrl.toUtf8(), message.redirectUrl.toUtf8(), source);
    facts.add(id::failureHop, qint64(1), source);
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
        const bool isMain = &message == mainMessage(investigation);
        if (!message.kind.isEmpty() && isMain)
            facts.add(id::messageKind, message.kind, source);
        if (isMain && investigation.sends.isEmpty()) {
            addToldStatus(facts, message, source);
            addToldRedirect(facts, message, source);
        }
        if (!message.pageOrigin.isEmpty())
            facts.add(id::pageOrigin, message.pageOrigin.toUtf8(), source);
        if (!message.requestUrl.isEmpty())
            facts.add(id::requestUrl, message.requestUrl.toUtf8(), source);
        // Chromium quotes the value in this text whatever it is: none in the quotes is an empty one.
        const bool quoted = message.symptom == Symptom::AcaoInvalidValue && message.engine == "chromium";
        // Firefox wrote so, in reports, where it had read none; no run here has shown it.
        const bool isNone = message.acaoValue == u"(null)" && message.engine == "gecko";
        if ((!message.acaoValue.isEmpty() && !isNone) || quoted)
            facts.add(id::messageAcaoValue, message.acaoValue.toLatin1(), source);
        if (message.symptom == Symptom::AcaoMissing && isAboutAnswer(message))
            facts.add("response.acao-lines", qint64(0), source);
        if (message.symptom == Symptom::PreflightMissingAcao)
            facts.add("preflight.acao-lines", qint64(0), source);
        if (message.preflight.value_or(fetch::isOfPreflight(message.symptom)))
            facts.add(id::preflightSent, true, source);
    }
}

void addFailure(FactSet& facts, const facts::Investigation& investigation, const Trouble& trouble)
{
    const fetch::Failure& failure = trouble.failure;
    const Source& source = trouble.source;
    facts.add(id::failureSymptom, fetch::slug(trouble.symptom), source);
    if (!failure.step.isEmpty())
        facts.add(id::failureStep, failure.step, source);
    const bool seen = source.kind != Source::Kind::Message;
    if (seen || failure.preflight || investigation.messages.at(source.index).preflight)
        facts.add(id::failurePreflight, failure.preflight, source);
    if (seen)
        facts.add(id::failureHop, qint64(failure.hop), source);
    if (!failure.header.isEmpty())
        facts.add(id::failureHeader, failure.header, source);
    if (!failure.value.isEmpty())
        facts.add(id::failureValue, failure.value, source);
    if (failure.network != http::NetworkFailure::None)
        facts.add(id::failureNetwork, failureWord(failure.network), source);
    if (!failure.detail.isEmpty())
        facts.add(id::failureDetail, failure.detail, source);
    if (!failure.url.isEmpty())
        facts.add(id::failureUrl, failure.url, source);
    if (!failure.origin.isEmpty())
        facts.add(id::failureOrigin, failure.origin, source);
    if (!trouble.engines.isEmpty())
        facts.add(id::failureEngines, trouble.engines, source);
}

void failedRedirect(FactSet& facts, const Source& source)
{
    facts::copyAnswer(facts, "redirect", "failed");
    facts.add("failed.kind", QByteArray("redirect"), source);
}

// The answer that failed, under the name `failed`.
void addFailed(FactSet& facts, const facts::Investigation& investigation, const facts::Send* send,
               const Trouble& trouble)
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
        failedRedirect(facts, trouble.source);
    else
        facts::copyAnswer(facts, "response", "failed");
    if (const std::optional<QByteArray> value = facts.bytes(id::messageAcaoValue)) {
        const facts::Fact* fact = facts.find(id::messageAcaoValue);
        facts.add("failed.acao", *value, fact->source);
        facts.add("failed.acao-kind",
                  facts::acaoKind({*value}, facts.bytes(id::pageOrigin).value_or(QByteArray())),
                  fact->source);
    }
    if (trouble.source.kind == Source::Kind::Configuration && fetch::isOfCorsCheck(trouble.symptom) &&
        trouble.symptom != Symptom::AcaoMissing && facts.find(id::configAcao)) {
        facts.add("failed.acao", facts.find(id::configAcao)->value, trouble.source);
        facts.add("failed.acao-kind", configuredAcaoKind(investigation), trouble.source);
    }
    // A text that is the same for a preflight's answer and the request's own.
    const std::optional<qint64> status = facts.number(id::messageStatus);
    if (status && trouble.source.kind == Source::Kind::Message && !facts.find("failed.kind") &&
        (fetch::isOfCorsCheck(trouble.symptom) || trouble.symptom == Symptom::AcaoMissingOrMismatch))
        facts.add("failed.kind", facts::statusKind(int(*status)), trouble.source);
}
/// Whether nothing of a recording shows that a script chose no-cors: it is what elements ask with, and what is taken where the
/// recording is no browser's.
bool modeGuessed(const facts::Send& send)
{
    if (send.request.mode != fetch::Mode::NoCors || send.exchanges.isEmpty() ||
        send.exchanges.first().source != http::Exchange::Source::Har)
        return false;
    return http::get(send.exchanges.first().request.headers, "sec-fetch-dest").value_or(QByteArray()) !=
           "empty";
}

} // namespace

FactSet deriveFacts(const facts::Investigation& investigation, const facts::Send* send,
                    const QList<Replayed>& runs, const Trouble* trouble)
{
    FactSet facts = investigation.given;
    addMessages(facts, investigation);
    addRequest(facts, send ? send->page : investigation.page, send ? send->request : investigation.request,
               send && modeGuessed(*send));
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
        addFailure(facts, investigation, *trouble);
        addFailed(facts, investigation, send, *trouble);
    }
    return facts;
}

} // namespace crosscheck::diagnosis

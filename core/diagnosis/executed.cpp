#include "diagnosis/judge.h"
#include "diagnosis/told.h"
#include "facts/classify.h"
#include "http/header.h"

namespace crosscheck::diagnosis {

using fetch::Symptom;
using words::Sentence;

namespace {
constexpr Sentence ran{
    "executed.yes", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The server did run the request and answered with status %1.")};
constexpr Sentence ranUnseen{
    "executed.yes-unseen", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The server got the request and answered; the browser keeps the answer from your page.")};
constexpr Sentence neverSent{
    "executed.no-preflight", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The request itself was never sent: the preflight in front of it failed.")};
constexpr Sentence notSentYet{
    "executed.no-not-sent", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The request itself was not sent, only the preflight.")};
constexpr Sentence stopped{
    "executed.no-stopped", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The browser sends nothing: the server never hears of it.")};
constexpr Sentence stoppedSome{
    "executed.no-stopped-some", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Where it is stopped nothing is sent. The browser that doesn't stop it sent it in "
                      "the test, and the server answered with status %1.")};
constexpr Sentence unreached{
    "executed.no-unreached", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "No connection came about: the server never saw the request.")};
constexpr Sentence cut{
    "executed.unknown-cut", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The connection broke after the request was sent: whether the server ran it, only its log tells.")};
constexpr Sentence redirected{
    "executed.unknown-redirect", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The server answered with a redirect (%1): whether it ran the request "
                                   "before that, only its log tells.")};
constexpr Sentence notSeen{
    "executed.unknown-not-seen", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "This is told from the configuration alone: no request has been seen.")};
constexpr Sentence unknown{
    "executed.unknown", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Whether the server ran the request is not known.")};

struct Answer
{
    Executed value;
    words::Text text;
};

/// The exchanges that the trouble's run was fed: what the engines that are stopped never sent tells nothing of them, even if another
/// one did send it. All of them where no run is known.
QList<const http::Exchange*> exchangesOf(const facts::Send& send, const Trouble* trouble)
{
    QList<const http::Exchange*> mine;
    if (trouble && trouble->run) {
        for (const Replayed::Met& met : trouble->run->met) {
            if (met.exchange >= 0)
                mine.append(&send.exchanges.at(met.exchange));
        }
        return mine;
    }
    for (const http::Exchange& exchange : send.exchanges)
        mine.append(&exchange);
    return mine;
}

/// By the answer to the last request that was no preflight.
Answer byAnswer(const http::Answer& answer, bool inTrouble)
{
    if (answer.ok()) {
        const http::Response& response = answer.response;
        if (response.status == 0) // headers pasted alone
            return {Executed::Unknown, words::text(unknown)};
        const QString status = QString::number(response.status);
        const bool leadsOn =
            facts::statusKind(response.status) == "redirect" && http::contains(response.headers, "location");
        return leadsOn && inTrouble ? Answer{Executed::Unknown, words::text(redirected, status)}
                                    : Answer{Executed::Yes, words::text(ran, status)};
    }
    if (facts::isConnectionFailure(answer.failure) && answer.failure != http::NetworkFailure::Timeout)
        return {Executed::No, words::text(unreached)};
    if (answer.failure == http::NetworkFailure::NotRecorded)
        return {Executed::Unknown, words::text(unknown)};
    return {Executed::Unknown, words::text(cut)};
}

/// Where it wasn't sent by what is stopped.
Answer whereStopped(const facts::Send& send)
{
    for (const http::Exchange& exchange : send.exchanges) {
        if (exchange.kind == http::Exchange::Kind::Actual && exchange.answer.ok())
            return {Executed::No, words::text(stoppedSome, QString::number(exchange.answer.response.status))};
    }
    return {Executed::No, words::text(stopped)};
}

Answer bySend(const facts::Send& send, const Trouble* trouble)
{
    const http::Exchange* last = nullptr;
    bool preflight = false;
    for (const http::Exchange* exchange : exchangesOf(send, trouble)) {
        if (exchange->kind == http::Exchange::Kind::Actual)
            last = exchange;
        else
            preflight = true;
    }
    if (last)
        return byAnswer(last->answer, trouble);
    if (trouble && trouble->failure.preflight)
        return {Executed::No,
                words::text(facts::isConnectionFailure(trouble->failure.network) ? unreached : neverSent)};
    if (preflight)
        return {Executed::No, words::text(notSentYet)};
    return trouble ? whereStopped(send) : Answer{Executed::Unknown, words::text(unknown)};
}

/// Where the symptom alone tells.
std::optional<Answer> bySymptom(Symptom symptom)
{
    if (fetch::isOfPreflight(symptom))
        return Answer{Executed::No, words::text(neverSent)};
    switch (symptom) {
    case Symptom::MixedContent:
    case Symptom::CspBlocked:
    case Symptom::LocalNetworkPermission:
    case Symptom::InsecureContextPrivateNetwork:
    case Symptom::SameOriginMode:
    case Symptom::UnsupportedScheme:
    case Symptom::BlockedByClient:
        return Answer{Executed::No, words::text(stopped)};
    case Symptom::DnsFailure:
    case Symptom::ConnectionRefused:
    case Symptom::TlsCertificate:
        return Answer{Executed::No, words::text(unreached)};
    case Symptom::NoCorsOpaque:
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
    case Symptom::OrbCorbBlocked:
        return Answer{Executed::Yes, words::text(ranUnseen)};
    case Symptom::CanvasTainted:
        return Answer{Executed::Unknown, {}};
    default:
        return std::nullopt;
    }
}

Answer byText(const facts::Message* message, const Trouble& trouble)
{
    const ToldByKind* told = message ? toldByKind(message->kind) : nullptr;
    if (told && told->server == ToldByKind::Server::NotConcerned)
        return {Executed::Unknown, {}};
    if (told && told->server == ToldByKind::Server::Answered)
        return {Executed::Yes, message->status ? words::text(ran, QString::number(*message->status))
                                               : words::text(ranUnseen)};
    if ((message && isAboutAnswer(*message)) || trouble.source.kind == facts::Source::Kind::Wizard)
        return {Executed::Yes, words::text(ranUnseen)};
    return {Executed::Unknown, words::text(unknown)};
}

Answer withoutSend(const facts::Investigation& investigation, const Trouble* trouble)
{
    if (!trouble)
        return {Executed::Unknown, words::text(unknown)};
    if (trouble->source.kind == facts::Source::Kind::Configuration)
        return {Executed::Unknown, words::text(notSeen)};
    if (const std::optional<Answer> told = bySymptom(trouble->symptom))
        return *told;
    if (trouble->failure.preflight)
        return {Executed::No, words::text(neverSent)};
    return byText(mainMessage(investigation), *trouble);
}
/// Whether it says what became of the request: a recording may name it and have no answer, and no failure by name either.
bool tells(const facts::Send& send)
{
    return send.exchanges.isEmpty() ||
           std::any_of(send.exchanges.begin(), send.exchanges.end(), [](const http::Exchange& exchange) {
               return exchange.answer.ok() || exchange.answer.failure != http::NetworkFailure::NotRecorded;
           });
}
} // namespace

Executed executed(const facts::Investigation& investigation, const facts::Send* send, const Trouble* trouble,
                  words::Text* text)
{
    const Answer answer = send && tells(*send) ? bySend(*send, trouble) : withoutSend(investigation, trouble);
    *text = answer.text;
    return answer.value;
}

} // namespace crosscheck::diagnosis

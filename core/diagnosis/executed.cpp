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
} // namespace

Executed executed(const facts::Investigation& investigation, const facts::Send* send, const Trouble* trouble,
                  words::Text* text)
{
    const auto say = [&](Executed value, const words::Text& sentence) {
        *text = sentence;
        return value;
    };
    if (send) {
        const http::Exchange* last = nullptr;
        bool preflight = false;
        QList<const http::Exchange*> mine;
        // What the engines that are stopped never sent tells nothing of them, even if another one did send it.
        if (trouble && trouble->run) {
            for (const Replayed::Met& met : trouble->run->met) {
                if (met.exchange >= 0)
                    mine.append(&send->exchanges.at(met.exchange));
            }
        } else {
            for (const http::Exchange& exchange : send->exchanges)
                mine.append(&exchange);
        }
        for (const http::Exchange* exchange : mine) {
            if (exchange->kind == http::Exchange::Kind::Actual)
                last = exchange;
            else
                preflight = true;
        }
        if (last) {
            if (last->answer.ok()) {
                const http::Response& response = last->answer.response;
                const QString status = QString::number(response.status);
                if (facts::statusKind(response.status) == "redirect" &&
                    http::contains(response.headers, "location") && trouble)
                    return say(Executed::Unknown, words::text(redirected, status));
                return say(Executed::Yes, words::text(ran, status));
            }
            if (facts::isConnectionFailure(last->answer.failure) &&
                last->answer.failure != http::NetworkFailure::Timeout)
                return say(Executed::No, words::text(unreached));
            return say(Executed::Unknown, words::text(cut));
        }
        if (trouble && trouble->failure.preflight && facts::isConnectionFailure(trouble->failure.network))
            return say(Executed::No, words::text(unreached));
        if (trouble && trouble->failure.preflight)
            return say(Executed::No, words::text(neverSent));
        if (preflight)
            return say(Executed::No, words::text(notSentYet));
        if (trouble) {
            for (const http::Exchange& exchange : send->exchanges) {
                if (exchange.kind == http::Exchange::Kind::Actual && exchange.answer.ok())
                    return say(Executed::No,
                               words::text(stoppedSome, QString::number(exchange.answer.response.status)));
            }
            return say(Executed::No, words::text(stopped));
        }
        return say(Executed::Unknown, words::text(unknown));
    }
    if (!trouble)
        return say(Executed::Unknown, words::text(unknown));
    if (trouble->source.kind == facts::Source::Kind::Configuration)
        return say(Executed::Unknown, words::text(notSeen));
    switch (trouble->symptom) {
    case Symptom::PreflightMissingAcao:
    case Symptom::PreflightRedirect:
    case Symptom::PreflightStatusNotOk:
    case Symptom::PreflightNetworkFailure:
    case Symptom::MethodNotAllowed:
    case Symptom::HeaderNotAllowed:
    case Symptom::AuthorizationNotCoveredByWildcard:
    case Symptom::WildcardInMethodsOrHeadersWithCredentials:
        return say(Executed::No, words::text(neverSent));
    case Symptom::MixedContent:
    case Symptom::CspBlocked:
    case Symptom::LocalNetworkPermission:
    case Symptom::InsecureContextPrivateNetwork:
    case Symptom::SameOriginMode:
    case Symptom::UnsupportedScheme:
    case Symptom::BlockedByClient:
        return say(Executed::No, words::text(stopped));
    case Symptom::DnsFailure:
    case Symptom::ConnectionRefused:
    case Symptom::TlsCertificate:
        return say(Executed::No, words::text(unreached));
    case Symptom::NoCorsOpaque:
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
    case Symptom::OrbCorbBlocked:
        return say(Executed::Yes, words::text(ranUnseen));
    case Symptom::CanvasTainted:
        return say(Executed::Unknown, {});
    default:
        break;
    }
    if (trouble->failure.preflight)
        return say(Executed::No, words::text(neverSent));
    // Chrome says "preflight" where it is the preflight; the others have one text for both.
    const facts::Message* message = mainMessage(investigation);
    const ToldByKind* told = message ? toldByKind(message->kind) : nullptr;
    if (told && told->server == ToldByKind::Server::NotConcerned)
        return say(Executed::Unknown, {});
    if (told && told->server == ToldByKind::Server::Answered)
        return say(Executed::Yes, message->status ? words::text(ran, QString::number(*message->status))
                                                  : words::text(ranUnseen));
    const bool wizard = trouble->source.kind == facts::Source::Kind::Wizard;
    if ((message && message->engine == "chromium" && trouble->symptom == Symptom::AcaoMissing) || wizard)
        return say(Executed::Yes, words::text(ranUnseen));
    return say(Executed::Unknown, words::text(unknown));
}

} // namespace crosscheck::diagnosis

#include "diagnosis/told.h"

namespace crosscheck::diagnosis {

using engines::Engine;
using fetch::Outcome;
using fetch::Symptom;

namespace {
using Server = ToldByKind::Server;

constexpr ToldByKind kinds[] = {
    {"aspnet", Outcome::Unknown, Server::Unknown, "aspnet-core"},
    {"bare-failure", Outcome::NetworkError, Server::Unknown},
    {"cookie", Outcome::Blocked, Server::NotConcerned},
    {"coop", Outcome::Unknown, Server::NotConcerned},
    {"csrf", Outcome::Unknown, Server::Unknown},
    {"css-rules", Outcome::Blocked, Server::NotConcerned},
    {"express", Outcome::Unknown, Server::Unknown, "express5"},
    {"flask", Outcome::Unknown, Server::Unknown, "flask"},
    {"forbidden-header", Outcome::Blocked, Server::NotConcerned},
    {"frame-access", Outcome::Blocked, Server::NotConcerned},
    {"framing", Outcome::Blocked, Server::Answered},
    {"host-check", Outcome::Unknown, Server::Unknown},
    {"http-status", Outcome::Unknown, Server::Answered},
    {"integrity", Outcome::Blocked, Server::Answered},
    {"local-file", Outcome::Blocked, Server::NotConcerned},
    {"mime-type", Outcome::Blocked, Server::Answered},
    {"post-message", Outcome::Blocked, Server::NotConcerned},
    {"post-message-data", Outcome::JsException, Server::NotConcerned},
    {"preload", Outcome::Unknown, Server::NotConcerned},
    {"rs-cors", Outcome::Unknown, Server::Unknown},
    {"s3", Outcome::Unknown, Server::Answered},
    {"script-error", Outcome::Unknown, Server::NotConcerned},
    {"service-worker", Outcome::Blocked, Server::NotConcerned},
    {"source-map", Outcome::Unknown, Server::NotConcerned},
    {"spring", Outcome::Unknown, Server::Unknown, "spring-boot"},
    {"starlette", Outcome::Unknown, Server::Unknown, "fastapi"},
    {"unexposed-header", Outcome::Blocked, Server::Answered},
};

static_assert(std::size(kinds) == std::size(fetch::textKinds),
              "every kind of text tells something, or that it doesn't");

std::optional<Engine> engineOf(const facts::Message& message)
{
    return engines::engineFromSlug(message.engine);
}

Outcome outcomeOf(const facts::Message& message, const fetch::Failure& failure)
{
    if (message.isCors)
        return Outcome::Blocked;
    if (const ToldByKind* told = toldByKind(message.kind))
        return told->outcome;
    const bool policy = fetch::isPolicy(failure) || failure.symptom == Symptom::FrameBlocked ||
                        failure.symptom == Symptom::CanvasTainted ||
                        failure.symptom == Symptom::SamesiteCookie;
    return policy ? Outcome::Blocked : Outcome::NetworkError;
}

/// Checks that every engine makes as the standard does. In the browsers' record a fetch() or an XMLHttpRequest that one of them ends
/// so was let pass by another only where the engines see another answer (a kept one, a status line that is none) or ask for
/// something else (WebKit's GET after a redirected DELETE).
bool isMadeAlike(const facts::Message& message)
{
    if (!message.isCors || !(message.initiator.isEmpty() || message.initiator == QLatin1String("fetch") ||
                             message.initiator == QLatin1String("XMLHttpRequest")))
        return false;
    switch (message.symptom) {
    case Symptom::PreflightStatusNotOk:
    case Symptom::PreflightRedirect:
    case Symptom::PreflightMissingAcao:
    case Symptom::MethodNotAllowed:
    case Symptom::HeaderNotAllowed:
    case Symptom::AcaoMissingOrMismatch:
        return true;
    default:
        return fetch::isOfCorsCheck(message.symptom);
    }
}
} // namespace

const ToldByKind* toldByKind(QByteArrayView kind)
{
    for (const ToldByKind& each : kinds) {
        if (kind == each.kind)
            return &each;
    }
    return nullptr;
}

QList<EngineVerdict> verdictsFromMessage(const facts::Investigation& investigation)
{
    QList<EngineVerdict> out;
    const facts::Message* message = mainMessage(investigation);
    for (const Engine engine : {Engine::Standard, Engine::Chromium, Engine::Gecko, Engine::WebKit}) {
        EngineVerdict verdict;
        verdict.engine = engine;
        verdict.known = false;
        verdict.verdict.complete = false;
        if (message && engineOf(*message) == engine) {
            verdict.known = true;
            verdict.verdict.complete = true;
            fetch::Failure failure;
            failure.symptom = message->symptom;
            failure.status = message->status.value_or(0);
            verdict.verdict.outcome = outcomeOf(*message, failure);
            verdict.verdict.failure = failure;
            const QByteArray line =
                investigation.paste.toUtf8().mid(message->begin, message->end - message->begin);
            if (!line.isEmpty())
                verdict.console.append(QString::fromUtf8(line));
        } else if (message && engine != Engine::Standard && engineOf(*message)) {
            verdict.blocksToo = isMadeAlike(*message);
        }
        out.append(verdict);
    }
    return out;
}

bool isAboutAnswer(const facts::Message& message)
{
    const bool chromes = message.engine == "chromium" && message.symptom == Symptom::AcaoMissing;
    return !message.preflight.value_or(!chromes);
}

std::optional<Trouble> troubleFromMessage(const facts::Investigation& investigation)
{
    const facts::Message* message = mainMessage(investigation);
    if (!message)
        return std::nullopt;
    Trouble trouble;
    trouble.symptom = message->symptom;
    trouble.failure.symptom = message->symptom;
    trouble.failure.status = message->status.value_or(0);
    trouble.failure.value =
        !message->header.isEmpty() ? message->header.toLatin1() : message->method.toLatin1();
    trouble.failure.preflight = message->preflight.value_or(fetch::isOfPreflight(message->symptom));
    trouble.failure.network = message->network;
    trouble.source = {facts::Source::Kind::Message, int(message - investigation.messages.constData())};
    if (engineOf(*message))
        trouble.engines = {message->engine};
    return trouble;
}

} // namespace crosscheck::diagnosis

#include "facts/ids.h"
#include "wizard/build.h"

/// Answers that take more than one look: what a record shows counts like an answer by hand.
namespace crosscheck::wizard {

using fetch::Symptom;
namespace id = facts::id;

namespace {
QByteArray bytesOf(const facts::FactSet& facts, QByteArrayView fact)
{
    return facts.bytes(fact).value_or(QByteArray());
}

std::optional<Symptom> symptomOf(const facts::FactSet& facts)
{
    return fetch::symptomFromSlug(bytesOf(facts, id::failureSymptom));
}

bool includes(const facts::FactSet& facts)
{
    return bytesOf(facts, id::requestCredentials) == "include";
}

bool isNginx(const QByteArray& server)
{
    return server.toLower().contains("nginx") || server.toLower().contains("openresty");
}

QByteArray yesNo(bool yes)
{
    return yes ? "yes" : "no";
}

// Whether anything is known to have gone over the wire.
bool wasSent(const facts::FactSet& facts)
{
    return facts.truth(id::preflightSent).value_or(false) || facts.truth(id::requestSent).value_or(false) ||
           facts.find("response.status") || facts.find(id::failureNetwork);
}
} // namespace

QByteArray chooseStopped(const facts::FactSet& facts)
{
    const auto choice = [](QByteArrayView slug) -> QByteArray {
        if (slug == "nothing")
            return "no";
        if (slug == "mixed-content" || slug == "mixed-content-safari" || slug == "security-off")
            return slug.toByteArray();
        if (slug == "local-network-permission" || slug == "private-network-access")
            return "local-network";
        if (slug == "insecure-context-private-network")
            return "insecure-page";
        if (slug == "csp-blocked")
            return "csp";
        if (slug == "blocked-by-client")
            return "blocker";
        if (slug == "same-origin-mode")
            return "same-origin";
        if (slug == "unsupported-scheme")
            return "scheme";
        return {};
    };
    if (const std::optional<QByteArray> told = facts.bytes("request.stopped-by"))
        return choice(*told);
    const QByteArray symptom = bytesOf(facts, id::failureSymptom);
    const QByteArray stopped = symptom == "nothing" ? QByteArray() : choice(symptom);
    if (stopped == "mixed-content" && facts.list(id::failureEngines) == QList<QByteArray>{"webkit"} &&
        bytesOf(facts, id::targetSpace) == "loopback")
        return "mixed-content-safari";
    if (!stopped.isEmpty())
        return stopped;
    return wasSent(facts) || !symptom.isEmpty() ? QByteArray("no") : QByteArray();
}

QByteArray chooseCross(const facts::FactSet& facts)
{
    if (const std::optional<bool> cross = facts.truth(id::requestCrossOrigin))
        return yesNo(*cross || facts.truth(id::redirectCrossOrigin).value_or(false));
    // A check that failed was asked, and only other origins are asked.
    const std::optional<Symptom> symptom = symptomOf(facts);
    return symptom && fetch::isCors(*symptom) ? QByteArray("yes") : QByteArray();
}

QByteArray chooseMode(const facts::FactSet& facts)
{
    const QByteArray mode = bytesOf(facts, id::requestMode);
    const QByteArray by = bytesOf(facts, id::requestInitiator);
    if (mode == "element")
        return "element";
    if (mode == "no-cors")
        return by.isEmpty() || by == "fetch" ? QByteArray("yes") : QByteArray("element");
    if (!mode.isEmpty())
        return "no";
    const std::optional<Symptom> symptom = symptomOf(facts);
    if (symptom == Symptom::NoCorsOpaque)
        return "yes";
    return symptom && fetch::isCors(*symptom) ? QByteArray("no") : QByteArray();
}

QByteArray chooseTraces(const facts::FactSet& facts)
{
    const std::optional<bool> any = facts.truth("preflight.any-cors-header");
    if (!any || *any)
        return any ? QByteArray("yes") : QByteArray();
    // A 204 that nginx makes by itself has neither: an add_header beside it put them there.
    const bool decorated = facts.number("preflight.status") == std::optional<qint64>(204) &&
                           (facts.find("preflight.content-length") || facts.find("preflight.content-type"));
    return yesNo(decorated && isNginx(bytesOf(facts, "preflight.server")));
}

QByteArray chooseNginx(const facts::FactSet& facts)
{
    if (const std::optional<bool> told = facts.truth("server.is-nginx"))
        return yesNo(*told);
    if (const std::optional<QByteArray> server = facts.bytes("preflight.server"))
        return yesNo(isNginx(*server));
    return facts.find("preflight.status") ? QByteArray("no") : QByteArray();
}

QByteArray chooseCredentials(const facts::FactSet& facts)
{
    const QByteArray mode = bytesOf(facts, id::requestCredentials);
    if (mode.isEmpty())
        return {};
    return mode == "include" ? "include" : "no";
}

QByteArray chooseMethodListed(const facts::FactSet& facts)
{
    const QByteArray listed = bytesOf(facts, id::preflightMethodListed);
    return listed == "no" && bytesOf(facts, "preflight.acam").trimmed() == "*" && includes(facts)
               ? QByteArray("star-literal")
               : listed;
}

QByteArray chooseHeadersListed(const facts::FactSet& facts)
{
    const QByteArray listed = bytesOf(facts, id::preflightHeadersListed);
    return listed == "no" && bytesOf(facts, "preflight.acah").trimmed() == "*" && includes(facts)
               ? QByteArray("star-literal")
               : listed;
}

QByteArray chooseMethodCase(const facts::FactSet& facts)
{
    if (const std::optional<bool> told = facts.truth("request.method-upper-case"))
        return yesNo(*told);
    const QByteArray method = facts.bytes(id::failureValue).value_or(bytesOf(facts, id::requestMethod));
    if (method.isEmpty())
        return {};
    const QByteArray upper = method.toUpper();
    return yesNo(method == upper ||
                 (facts.find("preflight.status") && !bytesOf(facts, "preflight.acam").contains(upper)));
}

QByteArray chooseHeaderName(const facts::FactSet& facts)
{
    if (const std::optional<bool> told = facts.truth("request.sets-response-header"))
        return yesNo(*told);
    const std::optional<QByteArray> name = facts.bytes(id::failureValue);
    return name ? yesNo(name->toLower().startsWith("access-control-")) : QByteArray();
}

QByteArray chooseAnswered(const facts::FactSet& facts)
{
    if (const std::optional<QByteArray> told = facts.bytes("request.answered"))
        return *told;
    const QByteArray kind = bytesOf(facts, "response.kind");
    if (facts.find(id::failureNetwork) && !facts.truth(id::failurePreflight).value_or(false))
        return "no";
    if (!kind.isEmpty())
        return kind == "none" ? "no" : "yes";
    if (facts.truth(id::preflightPassed).value_or(false) &&
        facts.truth(id::requestSent) == std::optional(false))
        return "unsent";
    return {};
}

QByteArray chooseRedirectOrigin(const facts::FactSet& facts)
{
    const QByteArray kind = bytesOf(facts, "redirect.acao-kind");
    if (kind.isEmpty() || kind == "missing")
        return kind;
    if (kind == "match" || (kind == "star" && !includes(facts)))
        return "match";
    return "wrong";
}

QByteArray chooseRedirectWhere(const facts::FactSet& facts)
{
    const QByteArray how = bytesOf(facts, id::redirectDifference);
    if (how == "scheme" || how == "slash" || how == "www" || how == "login" || how.isEmpty())
        return how;
    return "other";
}

QByteArray chooseRedirectNull(const facts::FactSet& facts)
{
    if (const std::optional<bool> told = facts.truth("redirect.sends-null"))
        return *told ? "null" : "page";
    const QByteArray sent = bytesOf(facts, id::failureOrigin);
    if (sent == "null" && bytesOf(facts, id::pageOrigin) != "null" &&
        bytesOf(facts, "response.acao-kind") != "missing")
        return "null";
    return facts.find("response.status") ? QByteArray("page") : QByteArray();
}

QByteArray chooseStatus(const facts::FactSet& facts)
{
    const QByteArray kind = bytesOf(facts, "response.kind");
    if (kind == "not-modified")
        return "ok";
    return kind == "client-error" || kind == "redirect" ? QByteArray("other") : kind;
}

QByteArray chooseErrorNginx(const facts::FactSet& facts)
{
    if (const std::optional<bool> told = facts.truth("server.is-nginx"))
        return yesNo(*told);
    if (!facts.find("response.status"))
        return {};
    const QByteArray before = bytesOf(facts, "preflight.acao-kind");
    return yesNo(isNginx(bytesOf(facts, "response.server")) && (before == "match" || before == "star"));
}

QByteArray chooseBefore(const facts::FactSet& facts)
{
    const QByteArray kind = bytesOf(facts, "preflight.acao-kind");
    if (kind.isEmpty())
        return facts.truth(id::preflightSent) == std::optional(false) ? QByteArray("no") : QByteArray();
    return yesNo(kind == "match" || kind == "star");
}

QByteArray chooseLogin(const facts::FactSet& facts)
{
    const QByteArray kind = bytesOf(facts, "response.kind");
    return kind.isEmpty() ? QByteArray() : yesNo(kind == "unauthorized");
}

QByteArray chooseAuthorization(const facts::FactSet& facts)
{
    if (const std::optional<bool> star = facts.truth(id::preflightAuthorizationByStar))
        return yesNo(*star);
    if (facts.truth(id::requestAuthorization) == std::optional(false) ||
        facts.truth(id::preflightSent) == std::optional(false))
        return "no";
    return {};
}

} // namespace crosscheck::wizard

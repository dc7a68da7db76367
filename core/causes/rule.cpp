#include "causes/rule.h"

#include "http/header.h"
#include "words/argument.h"

using namespace Qt::StringLiterals;

namespace crosscheck::causes {

namespace {
using words::Sentence;
constexpr Sentence checkSays{"evidence.check", "causes",
                             QT_TRANSLATE_NOOP("causes", "The check that fails says so.")};
constexpr Sentence knownText{
    "evidence.known-text", "causes",
    QT_TRANSLATE_NOOP("causes", "The text is one of those that are written for this and nothing else.")};
constexpr Sentence messageSays{"evidence.message", "causes",
                               QT_TRANSLATE_NOOP("causes", "The pasted text says so.")};
constexpr Sentence configurationSends{
    "evidence.configuration-sends", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration sends Access-Control-Allow-Origin: %1")};
constexpr Sentence pageOriginIs{"evidence.origin", "causes",
                                QT_TRANSLATE_NOOP("causes", "The page's origin is %1.")};
constexpr Sentence serverCallsItself{"evidence.server", "causes",
                                     QT_TRANSLATE_NOOP("causes", "The server calls itself %1.")};
constexpr Sentence factIs{"evidence.fact", "causes", QT_TRANSLATE_NOOP("causes", "%1 Here: %2.")};

struct FactSentence
{
    const char* fact;
    Sentence sentence; ///< %1 is the value; without it the sentence is said of a fact that is true
};
constexpr FactSentence factSentences[] = {
    {"request.credentials",
     {"evidence.fact.request.credentials", "causes",
      QT_TRANSLATE_NOOP("causes", "The request's credentials mode is %1.")}},
    {"request.mode",
     {"evidence.fact.request.mode", "causes", QT_TRANSLATE_NOOP("causes", "The request's mode is %1.")}},
    {"request.method",
     {"evidence.fact.request.method", "causes", QT_TRANSLATE_NOOP("causes", "The page uses the method %1.")}},
    {"target.space",
     {"evidence.fact.target.space", "causes",
      QT_TRANSLATE_NOOP("causes", "The server's address space is %1.")}},
    {"target.origin",
     {"evidence.fact.target.origin", "causes", QT_TRANSLATE_NOOP("causes", "The server's origin is %1.")}},
    {"page.kind",
     {"evidence.fact.page.kind", "causes", QT_TRANSLATE_NOOP("causes", "The page is of the kind %1.")}},
    {"failure.network",
     {"evidence.fact.failure.network", "causes", QT_TRANSLATE_NOOP("causes", "The connection failed: %1.")}},
    {"failure.value",
     {"evidence.fact.failure.value", "causes", QT_TRANSLATE_NOOP("causes", "At fault: %1.")}},
    {"failure.origin",
     {"evidence.fact.failure.origin", "causes",
      QT_TRANSLATE_NOOP("causes", "The Origin that was sent there is %1.")}},
    {"redirect.difference",
     {"evidence.fact.redirect.difference", "causes",
      QT_TRANSLATE_NOOP("causes", "What the redirect changes: %1.")}},
    {"redirect.count",
     {"evidence.fact.redirect.count", "causes", QT_TRANSLATE_NOOP("causes", "%1 redirects were followed.")}},
    {"script.wants-header",
     {"evidence.fact.script.wants-header", "causes",
      QT_TRANSLATE_NOOP("causes", "The script wants to read %1.")}},
    {"redirect.cross-origin",
     {"evidence.fact.redirect.cross-origin", "causes",
      QT_TRANSLATE_NOOP("causes", "The redirect leads to another origin.")}},
    {"request.authorization",
     {"evidence.fact.request.authorization", "causes",
      QT_TRANSLATE_NOOP("causes", "The page sets an Authorization header.")}},
    {"log.missing-parameter-name",
     {"evidence.fact.log.missing-parameter-name", "causes",
      QT_TRANSLATE_NOOP("causes", "The server's log says \"Missing parameter name\".")}},
    {"log.star-with-credentials",
     {"evidence.fact.log.star-with-credentials", "causes",
      QT_TRANSLATE_NOOP("causes", "The server's log refuses any origin together with credentials.")}},
    {"redirect.sends-null",
     {"evidence.fact.redirect.sends-null", "causes",
      QT_TRANSLATE_NOOP("causes", "The redirect's target was asked with Origin: null.")}},
    {"request.sets-response-header",
     {"evidence.fact.request.sets-response-header", "causes",
      QT_TRANSLATE_NOOP("causes", "The page sets a header that only an answer can carry.")}},
    {"config.nginx.adds-in-front",
     {"evidence.fact.config.nginx.adds-in-front", "causes",
      QT_TRANSLATE_NOOP("causes",
                        "The configuration adds Access-Control-Allow-Origin to what a server behind nginx "
                        "answers, and keeps that server's own.")}},
    {"config.no-cors",
     {"evidence.fact.config.no-cors", "causes",
      QT_TRANSLATE_NOOP("causes", "The pasted program has nothing of CORS in it.")}},
    {"config.cors-not-used",
     {"evidence.fact.config.cors-not-used", "causes",
      QT_TRANSLATE_NOOP("causes", "The pasted program sets CORS up and never switches it on.")}},
    {"config.refuses-star",
     {"evidence.fact.config.refuses-star", "causes",
      QT_TRANSLATE_NOOP(
          "causes",
          "The configuration asks for any origin together with credentials, which the framework refuses.")}},
    {"config.fastapi.star-with-credentials",
     {"evidence.fact.config.fastapi.star-with-credentials", "causes",
      QT_TRANSLATE_NOOP("causes", "CORSMiddleware gets any origin together with credentials.")}},
    {"config.fastapi.cors-inside",
     {"evidence.fact.config.fastapi.cors-inside", "causes",
      QT_TRANSLATE_NOOP(
          "causes",
          "In the program another middleware is added after CORSMiddleware, and so stands around it.")}},
    {"config.aspnet.cors-after-auth",
     {"evidence.fact.config.aspnet.cors-after-auth", "causes",
      QT_TRANSLATE_NOOP("causes", "In the program UseCors stands below the login check.")}},
    {"config.django.middleware-order",
     {"evidence.fact.config.django.middleware-order", "causes",
      QT_TRANSLATE_NOOP("causes", "In MIDDLEWARE the CorsMiddleware stands below one that can answer.")}},
    {"config.spring.security-without-cors",
     {"evidence.fact.config.spring.security-without-cors", "causes",
      QT_TRANSLATE_NOOP("causes", "The pasted chain of Spring Security has no cors().")}},
    {"config.express.cors-after-routes",
     {"evidence.fact.config.express.cors-after-routes", "causes",
      QT_TRANSLATE_NOOP("causes", "In the program the CORS layer is added below a route, a router, a login "
                                  "check or the start, and those come first.")}},
    {"config.socket-io.without-cors",
     {"evidence.fact.config.socket-io.without-cors", "causes",
      QT_TRANSLATE_NOOP("causes", "The pasted program makes its server of Socket.IO without cors.")}},
    {"config.options-unanswered",
     {"evidence.fact.config.options-unanswered", "causes",
      QT_TRANSLATE_NOOP("causes",
                        "The pasted program sets CORS headers by itself and never looks for OPTIONS.")}},
    {"config.options-only",
     {"evidence.fact.config.options-only", "causes",
      QT_TRANSLATE_NOOP("causes",
                        "The configuration adds Access-Control-Allow-Origin where OPTIONS is answered and "
                        "nowhere else.")}},
    {"config.rack.without-headers",
     {"evidence.fact.config.rack.without-headers", "causes",
      QT_TRANSLATE_NOOP("causes", "The resource of rack-cors has no headers:, so that it lets none in.")}},
    {"server.is-nginx",
     {"evidence.fact.server.is-nginx", "causes", QT_TRANSLATE_NOOP("causes", "The server is nginx.")}},
};

constexpr Sentence settleProbe{
    "settle.probe", "causes",
    QT_TRANSLATE_NOOP("causes", "Send the request as a browser would and look at the answer.")};
constexpr Sentence settleWithoutOrigin{
    "settle.without-origin", "causes",
    QT_TRANSLATE_NOOP("causes", "Send the same request without Origin and compare status and headers.")};
constexpr Sentence settleOtherOrigin{
    "settle.other-origin", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Send the same request with another origin and see whether Access-Control-Allow-Origin changes.")};
constexpr Sentence settleDirect{
    "settle.direct", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask the application directly, without the proxy in front of it, and compare.")};
constexpr Sentence settleLog{
    "settle.server-log", "causes",
    QT_TRANSLATE_NOOP("causes", "Read the server's log at the time of the request.")};
constexpr Sentence settleQuestion{"settle.question", "causes", QT_TRANSLATE_NOOP("causes", "Find out: %1")};

} // namespace

Known::Known(const facts::FactSet& set)
    : facts(set), failed(set, "failed"), preflight(set, "preflight"), response(set, "response"),
      redirect(set, "redirect"), withoutOrigin(set, "without-origin"), otherOrigin(set, "other-origin")
{
}

std::optional<fetch::Symptom> Known::symptom() const
{
    const std::optional<QByteArray> slug = facts.bytes(facts::id::failureSymptom);
    return slug ? fetch::symptomFromSlug(*slug) : std::nullopt;
}

bool Known::shows(std::initializer_list<fetch::Symptom> symptoms) const
{
    const std::optional<fetch::Symptom> shown = symptom();
    return shown && std::find(symptoms.begin(), symptoms.end(), *shown) != symptoms.end();
}

bool Known::acaoIsMissing() const
{
    using fetch::Symptom;
    if (shows({Symptom::AcaoMissing, Symptom::PreflightMissingAcao}))
        return true;
    // Safari has one text for both; nothing else tells them apart then, and a header that is left out is by far the more frequent.
    if (shows({Symptom::AcaoMissingOrMismatch}) && onlyText() && failed.kind() != "redirect")
        return true;
    // These leave open what the header holds: the answer itself tells.
    return shows({Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied, Symptom::RedirectToNullOrigin,
                  Symptom::GenericAccessControl}) &&
           failed.acaoKind() == "missing";
}

bool Known::answerLacksAcao(QByteArrayView kind) const
{
    return acaoIsMissing() && !preflightFails() && hop() == 0 && failed.kind() == kind;
}

bool Known::onlyText() const
{
    return symptom() && !failed.knownBeyondText();
}

bool Known::mayBePreflight() const
{
    return onlyText() && !facts.find(facts::id::failurePreflight);
}

bool Known::preflightFails() const
{
    return facts.truth(facts::id::failurePreflight).value_or(false);
}

bool Known::preflightPasses() const
{
    return facts.truth(facts::id::preflightPassed).value_or(false);
}

qint64 Known::hop() const
{
    return facts.number(facts::id::failureHop).value_or(0);
}

bool Known::crossOriginRedirect() const
{
    return facts.truth(facts::id::redirectCrossOrigin).value_or(false);
}

bool Known::credentialsIncluded() const
{
    return facts.bytes(facts::id::requestCredentials) == QByteArray("include");
}

bool Known::serverIs(const char* word) const
{
    const QByteArray wanted = QByteArray(word).toLower();
    if (wanted == "nginx" && facts.truth("server.is-nginx"))
        return *facts.truth("server.is-nginx");
    const auto holds = [&](const std::optional<QByteArray>& value) {
        return value && value->toLower().contains(wanted);
    };
    if (failed.known())
        return holds(failed.header("server")) || holds(failed.header("x-powered-by"));
    return holds(facts.bytes(facts::id::serverHeader)) || holds(facts.bytes(facts::id::serverPoweredBy));
}

bool Known::listHas(const char* id, QByteArrayView item) const
{
    const std::optional<QList<QByteArray>> list = facts.list(id);
    return list && std::any_of(list->begin(), list->end(),
                               [&](const QByteArray& i) { return http::sameName(i, item); });
}

bool Known::pageHasNoOrigin() const
{
    return facts.bytes(facts::id::pageOrigin) == QByteArray("null");
}

bool Known::asksForFile() const
{
    return facts.bytes(facts::id::requestUrl).value_or(QByteArray()).startsWith("file:");
}

Because Known::symptomBecause() const
{
    const facts::Fact* fact = facts.find(facts::id::failureSymptom);
    const bool told = fact && fact->source.kind == facts::Source::Kind::Message;
    return {words::text(told ? messageSays : checkSays), facts::id::failureSymptom, false};
}

Because Known::originBecause() const
{
    return {
        words::text(pageOriginIs, facts::display(facts.bytes(facts::id::pageOrigin).value_or(QByteArray()))),
        facts::id::pageOrigin, false};
}

Because Known::acaoBecause() const
{
    if (failed.acaoKind().isEmpty())
        return symptomBecause();
    const facts::Fact* value = facts.find(failed.id("acao"));
    if (value && value->source.kind == facts::Source::Kind::Configuration)
        return {words::text(configurationSends, facts::display(value->value)), facts::id::configAcao, false};
    if (failed.acaoKind() == "missing")
        return failed.absentBecause("acao-lines", "Access-Control-Allow-Origin");
    if (!failed.header("acao"))
        return failed.headerBecause("acao-kind", "Access-Control-Allow-Origin");
    return failed.headerBecause("acao", "Access-Control-Allow-Origin");
}

Because Known::serverBecause() const
{
    for (const char* field : {"server", "x-powered-by"}) {
        if (const std::optional<QByteArray> value = failed.header(field))
            return {words::text(serverCallsItself, facts::display(*value)), failed.id(field), false};
    }
    for (const char* id : {facts::id::serverHeader, facts::id::serverPoweredBy}) {
        if (const std::optional<QByteArray> value = facts.bytes(id))
            return {words::text(serverCallsItself, facts::display(*value)), id, false};
    }
    return {words::text(serverCallsItself, QString()), facts::id::serverHeader, false};
}

Because Known::factBecause(const char* id) const
{
    const facts::Fact* fact = facts.find(id);
    for (const FactSentence& row : factSentences) {
        const bool takesValue = QByteArray(row.sentence.english).contains("%1");
        if (qstrcmp(row.fact, id) == 0 && fact && (takesValue || fact->value == facts::Value(true)))
            return {takesValue ? words::text(row.sentence, facts::display(fact->value))
                               : words::text(row.sentence),
                    id, false};
    }
    return {words::text(factIs, words::argument(facts::textOf(id)),
                        fact ? facts::display(fact->value) : QString()),
            id, false};
}

std::optional<Match> told(const facts::FactSet& facts, fetch::TextKind kind, Side side)
{
    const Known k(facts);
    if (!k.symptom() || !k.isAbout(kind))
        return std::nullopt;
    return certain(side, {{words::text(knownText), facts::id::messageKind, false}});
}

Match certain(Side side, QList<Because> because, int special)
{
    return {Certainty::Certain, side, std::move(because), std::nullopt, special, false};
}

Match likely(Side side, QList<Because> because, std::optional<Settle> settle, int special)
{
    return {Certainty::Likely, side, std::move(because), std::move(settle), special, false};
}

Match likelyOfAnswer(const Known& known, Side side, QList<Because> because, std::optional<Settle> settle,
                     int special)
{
    return known.mayBePreflight() ? possible(side, std::move(because), std::move(settle), special)
                                  : likely(side, std::move(because), std::move(settle), special);
}

Match possible(Side side, QList<Because> because, std::optional<Settle> settle, int special)
{
    return {Certainty::Possible, side, std::move(because), std::move(settle), special, false};
}

Match fell(QList<Because> against)
{
    for (Because& reason : against)
        reason.against = true;
    return {Certainty::Possible, Side::Nobody, std::move(against), std::nullopt, 0, true};
}

namespace settle {
Settle probe()
{
    return {{}, "as-browser", words::text(settleProbe)};
}

Settle withoutOrigin()
{
    return {{}, "without-origin", words::text(settleWithoutOrigin)};
}

Settle otherOrigin()
{
    return {{}, "other-origin", words::text(settleOtherOrigin)};
}

Settle direct()
{
    return {{}, {}, words::text(settleDirect)};
}

Settle serverLog()
{
    return {{}, {}, words::text(settleLog)};
}

Settle question(const char* fact)
{
    return {fact, {}, words::text(settleQuestion, words::argument(facts::textOf(fact)))};
}
} // namespace settle

} // namespace crosscheck::causes

#include "diagnosis/diagnosis.h"

#include "diagnosis/judge.h"
#include "diagnosis/told.h"
#include "facts/classify.h"
#include "facts/ids.h"
#include "http/header.h"

namespace crosscheck::diagnosis {

using causes::Side;
using engines::Engine;
using fetch::Symptom;
using words::Sentence;

namespace {
constexpr Sentence passes{
    "happened.passes", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The request passes in Chrome, Firefox and Safari.")};
constexpr Sentence passesWithStatus{
    "happened.passes-with-error", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "CORS is in order: your page can read the answer, whose status is %1.")};
constexpr Sentence preflightPasses{
    "happened.preflight-passes", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The preflight passes; the %1 was not sent.")};
constexpr Sentence opaque{
    "happened.opaque", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The request goes through, and your page can't read the answer.")};
constexpr Sentence whoIsOpen{"who.open", "diagnosis",
                             QT_TRANSLATE_NOOP("diagnosis",
                                               "Who must change is not said by this text. If the console has "
                                               "more lines for this request, paste those too.")};
constexpr Sentence pageOrServer{
    "who.page-or-server", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Whether your page or the server must change is not certain yet.")};
constexpr Sentence reasonElsewhere{
    "happened.reason-elsewhere", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The script was told only that its request failed; the reason stands in the "
                      "browser's console, in a line of its own.")};
constexpr Sentence nothingKnown{"happened.unknown", "diagnosis",
                                QT_TRANSLATE_NOOP("diagnosis", "Not enough is known to say what happened.")};
constexpr Sentence answerAlone{
    "happened.answer-alone", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "These are the headers of an answer. Which request it answers, and of which page, "
                      "isn't told.")};
constexpr Sentence pageUnknown{
    "happened.page-unknown", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Which page asks isn't told, and that decides whether it may read the answer.")};
constexpr Sentence sayPage{
    "who.say-page", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Say the page's origin, and the answer is judged.")};
constexpr Sentence sayRequest{
    "who.say-request", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Say the request's URL and the page's origin, and the answer is judged.")};
constexpr Sentence nobody{"who.passes", "diagnosis",
                          QT_TRANSLATE_NOOP("diagnosis", "Nobody has to change anything.")};
constexpr Sentence askOrTest{"who.unknown", "diagnosis",
                             QT_TRANSLATE_NOOP("diagnosis", "A test or a few questions will tell.")};
constexpr Sentence sendMore{"who.send-more", "diagnosis",
                            QT_TRANSLATE_NOOP("diagnosis", "Send the request itself to see the rest.")};
constexpr Sentence assumed{
    "note.preflight-assumed", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The preflight is not in the recording; the request after it is, so that it must have passed.")};
constexpr Sentence trusted{
    "note.certificate-trusted", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Judged as if the browser trusted the server's certificate, which it doesn't.")};
constexpr Sentence oldPna{
    "note.private-network-header", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Older advice says to send Access-Control-Allow-Private-Network: that is "
                                   "out of date and changes nothing.")};
constexpr Sentence oldAuthorization{
    "note.authorization-star", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Older advice calls Authorization under * a cause. The standard refuses "
                                   "it; today's browsers let it pass.")};
constexpr Sentence onlyIn{"note.only-in", "diagnosis",
                          QT_TRANSLATE_NOOP("diagnosis", "Only %1 stops there: %2")};
constexpr Sentence planned{"planned.as-browser", "diagnosis",
                           QT_TRANSLATE_NOOP("diagnosis", "This is what a browser would send first.")};
constexpr Sentence plannedWithoutOrigin{
    "planned.without-origin", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The same request without Origin shows whether the server treats foreign origins apart.")};
constexpr Sentence plannedOther{
    "planned.other-origin", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The same request with a made-up origin shows whether the value depends on who asks.")};

bool blocks(const EngineVerdict& verdict)
{
    return verdict.known && verdict.verdict.failure.has_value();
}

std::optional<PlannedRequest> plan(const facts::Investigation& investigation, const QByteArray& probe)
{
    if (investigation.request.url.isEmpty() || investigation.page.origin.isEmpty())
        return std::nullopt;
    page::Run run(engines::profile(Engine::Standard), investigation.page, investigation.request);
    const std::variant<page::Wanted, fetch::Verdict> next = run.next();
    const page::Wanted* wanted = std::get_if<page::Wanted>(&next);
    if (!wanted)
        return std::nullopt;
    PlannedRequest out{probe, wanted->request, words::text(planned)};
    if (probe == "without-origin" || probe == "other-origin") {
        out.request.method = "GET";
        out.request.body.reset();
        out.request.headers.clear();
        out.why = words::text(probe == "without-origin" ? plannedWithoutOrigin : plannedOther);
        if (probe == "other-origin")
            out.request.headers.append(http::Header{"Origin", "https://crosscheck.invalid"});
    }
    return out;
}

QString named(const QList<QByteArray>& slugs)
{
    QStringList names;
    for (const QByteArray& slug : slugs) {
        if (const std::optional<Engine> engine = engines::engineFromSlug(slug))
            names.append(engines::displayName(*engine));
    }
    return names.join(QStringLiteral(", "));
}

/// Nothing more than possible causes, and by one of them the page is at fault, by another the server.
bool isBetweenPageAndServer(const QList<RankedCause>& causes)
{
    const auto holds = [&](causes::Side side) {
        return std::any_of(causes.begin(), causes.end(),
                           [side](const RankedCause& cause) { return cause.side == side; });
    };
    return causes.first().certainty == causes::Certainty::Possible && holds(causes::Side::Page) &&
           holds(causes::Side::Server);
}

void say(Diagnosis& out, const Trouble* trouble, const QList<Replayed>& runs, const facts::Send* send)
{
    if (trouble) {
        const RankedCause& first = out.causes.first();
        const causes::Root* root = causes::find(first.root);
        const bool open =
            trouble->symptom == Symptom::NotCorsOther || trouble->symptom == Symptom::FrameBlocked;
        const bool told = trouble->source.kind == facts::Source::Kind::Message;
        // A look-alike is named for what it is.
        if (open && root)
            out.happened = words::text(root->title);
        else if (told && facts::isAbout(out.facts, "bare-failure"))
            out.happened = words::text(reasonElsewhere);
        else
            out.happened = happenedText(*trouble);
        out.whoMustChange = trouble->symptom == Symptom::NotCorsOther && !root && told
                                ? words::text(whoIsOpen)
                            : isBetweenPageAndServer(out.causes) ? words::text(pageOrServer)
                                                                 : sideText(first.side, out.facts);
        return;
    }
    const auto all = [&](auto condition) {
        bool any = false;
        for (const EngineVerdict& verdict : out.verdicts) {
            if (verdict.engine == Engine::Standard)
                continue;
            any = true;
            if (!verdict.known || !condition(verdict))
                return false;
        }
        return any;
    };
    if (send && send->request.url.isEmpty()) {
        out.happened = words::text(answerAlone);
        out.whoMustChange = words::text(sayRequest);
        return;
    }
    if (send && send->page.origin.isEmpty()) {
        out.happened = words::text(pageUnknown);
        out.whoMustChange = words::text(sayPage);
        return;
    }
    // The one fault that shows before anything was sent: nothing that a server answers can be read.
    const causes::Root* noCors = causes::find("no-cors-trap");
    if (runs.isEmpty() && noCors &&
        std::any_of(out.warnings.begin(), out.warnings.end(),
                    [](const Warning& warning) { return warning.root == "no-cors-trap"; })) {
        out.happened = words::text(noCors->title);
        out.whoMustChange = words::text(noCors->mend);
        return;
    }
    if (runs.isEmpty() || !all([](const EngineVerdict&) { return true; })) {
        out.happened = words::text(nothingKnown);
        out.whoMustChange = words::text(askOrTest);
        return;
    }
    if (!all([](const EngineVerdict& v) { return v.verdict.complete; })) {
        out.happened = words::text(
            preflightPasses,
            QString::fromLatin1(out.facts.bytes(facts::id::requestMethod).value_or("GET").toUpper()));
        out.whoMustChange = words::text(sendMore);
        return;
    }
    if (all([](const EngineVerdict& v) { return v.verdict.outcome == fetch::Outcome::Opaque; })) {
        out.happened = words::text(opaque);
    } else {
        const qint64 status = out.facts.number("response.status").value_or(200);
        out.happened =
            status >= 400 ? words::text(passesWithStatus, QString::number(status)) : words::text(passes);
    }
    out.whoMustChange = words::text(nobody);
}
} // namespace

facts::Investigation completed(facts::Investigation investigation)
{
    if (investigation.sends.isEmpty() ||
        (!newest(investigation)->request.url.isEmpty() && !newest(investigation)->page.origin.isEmpty()))
        return investigation;
    facts::Send& send = investigation.sends.last();
    if (send.page.origin.isEmpty())
        send.page = investigation.page;
    if (!send.request.url.isEmpty())
        return investigation;
    send.request = investigation.request;
    for (http::Exchange& exchange : send.exchanges) {
        if (!exchange.request.url.isEmpty())
            continue;
        exchange.request.url = send.request.url;
        exchange.request.method = send.request.method;
    }
    return investigation;
}

facts::Investigation lookingAt(facts::Investigation investigation, qsizetype send)
{
    QList<facts::Send>& sends = investigation.sends;
    std::rotate(sends.begin() + send, sends.begin() + send + 1, sends.end());
    investigation.request = sends.last().request;
    if (!sends.last().page.origin.isEmpty())
        investigation.page = sends.last().page;
    return investigation;
}

Diagnosis diagnose(const facts::Investigation& told)
{
    const facts::Investigation investigation = completed(told);
    Diagnosis out;
    const facts::Send* send = newest(investigation);
    QList<Replayed> runs;
    if (send) {
        for (const Engine engine : {Engine::Standard, Engine::Chromium, Engine::Gecko, Engine::WebKit})
            runs.append(replayWhole(engine, *send));
        for (const Replayed& run : runs)
            out.verdicts.append(run.verdict);
    } else {
        out.verdicts = verdictsFromMessage(investigation);
    }
    out.subject = send ? send->request.url : investigation.request.url;

    QList<Trouble> all = troubles(runs);
    const bool replayed =
        std::any_of(runs.begin(), runs.end(), [](const Replayed& run) { return run.verdict.known; });
    if (all.isEmpty() && !replayed) {
        if (std::optional<Trouble> printed = troubleFromMessage(investigation)) {
            all.append(*printed);
        } else {
            Symptom symptom{};
            if (const std::optional<fetch::Failure> failure = failureFromFacts(investigation.given, &symptom))
                all.append({symptom, *failure, {}, nullptr, {facts::Source::Kind::Wizard, -1}});
            else if (const std::optional<fetch::Failure> coming =
                         failureFromConfiguration(investigation, &symptom))
                all.append({symptom, *coming, {}, nullptr, {facts::Source::Kind::Configuration, 0}});
        }
    }
    const Trouble* trouble = all.isEmpty() ? nullptr : &all.first();
    out.facts = deriveFacts(investigation, send, runs, trouble);
    if (trouble)
        out.causes = rank(trouble->symptom, out.facts, &out.lookedAt);
    for (qsizetype i = 1; i < all.size(); ++i) {
        const Trouble& further = all.at(i);
        for (const RankedCause& cause :
             rank(further.symptom, deriveFacts(investigation, send, runs, &further), nullptr))
            out.causes.append(cause);
        out.notes.append(words::text(onlyIn, named(further.engines), words::english(happenedText(further))));
    }

    out.warnings = warnings(out.facts, runs);
    out.findings = findings(investigation, out.facts, runs, trouble != nullptr);
    out.executed = executed(investigation, send, trouble, &out.executedText);
    if (send) {
        for (const http::Exchange& exchange : send->exchanges)
            out.exchanged = out.exchanged || (exchange.answer.ok() && exchange.answer.response.status > 0);
        out.connectionFailed = trouble && facts::isConnectionFailure(trouble->failure.network);
        if (send->around.certificateTrusted)
            out.notes.append(words::text(trusted));
    }
    if (std::any_of(runs.begin(), runs.end(), [](const Replayed& run) { return run.assumedPreflight; }))
        out.notes.append(words::text(assumed));
    for (const Warning& warning : out.warnings) {
        if (warning.root == "pna-header-folklore")
            out.notes.append(words::text(oldPna));
        if (warning.root == "authorization-vs-star")
            out.notes.append(words::text(oldAuthorization));
    }

    out.fix = makeFix(investigation, send, out, trouble);
    for (const RankedCause& cause : out.causes) {
        if (!cause.settle)
            continue;
        if (out.nextQuestion.isEmpty() && !cause.settle->question.isEmpty() &&
            !out.facts.find(cause.settle->question))
            out.nextQuestion = cause.settle->question;
        if (!out.nextRequest && !cause.settle->probe.isEmpty())
            out.nextRequest = plan(investigation, cause.settle->probe);
    }
    if (!send && !out.nextRequest)
        out.nextRequest = plan(investigation, "as-browser");
    say(out, trouble, runs, send);
    return out;
}

int exitStatus(const Diagnosis& diagnosis, const QList<Engine>& engines)
{
    bool blocked = false;
    bool judged = false;
    for (const EngineVerdict& verdict : diagnosis.verdicts) {
        if (!engines.contains(verdict.engine))
            continue;
        judged = judged || verdict.known;
        blocked = blocked || blocks(verdict);
    }
    // Where only a text or answers are known, no engine was replayed: a cause that was found is a fault found.
    if (!judged && !diagnosis.causes.isEmpty())
        blocked = true;
    if (!blocked)
        return 0;
    return diagnosis.connectionFailed && !diagnosis.exchanged ? 3 : 1;
}

} // namespace crosscheck::diagnosis

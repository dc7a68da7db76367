#include "causes/rule.h"
#include "diagnosis/judge.h"
#include "facts/ids.h"
#include "facts/source_text.h"
#include "http/header.h"
#include "words/argument.h"

namespace crosscheck::diagnosis {

using causes::AnswerFacts;
using causes::Because;
using causes::Known;
using fetch::Symptom;
namespace id = facts::id;

namespace {
constexpr words::Sentence originInVaryMissing{
    "vary-missing", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The answer names your page's origin and its Vary doesn't name Origin: if the server "
                      "takes the value from the request, a cache may hand it to another site's page.")};
constexpr words::Sentence varyWithoutOrigin{
    "vary-missing-without-origin", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Without Origin the server answers without Vary: Origin: a cache may keep "
                                   "that answer and give it to your page.")};
constexpr words::Sentence reflects{
    "reflects-any-origin", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The server lets in whatever origin asks: %1 was let in too.")};
constexpr words::Sentence starWithCredentials{
    "wildcard-with-credentials-header", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The answer says * and Access-Control-Allow-Credentials: true. It passes because the "
                      "page sends no credentials; with them every browser refuses it.")};
constexpr words::Sentence nullAllowed{
    "null-origin-allowed", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The server lets the origin null in, which any sandboxed page of anybody has.")};
constexpr words::Sentence longMaxAge{
    "max-age-above-caps", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Access-Control-Max-Age is %1: Chrome keeps a preflight's answer two "
                                   "hours, Safari ten minutes, Firefox a day at most.")};
constexpr words::Sentence clientSets{
    "client-sets-response-headers", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The page sends %1, a header that only an answer can carry: it does "
                                   "nothing there but ask for a preflight.")};
constexpr words::Sentence securityOff{
    "web-security-off", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "A browser with its security switched off (--disable-web-security) mends nothing: everybody else's "
        "still refuses, and whatever page is opened there may read what it likes. It only shows that the "
        "server answers. While developing, use a development proxy in its place.")};
constexpr words::Sentence notCached{
    "preflight-not-cached", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis", "The preflight's answer has no Access-Control-Max-Age, so that browsers forget it after "
                     "5 seconds and ask again: %1 preflights here, %2 ms in all.")};
constexpr words::Sentence needlessType{
    "content-type-needless", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The page sends Content-Type without a body: it says nothing and makes a preflight needed.")};
constexpr words::Sentence lnaDepends{
    "local-network-access-depends", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The server is in the address space %1: whether a browser asks for permission first "
                      "depends on where the page was loaded from, which is not known.")};
constexpr words::Sentence engineSays{"engine-warns", "diagnosis",
                                     QT_TRANSLATE_NOOP("diagnosis", "%1 says something about this: %2.")};
constexpr words::Sentence contradiction{
    "contradiction", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Two sources say different things: %1 By %2 it is %3, by %4 it is %5.")};
constexpr words::Sentence messageContradicted{
    "message-contradicted", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The console text says otherwise: %1 The test doesn't meet that: something has "
                      "changed since, or the request was another one.")};

bool isBlocked(const EngineVerdict& verdict)
{
    return verdict.known && verdict.verdict.failure.has_value();
}

bool safelistedType(QByteArrayView value)
{
    const QByteArray essence = value.toByteArray().split(';').first().trimmed().toLower();
    return essence == "text/plain" || essence == "application/x-www-form-urlencoded" ||
           essence == "multipart/form-data";
}

// Nothing is blocked by these and something is wrong all the same.
constexpr const char* findingRoots[] = {"credentials-not-sent", "samesite-blocks-cookie",
                                        "expose-headers-missing", "redirect-drops-authorization"};

bool isFindingOnly(QByteArrayView id)
{
    return std::any_of(std::begin(findingRoots), std::end(findingRoots),
                       [&](const char* root) { return id == root; });
}

// The warning bears the name of what the standard's check says, where there is one.
QByteArray warningId(const causes::Root& root)
{
    return root.id == "authorization-vs-star" ? fetch::slug(Symptom::AuthorizationNotCoveredByWildcard)
                                              : root.id;
}

Warning ofRoot(const causes::Root& root, const causes::Match& match, const QByteArray& warningId)
{
    return {warningId, root.id, words::text(root.title), match.because};
}
} // namespace

QList<std::pair<QByteArray, const words::Sentence*>> warningTable()
{
    QList<std::pair<QByteArray, const words::Sentence*>> out;
    for (const causes::Root& root : causes::all()) {
        if (root.finding && !isFindingOnly(root.id))
            out.append({warningId(root), &root.title});
    }
    for (const words::Sentence* sentence :
         {&originInVaryMissing, &varyWithoutOrigin, &reflects, &starWithCredentials, &nullAllowed,
          &longMaxAge, &clientSets, &needlessType, &lnaDepends, &securityOff})
        out.append({sentence->id, sentence});
    return out;
}

QList<std::pair<QByteArray, const words::Sentence*>> findingTable()
{
    QList<std::pair<QByteArray, const words::Sentence*>> out;
    for (const char* id : findingRoots) {
        if (const causes::Root* root = causes::find(id))
            out.append({root->id, &root->title});
    }
    out.append({notCached.id, &notCached});
    out.append({contradiction.id, &contradiction});
    out.append({messageContradicted.id, &messageContradicted});
    return out;
}

namespace {

/// The warnings of one diagnosis, collected by what they are about.
class Warner
{
public:
    Warner(const facts::FactSet& facts, const QList<Replayed>& runs) : m_known(facts), m_runs(runs) {}

    QList<Warning> all()
    {
        roots();
        caches();
        whoIsLetIn();
        preflight();
        request();
        security();
        fromEngines();
        return withoutRepeats();
    }

private:
    void add(const words::Text& text, const QList<Because>& because)
    {
        m_out.append({text.id(), {}, text, because});
    }

    // A root that is the cause already is no warning besides.
    void roots()
    {
        const std::optional<Symptom> symptom = m_known.symptom();
        for (const causes::Root& root : causes::all()) {
            if (!root.finding || !root.rule || isFindingOnly(root.id))
                continue;
            const std::optional<causes::Match> match = root.rule(m_known.facts);
            const bool isCause =
                symptom && root.symptoms.contains(*symptom) && root.id != "pna-header-folklore";
            if (match && !match->fell && !isCause)
                m_out.append(ofRoot(root, *match, warningId(root)));
        }
    }

    void caches()
    {
        const AnswerFacts& answer = m_known.response;
        if (answer.acaoKind() == "match" && !m_known.pageHasNoOrigin() &&
            answer.is("vary-origin") == std::optional(false))
            add(words::text(originInVaryMissing),
                {answer.headerBecause("acao", "Access-Control-Allow-Origin"),
                 answer.header("vary") ? answer.headerBecause("vary", "Vary")
                                       : answer.absentBecause("vary", "Vary")});
        if (m_known.withoutOrigin.is("vary-origin") == std::optional(false) &&
            answer.is("vary-origin").value_or(false))
            add(words::text(varyWithoutOrigin),
                {m_known.withoutOrigin.absentBecause("vary", "Vary: Origin")});
    }

    void whoIsLetIn()
    {
        const std::optional<QByteArray> other = m_known.bytes("other-origin.origin");
        if (other && m_known.otherOrigin.acaoKind() == "match")
            add(words::text(reflects, QString::fromLatin1(*other)),
                {m_known.otherOrigin.headerBecause("acao", "Access-Control-Allow-Origin")});
        for (const AnswerFacts& answer : {m_known.response, m_known.preflight}) {
            if (answer.acaoKind() != "star" || m_known.credentialsIncluded() ||
                m_known.bytes(answer.id("acac-kind").constData()) != QByteArray("true"))
                continue;
            add(words::text(starWithCredentials),
                {answer.headerBecause("acao", "Access-Control-Allow-Origin"),
                 answer.headerBecause("acac", "Access-Control-Allow-Credentials")});
            break;
        }
        if (m_known.pageHasNoOrigin() && m_known.response.acaoKind() == "match")
            add(words::text(nullAllowed),
                {m_known.response.headerBecause("acao", "Access-Control-Allow-Origin")});
    }

    void preflight()
    {
        constexpr qint64 longestOfAll = 86400; // seconds: Firefox's cap
        const std::optional<QByteArray> age = m_known.preflight.header("max-age");
        if (age && age->toLongLong() > longestOfAll)
            add(words::text(longMaxAge, QString::fromLatin1(*age)),
                {m_known.preflight.headerBecause("max-age", "Access-Control-Max-Age")});
    }

    void request()
    {
        const facts::FactSet& facts = m_known.facts;
        for (const QByteArray& name : facts.list(id::requestHeaderNames).value_or(QList<QByteArray>())) {
            const bool refused =
                m_known.shows({Symptom::HeaderNotAllowed}) && facts.bytes(id::failureValue) == name;
            if (name.startsWith("access-control-") && !name.startsWith("access-control-request-") && !refused)
                add(words::text(clientSets, QString::fromLatin1(name)),
                    {m_known.factBecause(id::requestHeaderNames)});
        }
        if (m_known.onlyText())
            return; // it tells neither the method nor whether there is a body
        const QByteArray method = facts.bytes(id::requestMethod).value_or("GET").toUpper();
        const std::optional<QByteArray> type = facts.bytes(id::requestContentType);
        if (type && !safelistedType(*type) && (method == "GET" || method == "HEAD") &&
            !facts.truth(id::requestHasBody).value_or(false))
            add(words::text(needlessType), {m_known.factBecause(id::requestContentType)});
    }

    void security()
    {
        if (m_known.facts.truth(id::worksWithSecurityOff).value_or(false))
            add(words::text(securityOff), {m_known.factBecause(id::worksWithSecurityOff)});
        else if (m_known.bytes("request.stopped-by") == QByteArray("security-off"))
            add(words::text(securityOff), {m_known.factBecause("request.stopped-by")});
    }

    void fromEngines()
    {
        QList<QByteArray> said;
        for (const Replayed& run : m_runs) {
            for (const fetch::Failure& warning : run.verdict.verdict.warnings) {
                const QByteArray slug = fetch::slug(warning.symptom);
                if (!said.contains(slug))
                    fromEngine(run.verdict.engine, warning, slug);
                said.append(slug);
            }
        }
    }

    void fromEngine(engines::Engine engine, const fetch::Failure& warning, const QByteArray& slug)
    {
        const bool known =
            std::any_of(m_out.begin(), m_out.end(), [&](const Warning& one) { return one.id == slug; });
        if (warning.symptom == Symptom::LocalNetworkPermission ||
            warning.symptom == Symptom::InsecureContextPrivateNetwork)
            add(words::text(lnaDepends, QString::fromLatin1(warning.detail)),
                {m_known.factBecause(id::targetOrigin)});
        else if (!known)
            m_out.append({slug,
                          {},
                          words::text(engineSays, engines::displayName(engine), QString::fromLatin1(slug)),
                          {}});
    }

    // Two symptoms of one thing (permission and secure context) say it once.
    QList<Warning> withoutRepeats() const
    {
        QList<Warning> once;
        for (const Warning& warning : m_out) {
            if (std::none_of(once.begin(), once.end(), [&](const Warning& other) {
                    return other.id == warning.id && other.text == warning.text;
                }))
                once.append(warning);
        }
        return once;
    }

    const Known m_known;
    const QList<Replayed>& m_runs;
    QList<Warning> m_out;
};

} // namespace

QList<Warning> warnings(const facts::FactSet& facts, const QList<Replayed>& runs)
{
    return Warner(facts, runs).all();
}

namespace {

/// Nothing is blocked, and something is wrong all the same.
QList<Warning> rootFindings(const facts::FactSet& facts)
{
    QList<Warning> out;
    for (const char* name : findingRoots) {
        const causes::Root* root = causes::find(name);
        if (!root || !root->rule)
            continue;
        const std::optional<causes::Match> match = root->rule(facts);
        if (match && !match->fell)
            out.append(ofRoot(*root, *match, root->id));
    }
    return out;
}

/// Preflights that passed and that nobody may remember, as soon as one could have been saved:
/// https://fetch.spec.whatwg.org/#http-access-control-max-age
std::optional<Warning> forgottenPreflights(const facts::Investigation& investigation, const Known& known)
{
    int preflights = 0;
    double spent = 0;
    for (const facts::Send& send : investigation.sends) {
        for (const http::Exchange& exchange : send.exchanges) {
            if (exchange.kind == http::Exchange::Kind::Preflight && exchange.answer.ok() &&
                send.probe.isEmpty()) {
                ++preflights;
                spent += std::max(0.0, exchange.connection.totalMs);
            }
        }
    }
    if (preflights < 2 || !known.preflightPasses() || known.preflight.header("max-age"))
        return std::nullopt;
    const words::Text text =
        words::text(notCached, QString::number(preflights), QString::number(qRound64(spent)));
    return Warning{text.id(), {}, text, {known.preflight.absentBecause("max-age", "Access-Control-Max-Age")}};
}

QList<Warning> contradictions(const facts::FactSet& facts)
{
    QList<Warning> out;
    for (const facts::Contradiction& c : facts.contradictions()) {
        // What the failing check says and what the text calls it differ by engine; only what can be seen counts here.
        if (c.id.startsWith("failure.") || c.id.startsWith("message."))
            continue;
        const words::Text text =
            words::text(contradiction, words::argument(facts::textOf(c.id)),
                        words::argument(facts::sourceText(c.first.source)), facts::display(c.first.value),
                        words::argument(facts::sourceText(c.second.source)), facts::display(c.second.value));
        out.append({"contradiction", {}, text, {{text, c.id, true}}});
    }
    return out;
}

/// The console text speaks of a failure that the test didn't meet.
QList<Warning> contradictedMessages(const facts::Investigation& investigation, const QList<Replayed>& runs)
{
    QList<Warning> out;
    const facts::Message* message = mainMessage(investigation);
    if (!message || !message->isCors)
        return out;
    for (const Replayed& run : runs) {
        if (engines::slug(run.verdict.engine) != message->engine || !run.verdict.known ||
            isBlocked(run.verdict) || !run.verdict.verdict.complete)
            continue;
        const words::Text text =
            words::text(messageContradicted, words::argument(sentenceOf(message->symptom)));
        out.append({"message-contradicted", {}, text, {{text, id::messageSymptom, true}}});
    }
    return out;
}

} // namespace

QList<Warning> findings(const facts::Investigation& investigation, const facts::FactSet& facts,
                        const QList<Replayed>& runs, bool blocked)
{
    QList<Warning> out;
    if (!blocked)
        out += rootFindings(facts);
    if (const std::optional<Warning> forgotten = forgottenPreflights(investigation, Known(facts)))
        out.append(*forgotten);
    return out + contradictions(facts) + contradictedMessages(investigation, runs);
}

} // namespace crosscheck::diagnosis

#pragma once

#include "causes/cause.h"
#include "facts/investigation.h"
#include "platforms/platform.h"
#include "policy/policy.h"
#include "scenario/prediction.h"

namespace crosscheck::diagnosis {

enum class Executed { No, Yes, Unknown };

struct EngineVerdict
{
    engines::Engine engine = engines::Engine::Standard;
    fetch::Verdict verdict;
    QStringList console;
    fetch::Trace trace;
    bool known =
        true; ///< false: what is known does not reach to a verdict (an answer wasn't recorded, or none came yet)
    /// Not known, and to be expected: another browser's text names a check that this one makes in the same way, so that it
    /// blocks the request as well.
    bool blocksToo = false;
};

struct RankedCause
{
    fetch::Symptom symptom = fetch::Symptom::NotCorsOther;
    QByteArray root; ///< empty where nothing that was observed tells
    causes::Certainty certainty = causes::Certainty::Possible;
    causes::Side side = causes::Side::Server;
    QList<causes::Because> because;
    std::optional<causes::Settle> settle;
    bool operator==(const RankedCause&) const = default;
};

struct Warning
{
    QByteArray id;
    QByteArray root; ///< of the list of roots; empty where it is no root's
    words::Text text;
    QList<causes::Because> because;
    bool operator==(const Warning&) const = default;
};

struct Fix
{
    QByteArray platform; ///< id; empty where none was guessed or chosen
    QByteArray guessedFrom;
    /// A configuration was pasted and tells the server, one without a platform here too.
    bool isConfigured = false;
    std::optional<policy::Policy>
        policy; ///< as the platform wants it; none where no server configuration mends it
    QList<policy::Problem> problems;
    QList<EngineVerdict> after; ///< the replay with the expected headers
    words::Text clientSide;     ///< what the page could do instead

    /// What to put into the platform's configuration; none where the platform isn't known, no configuration mends it, or the
    /// policy is refused (problems say why).
    std::optional<platforms::Configuration> configuration() const;
};

/// A request that would settle something, planned and not yet sent.
struct PlannedRequest
{
    QByteArray id;
    http::Request request;
    words::Text why;
};

/// What is known of an investigation, judged. Made by one pure function, so that the same knowledge gives the same answer
/// wherever it came from.
struct Diagnosis
{
    QList<EngineVerdict> verdicts; ///< Standard, Chromium, Gecko, WebKit
    QList<RankedCause> causes;     ///< likeliest first; empty where nothing is blocked
    QList<RankedCause> lookedAt;   ///< roots that were considered and fell, with what speaks against them
    QList<Warning> warnings;
    QList<Warning> findings; ///< contradictions and the like
    QList<words::Text> notes;
    facts::FactSet facts;
    Fix fix;
    Executed executed = Executed::Unknown;
    QByteArray nextQuestion; ///< id of the fact that the wizard should ask for; empty: none
    std::optional<PlannedRequest> nextRequest;
    words::Text happened;          ///< the answer's first sentence
    words::Text whoMustChange;     ///< its second
    words::Text executedText;      ///< whether the server ran the request
    QByteArray subject;            ///< the URL that was judged; empty where none is known
    bool exchanged = false;        ///< at least one HTTP answer came
    bool connectionFailed = false; ///< no connection that carries HTTP came about (name, refusal, TLS, time)
};

/// An answer that was pasted without its request, or without the page that asked, belongs to those that are told besides.
facts::Investigation completed(facts::Investigation investigation);
/// One of the investigation's sends becomes the one that is looked into. `send`: an index into them.
facts::Investigation lookingAt(facts::Investigation investigation, qsizetype send);
Diagnosis diagnose(const facts::Investigation& investigation);
/// The JSON of INTERFACES. `engines`: those asked for.
QJsonObject toJson(const facts::Investigation& investigation, const Diagnosis& diagnosis,
                   const QList<engines::Engine>& engines = engines::browsers());
/// 0, 1 or 3 as INTERFACES says for probe and explain.
int exitStatus(const Diagnosis& diagnosis, const QList<engines::Engine>& engines = engines::browsers());

/// What a run says when it is fed from recorded exchanges: the i-th equal request gets the i-th record.
EngineVerdict replay(engines::Engine engine, const facts::Send& send);

} // namespace crosscheck::diagnosis

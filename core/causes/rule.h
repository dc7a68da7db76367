#pragma once

#include "causes/answer_facts.h"
#include "facts/ids.h"

/// What the rules of the roots are written with. A rule asks Known about facts, and answers with one of the three matches below;
/// what nobody knows never counts for or against.
namespace crosscheck::causes {

class Known
{
public:
    explicit Known(const facts::FactSet& facts);

    const facts::FactSet& facts;
    AnswerFacts failed, preflight, response, redirect, withoutOrigin, otherOrigin;

    /// The symptom that has to be explained.
    std::optional<fetch::Symptom> symptom() const;
    bool shows(std::initializer_list<fetch::Symptom> symptoms) const;
    /// No answer has Access-Control-Allow-Origin where one is needed, whoever says so.
    bool acaoIsMissing() const;
    /// The answer to the request itself is of this kind (AnswerFacts::kind()) and has no Access-Control-Allow-Origin, as far
    /// as is known.
    bool answerLacksAcao(QByteArrayView kind) const;
    /// The symptom rests on a text only: nothing was sent or recorded.
    bool onlyText() const;
    /// A text speaks of an answer and leaves open whether it is a preflight's.
    bool mayBePreflight() const;
    bool preflightFails() const;  ///< known to be the preflight that fails
    bool preflightPasses() const; ///< known to pass
    qint64 hop() const;           ///< of the failure; 0 where unknown
    bool crossOriginRedirect() const;
    bool credentialsIncluded() const; ///< known to be include
    bool serverIs(const char* word)
        const; ///< Server or X-Powered-By of the failing answer or any other holds it (case ignored)
    std::optional<QByteArray> bytes(const char* id) const { return facts.bytes(id); }
    bool isAbout(fetch::TextKind kind) const { return facts::isAbout(facts, kind); } ///< the text
    bool listHas(const char* id, QByteArrayView item) const;
    bool pageHasNoOrigin() const; ///< its origin serialises to null
    bool asksForFile() const;     ///< the URL that was asked is a file's

    /// What the pasted configuration shows of the page's origin: that its list lacks it, how it writes another one, or that
    /// it stands there. None where no list or no page's origin is known.
    std::optional<Because> originNotListed() const;
    std::optional<Because> originListed() const;
    /// Whether anything in it is known to be wrong.
    bool configurationIsFaulty() const;
    /// Whether the preflight fails and what the configuration has above its CORS layer lets preflights pass on to it: no matter
    /// of their order then.
    bool preflightPassesBy() const;
    /// What follows from the configuration: certain where a run has shown how that server reads it, else likely.
    Match configured(QList<Because> because, int special) const;
    /// What it shows of the URL's path: that CORS is set up for others only. None where either is unknown.
    std::optional<Because> pathNotCovered() const;

    Because symptomBecause() const; ///< what the failing check or the console text says
    Because originBecause() const;  ///< the page's origin
    Because acaoBecause() const; ///< the failing answer's Access-Control-Allow-Origin, or that there is none
    Because serverBecause() const;             ///< what the server calls itself
    Because factBecause(const char* id) const; ///< any fact with its value
};

/// Certain where a text was recognised as one about this (facts::Message::kind).
std::optional<Match> told(const facts::FactSet& facts, fetch::TextKind kind, Side side);

Match certain(Side side, QList<Because> because, int special = 0);
Match likely(Side side, QList<Because> because, std::optional<Settle> settle = std::nullopt, int special = 0);
Match possible(Side side, QList<Because> because, std::optional<Settle> settle = std::nullopt,
               int special = 0);
/// Likely; where it may be the preflight's answer that a text speaks of, possible.
Match likelyOfAnswer(const Known& known, Side side, QList<Because> because,
                     std::optional<Settle> settle = std::nullopt, int special = 0);
/// It was looked at and these facts speak against it.
Match fell(QList<Because> against);

/// A reason in a root's own words; `fact` is what it rests on.
template <typename... Arguments>
Because because(const words::Sentence& sentence, const QByteArray& fact, Arguments&&... arguments)
{
    return {words::text(sentence, std::forward<Arguments>(arguments)...), fact, false};
}

/// What would settle: each has its sentence in rule.cpp.
namespace settle {
Settle probe();                    ///< send the request as a browser would
Settle withoutOrigin();            ///< the same request without Origin
Settle otherOrigin();              ///< the same request with a made-up origin
Settle direct();                   ///< ask the application without the proxy in front of it
Settle serverLog();                ///< read the server's log
Settle question(const char* fact); ///< a question of the wizard
} // namespace settle

} // namespace crosscheck::causes

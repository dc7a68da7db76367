#pragma once

#include "causes/cause.h"
#include "facts/ids.h"

/// What the rules of the roots are written with. A rule asks Known about facts, and answers with one of the three matches below;
/// what nobody knows never counts for or against.
namespace crosscheck::causes {

/// An answer that facts tell of, by the prefix of its ids ("failed", "preflight", "response", "redirect", "without-origin").
class AnswerFacts
{
public:
    AnswerFacts(const facts::FactSet& facts, QByteArray prefix) : m_facts(&facts), m_prefix(std::move(prefix))
    {
    }

    /// Whether anything of this answer is known.
    bool known() const;
    std::optional<qint64> status() const;
    bool statusIs(std::initializer_list<int> statuses) const;
    /// "ok", "not-found" …, from the status or from an answer of the wizard; empty where unknown.
    QByteArray kind() const;
    QByteArray acaoKind() const; ///< empty where unknown
    std::optional<QByteArray> header(const char* field) const;
    /// The answer was seen whole and has no such header: unknown is not absent.
    bool lacks(const char* field) const;
    std::optional<bool> is(const char* field) const; ///< vary-origin, any-cors-header, via-cache
    QByteArray body() const;                         ///< how it begins; empty where unknown or empty
    bool bodyHolds(std::initializer_list<const char*> words) const; ///< any of them, case ignored
    bool hasHeader(const char* lowerName) const;                    ///< by the answer's header names
    QByteArray id(const char* field) const { return m_prefix + '.' + field; }

    Because statusBecause() const;
    Because headerBecause(const char* field, const char* headerName) const; ///< the header's value
    Because absentBecause(const char* field, const char* headerName) const; ///< that it isn't there
    QString who() const; ///< "the preflight's answer" …: an argument of sentences

private:
    const facts::FactSet* m_facts;
    QByteArray m_prefix;
};

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
    /// The symptom rests on a text only: nothing was sent or recorded.
    bool onlyText() const;
    bool preflightFails() const;  ///< known to be the preflight that fails
    bool preflightPasses() const; ///< known to pass
    qint64 hop() const;           ///< of the failure; 0 where unknown
    bool crossOriginRedirect() const;
    bool credentialsIncluded() const; ///< known to be include
    bool serverIs(const char* word)
        const; ///< Server or X-Powered-By of the failing answer or any other holds it (case ignored)
    std::optional<QByteArray> bytes(const char* id) const { return facts.bytes(id); }
    bool listHas(const char* id, QByteArrayView item) const;
    bool pageHasNoOrigin() const; ///< its origin serialises to null

    Because symptomBecause() const; ///< what the failing check or the console text says
    Because originBecause() const;  ///< the page's origin
    Because acaoBecause() const; ///< the failing answer's Access-Control-Allow-Origin, or that there is none
    Because serverBecause() const;             ///< what the server calls itself
    Because factBecause(const char* id) const; ///< any fact with its value
};

/// Certain where a text was recognised as one about this (facts::Message::kind).
std::optional<Match> told(const facts::FactSet& facts, QByteArrayView kind, Side side);

Match certain(Side side, QList<Because> because, int special = 0);
Match likely(Side side, QList<Because> because, std::optional<Settle> settle = std::nullopt, int special = 0);
Match possible(Side side, QList<Because> because, std::optional<Settle> settle = std::nullopt,
               int special = 0);
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

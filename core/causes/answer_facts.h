#pragma once

#include "causes/cause.h"

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
    /// Whether more is known of it than what a text says of its status.
    bool knownBeyondText() const;
    std::optional<qint64> status() const;
    /// Whether it is one of these, seen or told by the text.
    bool statusIs(std::initializer_list<int> statuses) const;
    /// "ok", "not-found" …, from the status or from an answer of the wizard; empty where unknown.
    QByteArray kind() const;
    bool isError() const; ///< the kind is known and neither an answer to go on with nor one from the cache
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
    std::optional<qint64> statusSeenOrTold() const;

    const facts::FactSet* m_facts;
    QByteArray m_prefix;
};

} // namespace crosscheck::causes

#pragma once

#include "words/text.h"

#include <QByteArray>
#include <QDebug>
#include <QList>

#include <optional>
#include <variant>

namespace crosscheck::facts {

/// Where a fact comes from.
struct Source
{
    enum class Kind {
        Message,       ///< a console text; `index` counts the investigation's messages
        Exchange,      ///< an exchange of a send; `index` counts the exchanges of the newest send
        Request,       ///< the request as it was pasted or built
        Har,           ///< an entry of a HAR
        Configuration, ///< a server configuration that was pasted
        Wizard,        ///< an answer to a question
        Person,        ///< a field corrected by hand
        Replay,        ///< follows from running the fetch machine over what is known
    };
    Kind kind = Kind::Person;
    int index = -1;

    bool operator==(const Source&) const = default;
};

using Value = std::variant<bool, qint64, QByteArray, QList<QByteArray>>;

/// One thing that is known. A fact that nobody knows is not in the set: unknown is never guessed.
struct Fact
{
    QByteArray id; ///< "preflight.status", "response.acao", "request.method" …: see facts/ids.h
    Value value = false;
    Source source;

    bool operator==(const Fact&) const = default;
};

/// Two sources that say different things of one fact.
struct Contradiction
{
    QByteArray id;
    Fact first, second;
    bool operator==(const Contradiction&) const = default;
};

/// Everything known. Order of arrival is kept; of several facts with one id the one with the strongest source counts
/// (an exchange beats a message, a person's correction beats both).
class FactSet
{
public:
    void add(const Fact& fact);
    void add(const QByteArray& id, const Value& value, const Source& source) { add(Fact{id, value, source}); }
    /// The fact that counts; null where nothing is known. The pointer lives until the next add().
    const Fact* find(QByteArrayView id) const;
    std::optional<bool> truth(QByteArrayView id) const;
    std::optional<qint64> number(QByteArrayView id) const;
    std::optional<QByteArray> bytes(QByteArrayView id) const;
    std::optional<QList<QByteArray>> list(QByteArrayView id) const;
    QList<Fact> all() const { return m_facts; }
    QList<Contradiction> contradictions() const;
    bool operator==(const FactSet&) const = default;

private:
    QList<Fact> m_facts;
};

/// A value for people and for JSON: "true", "204", latin-1 text with odd bytes as \xNN.
QString display(const Value& value);
QString display(const Source& source);
QDebug operator<<(QDebug debug, const Fact& fact);

} // namespace crosscheck::facts

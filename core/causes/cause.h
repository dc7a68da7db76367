#pragma once

#include "facts/fact.h"
#include "fetch/symptom.h"

namespace crosscheck::causes {

enum class Certainty { Possible, Likely, Certain };
enum class Side { Page, Server, Proxy, Cdn, Browser, Network, Nobody };
QByteArray slug(Certainty certainty);
QByteArray slug(Side side);

/// One reason for or against a cause, with the fact it rests on.
struct Because
{
    words::Text text;
    QByteArray fact; ///< id of the fact; empty where it rests on none
    bool against = false;
    bool operator==(const Because&) const = default;
};

/// What would decide: a question of the wizard, or a request that could be sent.
struct Settle
{
    QByteArray question; ///< id of a fact that a person can look up; empty: none
    QByteArray probe;    ///< id of a planned request; empty: none
    words::Text text;
    bool operator==(const Settle&) const = default;
};

/// What a rule over facts says of its root.
struct Match
{
    Certainty certainty = Certainty::Possible;
    Side side = Side::Server;
    QList<Because> because;
    std::optional<Settle> settle;
    /// Of two roots that are equally certain the more special one is named first: it says more about what to do.
    int special = 0;
    /// Considered, and what is known speaks against it.
    bool fell = false;
};

/// One root cause. A folder of causes/ each; found by the build, never listed by hand.
struct Root
{
    QByteArray id;                  ///< of the list of roots: "nginx-if-is-its-own-level"
    QList<fetch::Symptom> symptoms; ///< what it shows itself as
    words::Sentence title;          ///< one sentence: what it is
    words::Sentence mend;           ///< what mends it, for the person who can
    const char* page = "";          ///< address of the standard or documentation
    bool finding = false;           ///< nothing is blocked by it: a warning, not a cause
    /// None where the facts don't speak for it. Facts that are unknown are not guessed.
    std::optional<Match> (*rule)(const facts::FactSet& facts) = nullptr;
};

/// All roots, sorted by id.
const QList<Root>& all();
const Root* find(QByteArrayView id);

} // namespace crosscheck::causes

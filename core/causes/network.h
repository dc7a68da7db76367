#pragma once

#include "causes/rule.h"

/// What the roots share behind which no answer came at all.
namespace crosscheck::causes::network {

struct Kind
{
    Side side;                  ///< which has to change
    QList<QByteArray> failures; ///< the words of the fact failure.network that mean it
    std::optional<fetch::Symptom>
        printed;         ///< what a browser's text names it by; none where only a code tells it from others
    bool certain = true; ///< whether such a failure, seen, leaves no other explanation
    int special = 0;     ///< Match::special where the text tells only that nothing came
};

/// Seen by a test it is certain or likely; printed by a browser that names it, likely; where the text tells only that nothing
/// came, possible.
std::optional<Match> match(const facts::FactSet& facts, const Kind& kind);

/// Whether the server's host is known to be a name without a dot that isn't this machine's.
bool isBareName(const facts::FactSet& facts);

} // namespace crosscheck::causes::network

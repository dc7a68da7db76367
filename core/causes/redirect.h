#pragma once

#include "causes/rule.h"

namespace crosscheck::causes {

/// The symptoms by which a redirect shows that carries no CORS headers of its own, or that a preflight may not follow.
QList<fetch::Symptom> redirectSymptoms();

/// The rule of every root that is told by how the redirect's target differs from what was asked: `how` is the value of the fact
/// facts::id::redirectDifference ("scheme", "slash", "www", "login"). None where the failing answer is no redirect or another one.
std::optional<Match> redirectDiffersBy(const facts::FactSet& facts, QByteArrayView how);

} // namespace crosscheck::causes

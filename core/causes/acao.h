#pragma once

#include "causes/rule.h"

namespace crosscheck::causes {

/// The rule of every root that is told by how Access-Control-Allow-Origin differs from the page's origin: `how` is the failing
/// answer's AnswerFacts::acaoKind(). None where that is another, or where the header is missing from another answer.
std::optional<Match> acaoDiffersBy(const facts::FactSet& facts, QByteArrayView how);

/// A value that holds one item twice or * beside another: nobody writes such a list, two layers each added theirs.
bool looksLikeTwoLayers(const QByteArray& value);

} // namespace crosscheck::causes

#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::session {

/// The word for the list of investigations: "ok", "warning", "blocked" or "unknown".
QByteArray outcomeOf(const diagnosis::Diagnosis& diagnosis);

} // namespace crosscheck::session

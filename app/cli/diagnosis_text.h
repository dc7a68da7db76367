#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::cli {

/// A diagnosis for a person at a terminal, in the language of the installed translators.
QByteArray diagnosisText(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis);

} // namespace crosscheck::cli

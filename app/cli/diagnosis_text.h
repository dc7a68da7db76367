#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::cli {

/// A diagnosis for a person at a terminal: what happened, who must change what, the exchanges, the verdicts, the causes
/// with their reasons, the fix. In the language of the installed translators; control bytes of the wire made visible.
QByteArray diagnosisText(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis,
                         const QList<engines::Engine>& engines = engines::browsers());

} // namespace crosscheck::cli

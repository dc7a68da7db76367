#pragma once

#include "diagnosis/diagnosis.h"
#include "report/secrets.h"

namespace crosscheck::report {

/// The report that a person copies or drags out: what happened, who must change what, the evidence, the fix. Secrets masked.
/// In the language of the installed translators.
QString toMarkdown(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis,
                   const Masking& masking);
/// An exchange as text: request line, headers, blank line; then the answer the same way. Odd bytes as \xNN.
QString exchangeText(const http::Exchange& exchange);
/// Bytes for a person: printable ASCII and well-formed UTF-8 as they are, everything else as \xNN.
QString visible(QByteArrayView bytes);

} // namespace crosscheck::report

#pragma once

#include "intake/intake.h"

namespace crosscheck::intake {

/// The answer that stands in a text behind the request that was copied (`curl -i` and what it printed), as an exchange of that
/// request. Empty where there is none, or more than one.
QList<facts::Send> answerBehind(const page::PageRequest& request, QByteArrayView utf8);

} // namespace crosscheck::intake

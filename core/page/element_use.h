#pragma once

#include "page/received.h"

namespace crosscheck::page {

/// What the element or API that asked wants of its answer (https://html.spec.whatwg.org/multipage/): a status, a type and bytes that it can
/// use. None where it is content. The step that fails goes to `record`.
std::optional<fetch::Failure> judgeElementUse(const Received& received, fetch::Recorder& record);

} // namespace crosscheck::page

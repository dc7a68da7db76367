#pragma once

#include "fetch/trace.h"

namespace crosscheck::page {

/// The rows of all steps that page/ runs, sorted by id.
QList<fetch::StepInfo> stepTable();
/// The row of a step of page/ or fetch/; null where there is none.
const fetch::StepInfo* stepInfo(QByteArrayView id);

} // namespace crosscheck::page

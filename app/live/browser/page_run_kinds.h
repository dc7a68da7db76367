#pragma once

#include "browser/page_run.h"

namespace crosscheck::browser {

PageRun* makeChromiumRun(const PageTask& task, QObject* parent);
PageRun* makeFirefoxRun(const PageTask& task, QObject* parent);

} // namespace crosscheck::browser

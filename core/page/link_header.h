#pragma once

#include "page/page.h"

namespace crosscheck::page {

/// What the Link headers of a page's answer make its document load before any script can ask for something
/// (https://html.spec.whatwg.org/multipage/semantics.html#process-link-headers), in order; each as a link element would ask for it.
QList<PageRequest> linkedRequests(const http::HeaderList& headers);

/// The preloads among them that ask for nothing, as `as` is none that a preload has: the target as written, and `as` in lower
/// case. `byMedia`: those too that are for paper only.
QList<PageRequest> ignoredPreloads(const http::HeaderList& headers, bool byMedia = false);

} // namespace crosscheck::page

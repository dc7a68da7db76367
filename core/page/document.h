#pragma once

#include "fetch/profile.h"
#include "fetch/verdict.h"
#include "page/page.h"

namespace crosscheck::page {

/// Whether an element of the document gets what an earlier one got, without a request: the list of available images
/// (https://html.spec.whatwg.org/multipage/images.html#list-of-available-images), the module map
/// (https://html.spec.whatwg.org/multipage/webappapis.html#module-map), the map of preloads
/// (https://html.spec.whatwg.org/multipage/links.html#map-of-preloaded-resources), and what an engine keeps beside them. `outcome`
/// is the earlier one's.
bool isKeptByDocument(const PageRequest& request, const PageRequest& earlier, fetch::Outcome outcome,
                      const fetch::Profile& profile);

/// Whether fetch() or an XMLHttpRequest takes what an earlier preload for it got (https://html.spec.whatwg.org/multipage/links.html#consume-a-preloaded-resource).
bool takesPreload(const PageRequest& request, const PageRequest& earlier);

} // namespace crosscheck::page

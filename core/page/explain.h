#pragma once

#include "page/run.h"

namespace crosscheck::page {

// What the request builder says of a request while it is written: no answer is needed for any of it.

/// Why a page cannot set a header, or why setting it does nothing; empty where it may be set.
words::Text whyHeaderIsIgnored(QByteArrayView name, QByteArrayView value, const fetch::Profile& profile = {});
/// Access-Control-Allow-… and the like: headers of answers that people put into requests. Empty where it is none.
words::Text whyHeaderIsAResponseHeader(QByteArrayView name);
/// Why the request needs a preflight; empty where it needs none.
QList<words::Text> preflightReasons(const Page& page, const PageRequest& request,
                                    const fetch::Profile& profile);
/// What stops the request before anything is sent (an exception, mixed content, CSP, Local Network Access, a port …); none
/// where a request goes out.
std::optional<fetch::Failure> whyNothingIsSent(const Page& page, const PageRequest& request,
                                               const fetch::Profile& profile,
                                               const Surroundings& around = {});
/// Whether the URL has the page's own origin, so that CORS plays no part.
bool isSameOrigin(const Page& page, const PageRequest& request);

} // namespace crosscheck::page

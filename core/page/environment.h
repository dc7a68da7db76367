#pragma once

#include "fetch/profile.h"
#include "page/csp.h"
#include "page/page.h"

namespace crosscheck::page {

/// What every check asks of the page, read once for a run (https://html.spec.whatwg.org/multipage/webappapis.html#environment).
struct Environment
{
    Environment() = default;
    Environment(const Page& page, const fetch::Profile& profile);

    url::Origin origin;    ///< see originOf()
    QByteArray originText; ///< serialised
    url::Origin top;       ///< see topOriginOf()
    std::optional<url::Url>
        base; ///< what relative URLs are relative to; none where the page's address is no URL
    ContentSecurityPolicy policies;
};

} // namespace crosscheck::page

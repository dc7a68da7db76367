#pragma once

#include "fetch/profile.h"
#include "page/csp.h"
#include "page/integrity_policy.h"
#include "page/page.h"

namespace crosscheck::page {

enum class EmbedderPolicy { UnsafeNone, Credentialless, RequireCorp };

/// A page and what every check asks of it, read once (https://html.spec.whatwg.org/multipage/webappapis.html#environment). The
/// runs of its requests share one.
struct Environment
{
    Environment(Page ofPage, const fetch::Profile& profile);

    Page page;
    url::Origin origin;    ///< see originOf()
    QByteArray originText; ///< serialised
    url::Origin top;       ///< see topOriginOf()
    std::optional<url::Url>
        base; ///< what relative URLs are relative to; none where the page's address is no URL
    ContentSecurityPolicy policies;
    IntegrityPolicy integrity;
    QByteArray referrerPolicy; ///< that its headers name; empty where none
    /// Of the page, or of the worker that asks (embedderPolicyIn()); only what is secure has one, see also
    /// fetch::Profile::Policies::workersEmbedInsecurely.
    EmbedderPolicy embedderPolicy = EmbedderPolicy::UnsafeNone;

    /// What a request's URL is relative to; null where it can't be relative.
    const url::Url* relativeTo() const;

private:
    bool frameIsUpgraded() const;
};

/// A request of a page with its URL, read once. The runs of it share one.
struct ReadRequest
{
    ReadRequest(PageRequest asWritten, const Environment& environment);

    PageRequest written;
    std::optional<url::Url> url; ///< by the URL standard; none where that says that it is none
    QByteArray href;             ///< serialised without fragment
};

} // namespace crosscheck::page

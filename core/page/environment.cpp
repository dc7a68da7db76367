#include "page/environment.h"

#include "fetch/referrer_policy.h"
#include "page/embedder.h"

namespace crosscheck::page {

namespace {

QByteArray addressOf(const Page& page)
{
    if (page.kind == PageKind::File)
        return QByteArrayLiteral("file:///");
    return page.url.isEmpty() ? page.origin + '/' : page.url;
}

} // namespace

Environment::Environment(Page ofPage, const fetch::Profile& profile)
    : page(std::move(ofPage)), base(url::parseOrNull(addressOf(page))),
      policies(page.headers, {profile.policies.cspWsCoversHttp, profile.policies.cspHostMayHaveQuery,
                              profile.policies.cspStarWithPortIsNone, profile.policies.cspStarCoversShownData,
                              profile.policies.cspStrictDynamicOfScriptsOnly,
                              profile.policies.cspStrictDynamicLooksAtElements}),
      integrity(integrityPolicyIn(page.headers, profile)),
      referrerPolicy(fetch::referrerPolicyIn(page.headers))
{
    // A page's address nearly always has the page's origin, and is read already.
    if (base)
        top = url::originOf(*base);
    bool same = top.isSerializedAs(page.origin);
    if (!same) {
        top = topOriginOf(page);
        same = top.isSerializedAs(page.origin);
    }
    const bool opaque = hasOpaqueOrigin(page, policies);
    if (!policies.isEmpty()) {
        url::Origin self = top;
        if (page.kind == PageKind::Sandbox && profile.policies.cspSelfHasNoSchemeInSandbox)
            self.scheme.clear();
        policies.setSelf(self);
    }
    origin = opaque ? url::Origin() : top;
    originText = opaque ? QByteArrayLiteral("null") : same ? page.origin : origin.serialized();
    if (frameIsUpgraded()) {
        page.documentUrl.insert(qsizetype(sizeof "http") - 1, 's');
        if (!opaque) {
            origin.scheme = "https";
            originText = origin.serialized();
        }
    }
    const bool inWorker = page.kind == PageKind::Worker || page.kind == PageKind::SharedWorker;
    const bool embeds =
        (inWorker && profile.policies.workersEmbedInsecurely) || url::isPotentiallyTrustworthy(top);
    embedderPolicy = embedderPolicyIn(page.headers, embeds, profile);
}

bool Environment::frameIsUpgraded() const
{
    // https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request: a frame's own document is asked for by https too
    const bool served = page.kind == PageKind::Frame || page.kind == PageKind::Sandbox;
    return served && top.scheme == "http"_b && !top.port && policies.upgradesInsecureRequests() &&
           page.documentUrl.startsWith("http:") && !url::isPotentiallyTrustworthy(top);
}

const url::Url* Environment::relativeTo() const
{
    // The address of such a document has no path that another could be relative to.
    const bool opaquePath = page.kind == PageKind::Blob || page.kind == PageKind::Data;
    return base && !opaquePath ? &*base : nullptr;
}

ReadRequest::ReadRequest(PageRequest asWritten, const Environment& environment)
    : written(std::move(asWritten)), url(url::parseOrNull(written.url, environment.relativeTo())),
      href(url ? url->href(true) : QByteArray())
{
}

} // namespace crosscheck::page

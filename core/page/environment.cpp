#include "page/environment.h"

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
      policies(page.headers, {profile.policies.cspWsCoversHttp, profile.policies.cspStarWithPortIsNone})
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
    origin = opaque ? url::Origin() : top;
    originText = opaque ? QByteArrayLiteral("null") : same ? page.origin : origin.serialized();
}

} // namespace crosscheck::page

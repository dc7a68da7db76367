#include "page/page.h"

#include "page/csp.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

struct InitiatorRow
{
    Initiator initiator;
    const char* slug;
};
constexpr InitiatorRow initiators[] = {
    {Initiator::Fetch, "fetch"},
    {Initiator::Xhr, "xhr"},
    {Initiator::Img, "img"},
    {Initiator::Script, "script"},
    {Initiator::ScriptModule, "script-module"},
    {Initiator::Stylesheet, "stylesheet"},
    {Initiator::Preload, "preload"},
    {Initiator::Media, "media"},
    {Initiator::Track, "track"},
    {Initiator::Webgl, "webgl"},
    {Initiator::Font, "font"},
    {Initiator::FontCss, "font-css"},
    {Initiator::Import, "import"},
    {Initiator::EventSource, "eventsource"},
    {Initiator::Beacon, "beacon"},
    {Initiator::Worker, "worker"},
    {Initiator::CssMask, "css-mask"},
    {Initiator::CssShape, "css-shape"},
    {Initiator::CssBackground, "css-background"},
    {Initiator::SvgUse, "svg-use"},
    {Initiator::FormPost, "form-post"},
};

constexpr const char* spaces[] = {"public", "local", "loopback"};

/// https://wicg.github.io/local-network-access/#non-public-ip-address-blocks
std::optional<AddressSpace> spaceOfIpv4(quint32 address)
{
    const quint32 first = address >> 24;
    const quint32 second = (address >> 16) & 0xFF;
    if (first == 127 || address == 0)
        return AddressSpace::Loopback;
    if (first == 10 || (first == 172 && second >= 16 && second <= 31) || (first == 192 && second == 168) ||
        (first == 169 && second == 254) || (first == 100 && second >= 64 && second <= 127)) {
        return AddressSpace::Local;
    }
    return AddressSpace::Public;
}

} // namespace

QByteArray slug(Initiator initiator)
{
    return initiators[size_t(initiator)].slug;
}

std::optional<Initiator> initiatorFromSlug(QByteArrayView slug)
{
    for (const InitiatorRow& row : initiators) {
        if (slug == row.slug)
            return row.initiator;
    }
    return std::nullopt;
}

Initiator loadedAs(const PageRequest& request)
{
    if (request.initiator != Initiator::Preload)
        return request.initiator;
    static constexpr struct
    {
        QByteArrayView as;
        Initiator initiator;
    } rows[] = {{"image"_b, Initiator::Img},        {"font"_b, Initiator::Font},
                {"style"_b, Initiator::Stylesheet}, {"script"_b, Initiator::Script},
                {"module"_b, Initiator::Script},    {"track"_b, Initiator::Track}};
    for (const auto& row : rows) {
        if (request.as == row.as)
            return row.initiator;
    }
    return Initiator::Fetch;
}

QByteArray preloadedAs(const PageRequest& request)
{
    return request.as.isEmpty() ? QByteArrayLiteral("fetch") : request.as;
}

QByteArray ownReferrerPolicy(const PageRequest& request)
{
    // https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes, https://fetch.spec.whatwg.org/#requestinit
    switch (request.initiator) {
    case Initiator::Fetch:
    case Initiator::Img:
    case Initiator::Webgl:
    case Initiator::Script:
    case Initiator::ScriptModule:
    case Initiator::Stylesheet:
    case Initiator::Preload:
        return request.referrerPolicy;
    default:
        return {};
    }
}

QByteArray slug(AddressSpace space)
{
    return spaces[size_t(space)];
}

std::optional<AddressSpace> addressSpaceFromSlug(QByteArrayView slug)
{
    for (size_t i = 0; i < std::size(spaces); ++i) {
        if (slug == spaces[i])
            return AddressSpace(i);
    }
    return std::nullopt;
}

std::optional<AddressSpace> addressSpaceOf(const url::Host& host)
{
    if (url::isLoopbackHost(host))
        return AddressSpace::Loopback;
    if (host.kind == url::Host::Kind::Ipv4)
        return spaceOfIpv4(host.ipv4);
    if (host.kind != url::Host::Kind::Ipv6)
        return std::nullopt;
    const auto& pieces = host.ipv6;
    const bool mapped = std::all_of(pieces.begin(), pieces.begin() + 5, [](quint16 p) { return p == 0; }) &&
                        pieces[5] == 0xFFFF;
    if (mapped)
        return spaceOfIpv4(quint32(pieces[6]) << 16 | pieces[7]);
    const bool uniqueLocal = (pieces[0] & 0xFE00) == 0xFC00;
    const bool linkLocal = (pieces[0] & 0xFFC0) == 0xFE80;
    return uniqueLocal || linkLocal ? AddressSpace::Local : AddressSpace::Public;
}

url::Origin topOriginOf(const Page& page)
{
    return url::parseSerializedOrigin(page.origin).value_or(url::Origin());
}

bool isSandboxedWithout(const Page& page, QByteArrayView flag)
{
    if (page.kind != PageKind::Sandbox && page.frameAttributes.isEmpty())
        return false;
    const QByteArray attributes = http::lowered(page.frameAttributes);
    const bool sandboxed = page.kind == PageKind::Sandbox || attributes.contains("sandbox");
    return sandboxed && !attributes.contains(flag);
}

bool hasOpaqueOrigin(const Page& page, const ContentSecurityPolicy& policies)
{
    // https://html.spec.whatwg.org/multipage/browsers.html#determining-the-origin
    return isSandboxedWithout(page, "allow-same-origin") || page.kind == PageKind::Data ||
           page.kind == PageKind::File || policies.sandboxesOrigin();
}

url::Origin originOf(const Page& page)
{
    return hasOpaqueOrigin(page, ContentSecurityPolicy(page.headers)) ? url::Origin() : topOriginOf(page);
}

} // namespace crosscheck::page

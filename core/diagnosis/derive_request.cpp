#include "diagnosis/derive_parts.h"
#include "facts/ids.h"
#include "http/header.h"
#include "url/origin.h"

namespace crosscheck::diagnosis {

using facts::FactSet;
using facts::Source;
namespace id = facts::id;

namespace {
QByteArray pageKindSlug(page::PageKind kind)
{
    switch (kind) {
    case page::PageKind::Normal:
        return "normal";
    case page::PageKind::Frame:
        return "frame";
    case page::PageKind::Sandbox:
        return "sandbox";
    case page::PageKind::Srcdoc:
        return "srcdoc";
    case page::PageKind::Data:
        return "data";
    case page::PageKind::Blob:
        return "blob";
    case page::PageKind::Worker:
        return "worker";
    case page::PageKind::SharedWorker:
        return "sharedworker";
    case page::PageKind::File:
        return "file";
    }
    return {};
}

QByteArray spaceSlug(page::AddressSpace space)
{
    switch (space) {
    case page::AddressSpace::Public:
        return "public";
    case page::AddressSpace::Local:
        return "local";
    case page::AddressSpace::Loopback:
        return "loopback";
    }
    return {};
}

bool isElementWithoutCors(const page::PageRequest& request)
{
    using page::Initiator;
    if (request.crossorigin)
        return false;
    switch (request.initiator) {
    case Initiator::Img:
    case Initiator::Script:
    case Initiator::Stylesheet:
    case Initiator::Media:
    case Initiator::CssBackground:
    case Initiator::FormPost:
        return true;
    default:
        return false;
    }
}
} // namespace

void addRequest(FactSet& facts, const page::Page& page, const page::PageRequest& request, bool modeGuessed)
{
    const Source source{Source::Kind::Request, -1};
    if (!page.origin.isEmpty()) {
        facts.add(id::pageOrigin, page.origin, source);
        facts.add(id::pageKind, pageKindSlug(page.kind), source);
        if (const std::optional<url::Origin> origin = url::parseSerializedOrigin(page.origin))
            facts.add(id::pageSecure, url::isPotentiallyTrustworthy(*origin), source);
    }
    if (page.space)
        facts.add(id::pageSpace, spaceSlug(*page.space), source);
    if (request.url.isEmpty())
        return;
    facts.add(id::requestUrl, request.url, source);
    facts.add(id::requestMethod, request.method, source);
    facts.add(id::requestInitiator, page::slug(request.initiator), source);
    const bool include = request.withCredentials || request.credentials == fetch::Credentials::Include;
    facts.add(id::requestCredentials,
              include                                           ? QByteArray("include")
              : request.credentials == fetch::Credentials::Omit ? QByteArray("omit")
                                                                : QByteArray("same-origin"),
              source);
    const bool script =
        request.initiator == page::Initiator::Fetch || request.initiator == page::Initiator::Xhr;
    if (request.mode && !modeGuessed) {
        facts.add(id::requestMode,
                  *request.mode == fetch::Mode::NoCors       ? QByteArray("no-cors")
                  : *request.mode == fetch::Mode::SameOrigin ? QByteArray("same-origin")
                                                             : QByteArray("cors"),
                  source);
    } else if (script && !modeGuessed) {
        facts.add(id::requestMode, QByteArray("cors"), source);
    } else if (isElementWithoutCors(request)) {
        facts.add(id::requestMode, QByteArray("no-cors"), source);
    }
    QList<QByteArray> names;
    for (const http::Header& header : request.headers) {
        const QByteArray name = http::lowered(header.name);
        if (!names.contains(name))
            names.append(name);
    }
    facts.add(id::requestHeaderNames, names, source);
    facts.add(id::requestAuthorization, names.contains("authorization"), source);
    facts.add(id::requestHasBody, request.body.has_value(), source);
    if (const std::optional<QByteArray> type = http::get(request.headers, "content-type"))
        facts.add(id::requestContentType, *type, source);
    const std::optional<url::Url> base = url::parseOrNull(page.origin);
    const std::optional<url::Url> target = url::parseOrNull(request.url, base ? &*base : nullptr);
    if (!target)
        return;
    const url::Origin theirs = url::originOf(*target);
    facts.add(id::targetOrigin, theirs.serialized(), source);
    if (target->host) {
        if (const std::optional<page::AddressSpace> space = page::addressSpaceOf(*target->host))
            facts.add(id::targetSpace, spaceSlug(*space), source);
    }
    if (!page.origin.isEmpty()) {
        const std::optional<url::Origin> mine = url::parseSerializedOrigin(page.origin);
        facts.add(id::requestCrossOrigin, !mine || !url::isSameOrigin(*mine, theirs), source);
        facts.add("request.cross-site", !mine || !url::isSameSite(*mine, theirs), source);
    }
}

} // namespace crosscheck::diagnosis

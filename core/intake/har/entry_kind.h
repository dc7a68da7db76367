#pragma once

#include "intake/har/entry.h"
#include "url/url.h"

namespace crosscheck::intake {

/// Whether the exporter names it one, or its headers show that it is one.
bool isPreflight(const HarEntry& entry);
/// The headers that a preflight asked for, with values that stand for those that it doesn't tell.
http::HeaderList askedHeaders(const HarEntry& preflight);
/// Headers that a script set: the others come from the browser. What a preflight asked for went too, where an exporter left it
/// out, as Chrome does with Authorization.
http::HeaderList authorHeaders(const http::HeaderList& headers, const HarEntry* preflight);
/// The request's mode: what its headers say, else the kind that the exporter names, else what only one kind of request carries.
/// `preflighted`: a preflight was found for it.
std::optional<fetch::Mode> modeOf(const HarEntry& entry, bool preflighted);
/// Whether an entry can be the request that a preflight asked for. What was sent, as its Origin and its answer show, carries each header that was asked
/// for, but for those that exporters leave out: one that doesn't is another request, a second try without them say.
bool carriesAsked(const HarEntry& entry, const HarEntry& preflight);
/// Where an entry's answer redirects to; empty where it is no redirect.
std::optional<url::Url> redirectOf(const HarEntry& entry);

} // namespace crosscheck::intake

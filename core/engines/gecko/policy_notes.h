#pragma once

#include "http/header.h"
#include "url/origin.h"
#include "url/url.h"

#include <QStringList>

namespace crosscheck::engines {

// What Firefox makes of a Content Security Policy's text (dom/security/nsCSPParser.cpp; the notes' words: csp.properties).

/// The notes that the console shows of a page's policies, once for each time that they are parsed; `self` is the page's origin.
QStringList geckoPolicyNotes(const http::HeaderList& pageHeaders, const url::Origin& self);
/// A directive as the console shows it: what was made of the text, not the text. Sources that don't parse are left out.
QByteArray geckoDirective(QByteArrayView directive, const url::Origin& self);

} // namespace crosscheck::engines

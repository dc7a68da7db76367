#pragma once

#include "page/page.h"

#include <QString>

namespace crosscheck::browser {

/// An expression that makes the request in a page, as the page wrote it, and whose promise says how it ended:
/// {"outcome":"ok"|"opaque"|"error"|"unknown","type","status","message"}. None where this initiator can't be made by a script.
std::optional<QString> requestScript(const page::PageRequest& request);

/// The document of a page that has nothing on it: no icon is asked for.
QByteArray emptyPage();

} // namespace crosscheck::browser

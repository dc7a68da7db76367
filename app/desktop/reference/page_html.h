#pragma once

#include "reference/page.h"

class QPalette;

namespace crosscheck::reference {

/// A page as rich text in the colours of a palette. Links are "page:ID" and addresses.
QString toHtml(const Page& page, const QPalette& palette);

} // namespace crosscheck::reference

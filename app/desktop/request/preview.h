#pragma once

#include "page/page.h"
#include "theme/theme.h"

#include <QStringList>

namespace crosscheck::desktop {

/// What a browser would do with the request as it stands in the builder, before anything is sent.
struct Preview
{
    theme::Sign sign = theme::Sign::Unknown;
    QString sentence;      ///< "A browser sends a preflight first, because: method PUT"
    QString detail;        ///< why it would not be sent, or what else to know
    QString wireTitle;     ///< "The preflight" or "The request"
    QString wire;          ///< the request as text; empty where none is sent
    QString urlProblem;    ///< what is wrong with the URL; empty where it parses
    QString originProblem; ///< what is wrong with the page's origin
    bool sendable = false;
    bool needsPreflight = false;
};

Preview previewOf(const page::Page& page, const page::PageRequest& request);

/// The request as code for a console or a shell, secrets masked.
QString asFetch(const page::PageRequest& request);
QString asCurl(const page::Page& page, const page::PageRequest& request);

} // namespace crosscheck::desktop

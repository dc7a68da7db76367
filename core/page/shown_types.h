#pragma once

#include <QByteArrayView>

namespace crosscheck::page {

/// Whether browsers show an answer of this type in a frame (https://html.spec.whatwg.org/multipage/browsing-the-web.html#loading-a-document); every
/// other one is handed on, to be kept. Nothing that is a type is guessed at. What single engines do otherwise is
/// fetch::Profile::Loads::downloadedTypes.
bool isShownType(QByteArrayView essence);

} // namespace crosscheck::page

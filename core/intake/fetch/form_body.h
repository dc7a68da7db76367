#pragma once

#include "intake/fetch/js.h"
#include "intake/intake.h"
#include "page/page.h"

namespace crosscheck::intake {

/// What a page sends of its FormData; `type` becomes the Content-Type that goes with it, and a note names the boundary made up here.
page::Body formBody(const JsValue& form, QByteArray& type, QList<Note>& noted);

} // namespace crosscheck::intake

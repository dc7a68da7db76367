#pragma once

#include "engines/engine.h"
#include "engines/texts.h"

namespace crosscheck::engines {

/// The console texts of an engine as of the versions that were recorded (Chromium 156, Firefox 153, WebKitGTK 2.50).
const QList<TextRow>& chromiumTexts();
const QList<TextRow>& geckoTexts();
const QList<TextRow>& webkitTexts();

/// The row of that id; the ids are written in the code that prints them, a test holds both together.
const TextRow& row(const QList<TextRow>& table, QByteArrayView id);

/// The same row, ready to be printed.
const PrintedRow& printedRow(const QList<TextRow>& table, QByteArrayView id);

/// What Chromium's network stack calls a failure, and what that is.
struct NetError
{
    const char* code; ///< "ERR_CONNECTION_REFUSED"
    fetch::Symptom symptom;
};
const QList<NetError>& netErrors();
/// By the code at the beginning of `text`, the longest that fits.
std::optional<NetError> netErrorAt(QStringView text);

} // namespace crosscheck::engines

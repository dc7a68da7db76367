#pragma once

#include "http/header.h"

#include <QJsonArray>
#include <QJsonObject>

/// How the two protocols write headers and bytes.
namespace crosscheck::browser {

/// https://w3c.github.io/webdriver-bidi/#type-network-BytesValue: a string for what is UTF-8, base64 for any other bytes.
QByteArray bytesFromBidi(const QJsonObject& value);
http::HeaderList headersFromBidi(const QJsonArray& headers);
QJsonArray headersToBidi(const http::HeaderList& headers);

/// https://chromedevtools.github.io/devtools-protocol/tot/Fetch/#type-HeaderEntry: one character is one byte.
http::HeaderList headersFromDevTools(const QJsonArray& headers);
QJsonArray headersToDevTools(const http::HeaderList& headers);

} // namespace crosscheck::browser

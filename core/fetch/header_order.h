#pragma once

#include <QByteArray>
#include <QList>

namespace crosscheck::fetch {

/// The order in which Chromium comes across the headers of a request: that of Blink's hash table of names (WTF::HashTable over
/// CaseFoldingHash, which is rapidhash of the lower-case name as UTF-16; third_party/blink/renderer/platform/wtf). It decides
/// which one is named where several are missing in Access-Control-Allow-Headers (services/network/cors/preflight_result.cc).
QList<QByteArray> inTableOrder(const QList<QByteArray>& lowerNames);

} // namespace crosscheck::fetch

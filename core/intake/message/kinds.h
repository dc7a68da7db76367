#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace crosscheck::intake {

/// What a text is about where its symptom leaves that open, by the row that knew it: "source-map", "csrf" (facts::Message::kind);
/// empty where nothing more is known.
QByteArray kindOf(QByteArrayView row);

} // namespace crosscheck::intake
